//! Who may do what where (<https://discord.com/developers/docs/topics/permissions#permission-overwrites>).

use serenity::model::Permissions;
use serenity::model::id::{ChannelId, UserId};

use super::channel::{Channel, Place, Who};
use super::guild::{Guild, Member};
use super::refusal::Refusal;
use super::{Outcome, World};

impl World {
    /// What `user` may do in `channel`; nothing if either is unknown.
    pub fn permissions_in(&self, channel: &Channel, user: UserId) -> Permissions {
        match &channel.place {
            Place::Dm(person) if *person == user || user == self.bot().id => Permissions::all(),
            Place::Dm(_) => Permissions::empty(),
            Place::Text => self.in_text(channel, user),
            Place::Thread(thread) => {
                let Some(parent) = self.channel(thread.parent) else { return Permissions::empty() };
                let here = self.in_text(parent, user);
                let inside = thread.members.contains(&user) || here.manage_threads();
                if thread.private && !inside { Permissions::empty() } else { here }
            }
        }
    }

    fn in_text(&self, channel: &Channel, user: UserId) -> Permissions {
        let Some(guild) = channel.guild.and_then(|id| self.guild(id)) else { return Permissions::empty() };
        let Some(member) = guild.members.get(&user) else { return Permissions::empty() };
        let base = self.in_guild(guild, member);
        let here = if base.administrator() { base } else { overwritten(channel, guild, member, base) };
        here - self.withheld(user)
    }

    /// What the member's roles allow in the whole guild.
    pub fn in_guild(&self, guild: &Guild, member: &Member) -> Permissions {
        if guild.owner == member.user {
            return Permissions::all();
        }
        let all = member.roles.iter().copied().chain([guild.everyone()]);
        let roles = all.filter_map(|id| guild.roles.get(&id));
        let sum = roles.fold(Permissions::empty(), |sum, role| sum | role.permissions);
        if sum.administrator() { Permissions::all() } else { sum }
    }

    /// What a fault has taken from the bot, in every channel.
    fn withheld(&self, user: UserId) -> Permissions {
        if user == self.bot().id { self.bot_lacks } else { Permissions::empty() }
    }

    /// Whether `user` sees `channel` in their list.
    pub fn can_see(&self, channel: &Channel, user: UserId) -> bool {
        self.permissions_in(channel, user).view_channel()
    }

    /// The channel, if it exists, the bot sees it (else 50001) and has `needed` there (else 50013).
    pub(in crate::sandbox) fn as_bot(&self, id: ChannelId, needed: Permissions) -> Outcome<&Channel> {
        let channel = self.channel(id).ok_or_else(Refusal::unknown_channel)?;
        let has = self.permissions_in(channel, self.bot().id);
        match () {
            () if !has.view_channel() => Err(Refusal::missing_access()),
            () if !has.contains(needed) => Err(Refusal::missing_permissions()),
            () => Ok(channel),
        }
    }
}

/// `@everyone`'s exception first, then the roles' together, then the member's own.
fn overwritten(channel: &Channel, guild: &Guild, member: &Member, base: Permissions) -> Permissions {
    let everyone = Who::Role(guild.everyone());
    let of = |wanted: &dyn Fn(Who) -> bool, start: Permissions| {
        let found = channel.overwrites.iter().filter(|overwrite| wanted(overwrite.who));
        let (allow, deny) = found.fold((Permissions::empty(), Permissions::empty()), |(allow, deny), one| {
            (allow | one.allow, deny | one.deny)
        });
        (start - deny) | allow
    };
    let all = of(&|who| who == everyone, base);
    let roles = of(&|who| matches!(who, Who::Role(id) if member.roles.contains(&id)), all);
    of(&|who| who == Who::Member(member.user), roles)
}
