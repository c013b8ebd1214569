//! Buildings, the channels they are reached by, and who covers for their librarian.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{BuildingId, ChannelId, Key, RoleId, StaffId};

/// What a building is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// An elementary school.
    Elementary,
    /// A middle school.
    Middle,
    /// A high school.
    High,
    /// An office: no students.
    Office,
}

impl Level {
    /// Every level, youngest students first.
    pub const ALL: [Self; 4] = [Self::Elementary, Self::Middle, Self::High, Self::Office];

    /// As the district file and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Elementary => "elementary",
            Self::Middle => "middle",
            Self::High => "high",
            Self::Office => "office",
        }
    }
}

impl FromStr for Level {
    type Err = NotALevel;

    fn from_str(text: &str) -> Result<Self, NotALevel> {
        Self::ALL.into_iter().find(|level| level.as_str() == text).ok_or(NotALevel)
    }
}

/// The text is no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a level is one of elementary, middle, high and office")]
pub struct NotALevel;

/// A grade, K as 0, up to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Grade(u8);

impl Grade {
    /// None above 12.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 12).then_some(Self(number))
    }

    /// 0 for kindergarten, else 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl FromStr for Grade {
    type Err = NotAGrade;

    fn from_str(text: &str) -> Result<Self, NotAGrade> {
        if text.eq_ignore_ascii_case("k") {
            return Ok(Self(0));
        }
        let number = text.parse().map_err(|_| NotAGrade)?;
        if number == 0 { Err(NotAGrade) } else { Self::new(number).ok_or(NotAGrade) }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 { f.write_str("K") } else { self.0.fmt(f) }
    }
}

impl TryFrom<String> for Grade {
    type Error = NotAGrade;

    fn try_from(text: String) -> Result<Self, NotAGrade> {
        text.parse()
    }
}

impl From<Grade> for String {
    fn from(grade: Grade) -> Self {
        grade.to_string()
    }
}

/// The text is no grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a grade is K or a number from 1 to 12")]
pub struct NotAGrade;

/// A channel by its Discord id, by its name until the bot has seen it, or by both.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ChannelRef {
    /// Without the `#`.
    pub name: Option<String>,
    /// Known from the file, or found by name on the server.
    pub id: Option<ChannelId>,
}

impl fmt::Display for ChannelRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.name, self.id) {
            (Some(name), _) => write!(f, "#{name}"),
            (None, Some(id)) => id.fmt(f),
            (None, None) => f.write_str("no channel"),
        }
    }
}

/// A school or an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Building {
    /// The row.
    pub id: BuildingId,
    /// The key in the district file.
    pub key: Key,
    /// The name that people see.
    pub name: String,
    /// Elementary, middle, high or office.
    pub level: Level,
    /// First and last grade; none in an office.
    pub grades: Option<(Grade, Grade)>,
    /// Where its librarians' tickets are shown.
    pub desk_channel: Option<ChannelRef>,
    /// Where its whole staff reads.
    pub staff_channel: Option<ChannelRef>,
    /// Who covers when it has no librarian, in order. Empty: the rungs after it (same level, specialists, director).
    pub cover: Vec<Cover>,
    /// The Discord role of its staff, from which the bot learns where a teacher works.
    pub role: Option<RoleId>,
    /// The library's telephone or extension.
    pub phone: Option<String>,
    /// From this day on Refdesk serves it; none means that it does already (R72).
    pub starts: Option<NaiveDate>,
    /// No longer in the district file; kept because tickets refer to it.
    pub gone: bool,
}

/// One rung of a building's cover chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cover {
    /// The librarians of another building.
    Building(BuildingId),
    /// One person.
    Staff(StaffId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_k_to_12() {
        for text in ["K", "1", "12"] {
            assert_eq!(text.parse::<Grade>().unwrap().to_string(), text);
        }
        for text in ["", "0", "13", "-1", "first"] {
            assert!(text.parse::<Grade>().is_err(), "{text}");
        }
    }
}
