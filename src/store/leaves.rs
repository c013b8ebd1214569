//! What was done about tickets whose coach is away: each step once for each leave.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, StaffId, TicketId};

/// A step for one ticket and one leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The requester was asked whether somebody else should have it.
    Asked,
    /// Somebody else has it.
    Moved,
    /// The requester would rather wait.
    Stays,
}

impl Step {
    fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Moved => "moved",
            Self::Stays => "stays",
        }
    }
}

/// Open tickets that somebody has, or that wait for them by name, the oldest first.
pub async fn open_with(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
    most: i64,
) -> Result<Vec<TicketId>, Failure> {
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM (
            SELECT id, opened_at FROM ticket
                WHERE claimed_by = ?1 AND state IN ('claimed', 'scheduled', 'on-hold') AND district_id = ?2
            UNION ALL
            SELECT id, opened_at FROM ticket
                WHERE state = 'waiting' AND district_id = ?2 AND suggested_id = ?1)
         ORDER BY opened_at LIMIT ?3"#,
        staff.0,
        district.0,
        most
    );
    Ok(found.fetch_all(db).await?.into_iter().map(TicketId).collect())
}

/// What was done last about a ticket for a leave.
pub async fn step_of(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (staff, from): (StaffId, DateTime<Utc>),
) -> Result<Option<Step>, Failure> {
    let from = millis(from);
    let found = sqlx::query_scalar!(
        "SELECT step FROM ticket_leave WHERE ticket_id = ? AND staff_id = ? AND from_at = ?",
        ticket.0,
        staff.0,
        from
    );
    let read = |step: String| {
        let known = [Step::Asked, Step::Moved, Step::Stays].into_iter().find(|it| it.as_str() == step);
        known.ok_or_else(|| Reading { table: "ticket_leave", row: ticket.0 }.bad(step))
    };
    found.fetch_optional(db).await?.map(read).transpose()
}

/// Keeps what was done.
pub async fn did(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (staff, from): (StaffId, DateTime<Utc>),
    step: Step,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (from, step, at) = (millis(from), step.as_str(), millis(at));
    sqlx::query!(
        "INSERT INTO ticket_leave (ticket_id, staff_id, from_at, step, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (ticket_id, staff_id, from_at) DO UPDATE SET step = excluded.step, at = excluded.at",
        ticket.0,
        staff.0,
        from,
        step,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}
