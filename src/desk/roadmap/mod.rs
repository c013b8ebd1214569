//! The road map at the desk: looked at by everybody, changed by the director, moved by the clock.

mod candidates;
mod edit;
pub(super) mod find;
mod look;
mod phase;
mod steps;
mod typed;

pub use candidates::Candidates;
pub use edit::{Edited, RoadEdit};
pub use look::{InitiativeLook, RoadLook};
pub use phase::{Confirmed, PhaseLook};
pub use typed::{RoadOf, RoadSentence, RoadTried, RoadTyped};
