//! Threads and direct messages: opening, joining, putting away; and what becomes of channels.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, UserId};

use super::channel::{Channel, Place, Thread};
use super::message::Message;
use super::refusal::Refusal;
use super::{Outcome, World};
use crate::sandbox::wire;

/// A thread as the bot asks for it (<https://discord.com/developers/docs/resources/channel#start-thread-without-message>).
#[derive(Debug, Deserialize)]
pub(in crate::sandbox) struct NewThread {
    pub(in crate::sandbox) name: String,
    #[serde(rename = "type", default = "private")]
    kind: u8,
    auto_archive_duration: Option<u64>,
    #[serde(default = "yes")]
    invitable: bool,
}

/// A channel or thread as the bot wants it to be; absent fields stay.
#[derive(Debug, Deserialize)]
pub(in crate::sandbox) struct ChannelChange {
    name: Option<String>,
    topic: Option<String>,
    archived: Option<bool>,
    locked: Option<bool>,
    invitable: Option<bool>,
    auto_archive_duration: Option<u64>,
}

fn private() -> u8 {
    12
}

fn yes() -> bool {
    true
}

impl World {
    /// The bot opens a thread under a text channel; the bot is its first member.
    pub(in crate::sandbox) fn start_thread(
        &mut self,
        parent: ChannelId,
        new: &NewThread,
        now: DateTime<Utc>,
    ) -> Outcome<ChannelId> {
        let is_private = new.kind == private();
        let needed =
            if is_private { Permissions::CREATE_PRIVATE_THREADS } else { Permissions::CREATE_PUBLIC_THREADS };
        let under = self.as_bot(parent, needed)?;
        if !matches!(under.place, Place::Text) || !matches!(new.kind, 11 | 12) {
            return Err(Refusal::wrong_channel_type());
        }
        let thread = Thread {
            parent,
            private: is_private,
            owner: self.bot.id,
            members: BTreeSet::from([self.bot.id]),
            archived: false,
            locked: false,
            invitable: new.invitable,
            auto_archive_minutes: new.auto_archive_duration.unwrap_or(4320),
            opened: now,
        };
        let guild = under.guild;
        let id = ChannelId::from(self.mint.next(now));
        self.channels.insert(id, Channel::new(id, guild, &new.name, Place::Thread(thread)));
        self.tell_of("THREAD_CREATE", id);
        Ok(id)
    }

    /// The bot adds a person to a thread. Adding somebody who is in already changes nothing.
    pub(in crate::sandbox) fn add_to_thread(&mut self, thread: ChannelId, user: UserId) -> Outcome<()> {
        let bot = self.bot.id;
        let channel = self.as_bot(thread, Permissions::SEND_MESSAGES_IN_THREADS)?;
        let facts = channel.thread().ok_or_else(Refusal::wrong_channel_type)?;
        if facts.archived {
            return Err(Refusal::archived_thread());
        }
        let known =
            channel.guild.and_then(|id| self.guild(id)).is_some_and(|g| g.members.contains_key(&user));
        let sees = self.channel(facts.parent).is_some_and(|parent| self.can_see(parent, user));
        match () {
            () if !known => return Err(Refusal::unknown_member()),
            () if !sees && user != bot => return Err(Refusal::missing_access()),
            () => {}
        }
        if let Some(facts) = self.channels.get_mut(&thread).and_then(Channel::thread_mut) {
            facts.members.insert(user);
        }
        Ok(())
    }

    /// The bot takes a person out of a thread.
    pub(in crate::sandbox) fn remove_from_thread(&mut self, thread: ChannelId, user: UserId) -> Outcome<()> {
        let own = user == self.bot.id;
        let needed = if own { Permissions::empty() } else { Permissions::MANAGE_THREADS };
        let facts = self.as_bot(thread, needed)?.thread().ok_or_else(Refusal::wrong_channel_type)?;
        if facts.archived {
            return Err(Refusal::archived_thread());
        }
        if let Some(facts) = self.channels.get_mut(&thread).and_then(Channel::thread_mut) {
            facts.members.remove(&user);
        }
        Ok(())
    }

