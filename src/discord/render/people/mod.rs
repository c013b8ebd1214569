//! People and buildings as they are shown: who is away, who works where. Sends nothing.

mod away;
mod changes;
mod leave;
mod meeting;
mod preview;
mod refusal;
mod roster;
mod standing;

use chrono::{DateTime, NaiveTime, Utc};

use super::names::Names;
use crate::discord::words::{clock_time, moment};
use crate::domain::district::{Absence, District};
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::people::Role;

pub(in crate::discord) use away::{away_ended, away_list, away_set};
pub(in crate::discord) use changes::changes;
pub(in crate::discord) use leave::{
    building_asked, coach_left, leave_asked, leave_moved, leave_waits, stays_there,
};
pub(in crate::discord) use meeting::meeting_falls;
pub(in crate::discord) use preview::{confirmed, kept, preview};
pub(super) use refusal::refusal;
pub(in crate::discord) use roster::{building, buildings, me, roster, whereabouts};
pub(in crate::discord) use standing::stood_in;

/// "Dana Ruiz is away and back on Wednesday, 23 September."
pub(super) fn back(names: Names<'_>, staff: StaffId, back: DateTime<Utc>) -> String {
    let (words, name) = (names.words, names.person(staff));
    if starts_a_day(names.district, back) {
        let date = names.district.calendar.local_date(back);
        let open = names.district.calendar.contract_day(date);
        let next = if open { Some(date) } else { names.district.calendar.next_contract_day(date) };
        words.answer_back_on(name, words.day(next.unwrap_or(date)))
    } else {
        words.answer_back_at(name, moment(back))
    }
}

/// Who helps with what, for somebody who is here for the first time (R75).
pub(super) fn welcome(names: Names<'_>, building: Option<BuildingId>) -> String {
    let words = names.words;
    let librarians: Vec<_> = building.map_or_else(Vec::new, |building| {
        let own = names
            .district
            .staff
            .iter()
            .filter(|it| !it.gone && it.is(Role::Librarian) && it.works_in(building));
        own.map(|it| names.person(it.id)).collect()
    });
    match building {
        Some(building) if !librarians.is_empty() => {
            words.welcome_building(names.building(building), librarians.join(", "))
        }
        _ => words.welcome(),
    }
}

/// A stretch of time away: days where it is whole days, else the hours.
pub(super) fn span(names: Names<'_>, absence: &Absence) -> String {
    let (words, district) = (names.words, names.district);
    let first = district.calendar.local_date(absence.from);
    let whole = starts_a_day(district, absence.from);
    let Some(to) = absence.to else { return words.span_open(words.day(first)) };
    let last = district.calendar.local_date(to - chrono::Duration::milliseconds(1));
    match (whole && starts_a_day(district, to), first == last) {
        (true, true) => words.day(first),
        (true, false) => words.span_days(words.day(first), words.day(last)),
        (false, true) => words.span_hours(words.day(first), clock_time(absence.from), clock_time(to)),
        (false, false) => words.span_days(moment(absence.from), moment(to)),
    }
}

fn starts_a_day(district: &District, at: DateTime<Utc>) -> bool {
    district.calendar.moment(district.calendar.local_date(at), NaiveTime::MIN) == at
}
