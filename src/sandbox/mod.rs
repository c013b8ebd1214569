//! A small Discord that runs in the process, on loopback only: for the tests and for `refdesk demo`.
//!
//! [`World`] is the model; [`rest`] and [`gateway`] show it to an unmodified serenity; [`Person`] acts on it as
//! people do. What it doesn't model it refuses loudly and remembers in [`Sandbox::alarms`]. It knows nothing of
//! Refdesk and reads no clock: [`Options`] bring one.

mod admin;
mod faults;
mod gateway;
mod ledger;
mod limits;
mod options;
pub mod page;
mod people;
mod render;
mod rest;
mod server;
mod wire;
mod world;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serenity::model::id::{ChannelId, GuildId, UserId};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

pub use faults::{Fault, Faults, GatewayFault, Scope};
pub use ledger::{Request, Requests};
pub use options::{Inspect, Inspected, Now, Options, Pages, StartError};
pub use people::{Line, Misuse, Person, Reply};
pub use render::render;
pub use rest::Route;
pub use world::*;

use gateway::Hub;
use ledger::Ledger;

/// How long a verb waits for what it was told will come: real time.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// The running sandbox. Clones are cheap and mean the same one.
#[derive(Clone)]
pub struct Sandbox {
    shared: Arc<Shared>,
}

struct Shared {
    world: Mutex<World>,
    revision: watch::Sender<u64>,
    faults: Mutex<faults::Book>,
    ledger: Mutex<Ledger>,
    hub: Hub,
    options: Options,
    address: SocketAddr,
    stop: CancellationToken,
}

impl Sandbox {
    /// Opens a sandbox: plants the seeds, listens, serves until [`Sandbox::stop`].
    pub async fn start(mut options: Options) -> Result<Self, StartError> {
        let listener = server::listen(options.host, options.port).await?;
        let address = listener.local_addr().map_err(StartError::Listen)?;
        let mut world = World::new(options.bot.clone());
        let now = (options.now)();
        for seed in std::mem::take(&mut options.guilds) {
            world.plant(seed, now);
        }
        let pages = std::mem::take(&mut options.pages);
        let shared = Shared {
            world: Mutex::new(world),
            revision: watch::Sender::new(0),
            faults: Mutex::default(),
            ledger: Mutex::default(),
            hub: Hub::default(),
            options,
            address,
            stop: CancellationToken::new(),
        };
        let sandbox = Self { shared: Arc::new(shared) };
        sandbox.add_pages_and_serve(listener, pages);
        Ok(sandbox)
    }

    fn add_pages_and_serve(&self, listener: tokio::net::TcpListener, pages: options::Pages) {
        let pages = pages.0.map(|make| make(self.clone())).unwrap_or_default();
        server::serve(self, listener, pages);
    }

    /// Where it listens, as `http://127.0.0.1:4321`: serenity's proxy, and the demo's page.
    pub fn url(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    /// Ends the server and cuts every connection.
    pub fn stop(&self) {
        self.shared.stop.cancel();
    }

    /// The sandbox's own time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.shared.options.now)()
    }

    /// Reads the World. It is locked meanwhile: don't call the sandbox's other readers inside.
    pub fn look<T>(&self, at: impl FnOnce(&World) -> T) -> T {
        at(&self.world())
    }

