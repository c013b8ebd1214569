//! From events to days: what a file says about the days of a school year, and which of its words nobody understands.

use std::collections::{BTreeMap, HashSet};

use chrono::{Days as Ahead, NaiveDate};
use serde::{Deserialize, Serialize};

use super::meaning::{DayKind, Meaning, Means, meaning};
use super::{BadIcs, Event, read_events};
use crate::domain::building::Level;
use crate::domain::calendar::{Calendar, Days, Off, is_weekend};
use crate::domain::text::excerpt;

/// One day, as a file says it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedDay {
    /// Which.
    pub date: NaiveDate,
    /// What it is.
    #[serde(flatten)]
    pub kind: DayKind,
    /// For which levels it is off; empty for all.
    pub levels: Vec<Level>,
    /// What the file calls it.
    pub note: String,
}

/// Words of a file that nobody understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The summary.
    pub summary: String,
    /// The first line at which it stands.
    pub line: usize,
    /// On how many days.
    pub days: usize,
}

/// What a file says about a school year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// Its days, in order.
    pub days: Vec<ImportedDay>,
    /// What is not understood, what takes most days first; nothing was done about it.
    pub unknown: Vec<Unknown>,
    /// Events that say nothing about the days: games, concerts.
    pub ordinary: usize,
    /// Days outside the school year.
    pub outside: usize,
}

/// Reads a file for the school year of a calendar. What somebody says about a summary goes before its own words.
pub fn read_import(text: &str, calendar: &Calendar, means: &[Means]) -> Result<Import, BadIcs> {
    let events = read_events(text, calendar.zone)?;
    let (from, to) = (calendar.first_known(), calendar.last_known());
    let mut import = Import::default();
    let mut found: BTreeMap<(NaiveDate, String), ImportedDay> = BTreeMap::new();
    let mut unknown: BTreeMap<String, Unknown> = BTreeMap::new();
    let instead: HashSet<_> =
        events.iter().filter_map(|it| Some((it.uid.as_str(), it.instead_of?))).collect();
    for event in events.iter().filter(|it| !it.cancelled) {
        let days = days_of(event, &instead, to);
        let said = means.iter().find(|it| it.is_about(event)).map(Means::meaning);
        match said.or_else(|| meaning(event)) {
            Some(Meaning::Ordinary) => import.ordinary += 1,
            Some(Meaning::Days(kind, levels)) => {
                for date in days {
                    if date < from || to < date {
                        import.outside += 1;
                    } else if kind == DayKind::MakeUp || !is_weekend(date) {
                        take(
                            &mut found,
                            ImportedDay { date, kind, levels: levels.clone(), note: event.summary.clone() },
                        );
                    }
                }
            }
            None => {
                let inside = days.iter().filter(|date| from <= **date && **date <= to).count();
                let summary = excerpt(&event.summary, 80);
                let known = Unknown { summary: summary.clone(), line: event.line, days: 0 };
                unknown.entry(summary).or_insert(known).days += inside;
            }
        }
    }
    import.days = found.into_values().collect();
    import.unknown = unknown.into_values().filter(|it| it.days > 0).collect();
    import.unknown.sort_by_key(|it| (std::cmp::Reverse(it.days), it.line));
    Ok(import)
}

/// The same kind of day twice is one day, for the levels of both.
fn take(found: &mut BTreeMap<(NaiveDate, String), ImportedDay>, day: ImportedDay) {
    let known = found.entry((day.date, day.kind.to_string())).or_insert_with(|| day.clone());
    if known.levels.is_empty() || day.levels.is_empty() {
        known.levels.clear();
        return;
    }
    known.levels.extend(day.levels);
    known.levels.sort_unstable();
    known.levels.dedup();
}

