//! Stories of the road map: what moves when a phase, a librarian or the year changes.

mod attendance;
mod helpers;
mod map;
mod phases;
mod pilot;
mod readiness;
mod rerouting;
