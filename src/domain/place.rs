//! Where a ticket's card is shown: the channel of a queue, or one person's direct messages.

use std::fmt;
use std::str::FromStr;

use super::ids::{BuildingId, StaffId};
use super::routing::Queue;

/// A place for a card, by what it means: which channel that is, the district says when the card is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The channel of a queue.
    Queue(Queue),
    /// A person's direct messages: private tickets are shown nowhere else (R41).
    Person(StaffId),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Queue(Queue::Librarians(building)) => write!(f, "librarians:{building}"),
            Self::Queue(Queue::Specialists) => f.write_str("specialists"),
            Self::Queue(Queue::TechOffice) => f.write_str("tech-office"),
            Self::Queue(Queue::Director) => f.write_str("director"),
            Self::Person(staff) => write!(f, "person:{staff}"),
        }
    }
}

/// The text is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no place for a card")]
pub struct NotAPlace;

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let row = |id: &str| id.parse().map_err(|_| NotAPlace);
        match text.split_once(':') {
            Some(("librarians", id)) => Ok(Self::Queue(Queue::Librarians(BuildingId(row(id)?)))),
            Some(("person", id)) => Ok(Self::Person(StaffId(row(id)?))),
            Some(_) => Err(NotAPlace),
            None => match text {
                "specialists" => Ok(Self::Queue(Queue::Specialists)),
                "tech-office" => Ok(Self::Queue(Queue::TechOffice)),
                "director" => Ok(Self::Queue(Queue::Director)),
                _ => Err(NotAPlace),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_what_it_writes() {
        for text in ["librarians:7", "specialists", "tech-office", "director", "person:12"] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        }
        for text in ["", "librarians", "librarians:x", "lounge", "person:"] {
            assert_eq!(text.parse::<Place>(), Err(NotAPlace), "{text}");
        }
    }
}
