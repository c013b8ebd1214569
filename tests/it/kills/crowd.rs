//! People who ask and claim without a pause, and remember what they were told.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use refdesk::sandbox::{Message, Person, Reply};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::house::House;
use super::{Chance, number_of};

/// What people were told.
#[derive(Default)]
pub(super) struct Told {
    /// `#12`, and what was asked.
    pub(super) numbers: Vec<(u32, String)>,
    /// Who was shown that they have it.
    pub(super) claims: Vec<(u32, String)>,
    /// What nobody answered in time: whether it was done, they don't know.
    pub(super) unanswered: usize,
}

pub(super) struct Crowd {
    told: Arc<Mutex<Told>>,
    stop: CancellationToken,
    people: Vec<JoinHandle<()>>,
}

/// One of the crowd.
struct Busy {
    person: Person,
    house: refdesk::sandbox::Sandbox,
    told: Arc<Mutex<Told>>,
    stop: CancellationToken,
    chance: Chance,
}

impl Crowd {
    pub(super) fn gather(house: &House, chance: &mut Chance) -> Self {
        let (told, stop) = (Arc::default(), CancellationToken::new());
        let mut busy = |user: refdesk::domain::ids::UserId| Busy {
            person: house
                .sandbox
                .person(house.guild(), user.0.into())
                .in_channel(house.channel("ask-for-help")),
            house: house.sandbox.clone(),
            told: Arc::clone(&told),
            stop: stop.clone(),
            chance: Chance(chance.below(u64::MAX)),
        };
        let desk = house.channel("hoover-desk");
        let mut people: Vec<_> =
            house.teachers().into_iter().map(|it| tokio::spawn(busy(it).asks_and_asks())).collect();
        people
            .extend(house.librarians().into_iter().map(|it| tokio::spawn(busy(it).claims_and_claims(desk))));
        Self { told, stop, people }
    }

    /// Everybody finishes what they are at.
    pub(super) async fn goes_home(self) -> Told {
        self.stop.cancel();
        for person in self.people {
            person.await.unwrap();
        }
        std::mem::take(&mut *self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Busy {
    async fn asks_and_asks(mut self) {
        let name = self.person.name();
        for turn in 0.. {
            if !self.bot_is_there().await {
                return;
            }
            let words = format!("{name}, {turn}: my slides will not open");
            if let Ok(reply) = self.person.try_types("/ask", &[("words", &words)]).await {
                self.remember(&reply, |told, number| told.numbers.push((number, words)));
            }
            self.breathes().await;
        }
    }

    async fn claims_and_claims(mut self, desk: serenity::model::id::ChannelId) {
        let name = self.person.name();
        while self.bot_is_there().await {
            let waiting: Vec<_> = self.house.messages(desk).into_iter().filter(can_be_claimed).collect();
            if !waiting.is_empty() {
                let some = usize::try_from(self.chance.below(waiting.len() as u64)).unwrap();
                if let Ok(reply) = self.person.try_presses("Claim", &waiting[some]).await {
                    let won =
                        !reply.is_ephemeral() && reply.text().contains(&format!("{name} has had it since"));
                    self.remember(&reply, |told, number| {
                        told.claims.extend(won.then_some((number, name.clone())));
                    });
                }
            }
            self.breathes().await;
        }
    }

    /// Waits for a bot; says no when it is time to go home.
    async fn bot_is_there(&self) -> bool {
        while !self.stop.is_cancelled() {
            if self.house.try_connected().await.is_ok() {
                return true;
            }
        }
        false
    }

    /// All together stay below the courier's 45 requests a second, or its post would grow from kill to kill.
    async fn breathes(&mut self) {
        tokio::time::sleep(Duration::from_millis(self.chance.below(1_200))).await;
    }

    fn remember(&self, reply: &Reply, keep: impl FnOnce(&mut Told, u32)) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let title = reply.message.as_ref().and_then(super::card_title);
        match title.and_then(|it| number_of(&it)) {
            Some(number) if !reply.failed() => keep(&mut told, number),
            _ if reply.failed() => told.unanswered += 1,
            _ => {}
        }
    }
}

fn can_be_claimed(card: &Message) -> bool {
    card.controls().any(|it| it.is_button() && !it.disabled && it.words() == "Claim")
}
