//! The door: what a person wrote, read before anything is done with it.
//!
//! [`read`] says in one pass what a text holds: somebody who may be a student (R94), words of harm (R95), whether it asks
//! for anything at all, in which language, how many needs there are, and what each is about. It decides nothing: whoever
//! opens tickets looks at the answers in this order:
//!
//! 1. [`Reading::harm`]: the crisis contacts, and nothing is kept.
//! 2. [`Reading::found`] is not empty: the text with its spots [`masked`], to be sent again. Nothing is kept. Somebody who
//!    says "it's not a student" is believed: then `found` is passed over, the rest of the reading holds.
//! 3. [`Reading::said`]: thanks, or *never mind*. Thanks that also ask ([`Said::Thanks`] with `also_asks`) are a request
//!    whose needs are those of the part that asks.
//! 4. [`Reading::vague`]: one question, then it goes on as it is.
//! 5. [`Reading::needs`]: never empty; the first is the main one. More than one: offered as several tickets.
//!
//! Pure: the words and the district decide, nothing else. Time grows with the length of the words, not with its square.

mod classes;
mod harm;
pub mod kinds;
pub mod lessons;
mod needs;
mod privacy;
mod reading;
mod said;
mod sense;
mod text;
mod tone;

pub use sense::Depth;

use std::fmt;

use crate::domain::district::District;
use crate::domain::ids::InitiativeId;
use crate::domain::routing::Kind;

/// Reads what somebody wrote. Cleaned words ([`crate::domain::text::Words`]) are expected, but anything is read.
pub fn read(words: &str, district: &District) -> Reading {
    read_to(Depth::Whole, words, district)
}

/// The same to a given depth.
pub fn read_to(depth: Depth, words: &str, district: &District) -> Reading {
    reading::read(words, district, depth)
}

/// What a text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What looks like a student's, in the order of the words, without overlaps. Empty: nothing was found.
    pub found: Vec<Found>,
    /// Words of harm, abuse, self-harm or weapons that are meant (R95).
    pub harm: bool,
    /// Whether it asks for something.
    pub said: Said,
    /// What is needed, never empty: the first is the main need, the others in the order of the words.
    pub needs: Vec<Need>,
    /// Says neither what it is about nor what sort of help is needed (F13).
    pub vague: bool,
    /// Somebody stands in front of a class and waits (F14). Stronger than a wish for today.
    pub urgent: bool,
}

impl Reading {
    /// The main need.
    pub fn main(&self) -> Option<&Need> {
        self.needs.first()
    }
}

/// A spot that looks like a student's identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Found {
    /// What it looks like.
    pub what: Identifier,
    /// Its first byte in the words as they were written; a boundary of characters.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// What must not be in a ticket (R94).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identifier {
    /// A student's name.
    Name,
    /// A student's number: id, lunch number, locker combination.
    Number,
    /// A birth date.
    BirthDate,
    /// A student's e-mail address or user name.
    Email,
    /// Words of a record beside a person: IEP, 504, health, discipline.
    Record,
}

impl Identifier {
    /// Every identifier.
    pub const ALL: [Self; 5] = [Self::Name, Self::Number, Self::BirthDate, Self::Email, Self::Record];

    /// As `refdesk explain --json` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::BirthDate => "birth-date",
            Self::Email => "email",
            Self::Record => "record",
        }
    }
}

/// Whether a text asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// It asks.
    Request,
    /// It thanks (A10).
    Thanks {
        /// And asks for something new (F30).
        also_asks: bool,
    },
    /// What was asked is not needed any more (A9).
    NeverMind,
}

/// One thing that is needed.
#[derive(Clone, PartialEq, Eq)]
pub struct Need {
    /// The part of the words that says it, as it was written; all of them if there is one need.
    pub words: String,
    /// What it is about, if the road map knows it.
    pub topic: Option<InitiativeId>,
    /// The sort of help.
    pub kind: Kind,
}

/// Never the words themselves: they have no place in a log.
impl fmt::Debug for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { words, topic, kind } = self;
        write!(f, "Need({} characters, {topic:?}, {kind:?})", words.chars().count())
    }
}

/// What stands in the place of a spot.
const MASK: &str = "▒▒▒";

/// The words with each spot masked and the rest as it was, to be sent again.
pub fn masked(words: &str, found: &[Found]) -> String {
    let mut safe = String::with_capacity(words.len());
    let mut from = 0;
    for spot in found.iter().filter(|it| it.start < it.end && it.end <= words.len()) {
        if spot.start < from {
            continue;
        }
        safe.push_str(words.get(from..spot.start).unwrap_or_default());
        safe.push_str(MASK);
        from = spot.end;
    }
    safe.push_str(words.get(from..).unwrap_or_default());
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spot_is_masked_and_the_rest_stays() {
        let words = "Priscilla Vantage, number 311907, is locked out";
        let spot = |what, text: &str| {
            let start = words.find(text).unwrap();
            Found { what, start, end: start + text.len() }
        };
        let found = [spot(Identifier::Name, "Priscilla Vantage"), spot(Identifier::Number, "311907")];
        assert_eq!(masked(words, &found), "▒▒▒, number ▒▒▒, is locked out");
        assert_eq!(masked(words, &[]), words);
    }

    #[test]
    fn a_log_never_shows_the_words_of_a_need() {
        let need = Need { words: "secret".into(), topic: None, kind: Kind::Question };
        assert_eq!(format!("{need:?}"), "Need(6 characters, None, Question)");
    }
}
