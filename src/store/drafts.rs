//! Requests that wait for one answer: in which building the requester works.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::ids::{DistrictId, InteractionId, TicketId, UserId};

/// A request that waits.
#[derive(Debug, Clone)]
pub struct Draft<T> {
    /// Its row.
    pub id: i64,
    /// The district it belongs to.
    pub district: DistrictId,
    /// Who asked.
    pub user: UserId,
    /// What was asked.
    pub asked: T,
    /// When.
    pub at: DateTime<Utc>,
    /// The interaction that brought it.
    pub cause: InteractionId,
    /// The ticket that it became.
    pub ticket: Option<TicketId>,
}

/// Keeps a request until the question is answered. The same interaction twice keeps it once.
pub async fn keep<T: Serialize>(
    db: &mut SqliteConnection,
    (district, user): (DistrictId, UserId),
    asked: &T,
    cause: InteractionId,
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let (user, asked, cause, at) = (user.to_row(), json(asked), cause.to_row(), millis(at));
    sqlx::query!(
        "INSERT INTO draft (district_id, requester_user, asked, created_at, cause) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (cause) DO NOTHING",
        district.0,
        user,
        asked,
        at,
        cause,
    )
    .execute(&mut *db)
    .await?;
    Ok(sqlx::query_scalar!("SELECT id FROM draft WHERE cause = ?", cause).fetch_one(db).await?)
}

/// The draft of a row.
pub async fn by_id<T: DeserializeOwned>(
    db: &mut SqliteConnection,
    id: i64,
) -> Result<Option<Draft<T>>, Failure> {
    let row = sqlx::query!("SELECT * FROM draft WHERE id = ?", id).fetch_optional(db).await?;
    row.map(|row| {
        let read = Reading { table: "draft", row: row.id };
        Ok(Draft {
            id: row.id,
            district: DistrictId(row.district_id),
            user: UserId::from_row(row.requester_user),
            asked: read.json(&row.asked)?,
            at: read.at(row.created_at)?,
            cause: InteractionId::from_row(row.cause),
            ticket: row.ticket_id.map(TicketId),
        })
    })
    .transpose()
}

/// The rows of drafts that nobody has answered since before `then`.
pub async fn unanswered(db: &mut SqliteConnection, then: DateTime<Utc>) -> Result<Vec<i64>, Failure> {
    let then = millis(then);
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM draft WHERE ticket_id IS NULL AND created_at <= ? ORDER BY created_at LIMIT 100"#,
        then
    )
    .fetch_all(db)
    .await?;
    Ok(rows)
}

/// The draft became a ticket.
pub async fn became(db: &mut SqliteConnection, draft: i64, ticket: TicketId) -> Result<(), Failure> {
    sqlx::query!("UPDATE draft SET ticket_id = ? WHERE id = ?", ticket.0, draft).execute(db).await?;
    Ok(())
}
