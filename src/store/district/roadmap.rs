//! Initiatives with their scope, phases and readiness: from rows and to rows.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::initiative;
use super::parts::Ids;
use crate::domain::district::file::{InitiativeEntry, StageEntry};
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, Key, StaffId};
use crate::domain::roadmap::{Initiative, PhaseEntry, Readiness, Scope, Stage};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, json, millis};

pub(super) async fn load(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Vec<Initiative>, Failure> {
    let mut histories = histories(db, district).await?;
    let mut ready = readiness(db, district).await?;
    let mut scopes = scopes(db, district).await?;
    let mut rollouts = initiative::rollouts(db, district).await?;
    let mut peers = initiative::peers(db, district).await?;
    let found = sqlx::query!(
        r#"SELECT id AS "id!", key, name, goal, notes, patterns, grades, lead_id, backup_id, gone_at
            FROM initiative WHERE district_id = ? ORDER BY id"#,
        district.0
    );
    let mut initiatives = Vec::new();
    for row in found.fetch_all(db).await? {
        let reading = Reading { table: "initiative", row: row.id };
        let scope = Scope {
            buildings: scopes.remove(&row.id).unwrap_or_default(),
            grades: reading.json(&row.grades)?,
        };
        initiatives.push(Initiative {
            id: InitiativeId(row.id),
            key: reading.parsed(&row.key)?,
            name: row.name,
            goal: row.goal,
            patterns: reading.json(&row.patterns)?,
            lead: row.lead_id.map(StaffId),
            backup: row.backup_id.map(StaffId),
            scope: Some(scope).filter(|it| *it != Scope::default()),
            history: histories.remove(&row.id).unwrap_or_default(),
            readiness: ready.remove(&row.id).unwrap_or_default(),
            notes: row.notes,
            rollout: rollouts.remove(&row.id).unwrap_or_default(),
            peers: peers.remove(&row.id).unwrap_or_default(),
            gone: row.gone_at.is_some(),
        });
    }
    Ok(initiatives)
}

async fn histories(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Vec<PhaseEntry>>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, from_on, phase, review_on FROM initiative_phase
            JOIN initiative ON initiative.id = initiative_id
            WHERE district_id = ? ORDER BY initiative_id, from_on",
        district.0
    );
    let mut histories: BTreeMap<i64, Vec<PhaseEntry>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let reading = Reading { table: "initiative_phase", row: row.initiative_id };
        let review = row.review_on.map(|day| reading.day(&day)).transpose()?;
        let entry =
            PhaseEntry { phase: reading.parsed(&row.phase)?, from: reading.day(&row.from_on)?, review };
        histories.entry(row.initiative_id).or_default().push(entry);
    }
    Ok(histories)
}

type Prepared = BTreeMap<StaffId, Readiness>;

async fn readiness(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Prepared>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, staff_id, level FROM readiness JOIN initiative ON initiative.id = initiative_id
            WHERE district_id = ?",
        district.0
    );
    let mut all: BTreeMap<i64, Prepared> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let level = Reading { table: "readiness", row: row.initiative_id }.parsed(&row.level)?;
        all.entry(row.initiative_id).or_default().insert(StaffId(row.staff_id), level);
    }
    Ok(all)
}

async fn scopes(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Vec<BuildingId>>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, building_id FROM initiative_building
            JOIN initiative ON initiative.id = initiative_id
            WHERE district_id = ? ORDER BY initiative_id, building_id",
        district.0
    );
    let mut scopes: BTreeMap<i64, Vec<BuildingId>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        scopes.entry(row.initiative_id).or_default().push(BuildingId(row.building_id));
    }
    Ok(scopes)
}

