//! The parts of a district as the tables of its file, where the file says a thing otherwise than the types keep it.

use chrono::{NaiveDateTime, NaiveTime};
use toml::{Table, Value};

use super::value::table_of;
use crate::domain::building::ChannelRef;
use crate::domain::calendar::Calendar;
use crate::domain::district::file::{
    AwayEntry, BuildingEntry, CoverEntry, InitiativeEntry, PostEntry, StaffEntry,
};
use crate::domain::district::{Channels, Settings};
use crate::domain::schedule::{FixedDay, On, Plan, Schedule};

fn said(text: &impl ToString) -> Value {
    Value::String(text.to_string())
}

fn all<T>(items: &[T], each: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(each).collect())
}

fn row(pairs: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let given = pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Table(given.collect())
}

/// Puts a value in the place of what the types keep, or takes it out.
fn put(table: &mut Table, key: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(table.insert(key.to_owned(), value)),
        None => drop(table.remove(key)),
    }
}

pub(super) fn settings(settings: &Settings) -> Table {
    let mut table = table_of(settings);
    for own_section in ["owners", "tech_office", "year_end"] {
        table.remove(own_section);
    }
    table.insert("digest_at".into(), said(&settings.digest_at.format("%H:%M")));
    table
}

pub(super) fn channels(channels: &Channels) -> Table {
    let named = |name: &str| Some((name.to_owned(), channel(channels.get(name)?)));
    Channels::NAMES.into_iter().filter_map(named).collect()
}

fn channel(channel: &ChannelRef) -> Value {
    match (&channel.name, channel.id) {
        (Some(name), _) => said(&format!("#{name}")),
        (None, id) => said(&id.map(|id| id.to_string()).unwrap_or_default()),
    }
}

pub(super) fn calendar(calendar: &Calendar) -> Table {
    let mut table = table_of(calendar);
    // It stands in `[district]`.
    table.remove("zone");
    let late = calendar.late_start.iter();
    let late = late.map(|(date, minutes)| {
        row([("date", Some(said(date))), ("minutes", Some(Value::Integer(i64::from(*minutes))))])
    });
    table.insert("late_start".into(), Value::Array(late.collect()));
    table.insert("meetings".into(), all(&calendar.meetings, |it| said(&format!("{} {}", it.date, it.hours))));
    table.into_iter().map(|(key, value)| (key, spans(value))).collect()
}

/// First and last days become `2026-12-23..2027-01-01`.
fn spans(value: Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(spans).collect()),
        Value::Table(table) => match (table.len(), table.get("from"), table.get("to")) {
            (2, Some(Value::String(from)), Some(Value::String(to))) => {
                if from == to {
                    said(from)
                } else {
                    said(&format!("{from}..{to}"))
                }
            }
            _ => Value::Table(table.into_iter().map(|(key, value)| (key, spans(value))).collect()),
        },
        other => other,
    }
}

pub(super) fn schedule(schedule: &Schedule) -> Table {
    let mut table = table_of(schedule);
    if let Some(Value::Table(plan)) = table.remove("plan") {
        table.extend(plan);
    }
    if let Plan::Fixed { days } = &schedule.plan {
        let usual = days.iter().rfind(|it| it.on == On::Every);
        let special = days.iter().filter(|it| Some(*it) != usual).map(|it| fixed_day(it, true));
        let special: Vec<_> = special.map(Value::Table).collect();
        table.insert("days".into(), Value::Array(special));
        table.extend(usual.map(|it| fixed_day(it, false)).unwrap_or_default());
    }
    table
}

fn fixed_day(day: &FixedDay, named: bool) -> Table {
    let mut table = table_of(day);
    let on = match day.on {
        On::Every => "every".to_owned(),
        On::Cycle(number) => format!("day {number}"),
        On::Weekday(weekday) => crate::domain::people::weekday_text(weekday).to_owned(),
    };
    put(&mut table, "on", named.then(|| said(&on)));
    table
}

pub(super) fn building(entry: &BuildingEntry) -> Table {
    let mut table = table_of(entry);
    put(&mut table, "grades", entry.grades.map(|(first, last)| said(&format!("{first}-{last}"))));
    put(&mut table, "desk_channel", entry.desk_channel.as_ref().map(channel));
    put(&mut table, "staff_channel", entry.staff_channel.as_ref().map(channel));
    put(&mut table, "role", entry.role.map(|it| said(&it)));
    let rung = |it: &CoverEntry| match it {
        CoverEntry::Building(key) | CoverEntry::Staff(key) => said(key),
    };
    put(&mut table, "cover", Some(all(&entry.cover, rung)));
    table
}

/// `schedule` is the name of the schedule that they work by.
pub(super) fn person(entry: &StaffEntry, schedule: Option<&str>) -> Table {
    let mut table = table_of(entry);
    put(&mut table, "user", entry.user.map(|it| said(&it)));
    put(&mut table, "schedule", schedule.map(|it| said(&it)));
    let whole_weeks = entry.posts.iter().all(|it| it.days.is_empty() && !it.visiting);
    let posts = (!whole_weeks).then(|| all(&entry.posts, post));
    put(&mut table, "posts", posts);
    put(&mut table, "buildings", whole_weeks.then(|| all(&entry.posts, |it| said(&it.building))));
    put(&mut table, "away", Some(all(&entry.away, leave)));
    table
}

fn post(post: &PostEntry) -> Value {
    row([
        ("building", Some(said(&post.building))),
        ("days", (!post.days.is_empty()).then(|| all(&post.days, said))),
        ("visiting", post.visiting.then_some(Value::Boolean(true))),
    ])
}

/// Whole days as days, the last one included; else moments.
fn leave(leave: &AwayEntry) -> Value {
    let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    let whole = midnight(leave.from) && leave.to.is_none_or(midnight);
    let from = if whole { said(&leave.from.date()) } else { moment(leave.from) };
    let to = leave.to.map(|to| match to.date().pred_opt() {
        Some(last) if whole => said(&last),
        _ => moment(to),
    });
    let why = leave.why.map(|it| said(&it.as_str()));
    row([("from", Some(from)), ("to", to), ("cover", leave.cover.as_ref().map(said)), ("why", why)])
}

fn moment(at: NaiveDateTime) -> Value {
    said(&at.format("%Y-%m-%dT%H:%M:%S%.f"))
}

pub(super) fn initiative(entry: &InitiativeEntry) -> Table {
    let mut table = table_of(entry);
    let phases = table.remove("history");
    put(&mut table, "phases", phases);
    table
}
