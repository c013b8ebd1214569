//! Months as they were first shown with small cells hidden: they are never reckoned again.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::ids::{BuildingId, DistrictId};
use crate::domain::impact::{Figures, Month};

/// A building's month, if it was kept.
pub async fn kept(
    db: &mut SqliteConnection,
    building: BuildingId,
    month: Month,
) -> Result<Option<Figures>, Failure> {
    let text = month.to_string();
    let found = sqlx::query_scalar!(
        "SELECT figures FROM impact_month WHERE building_id = ? AND month = ?",
        building.0,
        text
    )
    .fetch_optional(db)
    .await?;
    found.map(|figures| Reading { table: "impact_month", row: building.0 }.json(&figures)).transpose()
}

/// Keeps a building's month.
pub async fn keep(
    db: &mut SqliteConnection,
    (district, building, month): (DistrictId, BuildingId, Month),
    figures: &Figures,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (text, figures, at) = (month.to_string(), json(figures), millis(at));
    sqlx::query!(
        "INSERT INTO impact_month (building_id, month, district_id, figures, kept_at) VALUES (?, ?, ?, ?, ?)",
        building.0,
        text,
        district.0,
        figures,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}
