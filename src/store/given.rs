//! The kind of help that resolved tickets were given, beside the one that was asked for (R40).

use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::Reading;
use crate::domain::ids::TicketId;
use crate::domain::routing::Kind;

/// Keeps it; a ticket that is resolved again has the last one.
pub async fn keep(db: &mut SqliteConnection, ticket: TicketId, kind: Kind) -> Result<(), Failure> {
    let kind = kind.as_str();
    sqlx::query!(
        "INSERT INTO ticket_given (ticket_id, kind) VALUES (?, ?)
            ON CONFLICT (ticket_id) DO UPDATE SET kind = excluded.kind",
        ticket.0,
        kind
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What a ticket was given; none before it is resolved.
pub async fn of_ticket(db: &mut SqliteConnection, ticket: TicketId) -> Result<Option<Kind>, Failure> {
    let found = sqlx::query_scalar!("SELECT kind FROM ticket_given WHERE ticket_id = ?", ticket.0);
    let kind = found.fetch_optional(db).await?;
    kind.map(|kind| Reading { table: "ticket_given", row: ticket.0 }.parsed(&kind)).transpose()
}
