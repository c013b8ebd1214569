//! Where things are said: text channels, threads and direct messages.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, GuildId, MessageId, RoleId, UserId};

use super::message::Message;

/// One channel of any kind, with what was said in it.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Discord's id.
    pub id: ChannelId,
    /// The guild; none for direct messages.
    pub guild: Option<GuildId>,
    /// The name without `#`; empty for direct messages.
    pub name: String,
    /// The line under the name.
    pub topic: Option<String>,
    /// What kind of place it is.
    pub place: Place,
    /// Who may do more or less here than in the guild at large.
    pub overwrites: Vec<Overwrite>,
    /// Every message, ephemeral ones too, oldest first.
    pub messages: BTreeMap<MessageId, Message>,
}

/// The kinds of place that the sandbox knows.
#[derive(Debug, Clone)]
pub enum Place {
    /// A text channel of a guild.
    Text,
    /// A thread under a text channel.
    Thread(Thread),
    /// The bot and one person.
    Dm(UserId),
}

/// What a thread has beside a channel.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools)] // as many as Discord's thread has
pub struct Thread {
    /// The text channel it hangs under.
    pub parent: ChannelId,
    /// Seen by its members only.
    pub private: bool,
    /// Who opened it.
    pub owner: UserId,
    /// Who is in it.
    pub members: BTreeSet<UserId>,
    /// Put away: it takes no member adds until it is opened again (50083).
    pub archived: bool,
    /// Only those who manage threads may open it again.
    pub locked: bool,
    /// Whether members may add others.
    pub invitable: bool,
    /// Minutes of silence after which Discord puts it away: 60, 1440, 4320 or 10080.
    pub auto_archive_minutes: u64,
    /// When it was opened.
    pub opened: DateTime<Utc>,
}

/// An exception from the guild's permissions in one channel.
#[derive(Debug, Clone, Copy)]
pub struct Overwrite {
    /// For whom it holds.
    pub who: Who,
    /// What is allowed here.
    pub allow: Permissions,
    /// What is denied here.
    pub deny: Permissions,
}

/// For whom an overwrite holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everybody with the role.
    Role(RoleId),
    /// One member.
    Member(UserId),
}

impl Channel {
    /// A place with nothing said in it.
    pub(super) fn new(id: ChannelId, guild: Option<GuildId>, name: &str, place: Place) -> Self {
        let name = name.to_owned();
        Self { id, guild, name, topic: None, place, overwrites: Vec::new(), messages: BTreeMap::new() }
    }

    /// The thread's facts, if this is a thread.
    pub fn thread(&self) -> Option<&Thread> {
        match &self.place {
            Place::Thread(thread) => Some(thread),
            Place::Text | Place::Dm(_) => None,
        }
    }

    /// As [`Channel::thread`], to change it.
    pub(super) fn thread_mut(&mut self) -> Option<&mut Thread> {
        match &mut self.place {
            Place::Thread(thread) => Some(thread),
            Place::Text | Place::Dm(_) => None,
        }
    }

    /// Discord's number for the kind of channel
    /// (<https://discord.com/developers/docs/resources/channel#channel-object-channel-types>).
    pub fn kind(&self) -> u8 {
        match &self.place {
            Place::Text => 0,
            Place::Dm(_) => 1,
            Place::Thread(thread) if thread.private => 12,
            Place::Thread(_) => 11,
        }
    }
}
