//! What the clock has done about tickets that nobody does anything with, and which of them it has to look at.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, TicketId};
use crate::domain::patience::Step;

/// An open ticket, and since when nothing has happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Still {
    /// The ticket.
    pub ticket: TicketId,
    /// When it came to those who should take it.
    pub moved_at: DateTime<Utc>,
    /// When anybody last did anything with it.
    pub touched_at: DateTime<Utc>,
}

/// The open tickets of a district that have to be looked at now, those that wait the longest first. The rest costs nothing.
pub async fn to_look_at(
    db: &mut SqliteConnection,
    district: DistrictId,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Still>, Failure> {
    let now = millis(now);
    let rows = sqlx::query!(
        r#"SELECT due.ticket_id AS "id!: i64",
                (SELECT MAX(at) FROM event WHERE event.ticket_id = due.ticket_id) AS "touched_at!: i64",
                (SELECT MAX(at) FROM event WHERE event.ticket_id = due.ticket_id
                    AND action IN ('opened', 'handed-on', 'resorted', 'rerouted', 'reopened')) AS "moved_at!: i64"
           FROM (SELECT ticket_id FROM ticket_look WHERE district_id = ? AND look_at <= ?
                 ORDER BY look_at, ticket_id LIMIT ?) AS due"#,
        district.0,
        now,
        most,
    )
    .fetch_all(db)
    .await?;
    let still = rows.into_iter().map(|row| {
        let read = Reading { table: "event", row: row.id };
        let (moved_at, touched_at) = (read.at(row.moved_at)?, read.at(row.touched_at)?);
        Ok(Still { ticket: TicketId(row.id), moved_at, touched_at })
    });
    still.collect()
}

/// When a ticket was looked at, as it and its district were then; and when it has to be looked at again, if ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// The ticket.
    pub ticket: TicketId,
    /// Its revision.
    pub revision: i64,
    /// The revision of its district.
    pub district: i64,
    /// When something may be due next.
    pub next: Option<DateTime<Utc>>,
}

/// Nothing is due before that any more. If ticket or district have changed since, it is looked at anew.
pub async fn looked(db: &mut SqliteConnection, looked: Looked) -> Result<(), Failure> {
    let next = looked.next.map_or(i64::MAX, millis);
    sqlx::query!(
        "UPDATE ticket_look SET look_at = ?1
         WHERE ticket_id = ?2 AND (SELECT revision FROM ticket WHERE id = ticket_id) = ?3
            AND (SELECT revision FROM district WHERE id = district_id) = ?4",
        next,
        looked.ticket.0,
        looked.revision,
        looked.district,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Marks a step as done. False where it was done before.
pub async fn done(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (step, since): (Step, DateTime<Utc>),
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (step, since, at) = (step.as_str(), millis(since), millis(at));
    let marked = sqlx::query!(
        "INSERT INTO ticket_step (ticket_id, step, since, done_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        ticket.0,
        step,
        since,
        at,
    )
    .execute(db)
    .await?;
    Ok(marked.rows_affected() > 0)
}

/// The steps that were done about a ticket, counted from this moment.
pub async fn done_since(
    db: &mut SqliteConnection,
    ticket: TicketId,
    since: DateTime<Utc>,
) -> Result<Vec<Step>, Failure> {
    let since = millis(since);
    let steps = sqlx::query_scalar!(
        "SELECT step FROM ticket_step WHERE ticket_id = ? AND since = ?",
        ticket.0,
        since
    );
    let read = Reading { table: "ticket_step", row: ticket.0 };
    let known =
        |name: String| Step::ALL.into_iter().find(|it| it.as_str() == name).ok_or_else(|| read.bad(name));
    steps.fetch_all(db).await?.into_iter().map(known).collect()
}
