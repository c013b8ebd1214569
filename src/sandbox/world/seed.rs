//! What is there when the sandbox opens: guilds with roles, members and channels, given by the caller.

use chrono::{DateTime, Utc};
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, GuildId, RoleId, UserId};

use super::World;
use super::channel::{Channel, Overwrite, Place, Who};
use super::guild::{Guild, Member, Role, User};

/// A guild to begin with. The bot becomes a member with `bot_permissions`.
#[derive(Debug, Clone)]
pub struct GuildSeed {
    /// Discord's id.
    pub id: GuildId,
    /// The guild's name.
    pub name: String,
    /// Its language, as `en-US`.
    pub locale: String,
    /// Roles beside `@everyone`.
    pub roles: Vec<RoleSeed>,
    /// The people.
    pub members: Vec<MemberSeed>,
    /// The text channels, from the top.
    pub channels: Vec<ChannelSeed>,
    /// What the bot's own role allows: what Refdesk asks for when it is invited.
    pub bot_permissions: Permissions,
}

/// A role to begin with.
#[derive(Debug, Clone)]
pub struct RoleSeed {
    /// Discord's id.
    pub id: RoleId,
    /// The name people see.
    pub name: String,
    /// What it allows beyond `@everyone`.
    pub permissions: Permissions,
}

/// A member to begin with. The same `id` in several guilds is one person.
#[derive(Debug, Clone)]
pub struct MemberSeed {
    /// Discord's id.
    pub id: UserId,
    /// The account's name.
    pub name: String,
    /// The name in this guild, if it differs.
    pub nick: Option<String>,
    /// Roles beside `@everyone`.
    pub roles: Vec<RoleId>,
    /// The client's language, as `en-US`.
    pub locale: String,
    /// Whether they take direct messages from the bot.
    pub dms_open: bool,
}

/// A text channel to begin with.
#[derive(Debug, Clone)]
pub struct ChannelSeed {
    /// Discord's id.
    pub id: ChannelId,
    /// The name without `#`.
    pub name: String,
    /// The line under the name.
    pub topic: Option<String>,
    /// If not empty: only they see it (and the bot, see `bot`).
    pub only: Vec<Who>,
    /// Whether the bot sees it, if it is private.
    pub bot: bool,
}

impl GuildSeed {
    /// An empty guild whose bot has the permissions of the invitation.
    pub fn new(id: u64, name: &str) -> Self {
        Self {
            id: GuildId::new(id),
            name: name.to_owned(),
            locale: "en-US".to_owned(),
            roles: Vec::new(),
            members: Vec::new(),
            channels: Vec::new(),
            bot_permissions: bot_permissions(),
        }
    }

    /// With a role.
    #[must_use]
    pub fn role(mut self, id: u64, name: &str) -> Self {
        self.roles.push(RoleSeed {
            id: RoleId::new(id),
            name: name.to_owned(),
            permissions: Permissions::empty(),
        });
        self
    }

    /// With a member who has these roles.
    #[must_use]
    pub fn member(mut self, id: u64, name: &str, roles: &[u64]) -> Self {
        self.members.push(MemberSeed {
            id: UserId::new(id),
            name: name.to_owned(),
            nick: None,
            roles: roles.iter().copied().map(RoleId::new).collect(),
            locale: "en-US".to_owned(),
            dms_open: true,
        });
        self
    }

    /// The last member's client speaks another language than English, such as `es-ES`.
    #[must_use]
    pub fn speaking(mut self, locale: &str) -> Self {
        if let Some(member) = self.members.last_mut() {
            locale.clone_into(&mut member.locale);
        }
        self
    }

    /// With a channel that everybody sees.
    #[must_use]
    pub fn channel(self, id: u64, name: &str) -> Self {
        self.private_channel(id, name, Vec::new())
    }

    /// With a channel that only those in `only`, and the bot, see.
    #[must_use]
    pub fn private_channel(mut self, id: u64, name: &str, only: Vec<Who>) -> Self {
        let name = name.to_owned();
        self.channels.push(ChannelSeed { id: ChannelId::new(id), name, topic: None, only, bot: true });
        self
    }
}

/// What Refdesk is invited with (no Administrator).
fn bot_permissions() -> Permissions {
    Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::EMBED_LINKS
        | Permissions::ATTACH_FILES
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::CREATE_PRIVATE_THREADS
        | Permissions::SEND_MESSAGES_IN_THREADS
        | Permissions::MANAGE_THREADS
}

/// What everybody may do in a school's server.
fn everyone_permissions() -> Permissions {
    Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::SEND_MESSAGES_IN_THREADS
        | Permissions::USE_APPLICATION_COMMANDS
        | Permissions::EMBED_LINKS
}

impl World {
    /// Plants a guild with everything in the seed.
    pub(in crate::sandbox) fn plant(&mut self, seed: GuildSeed, now: DateTime<Utc>) {
        let bot_role = RoleId::from(self.mint.next(now));
        let owner = seed.members.first().map_or(self.bot.id, |_| UserId::from(self.mint.next(now)));
        let mut guild = Guild {
            id: seed.id,
            name: seed.name,
            locale: seed.locale,
            owner,
            roles: std::collections::BTreeMap::new(),
            members: std::collections::BTreeMap::new(),
        };
        let everyone = RoleSeed {
            id: guild.everyone(),
            name: "@everyone".to_owned(),
            permissions: everyone_permissions(),
        };
        let own = RoleSeed { id: bot_role, name: self.bot.name.clone(), permissions: seed.bot_permissions };
        for role in seed.roles.into_iter().chain([everyone, own]) {
            let RoleSeed { id, name, permissions } = role;
            guild.roles.insert(id, Role { id, name, permissions, colour: 0 });
        }
        let bot = Member { user: self.bot.id, nick: None, roles: vec![bot_role] };
        guild.members.insert(self.bot.id, bot);
        self.guilds.insert(seed.id, guild);
        seed.members.into_iter().for_each(|member| self.join(seed.id, member));
        seed.channels.into_iter().for_each(|channel| self.open_channel(seed.id, channel));
    }

    fn join(&mut self, guild: GuildId, seed: MemberSeed) {
        let MemberSeed { id, name, nick, roles, locale, dms_open } = seed;
        self.users.entry(id).or_insert(User { id, name, locale, bot: false, dms_open });
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.members.insert(id, Member { user: id, nick, roles });
        }
    }

    fn open_channel(&mut self, guild: GuildId, seed: ChannelSeed) {
        let mut channel = Channel::new(seed.id, Some(guild), &seed.name, Place::Text);
        channel.topic = seed.topic;
        if !seed.only.is_empty() {
            let hidden = Who::Role(RoleId::new(guild.get()));
            channel.overwrites.push(overwrite(hidden, Permissions::empty(), Permissions::VIEW_CHANNEL));
            let bot = seed.bot.then_some(Who::Member(self.bot.id));
            for who in seed.only.into_iter().chain(bot) {
                channel.overwrites.push(overwrite(who, Permissions::VIEW_CHANNEL, Permissions::empty()));
            }
        }
        self.channels.insert(seed.id, channel);
    }
}

fn overwrite(who: Who, allow: Permissions, deny: Permissions) -> Overwrite {
    Overwrite { who, allow, deny }
}
