//! Who was sent the list of what they have open on the last day of a year (F15).

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::ids::{DistrictId, StaffId};

/// Marks somebody as told. False where they had been.
pub async fn tell(
    db: &mut SqliteConnection,
    staff: StaffId,
    day: NaiveDate,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (day, at) = (day.to_string(), millis(at));
    let told = sqlx::query!(
        "INSERT INTO year_end_list (staff_id, day, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        staff.0,
        day,
        at
    );
    Ok(told.execute(db).await?.rows_affected() > 0)
}

/// Who was told on a day.
pub async fn told(
    db: &mut SqliteConnection,
    district: DistrictId,
    day: NaiveDate,
) -> Result<Vec<StaffId>, Failure> {
    let day = day.to_string();
    let rows = sqlx::query_scalar!(
        "SELECT staff_id FROM year_end_list JOIN staff ON staff.id = staff_id WHERE district_id = ? AND day = ?",
        district.0,
        day
    );
    Ok(rows.fetch_all(db).await?.into_iter().map(StaffId).collect())
}
