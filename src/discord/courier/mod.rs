//! The courier: brings Discord to what the database says. Cards to the revision that holds, notices once each.
//!
//! Whatever happens on the way, the database knows what is still owed: after a restart the courier goes on as
//! if nothing had been. It decides nothing about tickets.

mod apart;
mod cards;
mod classes;
mod clock;
mod debts;
mod digests;
mod fence;
mod given_up;
mod hands;
mod limits;
mod minutes;
mod mirror;
mod more;
mod news;
mod pages;
mod passed;
mod past;
mod patience;
mod person;
mod places;
mod rest;
mod road;
mod standing;
mod thanks;
mod thread;
mod verdict;
mod year;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, PoisonError};

use futures_util::stream::{self, StreamExt};
use tokio::sync::{Mutex, Notify};
use tokio_util::sync::CancellationToken;

use crate::desk::Desk;
use crate::domain::ids::{ChannelId, UserId};
use crate::store::cards::Card;
use crate::store::class_cards::{self, ClassCard};
use crate::store::owed::{Debt, Outstanding};
use crate::store::{SqliteConnection, Stopped, Work, cards as card_rows, incarnation, owed};

pub use hands::{Hands, Hold};
use past::Look;
pub(super) use places::id_of;
pub use rest::{Answer, Rest};

/// How much is taken from the database at once.
const BATCH: i64 = 128;

/// How many channels are served at once; within one, everything goes in order.
const LANES: usize = 8;

/// How often the courier looks for what may be tried again, when nothing rings.
const TICK: std::time::Duration = std::time::Duration::from_secs(1);

/// The courier. Clones work on the same post.
#[derive(Debug, Clone)]
pub struct Courier {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    desk: Desk,
    rest: Rest,
    hands: Hands,
    owing: Arc<Notify>,
    /// Direct-message channels that are known.
    direct: Mutex<HashMap<UserId, ChannelId>>,
    /// The bot's own account.
    me: Mutex<Option<UserId>>,
    /// Which life of the database this is: part of the name of everything that is sent.
    life: i64,
    /// Rows up to these were there at the start: an earlier process may have sent them and died before it
    /// could say so.
    inherited: Inherited,
    /// What was there of ours, for the inherited rows.
    past: past::Past,
    unauthorized: CancellationToken,
    /// Sent, or about to be, and not yet written down: where the database can't be written, what was sent stays suspect.
    unsettled: std::sync::Mutex<HashSet<Sent>>,
    /// How far the comparing of cards has come.
    mirror: Mutex<mirror::Mirror>,
    /// One pass at a time: two would send the same card twice.
    pass: Mutex<()>,
}

/// The last rows that another process may have worked on.
#[derive(Debug, Clone, Copy, Default)]
struct Inherited {
    card: i64,
    debt: i64,
    class_card: i64,
}

/// A row whose message is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sent {
    Card(i64),
    Debt(i64),
    ClassCard(i64),
}

/// What belongs together and goes in order.
enum Lane {
    Cards(Vec<Card>),
    Debts(Vec<Debt>),
    Classes(Vec<ClassCard>),
}

