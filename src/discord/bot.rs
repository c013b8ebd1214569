//! The bot put together: desk, gateway, courier, watchdog; how it starts, and how it stops.

use std::sync::Arc;
use std::time::Duration;

use poise::serenity_prelude as serenity;
use serenity::{
    Client, ClientBuilder, CreateAllowedMentions, GatewayError, GatewayIntents, HttpBuilder, HttpError,
    ShardManager,
};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::answer::without_address;
use super::courier::{Courier, Rest};
use super::doctor::Doctor;
use super::framework::{Gated, Unparsed};
use super::{AT_ONCE, Data, buckets, framework, watchdog};
use crate::config::process::Token;
use crate::desk::Desk;
use crate::store::Stopped;

/// An interaction has to be answered within three seconds; a courier's request may take longer.
const TIMEOUT: Duration = Duration::from_secs(10);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// How long stopping waits for handlers that have begun.
const DRAIN: Duration = Duration::from_secs(10);

/// Where Discord is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// The real one.
    Discord,
    /// A sandbox at this address, such as `http://127.0.0.1:4000`.
    Sandbox(String),
}

impl Endpoint {
    /// The address of the API, without its version.
    pub(super) fn api(&self) -> &str {
        match self {
            Self::Discord => "https://discord.com",
            Self::Sandbox(url) => url,
        }
    }
}

/// A client that gives up on a request that hangs.
pub(super) fn http_client() -> Result<reqwest::Client, reqwest::Error> {
    reqwest::Client::builder().timeout(TIMEOUT).connect_timeout(CONNECT_TIMEOUT).build()
}

/// Why the bot could not start, or ended by itself; in one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BotError {
    /// Discord does not know the token.
    #[error(
        "Discord does not accept the token. Copy it again from the Bot page of https://discord.com/developers/applications; resetting it there makes the old one useless"
    )]
    Token,
    /// Discord does not allow what we ask to be told of.
    #[error(
        "Discord refused the intents: Refdesk asks for GUILDS alone, which needs no approval. Try again later"
    )]
    Intents,
    /// Discord can't be reached.
    #[error(
        "Discord can't be reached: {0}. Check the network and https://discordstatus.com; the service manager may simply start Refdesk again"
    )]
    Unreachable(String),
    /// The database failed while the bot was being put together.
    #[error(transparent)]
    Desk(#[from] Stopped),
    /// The HTTP client could not be made.
    #[error("no HTTP client: {0}")]
    Http(#[from] reqwest::Error),
}

/// A bot that is put together and not yet connected.
pub struct Bot {
    client: Client,
    desk: Desk,
    courier: Courier,
    begun: TaskTracker,
}

impl std::fmt::Debug for Bot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bot").field("courier", &self.courier).finish_non_exhaustive()
    }
}

impl Bot {
    /// Puts a bot together. The database is open and migrated before: a bot that is online always answers.
    pub async fn new(desk: Desk, token: &Token, at: &Endpoint) -> Result<Self, BotError> {
        let courier = Courier::new(desk.clone(), Rest::new(http_client()?, at.api(), token)).await?;
        let begun = TaskTracker::new();
        let data = Data { desk: desk.clone(), hands: courier.hands(), doctor: Doctor::new(token, at)? };
        let framework = framework::poise(data);
        let gated = Gated::new(framework, desk.clone(), Arc::new(Semaphore::new(AT_ONCE)), begun.clone());
        let http = HttpBuilder::new(token.secret())
            .client(http_client()?)
            .default_allowed_mentions(CreateAllowedMentions::new());
        let http = match at {
            Endpoint::Discord => http.build(),
            // serenity ignores a proxy in silence while its own rate limiter is on.
            Endpoint::Sandbox(url) => http.proxy(url).ratelimiter_disabled(true).build(),
        };
        let client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS)
            .framework(gated)
            .raw_event_handler(Unparsed)
            .await
            .map_err(|error| problem(&error))?;
        Ok(Self { client, desk, courier, begun })
    }

    /// The courier, for those who want to see its post done.
    pub fn courier(&self) -> Courier {
        self.courier.clone()
    }

    /// Serves until `stop`, then finishes what has begun. `hung` is called from a thread of its own when the
    /// gateway was silent for 130 seconds: by then this future may never be polled again.
    pub async fn run(
        mut self,
        stop: CancellationToken,
        hung: impl FnOnce() + Send + 'static,
    ) -> Result<(), BotError> {
        let shards = self.client.shard_manager.clone();
        watchdog::watch(shards.clone(), stop.clone(), hung);
        let courier = tokio::spawn({
            let (courier, stop) = (self.courier.clone(), stop.clone());
            async move { courier.run(stop).await }
        });
        tokio::spawn(buckets::forget(self.client.http.clone(), self.desk.clone(), stop.clone()));
        let ended = tokio::select! {
            () = stop.cancelled() => Ok(()),
            () = self.courier.unauthorized() => Err(BotError::Token),
            started = self.client.start_autosharded() => started.map_err(|error| problem(&error)),
        };
        stop.cancel();
        self.drain(&shards).await;
        if let Err(error) = courier.await {
            tracing::error!(%error, "the courier did not end well");
        }
        ended
    }

    /// Nothing new comes in, what has begun is finished.
    async fn drain(&self, shards: &ShardManager) {
        shards.shutdown_all().await;
        self.begun.close();
        if tokio::time::timeout(DRAIN, self.begun.wait()).await.is_err() {
            tracing::warn!(left = self.begun.len(), "stopped before every handler had ended");
        }
    }
}

fn problem(error: &serenity::Error) -> BotError {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => BotError::Token,
        serenity::Error::Gateway(
            GatewayError::DisallowedGatewayIntents | GatewayError::InvalidGatewayIntents,
        ) => BotError::Intents,
        serenity::Error::Http(HttpError::UnsuccessfulRequest(answer))
            if answer.status_code.as_u16() == 401 =>
        {
            BotError::Token
        }
        serenity::Error::Gateway(error) => BotError::Unreachable(error.to_string()),
        other => BotError::Unreachable(without_address(other)),
    }
}
