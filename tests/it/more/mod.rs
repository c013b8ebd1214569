//! Stories of the day around a ticket: help in the hallway, notes, people who ask together, times to meet, incidents,
//! duplicates.

mod incidents;
mod logging;
mod meeting;
mod merging;
mod morning;
mod notes;
mod sessions;
mod together;
