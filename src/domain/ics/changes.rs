//! What taking in a file would change: only the days that are something else afterwards.

use chrono::NaiveDate;

use super::{DayKind, Import, ImportedDay};
use crate::domain::building::Level;
use crate::domain::calendar::{Calendar, is_weekend};

/// A day that would be something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayChange {
    /// Which.
    pub date: NaiveDate,
    /// What the file says that it is; none where an earlier file said something that this one does not.
    pub becomes: Option<ImportedDay>,
}

/// The days of a file that say more than the calendar without any file does.
pub fn news(bare: &Calendar, import: &Import) -> Vec<ImportedDay> {
    let says_more = |day: &&ImportedDay| {
        let mut with = bare.clone();
        with.take_in(std::slice::from_ref(*day));
        differs(bare, &with, day.date)
    };
    import.days.iter().filter(says_more).cloned().collect()
}

/// The days that are not what they were, in their order.
pub fn changes(before: &Calendar, after: &Calendar, days: &[ImportedDay]) -> Vec<DayChange> {
    let (first, last) = (after.first_known(), after.last_known().max(before.last_known()));
    let changed =
        first.iter_days().take_while(|date| *date <= last).filter(|date| differs(before, after, *date));
    let rank = |day: &ImportedDay| day.kind == DayKind::Quiet;
    let of =
        |date: NaiveDate| days.iter().filter(move |it| it.date == date).min_by_key(|it| rank(it)).cloned();
    changed.map(|date| DayChange { date, becomes: of(date) }).collect()
}

/// Days in a row that become the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: NaiveDate,
    /// The last; a weekend between them is passed over.
    pub to: NaiveDate,
    /// What they become, as its first day says it.
    pub becomes: Option<ImportedDay>,
}

/// The changes with days in a row put together.
pub fn spans(changes: &[DayChange]) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    let same = |a: &Option<ImportedDay>, b: &Option<ImportedDay>| match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => (a.kind, &a.levels, &a.note) == (b.kind, &b.levels, &b.note),
        _ => false,
    };
    for change in changes {
        let follows = |span: &&mut Span| {
            let mut between = span.to.iter_days().skip(1).take_while(|day| *day < change.date);
            between.all(is_weekend) && same(&span.becomes, &change.becomes)
        };
        match all.last_mut().filter(follows) {
            Some(span) => span.to = change.date,
            None => all.push(Span { from: change.date, to: change.date, becomes: change.becomes.clone() }),
        }
    }
    all
}

fn differs(before: &Calendar, after: &Calendar, date: NaiveDate) -> bool {
    let level = |level: Level| before.day(date, level) != after.day(date, level);
    Level::ALL.into_iter().any(level) || before.is_quiet(date) != after.is_quiet(date)
}
