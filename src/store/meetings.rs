//! What the clock and the weather did about meetings: reminders that went out, meetings whose day was lost.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{BuildingId, DistrictId, StaffId, TicketId};
use crate::domain::minutes::Minutes;
use crate::domain::ticket::Slot;

/// Marks that both were reminded of a meeting, or with `fresh` that nobody has to be. False where it was marked before.
pub async fn reminded(
    db: &mut SqliteConnection,
    ticket: TicketId,
    meets_at: DateTime<Utc>,
    fresh: bool,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (meets_at, at, outcome) = (millis(meets_at), millis(at), if fresh { "fresh" } else { "owed" });
    let marked = sqlx::query!(
        "INSERT INTO meeting_reminder (ticket_id, meets_at, decided_at, outcome) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING",
        ticket.0,
        meets_at,
        at,
        outcome,
    )
    .execute(db)
    .await?;
    Ok(marked.rows_affected() > 0)
}

/// When the two agreed on the time that a ticket has now.
pub async fn agreed_at(
    db: &mut SqliteConnection,
    ticket: TicketId,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let at = sqlx::query_scalar!(
        r#"SELECT MAX(at) AS "at: i64" FROM event WHERE ticket_id = ? AND action = 'scheduled'"#,
        ticket.0
    )
    .fetch_one(db)
    .await?;
    at.map(|at| Reading { table: "event", row: ticket.0 }.at(at)).transpose()
}

/// A meeting as it was before its day changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostMeeting {
    /// Of which ticket.
    pub ticket: TicketId,
    /// With whom.
    pub lead: StaffId,
    /// When and how.
    pub slot: Slot,
}

/// Remembers a meeting that its day took. What was remembered first stays: a day may change more than once.
pub async fn lose(
    db: &mut SqliteConnection,
    day: NaiveDate,
    lost: LostMeeting,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (slot, date, at) = (lost.slot, day.to_string(), millis(at));
    let (meets_at, minutes) = (millis(slot.starts_at), slot.minutes.get());
    let (form, building) = (slot.form.as_str(), slot.building.map(|it| it.0));
    sqlx::query!("DELETE FROM lost_meeting WHERE ticket_id = ? AND day <> ?", lost.ticket.0, date)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "INSERT INTO lost_meeting (ticket_id, day, lead_id, meets_at, minutes, form, building_id, lost_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        lost.ticket.0,
        date,
        lost.lead.0,
        meets_at,
        minutes,
        form,
        building,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The meetings that a day took.
pub async fn lost_on(
    db: &mut SqliteConnection,
    district: DistrictId,
    day: NaiveDate,
) -> Result<Vec<LostMeeting>, Failure> {
    let day = day.to_string();
    let rows = sqlx::query!(
        "SELECT lost_meeting.* FROM lost_meeting JOIN ticket ON ticket.id = ticket_id
         WHERE day = ? AND district_id = ? ORDER BY lost_meeting.meets_at, ticket_id",
        day,
        district.0,
    )
    .fetch_all(db)
    .await?;
    let lost = rows.into_iter().map(|row| {
        let read = Reading { table: "lost_meeting", row: row.ticket_id };
        let minutes = u16::try_from(row.minutes).ok().and_then(|it| Minutes::kept(it).ok());
        let slot = Slot {
            starts_at: read.at(row.meets_at)?,
            minutes: minutes.ok_or_else(|| read.bad("its minutes"))?,
            form: read.parsed(&row.form)?,
            building: row.building_id.map(BuildingId),
        };
        Ok(LostMeeting { ticket: TicketId(row.ticket_id), lead: StaffId(row.lead_id), slot })
    });
    lost.collect()
}

/// It came back, or never will.
pub async fn forget_lost(db: &mut SqliteConnection, ticket: TicketId) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM lost_meeting WHERE ticket_id = ?", ticket.0).execute(db).await?;
    Ok(())
}
