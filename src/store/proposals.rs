//! Times to meet that one person proposed and the other has to answer; and what is booked already.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, ProposalId, StaffId, TicketId, UserId};
use crate::domain::meeting::{Busy, Proposal};
use crate::domain::minutes::Minutes;
use crate::domain::ticket::{Slot, Ticket};

/// The longest appointment: whatever began before that is over.
const LONGEST: Duration = Duration::hours(10);

/// A proposal takes the place of the open one, which counts as declined.
pub async fn make(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (by_coach, slot): (bool, Slot),
    at: DateTime<Utc>,
) -> Result<ProposalId, Failure> {
    decline(db, ticket, at).await?;
    let (starts_at, minutes, form, at) =
        (millis(slot.starts_at), slot.minutes.get(), slot.form.as_str(), millis(at));
    let made = sqlx::query!(
        "INSERT INTO proposal (ticket_id, by_coach, starts_at, minutes, form, made_at) VALUES (?, ?, ?, ?, ?, ?)",
        ticket.0,
        by_coach,
        starts_at,
        minutes,
        form,
        at,
    )
    .execute(db)
    .await?;
    Ok(ProposalId(made.last_insert_rowid()))
}

/// The open proposal between requester and lead, if there is one. What was proposed to or by an earlier lead is void.
pub async fn open_one(db: &mut SqliteConnection, ticket: &Ticket) -> Result<Option<Proposal>, Failure> {
    let Some(claim) = ticket.claim_of() else { return Ok(None) };
    let since = millis(claim.at);
    let row = sqlx::query!(
        "SELECT * FROM proposal WHERE ticket_id = ? AND answer IS NULL AND made_at >= ?",
        ticket.id.0,
        since,
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let read = Reading { table: "proposal", row: row.id };
    let minutes = u16::try_from(row.minutes).ok().and_then(|it| Minutes::new(it).ok());
    let slot = Slot {
        starts_at: read.at(row.starts_at)?,
        minutes: minutes.ok_or_else(|| read.bad("its minutes"))?,
        form: read.parsed(&row.form)?,
        building: ticket.asked.building,
    };
    Ok(Some(Proposal { id: ProposalId(row.id), by_coach: row.by_coach != 0, slot }))
}

/// The open proposal did not fit. Says whether there was one.
pub async fn decline(
    db: &mut SqliteConnection,
    ticket: TicketId,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    answer(db, ticket, "declined", at).await
}

/// The open proposal fits.
pub async fn accept(db: &mut SqliteConnection, ticket: TicketId, at: DateTime<Utc>) -> Result<bool, Failure> {
    answer(db, ticket, "accepted", at).await
}

async fn answer(
    db: &mut SqliteConnection,
    ticket: TicketId,
    answer: &str,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let at = millis(at);
    let answered = sqlx::query!(
        "UPDATE proposal SET answer = ?, answered_at = ? WHERE ticket_id = ? AND answer IS NULL",
        answer,
        at,
        ticket.0,
    )
    .execute(db)
    .await?;
    Ok(answered.rows_affected() > 0)
}

/// How many times that were proposed did not fit.
pub async fn declined(db: &mut SqliteConnection, ticket: TicketId) -> Result<usize, Failure> {
    let count = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM proposal WHERE ticket_id = ? AND answer = 'declined'"#,
        ticket.0
    )
    .fetch_one(db)
    .await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// What a coach and a requester have booked, from now on, beside this ticket.
pub async fn booked(
    db: &mut SqliteConnection,
    district: DistrictId,
    (coach, user, but): (StaffId, UserId, Option<TicketId>),
    now: DateTime<Utc>,
) -> Result<Vec<Busy>, Failure> {
    let (user, but, since) = (user.to_row(), but.map_or(0, |it| it.0), millis(now - LONGEST));
    let rows = sqlx::query!(
        r#"SELECT id, meets_at AS "at!: i64", meets_minutes AS "minutes!: i64" FROM ticket
           WHERE meets_at IS NOT NULL AND meets_at > ? AND district_id = ? AND id <> ?
              AND (claimed_by = ? OR requester_user = ?)"#,
        since,
        district.0,
        but,
        coach.0,
        user,
    )
    .fetch_all(db)
    .await?;
    let busy = rows.into_iter().map(|row| {
        let start = Reading { table: "ticket", row: row.id }.at(row.at)?;
        Ok((start, start + Duration::minutes(row.minutes)))
    });
    busy.collect()
}
