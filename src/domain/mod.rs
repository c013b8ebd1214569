//! The rules of the desk. No IO, no async, no clock: whatever depends on the time takes it as an argument.

pub mod away;
pub mod building;
pub mod calendar;
pub mod company;
pub mod day;
pub mod digest;
pub mod district;
pub mod door;
pub mod duty;
#[cfg(test)]
pub(crate) mod fixture;
mod fold;
pub mod history;
pub mod hours;
pub mod ids;
pub mod incident;
pub mod language;
pub mod logging;
pub mod meeting;
pub mod minutes;
pub mod nearest;
pub mod occasion;
pub mod owed;
pub mod people;
pub mod permission;
pub mod place;
pub mod refused;
pub mod refused_people;
pub mod reroute;
pub mod roadmap;
pub mod routing;
pub mod schedule;
pub mod text;
pub mod ticket;
pub mod topics;
pub mod turned;
pub mod typed_hours;
