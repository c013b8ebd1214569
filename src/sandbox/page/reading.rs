//! What each person has read and put away. Discord keeps this for people, and so the page does; the World needs none of it.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};
use serenity::model::id::{ChannelId, MessageId, UserId};

use super::{Me, Page};
use crate::sandbox::{Channel, Message, World};

/// Read marks and dismissed messages, by person.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The newest message when the first visitor came: what was there before counts as read.
    before: OnceLock<Option<MessageId>>,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    read: HashMap<(UserId, ChannelId), MessageId>,
    dismissed: HashSet<(UserId, MessageId)>,
}

impl Reading {
    /// The first visitor has come.
    pub(super) fn begin(&self, world: &World) {
        self.before.get_or_init(|| {
            let channels = world.guilds().flat_map(|guild| world.channels_of(guild.id));
            channels.filter_map(|channel| channel.messages.keys().next_back()).max().copied()
        });
    }

    /// What `me` has not read in a channel and could, oldest first.
    pub(super) fn unread<'a>(
        &self,
        me: Me,
        channel: &'a Channel,
    ) -> impl Iterator<Item = &'a Message> + use<'a> {
        let mark = self.kept().read.get(&(me.user, channel.id)).copied();
        let mark = mark.max(self.before.get().copied().flatten());
        let mine = move |message: &&Message| {
            let for_me = message.only_for.is_none_or(|only| only == me.user);
            for_me && message.author != me.user && mark.is_none_or(|mark| message.id > mark)
        };
        channel.messages.values().filter(mine)
    }

    /// How many messages `me` has not read, and how many of them are meant for `me`.
    pub(super) fn waiting(&self, world: &World, me: Me, channel: &Channel) -> (usize, usize) {
        let member = world.guild(me.guild).and_then(|guild| guild.members.get(&me.user));
        let is_mine = |message: &&Message| {
            let by_role =
                member.is_some_and(|me| me.roles.iter().any(|role| message.role_pings.contains(role)));
            by_role || message.pings.contains(&me.user)
        };
        (self.unread(me, channel).count(), self.unread(me, channel).filter(is_mine).count())
    }

    pub(super) fn is_dismissed(&self, person: UserId, message: MessageId) -> bool {
        self.kept().dismissed.contains(&(person, message))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Which message, on whose screen.
#[derive(Deserialize)]
pub(super) struct Marked {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    message: MessageId,
}

/// `POST /demo/read`: everything up to that message was read.
pub(super) async fn read(State(page): State<Page>, Json(marked): Json<Marked>) -> Json<Value> {
    let mut kept = page.reading.kept();
    let mark = kept.read.entry((marked.me.user, marked.channel)).or_insert(marked.message);
    *mark = marked.message.max(*mark);
    Json(json!({}))
}

/// `POST /demo/dismiss`: that person doesn't want to see it any more.
pub(super) async fn dismiss(State(page): State<Page>, Json(marked): Json<Marked>) -> Json<Value> {
    page.reading.kept().dismissed.insert((marked.me.user, marked.message));
    Json(json!({}))
}
