//! Thanks that somebody passed on: no ticket, and nobody is counted or ranked by them.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, InteractionId, StaffId, UserId};
use crate::domain::text::Words;

/// Thanks from one person to another.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Who thanks.
    pub by: UserId,
    /// Their name then.
    pub name: String,
    /// Who is thanked.
    pub to: StaffId,
    /// Whether everybody in the building may read it: only with the thanking person's yes (R77).
    pub public: bool,
    /// The words; none once they were erased.
    pub words: Option<Words>,
}

/// Keeps thanks, and returns their row. The same interaction twice keeps them once: then none.
pub async fn keep(
    db: &mut SqliteConnection,
    district: DistrictId,
    thanks: &Thanks,
    cause: InteractionId,
    at: DateTime<Utc>,
) -> Result<Option<i64>, Failure> {
    let (by, cause, at) = (thanks.by.to_row(), cause.to_row(), millis(at));
    let words = thanks.words.as_ref().map(Words::as_str);
    let kept = sqlx::query_scalar!(
        r#"INSERT INTO thanks (district_id, at, by_user, by_name, staff_id, public, words, cause)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cause) DO NOTHING RETURNING id AS "id!""#,
        district.0,
        at,
        by,
        thanks.name,
        thanks.to.0,
        thanks.public,
        words,
        cause,
    )
    .fetch_optional(db)
    .await?;
    Ok(kept)
}

/// The thanks of a row.
pub async fn by_id(db: &mut SqliteConnection, id: i64) -> Result<Option<Thanks>, Failure> {
    let row = sqlx::query!("SELECT * FROM thanks WHERE id = ?", id).fetch_optional(db).await?;
    row.map(|row| {
        let read = Reading { table: "thanks", row: row.id };
        let words = row.words.as_deref().map(Words::new).transpose();
        Ok(Thanks {
            by: UserId::from_row(row.by_user),
            name: row.by_name,
            to: StaffId(row.staff_id),
            public: row.public != 0,
            words: words.map_err(|bad| read.bad(bad.to_string()))?,
        })
    })
    .transpose()
}
