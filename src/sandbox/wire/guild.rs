//! Guilds, roles, members, people, channels, commands and the application in Discord's JSON.

use serde_json::{Value, json};
use serenity::model::id::UserId;

use super::time;
use crate::sandbox::world::{Channel, Command, Guild, Member, Place, Role, Thread, Who, World};

/// A user object; of an unknown person a bare one.
pub(in crate::sandbox) fn user(world: &World, id: UserId) -> Value {
    let known = world.user(id);
    let bot = known.is_some_and(|user| user.bot);
    json!({
        "id": id.to_string(),
        "username": known.map_or("deleted_user", |user| &user.name),
        "global_name": known.map(|user| &user.name),
        "discriminator": if bot { "0001" } else { "0" },
        "avatar": null,
        "bot": bot,
        "system": false,
        "mfa_enabled": false,
        "verified": true,
        "email": null,
        "flags": 0,
        "public_flags": 0,
    })
}

/// A member object.
pub(in crate::sandbox) fn member(world: &World, member: &Member) -> Value {
    json!({
        "user": user(world, member.user),
        "nick": member.nick,
        "avatar": null,
        "banner": null,
        "roles": ids(&member.roles),
        "joined_at": "2024-08-15T12:00:00.000000+00:00",
        "premium_since": null,
        "deaf": false,
        "mute": false,
        "flags": 0,
        "pending": false,
        "communication_disabled_until": null,
    })
}

/// A role object. serenity drops events whose roles have no `colors`.
pub(in crate::sandbox) fn role(guild: &Guild, role: &Role) -> Value {
    let everyone = role.id == guild.everyone();
    json!({
        "id": role.id.to_string(),
        "name": role.name,
        "color": role.colour,
        "colors": { "primary_color": role.colour, "secondary_color": null, "tertiary_color": null },
        "hoist": false,
        "icon": null,
        "unicode_emoji": null,
        "position": u8::from(!everyone),
        "permissions": role.permissions.bits().to_string(),
        "managed": false,
        "mentionable": false,
        "flags": 0,
    })
}

/// A guild object as `GET /guilds/{id}` answers.
pub(in crate::sandbox) fn guild(guild: &Guild) -> Value {
    json!({
        "id": guild.id.to_string(),
        "name": guild.name,
        "icon": null,
        "splash": null,
        "discovery_splash": null,
        "owner_id": guild.owner.to_string(),
        "afk_channel_id": null,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "roles": guild.roles.values().map(|one| role(guild, one)).collect::<Vec<_>>(),
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": null,
        "system_channel_id": null,
        "system_channel_flags": 0,
        "rules_channel_id": null,
        "max_members": 500_000,
        "vanity_url_code": null,
        "description": null,
        "banner": null,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": guild.locale,
        "public_updates_channel_id": null,
        "nsfw_level": 0,
        "premium_progress_bar_enabled": false,
        "safety_alerts_channel_id": null,
    })
}

/// The event's fuller guild: with channels, threads that the bot sees, and the bot as the one known member.
pub(in crate::sandbox) fn guild_create(world: &World, of: &Guild) -> Value {
    let bot = world.bot().id;
    let (mut channels, mut threads) = (Vec::new(), Vec::new());
    for one in world.channels_of(of.id) {
        match one.thread() {
            None => channels.push(channel(world, one)),
            Some(thread) if !thread.archived && world.can_see(one, bot) => threads.push(channel(world, one)),
            Some(_) => {}
        }
    }
    let mut event = guild(of);
    let own = of.members.get(&bot).map(|own| member(world, own));
    event["joined_at"] = json!("2024-08-15T12:00:00.000000+00:00");
    event["large"] = json!(of.members.len() > 50);
    event["unavailable"] = json!(false);
    event["member_count"] = json!(of.members.len());
    event["members"] = json!(own.into_iter().collect::<Vec<_>>());
    event["channels"] = json!(channels);
    event["threads"] = json!(threads);
    for empty in
        ["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"]
    {
        event[empty] = json!([]);
    }
    event
}

