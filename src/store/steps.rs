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

/// The open tickets of a district to which nothing has happened since `before`.
pub async fn still(
    db: &mut SqliteConnection,
    district: DistrictId,
    before: DateTime<Utc>,
) -> Result<Vec<Still>, Failure> {
    let before = millis(before);
    let rows = sqlx::query!(
        r#"SELECT ticket.id AS "id!: i64", MAX(event.at) AS "touched_at!: i64",
                MAX(CASE WHEN event.action IN ('opened', 'handed-on', 'resorted', 'rerouted', 'reopened')
                    THEN event.at END) AS "moved_at!: i64"
           FROM ticket JOIN event ON event.ticket_id = ticket.id
           WHERE ticket.state IN ('waiting', 'claimed', 'scheduled', 'on-hold') AND ticket.district_id = ?1
                AND ticket.opened_at < ?2
           GROUP BY ticket.id HAVING MAX(event.at) < ?2 OR ticket.state = 'waiting'
           ORDER BY ticket.id"#,
        district.0,
        before,
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

/// Whether a step was done already.
pub async fn is_done(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (step, since): (Step, DateTime<Utc>),
) -> Result<bool, Failure> {
    let (step, since) = (step.as_str(), millis(since));
    let found = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "found!: i64" FROM ticket_step WHERE ticket_id = ? AND step = ? AND since = ?"#,
        ticket.0,
        step,
        since,
    )
    .fetch_one(db)
    .await?;
    Ok(found > 0)
}
