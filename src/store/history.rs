//! The history of a ticket: who did what, when. Only ever appended to.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::history::{Action, Entry};
use crate::domain::ids::{InteractionId, TicketId, UserId};

/// Appends an entry. The same `cause` twice is refused ([`Failure::is_repeat`]) and undoes the request.
pub async fn append(
    db: &mut SqliteConnection,
    ticket: TicketId,
    entry: &Entry,
    cause: Option<InteractionId>,
) -> Result<(), Failure> {
    let (at, actor) = (millis(entry.at), entry.actor.map(UserId::to_row));
    let (action, detail) = (entry.action.name(), json(&entry.action));
    let cause = cause.map(InteractionId::to_row);
    sqlx::query!(
        "INSERT INTO event (ticket_id, at, actor_user, actor_name, action, detail, cause) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ticket.0, at, actor, entry.actor_name, action, detail, cause,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// All entries of a ticket, the oldest first.
pub async fn of_ticket(db: &mut SqliteConnection, ticket: TicketId) -> Result<Vec<Entry>, Failure> {
    let mut found = between(db, (ticket, ticket)).await?;
    Ok(found.remove(&ticket).unwrap_or_default())
}

/// All entries of the tickets from one to another, by ticket, the oldest first.
pub async fn between(
    db: &mut SqliteConnection,
    (first, last): (TicketId, TicketId),
) -> Result<BTreeMap<TicketId, Vec<Entry>>, Failure> {
    let rows = sqlx::query!(
        "SELECT id, ticket_id, at, actor_user, actor_name, detail FROM event
         WHERE ticket_id BETWEEN ? AND ? ORDER BY ticket_id, id",
        first.0,
        last.0,
    )
    .fetch_all(db)
    .await?;
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        let read = Reading { table: "event", row: row.id };
        found.entry(TicketId(row.ticket_id)).or_default().push(Entry {
            at: read.at(row.at)?,
            actor: row.actor_user.map(UserId::from_row),
            actor_name: row.actor_name,
            action: read.json::<Action>(&row.detail)?,
        });
    }
    Ok(found)
}
