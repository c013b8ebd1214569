//! What is said: a message, its embeds and its controls, in Discord's own fields.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serenity::model::id::{ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId};

/// Flag of a message that only one person sees.
pub const EPHEMERAL: u64 = 1 << 6;
/// Flag of "the bot is thinking".
pub const LOADING: u64 = 1 << 7;
/// Flag of a message that makes no noise.
pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
/// Flag of the newer component system, which serenity 0.12 doesn't speak and the sandbox doesn't model.
pub const COMPONENTS_V2: u64 = 1 << 15;

/// A message.
#[derive(Debug, Clone)]
pub struct Message {
    /// Discord's id.
    pub id: MessageId,
    /// Where it stands.
    pub channel: ChannelId,
    /// The guild of that channel.
    pub guild: Option<GuildId>,
    /// Who wrote it.
    pub author: UserId,
    /// The text, in Discord's markdown.
    pub content: String,
    /// Framed parts below the text.
    pub embeds: Vec<Embed>,
    /// Rows of buttons and selects.
    pub components: Vec<Row>,
    /// Files sent along.
    pub attachments: Vec<Attachment>,
    /// Discord's message flags.
    pub flags: u64,
    /// The author's own mark, by which Discord knows a repetition.
    pub nonce: Option<String>,
    /// When it was sent.
    pub sent: DateTime<Utc>,
    /// When it was last changed.
    pub edited: Option<DateTime<Utc>>,
    /// The one person who sees it, if it is ephemeral.
    pub only_for: Option<UserId>,
    /// The interaction that it answers.
    pub interaction: Option<InteractionId>,
    /// People who are told: mentioned, and allowed to be told by `allowed_mentions`.
    pub pings: Vec<UserId>,
    /// Roles that are told.
    pub role_pings: Vec<RoleId>,
    /// The message that this one answers.
    pub reply_to: Option<MessageId>,
}

/// A framed part of a message. Lengths: <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[allow(missing_docs)] // Discord's own field names
pub struct Embed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<Footer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Byline>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<Value>,
}

/// A name and a value in an embed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Field {
    pub name: String,
    pub value: String,
    #[serde(default)]
    pub inline: bool,
}

/// The small line at an embed's end.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Footer {
    pub text: String,
}

/// The small line at an embed's beginning.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Byline {
    pub name: String,
}

/// A file that came with a message.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its id, unique over all messages.
    pub id: u64,
    /// The file's name.
    pub name: String,
    /// What it shows, for people who can't see it.
    pub description: Option<String>,
    /// The media type, as `image/png`.
    pub kind: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A row of controls (Discord's component type 1).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Row {
    #[serde(rename = "type")]
    pub kind: u8,
    pub components: Vec<Component>,
}

/// A control: a button (2), a select (3, 5 to 8), or a text input of a modal (4).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[allow(missing_docs)] // Discord's own field names
pub struct Component {
    #[serde(rename = "type")]
    pub kind: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub style: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<Emoji>,
    #[serde(default)]
    pub disabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_values: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_values: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
}

/// One line of a select.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Choice {
    pub label: String,
    pub value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<Emoji>,
    #[serde(default)]
    pub default: bool,
}

/// A sign on a button or a choice.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Emoji {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Where a message stands: what a verb needs to act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The channel.
    pub channel: ChannelId,
    /// The message in it.
    pub message: MessageId,
}

impl Message {
    /// Whether only one person sees it.
    pub fn is_ephemeral(&self) -> bool {
        self.only_for.is_some()
    }

    /// Whether it is still "the bot is thinking".
    pub fn is_loading(&self) -> bool {
        self.flags & LOADING != 0
    }

    /// All controls, row by row.
    pub fn controls(&self) -> impl Iterator<Item = &Component> {
        self.components.iter().flat_map(|row| &row.components)
    }

    /// Where it stands.
    pub fn at(&self) -> At {
        At { channel: self.channel, message: self.id }
    }
}

impl Component {
    /// Whether it is a button.
    pub fn is_button(&self) -> bool {
        self.kind == 2
    }

    /// Whether it is a select of any kind.
    pub fn is_select(&self) -> bool {
        matches!(self.kind, 3 | 5..=8)
    }

    /// What a person reads on it: label, placeholder or emoji.
    pub fn words(&self) -> &str {
        let emoji = || self.emoji.as_ref().and_then(|emoji| emoji.name.as_deref());
        self.label.as_deref().or(self.placeholder.as_deref()).or_else(emoji).unwrap_or_default()
    }
}

impl From<&Message> for At {
    fn from(message: &Message) -> Self {
        message.at()
    }
}
