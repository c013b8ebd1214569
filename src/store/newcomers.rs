//! People whom the bot sees for the first time: welcomed once, met by a coach or not yet; guests among them.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::ids::{BuildingId, DistrictId, UserId};

/// The newcomers of a building.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Newcomers {
    /// How many there are.
    pub all: u32,
    /// The names of those whom no coach has met yet.
    pub not_met: Vec<String>,
}

/// Somebody whom the bot sees for the first time.
#[derive(Debug, Clone)]
pub struct Newcomer<'a> {
    /// The account.
    pub user: UserId,
    /// The name that people see.
    pub name: &'a str,
    /// Where they work, if that is known.
    pub building: Option<BuildingId>,
    /// On no roster, without a building's role.
    pub guest: bool,
}

/// Keeps that somebody is new. Says whether that is news.
pub async fn welcome(
    db: &mut SqliteConnection,
    district: DistrictId,
    new: &Newcomer<'_>,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let (user, building, at) = (new.user.to_row(), new.building.map(|it| it.0), millis(at));
    let name = if new.name.trim().is_empty() { "?" } else { new.name };
    let added = sqlx::query!(
        "INSERT INTO newcomer (district_id, user_id, name, building_id, guest, welcomed_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING",
        district.0,
        user,
        name,
        building,
        new.guest,
        at
    );
    Ok(added.execute(db).await?.rows_affected() > 0)
}

/// Whether somebody who has been seen before is a guest; none for whoever has not.
pub async fn known_as_guest(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
) -> Result<Option<bool>, Failure> {
    let user = user.to_row();
    let found = sqlx::query_scalar!(
        "SELECT guest FROM newcomer WHERE district_id = ? AND user_id = ?",
        district.0,
        user
    );
    Ok(found.fetch_optional(db).await?.map(|guest| guest == 1))
}

/// A coach helps them: they have met.
pub async fn met(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (user, at) = (user.to_row(), millis(at));
    sqlx::query!(
        "UPDATE newcomer SET met_at = ? WHERE district_id = ? AND user_id = ? AND met_at IS NULL",
        at,
        district.0,
        user
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The newcomers of a building since a moment.
pub async fn of_building(
    db: &mut SqliteConnection,
    district: DistrictId,
    building: BuildingId,
    since: DateTime<Utc>,
) -> Result<Newcomers, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        "SELECT name, met_at FROM newcomer
            WHERE district_id = ? AND building_id = ? AND welcomed_at >= ? ORDER BY welcomed_at",
        district.0,
        building.0,
        since
    );
    let rows = rows.fetch_all(db).await?;
    let all = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Ok(Newcomers {
        all,
        not_met: rows.into_iter().filter(|it| it.met_at.is_none()).map(|it| it.name).collect(),
    })
}
