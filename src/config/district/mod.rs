//! The district file: read whole, with every problem at once. Knows no database.

mod calendar;
mod check;
mod general;
mod roadmap;
mod roster;
mod schedules;
mod section;
mod values;
mod write;

use std::fmt;

use toml::Table;

use crate::domain::district::DistrictFile;
use check::Names;
use section::{Notes, Section};

pub use write::write;

/// Something in the file that is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: `staff.ruiz.posts[1].building`, or a line and column if the file is not TOML at all.
    pub path: String,
    /// What is wrong, in a sentence.
    pub what: String,
    /// How it would be right.
    pub example: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.what.ends_with('?') { "" } else { "." };
        write!(f, "{}: {}{end} Right: {}", self.path, self.what, self.example)
    }
}

/// Reads a district file. Reports every problem at once; a file that is not TOML has only that one.
pub fn read(text: &str) -> Result<DistrictFile, Vec<Problem>> {
    let table: Table = text.parse().map_err(|error| vec![not_toml(text, &error)])?;
    let notes = Notes::default();
    let top = Section::top(&table, &notes);
    let names = Names::of(&table);
    let file = whole(&top, &names);
    top.finish();
    if let Some(file) = &file {
        check::whole(file, &notes);
    }
    match (file, notes.into_problems()) {
        (Some(file), problems) if problems.is_empty() => Ok(file),
        (_, problems) => Err(problems),
    }
}

fn whole(top: &Section<'_>, names: &Names) -> Option<DistrictFile> {
    let general = general::read(top, names);
    let calendar = calendar::read(top);
    let buildings = roster::buildings(top, names);
    let schedules = schedules::read(top);
    let staff = roster::staff(top, names, &schedules);
    let initiatives = roadmap::read(top, names);
    let (general, calendar) = (general?, calendar?);
    Some(DistrictFile {
        guild: general.guild,
        name: general.name,
        languages: general.languages,
        calendar,
        settings: general.settings,
        channels: general.channels,
        buildings,
        staff,
        initiatives,
    })
}

fn not_toml(text: &str, error: &toml::de::Error) -> Problem {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.lines().count().max(1) + usize::from(before.ends_with('\n'));
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Problem {
        path: format!("line {line}, column {column}"),
        what: error.message().trim_end().replace('\n', ", "),
        example: "one key a line, words in quotes and days without: name = \"Lake Prairie Public Schools\", first_day = 2026-09-08".into(),
    }
}

#[cfg(test)]
mod tests;
