//! What stands around the messages on a person's screen: the channels they see, the commands, and everybody's names.

use axum::Json;
use axum::extract::{Query, State};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serenity::model::Permissions;
use serenity::model::id::{ChannelId, RoleId, UserId};

use super::offers::{Offer, offers};
use super::{Declined, Me, Page};
use crate::sandbox::world::Who;
use crate::sandbox::{Channel, Guild, Place, World};

#[derive(Serialize)]
pub(super) struct Screen {
    now: DateTime<Utc>,
    guild: String,
    /// What this person's client speaks.
    locale: String,
    people: Vec<Named<UserId>>,
    roles: Vec<Named<RoleId>>,
    commands: Vec<Offer>,
    channels: Vec<Entry>,
}

#[derive(Serialize)]
struct Named<Id> {
    id: Id,
    name: String,
}

/// A channel in the list.
#[derive(Serialize)]
struct Entry {
    id: ChannelId,
    name: String,
    topic: Option<String>,
    kind: &'static str,
    parent: Option<ChannelId>,
    /// Not everybody sees it.
    locked: bool,
    archived: bool,
    can_write: bool,
    unread: usize,
    /// Unread messages that are meant for this person: mentions, and everything in direct messages.
    mentions: usize,
}

/// `GET /demo/view`
pub(super) async fn view(State(page): State<Page>, Query(me): Query<Me>) -> Result<Json<Screen>, Declined> {
    let now = page.controls.now();
    page.sandbox.look(|world| {
        let guild = world.guild(me.guild).filter(|guild| guild.members.contains_key(&me.user));
        let guild = guild.ok_or_else(|| Declined("Nobody by that name is here.".to_owned()))?;
        let people =
            guild.members.keys().map(|id| Named { id: *id, name: world.name_of(*id, Some(me.guild)) });
        let roles = guild.roles.values().map(|role| Named { id: role.id, name: role.name.clone() });
        let seen = world.channels_of(me.guild).filter(|channel| world.can_see(channel, me.user));
        let channels = seen.chain(world.dm_with(me.user));
        Ok(Json(Screen {
            now,
            guild: guild.name.clone(),
            locale: world.user(me.user).map_or_else(|| "en-US".to_owned(), |user| user.locale.clone()),
            people: people.collect(),
            roles: roles.filter(|role| role.id != guild.everyone()).collect(),
            commands: offers(world, me),
            channels: channels.map(|channel| entry(&page, world, guild, me, channel)).collect(),
        }))
    })
}

fn entry(page: &Page, world: &World, guild: &Guild, me: Me, channel: &Channel) -> Entry {
    let thread = channel.thread();
    let dm = matches!(channel.place, Place::Dm(_));
    let (unread, meant) = page.reading.waiting(world, me, channel);
    Entry {
        id: channel.id,
        name: if dm { world.bot().name.clone() } else { channel.name.clone() },
        topic: channel.topic.clone(),
        kind: match channel.place {
            Place::Text => "text",
            Place::Thread(_) => "thread",
            Place::Dm(_) => "dm",
        },
        parent: thread.map(|thread| thread.parent),
        locked: thread.is_some_and(|thread| thread.private) || is_private(guild, channel),
        archived: thread.is_some_and(|thread| thread.archived),
        can_write: world.permissions_in(channel, me.user).contains(Permissions::SEND_MESSAGES),
        unread,
        mentions: if dm { unread } else { meant },
    }
}

fn is_private(guild: &Guild, channel: &Channel) -> bool {
    let everyone = Who::Role(guild.everyone());
    channel.overwrites.iter().any(|one| one.who == everyone && one.deny.contains(Permissions::VIEW_CHANNEL))
}
