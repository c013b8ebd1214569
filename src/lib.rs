//! Refdesk: the reference desk of a school district's staff, on Discord.
//!
//! The rooms, from the rules outward (ARCHITECTURE.md draws the arrows between them):
//!
//! - [`domain`]: people, road map, routing, a ticket's life. No IO, no clock.
//! - [`store`]: the only room that knows SQL; one writer, many readers.
//! - [`desk`]: the use cases; facts and refusals, no sentences.
//! - [`discord`]: Discord at the edge: commands, buttons, what people read, what is owed.
//! - [`rounds`]: what the clock causes.
//! - [`config`]: the file of the process and the files of districts.
//! - [`app`]: the house put together; [`cli`]: what is typed.
//! - [`sandbox`]: a small Discord on loopback, for the demo and the tests.
//! - [`chart`]: figures in, a picture out.
//! - [`clock`]: the only place that reads the time.

pub mod app;
pub mod chart;
pub mod cli;
pub mod clock;
pub mod config;
pub mod desk;
pub mod discord;
pub mod domain;
pub mod rounds;
pub mod sandbox;
pub mod store;
