//! Decisions about the roster: what was shown to the director, and what became of it. Those that were confirmed are the log.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::decision::Decision;
use crate::domain::ids::{DistrictId, UserId};

/// How long a decision that nobody confirms is kept.
const WAITS: Duration = Duration::days(1);

/// A decision that was shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Whose district.
    pub district: DistrictId,
    /// Who was shown it.
    pub user: UserId,
    /// What.
    pub what: Decision,
    /// What it was said to move.
    pub moves: String,
    /// Whether it was confirmed or dropped.
    pub decided: bool,
}

/// A decision that was confirmed.
#[derive(Debug, Clone)]
pub struct Confirmed {
    /// Who decided.
    pub user: UserId,
    /// What they were called then.
    pub name: String,
    /// What.
    pub what: Decision,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps what was shown, and forgets what nobody confirmed for a day. Returns the row.
pub async fn keep(
    db: &mut SqliteConnection,
    (district, user, name): (DistrictId, UserId, &str),
    what: &Decision,
    moves: &str,
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let (user, what, old, at) = (user.to_row(), json(what), millis(at - WAITS), millis(at));
    sqlx::query!(
        "DELETE FROM decision WHERE district_id = ? AND decided_at IS NULL AND shown_at < ?",
        district.0,
        old
    )
    .execute(&mut *db)
    .await?;
    let done = sqlx::query!(
        "INSERT INTO decision (district_id, user_id, user_name, what, moves, shown_at) VALUES (?, ?, ?, ?, ?, ?)",
        district.0,
        user,
        name,
        what,
        moves,
        at
    );
    Ok(done.execute(db).await?.last_insert_rowid())
}

/// A decision that was shown.
pub async fn by_id(db: &mut SqliteConnection, id: i64) -> Result<Option<Shown>, Failure> {
    let found =
        sqlx::query!("SELECT district_id, user_id, what, moves, decided_at FROM decision WHERE id = ?", id);
    let Some(row) = found.fetch_optional(db).await? else { return Ok(None) };
    Ok(Some(Shown {
        district: DistrictId(row.district_id),
        user: UserId::from_row(row.user_id),
        what: Reading { table: "decision", row: id }.json(&row.what)?,
        moves: row.moves,
        decided: row.decided_at.is_some(),
    }))
}

/// It was confirmed, or dropped. False where that was done before.
pub async fn decided(
    db: &mut SqliteConnection,
    id: i64,
    confirmed: bool,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let at = millis(at);
    let decided = sqlx::query!(
        "UPDATE decision SET decided_at = ?, confirmed = ? WHERE id = ? AND decided_at IS NULL",
        at,
        confirmed,
        id
    );
    Ok(decided.execute(db).await?.rows_affected() > 0)
}

/// The latest `most` decisions that were confirmed, the latest first (R65).
pub async fn confirmed(
    db: &mut SqliteConnection,
    district: DistrictId,
    most: i64,
) -> Result<Vec<Confirmed>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", user_id, user_name, what, decided_at AS "at!" FROM decision
           WHERE district_id = ? AND confirmed = 1 ORDER BY decided_at DESC, id DESC LIMIT ?"#,
        district.0,
        most
    );
    let all = rows.fetch_all(db).await?.into_iter().map(|row| {
        let reading = Reading { table: "decision", row: row.id };
        Ok(Confirmed {
            user: UserId::from_row(row.user_id),
            name: row.user_name,
            what: reading.json(&row.what)?,
            at: reading.at(row.at)?,
        })
    });
    all.collect()
}
