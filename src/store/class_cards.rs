//! Cards of classes: which revision each place should show, and which it does show.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{BuildingId, ChannelId, ClassId, DistrictId, MessageId};

/// A card as the courier needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassCard {
    /// Its row.
    pub id: i64,
    /// The district it belongs to.
    pub district: DistrictId,
    /// The class it shows.
    pub class: ClassId,
    /// In the staff's room of this building; none in the channel of all classes.
    pub building: Option<BuildingId>,
    /// The revision that it should show.
    pub wanted: i64,
    /// The message, once it was posted.
    pub message: Option<(ChannelId, MessageId)>,
    /// How often it was posted anew.
    pub posts: i64,
    /// How often in a row the courier failed with it.
    pub attempts: i64,
    /// When it was first wanted.
    pub created_at: DateTime<Utc>,
}

/// A card for the class in this room.
pub async fn want_in(
    db: &mut SqliteConnection,
    class: ClassId,
    building: Option<BuildingId>,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (building, at) = (building.map(|it| it.0), millis(at));
    sqlx::query!(
        "INSERT INTO class_card (class_id, building_id, wanted, created_at, next_try_at) VALUES (?1, ?2, 1, ?3, ?3)",
        class.0,
        building,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Every card of the class should show this revision.
pub async fn want(
    db: &mut SqliteConnection,
    class: ClassId,
    revision: i64,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE class_card SET wanted = ?, next_try_at = ? WHERE class_id = ?",
        revision,
        at,
        class.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The cards that are behind and may be tried now, the longest-waiting first.
pub async fn behind(
    db: &mut SqliteConnection,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<ClassCard>, Failure> {
    let now = millis(now);
    let rows = sqlx::query!(
        r#"SELECT class_card.id AS "id!", district_id, class_id, building_id, wanted, channel_id, message_id, posts,
            attempts, created_at
         FROM class_card JOIN class ON class.id = class_id
         WHERE shown < wanted AND next_try_at <= ? ORDER BY next_try_at, class_card.id LIMIT ?"#,
        now,
        most
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        Ok(ClassCard {
            id: row.id,
            district: DistrictId(row.district_id),
            class: ClassId(row.class_id),
            building: row.building_id.map(BuildingId),
            wanted: row.wanted,
            message: row.channel_id.map(ChannelId::from_row).zip(row.message_id.map(MessageId::from_row)),
            posts: row.posts,
            attempts: row.attempts,
            created_at: Reading { table: "class_card", row: row.id }.at(row.created_at)?,
        })
    });
    rows.collect()
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
        "UPDATE class_card SET shown = MAX(shown, ?), channel_id = ?, message_id = ?, attempts = 0 WHERE id = ?",
        revision,
        channel,
        message,
        card
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The message is gone: the card has to be posted anew.
pub async fn gone(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE class_card SET channel_id = NULL, message_id = NULL, shown = 0, posts = posts + 1, created_at = ?1,
            next_try_at = ?1 WHERE id = ?2",
        at,
        card
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Nothing more can, or need, be done for the card at this revision.
pub async fn let_be(db: &mut SqliteConnection, card: i64, revision: i64) -> Result<(), Failure> {
    sqlx::query!("UPDATE class_card SET shown = MAX(shown, ?) WHERE id = ?", revision, card)
        .execute(db)
        .await?;
    Ok(())
}

/// Tried in vain; perhaps it was done. To be tried again, not before `at`.
pub async fn retry(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE class_card SET attempts = attempts + 1, next_try_at = ? WHERE id = ?", at, card)
        .execute(db)
        .await?;
    Ok(())
}

/// Not tried, and not to be tried before `at`.
pub async fn wait(db: &mut SqliteConnection, card: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE class_card SET next_try_at = ? WHERE id = ?", at, card).execute(db).await?;
    Ok(())
}

/// Everything of a district that waits for a room may be tried at once: the room can be reached again.
pub async fn try_now(
    db: &mut SqliteConnection,
    district: DistrictId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE class_card SET next_try_at = ?1 WHERE shown < wanted AND next_try_at > ?1
         AND (SELECT district_id FROM class WHERE class.id = class_id) = ?2",
        at,
        district.0
    )
    .execute(db)
    .await?;
    Ok(())
}
