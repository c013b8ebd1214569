//! Why something about a class was refused, as facts.

use chrono::{DateTime, NaiveDate, Utc};

use super::class::ClassNumber;
use super::ids::StaffId;
use super::refused::Refused;

/// A refusal about a class. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassRefused {
    /// There is none of that number here.
    NoSuchClass,
    /// Only librarians, specialists and the director offer classes.
    NotAHolder,
    /// Only who holds it, and the director, may do that.
    NotYours {
        /// The class.
        number: ClassNumber,
        /// Who holds it.
        held_by: StaffId,
    },
    /// What was typed is no time of day.
    NotATime {
        /// What was typed, cut.
        typed: String,
    },
    /// It would begin in the past.
    Past {
        /// When.
        at: DateTime<Utc>,
    },
    /// More than a year ahead.
    TooFarAhead,
    /// Earlier or later than anybody would come.
    OutsideHours,
    /// Nobody it is for works on that day.
    DayOff {
        /// The day.
        day: NaiveDate,
    },
    /// Everybody is at home on that day, and there is no link.
    AtHome {
        /// The day.
        day: NaiveDate,
    },
    /// Neither a place nor a link.
    NoPlace,
    /// What was typed is no link.
    NotALink {
        /// What was typed, cut.
        typed: String,
    },
    /// So short, or so long, that it is no class.
    Length,
    /// No number of places for a class.
    Seats,
    /// Its holder holds another one at that time.
    AtOnce {
        /// The other one.
        number: ClassNumber,
        /// When that begins.
        at: DateTime<Utc>,
    },
    /// It has begun, or is over.
    Begun {
        /// The class.
        number: ClassNumber,
        /// When it began.
        at: DateTime<Utc>,
    },
    /// It has not begun.
    NotBegun {
        /// The class.
        number: ClassNumber,
        /// When it begins.
        at: DateTime<Utc>,
    },
    /// It does not take place.
    Off {
        /// The class.
        number: ClassNumber,
    },
    /// Whoever holds it needs no place.
    YouHoldIt {
        /// The class.
        number: ClassNumber,
    },
    /// Who came was written down before.
    Counted {
        /// The class.
        number: ClassNumber,
        /// How many.
        came: u16,
    },
    /// Somebody was named as absent who had no place.
    NotSignedUp {
        /// Who, if anybody knows them.
        staff: Option<StaffId>,
    },
}

impl From<ClassRefused> for Refused {
    fn from(refused: ClassRefused) -> Self {
        Self::Class(refused)
    }
}
