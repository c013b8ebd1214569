//! A district as the file that would make it: everything that was applied, and everything that was decided since.
//!
//! A reference that the file could not hold (a lead who is a specialist no longer, a cover that has closed) is left out,
//! because it has no effect either.

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};

use super::file::{
    AwayEntry, BuildingEntry, CoverEntry, DistrictFile, InitiativeEntry, PostEntry, StaffEntry, StageEntry,
};
use super::{Absence, Channels, District};
use crate::domain::building::{Building, ChannelRef, Cover};
use crate::domain::ids::{BuildingId, Key, StaffId};
use crate::domain::people::{Role, Staff};
use crate::domain::roadmap::{Initiative, Stage};

impl District {
    /// The file that says the same. Teachers whom the bot knows from Discord alone are not in it, nor what somebody is for a
    /// while: that ends by itself.
    pub fn as_file(&self) -> DistrictFile {
        let mut lasting = self.clone();
        lasting.staff.iter_mut().for_each(Staff::go_back);
        lasting.as_it_is()
    }

    fn as_it_is(&self) -> DistrictFile {
        let buildings = self.buildings.iter().filter(|it| !it.gone);
        let staff = self.staff.iter().filter(|it| !it.gone);
        let initiatives = self.initiatives.iter().filter(|it| !it.gone);
        DistrictFile {
            guild: self.guild,
            name: self.name.clone(),
            languages: self.languages.clone(),
            calendar: self.calendar.clone(),
            settings: self.settings.clone(),
            channels: self.channels_as_file(),
            buildings: buildings.map(|it| (it.key.clone(), self.building_entry(it))).collect(),
            staff: staff.filter_map(|it| Some((it.key.clone()?, self.staff_entry(it)))).collect(),
            initiatives: initiatives.map(|it| (it.key.clone(), self.initiative_entry(it))).collect(),
        }
    }

    fn channels_as_file(&self) -> Channels {
        let mut channels = Channels::default();
        for name in Channels::NAMES {
            channels.set(name, as_named(self.channels.get(name)));
        }
        channels
    }

    /// A building as the file says it.
    pub fn building_entry(&self, building: &Building) -> BuildingEntry {
        let cover = building.cover.iter().filter_map(|rung| match *rung {
            Cover::Building(id) => self.building_key(id).map(CoverEntry::Building),
            Cover::Staff(id) => self.staff_key(id).map(CoverEntry::Staff),
        });
        BuildingEntry {
            name: building.name.clone(),
            level: building.level,
            grades: building.grades,
            desk_channel: as_named(building.desk_channel.as_ref()),
            staff_channel: as_named(building.staff_channel.as_ref()),
            cover: cover.collect(),
            role: building.role,
            phone: building.phone.clone(),
            starts: building.starts,
        }
    }

    /// Somebody as the file says it.
    pub fn staff_entry(&self, staff: &Staff) -> StaffEntry {
        let posts = staff.posts.iter().filter_map(|post| {
            let building = self.building_key(post.building)?;
            Some(PostEntry { building, days: post.days.clone(), visiting: post.visiting })
        });
        let mut away: Vec<_> = self.absences.iter().filter(|it| it.staff == staff.id).collect();
        away.retain(|it| it.to.is_none_or(|to| to > self.year_begins()));
        let mut away: Vec<_> = away.into_iter().map(|it| self.away_entry(it)).collect();
        away.sort();
        StaffEntry {
            name: staff.name.clone(),
            user: staff.user,
            roles: staff.roles.clone(),
            posts: posts.collect(),
            schedule: staff.schedule.clone(),
            only: staff.only.clone(),
            capacity: staff.capacity,
            left_on: staff.left_on,
            away,
        }
    }

    /// What was over before this school year is history, and no longer the file's.
    fn year_begins(&self) -> DateTime<Utc> {
        self.calendar.moment(self.calendar.contract.from, NaiveTime::MIN)
    }

    fn away_entry(&self, absence: &Absence) -> AwayEntry {
        let local = |at: DateTime<Utc>| -> NaiveDateTime {
            self.calendar.local_date(at).and_time(self.calendar.local_time(at))
        };
        AwayEntry {
            from: local(absence.from),
            to: absence.to.map(local),
            cover: absence.cover.and_then(|it| self.staff_key(it)),
            why: absence.why,
        }
    }

    /// An initiative as the file says it.
    pub fn initiative_entry(&self, initiative: &Initiative) -> InitiativeEntry {
        let scope = initiative.scope.clone().unwrap_or_default();
        let ready = initiative.readiness.iter().filter_map(|(staff, level)| {
            let librarian = self.person(*staff).filter(|it| it.is(Role::Librarian))?;
            Some((self.staff_key(librarian.id)?, *level))
        });
        let specialist = |id: Option<StaffId>| {
            let found = id.and_then(|id| self.person(id)).filter(|it| it.is(Role::Specialist));
            found.and_then(|it| self.staff_key(it.id))
        };
        let buildings = scope.buildings.iter().filter_map(|it| self.building_key(*it));
        let mut buildings: Vec<_> = buildings.collect();
        buildings.sort();
        let stage =
            |it: &Stage| Some(StageEntry { building: self.building_key(it.building)?, from: it.from });
        let mut rollout: Vec<_> = initiative.rollout.iter().filter_map(stage).collect();
        rollout.sort_by(|a, b| (a.from, &a.building).cmp(&(b.from, &b.building)));
        InitiativeEntry {
            name: initiative.name.clone(),
            goal: initiative.goal.clone(),
            patterns: initiative.patterns.clone(),
            lead: specialist(initiative.lead),
            backup: specialist(initiative.backup),
            buildings,
            grades: scope.grades,
            history: initiative.history.clone(),
            readiness: ready.collect(),
            notes: initiative.notes.clone(),
            rollout,
        }
    }

    fn building_key(&self, id: BuildingId) -> Option<Key> {
        self.building(id).filter(|it| !it.gone).map(|it| it.key.clone())
    }

    fn staff_key(&self, id: StaffId) -> Option<Key> {
        self.person(id).filter(|it| !it.gone).and_then(|it| it.key.clone())
    }
}

/// A channel by its name, if it has one: its id is what the bot has found, not what the file says.
fn as_named(channel: Option<&ChannelRef>) -> Option<ChannelRef> {
    channel.map(|it| ChannelRef { id: it.id.filter(|_| it.name.is_none()), name: it.name.clone() })
}
