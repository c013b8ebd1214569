//! `kill -9`, again and again, while people ask and claim and Discord has bad days: what they were told is true afterwards,
//! nothing is lost, nothing is there twice.
//!
//! The program runs as a child process on the machine's own clock; Discord is a sandbox in this process, and outlives it.
//! `REFDESK_KILLS=200` sets the number of kills, `REFDESK_SEED` repeats their moments as far as a machine can.

mod crowd;
pub(crate) mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use refdesk::domain::ids::TicketNumber;
use refdesk::domain::ticket::Ticket;
use refdesk::sandbox::{Message, Sandbox};
use refdesk::store::{owed, tickets};

use crate::year::faults;
use crowd::{Crowd, Told};
use house::House;

/// Numbers that look like chance and can be had again (`SplitMix64`).
#[derive(Clone)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

pub(crate) fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_1_what_was_answered_survives_kill_9() {
    let kills = setting("REFDESK_KILLS", 6);
    let seed = setting("REFDESK_SEED", u64::from(std::process::id()));
    println!("{kills} kills, REFDESK_SEED={seed}");
    let mut chance = Chance(seed);
    let house = House::build().await;
    let crowd = Crowd::gather(&house, &mut chance);

    for _ in 0..kills {
        killed_at_some_moment(&house, &mut chance).await;
    }
    house.sandbox.faults().clear();
    let last = house.serve();
    house.connected().await;
    let told = crowd.goes_home().await;
    house.owes_nothing().await;
    last.stops_in_good_order();

    let kept = Arc::new(house.tickets().await);
    println!(
        "{} tickets kept; {} requests answered with a number; {} claimed, {} claims seen to win; {} acts unanswered",
        kept.len(),
        told.numbers.len(),
        kept.values().filter(|it| it.lead().is_some()).count(),
        told.claims.len(),
        told.unanswered,
    );
    all_that_was_told_is_true(&kept, &told, &house);
    each_is_shown_once(&kept, &house);
    assert_eq!(house.sandbox.alarms(), Vec::<String>::new(), "the sandbox was alarmed");
    house.sandbox.stop();
}

/// Serves, and is killed: while it starts, or after some number of requests to Discord and a moment more.
async fn killed_at_some_moment(house: &House, chance: &mut Chance) {
    house.sandbox.forget_requests();
    for (route, fault) in faults(chance) {
        house.sandbox.faults().next(route, fault);
    }
    let sessions = house.sandbox.sessions_opened();
    let bot = house.serve();
    if chance.below(6) == 0 {
        tokio::time::sleep(Duration::from_millis(chance.below(400))).await;
    } else {
        let requests = usize::try_from(chance.below(50)).unwrap();
        let sandbox = &house.sandbox;
        let busy = |sandbox: &Sandbox| {
            sandbox.sessions_opened() > sessions && sandbox.requests().0.len() >= requests
        };
        let _ = sandbox.try_until(|_| busy(sandbox)).await;
        tokio::time::sleep(Duration::from_micros(chance.below(8_000))).await;
    }
    bot.dies();
    // The session of a process that is gone is never taken up again.
    house.sandbox.gateway_fault(refdesk::sandbox::GatewayFault::Forget);
}

fn all_that_was_told_is_true(kept: &BTreeMap<u32, Ticket>, told: &Told, house: &House) {
    for (number, words) in &told.numbers {
        let ticket = kept.get(number).unwrap_or_else(|| panic!("#{number} was answered and is lost"));
        assert_eq!(
            ticket.asked.words.as_str(),
            words,
            "#{number} is another request than its requester was told"
        );
    }
    for (number, coach) in &told.claims {
        let lead = kept[number].lead().and_then(|it| house.district.person(it)).map(|it| it.name.as_str());
        assert_eq!(
            lead,
            Some(coach.as_str()),
            "#{number} was claimed by somebody who was told that they have it"
        );
    }
    let last = kept.keys().next_back().copied().unwrap_or_default();
    assert_eq!(kept.len(), last as usize, "the numbers have a gap");
    let words: BTreeSet<_> = kept.values().map(|it| it.asked.words.as_str()).collect();
    assert_eq!(words.len(), kept.len(), "one request became two tickets");
}

fn each_is_shown_once(kept: &BTreeMap<u32, Ticket>, house: &House) {
    let cards = numbered(house.messages().iter().filter_map(card_title));
    let threads = house.sandbox.threads(house.channel("ask-for-help"));
    let opened = numbered(threads.iter().map(|it| it.name.clone()));
    for (number, ticket) in kept {
        assert_eq!(cards.get(number), Some(&1), "the cards of #{number}");
        let claimed = usize::from(ticket.lead().is_some());
        assert_eq!(opened.get(number).copied().unwrap_or_default(), claimed, "the threads of #{number}");
    }
    assert_eq!(cards.len(), kept.len(), "there is a card of a ticket that is not there");
    for thread in threads {
        let said = house.sandbox.messages(thread.id).len();
        assert_eq!(said, 1, "{} begins with one message, and no more was said", thread.name);
    }
}

fn card_title(message: &Message) -> Option<String> {
    message.embeds.first()?.title.clone()
}

/// How often each number begins a title.
fn numbered(titles: impl Iterator<Item = String>) -> BTreeMap<u32, usize> {
    let mut counted = BTreeMap::new();
    for number in titles.filter_map(|it| number_of(&it)) {
        *counted.entry(number).or_default() += 1;
    }
    counted
}

/// `12` of `#12 · Google Workspace`.
fn number_of(title: &str) -> Option<u32> {
    title.strip_prefix('#')?.split_whitespace().next()?.parse().ok()
}

impl House {
    /// Waits until a running bot owes Discord nothing more: as long as it takes while it gets less.
    async fn owes_nothing(&self) {
        let store = self.store().await;
        let mut changes = self.sandbox.changes();
        let (mut least, mut looks) = (usize::MAX, 0);
        while looks < 600 {
            let mut reader = store.read().await.unwrap();
            let left = owed::outstanding(&mut reader).await.unwrap();
            drop(reader);
            let left = usize::try_from(left.cards + left.debts).unwrap();
            if left == 0 {
                return store.close().await;
            }
            if least == usize::MAX {
                println!("{left} cards, threads and notices are owed at the end");
            }
            looks = if left < least { 0 } else { looks + 1 };
            least = least.min(left);
            // What is done last is written down after Discord's last change.
            let _ = tokio::time::timeout(Duration::from_millis(100), changes.changed()).await;
        }
        let mut reader = store.read().await.unwrap();
        let far = chrono::DateTime::<chrono::Utc>::MAX_UTC;
        let cards = refdesk::store::cards::behind(&mut reader, far, 5).await.unwrap();
        let debts = owed::due(&mut reader, far, 5).await.unwrap();
        panic!("{least} are owed, and nothing gets done: {cards:#?}\n{debts:#?}\n{}", self.log());
    }

    /// Every ticket by its number, up to the first that is not there; none lies beyond.
    async fn tickets(&self) -> BTreeMap<u32, Ticket> {
        let store = self.store().await;
        let mut reader = store.read().await.unwrap();
        let mut found = BTreeMap::new();
        for user in self.teachers() {
            let of_one = tickets::of_requester(&mut reader, self.district.id, user, i64::MAX).await.unwrap();
            found.extend(of_one.into_iter().map(|it| (it.number.0, it)));
        }
        let last = found.keys().next_back().copied().unwrap_or_default();
        let beyond = tickets::by_number(&mut reader, self.district.id, TicketNumber(last + 1)).await.unwrap();
        assert!(beyond.is_none());
        drop(reader);
        store.close().await;
        found
    }
}
