//! People: what they can do in a client, as verbs for tests and for the demo's page.
//!
//! A verb checks what the client would check before it sends anything: an option that doesn't exist, a button
//! that isn't there or is disabled. Verbs come in pairs: `types` panics with a clear text, `try_types` returns it.

mod act;
mod data;
mod modals;
mod reply;
mod screen;
mod slash;

use std::fmt;

use serenity::model::id::{ChannelId, GuildId, UserId};

pub use reply::Reply;
pub use screen::Line;

use super::Sandbox;
use super::world::{At, Modal, Suggestion};

/// What the client would not have let a person do, or what didn't come in time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Misuse(String);

impl Misuse {
    pub(super) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

/// A member of a guild, as the one who acts. Clones are cheap.
#[derive(Clone)]
pub struct Person {
    sandbox: Sandbox,
    guild: GuildId,
    user: UserId,
    channel: Option<ChannelId>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "person {} of guild {}", self.user, self.guild)
    }
}

impl Person {
    pub(super) fn new(sandbox: Sandbox, guild: GuildId, user: UserId) -> Self {
        Self { sandbox, guild, user, channel: None }
    }

    /// The same person, typing in `channel`. Without it: the guild's first channel that they see.
    #[must_use]
    pub fn in_channel(&self, channel: ChannelId) -> Self {
        Self { channel: Some(channel), ..self.clone() }
    }

    /// Discord's id.
    pub fn id(&self) -> UserId {
        self.user
    }

    /// The guild in which they act.
    pub fn guild(&self) -> GuildId {
        self.guild
    }

    /// The name by which they go.
    pub fn name(&self) -> String {
        self.sandbox.look(|world| world.name_of(self.user, Some(self.guild)))
    }

    /// Runs a slash command: `("/ask", &[("words", "…"), ("today", "true")])`. Sub-commands follow after a space.
    ///
    /// # Panics
    /// If the client would not let them.
    pub async fn types(&self, command: &str, options: &[(&str, &str)]) -> Reply {
        expect(self.try_types(command, options).await)
    }

    /// What is offered while they type `typed` into `option`, with `others` filled in already.
    ///
    /// # Panics
    /// If the client would not ask.
    pub async fn suggestions(
        &self,
        command: &str,
        option: &str,
        typed: &str,
        others: &[(&str, &str)],
    ) -> Vec<Suggestion> {
        expect(self.try_suggestions(command, option, typed, others).await)
    }

    /// Presses the button with this label (or `custom_id`).
    ///
    /// # Panics
    /// If it isn't there, is disabled, or the person doesn't see the message.
    pub async fn presses(&self, label: &str, message: impl Into<At>) -> Reply {
        expect(self.try_presses(label, message).await)
    }

    /// Chooses options, by their labels, in the select with this placeholder (or `custom_id`).
    ///
    /// # Panics
    /// If the client would not let them.
    pub async fn chooses(&self, select: &str, message: impl Into<At>, labels: &[&str]) -> Reply {
        expect(self.try_chooses(select, message, labels).await)
    }

    /// Fills a modal in, by the labels of its fields, and sends it off. A field left out keeps its text.
    ///
    /// # Panics
    /// If a field is missing, too short or too long.
    pub async fn fills(&self, modal: &Modal, fields: &[(&str, &str)]) -> Reply {
        expect(self.try_fills(modal, fields).await)
    }

    /// Chooses a command under a message's Apps.
    ///
    /// # Panics
    /// If there is no such command, or the person doesn't see the message.
    pub async fn uses_on_message(&self, command: &str, message: impl Into<At>) -> Reply {
        expect(self.try_uses_on_message(command, message).await)
    }

    /// Sends a component interaction that no client would send: any `custom_id` on any message.
    pub async fn forges(&self, custom_id: &str, message: impl Into<At>) -> Reply {
        expect(self.try_forges(custom_id, message).await)
    }

    /// Takes a file along for a command; what comes back is the value of its option.
    pub fn attaches(&self, name: &str, text: &str) -> String {
        self.sandbox.change(|world, now| world.upload(name, text.as_bytes().to_vec(), now)).to_string()
    }

    /// Shows a picture without a word where they type.
    ///
    /// # Panics
    /// If they see no channel.
    pub fn shows(&self, picture: &str) -> At {
        let channel = expect(self.place());
        self.sandbox.change(|world, now| world.show(channel, self.user, picture, now))
    }

    /// Writes a plain message where they type.
    ///
    /// # Panics
    /// If they may not write there.
    pub fn says(&self, text: &str) -> At {
        expect(self.try_says(text))
    }
}

fn expect<T>(result: Result<T, Misuse>) -> T {
    result.unwrap_or_else(|misuse| panic!("{misuse}"))
}
