//! The section `[calendar]`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Value;

use super::general::{need_section, zone};
use super::section::Section;
use super::values::{WEEKLY, date, days, parsed, text, weekly, whole};
use crate::domain::building::Level;
use crate::domain::calendar::{Calendar, Days, Event, Meeting, Off, Rotation, Term};

const DATE: &str = "2026-09-08";
const RANGE: &str = "\"2026-12-23..2027-01-01\"";

pub(super) fn read(top: &Section<'_>) -> Option<Calendar> {
    let zone = zone(top);
    let it = need_section(top, "calendar")?;
    let first_day = it.need("first_day", DATE, date);
    let last_day = it.need("last_day", "2027-06-04", date);
    let contract = it.need("contract", "\"2026-08-24..2027-06-11\"", days);
    let duty = it.need("duty", "\"07:15-15:45\"", parsed);
    let calendar = Calendar {
        zone: zone.unwrap_or_default(),
        first_day: first_day.unwrap_or_default(),
        last_day: last_day.unwrap_or_default(),
        contract: contract.unwrap_or(Days { from: NaiveDate::MIN, to: NaiveDate::MIN }),
        duty: duty.or_else(|| "07:15-15:45".parse().ok())?,
        student_hours: by_level(&it, "student_hours", "elementary = \"08:05-14:40\"", parsed),
        off: off(&it),
        staff_days: it.list("staff_days", RANGE, days),
        early_release: it.list("early_release", DATE, date),
        early_release_minutes: it.may("early_release_minutes", "120", whole(1..=480)).unwrap_or(120),
        late_start: late_start(&it),
        cancelled: it.list("cancelled", DATE, date),
        e_learning: it.list("e_learning", DATE, date),
        make_up: it.list("make_up", DATE, date),
        make_up_order: it.list("make_up_order", DATE, date),
        quiet: it.list("quiet", RANGE, days),
        meetings: it.list("meetings", "\"2026-09-15 13:30-15:30\"", meeting),
        terms: terms(&it),
        rotation: by_level(&it, "rotation", "elementary = \"day5\"", rotation),
        events: events(&it),
    };
    if let (Some(_), Some(_), Some(contract)) = (first_day, last_day, contract) {
        order(&it, &calendar, contract);
    }
    it.finish();
    Some(calendar).filter(|_| zone.and(first_day).and(last_day).and(contract).and(duty).is_some())
}

/// First and last days have to follow each other, within two years: every count of days ends there.
fn order(it: &Section<'_>, calendar: &Calendar, contract: Days) {
    if calendar.last_day <= calendar.first_day {
        it.note("last_day", "is not after the first day", "last_day = 2027-06-04");
    }
    if calendar.first_day < contract.from || calendar.last_day > contract.to {
        it.note(
            "contract",
            "does not include the students' first and last day",
            "contract = \"2026-08-24..2027-06-11\"",
        );
    }
    if (contract.to - contract.from).num_days() > 731 {
        it.note(
            "contract",
            "is longer than two years; a calendar is one school year",
            "contract = \"2026-08-24..2027-06-11\"",
        );
    }
}

fn off(it: &Section<'_>) -> Vec<Off> {
    let example = "[[calendar.off]] days = \"2026-10-15..2026-10-16\"";
    let mut all = Vec::new();
    for row in it.rows("off", example) {
        let days = row.need("days", RANGE, days);
        let levels = row.list("levels", "\"middle\"", parsed);
        let note = row.may("note", "\"Thanksgiving\"", text);
        row.finish();
        all.extend(days.map(|days| Off { days, levels, note }));
    }
    all
}

fn late_start(it: &Section<'_>) -> BTreeMap<NaiveDate, u16> {
    let mut all = BTreeMap::new();
    for row in it.rows("late_start", "late_start = [{ date = 2027-01-20, minutes = 120 }]") {
        let date = row.need("date", "2027-01-20", date);
        let minutes = row.need("minutes", "120", whole(1..=480));
        row.finish();
        all.extend(date.zip(minutes));
    }
    all
}

fn terms(it: &Section<'_>) -> Vec<Term> {
    let mut all: Vec<Term> = Vec::new();
    for row in it.rows("terms", "[[calendar.terms]] name = \"Q1\", last_day = 2026-11-05") {
        let name = row.need("name", "\"Q1\"", text);
        let last_day = row.need("last_day", "2026-11-05", date);
        if all.last().zip(last_day).is_some_and(|(before, day)| day <= before.last_day) {
            row.note("last_day", "is not after the term before it", "last_day = 2027-01-21");
        }
        row.finish();
        all.extend(name.zip(last_day).map(|(name, last_day)| Term { name, last_day }));
    }
    all
}

fn events(it: &Section<'_>) -> Vec<Event> {
    let mut all = Vec::new();
    for row in it
        .rows("events", "[[calendar.events]] name = \"PLC\", levels = [\"middle\"], on = \"tue 07:45-08:20\"")
    {
        let name = row.need("name", "\"PLC\"", text);
        let levels = row.list("levels", "\"middle\"", parsed);
        let on = row.need("on", WEEKLY, weekly);
        row.finish();
        all.extend(name.zip(on).map(|(name, on)| Event { name, levels, on }));
    }
    all
}

fn meeting(value: &Value) -> Result<Meeting, String> {
    let text = text(value)?;
    let read = || {
        let (date, hours) = text.split_once(' ')?;
        Some(Meeting { date: date.parse().ok()?, hours: hours.trim().parse().ok()? })
    };
    read().ok_or_else(|| format!("`{text}` is not a date and hours"))
}

fn rotation(value: &Value) -> Result<Rotation, String> {
    match text(value)?.as_str() {
        "day5" => Ok(Rotation::Day5),
        "day6" => Ok(Rotation::Day6),
        "ab" => Ok(Rotation::Ab),
        other => Err(format!("`{other}` is none of day5, day6 and ab")),
    }
}

fn by_level<T>(
    it: &Section<'_>,
    key: &'static str,
    example: &str,
    read: impl Fn(&Value) -> Result<T, String>,
) -> BTreeMap<Level, T> {
    let Some(section) = it.section(key, example) else { return BTreeMap::new() };
    let level = |name: &str| name.parse::<Level>().map_err(|error| error.to_string());
    section.pairs(example, level, read).into_iter().collect()
}