/// Every day on which an event takes place, up to `last`. What stands for one of its repetitions takes that one's place.
fn days_of(event: &Event, instead: &HashSet<(&str, NaiveDate)>, last: NaiveDate) -> Vec<NaiveDate> {
    let mut firsts = match &event.repeat {
        Some(repeat) => repeat.days(event.first, last),
        None => vec![event.first],
    };
    firsts.extend(&event.also);
    let replaced = |day: &NaiveDate| {
        event.instead_of.is_none() && !event.uid.is_empty() && instead.contains(&(event.uid.as_str(), *day))
    };
    firsts.retain(|day| !event.except.contains(day) && !replaced(day));
    let spread = |first: NaiveDate| {
        (0..event.days).filter_map(move |day| first.checked_add_days(Ahead::new(day.into())))
    };
    let mut days: Vec<_> = firsts.into_iter().flat_map(spread).collect();
    days.sort_unstable();
    days.dedup();
    days
}

impl Calendar {
    /// The days of a file come beside those that are known. What is said about single days afterwards comes after them.
    pub fn take_in(&mut self, days: &[ImportedDay]) {
        for day in days {
            let date = day.date;
            let push = |list: &mut Vec<NaiveDate>| {
                if !list.contains(&date) {
                    list.push(date);
                }
            };
            match day.kind {
                DayKind::Off => self.off_too(date, &day.levels, &day.note),
                DayKind::Staff => {
                    let staff = Days { from: date, to: date };
                    if !self.staff_days.iter().any(|it| it.contains(date)) {
                        self.staff_days.push(staff);
                    }
                }
                DayKind::EarlyRelease => push(&mut self.early_release),
                DayKind::LateStart(minutes) => {
                    self.late_start.insert(date, minutes);
                }
                DayKind::ELearning => push(&mut self.e_learning),
                DayKind::MakeUp => push(&mut self.make_up),
                DayKind::Quiet => self.set_quiet(date, true),
            }
        }
    }

    /// Takes the days of a file out again, of a calendar that holds them. Returns those that it holds no more.
    pub fn take_out(&mut self, days: &[ImportedDay]) -> Vec<ImportedDay> {
        let mut alone = Self { off: Vec::new(), ..self.clone() };
        alone.take_in(days);
        let mut stands = Vec::new();
        self.off.retain(|off| {
            let theirs = alone.off.contains(off);
            stands.extend(theirs.then_some(off.days));
            !theirs
        });
        let mut dropped = Vec::new();
        for day in days {
            let date = day.date;
            let pull = |list: &mut Vec<NaiveDate>| {
                let before = list.len();
                list.retain(|it| *it != date);
                list.len() < before
            };
            let held = match day.kind {
                DayKind::Off => stands.iter().any(|it| it.contains(date)),
                DayKind::Staff => {
                    let one = Days { from: date, to: date };
                    let before = self.staff_days.len();
                    self.staff_days.retain(|it| *it != one);
                    self.staff_days.len() < before
                }
                DayKind::EarlyRelease => pull(&mut self.early_release),
                DayKind::LateStart(minutes) if self.late_start.get(&date) == Some(&minutes) => {
                    self.late_start.remove(&date).is_some()
                }
                DayKind::LateStart(_) => false,
                DayKind::ELearning => pull(&mut self.e_learning),
                DayKind::MakeUp => pull(&mut self.make_up),
                DayKind::Quiet => {
                    let held = self.is_quiet(date);
                    self.set_quiet(date, false);
                    held
                }
            };
            dropped.extend((!held).then(|| day.clone()));
        }
        dropped
    }

    /// Days in a row with one name are one holiday.
    fn off_too(&mut self, date: NaiveDate, levels: &[Level], note: &str) {
        let whole = |off: &Off| off.days.contains(date) && (off.levels.is_empty() || off.levels == levels);
        if self.off.iter().any(whole) {
            return;
        }
        let note = (!note.is_empty()).then(|| note.to_owned());
        let before = self
            .off
            .iter_mut()
            .find(|off| off.days.to.succ_opt() == Some(date) && off.levels == levels && off.note == note);
        match before {
            Some(off) => off.days.to = date,
            None => self.off.push(Off { days: Days { from: date, to: date }, levels: levels.to_vec(), note }),
        }
    }
}
