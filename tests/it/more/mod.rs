//! Stories of the day around a ticket: help in the hallway, notes, people who ask together.

mod logging;
mod notes;
mod together;
