//! Absences that people record in Discord.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::touch;
use crate::domain::away::AwayWhy;
use crate::domain::district::Absence;
use crate::domain::ids::{DistrictId, StaffId};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, millis};

/// Records that somebody is away, with the minutes that other duties take. What was recorded for any of the same time
/// gives way to it; the rest of that stays, and its minutes are counted anew: no minute is lost twice.
pub async fn record_absence(
    db: &mut SqliteConnection,
    district: DistrictId,
    absence: &Absence,
    lost_minutes: &(dyn Fn(&Absence) -> i64 + Sync),
) -> Result<(), Failure> {
    let (staff, from, to) = (absence.staff.0, millis(absence.from), absence.to.map(millis));
    let cover = absence.cover.filter(|it| *it != absence.staff).map(|it| it.0);
    let why = absence.why.map(AwayWhy::as_str);
    let lost = why.map(|_| lost_minutes(absence).max(0));
    // Inside it: replaced. Over its end: begins later. Over its beginning: ends sooner.
    sqlx::query!(
        "DELETE FROM absence WHERE staff_id = ?1 AND from_at >= ?2
            AND (?3 IS NULL OR (to_at IS NOT NULL AND to_at <= ?3))",
        staff,
        from,
        to
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE absence SET from_at = ?3 WHERE staff_id = ?1 AND from_at >= ?2 AND from_at < ?3
            AND (to_at IS NULL OR to_at > ?3)",
        staff,
        from,
        to
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE absence SET to_at = ?2 WHERE staff_id = ?1 AND from_at < ?2 AND (to_at IS NULL OR to_at > ?2)",
        staff,
        from
    )
    .execute(&mut *db)
    .await?;
    count_anew(db, absence, lost_minutes).await?;
    sqlx::query!(
        "INSERT INTO absence (staff_id, from_at, to_at, cover_id, source, why, lost_minutes)
            VALUES (?, ?, ?, ?, 'desk', ?, ?)",
        staff,
        from,
        to,
        cover,
        why,
        lost
    )
    .execute(&mut *db)
    .await?;
    touch(db, district).await
}

/// The minutes of what gave way to an absence: it ends where that begins, or begins where that ends.
async fn count_anew(
    db: &mut SqliteConnection,
    beside: &Absence,
    lost_minutes: &(dyn Fn(&Absence) -> i64 + Sync),
) -> Result<(), Failure> {
    let (staff, from, to) = (beside.staff, millis(beside.from), beside.to.map(millis));
    let rows = sqlx::query!(
        "SELECT id, from_at, to_at, why FROM absence
            WHERE staff_id = ? AND lost_minutes IS NOT NULL AND (to_at = ? OR from_at = ?)",
        staff.0,
        from,
        to
    );
    for row in rows.fetch_all(&mut *db).await? {
        let read = Reading { table: "absence", row: row.id };
        let (from, to) = (read.at(row.from_at)?, row.to_at.map(|at| read.at(at)).transpose()?);
        let why = row.why.as_deref().map(|it| read.parsed(it)).transpose()?;
        let minutes = lost_minutes(&Absence { staff, from, to, cover: None, why }).max(0);
        sqlx::query!("UPDATE absence SET lost_minutes = ? WHERE id = ?", minutes, row.id)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Ends an absence: now if it has begun, else it never was.
pub async fn end_absence(
    db: &mut SqliteConnection,
    district: DistrictId,
    (staff, from): (StaffId, DateTime<Utc>),
    now: DateTime<Utc>,
    lost_minutes: i64,
) -> Result<(), Failure> {
    let (from, now) = (millis(from), millis(now));
    sqlx::query!(
        "DELETE FROM absence WHERE staff_id = ? AND from_at = ? AND from_at >= ?",
        staff.0,
        from,
        now
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE absence SET to_at = ?1, lost_minutes = CASE WHEN why IS NULL THEN NULL ELSE ?2 END
            WHERE staff_id = ?3 AND from_at = ?4 AND (to_at IS NULL OR to_at > ?1)",
        now,
        lost_minutes,
        staff.0,
        from
    )
    .execute(&mut *db)
    .await?;
    touch(db, district).await
}
