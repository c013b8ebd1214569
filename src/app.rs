//! The house put together: database, desk, bot, rounds. The program, the demo and the tests open it alike.

use std::path::PathBuf;

use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::config::process::Token;
use crate::desk::Desk;
use crate::discord::{Bot, BotError, Courier, Endpoint};
use crate::rounds;
use crate::store::{OpenError, Store};

/// What the house is made of.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The SQLite file.
    pub database: PathBuf,
    /// Who we are to Discord.
    pub token: Token,
    /// Where Discord is.
    pub endpoint: Endpoint,
    /// What time it is.
    pub clock: Clock,
}

/// The house, ready to serve.
#[derive(Debug)]
pub struct App {
    desk: Desk,
    store: Store,
    bot: Bot,
}

/// Why the house could not be opened, or stopped by itself.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The database.
    #[error(transparent)]
    Store(#[from] OpenError),
    /// Discord.
    #[error(transparent)]
    Bot(#[from] BotError),
}

impl App {
    /// Opens the database and puts the bot together; connects to nothing yet.
    pub async fn open(parts: Parts) -> Result<Self, AppError> {
        let store = Store::open(&parts.database).await?;
        let desk = Desk::new(store.clone(), parts.clock);
        let bot = Bot::new(desk.clone(), &parts.token, &parts.endpoint).await?;
        Ok(Self { desk, store, bot })
    }

    /// The desk, for what people do without Discord.
    pub fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// The courier, for those who want to see its post done.
    pub fn courier(&self) -> Courier {
        self.bot.courier()
    }

    /// Serves until `stop`: what has begun is finished, nothing new is started. `hung` is called, from a thread of its
    /// own, when Discord was silent for 130 seconds.
    pub async fn run(
        self,
        stop: CancellationToken,
        hung: impl FnOnce() + Send + 'static,
    ) -> Result<(), AppError> {
        let checking = tokio::spawn(check(self.store.clone(), stop.clone()));
        let going_round = tokio::spawn(rounds::run(self.desk.clone(), stop.clone()));
        let ended = self.bot.run(stop.clone(), hung).await;
        stop.cancel();
        if let Err(error) = going_round.await {
            tracing::error!(%error, "the rounds did not end well");
        }
        self.store.close().await;
        if checking.is_finished()
            && let Ok(Err(damage)) = checking.await
        {
            return Err(damage.into());
        }
        Ok(ended?)
    }
}

/// Looks for damage while the bot serves already; what is damaged ends it.
async fn check(store: Store, stop: CancellationToken) -> Result<(), OpenError> {
    let checked = store.check().await;
    if let Err(damage) = &checked {
        tracing::error!(%damage, "stopping");
        stop.cancel();
    }
    checked
}
