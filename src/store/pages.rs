//! A building's page of a month: drafted once, completed by its librarian, sent once.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{BuildingId, DistrictId, StaffId};
use crate::domain::impact::Month;
use crate::domain::text::Words;

/// A page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its row.
    pub id: i64,
    /// Whose.
    pub district: DistrictId,
    /// Of which building.
    pub building: BuildingId,
    /// Of which month.
    pub month: Month,
    /// The librarian's own sentences, and who wrote them last.
    pub words: Option<(Words, StaffId)>,
    /// Once it was sent: when, and by whom.
    pub sent: Option<(DateTime<Utc>, StaffId)>,
}

/// The buildings whose page of a month was drafted.
pub async fn drafted(
    db: &mut SqliteConnection,
    district: DistrictId,
    month: Month,
) -> Result<Vec<BuildingId>, Failure> {
    let month = month.first().to_string();
    let found = sqlx::query_scalar!(
        "SELECT building_id FROM impact_page WHERE district_id = ? AND month = ?",
        district.0,
        month
    );
    Ok(found.fetch_all(db).await?.into_iter().map(BuildingId).collect())
}

/// Makes a draft; none where there is one already.
pub async fn draft(
    db: &mut SqliteConnection,
    (district, building): (DistrictId, BuildingId),
    month: Month,
    at: DateTime<Utc>,
) -> Result<Option<i64>, Failure> {
    let (month, at) = (month.first().to_string(), millis(at));
    let made = sqlx::query_scalar!(
        r#"INSERT INTO impact_page (district_id, building_id, month, drafted_at) VALUES (?, ?, ?, ?)
           ON CONFLICT DO NOTHING RETURNING id AS "id!""#,
        district.0,
        building.0,
        month,
        at,
    );
    Ok(made.fetch_optional(db).await?)
}

/// A page by its row.
pub async fn by_id(db: &mut SqliteConnection, id: i64) -> Result<Option<Page>, Failure> {
    let row = sqlx::query!("SELECT * FROM impact_page WHERE id = ?", id).fetch_optional(db).await?;
    row.map(|row| {
        let read = Reading { table: "impact_page", row: row.id };
        let words = row.words.as_deref().map(Words::new).transpose();
        let words = words.map_err(|bad| read.bad(bad.to_string()))?;
        let sent_at = row.sent_at.map(|it| read.at(it)).transpose()?;
        Ok(Page {
            id: row.id,
            district: DistrictId(row.district_id),
            building: BuildingId(row.building_id),
            month: Month::of(read.day(&row.month)?),
            words: words.zip(row.words_by.map(StaffId)),
            sent: sent_at.zip(row.sent_by.map(StaffId)),
        })
    })
    .transpose()
}

/// Keeps the librarian's own sentences, while it is not sent. Says whether it was so.
pub async fn set_words(
    db: &mut SqliteConnection,
    id: i64,
    words: Option<&Words>,
    by: StaffId,
) -> Result<bool, Failure> {
    let (words, by) = (words.map(Words::as_str), words.map(|_| by.0));
    let done = sqlx::query!(
        "UPDATE impact_page SET words = ?, words_by = ? WHERE id = ? AND sent_at IS NULL",
        words,
        by,
        id
    );
    Ok(done.execute(db).await?.rows_affected() > 0)
}

/// It is sent. Says whether it was not before.
pub async fn set_sent(
    db: &mut SqliteConnection,
    id: i64,
    (by, at): (StaffId, DateTime<Utc>),
) -> Result<bool, Failure> {
    let at = millis(at);
    let done = sqlx::query!(
        "UPDATE impact_page SET sent_by = ?, sent_at = ? WHERE id = ? AND sent_at IS NULL",
        by.0,
        at,
        id
    );
    Ok(done.execute(db).await?.rows_affected() > 0)
}
