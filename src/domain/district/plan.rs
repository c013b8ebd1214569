//! What applying a district file would change, in the words of the person who wrote it.

use std::collections::BTreeMap;
use std::fmt;

use super::file::{BuildingEntry, DistrictFile, InitiativeEntry, StaffEntry};
use crate::domain::ids::Key;

/// One change, such as `staff ruiz: schedule changed`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changes: `district`, `calendar`, `staff ruiz`.
    pub what: String,
    /// How.
    pub how: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.how)
    }
}

/// The changes from the file that was applied last (none: a new district) to this one; none if they say the same.
pub fn plan(applied: Option<&DistrictFile>, file: &DistrictFile) -> Vec<Change> {
    let mut changes = Vec::new();
    let Some(old) = applied else {
        changes.push(Change { what: "district".into(), how: format!("{} added", file.name) });
        let none = BTreeMap::new();
        compare(&mut changes, "building", &none, &file.buildings, building, added_building);
        compare(&mut changes, "staff", &BTreeMap::new(), &file.staff, person, added_person);
        compare(
            &mut changes,
            "initiative",
            &BTreeMap::new(),
            &file.initiatives,
            initiative,
            added_initiative,
        );
        return changes;
    };
    changes.extend(general(old, file));
    compare(&mut changes, "building", &old.buildings, &file.buildings, building, added_building);
    compare(&mut changes, "staff", &old.staff, &file.staff, person, added_person);
    compare(&mut changes, "initiative", &old.initiatives, &file.initiatives, initiative, added_initiative);
    changes
}

fn general(old: &DistrictFile, new: &DistrictFile) -> Vec<Change> {
    let parts = [
        ("name", old.name != new.name),
        ("guild", old.guild != new.guild),
        ("languages", old.languages != new.languages),
        ("calendar", old.calendar != new.calendar),
        ("settings", old.settings != new.settings),
        ("channels", old.channels != new.channels),
    ];
    let changed = parts.into_iter().filter(|(_, changed)| *changed);
    changed.map(|(part, _)| Change { what: "district".into(), how: format!("{part} changed") }).collect()
}

fn compare<T: PartialEq>(
    changes: &mut Vec<Change>,
    sort: &str,
    old: &BTreeMap<Key, T>,
    new: &BTreeMap<Key, T>,
    differences: impl Fn(&T, &T) -> Vec<String>,
    added: impl Fn(&T) -> String,
) {
    let mut change = |key: &Key, how| changes.push(Change { what: format!("{sort} {key}"), how });
    for (key, entry) in new {
        match old.get(key) {
            None => change(key, format!("added ({})", added(entry))),
            Some(before) => differences(before, entry).into_iter().for_each(|how| change(key, how)),
        }
    }
    let gone = old.keys().filter(|key| !new.contains_key(*key));
    gone.for_each(|key| change(key, "no longer in the file; kept as gone".into()));
}

fn changed<const N: usize>(parts: [(&str, bool); N]) -> Vec<String> {
    parts.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| format!("{part} changed")).collect()
}

fn building(old: &BuildingEntry, new: &BuildingEntry) -> Vec<String> {
    changed([
        ("name", old.name != new.name),
        ("level", old.level != new.level),
        ("grades", old.grades != new.grades),
        ("desk channel", old.desk_channel != new.desk_channel),
        ("staff channel", old.staff_channel != new.staff_channel),
        ("cover", old.cover != new.cover),
        ("role", old.role != new.role),
        ("phone", old.phone != new.phone),
        ("first day", old.starts != new.starts),
    ])
}

fn added_building(entry: &BuildingEntry) -> String {
    format!("{}, {}", entry.name, entry.level.as_str())
}

fn person(old: &StaffEntry, new: &StaffEntry) -> Vec<String> {
    changed([
        ("name", old.name != new.name),
        ("Discord account", old.user != new.user),
        ("roles", old.roles != new.roles),
        ("posts", old.posts != new.posts),
        ("schedule", old.schedule != new.schedule),
        ("kinds of help", old.only != new.only),
        ("capacity", old.capacity != new.capacity),
        ("last day", old.left_on != new.left_on),
        ("leave", old.away != new.away),
    ])
}

fn added_person(entry: &StaffEntry) -> String {
    let roles: Vec<_> = entry.roles.iter().map(|role| role.as_str()).collect();
    format!("{}, {}", entry.name, roles.join(" and "))
}

fn initiative(old: &InitiativeEntry, new: &InitiativeEntry) -> Vec<String> {
    let mut words = changed([
        ("name", old.name != new.name),
        ("goal", old.goal != new.goal),
        ("patterns", old.patterns != new.patterns),
        ("lead", old.lead != new.lead),
        ("back-up", old.backup != new.backup),
        ("scope", (&old.buildings, &old.grades) != (&new.buildings, &new.grades)),
        ("notes", old.notes != new.notes),
        ("roll-out", old.rollout != new.rollout),
    ]);
    if old.history != new.history {
        words.push(format!("phases changed ({})", latest(new)));
    }
    for (key, readiness) in &new.readiness {
        if old.readiness.get(key) != Some(readiness) {
            words.push(format!("{key} is {}", readiness.as_str()));
        }
    }
    let dropped = old.readiness.keys().filter(|key| !new.readiness.contains_key(*key));
    words.extend(dropped.map(|key| format!("{key} is not-yet")));
    words
}

fn added_initiative(entry: &InitiativeEntry) -> String {
    latest(entry)
}

/// `learning work from 8 Sep 2026`.
fn latest(entry: &InitiativeEntry) -> String {
    entry.history.last().map_or_else(
        || "no phase yet".to_owned(),
        |it| match it.phase {
            crate::domain::roadmap::Phase::Retired => format!("retired from {}", it.from.format("%-d %b %Y")),
            phase => format!("{} work from {}", phase.as_str(), it.from.format("%-d %b %Y")),
        },
    )
}
