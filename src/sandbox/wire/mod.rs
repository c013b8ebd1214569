//! How the World looks in Discord's JSON: the objects of its REST answers and gateway events. Only reads.

mod guild;
mod interaction;
mod message;

pub(super) use guild::{application, channel, command, guild, guild_create, member, role, user};
pub(super) use interaction::interaction;
pub(super) use message::message;

use chrono::{DateTime, SecondsFormat, Utc};

/// A time as Discord writes it.
pub(super) fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, false)
}
