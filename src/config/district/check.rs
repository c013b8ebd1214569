//! What the parts of a file say about each other: references that lead somewhere, nobody twice, cover that ends in
//! somebody.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::roster::covering_person;
use super::section::{Notes, Section};
use super::values::text;
use crate::domain::district::DistrictFile;
use crate::domain::district::file::CoverEntry;
use crate::domain::ids::Key;
use crate::domain::nearest::closest;
use crate::domain::people::Role;

/// The names that the file gives, known before its sections are read: an entry with a problem of its own is still there
/// to be referred to.
pub(super) struct Names {
    buildings: BTreeSet<String>,
    schedules: BTreeSet<String>,
    /// With the words of their roles.
    staff: BTreeMap<String, Vec<String>>,
}

impl Names {
    pub(super) fn of(table: &Table) -> Self {
        let keys = |section: &str| match table.get(section) {
            Some(Value::Table(entries)) => entries.keys().cloned().collect(),
            _ => BTreeSet::new(),
        };
        let roles = |key: &String| {
            let roles = table.get("staff").and_then(|staff| staff.get(key)?.get("roles")?.as_array());
            roles.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let staff = keys("staff").into_iter().map(|key| (key.clone(), roles(&key))).collect();
        Self { buildings: keys("buildings"), schedules: keys("schedules"), staff }
    }

    pub(super) fn building(&self, value: &Value) -> Result<Key, String> {
        known(&text(value)?, "building", self.buildings.iter())
    }

    pub(super) fn schedule(&self, value: &Value) -> Result<Key, String> {
        known(&text(value)?, "schedule", self.schedules.iter())
    }

    pub(super) fn person(&self, value: &Value) -> Result<Key, String> {
        known(&text(value)?, "staff member", self.staff.keys())
    }

    pub(super) fn specialist(&self, value: &Value) -> Result<Key, String> {
        self.having(&text(value)?, Role::Specialist)
    }

    pub(super) fn librarian(&self, name: &str) -> Result<Key, String> {
        self.having(name, Role::Librarian)
    }

    /// A building or a person of this key.
    pub(super) fn cover(&self, value: &Value) -> Result<CoverEntry, String> {
        let name = text(value)?;
        match (self.buildings.contains(&name), self.staff.contains_key(&name)) {
            (true, true) => Err(format!("`{name}` is a building and a person; rename one of them")),
            (false, true) => self.person(value).map(CoverEntry::Staff),
            _ => known(&name, "building or staff member", self.buildings.iter().chain(self.staff.keys()))
                .map(CoverEntry::Building),
        }
    }

    pub(super) fn note_missing_director(&self, top: &Section<'_>) {
        if !self.staff.values().flatten().any(|role| role == Role::Director.as_str()) {
            let what = "nobody is director: the last rung of every queue would be empty";
            top.note("staff", what, "[staff.whitmore] roles = [\"director\"]");
        }
    }

    fn having(&self, name: &str, role: Role) -> Result<Key, String> {
        let key = known(name, "staff member", self.staff.keys())?;
        let has = self.staff.get(name).is_some_and(|roles| roles.iter().any(|it| it == role.as_str()));
        if has { Ok(key) } else { Err(format!("`{name}` is not a {}", role.as_str())) }
    }
}

fn known<'n>(name: &str, sort: &str, names: impl Iterator<Item = &'n String> + Clone) -> Result<Key, String> {
    if names.clone().any(|it| it == name) {
        return name.parse().map_err(|error| format!("{error}"));
    }
    let meant = closest(name, names.map(String::as_str));
    let meant = meant.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default();
    Err(format!("there is no {sort} `{name}`{meant}"))
}

/// What can be said only about a whole file.
pub(super) fn whole(file: &DistrictFile, notes: &Notes) {
    covers(file, notes);
    let users = file.staff.iter().filter_map(|(key, it)| Some((it.user?, format!("staff.{key}.user"))));
    twice(users, "is the Discord account of somebody else too", notes);
    let roles =
        file.buildings.iter().filter_map(|(key, it)| Some((it.role?, format!("buildings.{key}.role"))));
    twice(roles, "is the Discord role of another building too", notes);
}

fn twice<T: Ord>(all: impl Iterator<Item = (T, String)>, what: &str, notes: &Notes) {
    let mut first: BTreeMap<T, String> = BTreeMap::new();
    for (value, path) in all {
        match first.get(&value) {
            Some(other) => notes.add(path, format!("{what} (`{other}`)"), "an id of its own"),
            None => drop(first.insert(value, path)),
        }
    }
}

/// A chain that is given has to end in somebody, and not in the building itself.
fn covers(file: &DistrictFile, notes: &Notes) {
    for (key, building) in &file.buildings {
        let path = format!("buildings.{key}.cover");
        if building.cover.contains(&CoverEntry::Building(key.clone())) {
            notes.add(&path, "a building can't cover for itself", "cover = [\"monroe\"]");
        } else if !building.cover.is_empty() && !building.cover.iter().any(|it| holds(file, it)) {
            let what = "ends in nobody: none of these buildings has a librarian";
            notes.add(&path, what, "cover = [\"monroe\"]");
        }
    }
}

fn holds(file: &DistrictFile, cover: &CoverEntry) -> bool {
    if covering_person(cover).is_some() {
        return true;
    }
    file.staff.values().filter(|it| it.roles.contains(&Role::Librarian)).any(|it| {
        it.posts.iter().any(|post| !post.visiting && *cover == CoverEntry::Building(post.building.clone()))
    })
}
