//! The sections `[buildings]` and `[staff]`.

use std::collections::BTreeMap;

use super::check::Names;
use super::section::Section;
use super::values::{beginning, channel, date, end, flag, grades, parsed, snowflake, text, whole};
use crate::domain::district::file::{AwayEntry, BuildingEntry, CoverEntry, PostEntry, StaffEntry};
use crate::domain::ids::{Key, RoleId, UserId};
use crate::domain::people::Role;
use crate::domain::schedule::Schedule;

const ID: &str = "\"1000000000000000101\"";

pub(super) fn buildings(top: &Section<'_>, names: &Names) -> BTreeMap<Key, BuildingEntry> {
    let entries = top.entries("buildings", "[buildings.hoover]");
    entries.into_iter().filter_map(|(key, it)| Some((key, building(it, names)?))).collect()
}

fn building(it: Section<'_>, names: &Names) -> Option<BuildingEntry> {
    let name = it.need("name", "\"Hoover Elementary\"", text);
    let level = it.need("level", "\"elementary\"", parsed);
    let grades = it.may("grades", "\"K-5\"", grades);
    let desk_channel = it.may("desk_channel", "\"#hoover-desk\"", channel);
    let staff_channel = it.may("staff_channel", "\"#hoover\"", channel);
    let cover = it.list("cover", "\"monroe\"", |value| names.cover(value));
    let role = it.may("role", ID, snowflake).map(RoleId);
    let phone = it.may("phone", "\"ext. 2110\"", text);
    let starts = it.may("starts", "2026-10-05", date);
    it.finish();
    let (name, level) = (name?, level?);
    Some(BuildingEntry { name, level, grades, desk_channel, staff_channel, cover, role, phone, starts })
}

pub(super) fn staff(
    top: &Section<'_>,
    names: &Names,
    schedules: &BTreeMap<Key, Schedule>,
) -> BTreeMap<Key, StaffEntry> {
    let entries = top.entries("staff", "[staff.ruiz]");
    entries.into_iter().filter_map(|(key, it)| Some((key, person(it, names, schedules)?))).collect()
}

fn person(it: Section<'_>, names: &Names, schedules: &BTreeMap<Key, Schedule>) -> Option<StaffEntry> {
    let name = it.need("name", "\"Dana Ruiz\"", text);
    let user = it.may("user", ID, snowflake).map(UserId);
    let mut roles: Vec<Role> = it.list("roles", "\"librarian\"", parsed);
    if roles.is_empty() {
        roles.push(Role::Teacher);
    }
    roles.sort();
    roles.dedup();
    let schedule = it.may("schedule", "\"fixed-hoover\"", |value| names.schedule(value));
    let schedule = schedule.and_then(|key| schedules.get(&key).cloned());
    let entry = StaffEntry {
        name: name.clone().unwrap_or_default(),
        user,
        roles,
        posts: posts(&it, names),
        schedule,
        only: it.list("only", "\"resources\"", parsed),
        capacity: it.may("capacity", "22", whole(1..=1000)),
        left_on: it.may("left_on", "2026-12-18", date),
        away: away(&it, names),
    };
    if entry.roles.contains(&Role::Librarian) && entry.posts.is_empty() {
        it.note("buildings", "is missing: a librarian serves a building", "buildings = [\"hoover\"]");
    }
    it.finish();
    name.map(|_| entry)
}

/// `buildings = ["hoover"]` for whole weeks, `[[staff.dahl.posts]]` for days and hours.
fn posts(it: &Section<'_>, names: &Names) -> Vec<PostEntry> {
    let all_days = it.list("buildings", "\"hoover\"", |value| names.building(value));
    let mut posts: Vec<_> = all_days
        .into_iter()
        .map(|building| PostEntry { building, days: Vec::new(), visiting: false })
        .collect();
    for row in it.rows("posts", "posts = [{ building = \"hoover\", days = [\"mon\", \"fri odd\"] }]") {
        let building = row.need("building", "\"hoover\"", |value| names.building(value));
        let days = row.list("days", "\"mon\", \"fri odd\", \"thu 12:30-14:45\"", parsed);
        let visiting = row.may("visiting", "true", flag).unwrap_or(false);
        row.finish();
        posts.extend(building.map(|building| PostEntry { building, days, visiting }));
    }
    posts
}

fn away(it: &Section<'_>, names: &Names) -> Vec<AwayEntry> {
    let mut all = Vec::new();
    for row in it.rows("away", "away = [{ from = 2027-01-04, to = 2027-03-19, cover = \"nair\" }]") {
        let from = row.need("from", "2027-01-04", beginning);
        let to = row.may("to", "2027-03-19", end);
        let cover = row.may("cover", "\"nair\"", |value| names.person(value));
        let why = row.may("why", "\"class\"", parsed);
        if from.zip(to).is_some_and(|(from, to)| to <= from) {
            row.note("to", "is before it begins", "to = 2027-03-19");
        }
        row.finish();
        all.extend(from.map(|from| AwayEntry { from, to, cover, why }));
    }
    all.sort();
    all
}

/// Whether a rung of a cover chain is one person.
pub(super) fn covering_person(cover: &CoverEntry) -> Option<&Key> {
    match cover {
        CoverEntry::Staff(key) => Some(key),
        CoverEntry::Building(_) => None,
    }
}