/// A channel object of any kind.
pub(in crate::sandbox) fn channel(world: &World, channel: &Channel) -> Value {
    let last = channel.messages.values().rev().find(|message| !message.is_ephemeral());
    let mut object = json!({
        "id": channel.id.to_string(),
        "type": channel.kind(),
        "last_message_id": last.map(|message| message.id.to_string()),
        "flags": 0,
    });
    match &channel.place {
        Place::Dm(person) => object["recipients"] = json!([user(world, *person)]),
        Place::Text => text_fields(channel, &mut object),
        Place::Thread(thread) => thread_fields(world, channel, thread, &mut object),
    }
    object
}

fn text_fields(channel: &Channel, object: &mut Value) {
    let overwrites = channel.overwrites.iter().map(|overwrite| {
        let (id, kind) = match overwrite.who {
            Who::Role(id) => (id.get(), 0),
            Who::Member(id) => (id.get(), 1),
        };
        let (allow, deny) = (overwrite.allow.bits().to_string(), overwrite.deny.bits().to_string());
        json!({ "id": id.to_string(), "type": kind, "allow": allow, "deny": deny })
    });
    object["guild_id"] = json!(channel.guild.map(|id| id.to_string()));
    object["name"] = json!(channel.name);
    object["topic"] = json!(channel.topic);
    object["permission_overwrites"] = overwrites.collect();
    object["parent_id"] = Value::Null;
    object["position"] = json!(0);
    object["nsfw"] = json!(false);
    object["rate_limit_per_user"] = json!(0);
}

fn thread_fields(world: &World, channel: &Channel, thread: &Thread, object: &mut Value) {
    let bot = world.bot().id;
    object["guild_id"] = json!(channel.guild.map(|id| id.to_string()));
    object["name"] = json!(channel.name);
    object["parent_id"] = json!(thread.parent.to_string());
    object["owner_id"] = json!(thread.owner.to_string());
    object["rate_limit_per_user"] = json!(0);
    object["message_count"] = json!(channel.messages.len());
    object["total_message_sent"] = json!(channel.messages.len());
    object["member_count"] = json!(thread.members.len().min(50));
    object["newly_created"] = json!(channel.messages.is_empty());
    object["thread_metadata"] = json!({
        "archived": thread.archived,
        "auto_archive_duration": thread.auto_archive_minutes,
        "archive_timestamp": time(thread.opened),
        "locked": thread.locked,
        "invitable": thread.invitable,
        "create_timestamp": time(thread.opened),
    });
    if thread.members.contains(&bot) {
        let (id, user_id) = (channel.id.to_string(), bot.to_string());
        object["member"] =
            json!({ "id": id, "user_id": user_id, "join_timestamp": time(thread.opened), "flags": 0 });
    }
}

/// A command object.
pub(in crate::sandbox) fn command(world: &World, command: &Command) -> Value {
    let mut object = command.body.clone();
    object["id"] = json!(command.id.to_string());
    object["version"] = json!(command.id.to_string());
    object["application_id"] = json!(world.bot().id.to_string());
    object["guild_id"] = json!(command.guild.to_string());
    object["type"] = json!(command.kind);
    object["description"] = json!(command.description);
    object["options"] = json!(command.options);
    object
}

/// The bot's application.
pub(in crate::sandbox) fn application(world: &World) -> Value {
    json!({
        "id": world.bot().id.to_string(),
        "name": world.bot().name,
        "icon": null,
        "description": "",
        "bot_public": false,
        "bot_require_code_grant": false,
        "bot": user(world, world.bot().id),
        "verify_key": "0000000000000000000000000000000000000000000000000000000000000000",
        "team": null,
        "flags": 0,
        "approximate_guild_count": world.guilds().count(),
    })
}

fn ids(of: &[impl ToString]) -> Vec<String> {
    of.iter().map(ToString::to_string).collect()
}
