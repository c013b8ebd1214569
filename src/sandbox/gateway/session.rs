//! How a session begins: identify with READY and the guilds, or resume.

use serde_json::{Value, json};

use super::{Order, Orders, payload};
use crate::sandbox::Sandbox;
use crate::sandbox::wire;
use crate::sandbox::world::{Event, World};

/// Guild members, presences and message content need Discord's approval, which Refdesk never asks for.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// Closes the connection: the token is wrong.
const AUTHENTICATION_FAILED: u16 = 4004;
/// Closes the connection: an intent isn't approved.
const DISALLOWED_INTENTS: u16 = 4014;

/// The bot says who it is.
pub(super) fn identify(sandbox: &Sandbox, orders: &Orders, data: &Value) {
    let intents = data["intents"].as_u64().unwrap_or_default();
    if !right_token(sandbox, data) {
        return close(orders, AUTHENTICATION_FAILED);
    }
    if intents & PRIVILEGED != 0 {
        return close(orders, DISALLOWED_INTENTS);
    }
    let now = sandbox.now();
    let unparsed = {
        let mut world = sandbox.world();
        let id = format!("session{}", world.next_id(now));
        let first = first_events(&world, &id, &sandbox.shared.address.to_string(), intents);
        sandbox.shared.hub.open(id, intents, orders.clone(), &first)
    };
    for words in unparsed {
        sandbox.alarm(words);
    }
    sandbox.wake();
}

/// The bot comes back to its session, or is told to identify anew.
pub(super) fn resume(sandbox: &Sandbox, orders: &Orders, data: &Value) {
    if !right_token(sandbox, data) {
        return close(orders, AUTHENTICATION_FAILED);
    }
    let seq = data["seq"].as_u64().and_then(|seq| usize::try_from(seq).ok()).unwrap_or(usize::MAX);
    let id = data["session_id"].as_str().unwrap_or_default();
    let _world = sandbox.world();
    if !sandbox.shared.hub.resume(id, seq, orders) {
        let _ = orders.send(Order::Say(payload(9, &json!(false))));
    }
    sandbox.wake();
}

fn right_token(sandbox: &Sandbox, data: &Value) -> bool {
    let given = data["token"].as_str().unwrap_or_default();
    given.trim_start_matches("Bot ") == sandbox.shared.options.token
}

fn close(orders: &Orders, code: u16) {
    let _ = orders.send(Order::Close(code));
}

fn first_events(world: &World, session: &str, address: &str, intents: u64) -> Vec<Event> {
    let unavailable = |id: String| json!({ "id": id, "unavailable": true });
    let guilds: Vec<_> = world.guilds().map(|guild| unavailable(guild.id.to_string())).collect();
    let ready = json!({
        "v": 10,
        "user": wire::user(world, world.bot().id),
        "guilds": guilds,
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": format!("ws://{address}/gateway"),
        "shard": [0, 1],
        "application": { "id": world.bot().id.to_string(), "flags": 0 },
        "private_channels": [],
        "relationships": [],
        "user_settings": {},
        "_trace": [],
    });
    let create = |guild| Event { name: "GUILD_CREATE", data: wire::guild_create(world, guild) };
    let creates = world.guilds().filter(|_| intents & 1 != 0).map(create);
    std::iter::once(Event { name: "READY", data: ready }).chain(creates).collect()
}
