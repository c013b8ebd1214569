//! What waits for whom, and what a meeting is to talk about. Every look goes through an index of the open work.

use sqlx::SqliteConnection;

use super::super::failure::Failure;
use crate::domain::ids::{DistrictId, StaffId, TicketId};

/// Puts the question on the agenda of the librarians' next meeting, or takes it off.
pub async fn set_agenda(db: &mut SqliteConnection, ticket: TicketId, agenda: bool) -> Result<(), Failure> {
    sqlx::query!("UPDATE ticket SET agenda = ? WHERE id = ?", agenda, ticket.0).execute(db).await?;
    Ok(())
}

/// The tickets that wait for a person by name, the oldest first.
pub async fn waiting_for(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
) -> Result<Vec<TicketId>, Failure> {
    let found = sqlx::query_scalar!(
        "SELECT id FROM ticket INDEXED BY ticket_waiting
         WHERE state = 'waiting' AND district_id = ? AND suggested_id = ? ORDER BY opened_at",
        district.0,
        staff.0
    );
    Ok(found.fetch_all(db).await?.into_iter().map(TicketId).collect())
}
