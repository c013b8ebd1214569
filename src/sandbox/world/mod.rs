//! The model of a small Discord: guilds, people, channels, messages, commands, interactions.
//!
//! Pure: no IO, no tasks, no clock (`now` is an argument). REST, gateway and people are views onto it; what it
//! wants to tell the bot it leaves in a list of [`Event`]s that its owner takes away.

mod admin;
mod answering;
mod channel;
mod commands;
mod draft;
mod guild;
mod interaction;
mod mentions;
mod message;
mod mint;
mod permissions;
mod post;
mod refusal;
mod seed;
mod threads;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::id::{ApplicationId, ChannelId, GuildId, InteractionId, MessageId, UserId};

pub(in crate::sandbox) use answering::Which;
pub use channel::{Channel, Overwrite, Place, Thread, Who};
pub use commands::{Command, CommandOption, OptionChoice, OptionKind};
pub(in crate::sandbox) use draft::Draft;
pub use guild::{Guild, Member, Role, User};
pub(in crate::sandbox) use interaction::Begin;
pub use interaction::{Interaction, Kind, Modal, State, Suggestion};
pub use message::{
    At, Attachment, Byline, COMPONENTS_V2, Choice, Component, EPHEMERAL, Embed, Emoji, Field, Footer,
    LOADING, Message, Row, SUPPRESS_NOTIFICATIONS,
};
pub use refusal::Refusal;
pub use seed::{ChannelSeed, GuildSeed, MemberSeed, RoleSeed};

use mint::Mint;

/// What a request comes to: a value, or Discord's "no".
pub(in crate::sandbox) type Outcome<T> = Result<T, Refusal>;

/// The bot's own account.
#[derive(Debug, Clone)]
pub struct Bot {
    /// Its user id, which is also its application's.
    pub id: UserId,
    /// Its name.
    pub name: String,
}

impl Bot {
    /// The application that owns the bot.
    pub fn application(&self) -> ApplicationId {
        ApplicationId::new(self.id.get())
    }
}

/// Something to tell the bot over the gateway.
#[derive(Debug, Clone)]
pub(in crate::sandbox) struct Event {
    /// Discord's name, as `INTERACTION_CREATE`.
    pub(in crate::sandbox) name: &'static str,
    /// The event's fields.
    pub(in crate::sandbox) data: Value,
}

/// Everything there is.
#[derive(Debug)]
pub struct World {
    mint: Mint,
    bot: Bot,
    guilds: BTreeMap<GuildId, Guild>,
    users: BTreeMap<UserId, User>,
    channels: BTreeMap<ChannelId, Channel>,
    commands: BTreeMap<GuildId, Vec<Command>>,
    interactions: BTreeMap<InteractionId, Interaction>,
    tokens: HashMap<String, InteractionId>,
    nonces: HashMap<(UserId, String), (At, DateTime<Utc>)>,
    events: Vec<Event>,
    /// Files that people attached to commands.
    uploads: BTreeMap<u64, Attachment>,
    /// Permissions that a fault keeps from the bot.
    pub(in crate::sandbox) bot_lacks: Permissions,
}

impl World {
    /// An empty world with only the bot in it.
    pub(in crate::sandbox) fn new(bot: Bot) -> Self {
        let account = User {
            id: bot.id,
            name: bot.name.clone(),
            locale: "en-US".to_owned(),
            bot: true,
            dms_open: false,
        };
        Self {
            mint: Mint::default(),
            users: BTreeMap::from([(bot.id, account)]),
            bot,
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            commands: BTreeMap::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            nonces: HashMap::new(),
            events: Vec::new(),
            uploads: BTreeMap::new(),
            bot_lacks: Permissions::empty(),
        }
    }

    /// The bot's account.
    pub fn bot(&self) -> &Bot {
        &self.bot
    }

    /// All guilds.
    pub fn guilds(&self) -> impl Iterator<Item = &Guild> {
        self.guilds.values()
    }

    /// One guild.
    pub fn guild(&self, id: GuildId) -> Option<&Guild> {
        self.guilds.get(&id)
    }

