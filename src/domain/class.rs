//! Classes that teachers sign up for (R13): what one is, when and where it can be, who gets a place. Knows nobody's name.

mod line;
mod rules;

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::building::Level;
use super::district::District;
use super::ids::{BuildingId, ClassId, DistrictId, InitiativeId, NotATicketNumber, StaffId, TicketNumber};
use super::minutes::Minutes;
use super::text::Words;

pub use line::{Seat, freed, places_left};
pub use rules::{Following, check_length, check_seats, check_when, following, is_reminded, overlap};

/// The longest title and place, in characters: a title has to stand in one line of a menu.
pub const TITLE: usize = 80;

/// The same for a place.
pub const PLACE: usize = 120;

/// A class's number within its district, from 1: what people see and type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClassNumber(pub u32);

impl fmt::Display for ClassNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ClassNumber {
    type Err = NotATicketNumber;

    /// Reads `3` or `#3`.
    fn from_str(text: &str) -> Result<Self, NotATicketNumber> {
        text.parse::<TicketNumber>().map(|it| Self(it.0))
    }
}

/// What has become of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassState {
    /// It takes place as it was announced, or took place and nobody has said yet who came.
    Coming,
    /// The same, online alone: its day is one of learning from home.
    AtHome,
    /// Its day is no day any more; it comes back with it.
    Lost,
    /// Its holder or the director called it off.
    CalledOff,
    /// So many came.
    Held {
        /// How many.
        came: u16,
    },
}

impl ClassState {
    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::AtHome => "at-home",
            Self::Lost => "lost",
            Self::CalledOff => "called-off",
            Self::Held { .. } => "held",
        }
    }
}

/// A link: begins with `https://`, has no space, at most 300 characters. Not words: nothing is read in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// None where it is no link.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let host = text.strip_prefix("https://")?;
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '`' | '|' | '\\' | '*');
        let fits = host.contains('.') && !host.starts_with('.') && text.len() <= 300;
        (fits && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Face-to-face and where, or online and the link, or both (R60). Never neither: see [`Venue::new`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    place: Option<Words>,
    link: Option<Link>,
}

impl Venue {
    /// None where there is neither.
    pub fn new(place: Option<Words>, link: Option<Link>) -> Option<Self> {
        (place.is_some() || link.is_some()).then_some(Self { place, link })
    }

    /// Where it is face-to-face.
    pub fn place(&self) -> Option<&Words> {
        self.place.as_ref()
    }

    /// Where it is online.
    pub fn link(&self) -> Option<&Link> {
        self.link.as_ref()
    }
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its row.
    pub id: ClassId,
    /// The district it belongs to.
    pub district: DistrictId,
    /// Its number there.
    pub number: ClassNumber,
    /// What it is about.
    pub initiative: InitiativeId,
    /// What it is called.
    pub title: Words,
    /// Who holds it.
    pub held_by: StaffId,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it takes.
    pub minutes: Minutes,
    /// Where.
    pub venue: Venue,
    /// How many places there are: 1 to 500.
    pub seats: u16,
    /// For the staff of these; none of them is everybody.
    pub buildings: Vec<BuildingId>,
    /// What has become of it.
    pub state: ClassState,
    /// Rises with everything that its cards show.
    pub revision: i64,
}

impl Class {
    /// When it is over.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + Duration::minutes(self.minutes.get().into())
    }

    /// Whether it takes place, as far as anybody knows.
    pub fn is_on(&self) -> bool {
        matches!(self.state, ClassState::Coming | ClassState::AtHome)
    }

    /// Whether one can still sign up, or take it back.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.is_on() && now < self.starts_at
    }

    /// Whether it is for people of this building; whoever works nowhere in particular is meant by every class.
    pub fn is_for(&self, building: Option<BuildingId>) -> bool {
        self.buildings.is_empty() || building.is_none_or(|it| self.buildings.contains(&it))
    }

    /// The levels of those it is for.
    pub fn levels(&self, district: &District) -> Vec<Level> {
        levels(district, &self.buildings)
    }
}

/// The levels of these buildings; of all where there are none.
pub fn levels(district: &District, buildings: &[BuildingId]) -> Vec<Level> {
    if buildings.is_empty() {
        return district.levels().into_iter().collect();
    }
    buildings.iter().filter_map(|it| district.building(*it)).map(|it| it.level).collect()
}

/// What happened to a class: what its history keeps. Holds no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ClassAction {
    /// It was announced.
    Announced {
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// How many places there are.
        seats: u16,
    },
    /// Somebody signed up.
    SignedUp {
        /// Who.
        who: StaffId,
        /// Whether they wait for a place.
        waits: bool,
    },
    /// Somebody took it back.
    TookBack {
        /// Who.
        who: StaffId,
    },
    /// Somebody who waited has a place.
    MovedUp {
        /// Who.
        who: StaffId,
    },
    /// It was changed.
    Changed {
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// How many places there are.
        seats: u16,
    },
    /// It was called off.
    CalledOff,
    /// The calendar made something else of it: lost, at home, on again.
    Day {
        /// Whether it takes place.
        on: bool,
        /// Whether everybody is at home.
        at_home: bool,
    },
    /// Everybody was reminded of it.
    Reminded,
    /// Somebody said who came.
    Held {
        /// How many.
        came: u16,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_one_address_and_nothing_else() {
        for text in ["https://meet.example.org/abc-defg", " https://x.org/?a=1&b=2#c "] {
            assert_eq!(Link::new(text).as_ref().map(Link::as_str), Some(text.trim()), "{text}");
        }
        let long = format!("https://x.org/{}", "a".repeat(300));
        for text in [
            "",
            "library",
            "http://x.org",
            "https://",
            "https://x",
            "https://x.org a",
            "https://<@5>.x",
            &long,
        ] {
            assert_eq!(Link::new(text), None, "{text}");
        }
    }

    #[test]
    fn a_class_is_somewhere() {
        assert_eq!(Venue::new(None, None), None);
        assert!(Venue::new(Words::new("Library").ok(), None).is_some());
    }
}
