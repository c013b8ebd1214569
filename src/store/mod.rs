//! Where the desk's truth is kept: SQLite, one writer, many readers. The only room that knows SQL.
//!
//! It knows no Discord and decides nothing: it keeps what the desk tells it, in the desk's own transaction.

pub mod attendance;
pub mod backlog;
pub mod cards;
pub mod checkup;
pub mod class_cards;
pub mod class_seats;
pub mod classes;
pub mod decisions;
pub mod digests;
pub mod district;
pub mod drafts;
mod failure;
pub mod given;
pub mod ground;
pub mod guilds;
pub mod history;
pub mod impact;
pub mod incarnation;
pub mod incidents;
pub mod leaves;
pub mod logged;
pub mod meetings;
pub mod months;
pub mod mornings;
pub mod newcomers;
pub mod notes;
mod open;
pub mod owed;
pub mod pages;
pub mod proposals;
pub mod ready;
pub mod registrations;
pub mod reminders;
pub mod roadmap;
mod rows;
pub mod safekeeping;
pub mod search;
pub mod spent;
pub mod standing;
pub mod steps;
pub mod telling;
pub mod thanks;
pub mod tickets;
pub mod unheard;
pub mod unmet;
pub mod whereabouts;
mod writer;
pub mod year_end;

pub use failure::{Failure, Stopped, Trouble};
pub use open::{OpenError, Store};
pub use sqlx::SqliteConnection;
pub use writer::Work;
