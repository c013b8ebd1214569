//! What Discord is known to hold of ours: read once for all that an earlier process left, so that a hundred owed cards of
//! one channel cost its history once and not a hundred times. Kept in memory, forgotten when nothing is owed.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;
use tokio::sync::Mutex;

use super::places::id_of;
use crate::discord::controls::Control;
use crate::domain::ids::{ChannelId, ClassId, GuildId, MessageId, TicketId};

/// How to look for something that may have been sent already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// An earlier process may have sent it: what was there since this one began is enough. What was still on its way then
    /// has the same nonce.
    Before,
    /// This process may have sent it a moment ago: Discord has to be asked anew.
    Now,
}

/// A message of ours.
#[derive(Debug)]
pub(super) struct Ours {
    pub(super) id: MessageId,
    /// The tickets that its buttons name.
    pub(super) tickets: Vec<TicketId>,
    /// The classes that they name.
    pub(super) classes: Vec<ClassId>,
    pub(super) content: String,
}

impl Ours {
    pub(super) fn read(message: &Value) -> Option<Self> {
        let rows = message["components"].as_array().into_iter().flatten();
        let controls = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
        let controls = controls.filter_map(|it| it["custom_id"].as_str()?.parse::<Control>().ok());
        let controls: Vec<_> = controls.collect();
        Some(Self {
            id: MessageId(id_of(message)?),
            tickets: controls.iter().filter_map(|it| it.ticket()).collect(),
            classes: controls.iter().filter_map(|it| it.class()).collect(),
            content: message["content"].as_str().unwrap_or_default().to_owned(),
        })
    }
}

/// A thread of ours that is not archived.
#[derive(Debug)]
pub(super) struct OurThread {
    pub(super) id: ChannelId,
    pub(super) parent: ChannelId,
    pub(super) name: String,
}

impl OurThread {
    pub(super) fn read(thread: &Value) -> Option<Self> {
        Some(Self {
            id: ChannelId(id_of(thread)?),
            parent: ChannelId(thread["parent_id"].as_str()?.parse().ok()?),
            name: thread["name"].as_str()?.to_owned(),
        })
    }
}

/// A stretch of a channel's history, from some moment on, as far as it was needed.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Where it begins, and where each page ended.
    ends: Vec<u64>,
    /// Whether there is nothing newer.
    whole: bool,
    ours: Vec<Ours>,
}

impl Reading {
    /// Begins anew where this moment is not in the stretch.
    pub(super) fn reach(&mut self, begin: u64) {
        let held = self.ends.first().is_some_and(|it| *it <= begin) && (self.whole || begin <= self.end());
        if !held {
            *self = Self { ends: vec![begin], ..Self::default() };
        }
    }

    /// Up to where it was read.
    pub(super) fn end(&self) -> u64 {
        self.ends.last().copied().unwrap_or_default()
    }

    /// One page more; `newest` is its last message where there may be more behind it.
    pub(super) fn add(&mut self, ours: impl Iterator<Item = Ours>, newest: Option<u64>) {
        self.ours.extend(ours);
        self.ends.extend(newest);
        self.whole = newest.is_none();
    }

    pub(super) fn since(&self, begin: u64) -> impl Iterator<Item = &Ours> {
        self.ours.iter().filter(move |it| it.id.0 > begin)
    }

    /// Whether all there is was read since then, or as many pages.
    pub(super) fn is_enough(&self, begin: u64, pages: usize) -> bool {
        self.whole || self.ends.iter().filter(|it| **it > begin).count() >= pages
    }
}

type Threads = Option<Vec<OurThread>>;

/// What was read for the rows of an earlier process.
#[derive(Debug, Default)]
pub(super) struct Past {
    channels: Mutex<HashMap<ChannelId, Arc<Mutex<Reading>>>>,
    guilds: Mutex<HashMap<GuildId, Arc<Mutex<Threads>>>>,
}

impl Past {
    pub(super) async fn of_channel(&self, channel: ChannelId) -> Arc<Mutex<Reading>> {
        Arc::clone(self.channels.lock().await.entry(channel).or_default())
    }

    pub(super) async fn of_guild(&self, guild: GuildId) -> Arc<Mutex<Threads>> {
        Arc::clone(self.guilds.lock().await.entry(guild).or_default())
    }

    /// Nothing is owed any more.
    pub(super) async fn forget(&self) {
        self.channels.lock().await.clear();
        self.guilds.lock().await.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(id: u64) -> Ours {
        Ours { id: MessageId(id), tickets: Vec::new(), classes: Vec::new(), content: String::new() }
    }

    #[test]
    fn a_stretch_serves_every_moment_in_it() {
        let mut reading = Reading::default();
        reading.reach(100);
        assert_eq!(reading.end(), 100);
        reading.add([110, 150].map(ours).into_iter(), Some(200));
        reading.reach(140);
        assert_eq!(reading.since(140).map(|it| it.id.0).collect::<Vec<_>>(), [150]);
        assert!(!reading.is_enough(140, 2), "one page");
        reading.add([210].map(ours).into_iter(), None);
        assert!(reading.is_enough(140, 10), "all there is");
        reading.reach(900);
        assert_eq!(reading.end(), 200, "nothing was there then");
        assert_eq!(reading.since(900).count(), 0);
    }

    #[test]
    fn a_moment_before_it_begins_a_new_one() {
        let mut reading = Reading::default();
        reading.reach(100);
        reading.add([110].map(ours).into_iter(), None);
        reading.reach(50);
        assert_eq!((reading.end(), reading.since(0).count()), (50, 0));
        assert!(!reading.is_enough(50, 10));
    }

    #[test]
    fn a_moment_behind_what_was_read_begins_a_new_one() {
        let mut reading = Reading::default();
        reading.reach(100);
        reading.add([110].map(ours).into_iter(), Some(200));
        reading.reach(300);
        assert_eq!(reading.end(), 300);
    }
}
