//! The door of the desk: everything that people write comes in here, and in no other way.
//!
//! [`Visit::words`](super::visit::Visit::words) is the one gate. A verb that takes words takes a [`Said`] and asks the
//! gate for [`Words`](crate::domain::text::Words); a test holds that nothing else of the desk or of Discord's edge
//! makes them. What the gate turns away is not stored, not posted and not logged.

mod apart;
mod draft;
mod flow;
mod given_up;
mod known;
mod learned;
mod opening;
mod said;
mod thanks;
mod turns;
mod year_end;

pub use given_up::GivenUp;
pub use learned::Earlier;
pub use opening::{Opening, Question, Several};
pub use said::Said;
pub use thanks::PassedOn;
pub use year_end::KeptRequest;

pub(super) use draft::{Options, Waiting, done_with};
pub(super) use given_up::became;
pub(super) use known::Known;
pub(super) use learned::earlier;
pub(super) use said::Passed;
pub(super) use turns::Turns;
