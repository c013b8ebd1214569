//! The commands that the bot has registered: what a person's client offers when they type `/`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::id::{CommandId, GuildId};

use super::refusal::Refusal;
use super::{Outcome, World};
use crate::sandbox::limits;

/// A registered command (<https://discord.com/developers/docs/interactions/application-commands>).
#[derive(Debug, Clone)]
pub struct Command {
    /// Discord's id.
    pub id: CommandId,
    /// The guild it is registered in.
    pub guild: GuildId,
    /// What people type, or see under Apps.
    pub name: String,
    /// 1: typed after `/`; 2: on a person; 3: on a message.
    pub kind: u8,
    /// The line beside it.
    pub description: String,
    /// What it takes.
    pub options: Vec<CommandOption>,
    /// As the bot registered it.
    pub(in crate::sandbox) body: Value,
}

/// One thing that a command takes, or one of its sub-commands.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)] // Discord's own field names
pub struct CommandOption {
    #[serde(rename = "type")]
    pub kind: OptionKind,
    pub name: String,
    pub description: String,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub choices: Vec<OptionChoice>,
    #[serde(default)]
    pub options: Vec<CommandOption>,
    #[serde(default)]
    pub autocomplete: bool,
    pub min_value: Option<f64>,
    pub max_value: Option<f64>,
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
}

/// One of the values that an option allows.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OptionChoice {
    pub name: String,
    pub value: Value,
}

/// What kind of value an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[allow(missing_docs)]
pub enum OptionKind {
    SubCommand,
    SubCommandGroup,
    String,
    Integer,
    Boolean,
    User,
    Channel,
    Role,
    Mentionable,
    Number,
    Attachment,
}

const KINDS: [OptionKind; 11] = [
    OptionKind::SubCommand,
    OptionKind::SubCommandGroup,
    OptionKind::String,
    OptionKind::Integer,
    OptionKind::Boolean,
    OptionKind::User,
    OptionKind::Channel,
    OptionKind::Role,
    OptionKind::Mentionable,
    OptionKind::Number,
    OptionKind::Attachment,
];

impl TryFrom<u8> for OptionKind {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        let index = usize::from(number).checked_sub(1);
        index.and_then(|index| KINDS.get(index).copied()).ok_or_else(|| format!("no option type {number}"))
    }
}

impl From<OptionKind> for u8 {
    fn from(kind: OptionKind) -> Self {
        kind as u8 + 1
    }
}

impl Command {
    /// As the bot registered it, with what the sandbox itself does not need.
    pub fn as_registered(&self) -> &Value {
        &self.body
    }

    /// Whether a client offers it to somebody with these permissions: `default_member_permissions`.
    pub fn is_offered_to(&self, has: Permissions) -> bool {
        let needed = &self.body["default_member_permissions"];
        let bits = needed.as_str().and_then(|bits| bits.parse().ok()).or_else(|| needed.as_u64());
        match bits {
            // An empty set means: administrators only.
            Some(0) => has.administrator(),
            Some(bits) => has.contains(Permissions::from_bits_truncate(bits)),
            None => true,
        }
    }
}

/// The fields that the sandbox itself needs.
#[derive(Deserialize)]
struct Fields {
    name: String,
    #[serde(rename = "type", default = "slash")]
    kind: u8,
    #[serde(default)]
    description: String,
    #[serde(default)]
    options: Vec<CommandOption>,
}

fn slash() -> u8 {
    1
}

impl World {
    /// The bot replaces all commands of a guild.
    pub(in crate::sandbox) fn set_commands(
        &mut self,
        guild: GuildId,
        bodies: &[Value],
        now: DateTime<Utc>,
    ) -> Outcome<()> {
        limits::commands(bodies)?;
        self.guild(guild).ok_or_else(Refusal::missing_access)?;
        let commands = bodies.iter().map(|body| self.read_command(guild, body, now));
        let commands = commands.collect::<Outcome<Vec<_>>>()?;
        self.commands.insert(guild, commands);
        Ok(())
    }

    /// The bot adds a command, or overwrites the one of the same name and kind.
    pub(in crate::sandbox) fn add_command(
        &mut self,
        guild: GuildId,
        body: &Value,
        now: DateTime<Utc>,
    ) -> Outcome<Command> {
        limits::commands(std::slice::from_ref(body))?;
        self.guild(guild).ok_or_else(Refusal::missing_access)?;
        let command = self.read_command(guild, body, now)?;
        let all = self.commands.entry(guild).or_default();
        all.retain(|other| other.id != command.id);
        all.push(command.clone());
        Ok(command)
    }

    /// The bot changes some fields of a command.
    pub(in crate::sandbox) fn edit_command(
        &mut self,
        guild: GuildId,
        id: CommandId,
        change: &Value,
        now: DateTime<Utc>,
    ) -> Outcome<Command> {
        let old = self.command(guild, id)?;
        let (mut body, Some(fields)) = (old.body.clone(), change.as_object()) else {
            return Err(Refusal::form("", "DICT_TYPE_CONVERT", "Only dictionaries may be used"));
        };
        fields.iter().for_each(|(key, value)| body[key] = value.clone());
        self.remove_command(guild, id)?;
        let mut command = self.add_command(guild, &body, now)?;
        command.id = id;
        if let Some(last) = self.commands.get_mut(&guild).and_then(|all| all.last_mut()) {
            last.id = id;
        }
        Ok(command)
    }

    /// The bot takes a command away.
    pub(in crate::sandbox) fn remove_command(&mut self, guild: GuildId, id: CommandId) -> Outcome<()> {
        self.command(guild, id)?;
        self.commands.entry(guild).or_default().retain(|command| command.id != id);
        Ok(())
    }

    /// One command of a guild.
    pub(in crate::sandbox) fn command(&self, guild: GuildId, id: CommandId) -> Outcome<&Command> {
        self.commands(guild).iter().find(|command| command.id == id).ok_or_else(Refusal::unknown_command)
    }

    fn read_command(&mut self, guild: GuildId, body: &Value, now: DateTime<Utc>) -> Outcome<Command> {
        let fields = Fields::deserialize(body)
            .map_err(|error| Refusal::form("", "MODEL_TYPE_CONVERT", &error.to_string()))?;
        let Fields { name, kind, description, options } = fields;
        let same = self.commands(guild).iter().find(|old| old.name == name && old.kind == kind);
        let id = same.map(|old| old.id);
        let id = id.unwrap_or_else(|| CommandId::from(self.mint.next(now)));
        Ok(Command { id, guild, name, kind, description, options, body: body.clone() })
    }
}
