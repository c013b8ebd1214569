//! What people added to a ticket in words: apart from the history, because words can be erased.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{TicketId, UserId};
use crate::domain::text::Words;

/// Words that somebody added.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its row.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// The author's name then.
    pub author: String,
    /// The words.
    pub words: Words,
}

/// Adds words that only coaches read.
pub async fn add_for_coaches(
    db: &mut SqliteConnection,
    ticket: TicketId,
    author: (UserId, &str),
    words: (&Words, bool),
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let note = add(db, ticket, author, words, at).await?;
    sqlx::query!("UPDATE note SET for_coaches = 1 WHERE id = ?", note).execute(db).await?;
    Ok(note)
}

/// Adds words that everybody reads who may see the ticket; `insisted` says that their author was asked about them (R94).
pub async fn add(
    db: &mut SqliteConnection,
    ticket: TicketId,
    (user, name): (UserId, &str),
    (words, insisted): (&Words, bool),
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let (at, user, words) = (millis(at), user.to_row(), words.as_str());
    let added = sqlx::query!(
        "INSERT INTO note (ticket_id, at, author_user, author_name, words, privacy_insisted)
         VALUES (?, ?, ?, ?, ?, ?)",
        ticket.0,
        at,
        user,
        name,
        words,
        insisted,
    )
    .execute(db)
    .await?;
    Ok(added.last_insert_rowid())
}

/// The latest words added to a ticket for everybody who may see it, the oldest of them first.
pub async fn of_ticket(db: &mut SqliteConnection, ticket: TicketId, most: i64) -> Result<Vec<Note>, Failure> {
    latest(db, ticket, false, most).await
}

/// The latest words that only coaches may read, the oldest of them first.
pub async fn for_coaches(
    db: &mut SqliteConnection,
    ticket: TicketId,
    most: i64,
) -> Result<Vec<Note>, Failure> {
    latest(db, ticket, true, most).await
}

async fn latest(
    db: &mut SqliteConnection,
    ticket: TicketId,
    for_coaches: bool,
    most: i64,
) -> Result<Vec<Note>, Failure> {
    let rows = sqlx::query!(
        "SELECT id, at, author_name, words FROM note
         WHERE ticket_id = ? AND for_coaches = ? ORDER BY id DESC LIMIT ?",
        ticket.0,
        for_coaches,
        most,
    )
    .fetch_all(db)
    .await?;
    let notes = rows.into_iter().rev().map(|row| note(row.id, row.at, row.author_name, &row.words));
    notes.collect()
}

fn note(id: i64, at: i64, author: String, words: &str) -> Result<Note, Failure> {
    let read = Reading { table: "note", row: id };
    let words = Words::new(words).map_err(|bad| read.bad(bad.to_string()))?;
    Ok(Note { id, at: read.at(at)?, author, words })
}

/// One note; none if there is no such row.
pub async fn by_id(db: &mut SqliteConnection, id: i64) -> Result<Option<Note>, Failure> {
    let found = sqlx::query!("SELECT id, at, author_name, words FROM note WHERE id = ?", id);
    let row = found.fetch_optional(db).await?;
    row.map(|row| note(row.id, row.at, row.author_name, &row.words)).transpose()
}