    /// Mentioning a member in a private thread brings them in.
    pub(super) fn admit_mentioned(&mut self, channel: ChannelId, message: &Message) {
        let is_thread = self.channel(channel).is_some_and(|channel| channel.thread().is_some());
        if is_thread && !message.is_ephemeral() {
            for person in &message.pings {
                let _ = self.add_to_thread(channel, *person);
            }
        }
    }

    /// The bot renames a channel or thread, puts a thread away, or opens it again.
    pub(in crate::sandbox) fn change_channel(&mut self, id: ChannelId, change: ChannelChange) -> Outcome<()> {
        let channel = self.as_bot(id, Permissions::empty())?;
        let needed = match channel.thread() {
            Some(thread) if thread.archived && change.archived != Some(false) => {
                return Err(Refusal::archived_thread());
            }
            Some(_) => Permissions::MANAGE_THREADS,
            None => Permissions::MANAGE_CHANNELS,
        };
        self.as_bot(id, needed)?;
        let channel = self.channels.get_mut(&id).ok_or_else(Refusal::unknown_channel)?;
        channel.name = change.name.unwrap_or(std::mem::take(&mut channel.name));
        channel.topic = change.topic.or(channel.topic.take());
        if let Some(thread) = channel.thread_mut() {
            thread.archived = change.archived.unwrap_or(thread.archived);
            thread.locked = change.locked.unwrap_or(thread.locked);
            thread.invitable = change.invitable.unwrap_or(thread.invitable);
            thread.auto_archive_minutes = change.auto_archive_duration.unwrap_or(thread.auto_archive_minutes);
        }
        let is_thread = channel.thread().is_some();
        self.tell_of(if is_thread { "THREAD_UPDATE" } else { "CHANNEL_UPDATE" }, id);
        Ok(())
    }

    /// A message opens a thread that was put away, unless it is locked.
    pub(super) fn reopen(&mut self, id: ChannelId) {
        let Some(thread) = self.channels.get_mut(&id).and_then(Channel::thread_mut) else { return };
        if thread.archived && !thread.locked {
            thread.archived = false;
            self.tell_of("THREAD_UPDATE", id);
        }
    }

    /// A channel is deleted, and its threads with it.
    pub(in crate::sandbox) fn remove_channel(&mut self, id: ChannelId) -> Outcome<()> {
        let channel = self.channels.get(&id).ok_or_else(Refusal::unknown_channel)?;
        let is_thread = channel.thread().is_some();
        let data = wire::channel(self, channel);
        self.tell(if is_thread { "THREAD_DELETE" } else { "CHANNEL_DELETE" }, data);
        self.channels.remove(&id);
        self.channels.retain(|_, other| other.thread().is_none_or(|thread| thread.parent != id));
        Ok(())
    }

    /// The bot's direct messages with a person, opened on first use.
    pub(in crate::sandbox) fn open_dm(&mut self, person: UserId, now: DateTime<Utc>) -> Outcome<ChannelId> {
        let known = self.user(person).filter(|user| !user.bot).ok_or_else(Refusal::unknown_user)?.id;
        if let Some(channel) = self.dm_with(known) {
            return Ok(channel.id);
        }
        let id = ChannelId::from(self.mint.next(now));
        self.channels.insert(id, Channel::new(id, None, "", Place::Dm(known)));
        Ok(id)
    }

    /// Whether a person takes direct messages from now on.
    pub(in crate::sandbox) fn set_dms_open(&mut self, person: UserId, open: bool) {
        if let Some(user) = self.users.get_mut(&person) {
            user.dms_open = open;
        }
    }

    fn tell_of(&mut self, name: &'static str, id: ChannelId) {
        if let Some(channel) = self.channel(id) {
            let data = wire::channel(self, channel);
            self.tell(name, data);
        }
    }
}
