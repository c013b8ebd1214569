//! Whose time went to what.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::duty::Duty;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;

/// One entry of somebody's time.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    /// Its row.
    pub id: i64,
    /// When it counts.
    pub at: DateTime<Utc>,
    /// How long.
    pub minutes: Minutes,
    /// What it counts as.
    pub duty: Duty,
    /// Its form.
    pub shape: Shape,
}

/// Keeps what somebody's help took.
pub async fn add(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (staff, minutes, duty, shape): (StaffId, Minutes, Duty, Shape),
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (minutes, duty, shape, at) = (minutes.get(), duty.as_str(), shape.as_str(), millis(at));
    sqlx::query!(
        "INSERT INTO spent (ticket_id, staff_id, at, minutes, duty, shape) VALUES (?, ?, ?, ?, ?, ?)",
        ticket.0,
        staff.0,
        at,
        minutes,
        duty,
        shape,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The last entry of somebody's time on a ticket.
pub async fn of(
    db: &mut SqliteConnection,
    ticket: TicketId,
    staff: StaffId,
) -> Result<Option<Spent>, Failure> {
    let row = sqlx::query!(
        "SELECT id, at, minutes, duty, shape FROM spent WHERE ticket_id = ? AND staff_id = ? ORDER BY id DESC LIMIT 1",
        ticket.0,
        staff.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| {
        let read = Reading { table: "spent", row: row.id };
        let minutes = u16::try_from(row.minutes).ok().and_then(|it| Minutes::kept(it).ok());
        Ok(Spent {
            id: row.id,
            at: read.at(row.at)?,
            minutes: minutes.ok_or_else(|| read.bad("no minutes"))?,
            duty: read.parsed(&row.duty)?,
            shape: read.parsed(&row.shape)?,
        })
    })
    .transpose()
}

/// Corrects an entry. What stood there before is in the history.
pub async fn correct(
    db: &mut SqliteConnection,
    id: i64,
    (minutes, duty, shape): (Minutes, Duty, Shape),
) -> Result<(), Failure> {
    let (minutes, duty, shape) = (minutes.get(), duty.as_str(), shape.as_str());
    sqlx::query!("UPDATE spent SET minutes = ?, duty = ?, shape = ? WHERE id = ?", minutes, duty, shape, id)
        .execute(db)
        .await?;
    Ok(())
}
