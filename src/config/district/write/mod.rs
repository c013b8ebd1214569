//! A district as the text of its file: what [`super::read`] reads back as the same. Knows no database.
//!
//! The parts are written by their own serialisation, so that a key that is added to them is written without being
//! named here; only where the file says a thing otherwise is it said here.

mod parts;
mod value;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use toml::{Table, Value};

use crate::domain::district::DistrictFile;
use crate::domain::ids::Key;
use crate::domain::schedule::{Plan, Schedule};
use parts::{building, calendar, channels, initiative, person, schedule, settings};
use value::{lines, table_of};

/// The text of a district's file. The same district is always the same text.
#[must_use]
pub fn write(file: &DistrictFile) -> String {
    let schedules = schedules(file);
    let mut out = format!(
        "# {}: the whole district, as `refdesk district export` wrote it. What was decided in Discord is in it; applying\n\
         # it changes nothing until something in it is changed. What each key means: config/district.toml.\n",
        one_line(&file.name)
    );
    general(&mut out, file);
    heading(&mut out, "Days and hours");
    section(&mut out, "calendar", &calendar(&file.calendar), &["first_day", "last_day", "contract", "duty"]);
    heading(&mut out, "Working days");
    for (key, it) in &schedules {
        section(
            &mut out,
            &format!("schedules.{key}"),
            &schedule(it),
            &["type", "contract", "classes", "help"],
        );
    }
    heading(&mut out, "Buildings");
    for (key, it) in &file.buildings {
        let order = ["name", "level", "grades", "desk_channel", "staff_channel", "cover"];
        section(&mut out, &format!("buildings.{key}"), &building(it), &order);
    }
    heading(&mut out, "People");
    for (key, it) in &file.staff {
        let worked = it.schedule.as_ref().and_then(|it| name_of(&schedules, it));
        let order = ["name", "user", "roles", "buildings", "posts", "schedule"];
        section(&mut out, &format!("staff.{key}"), &person(it, worked), &order);
    }
    heading(&mut out, "Road map");
    for (key, it) in &file.initiatives {
        let order =
            ["name", "goal", "lead", "backup", "patterns", "buildings", "grades", "phases", "readiness"];
        section(&mut out, &format!("initiatives.{key}"), &initiative(it), &order);
    }
    out
}

fn general(out: &mut String, file: &DistrictFile) {
    let mut district = Table::new();
    district.insert("name".into(), Value::String(file.name.clone()));
    district.insert("guild".into(), Value::String(file.guild.to_string()));
    district.insert("timezone".into(), Value::String(file.calendar.zone.name().to_owned()));
    district.insert("languages".into(), Value::from(file.languages.clone()));
    section(out, "district", &district, &["name", "guild", "timezone", "languages"]);
    section(out, "routing", &table_of(&file.settings.owners), &["learning", "implementation", "standard"]);
    section(out, "settings", &settings(&file.settings), &["remind_after_days", "escalate_after_days"]);
    if let Some(office) = &file.settings.tech_office {
        section(out, "tech_office", &table_of(office), &["queue_here"]);
    }
    if let Some(end) = &file.settings.year_end {
        section(out, "year_end", &table_of(end), &["ask_from", "answer_by", "return_on"]);
    }
    section(out, "channels", &channels(&file.channels), &["ask"]);
}

fn heading(out: &mut String, text: &str) {
    let rule = "-".repeat(110_usize.saturating_sub(text.len()));
    let _ = write!(out, "\n# --- {text} {rule}\n");
}

fn section(out: &mut String, name: &str, table: &Table, order: &[&str]) {
    let _ = write!(out, "\n[{name}]\n{}", lines(table, order));
}

/// A comment ends with its line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The schedules by names of ours: the file's own names are not kept, only who works by which.
fn schedules(file: &DistrictFile) -> BTreeMap<String, Schedule> {
    let mut named: BTreeMap<String, Schedule> = BTreeMap::new();
    for (key, entry) in &file.staff {
        let Some(schedule) = &entry.schedule else { continue };
        if named.values().any(|it| it == schedule) {
            continue;
        }
        let building = entry.posts.first().map(|it| &it.building);
        let name = name_for(schedule, building.unwrap_or(key));
        let free =
            (1..).map(|number| if number == 1 { name.clone() } else { short(&format!("{name}-{number}")) });
        let free = free.into_iter().find(|name| !named.contains_key(name));
        named.insert(free.unwrap_or(name), schedule.clone());
    }
    named
}

fn name_for(schedule: &Schedule, at: &Key) -> String {
    match schedule.plan {
        Plan::Fixed { .. } => short(&format!("fixed-{at}")),
        Plan::Flexible { .. } => short(&format!("flexible-{at}")),
    }
}

/// A key has 32 characters at the most; the end says most.
fn short(name: &str) -> String {
    let over = name.len().saturating_sub(32);
    name[over..].to_owned()
}

fn name_of<'n>(named: &'n BTreeMap<String, Schedule>, schedule: &Schedule) -> Option<&'n str> {
    named.iter().find(|(_, it)| *it == schedule).map(|(name, _)| name.as_str())
}
