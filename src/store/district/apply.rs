//! Brings a district to what its file says: only what the file has changed since it was last applied, so that what was
//! decided in Discord meanwhile stays, and applying it again does nothing. Nor does applying what was exported.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::parts::Ids;
use super::{applied, as_file, decided, import, parts, people, quiet, roadmap};
use crate::domain::district::{Change, Channels, DistrictFile, merge, plan};
use crate::domain::ids::{BuildingId, DistrictId, Key, StaffId};
use crate::store::failure::Failure;
use crate::store::rows::{json, millis};

/// What applying a file has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The district.
    pub district: DistrictId,
    /// Its revision now.
    pub revision: i64,
    /// What changed; empty if the file said nothing new.
    pub changes: Vec<Change>,
}

/// Applies a file, inside a transaction that the caller owns.
pub async fn apply(
    db: &mut SqliteConnection,
    file: &DistrictFile,
    now: DateTime<Utc>,
) -> Result<Applied, Failure> {
    let (before, held, merged) = merged(db, file).await?;
    let changes = plan(held.as_ref(), &merged);
    if held.as_ref() != Some(&merged) {
        write(db, held.as_ref(), &merged, now).await?;
    }
    if before.as_ref() != Some(file) {
        note_applied(db, file, now).await?;
    }
    let guild = file.guild.to_row();
    let row = sqlx::query!(r#"SELECT id AS "id!", revision FROM district WHERE guild_id = ?"#, guild);
    let row = row.fetch_one(db).await?;
    Ok(Applied { district: DistrictId(row.id), revision: row.revision, changes })
}

/// The file that was applied last, what holds now, and what will hold once this file is applied.
pub(super) async fn merged(
    db: &mut SqliteConnection,
    file: &DistrictFile,
) -> Result<(Option<DistrictFile>, Option<DistrictFile>, DistrictFile), Failure> {
    let before = applied(db, file.guild).await?;
    let held = as_file(db, file.guild).await?;
    let merged = match &held {
        Some(held) => merge(before.as_ref(), held, file),
        None => file.clone(),
    };
    Ok((before, held, merged))
}

async fn note_applied(
    db: &mut SqliteConnection,
    file: &DistrictFile,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let (guild, applied, now) = (file.guild.to_row(), json(file), millis(now));
    sqlx::query!("UPDATE district SET applied = ?, applied_at = ? WHERE guild_id = ?", applied, now, guild)
        .execute(db)
        .await?;
    Ok(())
}

async fn write(
    db: &mut SqliteConnection,
    old: Option<&DistrictFile>,
    new: &DistrictFile,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let district = write_district(db, new, now).await?;
    let channels = old.map_or_else(Channels::default, |old| old.channels.clone());
    parts::write_channels(db, district, &channels, &new.channels).await?;
    for (key, entry) in differing(old.map(|it| &it.buildings), &new.buildings) {
        let before = old.and_then(|it| it.buildings.get(key));
        parts::write_building(db, district, key, before, entry).await?;
    }
    let buildings = parts::building_ids(db, district).await?;
    let staff = write_staff(db, district, old, new, &buildings, now).await?;
    for (key, entry) in differing(old.map(|it| &it.buildings), &new.buildings) {
        if let Some(building) = buildings.get(key) {
            parts::write_cover(db, *building, &entry.cover, &buildings, &staff).await?;
        }
    }
    write_roadmap(db, district, old, new, (&buildings, &staff), now).await?;
    for key in gone(old.map(|it| &it.buildings), &new.buildings) {
        if let Some(building) = buildings.get(key) {
            parts::mark_gone(db, *building, now).await?;
        }
    }
    Ok(())
}

async fn write_district(
    db: &mut SqliteConnection,
    new: &DistrictFile,
    now: DateTime<Utc>,
) -> Result<DistrictId, Failure> {
    let (guild, now) = (new.guild.to_row(), millis(now));
    let (languages, calendar) = (json(&new.languages), json(&new.calendar));
    let (settings, applied) = (json(&new.settings), json(new));
    sqlx::query!(
        "INSERT INTO district (guild_id, name, languages, calendar, settings, applied, applied_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guild_id) DO UPDATE SET revision = revision + 1, name = excluded.name,
            languages = excluded.languages, calendar = excluded.calendar, settings = excluded.settings,
            applied = excluded.applied, applied_at = excluded.applied_at",
        guild,
        new.name,
        languages,
        calendar,
        settings,
        applied,
        now
    )
    .execute(&mut *db)
    .await?;
    let id = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM district WHERE guild_id = ?"#, guild);
    let district = DistrictId(id.fetch_one(&mut *db).await?);
    let mut own = new.calendar.clone();
    decided::keep_apart(db, district, &mut own).await?;
    quiet::forget_dropped(db, district, &own).await?;
    import::keep_apart(db, district, &mut own).await?;
    if own != new.calendar {
        let own = json(&own);
        sqlx::query!("UPDATE district SET calendar = ? WHERE id = ?", own, district.0).execute(db).await?;
    }
    Ok(district)
}

async fn write_staff(
    db: &mut SqliteConnection,
    district: DistrictId,
    old: Option<&DistrictFile>,
    new: &DistrictFile,
    buildings: &Ids<BuildingId>,
    now: DateTime<Utc>,
) -> Result<Ids<StaffId>, Failure> {
    let before = old.map(|it| &it.staff);
    let known = people::ids(db, district).await?;
    for key in gone(before, &new.staff) {
        if let Some(person) = known.get(key) {
            people::mark_gone(db, *person, now).await?;
        }
    }
    for (key, _) in differing(before, &new.staff) {
        people::free_account(db, district, key).await?;
    }
    for (key, entry) in differing(before, &new.staff) {
        people::write(db, district, key, entry, now).await?;
    }
    let staff = people::ids(db, district).await?;
    for (key, entry) in differing(before, &new.staff) {
        if let Some(person) = staff.get(key) {
            people::write_lasting(db, *person, entry, buildings).await?;
            let known = before.and_then(|it| it.get(key)).map_or(&[][..], |it| &it.away);
            people::write_leaves(db, *person, (known, &entry.away), &new.calendar, &staff).await?;
        }
    }
    Ok(staff)
}

async fn write_roadmap(
    db: &mut SqliteConnection,
    district: DistrictId,
    old: Option<&DistrictFile>,
    new: &DistrictFile,
    (buildings, staff): (&Ids<BuildingId>, &Ids<StaffId>),
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let before = old.map(|it| &it.initiatives);
    for (key, entry) in differing(before, &new.initiatives) {
        roadmap::write(db, district, key, entry, staff).await?;
    }
    let initiatives = roadmap::ids(db, district).await?;
    for (key, entry) in differing(before, &new.initiatives) {
        let Some(initiative) = initiatives.get(key).copied() else { continue };
        let old = before.and_then(|it| it.get(key));
        roadmap::write_scope(db, initiative, entry, buildings).await?;
        roadmap::write_phases(db, initiative, old, entry).await?;
        roadmap::write_ready(db, initiative, old, entry, staff, now).await?;
    }
    for key in gone(before, &new.initiatives) {
        if let Some(initiative) = initiatives.get(key) {
            roadmap::mark_gone(db, *initiative, now).await?;
        }
    }
    Ok(())
}

/// The entries that are new or not what they were.
fn differing<'a, T: PartialEq>(
    old: Option<&'a BTreeMap<Key, T>>,
    new: &'a BTreeMap<Key, T>,
) -> impl Iterator<Item = (&'a Key, &'a T)> {
    new.iter().filter(move |(key, entry)| old.and_then(|old| old.get(*key)) != Some(*entry))
}

/// The keys that are no longer there.
fn gone<'a, T>(
    old: Option<&'a BTreeMap<Key, T>>,
    new: &'a BTreeMap<Key, T>,
) -> impl Iterator<Item = &'a Key> {
    old.into_iter().flat_map(|old| old.keys()).filter(|key| !new.contains_key(*key))
}