impl Courier {
    /// A courier for this desk; what is in the database now counts as inherited.
    pub async fn new(desk: Desk, rest: Rest) -> Result<Self, Stopped> {
        let (inherited, life) = {
            let mut reader = desk.store().read().await?;
            let (card, debt, class_card) = owed::last_rows(&mut reader).await?;
            (Inherited { card, debt, class_card }, incarnation::number(&mut reader).await?)
        };
        let owing = desk.owing();
        let hands = Hands::new(owing.clone());
        let shared = Shared {
            desk,
            rest,
            hands,
            owing,
            direct: Mutex::default(),
            me: Mutex::default(),
            life,
            inherited,
            past: past::Past::default(),
            unauthorized: CancellationToken::new(),
            unsettled: std::sync::Mutex::default(),
            mirror: Mutex::default(),
            pass: Mutex::default(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// The cards that presses are being answered with.
    pub fn hands(&self) -> Hands {
        self.shared.hands.clone()
    }

    /// Whether Discord has refused the token: the process should end.
    pub fn is_unauthorized(&self) -> bool {
        self.shared.unauthorized.is_cancelled()
    }

    /// Ends when Discord has refused the token.
    pub async fn unauthorized(&self) {
        self.shared.unauthorized.cancelled().await;
    }

    /// Works until `stop`; what was begun is finished.
    pub async fn run(&self, stop: CancellationToken) {
        tokio::join!(self.run_deliveries(stop.clone()), self.run_looks(stop));
    }

    /// Compares some cards with what Discord shows, if it is time to. Returns how many have to be posted or edited.
    pub async fn look_after_cards(&self) -> Result<usize, Stopped> {
        self.shared.look_after_cards().await
    }

    async fn run_looks(&self, stop: CancellationToken) {
        while !stop.is_cancelled() && !self.is_unauthorized() {
            let courier = self.clone();
            if let Err(stopped) = apart::work(async move { courier.look_after_cards().await }).await {
                tracing::error!(%stopped, "the cards could not be looked at");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    async fn run_deliveries(&self, stop: CancellationToken) {
        let mut failures = 0;
        while !stop.is_cancelled() && !self.is_unauthorized() {
            let (courier, until) = (self.clone(), stop.clone());
            let delivered = apart::work(async move { courier.deliver_until(&until).await }).await;
            failures = if delivered.is_ok() { 0 } else { (failures + 1).min(5) };
            if let Err(stopped) = delivered {
                tracing::error!(%stopped, "the courier could not work");
            }
            // A database that can't be written is left alone for longer and longer, up to half a minute.
            let pause = TICK * (1 << failures);
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.shared.owing.notified(), if failures == 0 => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Does everything that may be done now; returns what is left.
    pub async fn deliver(&self) -> Result<Outstanding, Stopped> {
        self.deliver_until(&CancellationToken::new()).await
    }

    async fn deliver_until(&self, stop: &CancellationToken) -> Result<Outstanding, Stopped> {
        let shared = &self.shared;
        let _pass = shared.pass.lock().await;
        while !self.is_unauthorized() && !stop.is_cancelled() {
            shared.keep_answered().await?;
            let lanes = match shared.lanes().await {
                Ok(lanes) => lanes,
                Err(stopped) => {
                    let Some(row) = apart::unreadable(&stopped) else { return Err(stopped) };
                    shared.put_off(row, stopped).await?;
                    continue;
                }
            };
            if lanes.is_empty() {
                shared.past.forget().await;
                break;
            }
            let work = stream::iter(lanes).map(|lane| shared.serve(lane)).buffer_unordered(LANES);
            for served in work.collect::<Vec<_>>().await {
                served?;
            }
        }
        shared.keep_answered().await?;
        let mut reader = shared.desk.store().read().await?;
        Ok(owed::outstanding(&mut reader).await?)
    }
}

impl Shared {
    /// Keeps what presses were answered with: many answers, one transaction.
    async fn keep_answered(&self) -> Result<(), Stopped> {
        let answered = self.hands.take_answered();
        if answered.is_empty() {
            return Ok(());
        }
        self.desk
            .store()
            .write(move |db| {
                Box::pin(async move {
                    for it in answered {
                        card_rows::answered(db, it.ticket, it.message, it.revision).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    async fn lanes(&self) -> Result<Vec<Lane>, Stopped> {
        let now = self.desk.now();
        let mut reader = self.desk.store().read().await?;
        let cards = card_rows::behind(&mut reader, now, BATCH).await?;
        let debts = owed::due(&mut reader, now, BATCH).await?;
        let classes = class_cards::behind(&mut reader, now, BATCH).await?;
        drop(reader);
        let mut of_place: BTreeMap<(i64, String), Vec<Card>> = BTreeMap::new();
        for card in cards.into_iter().filter(|card| !self.hands.leaves_alone(card.ticket)) {
            of_place.entry((card.district.0, card.place.to_string())).or_default().push(card);
        }
        let mut of_ticket: BTreeMap<i64, Vec<Debt>> = BTreeMap::new();
        for debt in debts {
            of_ticket.entry(debt.ticket.map_or(-debt.id, |it| it.0)).or_default().push(debt);
        }
        let mut of_room: BTreeMap<_, Vec<ClassCard>> = BTreeMap::new();
        for card in classes {
            of_room.entry((card.district, card.building)).or_default().push(card);
        }
        let cards = of_place.into_values().map(Lane::Cards).chain(of_room.into_values().map(Lane::Classes));
        Ok(cards.chain(of_ticket.into_values().map(Lane::Debts)).collect())
    }

    async fn serve(&self, lane: Lane) -> Result<(), Stopped> {
        match lane {
            Lane::Cards(cards) => self.bring_all(cards.into()).await?,
            Lane::Classes(cards) => {
                for card in cards {
                    self.bring_class(&card).await?;
                }
            }
            Lane::Debts(debts) => {
                for debt in debts {
                    if !self.settle(&debt).await? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    async fn write<F>(&self, work: F) -> Result<(), Stopped>
    where
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, ()> + Send + 'static,
    {
        self.desk.store().write(work).await
    }

    /// After this pause, on the desk's clock.
    fn after(&self, pause: std::time::Duration) -> chrono::DateTime<chrono::Utc> {
        let millis = i64::try_from(pause.as_millis()).unwrap_or(i64::MAX / 2).max(1);
        self.desk.now() + chrono::Duration::milliseconds(millis)
    }

    /// Notes that something is about to be sent. Where it may have been sent before, says how to look for it.
    fn suspects(&self, sent: Sent, attempts: i64) -> Option<Look> {
        let again = !self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).insert(sent);
        let inherited = match sent {
            Sent::Card(row) => row <= self.inherited.card,
            Sent::Debt(row) => row <= self.inherited.debt,
            Sent::ClassCard(row) => row <= self.inherited.class_card,
        };
        match (again || attempts > 0, inherited) {
            (true, _) => Some(Look::Now),
            (false, true) => Some(Look::Before),
            (false, false) => None,
        }
    }

    /// What came of it is written down.
    fn is_settled(&self, sent: Sent) {
        self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).remove(&sent);
    }

    fn end(&self) {
        self.unauthorized.cancel();
    }
}
