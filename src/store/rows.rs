//! How single values are kept in columns, and the error for one that can't be read back.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use crate::domain::ids::BuildingId;
use crate::domain::routing::Queue;

/// Milliseconds since 1970, UTC.
pub(super) fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// A value as JSON, for columns that are only ever read whole.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("the desk's own types have text keys only")
}

/// A queue as its two columns: the word, and the building of a librarians' queue.
pub(super) fn queue_columns(queue: Queue) -> (&'static str, Option<i64>) {
    match queue {
        Queue::Librarians(building) => ("librarians", Some(building.0)),
        Queue::Specialists => ("specialists", None),
        Queue::TechOffice => ("tech-office", None),
        Queue::Director => ("director", None),
    }
}

/// One row on its way back into the domain: names itself where it can't be understood.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub(super) table: &'static str,
    pub(super) row: i64,
}

impl Reading {
    pub(super) fn bad(self, what: impl Into<String>) -> Failure {
        Failure::BadRow { table: self.table, row: self.row, what: what.into() }
    }

    pub(super) fn at(self, millis: i64) -> Result<DateTime<Utc>, Failure> {
        DateTime::from_timestamp_millis(millis).ok_or_else(|| self.bad(format!("no time: {millis}")))
    }

    pub(super) fn day(self, text: &str) -> Result<NaiveDate, Failure> {
        text.parse().map_err(|_| self.bad(format!("no day: {text}")))
    }

    pub(super) fn parsed<T: std::str::FromStr>(self, text: &str) -> Result<T, Failure> {
        text.parse().map_err(|_| self.bad(format!("no such word: {text}")))
    }

    /// What serde says of a value may quote it, and people's words can stand there: then only the place is told.
    pub(super) fn json<T: DeserializeOwned>(self, text: &str) -> Result<T, Failure> {
        serde_json::from_str(text).map_err(|error| {
            let said = error.to_string();
            let quotes = !said.starts_with("missing field");
            self.bad(if quotes { format!("no such JSON at column {}", error.column()) } else { said })
        })
    }

    pub(super) fn queue(self, word: &str, building: Option<i64>) -> Result<Queue, Failure> {
        match (word, building) {
            ("librarians", Some(building)) => Ok(Queue::Librarians(BuildingId(building))),
            ("specialists", None) => Ok(Queue::Specialists),
            ("tech-office", None) => Ok(Queue::TechOffice),
            ("director", None) => Ok(Queue::Director),
            _ => Err(self.bad(format!("no such queue: {word}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_row_says_is_not_repeated() {
        let read = Reading { table: "draft", row: 7 };
        let wrong = read.json::<(String, u8)>(r#"["x", "Tyler cries"]"#).expect_err("a word is no number");
        assert_eq!(wrong.to_string(), "draft row 7 can't be understood: no such JSON at column 19");
    }
}
