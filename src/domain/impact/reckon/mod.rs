//! From facts to figures. Each number is reckoned once, for whoever looks: what they may not see is hidden here.

mod capacity;
mod people;
mod road;
mod time;
mod waiting;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::cell::{Cell, Table};
use super::facts::{Facts, Given, Request};
use super::figures::{Detail, Figures, Requests};
use super::period::{Month, Period};
use super::scope::Scope;
use super::tally::{Tally, count, total};
use crate::domain::building::Level;
use crate::domain::calendar::monday;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId, UserId};
use crate::domain::roadmap::Phase;
use crate::domain::routing::Kind;

/// The same person about the same thing within so many days: the help did not last.
const REPEATED_WITHIN: Duration = Duration::days(30);

/// What a report is of.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Whose.
    pub district: &'a District,
    /// When; one month or less where small cells are hidden.
    pub period: &'a Period,
    /// Of what.
    pub scope: Scope,
    /// What may be seen.
    pub detail: Detail,
    /// The time now: what has not been yet is not available.
    pub now: DateTime<Utc>,
}

impl About<'_> {
    /// The thanks that a report of this quotes.
    pub fn quotes(self, facts: &Facts) -> Vec<super::figures::Quote> {
        Chosen::of(self, facts).quotes(facts)
    }
}

/// The facts that a report is of.
struct Chosen<'a> {
    about: About<'a>,
    requests: Vec<&'a Request>,
    given: Vec<&'a Given>,
}

impl Figures {
    /// Reckons them.
    pub fn reckon(about: About<'_>, facts: &Facts) -> Self {
        let chosen = Chosen::of(about, facts);
        let requests = chosen.asked(facts);
        let withheld = if requests.total == Cell::Hidden { about.period.months() } else { Vec::new() };
        let time = chosen.time();
        Self {
            period: about.period.clone(),
            scope: about.scope,
            detail: about.detail,
            withheld,
            waiting: chosen.waiting(),
            capacity: chosen.capacity(facts),
            unmet: chosen.unmet(&requests),
            initiatives: chosen.initiatives(&requests, &time),
            pilot: chosen.pilot(),
            quotes: chosen.quotes(facts),
            requests,
            time,
        }
    }
}

impl<'a> Chosen<'a> {
    fn of(about: About<'a>, facts: &'a Facts) -> Self {
        let day = |at: DateTime<Utc>| about.district.calendar.local_date(at);
        let requests = facts.requests.iter().filter(|it| {
            about.period.contains(day(it.opened_at))
                && match about.scope {
                    Scope::District => true,
                    Scope::Building(building) => it.building == Some(building),
                    Scope::Initiative(initiative) => it.initiative == Some(initiative),
                    Scope::Coach(staff) => it.lead == Some(staff),
                    Scope::Asker(user) => it.asker == user,
                }
        });
        let given = facts.given.iter().filter(|it| {
            about.period.contains(day(it.at))
                && match about.scope {
                    Scope::District => true,
                    Scope::Building(building) => it.building == Some(building),
                    Scope::Initiative(initiative) => it.initiative == Some(initiative),
                    Scope::Coach(staff) => it.staff == staff,
                    Scope::Asker(user) => it.asker == user,
                }
        });
        Self { requests: requests.collect(), given: given.collect(), about }
    }

