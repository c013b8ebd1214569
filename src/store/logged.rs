//! Help that was written down afterwards: what its ticket does not hold.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::duty::Duty;
use crate::domain::ids::TicketId;
use crate::domain::logging::Shape;

/// Keeps the shape and the duty of an entry, and when it was written down.
pub async fn keep(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (shape, duty): (Shape, Duty),
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (shape, duty, at) = (shape.as_str(), duty.as_str(), millis(at));
    sqlx::query!(
        "INSERT INTO log_entry (ticket_id, shape, duty, entered_at) VALUES (?, ?, ?, ?)",
        ticket.0,
        shape,
        duty,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}
