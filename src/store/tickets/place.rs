//! Where waiting tickets are, and putting them elsewhere. Every look goes through an index of the open work.

use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::{Reading, json, millis, queue_columns};
use crate::domain::ids::{DistrictId, StaffId, TicketId};
use crate::domain::ticket::Ticket;

/// Keeps where a ticket is now (its `placed`) and returns its new revision. The phase of its opening is not touched.
pub async fn set_placed(db: &mut SqliteConnection, ticket: &Ticket, agenda: bool) -> Result<i64, Failure> {
    let placed = &ticket.placed;
    let (queue, queue_building) = queue_columns(placed.queue);
    let (backup, backup_building) = placed.backup.map(queue_columns).unzip();
    let (suggested, backup_building) = (placed.suggested.map(|it| it.0), backup_building.flatten());
    let (widened, route, revision) = (placed.widened_at.map(millis), json(&placed.why), ticket.revision + 1);
    let moved = sqlx::query!(
        "UPDATE ticket SET queue = ?, queue_building_id = ?, suggested_id = ?, backup = ?, backup_building_id = ?,
            widened_at = ?, unsorted = ?, agenda = ?, route = ?, revision = ?
         WHERE id = ? AND revision = ?",
        queue, queue_building, suggested, backup, backup_building, widened, placed.unsorted, agenda, route,
        revision, ticket.id.0, ticket.revision,
    )
    .execute(db)
    .await?;
    if moved.rows_affected() == 1 {
        return Ok(revision);
    }
    Err(Reading { table: "ticket", row: ticket.id.0 }.bad("another process changed it at the same moment"))
}

/// Somebody is no partner any more: they have the ticket now.
pub async fn drop_partner(
    db: &mut SqliteConnection,
    ticket: TicketId,
    staff: StaffId,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM ticket_partner WHERE ticket_id = ? AND staff_id = ?", ticket.0, staff.0)
        .execute(db)
        .await?;
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
