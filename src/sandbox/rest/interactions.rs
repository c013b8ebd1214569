//! Routes by which the bot answers an interaction. They need no bot token: the interaction's own is enough.

use chrono::{DateTime, Utc};
use serde_json::json;
use serenity::model::id::InteractionId;

use super::call::Call;
use super::reply::{Reply, done, ok};
use super::route::Route;
use crate::sandbox::wire;
use crate::sandbox::world::{At, Message, Outcome, Refusal, Which, World};

pub(super) fn handle(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    if call.route == Route::Answer {
        return answer(world, now, call);
    }
    if call.part(0) != world.bot().id.to_string() {
        return Err(Refusal::unknown_webhook());
    }
    let (token, which) = (call.part(1), which(call)?);
    match call.route {
        Route::FollowUp => {
            let at = world.follow_up(token, call.draft()?, now)?;
            show(world, at)
        }
        Route::Original | Route::FollowUpMessage => show(world, world.find_answer(token, which, now)?),
        Route::EditOriginal | Route::EditFollowUp => {
            let at = world.change_answer(token, which, call.draft()?, now)?;
            show(world, at)
        }
        _ => {
            world.remove_answer(token, which, now)?;
            done()
        }
    }
}

fn which(call: &Call) -> Outcome<Which> {
    match call.route {
        Route::FollowUpMessage | Route::EditFollowUp | Route::DeleteFollowUp => Ok(Which::One(call.id(2)?)),
        _ => Ok(Which::Original),
    }
}

fn answer(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    let id: InteractionId = call.id(0)?;
    world.answer(id, call.part(1), &call.body, call.files(), now)?;
    if call.query("with_response") != Some("true") {
        return done();
    }
    let interaction = world.interaction(id).ok_or_else(Refusal::unknown_interaction)?;
    let message = interaction.original.and_then(|at| world.message(at));
    ok(json!({
        "interaction": {
            "id": id.to_string(),
            "type": interaction.kind.number(),
            "response_message_id": message.map(|message| message.id.to_string()),
            "response_message_loading": message.is_some_and(Message::is_loading),
            "response_message_ephemeral": message.is_some_and(Message::is_ephemeral),
        },
        "resource": {
            "type": call.body["type"],
            "message": message.map(|message| wire::message(world, message)),
        },
    }))
}

fn show(world: &World, at: At) -> Outcome<Reply> {
    ok(wire::message(world, world.message(at).ok_or_else(Refusal::unknown_message)?))
}
