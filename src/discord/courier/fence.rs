//! The fence against doubles: before something is sent that may have been sent already, Discord is asked what is
//! there. The nonce covers only a few minutes; the channel's own history, from when it was owed, covers the rest.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;

use super::Shared;
use super::past::{Look, OurThread, Ours, Reading};
use super::places::id_of;
use super::verdict::{Said, Verdict, verdict};
use crate::domain::ids::{ChannelId, ClassId, GuildId, MessageId, TicketId, UserId};

/// The most messages that Discord returns at once
/// (<https://discord.com/developers/docs/resources/message#get-channel-messages>).
const PAGE: usize = 100;

/// How many pages are read from the moment at which something was owed. It was sent soon after that, if it was.
const PAGES: usize = 10;

/// By how much Discord's clock and ours may differ.
const SKEW: Duration = Duration::minutes(1);

impl Shared {
    /// Our card of this ticket in the channel, if it was sent after `since`.
    pub(super) async fn find_card(
        &self,
        channel: ChannelId,
        ticket: TicketId,
        since: DateTime<Utc>,
        look: Look,
    ) -> Result<Option<MessageId>, Verdict> {
        self.find(channel, since, look, |message| message.tickets.contains(&ticket)).await
    }

    /// Our card of this class in the channel, if it was sent after `since`.
    pub(super) async fn find_class(
        &self,
        channel: ChannelId,
        class: ClassId,
        since: DateTime<Utc>,
        look: Look,
    ) -> Result<Option<MessageId>, Verdict> {
        self.find(channel, since, look, |message| message.classes.contains(&class)).await
    }

    /// Our message with these words in the channel, if it was sent after `since`: a ticket that was resolved twice has
    /// the same question in its thread twice.
    pub(super) async fn find_words(
        &self,
        channel: ChannelId,
        content: &str,
        since: DateTime<Utc>,
        look: Look,
    ) -> Result<Option<MessageId>, Verdict> {
        self.find(channel, since, look, |message| message.content == content).await
    }

    async fn find(
        &self,
        channel: ChannelId,
        since: DateTime<Utc>,
        look: Look,
        fits: impl Fn(&Ours) -> bool,
    ) -> Result<Option<MessageId>, Verdict> {
        let begin = id_at(since - SKEW);
        let reading = match look {
            Look::Before => self.past.of_channel(channel).await,
            Look::Now => Arc::default(),
        };
        let mut reading = reading.lock().await;
        reading.reach(begin);
        loop {
            if let Some(found) = reading.since(begin).find(|it| fits(it)) {
                return Ok(Some(found.id));
            }
            if reading.is_enough(begin, PAGES) {
                return Ok(None);
            }
            self.read_on(channel, &mut reading).await?;
        }
    }

    async fn read_on(&self, channel: ChannelId, reading: &mut Reading) -> Said {
        let me = self.me().await?;
        let path = format!("/channels/{channel}/messages?limit={PAGE}&after={}", reading.end());
        match verdict(self.rest.get(&path).await, 0) {
            Verdict::Done(page) => {
                let messages = page.as_array().map(Vec::as_slice).unwrap_or_default();
                let newest = messages.iter().filter_map(id_of).max().filter(|_| messages.len() == PAGE);
                let ours = messages.iter().filter(|it| author(it) == Some(me)).filter_map(Ours::read);
                reading.add(ours, newest);
                Ok(())
            }
            other => Err(other),
        }
    }

    /// Our open thread with this name under the channel, if it is there.
    pub(super) async fn find_thread(
        &self,
        guild: GuildId,
        parent: ChannelId,
        name: &str,
        look: Look,
    ) -> Result<Option<ChannelId>, Verdict> {
        let threads = match look {
            Look::Before => self.past.of_guild(guild).await,
            Look::Now => Arc::default(),
        };
        let mut threads = threads.lock().await;
        if threads.is_none() {
            *threads = Some(self.our_threads(guild).await?);
        }
        let found = threads.iter().flatten().find(|it| it.parent == parent && it.name == name);
        Ok(found.map(|it| it.id))
    }

    async fn our_threads(&self, guild: GuildId) -> Result<Vec<OurThread>, Verdict> {
        let me = self.me().await?;
        match verdict(self.rest.get(&format!("/guilds/{guild}/threads/active")).await, 0) {
            Verdict::Done(body) => {
                let threads = body["threads"].as_array().into_iter().flatten();
                let ours = threads.filter(|it| it["owner_id"].as_str() == Some(me.to_string().as_str()));
                Ok(ours.filter_map(OurThread::read).collect())
            }
            other => Err(other),
        }
    }

    async fn me(&self) -> Result<UserId, Verdict> {
        let mut known = self.me.lock().await;
        if let Some(me) = *known {
            return Ok(me);
        }
        match verdict(self.rest.get("/users/@me").await, 0) {
            Verdict::Done(body) => {
                let me = id_of(&body).ok_or_else(|| Verdict::Hopeless("an account without id".to_owned()))?;
                Ok(*known.insert(UserId(me)))
            }
            other => Err(other),
        }
    }
}

/// An id older than all that Discord makes from a moment on (<https://discord.com/developers/docs/reference#snowflakes>).
fn id_at(moment: DateTime<Utc>) -> u64 {
    const DISCORDS_EPOCH: i64 = 1_420_070_400_000;
    u64::try_from(moment.timestamp_millis() - DISCORDS_EPOCH).unwrap_or_default() << 22
}

fn author(message: &Value) -> Option<UserId> {
    id_of(&message["author"]).map(UserId)
}
