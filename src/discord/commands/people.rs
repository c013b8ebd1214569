//! People whom a command names, as the interaction itself describes them: no request is spent on a member.

use poise::serenity_prelude as serenity;

use super::Context;
use crate::domain::ids::{RoleId, UserId};

/// Somebody who was named in a command.
pub(super) struct Named {
    pub(super) user: UserId,
    pub(super) name: String,
    pub(super) roles: Vec<RoleId>,
}

/// Somebody by the name and the roles that they have on the server.
pub(super) fn named(ctx: Context<'_>, user: &serenity::User) -> Named {
    let member = ctx.interaction.data.resolved.members.get(&user.id);
    let nick = member.and_then(|it| it.nick.clone());
    let roles = member.map(|it| it.roles.as_slice()).unwrap_or_default();
    Named {
        user: UserId(user.id.get()),
        name: nick.unwrap_or_else(|| user.display_name().to_owned()),
        roles: roles.iter().map(|role| RoleId(role.get())).collect(),
    }
}
