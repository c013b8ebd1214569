//! What somebody could not be told (F27): kept until the next answer that only they see.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::ids::{DistrictId, TicketId, UserId};

/// A sentence that is kept for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its row.
    pub row: i64,
    /// The ticket that it is about; none of a request that became none.
    pub ticket: Option<TicketId>,
    /// What was owed.
    pub debt: i64,
    /// The sentence.
    pub words: String,
}

/// Keeps a sentence for somebody. The same debt keeps it once.
pub async fn keep(
    db: &mut SqliteConnection,
    (district, ticket): (DistrictId, Option<TicketId>),
    user: UserId,
    (debt, words): (i64, &str),
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (user, ticket, at) = (user.to_row(), ticket.map(|it| it.0), millis(at));
    sqlx::query!(
        "INSERT INTO unheard (district_id, user, ticket_id, words, debt, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (debt) DO NOTHING",
        district.0,
        user,
        ticket,
        words,
        debt,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What is kept for somebody, the oldest first.
pub async fn of(db: &mut SqliteConnection, district: DistrictId, user: UserId) -> Result<Vec<Kept>, Failure> {
    let user = user.to_row();
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", ticket_id, debt, words FROM unheard WHERE district_id = ? AND user = ? ORDER BY id LIMIT 10"#,
        district.0,
        user
    );
    let kept = rows.fetch_all(db).await?.into_iter().map(|row| Kept {
        row: row.id,
        ticket: row.ticket_id.map(TicketId),
        debt: row.debt,
        words: row.words,
    });
    Ok(kept.collect())
}

/// It is being said. False where another answer says it.
pub async fn heard(db: &mut SqliteConnection, row: i64) -> Result<bool, Failure> {
    let gone = sqlx::query!("DELETE FROM unheard WHERE id = ?", row).execute(db).await?;
    Ok(gone.rows_affected() > 0)
}
