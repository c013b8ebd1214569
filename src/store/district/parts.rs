//! Buildings with their cover, and channels: from rows and to rows.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::domain::building::{Building, ChannelRef, Cover, Grade};
use crate::domain::district::Channels;
use crate::domain::district::file::{BuildingEntry, CoverEntry};
use crate::domain::ids::{BuildingId, ChannelId, DistrictId, Key, RoleId, StaffId};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, millis};

/// The rows of keys.
pub(super) type Ids<T> = BTreeMap<Key, T>;

pub(super) async fn channels(db: &mut SqliteConnection, district: DistrictId) -> Result<Channels, Failure> {
    let found = sqlx::query!(
        "SELECT purpose, name, channel_id FROM district_channel WHERE district_id = ?",
        district.0
    );
    let mut channels = Channels::default();
    for row in found.fetch_all(db).await? {
        channels.set(&row.purpose, channel(row.name, row.channel_id));
    }
    Ok(channels)
}

fn channel(name: Option<String>, id: Option<i64>) -> Option<ChannelRef> {
    let known = name.is_some() || id.is_some();
    known.then(|| ChannelRef { name, id: id.map(ChannelId::from_row) })
}

pub(super) async fn buildings(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Vec<Building>, Failure> {
    let mut cover = covers(db, district).await?;
    let found = sqlx::query!(
        r#"SELECT id AS "id!", key, name, level, first_grade, last_grade, desk_channel_name, desk_channel_id,
            staff_channel_name, staff_channel_id, role_id, phone, starts_on, gone_at
            FROM building WHERE district_id = ? ORDER BY id"#,
        district.0
    );
    let mut buildings = Vec::new();
    for row in found.fetch_all(db).await? {
        let reading = Reading { table: "building", row: row.id };
        let grade = |number: Option<i64>| number.and_then(|it| u8::try_from(it).ok()).and_then(Grade::new);
        buildings.push(Building {
            id: BuildingId(row.id),
            key: reading.parsed(&row.key)?,
            name: row.name,
            level: reading.parsed(&row.level)?,
            grades: grade(row.first_grade).zip(grade(row.last_grade)),
            desk_channel: channel(row.desk_channel_name, row.desk_channel_id),
            staff_channel: channel(row.staff_channel_name, row.staff_channel_id),
            cover: cover.remove(&row.id).unwrap_or_default(),
            role: row.role_id.map(RoleId::from_row),
            phone: row.phone,
            starts: row.starts_on.map(|day| reading.day(&day)).transpose()?,
            gone: row.gone_at.is_some(),
        });
    }
    Ok(buildings)
}

async fn covers(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Vec<Cover>>, Failure> {
    let found = sqlx::query!(
        "SELECT cover.building_id, covering_building_id, covering_staff_id
            FROM cover JOIN building ON building.id = cover.building_id
            WHERE building.district_id = ? ORDER BY cover.building_id, position",
        district.0
    );
    let mut covers: BTreeMap<i64, Vec<Cover>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let building = row.covering_building_id.map(|it| Cover::Building(BuildingId(it)));
        let rung = building.or(row.covering_staff_id.map(|it| Cover::Staff(StaffId(it))));
        covers.entry(row.building_id).or_default().extend(rung);
    }
    Ok(covers)
}

/// Writes those channels that the file has changed; what the bot found for the others stays.
pub(super) async fn write_channels(
    db: &mut SqliteConnection,
    district: DistrictId,
    old: &Channels,
    new: &Channels,
) -> Result<(), Failure> {
    for purpose in Channels::NAMES.into_iter().filter(|it| old.get(it) != new.get(it)) {
        sqlx::query!(
            "DELETE FROM district_channel WHERE district_id = ? AND purpose = ?",
            district.0,
            purpose
        )
        .execute(&mut *db)
        .await?;
        if let Some(channel) = new.get(purpose) {
            let id = channel.id.map(ChannelId::to_row);
            sqlx::query!(
                "INSERT INTO district_channel (district_id, purpose, name, channel_id) VALUES (?, ?, ?, ?)",
                district.0,
                purpose,
                channel.name,
                id
            )
            .execute(&mut *db)
            .await?;
        }
    }
    Ok(())
}

/// Writes a building that is new or has changed; its cover comes later, when everybody has a row.
pub(super) async fn write_building(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    old: Option<&BuildingEntry>,
    new: &BuildingEntry,
) -> Result<(), Failure> {
    let (key, level) = (key.as_str(), new.level.as_str());
    let first = new.grades.map(|(first, _)| first.number());
    let last = new.grades.map(|(_, last)| last.number());
    let (role, starts) = (new.role.map(RoleId::to_row), new.starts.map(|day| day.to_string()));
    sqlx::query!(
        "INSERT INTO building (district_id, key, name, level, first_grade, last_grade, role_id, phone, starts_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (district_id, key) DO UPDATE SET name = excluded.name, level = excluded.level,
            first_grade = excluded.first_grade, last_grade = excluded.last_grade, role_id = excluded.role_id,
            phone = excluded.phone, starts_on = excluded.starts_on, gone_at = NULL",
        district.0,
        key,
        new.name,
        level,
        first,
        last,
        role,
        new.phone,
        starts
    )
    .execute(&mut *db)
    .await?;
    if old.is_none_or(|old| old.desk_channel != new.desk_channel) {
        let (name, id) = columns(new.desk_channel.as_ref());
        sqlx::query!(
            "UPDATE building SET desk_channel_name = ?, desk_channel_id = ? WHERE district_id = ? AND key = ?",
            name,
            id,
            district.0,
            key
        )
        .execute(&mut *db)
        .await?;
    }
    if old.is_none_or(|old| old.staff_channel != new.staff_channel) {
        let (name, id) = columns(new.staff_channel.as_ref());
        sqlx::query!(
            "UPDATE building SET staff_channel_name = ?, staff_channel_id = ? WHERE district_id = ? AND key = ?",
            name,
            id,
            district.0,
            key
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

fn columns(channel: Option<&ChannelRef>) -> (Option<&str>, Option<i64>) {
    let name = channel.and_then(|it| it.name.as_deref());
    (name, channel.and_then(|it| it.id).map(ChannelId::to_row))
}

/// Marks a building that the file no longer names.
pub(super) async fn mark_gone(
    db: &mut SqliteConnection,
    building: BuildingId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    sqlx::query!("UPDATE building SET gone_at = ? WHERE id = ?", now, building.0).execute(&mut *db).await?;
    sqlx::query!(
        "DELETE FROM cover WHERE building_id = ? OR covering_building_id = ?",
        building.0,
        building.0
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn write_cover(
    db: &mut SqliteConnection,
    building: BuildingId,
    chain: &[CoverEntry],
    buildings: &Ids<BuildingId>,
    staff: &Ids<StaffId>,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM cover WHERE building_id = ?", building.0).execute(&mut *db).await?;
    for (position, rung) in (0_i64..).zip(chain) {
        let (other, person) = match rung {
            CoverEntry::Building(key) => (buildings.get(key).map(|it| it.0), None),
            CoverEntry::Staff(key) => (None, staff.get(key).map(|it| it.0)),
        };
        sqlx::query!(
            "INSERT INTO cover (building_id, position, covering_building_id, covering_staff_id)
                VALUES (?, ?, ?, ?)",
            building.0,
            position,
            other,
            person
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// The rows of a district's buildings by key.
pub(super) async fn building_ids(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Ids<BuildingId>, Failure> {
    let found = sqlx::query!(r#"SELECT id AS "id!", key FROM building WHERE district_id = ?"#, district.0);
    let rows = found.fetch_all(db).await?;
    let read = |id, key: String| Ok((Reading { table: "building", row: id }.parsed(&key)?, BuildingId(id)));
    rows.into_iter().map(|row| read(row.id, row.key)).collect()
}
