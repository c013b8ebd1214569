//! The road map's side of a report: each initiative, who is ready for it, where nobody is, and a pilot's evidence.

use std::collections::{BTreeMap, BTreeSet};

use super::Chosen;
use super::capacity::librarians;
use crate::domain::building::Level;
use crate::domain::ids::{BuildingId, UserId};
use crate::domain::impact::cell::{Cell, Table};
use crate::domain::impact::facts::Facts;
use crate::domain::impact::figures::{Detail, Gap, InitiativeFigures, Pilot, Quote, Requests, Time, Unmet};
use crate::domain::impact::scope::Scope;
use crate::domain::impact::tally::Tally;
use crate::domain::roadmap::{Initiative, Phase, Readiness};

/// How many thanks a report quotes.
const QUOTES: usize = 10;

impl Chosen<'_> {
    fn building(&self) -> Option<BuildingId> {
        match self.about.scope {
            Scope::Building(building) => Some(building),
            _ => None,
        }
    }

    pub(super) fn initiatives(&self, requests: &Requests, time: &Time) -> Vec<InitiativeFigures> {
        let phase = |it: &Initiative| it.phase_on(self.about.period.to);
        let asked = |it: &Initiative| requests.by_initiative.get(Some(it.id)).is_some();
        let concerned = |it: &Initiative| match self.about.scope {
            Scope::Initiative(one) => it.id == one,
            Scope::Coach(_) => asked(it) || !it.gone && phase(it) == Some(Phase::Implementation),
            Scope::Asker(_) => asked(it),
            _ => asked(it) || !it.gone && !matches!(phase(it), None | Some(Phase::Retired)),
        };
        let mut all: Vec<_> = self.about.district.initiatives.iter().filter(|it| concerned(it)).collect();
        all.sort_by_key(|it| (phase(it).map_or(usize::MAX, |it| it as usize), &it.name));
        let of = |it: &Initiative| InitiativeFigures {
            initiative: it.id,
            phase: phase(it),
            goal: it.goal.clone(),
            requests: cell(&requests.by_initiative, it, requests.total),
            minutes: cell(&time.by_initiative, it, time.total),
            readiness: self.readiness(it),
        };
        all.into_iter().map(of).collect()
    }

    fn readiness(&self, initiative: &Initiative) -> [u32; 3] {
        let mut counts = [0; 3];
        for librarian in librarians(self, self.building(), self.day(self.about.now)) {
            counts[initiative.readiness_of(librarian) as usize] += 1;
        }
        counts
    }

    pub(super) fn unmet(&self, requests: &Requests) -> Unmet {
        let detail = self.about.detail;
        let buildings = match (self.about.scope, self.those(|it| it.unmet)) {
            (Scope::Building(building), Cell::Shown(amount)) if amount > 0 => Table::of([(building, amount)]),
            (Scope::Building(_), _) => Table::default(),
            _ => {
                let unmet = self.requests.iter().filter(|it| it.unmet);
                Tally::of(unmet.filter_map(|it| Some((it.building?, 1, Some(it.asker))))).most_first(detail)
            }
        };
        Unmet { buildings, topics: self.gaps(requests) }
    }

    /// Initiatives being rolled out to buildings in which no librarian is ready.
    fn gaps(&self, requests: &Requests) -> Vec<Gap> {
        if matches!(self.about.scope, Scope::Coach(_) | Scope::Asker(_)) {
            return Vec::new();
        }
        let rolled_out = self.about.district.initiatives.iter().filter(|it| {
            let wanted = !matches!(self.about.scope, Scope::Initiative(one) if one != it.id);
            wanted && !it.gone && it.phase_on(self.about.period.to) == Some(Phase::Implementation)
        });
        let gap = |it: &Initiative| {
            let buildings = self.without_ready(it);
            let from_there = self.requests.iter().filter(|asked| {
                asked.initiative == Some(it.id) && asked.building.is_some_and(|id| buildings.contains(&id))
            });
            let requests = match self.about.detail {
                Detail::Full => Cell::Shown(u32::try_from(from_there.count()).unwrap_or(u32::MAX)),
                Detail::Hidden { .. } => cell(&requests.by_initiative, it, requests.total),
            };
            Gap { initiative: it.id, buildings, requests }
        };
        let mut gaps: Vec<_> = rolled_out.map(gap).filter(|it| !it.buildings.is_empty()).collect();
        gaps.sort_by_key(|it| std::cmp::Reverse(it.requests.number()));
        gaps
    }

    fn without_ready(&self, initiative: &Initiative) -> Vec<BuildingId> {
        let today = self.day(self.about.now);
        let schools = self.about.district.buildings.iter().filter(|it| {
            let concerned = self.building().is_none_or(|id| id == it.id);
            let reached = initiative.reaches(it.id).is_none_or(|from| from <= self.about.period.to);
            concerned && reached && !it.gone && it.level != Level::Office
        });
        let ready = |id| {
            let staff = librarians(self, Some(id), today);
            staff.into_iter().any(|it| initiative.readiness_of(it) != Readiness::NotYet)
        };
        schools.map(|it| it.id).filter(|id| !ready(*id)).collect()
    }

    pub(super) fn pilot(&self) -> Option<Pilot> {
        let (Scope::Initiative(id), true) = (self.about.scope, self.is_full()) else { return None };
        let initiative = self.about.district.initiative(id)?;
        let mut askers: BTreeMap<UserId, u32> = BTreeMap::new();
        self.requests.iter().for_each(|it| *askers.entry(it.asker).or_default() += 1);
        let again = askers.values().filter(|count| **count > 1).count();
        Some(Pilot {
            review: initiative.entry_on(self.about.period.to).and_then(|it| it.review),
            notes: initiative.notes.clone(),
            askers: u32::try_from(askers.len()).unwrap_or(u32::MAX),
            again: u32::try_from(again).unwrap_or(u32::MAX),
        })
    }

    /// Public thanks: of the district all, of a building those to its coaches, of a coach their own.
    pub(super) fn quotes(&self, facts: &Facts) -> Vec<Quote> {
        let district = self.about.district;
        let meant = |quote: &&Quote| match self.about.scope {
            Scope::District => true,
            Scope::Building(building) => district.person(quote.to).is_some_and(|it| it.works_in(building)),
            Scope::Coach(staff) => quote.to == staff,
            Scope::Initiative(id) => {
                let helped: BTreeSet<_> = self.requests.iter().filter_map(|it| it.lead).collect();
                let lead = district.initiative(id).and_then(|it| it.lead);
                lead == Some(quote.to) && helped.contains(&quote.to)
            }
            Scope::Asker(_) => false,
        };
        let here = |quote: &&Quote| self.about.period.contains(quote.on);
        facts.quotes.iter().filter(here).filter(meant).take(QUOTES).cloned().collect()
    }
}

/// What a table says of an initiative: a row that is not there is 0 if nothing is hidden.
fn cell(
    table: &Table<Option<crate::domain::ids::InitiativeId>>,
    initiative: &Initiative,
    whole: Cell,
) -> Cell {
    match (table.get(Some(initiative.id)), table.rest, whole) {
        (Some(amount), ..) => Cell::Shown(amount),
        (None, None, Cell::Shown(_)) => Cell::Shown(0),
        _ => Cell::Hidden,
    }
}
