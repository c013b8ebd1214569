//! The slash commands and the message command: parsed, handed to the desk, rendered. One file per family.
//!
//! Names stand here; every description comes from the Fluent files and is set when the commands are made.

mod ask;
mod attendance;
mod away;
mod building;
mod calendar;
mod choices;
mod class;
mod coach;
mod describe;
mod digest;
mod director;
mod impact;
mod life;
mod log;
mod look;
mod minutes;
mod more;
mod myday;
mod note;
mod peer;
mod people;
mod ready;
mod roadmap;
mod staff;

use poise::serenity_prelude as serenity;

use super::Data;
use super::answer::reply;
use crate::desk::Caller;
use crate::domain::ids::{GuildId, InteractionId, RoleId, UserId};
use crate::store::Stopped;

pub(super) use coach::closing;
pub(super) use describe::definitions;
pub(super) use note::noted_view;

/// What a command is told.
pub(super) type Context<'a> = poise::ApplicationContext<'a, Data, Stopped>;

/// What a command returns: errors have become a sentence before.
pub(super) type Done = Result<(), Stopped>;

/// Every command, described.
pub(super) fn all() -> Vec<poise::Command<Data, Stopped>> {
    let mut commands = vec![
        ask::ask(),
        ask::about_message(),
        look::queue(),
        look::requests(),
        look::ticket(),
        look::meeting(),
        coach::claim(),
        coach::resolve(),
        life::handoff(),
        life::take(),
        life::release(),
        life::partner(),
        life::hold(),
        life::resume(),
        life::sort(),
        log::log(),
        minutes::minutes(),
        note::note(),
        myday::myday(),
        calendar::calendar(),
        digest::digest(),
        more::time(),
        more::incident(),
        more::merge(),
        director::desk(),
        away::away(),
        roadmap::roadmap(),
        ready::ready(),
        attendance::attendance(),
        class::class(),
        staff::staff(),
        building::building(),
        peer::peer(),
        impact::impact(),
    ];
    describe::describe(&mut commands);
    commands
}

/// Their names, as a server knows them.
pub(super) fn names() -> Vec<String> {
    all().into_iter().map(|it| it.context_menu_name.unwrap_or(it.name).into_owned()).collect()
}

/// Who used the command, where.
pub(super) fn caller(ctx: Context<'_>) -> Caller {
    let interaction = ctx.interaction;
    let roles = interaction.member.as_ref().map(|it| it.roles.as_slice()).unwrap_or_default();
    Caller {
        guild: GuildId(interaction.guild_id.map_or(0, serenity::GuildId::get)),
        user: UserId(interaction.user.id.get()),
        name: shown_name(interaction.member.as_deref(), &interaction.user),
        roles: roles.iter().map(|role| RoleId(role.get())).collect(),
        language: interaction.locale.clone(),
        cause: InteractionId(interaction.id.get()),
    }
}

/// The name that people see on the server.
pub(super) fn shown_name(member: Option<&serenity::Member>, user: &serenity::User) -> String {
    member.map_or_else(|| user.display_name().to_owned(), |member| member.display_name().to_owned())
}
