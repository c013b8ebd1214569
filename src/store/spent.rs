//! Whose time went to what.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::duty::Duty;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::minutes::Minutes;

/// Keeps what somebody's help took.
pub async fn add(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (staff, minutes, duty): (StaffId, Minutes, Duty),
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (minutes, duty, at) = (minutes.get(), duty.as_str(), millis(at));
    sqlx::query!(
        "INSERT INTO spent (ticket_id, staff_id, at, minutes, duty) VALUES (?, ?, ?, ?, ?)",
        ticket.0,
        staff.0,
        at,
        minutes,
        duty,
    )
    .execute(db)
    .await?;
    Ok(())
}
