//! How a sandbox is to be opened.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use chrono::{DateTime, Utc};
use serde_json::Value;
use serenity::model::id::UserId;

use super::Sandbox;
use super::world::{Bot, GuildSeed};

/// Where the sandbox's time comes from.
pub type Now = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Looks at every request's body; an error becomes an alarm and a 400.
pub type Inspect = Arc<dyn Fn(&Inspected) -> Result<(), String> + Send + Sync>;

/// How to open a sandbox.
pub struct Options {
    /// For ids, timestamps, the nonce's window and the 15 minutes of a token.
    pub now: Now,
    /// The token that the bot has to show.
    pub token: String,
    /// The bot's account.
    pub bot: Bot,
    /// What is there at the start.
    pub guilds: Vec<GuildSeed>,
    /// Where to listen: loopback only.
    pub host: IpAddr,
    /// The port; 0 takes any that is free.
    pub port: u16,
    /// Looks at every request.
    pub inspect: Option<Inspect>,
    /// Further pages on the same server.
    pub pages: Pages,
    /// How long the bot has for its first answer to an interaction: Discord gives 3 s, real time.
    pub answer_within: Duration,
    /// How often the bot is asked for a heartbeat, real time.
    pub heartbeat: Duration,
}

/// Makes further pages once the sandbox is there to be shown; see [`Options::pages`].
#[derive(Default)]
pub struct Pages(pub(super) Option<Box<dyn FnOnce(Sandbox) -> Router + Send + Sync>>);

/// What an [`Inspect`] is shown.
#[derive(Debug)]
pub struct Inspected<'a> {
    /// `POST` and the like.
    pub method: &'a str,
    /// The route as Discord's documentation writes it: `/channels/{channel_id}/messages`.
    pub template: &'a str,
    /// The JSON body; null if there is none.
    pub body: &'a Value,
}

impl Options {
    /// A sandbox on any free port of 127.0.0.1, with a bot named Refdesk whose token is `sandbox`.
    pub fn new(now: Now) -> Self {
        Self {
            now,
            token: "sandbox".to_owned(),
            bot: Bot { id: UserId::new(900_000_000_000_000_001), name: "Refdesk".to_owned() },
            guilds: Vec::new(),
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            inspect: None,
            pages: Pages::default(),
            answer_within: Duration::from_secs(3),
            heartbeat: Duration::from_millis(41_250),
        }
    }

    /// With a guild.
    #[must_use]
    pub fn guild(mut self, seed: GuildSeed) -> Self {
        self.guilds.push(seed);
        self
    }

    /// With further pages on the same server; they get a handle on the sandbox.
    #[must_use]
    pub fn pages(mut self, make: impl FnOnce(Sandbox) -> Router + Send + Sync + 'static) -> Self {
        self.pages = Pages(Some(Box::new(make)));
        self
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// Why a sandbox didn't open.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// An address that others could reach.
    #[error("the sandbox listens on loopback only, and {0} is not loopback; use 127.0.0.1")]
    NotLoopback(IpAddr),
    /// The port is taken, or the like.
    #[error(
        "the sandbox can't listen: {0}. Another program may have that port: name another one, or 0 for any that is free"
    )]
    Listen(std::io::Error),
}
