//! What the two who meet are owed by the clock and the weather: told in their thread, or to each of them where there is none.

use serde::{Deserialize, Serialize};

use super::Owed;
use crate::domain::ticket::Slot;

/// One piece of news, for one of the two; in a thread the first one of the two messages tells both, and settles the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockNews {
    /// What.
    pub about: ClockWhat,
    /// Whether it is the coach who hears of it; else the requester does.
    pub coach: bool,
}

/// What there is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "clock", rename_all = "kebab-case")]
pub enum ClockWhat {
    /// The day on which they would have met is lost: other times are offered (F18).
    DayLost {
        /// The time that is lost.
        slot: Slot,
    },
    /// It is a day of learning from home: they meet online (R87).
    OnlineNow {
        /// The time as it was.
        slot: Slot,
    },
    /// The day came back, and the meeting with it.
    OnAgain {
        /// The time.
        slot: Slot,
    },
    /// They meet soon.
    Soon {
        /// The time; where it was moved since, there is nothing to say.
        slot: Slot,
    },
}

impl ClockWhat {
    /// As it is owed: to the requester first, then to the coach.
    pub fn to_both(self) -> [Owed; 2] {
        [false, true].map(|coach| Owed::Clock(ClockNews { about: self, coach }))
    }
}
