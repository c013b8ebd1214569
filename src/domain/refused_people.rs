//! Why something about people and buildings was refused, as facts.

use chrono::{DateTime, NaiveDate, Utc};

use super::ids::{BuildingId, StaffId};
use super::refused::Refused;

/// A refusal about people and buildings. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleRefused {
    /// Nobody on the roster is called that.
    NoSuchPerson {
        /// What was typed, cut.
        typed: String,
        /// Who has the nearest name.
        nearest: Option<StaffId>,
    },
    /// Neither a building nor somebody on the roster is called that: nothing that could cover.
    NoSuchCover {
        /// What was typed, cut.
        typed: String,
    },
    /// No building is called that, but one nearly is.
    NearBuilding {
        /// What was typed, cut.
        typed: String,
        /// The building with the nearest name.
        nearest: BuildingId,
    },
    /// Several people are called that.
    SeveralPeople {
        /// What was typed, cut.
        typed: String,
        /// Some of them.
        these: Vec<StaffId>,
    },
    /// What was typed is no span of hours.
    NotHours {
        /// What was typed, cut.
        typed: String,
    },
    /// It would end before it begins.
    EndsBefore {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// A guest is on no roster: colleagues are not pointed to them (F17).
    IsAGuest,
    /// Those hours are over.
    HoursArePast,
    /// Nobody works on any of those days.
    NobodyWorks {
        /// The first of them.
        day: NaiveDate,
    },
    /// Longer than a year, or more than a year ahead.
    TooFarAhead,
    /// They are recorded as away for all of it already.
    AwayAlready {
        /// Who.
        staff: StaffId,
        /// From when.
        from: DateTime<Utc>,
        /// Until when, if that is known.
        to: Option<DateTime<Utc>>,
    },
    /// Nothing is recorded that could be ended.
    NotAway {
        /// Who.
        staff: StaffId,
    },
    /// Only coaches are covered for.
    NobodyToCoverFor {
        /// Who.
        staff: StaffId,
    },
    /// The person asked to cover does not answer requests, or is the one who is away.
    CantCover {
        /// Who.
        staff: StaffId,
    },
    /// The offer does not hold any more: they are back, or it has been answered.
    OfferIsOver,
    /// A name has to be there.
    NoName,
    /// Somebody or something has that name already.
    NameTaken {
        /// The name.
        name: String,
    },
    /// That account is somebody else's.
    AccountTaken {
        /// Whose.
        staff: StaffId,
    },
    /// What was typed is no role, no kind of help, no level, no day.
    CantRead {
        /// What was typed, cut.
        typed: String,
        /// What may stand there.
        right: &'static str,
    },
    /// A librarian serves a building.
    LibrarianWithoutBuilding,
    /// The last director can't leave, nor lose the role: every queue ends in the director.
    LastDirector,
    /// They have left already.
    HasLeft {
        /// Who.
        staff: StaffId,
    },
    /// A building can't cover for itself.
    CoversItself,
    /// The district has changed since the preview: look again.
    PreviewIsOld,
    /// The decision was confirmed or dropped before.
    SettledAlready,
    /// The thanks were passed on before, or waited too long for an answer.
    ThanksAreOver,
    /// Nothing would change.
    NothingToChange,
    /// Nobody was named who was expected or came.
    NobodyNamed,
    /// Nobody has come on a day that is still to come.
    NotYet {
        /// The day.
        day: NaiveDate,
    },
    /// Recording it for somebody else is the director's.
    OnlyForYourself,
}

impl From<PeopleRefused> for Refused {
    fn from(refused: PeopleRefused) -> Self {
        Self::People(refused)
    }
}
