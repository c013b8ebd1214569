//! Discord at the edge: parse, ask the desk, render, answer. The only room that knows serenity and poise.
//!
//! It keeps no state that matters: whatever it forgets in a crash, the database knows.

mod answer;
mod attachment;
mod bot;
mod buckets;
mod channels;
mod commands;
mod controls;
mod courier;
pub mod doctor;
mod explain;
mod fitting;
mod framework;
mod gateway;
mod impact;
mod mishap;
mod press;
mod press_people;
mod register;
mod render;
mod view;
mod watchdog;
mod words;

pub use bot::{Bot, BotError, Endpoint};
pub use courier::Courier;
pub use doctor::{Doctor, Finding};
pub use explain::{question, why};
pub use impact::{PageBy, impact_page};

use crate::desk::Desk;
use courier::Hands;

/// How many interactions are worked on at once; the rest wait their turn. A storm of five thousand would
/// otherwise take, and keep, hundreds of megabytes.
const AT_ONCE: usize = 64;

/// What every handler is given.
#[derive(Debug)]
struct Data {
    desk: Desk,
    hands: Hands,
    doctor: doctor::Doctor,
}