    /// Grows by at least one with every change of the World; for pages that follow along.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.shared.revision.subscribe()
    }

    /// Waits until the World satisfies `condition`: [`PATIENCE`] at most, then fails with what is there. As in
    /// [`Sandbox::look`] the World is locked inside; [`Sandbox::requests`] and the gateway's state may be asked.
    ///
    /// # Panics
    /// If it doesn't come true in time.
    pub async fn until(&self, condition: impl FnMut(&World) -> bool) {
        if let Err(misuse) = self.try_until(condition).await {
            panic!("{misuse}");
        }
    }

    /// As [`Sandbox::until`], with an error instead of a panic.
    pub async fn try_until(&self, mut condition: impl FnMut(&World) -> bool) -> Result<(), Misuse> {
        let mut revision = self.changes();
        let waiting = async {
            while !self.look(&mut condition) {
                if revision.changed().await.is_err() {
                    return;
                }
            }
        };
        let in_time = timeout(PATIENCE, waiting).await.is_ok();
        let there = || self.look(render::everything);
        if in_time { Ok(()) } else { Err(Misuse::new(format!("did not come true; there is:\n{}", there()))) }
    }

    /// Waits until a bot is connected to the gateway and has had its READY.
    ///
    /// # Panics
    /// If none comes within [`PATIENCE`].
    pub async fn connected(&self) {
        self.until(|_| self.shared.hub.is_connected()).await;
    }

    /// As [`Sandbox::connected`], with an error instead of a panic.
    pub async fn try_connected(&self) -> Result<(), Misuse> {
        self.try_until(|_| self.shared.hub.is_connected()).await
    }

    /// Waits until a bot that was started again is connected: until there were more than `sessions` of them
    /// (see [`Sandbox::sessions_opened`]), for the old connection may not have ended yet.
    ///
    /// # Panics
    /// If none comes within [`PATIENCE`].
    pub async fn connected_after(&self, sessions: usize) {
        let hub = &self.shared.hub;
        self.until(|_| hub.opened() > sessions && hub.is_connected()).await;
    }

    /// How many sessions the gateway has opened: a bot that resumes opens no new one.
    pub fn sessions_opened(&self) -> usize {
        self.shared.hub.opened()
    }

    /// How often a bot has come back to its session.
    pub fn sessions_resumed(&self) -> usize {
        self.shared.hub.resumed()
    }

    /// A person of a guild, as the one who acts.
    pub fn person(&self, guild: GuildId, user: UserId) -> Person {
        Person::new(self.clone(), guild, user)
    }

    /// A text channel or thread of a guild by its name.
    pub fn channel_named(&self, guild: GuildId, name: &str) -> Option<Channel> {
        self.look(|world| world.channel_named(guild, name).cloned())
    }

    /// Everything said in a channel that is not for one person only, oldest first.
    pub fn messages(&self, channel: ChannelId) -> Vec<Message> {
        let lasting = |channel: &Channel| {
            let all = channel.messages.values().filter(|message| !message.is_ephemeral());
            all.cloned().collect()
        };
        self.look(|world| world.channel(channel).map(lasting).unwrap_or_default())
    }

    /// The threads under a channel, oldest first.
    pub fn threads(&self, parent: ChannelId) -> Vec<Channel> {
        let under = |channel: &&Channel| channel.thread().is_some_and(|thread| thread.parent == parent);
        let guild = |world: &World| world.channel(parent).and_then(|channel| channel.guild);
        self.look(|world| {
            let guild = guild(world)?;
            Some(world.channels_of(guild).filter(under).cloned().collect())
        })
        .unwrap_or_default()
    }

    /// The direct messages of a person, oldest first.
    pub fn dms(&self, person: UserId) -> Vec<Message> {
        let of = |channel: &Channel| channel.messages.values().cloned().collect();
        self.look(|world| world.dm_with(person).map(of).unwrap_or_default())
    }

    /// What went wrong in ways that Discord would not: unmodelled routes, events that serenity can't parse,
    /// bodies that the inspection refused. Tests assert that there is none.
    pub fn alarms(&self) -> Vec<String> {
        self.ledger().alarms.clone()
    }

    /// Every REST request so far.
    pub fn requests(&self) -> Requests {
        Requests(self.ledger().requests.clone())
    }

    /// Forgets the requests so far, so that a test counts from here.
    pub fn forget_requests(&self) {
        self.ledger().requests.clear();
    }

    /// The switches for REST faults.
    pub fn faults(&self) -> Faults<'_> {
        Faults(self)
    }

    /// Does something to the gateway, at once or from now on.
    pub fn gateway_fault(&self, fault: GatewayFault) {
        self.shared.hub.suffer(fault);
    }

    /// Changes the World, tells the bot what it has to know, and wakes those who wait for a change.
    fn change<T>(&self, change: impl FnOnce(&mut World, DateTime<Utc>) -> T) -> T {
        let now = self.now();
        let mut world = self.world();
        let result = change(&mut world, now);
        for event in world.take_events() {
            let unparsed = self.shared.hub.dispatch(&event);
            for words in unparsed {
                self.alarm(words);
            }
        }
        drop(world);
        self.wake();
        result
    }

    fn wake(&self) {
        self.shared.revision.send_modify(|revision| *revision += 1);
    }

    fn alarm(&self, words: String) {
        tracing::error!("the sandbox: {words}");
        self.ledger().alarms.push(words);
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.shared.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.shared.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
