//! What a server's administrators do, on purpose or by mistake: roles, members, access to channels.

use serde_json::json;
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, GuildId, RoleId, UserId};

use super::World;
use super::channel::{Overwrite, Who};
use crate::sandbox::wire;

impl World {
    /// A role is deleted; its members lose it.
    pub(in crate::sandbox) fn remove_role(&mut self, guild: GuildId, role: RoleId) {
        let Some(known) = self.guilds.get_mut(&guild) else { return };
        if known.roles.remove(&role).is_none() {
            return;
        }
        for member in known.members.values_mut() {
            member.roles.retain(|own| *own != role);
        }
        let (guild_id, role_id) = (guild.to_string(), role.to_string());
        self.tell("GUILD_ROLE_DELETE", json!({ "guild_id": guild_id, "role_id": role_id }));
    }

    /// A member has exactly these roles from now on. Without the members' intent the bot isn't told.
    pub(in crate::sandbox) fn set_roles(&mut self, guild: GuildId, user: UserId, roles: Vec<RoleId>) {
        let member = self.guilds.get_mut(&guild).and_then(|guild| guild.members.get_mut(&user));
        if let Some(member) = member {
            member.roles = roles;
        }
    }

    /// A person's client speaks another language.
    pub(in crate::sandbox) fn set_locale(&mut self, person: UserId, locale: &str) {
        if let Some(user) = self.users.get_mut(&person) {
            locale.clone_into(&mut user.locale);
        }
    }

    /// A member leaves, and their threads with it. Without the members' intent the bot isn't told.
    pub(in crate::sandbox) fn remove_member(&mut self, guild: GuildId, user: UserId) {
        if let Some(known) = self.guilds.get_mut(&guild) {
            known.members.remove(&user);
        }
        for channel in self.channels.values_mut().filter(|channel| channel.guild == Some(guild)) {
            if let Some(thread) = channel.thread_mut() {
                thread.members.remove(&user);
            }
        }
    }

    /// Somebody's exception in a channel is replaced; both sets empty takes it away.
    pub(in crate::sandbox) fn overwrite(
        &mut self,
        channel: ChannelId,
        who: Who,
        allow: Permissions,
        deny: Permissions,
    ) {
        let Some(place) = self.channels.get_mut(&channel) else { return };
        place.overwrites.retain(|overwrite| overwrite.who != who);
        if !(allow | deny).is_empty() {
            place.overwrites.push(Overwrite { who, allow, deny });
        }
        if let Some(place) = self.channel(channel) {
            let data = wire::channel(self, place);
            self.tell("CHANNEL_UPDATE", data);
        }
    }
}
