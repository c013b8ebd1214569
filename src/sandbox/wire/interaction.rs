//! The event by which the bot learns what a person did.

use serde_json::{Value, json};
use serenity::model::Permissions;

use super::{channel, member, message, user};
use crate::sandbox::world::{Interaction, World};

/// What Discord allows a file of a guild without boosts, in bytes.
const ATTACHMENT_LIMIT: u32 = 10 * 1024 * 1024;

/// The fields of `INTERACTION_CREATE`.
pub(in crate::sandbox) fn interaction(world: &World, of: &Interaction) -> Value {
    let place = world.channel(of.channel);
    let bot = world.bot().id;
    let app_permissions = place.map_or(Permissions::empty(), |place| world.permissions_in(place, bot));
    let context = u8::from(of.guild.is_none());
    let mut event = json!({
        "id": of.id.to_string(),
        "application_id": bot.to_string(),
        "type": of.kind.number(),
        "data": of.data,
        "channel_id": of.channel.to_string(),
        "channel": place.map(|place| channel(world, place)),
        "token": of.token,
        "version": 1,
        "app_permissions": app_permissions.bits().to_string(),
        "locale": world.user(of.user).map_or("en-US", |user| &user.locale),
        "entitlements": [],
        "authorizing_integration_owners": { "0": of.guild.map_or("0".to_owned(), |id| id.to_string()) },
        "context": context,
        "attachment_size_limit": ATTACHMENT_LIMIT,
    });
    who(world, of, &mut event);
    if let Some(source) = of.source.and_then(|at| world.message(at)) {
        event["message"] = message(world, source);
    }
    event
}

/// A member in a guild, a bare user in direct messages.
fn who(world: &World, of: &Interaction, event: &mut Value) {
    let guild = of.guild.and_then(|id| world.guild(id));
    let Some((guild, known)) = guild.and_then(|guild| Some((guild, guild.members.get(&of.user)?))) else {
        event["user"] = user(world, of.user);
        return;
    };
    let place = world.channel(of.channel);
    let permissions = place.map_or(Permissions::empty(), |place| world.permissions_in(place, of.user));
    event["guild_id"] = json!(guild.id.to_string());
    event["guild_locale"] = json!(guild.locale);
    event["guild"] = json!({ "id": guild.id.to_string(), "locale": guild.locale, "features": [] });
    event["member"] = member(world, known);
    event["member"]["permissions"] = json!(permissions.bits().to_string());
}
