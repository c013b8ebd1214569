//! Readiness on its way: sessions that were held, and librarians' own words until they hold.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, InitiativeId, InteractionId, StaffId, UserId};
use crate::domain::roadmap::Readiness;

/// A librarian's word that does not hold yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its row.
    pub id: i64,
    /// For what.
    pub initiative: InitiativeId,
    /// Whose.
    pub staff: StaffId,
    /// What she says.
    pub level: Readiness,
    /// From this day on.
    pub from: NaiveDate,
}

/// Keeps a session with those who came. The same interaction twice keeps it once; says whether it is news.
pub async fn keep_session(
    db: &mut SqliteConnection,
    (district, initiative): (DistrictId, InitiativeId),
    who_came: &[StaffId],
    (user, name): (UserId, &str),
    cause: InteractionId,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (user, cause, at) = (user.to_row(), cause.to_row(), millis(at));
    let added = sqlx::query!(
        "INSERT INTO ready_session (district_id, initiative_id, at, actor_user, actor_name, cause)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (cause) DO NOTHING",
        district.0,
        initiative.0,
        at,
        user,
        name,
        cause,
    );
    let added = added.execute(&mut *db).await?;
    if added.rows_affected() == 0 {
        return Ok(false);
    }
    let session = added.last_insert_rowid();
    for staff in who_came {
        sqlx::query!(
            "INSERT OR IGNORE INTO ready_session_staff (session_id, staff_id) VALUES (?, ?)",
            session,
            staff.0
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(true)
}

/// Keeps a librarian's word; an earlier one that does not hold yet is replaced.
pub async fn say(
    db: &mut SqliteConnection,
    (initiative, staff): (InitiativeId, StaffId),
    level: Readiness,
    from: NaiveDate,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (level, from, at) = (level.as_str(), from.to_string(), millis(at));
    sqlx::query!(
        "DELETE FROM ready_word WHERE initiative_id = ? AND staff_id = ? AND applied_at IS NULL",
        initiative.0,
        staff.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO ready_word (initiative_id, staff_id, level, said_at, from_on) VALUES (?, ?, ?, ?, ?)",
        initiative.0,
        staff.0,
        level,
        at,
        from
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The words of a district that do not hold yet.
pub async fn waiting(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<Word>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT ready_word.id AS "id!", initiative_id, staff_id, level, from_on
            FROM ready_word JOIN initiative ON initiative.id = initiative_id
            WHERE applied_at IS NULL AND district_id = ? ORDER BY ready_word.id"#,
        district.0
    );
    let words = rows.fetch_all(db).await?.into_iter().map(|row| {
        let reading = Reading { table: "ready_word", row: row.id };
        Ok(Word {
            id: row.id,
            initiative: InitiativeId(row.initiative_id),
            staff: StaffId(row.staff_id),
            level: reading.parsed(&row.level)?,
            from: reading.day(&row.from_on)?,
        })
    });
    words.collect()
}

/// A word holds now. Says whether that is news.
pub async fn applied(db: &mut SqliteConnection, word: i64, at: DateTime<Utc>) -> Result<bool, Failure> {
    let at = millis(at);
    let done =
        sqlx::query!("UPDATE ready_word SET applied_at = ? WHERE id = ? AND applied_at IS NULL", at, word);
    Ok(done.execute(db).await?.rows_affected() > 0)
}

/// Something that is done once for a day of a district.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DistrictStep {
    /// Librarians were asked at the end of a meeting.
    MeetingAsked,
}

impl DistrictStep {
    fn as_str(self) -> &'static str {
        match self {
            Self::MeetingAsked => "meeting-asked",
        }
    }
}

/// Whether a step is done.
pub async fn step_done(
    db: &mut SqliteConnection,
    district: DistrictId,
    step: DistrictStep,
    on: NaiveDate,
) -> Result<bool, Failure> {
    let (step, on) = (step.as_str(), on.to_string());
    let found = sqlx::query_scalar!(
        "SELECT done_at FROM district_step WHERE district_id = ? AND step = ? AND on_date = ?",
        district.0,
        step,
        on
    );
    Ok(found.fetch_optional(db).await?.is_some())
}

/// Does a step, if it was not done before. Says whether it is news.
pub async fn take_step(
    db: &mut SqliteConnection,
    district: DistrictId,
    step: DistrictStep,
    on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (step, on, at) = (step.as_str(), on.to_string(), millis(at));
    let added = sqlx::query!(
        "INSERT OR IGNORE INTO district_step (district_id, step, on_date, done_at) VALUES (?, ?, ?, ?)",
        district.0,
        step,
        on,
        at
    );
    Ok(added.execute(db).await?.rows_affected() > 0)
}
