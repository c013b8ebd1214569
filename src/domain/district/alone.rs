//! A district out of its file alone, without a database: for looks that change nothing, and for measurements.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::file::{AwayEntry, BuildingEntry, CoverEntry, InitiativeEntry, StaffEntry, StageEntry};
use super::{Absence, District, DistrictFile};
use crate::domain::building::{Building, Cover};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, Key, StaffId};
use crate::domain::people::{Post, Staff};
use crate::domain::roadmap::{Initiative, Scope, Stage};
use crate::domain::topics::Topics;

/// The rows that the keys of a file would have, in the order in which a file is applied.
struct Rows {
    buildings: BTreeMap<Key, BuildingId>,
    staff: BTreeMap<Key, StaffId>,
}

impl District {
    /// The district as its file describes it: nobody learned, nothing decided since.
    pub fn from_file(file: DistrictFile) -> Self {
        let rows = Rows {
            buildings: file.buildings.keys().cloned().zip((1..).map(BuildingId)).collect(),
            staff: file.staff.keys().cloned().zip((1..).map(StaffId)).collect(),
        };
        let away = |(key, it): (&Key, &StaffEntry)| rows.absences(key, &it.away, &file.calendar);
        let absences = file.staff.iter().flat_map(away).collect();
        let all = file.initiatives.into_iter().zip((1..).map(InitiativeId));
        let initiatives: Vec<_> = all.map(|((key, it), id)| rows.initiative(id, key, it)).collect();
        Self {
            id: DistrictId(1),
            revision: 1,
            guild: file.guild,
            name: file.name,
            languages: file.languages,
            buildings: file.buildings.into_iter().map(|(key, it)| rows.building(key, it)).collect(),
            staff: file.staff.into_iter().map(|(key, it)| rows.person(key, it)).collect(),
            topics: Topics::of(&initiatives),
            initiatives,
            absences,
            calendar: file.calendar,
            settings: file.settings,
            channels: file.channels,
        }
    }
}

impl Rows {
    fn building(&self, key: Key, entry: BuildingEntry) -> Building {
        let cover = entry.cover.iter().filter_map(|it| match it {
            CoverEntry::Building(key) => self.buildings.get(key).copied().map(Cover::Building),
            CoverEntry::Staff(key) => self.staff.get(key).copied().map(Cover::Staff),
        });
        Building {
            id: self.buildings[&key],
            cover: cover.collect(),
            key,
            name: entry.name,
            level: entry.level,
            grades: entry.grades,
            desk_channel: entry.desk_channel,
            staff_channel: entry.staff_channel,
            role: entry.role,
            phone: entry.phone,
            starts: entry.starts,
            gone: false,
        }
    }

    fn person(&self, key: Key, entry: StaffEntry) -> Staff {
        let posts = entry.posts.into_iter().filter_map(|it| {
            let building = self.buildings.get(&it.building).copied()?;
            Some(Post { building, days: it.days, visiting: it.visiting })
        });
        Staff {
            id: self.staff[&key],
            key: Some(key),
            name: entry.name,
            user: entry.user,
            roles: entry.roles,
            posts: posts.collect(),
            schedule: entry.schedule,
            only: entry.only,
            capacity: entry.capacity,
            left_on: entry.left_on,
            acting: None,
            gone: false,
            learned: false,
        }
    }

    fn absences(&self, key: &Key, leaves: &[AwayEntry], calendar: &Calendar) -> Vec<Absence> {
        let moment = |wall: NaiveDateTime| calendar.moment(wall.date(), wall.time());
        let absence = |it: &AwayEntry| Absence {
            staff: self.staff[key],
            from: moment(it.from),
            to: it.to.map(moment),
            cover: it.cover.as_ref().and_then(|key| self.staff.get(key).copied()),
            why: it.why,
        };
        leaves.iter().map(absence).collect()
    }

    fn initiative(&self, id: InitiativeId, key: Key, entry: InitiativeEntry) -> Initiative {
        let staff = |key: &Key| self.staff.get(key).copied();
        let buildings: Vec<_> =
            entry.buildings.iter().filter_map(|key| self.buildings.get(key).copied()).collect();
        let scope = Scope { buildings, grades: entry.grades };
        let stage = |it: &StageEntry| {
            Some(Stage { building: self.buildings.get(&it.building).copied()?, from: it.from })
        };
        let limited = !scope.buildings.is_empty() || !scope.grades.is_empty();
        Initiative {
            id,
            key,
            name: entry.name,
            goal: entry.goal,
            patterns: entry.patterns,
            notes: entry.notes,
            rollout: entry.rollout.iter().filter_map(stage).collect(),
            peers: Vec::new(),
            lead: entry.lead.as_ref().and_then(staff),
            backup: entry.backup.as_ref().and_then(staff),
            scope: limited.then_some(scope),
            history: entry.history,
            readiness: entry.readiness.iter().filter_map(|(key, it)| Some((staff(key)?, *it))).collect(),
            gone: false,
        }
    }
}
