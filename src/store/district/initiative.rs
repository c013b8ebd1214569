//! Initiatives as they are added and edited in Discord, and what hangs from one: the order of its roll-out, its peer
//! helpers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::touch;
use crate::domain::building::Grade;
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, Key, StaffId};
use crate::domain::roadmap::{Initiative, Stage};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, json, millis};

/// What can be said about an initiative besides its key and its phases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// The name that people see.
    pub name: String,
    /// The district goal it serves.
    pub goal: Option<String>,
    /// What is noted about it.
    pub notes: Option<String>,
    /// What recognises it.
    pub patterns: Vec<String>,
    /// The specialist who leads it.
    pub lead: Option<StaffId>,
    /// The specialist who steps in.
    pub backup: Option<StaffId>,
    /// The buildings of a pilot; empty means all.
    pub buildings: Vec<BuildingId>,
    /// The grades of a pilot; empty means all.
    pub grades: Vec<Grade>,
    /// The order of its roll-out; empty means everywhere at once.
    pub rollout: Vec<Stage>,
}

impl From<&Initiative> for Details {
    fn from(it: &Initiative) -> Self {
        let scope = it.scope.clone().unwrap_or_default();
        Self {
            name: it.name.clone(),
            goal: it.goal.clone(),
            notes: it.notes.clone(),
            patterns: it.patterns.clone(),
            lead: it.lead,
            backup: it.backup,
            buildings: scope.buildings,
            grades: scope.grades,
            rollout: it.rollout.clone(),
        }
    }
}

/// A new initiative, without a phase yet. None if the district has one of that key.
pub async fn add_initiative(
    db: &mut SqliteConnection,
    district: DistrictId,
    key: &Key,
    details: &Details,
) -> Result<Option<InitiativeId>, Failure> {
    let (key, patterns, grades) = (key.as_str(), json(&details.patterns), json(&details.grades));
    let added = sqlx::query!(
        "INSERT INTO initiative (district_id, key, name, patterns, grades) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING",
        district.0,
        key,
        details.name,
        patterns,
        grades
    );
    let added = added.execute(&mut *db).await?;
    if added.rows_affected() == 0 {
        return Ok(None);
    }
    let initiative = InitiativeId(added.last_insert_rowid());
    edit_initiative(db, district, initiative, details).await?;
    Ok(Some(initiative))
}

/// Writes an initiative's details anew.
pub async fn edit_initiative(
    db: &mut SqliteConnection,
    district: DistrictId,
    initiative: InitiativeId,
    details: &Details,
) -> Result<(), Failure> {
    let (patterns, grades) = (json(&details.patterns), json(&details.grades));
    let (lead, backup) = (details.lead.map(|it| it.0), details.backup.map(|it| it.0));
    sqlx::query!(
        "UPDATE initiative SET name = ?, goal = ?, notes = ?, patterns = ?, grades = ?, lead_id = ?, backup_id = ?
            WHERE id = ? AND district_id = ?",
        details.name, details.goal, details.notes, patterns, grades, lead, backup, initiative.0, district.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM initiative_building WHERE initiative_id = ?", initiative.0)
        .execute(&mut *db)
        .await?;
    for building in &details.buildings {
        sqlx::query!(
            "INSERT OR IGNORE INTO initiative_building (initiative_id, building_id) VALUES (?, ?)",
            initiative.0,
            building.0
        )
        .execute(&mut *db)
        .await?;
    }
    write_rollout(db, initiative, details.rollout.iter().copied()).await?;
    touch(db, district).await
}

pub(super) async fn write_rollout(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    stages: impl Iterator<Item = Stage>,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM initiative_rollout WHERE initiative_id = ?", initiative.0)
        .execute(&mut *db)
        .await?;
    for stage in stages {
        let from = stage.from.to_string();
        sqlx::query!(
            "INSERT OR REPLACE INTO initiative_rollout (initiative_id, building_id, from_on) VALUES (?, ?, ?)",
            initiative.0,
            stage.building.0,
            from
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

pub(super) async fn rollouts(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Vec<Stage>>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, building_id, from_on FROM initiative_rollout
            JOIN initiative ON initiative.id = initiative_id
            WHERE district_id = ? ORDER BY initiative_id, from_on, building_id",
        district.0
    );
    let mut all: BTreeMap<i64, Vec<Stage>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        let from = Reading { table: "initiative_rollout", row: row.initiative_id }.day(&row.from_on)?;
        all.entry(row.initiative_id).or_default().push(Stage { building: BuildingId(row.building_id), from });
    }
    Ok(all)
}

pub(super) async fn peers(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<BTreeMap<i64, Vec<StaffId>>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, staff_id FROM peer_helper JOIN initiative ON initiative.id = initiative_id
            WHERE district_id = ? ORDER BY initiative_id, since",
        district.0
    );
    let mut all: BTreeMap<i64, Vec<StaffId>> = BTreeMap::new();
    for row in found.fetch_all(db).await? {
        all.entry(row.initiative_id).or_default().push(StaffId(row.staff_id));
    }
    Ok(all)
}

/// Somebody helps their colleagues with a topic from now on, or no longer.
pub async fn set_peer(
    db: &mut SqliteConnection,
    (district, initiative): (DistrictId, InitiativeId),
    staff: StaffId,
    helps: bool,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    if helps {
        sqlx::query!(
            "INSERT OR IGNORE INTO peer_helper (initiative_id, staff_id, since) VALUES (?, ?, ?)",
            initiative.0,
            staff.0,
            now
        )
        .execute(&mut *db)
        .await?;
    } else {
        sqlx::query!(
            "DELETE FROM peer_helper WHERE initiative_id = ? AND staff_id = ?",
            initiative.0,
            staff.0
        )
        .execute(&mut *db)
        .await?;
    }
    touch(db, district).await
}