    fn is_full(&self) -> bool {
        self.about.detail == Detail::Full
    }

    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.about.district.calendar.local_date(at)
    }

    fn level(&self, building: Option<BuildingId>) -> Level {
        building.and_then(|id| self.about.district.building(id)).map_or(Level::Office, |it| it.level)
    }

    /// Requests by something, each with who asked.
    fn by<K: Ord + Copy>(&self, key: impl Fn(&Request) -> K) -> Tally<K> {
        Tally::of(self.requests.iter().map(|it| (key(it), 1, Some(it.asker))))
    }

    fn those(&self, is: impl Fn(&Request) -> bool) -> Cell {
        count(self.requests.iter().map(|it| (is(it), it.asker)), self.about.detail)
    }

    fn asked(&self, facts: &Facts) -> Requests {
        let detail = self.about.detail;
        let again = again(&self.requests, facts);
        let all = total(self.requests.iter().map(|it| (1, Some(it.asker))), detail);
        let by_kind = self.by(|it| it.kind).most_first(detail);
        let by_initiative = self.by(|it| it.initiative).most_first(detail);
        Requests {
            total: all,
            by_phase: self.by_phase(&by_initiative),
            by_building: self.by_building(all),
            by_week: self.by_week(),
            by_phase_and_week: self.by_phase_and_week(),
            by_month: self.by_month(all),
            repeated: self.those(|it| it.reopened || again.contains(&it.ticket.0)),
            avoided: self.those(|it| it.is_avoided(self.about.district)),
            logged: if self.is_full() { self.those(|it| it.logged) } else { Cell::Hidden },
            taught: taught(&by_kind, all),
            helped: self.those(|it| it.helped),
            by_kind_asked: self.by_kind_asked(),
            given_otherwise: self.given_otherwise(),
            together: self.those(Request::is_together),
            reached: self.reached(),
            by_kind,
            by_initiative,
        }
    }

    /// Where small cells are hidden: of the initiatives that are shown, in their phase on the last day.
    fn by_phase(&self, by_initiative: &Table<Option<InitiativeId>>) -> Table<Option<Phase>> {
        let order = |table: Table<Option<Phase>>| {
            let (none, mut rows): (Vec<_>, Vec<_>) = table.rows.into_iter().partition(|it| it.key.is_none());
            rows.extend(none);
            Table { rows, rest: table.rest }
        };
        if self.is_full() {
            return order(self.by(|it| it.phase).table(Detail::Full));
        }
        let phase = |id| self.about.district.initiative(id)?.phase_on(self.about.period.to);
        let shown = by_initiative.rows.iter().map(|row| (row.key.and_then(phase), row.amount, None));
        order(Table { rest: by_initiative.rest, ..Tally::of(shown).table(Detail::Full) })
    }

    fn by_building(&self, all: Cell) -> Table<Option<BuildingId>> {
        if let (Scope::Building(building), Some(amount)) = (self.about.scope, all.number()) {
            return Table::of((amount > 0).then_some((Some(building), amount)));
        }
        if !self.is_full() {
            return Table::default();
        }
        let mut table = self.by(|it| it.building).table(Detail::Full);
        let place = |id: Option<BuildingId>| {
            self.about.district.buildings.iter().position(|it| Some(it.id) == id).unwrap_or(usize::MAX)
        };
        table.rows.sort_by_key(|row| place(row.key));
        table
    }

    fn by_week(&self) -> Table<NaiveDate> {
        if !self.is_full() {
            return Table::default();
        }
        let counted = self.by(|it| monday(self.day(it.opened_at)));
        let counted = counted.table(Detail::Full);
        let last = monday(self.about.period.to);
        let weeks = monday(self.about.period.from).iter_weeks().take_while(|week| *week <= last);
        Table::of(weeks.map(|week| (week, counted.get(week).unwrap_or(0))))
    }

    /// Where the work is, week by week: a pilot grows, a roll-out calms down.
    fn by_phase_and_week(&self) -> Table<(Option<Phase>, NaiveDate)> {
        if !self.is_full() {
            return Table::default();
        }
        let mut table = self.by(|it| (it.phase, monday(self.day(it.opened_at)))).table(Detail::Full);
        table.rows.sort_by_key(|row| (row.key.0.is_none(), row.key));
        table
    }

    fn by_month(&self, all: Cell) -> Vec<(Month, Cell)> {
        let months = self.about.period.months();
        if let ([month], false) = (months.as_slice(), self.is_full()) {
            return vec![(*month, all)];
        }
        let counted = self.by(|it| Month::of(self.day(it.opened_at))).table(Detail::Full);
        months.into_iter().map(|it| (it, Cell::Shown(counted.get(it).unwrap_or(0)))).collect()
    }
}

/// The tickets that ask again what their asker had asked shortly before.
fn again(requests: &[&Request], facts: &Facts) -> BTreeSet<i64> {
    let mut asked: BTreeMap<(UserId, InitiativeId), Vec<DateTime<Utc>>> = BTreeMap::new();
    let all = facts.requests.iter().filter_map(|it| Some((it.asker, it.initiative?, it.opened_at)));
    for (asker, initiative, at) in facts.before.iter().copied().chain(all) {
        asked.entry((asker, initiative)).or_default().push(at);
    }
    let earlier =
        |it: &Request, at: &DateTime<Utc>| *at < it.opened_at && it.opened_at - *at <= REPEATED_WITHIN;
    let again = requests.iter().filter(|it| {
        let times = it.initiative.and_then(|initiative| asked.get(&(it.asker, initiative)));
        times.is_some_and(|times| times.iter().any(|at| earlier(it, at)))
    });
    again.map(|it| it.ticket.0).collect()
}

/// Co-planned and co-taught, out of what the table of kinds shows anyway.
fn taught(by_kind: &Table<Kind>, all: Cell) -> Cell {
    let shown: u32 = [Kind::CoPlan, Kind::CoTeach].into_iter().filter_map(|it| by_kind.get(it)).sum();
    match (by_kind.rest, all) {
        (None, Cell::Shown(_)) => Cell::Shown(shown),
        _ if shown > 0 => Cell::AtLeast(shown),
        _ => Cell::Hidden,
    }
}
