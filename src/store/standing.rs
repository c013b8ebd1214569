//! Cards of open tickets and of coming classes that stand somewhere: what Discord is compared with, and what is marked when
//! they differ.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{ChannelId, ClassId, MessageId, TicketId};
use crate::domain::place::Place;

/// A card that should be there, and the revision that it should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its row.
    pub card: i64,
    /// What it shows.
    pub of: Of,
    /// The revision that it shows.
    pub shown: i64,
    /// The channel.
    pub channel: ChannelId,
    /// The message.
    pub message: MessageId,
}

/// What a card shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A ticket, in this place.
    Ticket(TicketId, Place),
    /// A class.
    Class(ClassId),
}

/// The cards that are not behind, channel by channel, the oldest first.
pub async fn all(db: &mut SqliteConnection, now: DateTime<Utc>) -> Result<Vec<Standing>, Failure> {
    let mut all = of_tickets(db).await?;
    all.extend(of_classes(db, now).await?);
    all.sort_by_key(|it| (it.channel, it.message));
    Ok(all)
}

/// Open are those tickets that a round looks at: the old ones cost nothing.
async fn of_tickets(db: &mut SqliteConnection) -> Result<Vec<Standing>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT card.id AS "id!", ticket_id, place, shown, channel_id AS "channel!", message_id AS "message!"
         FROM ticket_look CROSS JOIN card USING (ticket_id)
         WHERE channel_id IS NOT NULL AND shown >= wanted"#
    )
    .fetch_all(db)
    .await?;
    let cards = rows.into_iter().map(|row| {
        let place = Reading { table: "card", row: row.id }.parsed(&row.place)?;
        Ok(Standing {
            card: row.id,
            of: Of::Ticket(TicketId(row.ticket_id), place),
            shown: row.shown,
            channel: ChannelId::from_row(row.channel),
            message: MessageId::from_row(row.message),
        })
    });
    cards.collect()
}

/// Those of classes that have not begun, and of lost ones whose day may come back.
async fn of_classes(db: &mut SqliteConnection, now: DateTime<Utc>) -> Result<Vec<Standing>, Failure> {
    let now = millis(now);
    let rows = sqlx::query!(
        r#"SELECT class_card.id AS "id!", class_id, shown, channel_id AS "channel!", message_id AS "message!"
         FROM class INDEXED BY class_coming CROSS JOIN class_card ON class_card.class_id = class.id
         WHERE state IN ('coming', 'at-home', 'lost') AND starts_at > ?
            AND channel_id IS NOT NULL AND shown >= wanted"#,
        now
    )
    .fetch_all(db)
    .await?;
    let cards = rows.into_iter().map(|row| Standing {
        card: row.id,
        of: Of::Class(ClassId(row.class_id)),
        shown: row.shown,
        channel: ChannelId::from_row(row.channel),
        message: MessageId::from_row(row.message),
    });
    Ok(cards.collect())
}

/// The message is not there any more: the card is posted anew. Nothing happens if the card has moved on meanwhile.
pub async fn is_gone(db: &mut SqliteConnection, it: &Standing, at: DateTime<Utc>) -> Result<(), Failure> {
    let (message, at) = (it.message.to_row(), millis(at));
    let gone = match it.of {
        Of::Ticket(..) => sqlx::query!(
            "UPDATE card SET channel_id = NULL, message_id = NULL, shown = 0, posts = posts + 1, created_at = ?1,
                next_try_at = ?1 WHERE id = ?2 AND message_id = ?3 AND shown = ?4",
            at,
            it.card,
            message,
            it.shown,
        ),
        Of::Class(_) => sqlx::query!(
            "UPDATE class_card SET channel_id = NULL, message_id = NULL, shown = 0, posts = posts + 1, created_at = ?1,
                next_try_at = ?1 WHERE id = ?2 AND message_id = ?3 AND shown = ?4",
            at,
            it.card,
            message,
            it.shown,
        ),
    };
    gone.execute(db).await?;
    Ok(())
}

/// The message shows something else: the card is edited. Nothing happens if the card has moved on meanwhile.
pub async fn differs(db: &mut SqliteConnection, it: &Standing, at: DateTime<Utc>) -> Result<(), Failure> {
    let (message, at) = (it.message.to_row(), millis(at));
    let differs = match it.of {
        Of::Ticket(..) => sqlx::query!(
            "UPDATE card SET shown = 0, next_try_at = ? WHERE id = ? AND message_id = ? AND shown = ?",
            at,
            it.card,
            message,
            it.shown,
        ),
        Of::Class(_) => sqlx::query!(
            "UPDATE class_card SET shown = 0, next_try_at = ? WHERE id = ? AND message_id = ? AND shown = ?",
            at,
            it.card,
            message,
            it.shown,
        ),
    };
    differs.execute(db).await?;
    Ok(())
}
