//! News about a class that whoever signed up is owed, each person their own.

use serde::{Deserialize, Serialize};

use super::ids::{ClassId, StaffId};

/// One piece of news for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassNews {
    /// The class.
    pub class: ClassId,
    /// Whom it is for.
    pub to: StaffId,
    /// What.
    pub about: ClassWhat,
    /// The class as it was then: where it has changed once more, later news say so.
    pub revision: i64,
}

/// What there is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClassWhat {
    /// A place is free, and it is theirs now.
    PlaceFree,
    /// It takes place at another time, or elsewhere.
    Moved,
    /// It does not take place.
    CalledOff,
    /// Its day is no day any more.
    DayLost,
    /// Its day is one of learning from home: it is online.
    OnlineNow,
    /// It takes place as it was announced after all.
    OnAgain,
    /// It is today.
    Today,
}
