//! Routes about channels, messages, threads and direct messages.

use chrono::{DateTime, Utc};
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, MessageId, UserId};

use super::call::Call;
use super::reply::{Reply, created, done, ok};
use super::route::Route;
use crate::sandbox::limits;
use crate::sandbox::wire;
use crate::sandbox::world::{At, Message, Outcome, Refusal, World};

pub(super) fn handle(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    if call.route == Route::OpenDm {
        return open_dm(world, now, call);
    }
    let channel: ChannelId = call.id(0)?;
    match call.route {
        Route::Channel => show(world, channel),
        Route::EditChannel => {
            limits::channel(&call.body)?;
            world.change_channel(channel, call.read()?)?;
            show(world, channel)
        }
        Route::StartThread => {
            limits::channel(&call.body)?;
            let thread = world.start_thread(channel, &call.read()?, now)?;
            created(wire::channel(world, world.channel(thread).ok_or_else(Refusal::unknown_channel)?))
        }
        Route::AddThreadMember => {
            world.add_to_thread(channel, call.user(1, world.bot().id)?)?;
            done()
        }
        Route::RemoveThreadMember => {
            world.remove_from_thread(channel, call.user(1, world.bot().id)?)?;
            done()
        }
        _ => messages(world, now, call, channel),
    }
}

fn open_dm(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    let recipient = &call.body["recipient_id"];
    let id = recipient.as_str().and_then(|id| id.parse().ok()).or_else(|| recipient.as_u64());
    let words = "This field is required";
    let id =
        id.filter(|id| *id != 0).ok_or_else(|| Refusal::form("recipient_id", "BASE_TYPE_REQUIRED", words))?;
    let channel = world.open_dm(UserId::new(id), now)?;
    show(world, channel)
}

fn show(world: &World, channel: ChannelId) -> Outcome<Reply> {
    ok(wire::channel(world, world.as_bot(channel, Permissions::empty())?))
}

fn messages(world: &mut World, now: DateTime<Utc>, call: &Call, channel: ChannelId) -> Outcome<Reply> {
    let at = |call: &Call| Outcome::Ok(At { channel, message: call.id::<MessageId>(1)? });
    match call.route {
        Route::Messages => list(world, call, channel),
        Route::CreateMessage => {
            let at = world.create_message(channel, call.draft()?, now)?;
            show_message(world, at)
        }
        Route::Message => show_message(world, at(call)?),
        Route::EditMessage => {
            let at = world.edit_message(at(call)?, call.draft()?, now)?;
            show_message(world, at)
        }
        Route::DeleteMessage => {
            world.delete_message(at(call)?)?;
            done()
        }
        _ => Err(Refusal::not_modelled(call.template)),
    }
}

fn show_message(world: &World, at: At) -> Outcome<Reply> {
    ok(wire::message(world, world.lasting(at)?))
}

/// Newest first. Without Read Message History Discord answers with an empty list.
fn list(world: &World, call: &Call, channel: ChannelId) -> Outcome<Reply> {
    let place = world.as_bot(channel, Permissions::empty())?;
    if !world.permissions_in(place, world.bot().id).read_message_history() {
        return ok(Value::Array(Vec::new()));
    }
    let limit = call.query("limit").map_or(Some(50), |limit| limit.parse().ok());
    let limit: usize = limit.filter(|limit| (1..=100).contains(limit)).ok_or_else(|| {
        Refusal::form("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.")
    })?;
    let all: Vec<&Message> = place.messages.values().filter(|message| !message.is_ephemeral()).collect();
    ok(window(&all, call, limit).iter().rev().map(|message| wire::message(world, message)).collect())
}

/// The part of `all` (oldest first) that is asked for.
fn window<'a>(all: &'a [&'a Message], call: &Call, limit: usize) -> &'a [&'a Message] {
    let id = |key| call.query(key).and_then(|id| id.parse::<u64>().ok());
    let upto = |id: u64| all.partition_point(|message| message.id.get() < id);
    let beyond = |id: u64| all.partition_point(|message| message.id.get() <= id);
    if let Some(after) = id("after") {
        let from = beyond(after);
        return &all[from..(from + limit).min(all.len())];
    }
    if let Some(around) = id("around") {
        let from = upto(around).saturating_sub(limit / 2);
        return &all[from..(from + limit).min(all.len())];
    }
    let to = id("before").map_or(all.len(), upto);
    &all[to.saturating_sub(limit)..to]
}
