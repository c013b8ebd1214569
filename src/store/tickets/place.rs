//! What waits for whom, and what a meeting is to talk about. Every look goes through an index of the open work, but for
//! the one that reads every ticket there is, page by page.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::row::TicketRow;
use crate::domain::ids::{DistrictId, InitiativeId, StaffId, TicketId};
use crate::domain::ticket::Ticket;

/// The next tickets after one, in the order of their rows.
pub async fn page(db: &mut SqliteConnection, after: TicketId, most: i64) -> Result<Vec<Ticket>, Failure> {
    let rows =
        sqlx::query_as!(TicketRow, "SELECT * FROM ticket WHERE id > ? ORDER BY id LIMIT ?", after.0, most)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(Ticket::try_from).collect()
}

/// The partners of the tickets from one to another, by ticket.
pub async fn partners_between(
    db: &mut SqliteConnection,
    (first, last): (TicketId, TicketId),
) -> Result<BTreeMap<TicketId, Vec<StaffId>>, Failure> {
    let rows = sqlx::query!(
        "SELECT ticket_id, staff_id FROM ticket_partner WHERE ticket_id BETWEEN ? AND ?",
        first.0,
        last.0,
    )
    .fetch_all(db)
    .await?;
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        found.entry(TicketId(row.ticket_id)).or_default().push(StaffId(row.staff_id));
    }
    Ok(found)
}

/// Puts the question on the agenda of the librarians' next meeting, or takes it off.
pub async fn set_agenda(db: &mut SqliteConnection, ticket: TicketId, agenda: bool) -> Result<(), Failure> {
    sqlx::query!("UPDATE ticket SET agenda = ? WHERE id = ?", agenda, ticket.0).execute(db).await?;
    Ok(())
}

/// The open tickets about an initiative, the oldest first.
pub async fn open_about(db: &mut SqliteConnection, initiative: InitiativeId) -> Result<Vec<Ticket>, Failure> {
    let rows = sqlx::query_as!(
        TicketRow,
        "SELECT * FROM ticket INDEXED BY ticket_open_of_initiative
         WHERE state IN ('waiting', 'claimed', 'scheduled', 'on-hold') AND initiative_id = ? ORDER BY opened_at",
        initiative.0,
    );
    rows.fetch_all(db).await?.into_iter().map(Ticket::try_from).collect()
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
