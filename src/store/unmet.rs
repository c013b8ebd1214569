//! Requests from buildings without a librarian of their own (R47). Only counted.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::ids::{BuildingId, DistrictId, TicketId};

/// Notes that a request came from a building without a librarian of its own.
pub async fn note(
    db: &mut SqliteConnection,
    (district, building): (DistrictId, BuildingId),
    ticket: TicketId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "INSERT INTO unmet_need (ticket_id, district_id, building_id, at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING",
        ticket.0,
        district.0,
        building.0,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// How many there were since a moment.
pub async fn count(
    db: &mut SqliteConnection,
    district: DistrictId,
    building: BuildingId,
    since: DateTime<Utc>,
) -> Result<u32, Failure> {
    let since = millis(since);
    let count = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM unmet_need WHERE district_id = ? AND building_id = ? AND at >= ?"#,
        district.0,
        building.0,
        since
    );
    Ok(u32::try_from(count.fetch_one(db).await?).unwrap_or(u32::MAX))
}
