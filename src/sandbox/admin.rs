//! What a server's administrators can do to the bot's world, as verbs beside those of people.

use serenity::model::Permissions;
use serenity::model::id::{ChannelId, GuildId, RoleId, UserId};

use super::Sandbox;
use super::world::{At, Who};

impl Sandbox {
    /// Deletes a channel or thread.
    pub fn delete_channel(&self, channel: ChannelId) {
        let _ = self.change(|world, _| world.remove_channel(channel));
    }

    /// Deletes a message, whoever wrote it.
    pub fn delete_message(&self, at: impl Into<At>) {
        let at = at.into();
        let _ = self.change(|world, _| world.remove_message(at));
    }

    /// Keeps permissions from the bot in every channel; empty gives all back.
    pub fn withhold(&self, permissions: Permissions) {
        self.change(|world, _| world.bot_lacks = permissions);
    }

    /// Denies the bot these permissions in one channel; empty gives them back.
    pub fn deny_bot(&self, channel: ChannelId, denied: Permissions) {
        self.change(|world, _| {
            let bot = Who::Member(world.bot().id);
            let known =
                world.channel(channel).and_then(|place| place.overwrites.iter().find(|one| one.who == bot));
            let allowed = known.map_or(Permissions::empty(), |one| one.allow);
            world.overwrite(channel, bot, allowed, denied);
        });
    }

    /// Deletes a role.
    pub fn delete_role(&self, guild: GuildId, role: RoleId) {
        self.change(|world, _| world.remove_role(guild, role));
    }

    /// Gives a member exactly these roles.
    pub fn set_roles(&self, guild: GuildId, user: UserId, roles: &[RoleId]) {
        self.change(|world, _| world.set_roles(guild, user, roles.to_vec()));
    }

    /// A member leaves the guild.
    pub fn leaves(&self, guild: GuildId, user: UserId) {
        self.change(|world, _| world.remove_member(guild, user));
    }

    /// A person's client speaks another language from now on, such as `es-ES`.
    pub fn set_locale(&self, person: UserId, locale: &str) {
        self.change(|world, _| world.set_locale(person, locale));
    }

    /// A person closes or opens their direct messages.
    pub fn set_dms_open(&self, person: UserId, open: bool) {
        self.change(|world, _| world.set_dms_open(person, open));
    }
}
