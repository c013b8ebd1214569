//! An interaction: what a person did to the bot, and what became of it.

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use serenity::model::id::{ChannelId, GuildId, InteractionId, UserId};

use super::message::{At, Component};
use super::refusal::Refusal;
use super::{Outcome, World};
use crate::sandbox::wire;

/// How long an interaction's token is good for edits and follow-ups
/// (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
const TOKEN_LIFE: Duration = Duration::minutes(15);

/// What a person did, and the answer so far.
#[derive(Debug, Clone)]
pub struct Interaction {
    /// Discord's id.
    pub id: InteractionId,
    /// What the bot answers with.
    pub token: String,
    /// What kind of thing the person did.
    pub kind: Kind,
    /// The guild, unless it was in direct messages.
    pub guild: Option<GuildId>,
    /// Where they did it.
    pub channel: ChannelId,
    /// Who.
    pub user: UserId,
    /// The message whose button or select they used (also for the modal that it opened).
    pub source: Option<At>,
    /// The details, in Discord's own form.
    pub data: Value,
    /// When.
    pub began: DateTime<Utc>,
    /// What became of it.
    pub state: State,
    /// The message that is its first answer: a new one, or the source that was changed.
    pub original: Option<At>,
    /// Further messages that answer it.
    pub followups: Vec<At>,
    /// How often its messages were made or changed by the bot.
    pub touched: u32,
}

/// What kind of thing a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Ran a command (also one on a message).
    Command,
    /// Pressed a button or chose from a select.
    Component,
    /// Typed in an option that the bot completes.
    Autocomplete,
    /// Sent a modal off.
    ModalSubmit,
}

/// What became of an interaction.
#[derive(Debug, Clone)]
pub enum State {
    /// The bot hasn't answered yet.
    Waiting,
    /// "The bot is thinking": a message will come (type 5).
    Thinking,
    /// Acknowledged without a visible change; the message may be changed later (type 6).
    Acknowledged,
    /// A new message (type 4, or after thinking).
    Message,
    /// The message with the control was changed (type 7, or after type 6).
    Updated,
    /// A modal is open (type 9).
    Modal(Modal),
    /// Suggestions for an option (type 8).
    Suggestions(Vec<Suggestion>),
    /// What the person sees instead of an answer.
    Failed(String),
}

/// A dialog with text fields.
#[derive(Debug, Clone)]
pub struct Modal {
    /// The interaction that opened it.
    pub opened_by: InteractionId,
    /// The bot's mark.
    pub custom_id: String,
    /// The line at the top.
    pub title: String,
    /// The text fields, from the top.
    pub inputs: Vec<Component>,
}

/// One suggestion for an option.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What the person reads.
    pub name: String,
    /// What is sent when they take it.
    pub value: Value,
}

/// What a person does.
pub(in crate::sandbox) struct Begin {
    pub(in crate::sandbox) kind: Kind,
    pub(in crate::sandbox) guild: Option<GuildId>,
    pub(in crate::sandbox) channel: ChannelId,
    pub(in crate::sandbox) user: UserId,
    pub(in crate::sandbox) source: Option<At>,
    pub(in crate::sandbox) data: Value,
}

impl Kind {
    /// Discord's number.
    pub(in crate::sandbox) fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::ModalSubmit => 5,
        }
    }
}

impl Interaction {
    /// Whether the person still waits for something to happen.
    pub fn is_pending(&self) -> bool {
        match self.state {
            State::Waiting | State::Thinking => true,
            State::Acknowledged => self.touched == 0,
            _ => false,
        }
    }

    /// The latest message that answers it.
    pub fn latest(&self) -> Option<At> {
        self.followups.last().copied().or(self.original)
    }
}

impl World {
    /// A person does something; the bot is told.
    pub(in crate::sandbox) fn begin(&mut self, begin: Begin, now: DateTime<Utc>) -> InteractionId {
        let id = InteractionId::from(self.mint.next(now));
        let Begin { kind, guild, channel, user, source, data } = begin;
        let token = format!("aW50ZXJhY3Rpb246{id}");
        let (state, original, followups) = (State::Waiting, None, Vec::new());
        let interaction = Interaction {
            id,
            token: token.clone(),
            kind,
            guild,
            channel,
            user,
            source,
            data,
            began: now,
            state,
            original,
            followups,
            touched: 0,
        };
        let event = wire::interaction(self, &interaction);
        self.tokens.insert(token, id);
        self.interactions.insert(id, interaction);
        self.tell("INTERACTION_CREATE", event);
        id
    }

    /// The three seconds are over. Whether the interaction was still unanswered.
    pub(in crate::sandbox) fn give_up(&mut self, id: InteractionId) -> bool {
        let Some(interaction) = self.interactions.get_mut(&id) else { return false };
        let unanswered = matches!(interaction.state, State::Waiting);
        if unanswered {
            interaction.state = State::Failed("The application did not respond".to_owned());
        }
        unanswered
    }

    /// The interaction of a token, as long as the token is good.
    pub(in crate::sandbox) fn by_token(&self, token: &str, now: DateTime<Utc>) -> Outcome<&Interaction> {
        let id = self.tokens.get(token).ok_or_else(Refusal::unknown_webhook)?;
        let interaction = self.interaction(*id).ok_or_else(Refusal::unknown_webhook)?;
        let expired = now - interaction.began >= TOKEN_LIFE;
        if expired { Err(Refusal::invalid_token()) } else { Ok(interaction) }
    }

    pub(super) fn interaction_mut(&mut self, id: InteractionId) -> Option<&mut Interaction> {
        self.interactions.get_mut(&id)
    }
}
