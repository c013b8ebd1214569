//! A table of the file on its way to be read: remembers which keys were asked for, so that the others are named.

use std::cell::RefCell;
use std::collections::BTreeSet;

use toml::{Table, Value};

use super::Problem;
use crate::domain::ids::Key;
use crate::domain::nearest::closest;

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Notes(RefCell<Vec<Problem>>);

impl Notes {
    pub(super) fn add(&self, path: impl Into<String>, what: impl Into<String>, example: impl Into<String>) {
        let problem = Problem { path: path.into(), what: what.into(), example: example.into() };
        self.0.borrow_mut().push(problem);
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A table of the file, with its path.
#[derive(Debug)]
pub(super) struct Section<'a> {
    path: String,
    table: &'a Table,
    notes: &'a Notes,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Section<'a> {
    pub(super) fn top(table: &'a Table, notes: &'a Notes) -> Self {
        Self::at(String::new(), table, notes)
    }

    fn at(path: String, table: &'a Table, notes: &'a Notes) -> Self {
        Self { path, table, notes, asked: RefCell::default() }
    }

    /// The path of a key in this table.
    pub(super) fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub(super) fn note(&self, key: &str, what: impl Into<String>, example: &str) {
        self.notes.add(self.path(key), what, example);
    }

    fn value(&self, key: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().insert(key);
        self.table.get(key)
    }

    /// The value of a key that may be missing.
    pub(super) fn may<T>(
        &self,
        key: &'static str,
        example: &str,
        read: impl FnOnce(&Value) -> Result<T, String>,
    ) -> Option<T> {
        let read = read(self.value(key)?);
        read.map_err(|what| self.note(key, what, &format!("{key} = {example}"))).ok()
    }

    /// The value of a key that has to be there.
    pub(super) fn need<T>(
        &self,
        key: &'static str,
        example: &str,
        read: impl FnOnce(&Value) -> Result<T, String>,
    ) -> Option<T> {
        if self.value(key).is_none() {
            self.note(key, "is missing", &format!("{key} = {example}"));
        }
        self.may(key, example, read)
    }

    /// The values of a list, which may be missing. Each that can't be read is a problem of its own.
    pub(super) fn list<T>(
        &self,
        key: &'static str,
        example: &str,
        read: impl Fn(&Value) -> Result<T, String>,
    ) -> Vec<T> {
        let shown = format!("{key} = [{example}]");
        let Some(value) = self.value(key) else { return Vec::new() };
        let Value::Array(values) = value else {
            self.note(key, "has to be a list", &shown);
            return Vec::new();
        };
        let read = |(index, value): (usize, &Value)| {
            read(value).map_err(|what| self.note(&format!("{key}[{index}]"), what, &shown)).ok()
        };
        values.iter().enumerate().filter_map(read).collect()
    }

    /// A table in this table, which may be missing.
    pub(super) fn section(&self, key: &'static str, example: &str) -> Option<Section<'a>> {
        let value = self.value(key)?;
        if let Value::Table(table) = value {
            return Some(Section::at(self.path(key), table, self.notes));
        }
        self.note(key, "has to be a table", example);
        None
    }

    /// The tables of a list, each with its own path.
    pub(super) fn rows(&self, key: &'static str, example: &str) -> Vec<Section<'a>> {
        let values = match self.value(key) {
            None => return Vec::new(),
            Some(Value::Array(values)) => values.as_slice(),
            Some(_) => {
                self.note(key, "has to be a list of tables", example);
                return Vec::new();
            }
        };
        let mut rows = Vec::new();
        for (index, value) in values.iter().enumerate() {
            let place = format!("{key}[{index}]");
            match value {
                Value::Table(table) => rows.push(Section::at(self.path(&place), table, self.notes)),
                _ => self.note(&place, "has to be a table", example),
            }
        }
        rows
    }

    /// The tables in this table by their keys: `[buildings.hoover]`.
    pub(super) fn entries(&self, key: &'static str, example: &str) -> Vec<(Key, Section<'a>)> {
        let Some(section) = self.section(key, example) else { return Vec::new() };
        let mut entries = Vec::new();
        for (name, value) in section.table {
            match (name.parse(), value) {
                (Err(error), _) => section.note(name, format!("{error}"), example),
                (Ok(_), value) if !value.is_table() => section.note(name, "has to be a table", example),
                (Ok(parsed), value) => {
                    let table = value.as_table().expect("looked at in the arm before");
                    entries.push((parsed, Section::at(section.path(name), table, self.notes)));
                }
            }
        }
        entries
    }

    /// Every key of this table with what its value reads as; for tables whose keys the district chooses.
    pub(super) fn pairs<K, T>(
        &self,
        example: &str,
        name: impl Fn(&str) -> Result<K, String>,
        read: impl Fn(&Value) -> Result<T, String>,
    ) -> Vec<(K, T)> {
        let mut pairs = Vec::new();
        for (key, value) in self.table {
            match name(key).and_then(|name| Ok((name, read(value)?))) {
                Ok(pair) => pairs.push(pair),
                Err(what) => self.note(key, what, example),
            }
        }
        pairs
    }

    /// Names the keys that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(key.as_str())) {
            let close = closest(key, asked.iter().copied());
            let what = close.map_or_else(
                || "is not a key that belongs here".to_owned(),
                |close| format!("is not a key that belongs here; did you mean `{close}`?"),
            );
            let known: Vec<_> = asked.iter().copied().collect();
            self.note(key, what, &format!("one of {}", known.join(", ")));
        }
    }
}
