//! The fence against doubles: before something is sent that may have been sent already, Discord is asked what is
//! there. The nonce covers only a few minutes; the channel's own history, from when it was owed, covers the rest.

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;

use super::Shared;
use super::places::id_of;
use super::verdict::{Verdict, verdict};
use crate::discord::controls::Control;
use crate::domain::ids::{ChannelId, GuildId, MessageId, TicketId, UserId};

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
    ) -> Result<Option<MessageId>, Verdict> {
        self.find(channel, since, |message| {
            let rows = message["components"].as_array().into_iter().flatten();
            let controls = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
            let mut named =
                controls.filter_map(|it| it["custom_id"].as_str()?.parse::<Control>().ok()?.ticket());
            named.any(|it| it == ticket)
        })
        .await
    }

    /// Our message with these words in the channel, if it was sent after `since`: a ticket that was resolved twice has
    /// the same question in its thread twice.
    pub(super) async fn find_words(
        &self,
        channel: ChannelId,
        content: &str,
        since: DateTime<Utc>,
    ) -> Result<Option<MessageId>, Verdict> {
        self.find(channel, since, |message| message["content"].as_str() == Some(content)).await
    }

    async fn find(
        &self,
        channel: ChannelId,
        since: DateTime<Utc>,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<Option<MessageId>, Verdict> {
        let me = self.me().await?;
        let mut after = id_at(since - SKEW);
        for _ in 0..PAGES {
            let path = format!("/channels/{channel}/messages?limit={PAGE}&after={after}");
            let page = match verdict(self.rest.get(&path).await, 0) {
                Verdict::Done(page) => page,
                other => return Err(other),
            };
            let messages = || page.as_array().into_iter().flatten();
            let found = messages().find(|it| author(it) == Some(me) && fits(it)).and_then(id_of);
            let newest = messages().filter_map(id_of).max().filter(|_| messages().count() == PAGE);
            match (found, newest) {
                (Some(found), _) => return Ok(Some(MessageId(found))),
                (None, Some(newest)) => after = newest,
                (None, None) => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Our open thread with this name under the channel, if it is there.
    pub(super) async fn find_thread(
        &self,
        guild: GuildId,
        parent: ChannelId,
        name: &str,
    ) -> Result<Option<ChannelId>, Verdict> {
        let me = self.me().await?;
        match verdict(self.rest.get(&format!("/guilds/{guild}/threads/active")).await, 0) {
            Verdict::Done(body) => {
                let mut threads = body["threads"].as_array().into_iter().flatten();
                let found = threads.find(|it| {
                    it["name"].as_str() == Some(name)
                        && it["parent_id"].as_str() == Some(parent.to_string().as_str())
                        && it["owner_id"].as_str() == Some(me.to_string().as_str())
                });
                Ok(found.and_then(id_of).map(ChannelId))
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
