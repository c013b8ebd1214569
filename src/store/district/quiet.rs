//! Quiet days that the director names between two versions of the file (F20). The last word about a day counts.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::touch;
use crate::domain::calendar::{Calendar, Days};
use crate::domain::ids::DistrictId;
use crate::store::failure::Failure;
use crate::store::rows::{Reading, millis};

/// Records that days are quiet, or are so no longer.
pub async fn record_quiet(
    db: &mut SqliteConnection,
    district: DistrictId,
    days: Days,
    quiet: bool,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    for date in days.from.iter_days().take_while(|date| *date <= days.to) {
        let date = date.to_string();
        sqlx::query!(
            "INSERT INTO quiet_day (district_id, date, quiet, decided_at) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET quiet = excluded.quiet, decided_at = excluded.decided_at",
            district.0,
            date,
            quiet,
            now,
        )
        .execute(&mut *db)
        .await?;
    }
    touch(db, district).await
}

/// Adds to the file's calendar what was decided since.
pub(super) async fn add_quiet(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &mut Calendar,
) -> Result<(), Failure> {
    let found =
        sqlx::query!("SELECT date, quiet FROM quiet_day WHERE district_id = ? ORDER BY date", district.0);
    let reading = Reading { table: "quiet_day", row: district.0 };
    for row in found.fetch_all(db).await? {
        calendar.set_quiet(reading.day(&row.date)?, row.quiet != 0);
    }
    Ok(())
}

/// A calendar that a file brings says everything that was decided before as well; what it has dropped is dropped.
pub(super) async fn forget_dropped(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &Calendar,
) -> Result<(), Failure> {
    let found = sqlx::query!("SELECT date, quiet FROM quiet_day WHERE district_id = ?", district.0);
    let reading = Reading { table: "quiet_day", row: district.0 };
    for row in found.fetch_all(&mut *db).await? {
        if calendar.is_quiet(reading.day(&row.date)?) != (row.quiet != 0) {
            let drop = sqlx::query!(
                "DELETE FROM quiet_day WHERE district_id = ? AND date = ?",
                district.0,
                row.date
            );
            drop.execute(&mut *db).await?;
        }
    }
    Ok(())
}
