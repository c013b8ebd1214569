//! Cards: which revision of a ticket each place should show, and which it does show.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{ChannelId, DistrictId, MessageId, TicketId};
use crate::domain::place::Place;

/// A card as the courier needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Its row.
    pub id: i64,
    /// The district it belongs to.
    pub district: DistrictId,
    /// The ticket it shows.
    pub ticket: TicketId,
    /// Where.
    pub place: Place,
    /// The revision that it should show.
    pub wanted: i64,
    /// The revision that it shows; 0 where none was.
    pub shown: i64,
    /// The message, once it was posted.
    pub message: Option<(ChannelId, MessageId)>,
    /// How often it was posted anew.
    pub posts: i64,
    /// How often in a row the courier failed with it.
    pub attempts: i64,
    /// When it was first wanted.
    pub created_at: DateTime<Utc>,
}

/// A card for the ticket in this place, from now on.
pub async fn want_in(
    db: &mut SqliteConnection,
    ticket: TicketId,
    place: Place,
    revision: i64,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (place, at) = (place.to_string(), millis(at));
    sqlx::query!(
        "INSERT INTO card (ticket_id, place, wanted, created_at, next_try_at) VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (ticket_id, place) DO UPDATE SET wanted = excluded.wanted, next_try_at = excluded.next_try_at",
        ticket.0, place, revision, at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whether the ticket has a card in this place, or is to have one.
pub async fn is_wanted_in(
    db: &mut SqliteConnection,
    ticket: TicketId,
    place: Place,
) -> Result<bool, Failure> {
    let place = place.to_string();
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM card WHERE ticket_id = ? AND place = ?"#,
        ticket.0,
        place
    );
    Ok(found.fetch_optional(db).await?.is_some())
}

/// Every card of the ticket should show this revision.
pub async fn want(
    db: &mut SqliteConnection,
    ticket: TicketId,
    revision: i64,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE card SET wanted = ?, next_try_at = ? WHERE ticket_id = ?", revision, at, ticket.0)
        .execute(db)
        .await?;
    Ok(())
}

/// The cards that are behind and may be tried now, the longest-waiting first.
pub async fn behind(db: &mut SqliteConnection, now: DateTime<Utc>, most: i64) -> Result<Vec<Card>, Failure> {
    let now = millis(now);
    let rows = sqlx::query!(
        r#"SELECT card.id AS "id!", district_id, ticket_id, place, wanted, shown, channel_id, message_id, posts,
            attempts, created_at
         FROM card JOIN ticket ON ticket.id = ticket_id
         WHERE shown < wanted AND next_try_at <= ? ORDER BY next_try_at, card.id LIMIT ?"#,
        now, most,
    )
    .fetch_all(db)
    .await?;
    let cards = rows.into_iter().map(|row| {
        let read = Reading { table: "card", row: row.id };
        Ok(Card {
            id: row.id,
            district: DistrictId(row.district_id),
            ticket: TicketId(row.ticket_id),
            place: read.parsed(&row.place)?,
            wanted: row.wanted,
            shown: row.shown,
            message: row.channel_id.map(ChannelId::from_row).zip(row.message_id.map(MessageId::from_row)),
            posts: row.posts,
            attempts: row.attempts,
            created_at: read.at(row.created_at)?,
        })
    });
    cards.collect()
}

/// The card stands at this message and shows this revision.
pub async fn shows(
    db: &mut SqliteConnection,
    card: i64,
    revision: i64,
    (channel, message): (ChannelId, MessageId),
) -> Result<(), Failure> {
    let (channel, message) = (channel.to_row(), message.to_row());
    sqlx::query!(
        "UPDATE card SET shown = MAX(shown, ?), channel_id = ?, message_id = ?, attempts = 0 WHERE id = ?",
        revision,
        channel,
        message,
        card,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A press on the card was answered with the card at this revision.
pub async fn answered(
    db: &mut SqliteConnection,
    ticket: TicketId,
    message: MessageId,
    revision: i64,
) -> Result<(), Failure> {
    let message = message.to_row();
    sqlx::query!(
        "UPDATE card SET shown = MAX(shown, ?) WHERE ticket_id = ? AND message_id = ?",
        revision,
        ticket.0,
        message,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The message is gone: the card has to be posted anew.
pub async fn gone(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE card SET channel_id = NULL, message_id = NULL, shown = 0, posts = posts + 1, created_at = ?1,
            next_try_at = ?1 WHERE id = ?2",
        at,
        card,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Nothing more can be done for the card at this revision.
pub async fn give_up(db: &mut SqliteConnection, card: i64, revision: i64) -> Result<(), Failure> {
    sqlx::query!(
        "UPDATE card SET shown = MAX(shown, ?), attempts = attempts + 1 WHERE id = ?",
        revision,
        card
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Tried in vain; perhaps it was done. To be tried again, not before `at`.
pub async fn retry(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE card SET attempts = attempts + 1, next_try_at = ? WHERE id = ?", at, card)
        .execute(db)
        .await?;
    Ok(())
}

/// Not tried, and not to be tried before `at`.
pub async fn wait(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE card SET next_try_at = ? WHERE id = ?", at, card).execute(db).await?;
    Ok(())
}

/// Everything of a district that waits for a place may be tried at once: the place can be reached again.
pub async fn try_now(
    db: &mut SqliteConnection,
    district: DistrictId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE card SET next_try_at = ?1 WHERE shown < wanted AND next_try_at > ?1
         AND (SELECT district_id FROM ticket WHERE ticket.id = ticket_id) = ?2",
        at,
        district.0,
    )
    .execute(db)
    .await?;
    Ok(())
}
