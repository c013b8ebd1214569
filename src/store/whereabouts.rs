//! Where coaches say that they are today (R24).

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::failure::Failure;
use crate::domain::ids::{BuildingId, DistrictId, StaffId};

/// Somebody is in a building today; none: they say it no longer.
pub async fn say(
    db: &mut SqliteConnection,
    (district, staff): (DistrictId, StaffId),
    building: Option<BuildingId>,
    today: NaiveDate,
) -> Result<(), Failure> {
    let Some(building) = building else {
        sqlx::query!("DELETE FROM whereabouts WHERE district_id = ? AND staff_id = ?", district.0, staff.0)
            .execute(db)
            .await?;
        return Ok(());
    };
    let today = today.to_string();
    sqlx::query!(
        "INSERT INTO whereabouts (district_id, staff_id, building_id, on_date) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET building_id = excluded.building_id, on_date = excluded.on_date",
        district.0,
        staff.0,
        building.0,
        today
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Who said of this day where they are.
pub async fn on(
    db: &mut SqliteConnection,
    district: DistrictId,
    day: NaiveDate,
) -> Result<Vec<(StaffId, BuildingId)>, Failure> {
    let day = day.to_string();
    let rows = sqlx::query!(
        "SELECT staff_id, building_id FROM whereabouts WHERE district_id = ? AND on_date = ? ORDER BY staff_id",
        district.0,
        day
    );
    let all = rows.fetch_all(db).await?.into_iter();
    Ok(all.map(|row| (StaffId(row.staff_id), BuildingId(row.building_id))).collect())
}
