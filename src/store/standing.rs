//! Cards of open tickets that stand somewhere: what Discord is compared with, and what is marked when they differ.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{ChannelId, MessageId, TicketId};
use crate::domain::place::Place;

/// A card that should be there, and the revision that it should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its row.
    pub card: i64,
    /// The ticket that it shows.
    pub ticket: TicketId,
    /// Where.
    pub place: Place,
    /// The revision that it shows.
    pub shown: i64,
    /// The channel.
    pub channel: ChannelId,
    /// The message.
    pub message: MessageId,
}

/// The cards of open tickets that are not behind, channel by channel, the oldest first. Open are those that a round looks
/// at: the old ones cost nothing.
pub async fn all(db: &mut SqliteConnection) -> Result<Vec<Standing>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT card.id AS "id!", ticket_id, place, shown, channel_id AS "channel!", message_id AS "message!"
         FROM ticket_look CROSS JOIN card USING (ticket_id)
         WHERE channel_id IS NOT NULL AND shown >= wanted
         ORDER BY channel_id, message_id"#
    )
    .fetch_all(db)
    .await?;
    let cards = rows.into_iter().map(|row| {
        Ok(Standing {
            card: row.id,
            ticket: TicketId(row.ticket_id),
            place: Reading { table: "card", row: row.id }.parsed(&row.place)?,
            shown: row.shown,
            channel: ChannelId::from_row(row.channel),
            message: MessageId::from_row(row.message),
        })
    });
    cards.collect()
}

/// The message is not there any more: the card is posted anew. Nothing happens if the card has moved on meanwhile.
pub async fn is_gone(db: &mut SqliteConnection, it: &Standing, at: DateTime<Utc>) -> Result<(), Failure> {
    let (message, at) = (it.message.to_row(), millis(at));
    sqlx::query!(
        "UPDATE card SET channel_id = NULL, message_id = NULL, shown = 0, posts = posts + 1, created_at = ?1,
            next_try_at = ?1 WHERE id = ?2 AND message_id = ?3 AND shown = ?4",
        at,
        it.card,
        message,
        it.shown,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The message shows something else: the card is edited. Nothing happens if the card has moved on meanwhile.
pub async fn differs(db: &mut SqliteConnection, it: &Standing, at: DateTime<Utc>) -> Result<(), Failure> {
    let (message, at) = (it.message.to_row(), millis(at));
    sqlx::query!(
        "UPDATE card SET shown = 0, next_try_at = ? WHERE id = ? AND message_id = ? AND shown = ?",
        at,
        it.card,
        message,
        it.shown,
    )
    .execute(db)
    .await?;
    Ok(())
}
