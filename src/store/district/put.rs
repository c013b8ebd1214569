//! People and buildings that the director writes in Discord: the same rows as the file's, so that an export says them.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::{parts, people, touch};
use crate::domain::district::file::{BuildingEntry, StaffEntry};
use crate::domain::ids::{BuildingId, DistrictId, Key, StaffId};
use crate::domain::people::Post;
use crate::store::failure::Failure;

/// Writes somebody who is new or has changed. Leaves are recorded for themselves: those of the entry are not looked at.
pub async fn put_staff(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    entry: &StaffEntry,
    now: DateTime<Utc>,
) -> Result<Option<StaffId>, Failure> {
    let buildings = parts::building_ids(db, district).await?;
    people::write(db, district, key, entry, now).await?;
    let staff = people::ids(db, district).await?.get(key).copied();
    if let Some(staff) = staff {
        people::write_details(db, staff, entry, &buildings).await?;
    }
    touch(db, district).await?;
    Ok(staff)
}

/// Writes where somebody works, in this order, on every day; for those whom the bot knows from Discord alone as well.
pub async fn put_posts(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
    posts: Vec<Post>,
) -> Result<(), Failure> {
    people::write_posts(db, staff, posts).await?;
    touch(db, district).await
}

/// Writes somebody's last day here.
pub async fn put_last_day(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
    last: Option<NaiveDate>,
) -> Result<(), Failure> {
    let last = last.map(|day| day.to_string());
    sqlx::query!("UPDATE staff SET left_on = ? WHERE id = ?", last, staff.0).execute(&mut *db).await?;
    touch(db, district).await
}

/// Somebody has left and everything of theirs is with others: from now on they are a former colleague.
pub async fn depart(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    people::mark_gone(db, staff, now).await?;
    touch(db, district).await
}

/// Writes a building that is new or has changed, with its cover. `known` is what it was: channels that were found stay.
pub async fn put_building(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    known: Option<&BuildingEntry>,
    entry: &BuildingEntry,
) -> Result<Option<BuildingId>, Failure> {
    parts::write_building(db, district, key, known, entry).await?;
    let buildings = parts::building_ids(db, district).await?;
    let staff = people::ids(db, district).await?;
    let building = buildings.get(key).copied();
    if let Some(building) = building {
        parts::write_cover(db, building, &entry.cover, &buildings, &staff).await?;
    }
    touch(db, district).await?;
    Ok(building)
}
