//! Months added up, for those who see whole months only: a term or a year says no more than its months said, so nothing can
//! be worked out by comparing them.

use super::cell::{Row, Table};
use super::figures::{Capacity, Figures, InitiativeFigures, Unmet};
use super::period::Period;

impl Figures {
    /// One month after the other, oldest first; none of no month. All of the same scope, read under `period`'s name.
    ///
    /// What is of now and of no month (readiness, phases, goals, thanks) is that of the last one.
    pub fn of_months(months: Vec<Self>, period: Period) -> Option<Self> {
        let whole = months.into_iter().reduce(Self::and)?;
        Some(Self { period, ..whole })
    }

    fn and(self, later: Self) -> Self {
        let (mut requests, mut waiting, mut time) = (self.requests, self.waiting, self.time);
        let (asked, waited, given) = (later.requests, later.waiting, later.time);
        for (mine, theirs) in [
            (&mut requests.total, asked.total),
            (&mut requests.repeated, asked.repeated),
            (&mut requests.avoided, asked.avoided),
            (&mut requests.logged, asked.logged),
            (&mut requests.taught, asked.taught),
            (&mut requests.helped, asked.helped),
            (&mut requests.together, asked.together),
            (&mut requests.reached, asked.reached),
            (&mut waiting.still, waited.still),
            (&mut time.total, given.total),
        ] {
            *mine = mine.and(theirs);
        }
        requests.by_kind.take(asked.by_kind);
        requests.by_initiative.take(asked.by_initiative);
        requests.by_phase.take(asked.by_phase);
        requests.by_building.take(asked.by_building);
        requests.by_month.extend(asked.by_month);
        waiting.by_wait.take(waited.by_wait);
        waiting.by_month.extend(waited.by_month);
        // The middle of two middles is no middle.
        (waiting.to_claim, waiting.to_resolve) = (None, None);
        time.by_duty.take(given.by_duty);
        time.by_form.take(given.by_form);
        time.by_initiative.take(given.by_initiative);
        time.by_month.extend(given.by_month);
        sort(&mut requests, &mut waiting, &mut time);
        Self {
            withheld: self.withheld.into_iter().chain(later.withheld).collect(),
            capacity: capacities(self.capacity, later.capacity),
            unmet: unmet(self.unmet, later.unmet),
            initiatives: initiatives(&self.initiatives, later.initiatives),
            quotes: later.quotes,
            requests,
            waiting,
            time,
            ..self
        }
    }
}

impl<K: PartialEq + Copy> Table<K> {
    /// Adds another table's rows and rest to its own.
    fn take(&mut self, other: Self) {
        for Row { key, amount } in other.rows {
            match self.rows.iter_mut().find(|row| row.key == key) {
                Some(row) => row.amount += amount,
                None => self.rows.push(Row { key, amount }),
            }
        }
        self.rest = match (self.rest, other.rest) {
            (None, None) => None,
            (one, two) => Some(one.unwrap_or(0) + two.unwrap_or(0)),
        };
    }
}

fn sort(
    requests: &mut super::figures::Requests,
    waiting: &mut super::figures::Waiting,
    time: &mut super::figures::Time,
) {
    requests.by_kind.rows.sort_by_key(|row| std::cmp::Reverse(row.amount));
    requests.by_initiative.rows.sort_by_key(|row| std::cmp::Reverse(row.amount));
    requests.by_phase.rows.sort_by_key(|row| row.key.map_or(usize::MAX, |it| it as usize));
    waiting.by_wait.rows.sort_by_key(|row| row.key);
    time.by_duty.rows.sort_by_key(|row| row.key);
    time.by_form.rows.sort_by_key(|row| row.key);
    time.by_initiative.rows.sort_by_key(|row| std::cmp::Reverse(row.amount));
}

fn capacities(earlier: Vec<Capacity>, mut later: Vec<Capacity>) -> Vec<Capacity> {
    for one in earlier {
        match later.iter_mut().find(|it| it.building == one.building) {
            Some(it) => {
                it.available += one.available;
                it.lost += one.lost;
                (it.asked, it.given) = (one.asked.and(it.asked), one.given.and(it.given));
            }
            None => later.push(one),
        }
    }
    later
}

fn unmet(mut earlier: Unmet, later: Unmet) -> Unmet {
    earlier.buildings.take(later.buildings);
    let mut topics = later.topics;
    for gap in &mut topics {
        let before = earlier.topics.iter().find(|it| it.initiative == gap.initiative);
        gap.requests = before.map_or(gap.requests, |it| it.requests.and(gap.requests));
    }
    Unmet { buildings: earlier.buildings, topics }
}

fn initiatives(earlier: &[InitiativeFigures], later: Vec<InitiativeFigures>) -> Vec<InitiativeFigures> {
    let sum = |it: InitiativeFigures| match earlier.iter().find(|one| one.initiative == it.initiative) {
        Some(one) => InitiativeFigures {
            requests: one.requests.and(it.requests),
            minutes: one.minutes.and(it.minutes),
            ..it
        },
        None => it,
    };
    let mut all: Vec<_> = later.into_iter().map(sum).collect();
    let gone = earlier.iter().filter(|one| !all.iter().any(|it| it.initiative == one.initiative)).cloned();
    let gone: Vec<_> = gone.collect();
    all.extend(gone);
    all
}