    /// One person, or the bot.
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.users.get(&id)
    }

    /// The name by which a person goes in a guild: nick, or the account's.
    pub fn name_of(&self, id: UserId, guild: Option<GuildId>) -> String {
        let nick = || self.guild(guild?)?.members.get(&id)?.nick.clone();
        let name = || self.user(id).map(|user| user.name.clone());
        nick().or_else(name).unwrap_or_else(|| id.to_string())
    }

    /// One channel of any kind.
    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.get(&id)
    }

    /// A text channel of a guild by its name without `#`; else a thread of that name.
    pub fn channel_named(&self, guild: GuildId, name: &str) -> Option<&Channel> {
        let named = || self.channels_of(guild).filter(|channel| channel.name == name);
        named().find(|channel| channel.thread().is_none()).or_else(|| named().next())
    }

    /// Every channel and thread of a guild, in the order in which they were made.
    pub fn channels_of(&self, guild: GuildId) -> impl Iterator<Item = &Channel> {
        self.channels.values().filter(move |channel| channel.guild == Some(guild))
    }

    /// Everything that is said anywhere and not for one person only.
    pub fn everything_said(&self) -> impl Iterator<Item = &Message> {
        self.channels.values().flat_map(|channel| channel.messages.values()).filter(|it| !it.is_ephemeral())
    }

    /// The direct messages between the bot and a person, once there were any.
    pub fn dm_with(&self, person: UserId) -> Option<&Channel> {
        self.channels.values().find(|channel| matches!(channel.place, Place::Dm(with) if with == person))
    }

    /// One message, ephemeral or not.
    pub fn message(&self, at: At) -> Option<&Message> {
        self.channel(at.channel)?.messages.get(&at.message)
    }

    /// One interaction.
    pub fn interaction(&self, id: InteractionId) -> Option<&Interaction> {
        self.interactions.get(&id)
    }

    /// All interactions, oldest first.
    pub fn interactions(&self) -> impl Iterator<Item = &Interaction> {
        self.interactions.values()
    }

    /// The commands that the bot has registered in a guild.
    pub fn commands(&self, guild: GuildId) -> &[Command] {
        self.commands.get(&guild).map_or(&[], Vec::as_slice)
    }

    /// What is on `person`'s screen of `channel`: what everybody sees there, and what only they see.
    pub fn visible_to(&self, person: UserId, channel: ChannelId) -> Vec<&Message> {
        let Some(channel) = self.channel(channel).filter(|channel| self.can_see(channel, person)) else {
            return Vec::new();
        };
        let seen = |message: &&Message| message.only_for.is_none_or(|only| only == person);
        channel.messages.values().filter(seen).collect()
    }

    /// Takes away what is to be told to the bot.
    pub(in crate::sandbox) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub(in crate::sandbox) fn tell(&mut self, name: &'static str, data: Value) {
        self.events.push(Event { name, data });
    }

    fn message_mut(&mut self, at: At) -> Option<&mut Message> {
        self.channels.get_mut(&at.channel)?.messages.get_mut(&at.message)
    }

    fn next_message_id(&mut self, now: DateTime<Utc>) -> MessageId {
        MessageId::from(self.mint.next(now))
    }

    /// Keeps a file that somebody attaches to a command, and returns its id.
    pub(in crate::sandbox) fn upload(&mut self, name: &str, bytes: Vec<u8>, now: DateTime<Utc>) -> u64 {
        let (id, name) = (self.next_id(now), name.to_owned());
        let kind = "application/octet-stream".to_owned();
        self.uploads.insert(id, Attachment { id, name, description: None, kind, bytes });
        id
    }

    /// A file that somebody attached to a command.
    pub(in crate::sandbox) fn uploaded(&self, id: u64) -> Option<&Attachment> {
        self.uploads.get(&id)
    }

    /// An id for something that is told of but not kept.
    pub(in crate::sandbox) fn next_id(&mut self, now: DateTime<Utc>) -> u64 {
        self.mint.next(now).get()
    }
}
