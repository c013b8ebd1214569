//! Who is there: guilds with their roles and members, and the people behind them.

use std::collections::BTreeMap;

use serenity::model::Permissions;
use serenity::model::id::{GuildId, RoleId, UserId};

/// A person, or the bot itself.
#[derive(Debug, Clone)]
pub struct User {
    /// Discord's id of the person; the same in every guild.
    pub id: UserId,
    /// The account's name.
    pub name: String,
    /// The client's language, as `en-US`.
    pub locale: String,
    /// Whether this is the bot.
    pub bot: bool,
    /// Whether the bot may write to this person directly. If not: 50007.
    pub dms_open: bool,
}

/// A server.
#[derive(Debug, Clone)]
pub struct Guild {
    /// Discord's id.
    pub id: GuildId,
    /// The name shown at the top.
    pub name: String,
    /// The guild's language, as `en-US`.
    pub locale: String,
    /// Who owns it: that person has every permission.
    pub owner: UserId,
    /// All roles, `@everyone` (whose id is the guild's) among them.
    pub roles: BTreeMap<RoleId, Role>,
    /// All members, the bot among them.
    pub members: BTreeMap<UserId, Member>,
}

/// A role of a guild.
#[derive(Debug, Clone)]
pub struct Role {
    /// Discord's id.
    pub id: RoleId,
    /// The name people see.
    pub name: String,
    /// What it allows everywhere in the guild.
    pub permissions: Permissions,
    /// The colour of its members' names, 0xRRGGBB.
    pub colour: u32,
}

/// A person's place in one guild.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who it is.
    pub user: UserId,
    /// The name in this guild, if it differs.
    pub nick: Option<String>,
    /// Roles beside `@everyone`.
    pub roles: Vec<RoleId>,
}

impl Guild {
    /// The role that everybody has: its id is the guild's.
    pub fn everyone(&self) -> RoleId {
        RoleId::new(self.id.get())
    }
}
