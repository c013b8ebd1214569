//! Routes about the bot itself, its commands, and the guilds it is in.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use serenity::model::id::GuildId;

use super::call::Call;
use super::reply::{Reply, created, done, ok};
use super::route::Route;
use crate::sandbox::wire;
use crate::sandbox::world::{Guild, Outcome, Refusal, World};

pub(super) fn handle(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    match call.route {
        Route::Gateway => ok(json!({ "url": format!("ws://{}/gateway", call.address) })),
        Route::GatewayBot => ok(gateway_bot(call)),
        Route::CurrentUser => ok(wire::user(world, world.bot().id)),
        Route::CurrentApplication => ok(wire::application(world)),
        Route::Commands
        | Route::SetCommands
        | Route::CreateCommand
        | Route::Command
        | Route::EditCommand
        | Route::DeleteCommand => commands(world, now, call),
        _ => guild(world, call),
    }
}

fn gateway_bot(call: &Call) -> Value {
    let limit = json!({ "total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1 });
    json!({ "url": format!("ws://{}/gateway", call.address), "shards": 1, "session_start_limit": limit })
}

fn commands(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    if call.part(0) != world.bot().id.to_string() {
        return Err(Refusal::new(
            403,
            20012,
            "You are not authorized to perform this action on this application",
        ));
    }
    let guild: GuildId = call.id(1)?;
    match call.route {
        Route::SetCommands => {
            world.set_commands(guild, &call.read::<Vec<Value>>()?, now)?;
            ok(all_commands(world, guild))
        }
        Route::CreateCommand => {
            let command = world.add_command(guild, &call.body, now)?;
            created(wire::command(world, &command))
        }
        Route::Command => ok(wire::command(world, world.command(guild, call.id(2)?)?)),
        Route::EditCommand => {
            let command = world.edit_command(guild, call.id(2)?, &call.body, now)?;
            ok(wire::command(world, &command))
        }
        Route::DeleteCommand => {
            world.remove_command(guild, call.id(2)?)?;
            done()
        }
        _ => ok(all_commands(world, guild)),
    }
}

fn all_commands(world: &World, guild: GuildId) -> Value {
    world.commands(guild).iter().map(|command| wire::command(world, command)).collect()
}

fn guild(world: &World, call: &Call) -> Outcome<Reply> {
    let guild = world.guild(call.id(0)?).ok_or_else(Refusal::unknown_guild)?;
    match call.route {
        Route::Guild => ok(wire::guild(guild)),
        Route::GuildChannels => ok(channels(world, guild, false)),
        Route::GuildRoles => ok(guild.roles.values().map(|role| wire::role(guild, role)).collect()),
        Route::ActiveThreads => {
            ok(json!({ "threads": channels(world, guild, true), "members": [], "has_more": false }))
        }
        Route::Member => {
            let user = call.id(1)?;
            let known = world.user(user).ok_or_else(Refusal::unknown_user)?.id;
            let member = guild.members.get(&known).ok_or_else(Refusal::unknown_member)?;
            ok(wire::member(world, member))
        }
        _ => Err(Refusal::not_modelled(call.template)),
    }
}

fn channels(world: &World, guild: &Guild, threads: bool) -> Value {
    let bot = world.bot().id;
    let all = world.channels_of(guild.id).filter(|channel| channel.thread().is_some() == threads);
    let active =
        all.filter(|one| one.thread().is_none_or(|thread| !thread.archived && world.can_see(one, bot)));
    active.map(|channel| wire::channel(world, channel)).collect()
}