/// Writes an initiative that is new or has changed, without what hangs from its row.
pub(super) async fn write(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    entry: &InitiativeEntry,
    staff: &Ids<StaffId>,
) -> Result<(), Failure> {
    let person = |key: &Option<Key>| key.as_ref().and_then(|key| staff.get(key)).map(|it| it.0);
    let (key, lead, backup) = (key.as_str(), person(&entry.lead), person(&entry.backup));
    let (patterns, grades) = (json(&entry.patterns), json(&entry.grades));
    sqlx::query!(
        "INSERT INTO initiative (district_id, key, name, goal, notes, patterns, grades, lead_id, backup_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (district_id, key) DO UPDATE SET name = excluded.name, goal = excluded.goal,
            notes = excluded.notes, patterns = excluded.patterns, grades = excluded.grades, lead_id = excluded.lead_id,
            backup_id = excluded.backup_id, gone_at = NULL",
        district.0,
        key,
        entry.name,
        entry.goal,
        entry.notes,
        patterns,
        grades,
        lead,
        backup
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn write_scope(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    entry: &InitiativeEntry,
    buildings: &Ids<BuildingId>,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM initiative_building WHERE initiative_id = ?", initiative.0)
        .execute(&mut *db)
        .await?;
    for building in entry.buildings.iter().filter_map(|key| buildings.get(key)) {
        sqlx::query!(
            "INSERT OR IGNORE INTO initiative_building (initiative_id, building_id) VALUES (?, ?)",
            initiative.0,
            building.0
        )
        .execute(&mut *db)
        .await?;
    }
    let stage = |it: &StageEntry| Some(Stage { building: *buildings.get(&it.building)?, from: it.from });
    initiative::write_rollout(db, initiative, entry.rollout.iter().filter_map(stage)).await
}

/// Writes the phases of the file if it has changed them; those that were decided in Discord stay, unless the file now
/// names the same day.
pub(super) async fn write_phases(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    old: Option<&InitiativeEntry>,
    entry: &InitiativeEntry,
) -> Result<(), Failure> {
    if old.is_some_and(|old| old.history == entry.history) {
        return Ok(());
    }
    let known = old.map_or(&[][..], |it| &it.history);
    for over in known.iter().filter(|it| !entry.history.contains(it)) {
        let from = over.from.to_string();
        sqlx::query!(
            "DELETE FROM initiative_phase WHERE initiative_id = ? AND from_on = ?",
            initiative.0,
            from
        )
        .execute(&mut *db)
        .await?;
    }
    for phase in entry.history.iter().filter(|it| !known.contains(it)) {
        write_phase(db, initiative, phase, "file").await?;
    }
    Ok(())
}

pub(super) async fn write_phase(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    entry: &PhaseEntry,
    source: &str,
) -> Result<(), Failure> {
    let (from, phase) = (entry.from.to_string(), entry.phase.as_str());
    let review = entry.review.map(|day| day.to_string());
    sqlx::query!(
        "INSERT INTO initiative_phase (initiative_id, from_on, phase, review_on, source) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (initiative_id, from_on) DO UPDATE SET phase = excluded.phase,
            review_on = excluded.review_on, source = excluded.source",
        initiative.0,
        from,
        phase,
        review,
        source
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes the readiness that the file has changed; what was recorded at a meeting since stays.
pub(super) async fn write_ready(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    old: Option<&InitiativeEntry>,
    entry: &InitiativeEntry,
    staff: &Ids<StaffId>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let before = |key: &Key| old.and_then(|old| old.readiness.get(key));
    for (key, level) in entry.readiness.iter().filter(|(key, level)| before(key) != Some(*level)) {
        if let Some(person) = staff.get(key) {
            write_readiness(db, initiative, *person, *level, now).await?;
        }
    }
    let dropped = old.into_iter().flat_map(|old| old.readiness.keys());
    for key in dropped.filter(|key| !entry.readiness.contains_key(*key)) {
        if let Some(person) = staff.get(key) {
            write_readiness(db, initiative, *person, Readiness::NotYet, now).await?;
        }
    }
    Ok(())
}

pub(super) async fn write_readiness(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    staff: StaffId,
    level: Readiness,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let (level, now) = (level.as_str(), millis(now));
    sqlx::query!(
        "INSERT INTO readiness (initiative_id, staff_id, level, recorded_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (initiative_id, staff_id) DO UPDATE SET level = excluded.level,
            recorded_at = excluded.recorded_at",
        initiative.0,
        staff.0,
        level,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Marks an initiative that the file no longer names.
pub(super) async fn mark_gone(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    sqlx::query!("UPDATE initiative SET gone_at = ? WHERE id = ?", now, initiative.0).execute(db).await?;
    Ok(())
}

/// The rows of a district's initiatives by key.
pub(super) async fn ids(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Ids<InitiativeId>, Failure> {
    let found = sqlx::query!(r#"SELECT id AS "id!", key FROM initiative WHERE district_id = ?"#, district.0);
    let rows = found.fetch_all(db).await?;
    let read =
        |id, key: String| Ok((Reading { table: "initiative", row: id }.parsed(&key)?, InitiativeId(id)));
    rows.into_iter().map(|row| read(row.id, row.key)).collect()
}
