//! The digests of a school morning: decided once for each place and day, read when they are told.
//!
//! What a digest says is read at the moment in which it is sent, so a late one is not out of date.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Desk;
use super::look::list_length;
use crate::domain::building::Level;
use crate::domain::calendar::monday;
use crate::domain::candidates::{Candidate, candidates};
use crate::domain::digest::{Morning, morning, week};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, DistrictId, GuildId, InitiativeId, StaffId};
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::place::Place;
use crate::domain::roadmap::{Initiative, Phase, Readiness};
use crate::domain::roadmove::EVIDENCE_DAYS;
use crate::domain::routing::Queue;
use crate::domain::ticket::Ticket;
use crate::store::digests::{self, Outcome, Pattern, Tally};
use crate::store::thanks::Thanks;
use crate::store::{SqliteConnection, Stopped, mornings, owed, roadmap, tickets};

/// So many people of one building who asked about the same within a week are worth a class (R33).
const WORTH_A_CLASS: i64 = 4;

/// A digest, with everything that it tells.
#[derive(Debug, Clone)]
pub struct Digest {
    /// The district.
    pub district: Arc<District>,
    /// Whose.
    pub place: Place,
    /// Of which day; of a weekly one the Monday.
    pub day: NaiveDate,
    /// What it tells.
    pub told: Told,
}

/// What a digest tells.
#[derive(Debug, Clone)]
pub enum Told {
    /// A queue's channel, each school morning.
    Queue(QueueMorning),
    /// One coach who wants it, each school morning: the tickets that they have, and those that wait for them.
    Own {
        /// Claimed, the longest-held first.
        held: Vec<Ticket>,
        /// Waiting in the coach's queues with their name on it.
        suggested: Vec<Ticket>,
        /// Today's meetings, the first one first.
        meetings: Vec<Ticket>,
    },
    /// The director, each week.
    Week(Box<Week>),
}

/// A queue on a school morning.
#[derive(Debug, Clone)]
pub struct QueueMorning {
    /// What waits, in the order of the queue; private requests are counted, not shown.
    pub waiting: Vec<Ticket>,
    /// The counts.
    pub tally: Tally,
    /// What several people asked about this week, if one of them did since the last digest.
    pub class: Option<Pattern>,
    /// Today's meetings, the first one first; private ones apart.
    pub meetings: Vec<Ticket>,
    /// Thanks to its people since the last digest that everybody may read (R77), the newest first.
    pub thanks: Vec<Thanks>,
}

/// A week of the district, for the director: queues, phases, readiness; nobody is compared.
#[derive(Debug, Clone)]
pub struct Week {
    /// Where somebody waits, the longest queue first.
    pub waiting: Vec<digests::Waiting>,
    /// What was asked in the last seven days, by phase; none stands for what is not on the road map.
    pub asked: Vec<(Option<Phase>, i64)>,
    /// For each initiative in implementation: how many librarians are ready, ready with a partner, not yet ready.
    pub readiness: Vec<(InitiativeId, [usize; 3])>,
    /// How many wait of which the director was told that nobody takes them.
    pub escalated: i64,
    /// What was asked in the last seven days, by building, the most first.
    pub buildings: Vec<(BuildingId, i64)>,
    /// What recurs and is on no road map (F8), the most asked for first.
    pub unsorted: Vec<Candidate>,
}

/// What the morning's round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mornings {
    /// Digests that the courier has now.
    pub owed: usize,
    /// Places that had nothing to say.
    pub empty: usize,
    /// Digests for which it was too late.
    pub missed: usize,
}

impl Mornings {
    /// The two together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let (owed, empty) = (self.owed + other.owed, self.empty + other.empty);
        Self { owed, empty, missed: self.missed + other.missed }
    }
}

impl Digest {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match &self.told {
            Told::Queue(it) => {
                let quiet = it.tally == Tally::default() && it.class.is_none();
                quiet && it.meetings.is_empty() && it.thanks.is_empty()
            }
            Told::Own { held, suggested, .. } => held.is_empty() && suggested.is_empty(),
            Told::Week(it) => it.waiting.is_empty() && it.asked.is_empty(),
        }
    }
}

impl Desk {
    /// Decides on every digest that is due now and was not decided: each place and day once, whatever restarts.
    pub async fn digests_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<Mornings, Stopped> {
        let (district, mut done) = (self.district(guild).await?, Mornings::default());
        for (place, morning) in self.undecided(&district, now).await? {
            self.decide(&district, (place, morning), now, &mut done).await?;
        }
        if done.owed > 0 {
            self.owing.notify_one();
        }
        Ok(done)
    }

    async fn undecided(
        &self,
        district: &Arc<District>,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Place, Morning)>, Stopped> {
        let hour = district.settings.digest_at;
        let today = district.calendar.local_date(now);
        if morning(&district.calendar, hour, None, now) == Morning::Not {
            return Ok(Vec::new());
        }
        let mut reader = self.store.read().await?;
        let mut decided = digests::decided(&mut reader, district.id, today, false).await?;
        if monday(today) != today {
            let week = digests::decided(&mut reader, district.id, monday(today), false).await?;
            decided.extend(week.into_iter().filter(|place| *place == director().to_string()));
        }
        let readers = digests::readers(&mut reader, district.id).await?;
        let places = places(district, &readers, now).into_iter();
        let places = places.map(|(place, level)| (place, morning(&district.calendar, hour, level, now)));
        let weekly = [(director(), week(&district.calendar, hour, now))];
        let open = |(place, morning): &(Place, Morning)| {
            *morning != Morning::Not && !decided.contains(&place.to_string())
        };
        Ok(places.chain(weekly).filter(open).collect())
    }

    pub(super) async fn decide(
        &self,
        district: &Arc<District>,
        (place, morning): (Place, Morning),
        now: DateTime<Utc>,
        done: &mut Mornings,
    ) -> Result<(), Stopped> {
        let (day, outcome) = match morning {
            Morning::Not => return Ok(()),
            Morning::Missed(day) => (day, Outcome::Missed),
            Morning::Due(day) => {
                let empty = self.digest(district.clone(), place, day, now).await?.is_empty();
                (day, if empty { Outcome::Empty } else { Outcome::Owed })
            }
        };
        let district = district.id;
        let first = self
            .store
            .write(move |db| Box::pin(async move { keep(db, district, (place, day), outcome, now).await }))
            .await?;
        let counted = match outcome {
            Outcome::Owed => &mut done.owed,
            Outcome::Empty => &mut done.empty,
            Outcome::Missed => &mut done.missed,
        };
        *counted += usize::from(first);
        Ok(())
    }

    /// What a place's digest of a day tells at a moment.
    pub async fn digest(
        &self,
        district: Arc<District>,
        place: Place,
        day: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Digest, Stopped> {
        let told = match place {
            Place::Queue(Queue::Director) => Told::Week(Box::new(self.week(&district, now).await?)),
            Place::Queue(queue) => Told::Queue(self.queue_morning(&district, queue, (day, now)).await?),
            Place::Person(staff) => self.own_morning(&district, staff, (day, now)).await?,
        };
        Ok(Digest { district, place, day, told })
    }

    async fn queue_morning(
        &self,
        district: &District,
        queue: Queue,
        (day, now): (NaiveDate, DateTime<Utc>),
    ) -> Result<QueueMorning, Stopped> {
        let place = Place::Queue(queue).to_string();
        let mut reader = self.store.read().await?;
        let last = digests::last_before(&mut reader, district.id, (&place, day)).await?;
        let since = last.unwrap_or(now - Duration::days(1));
        let tally = digests::tally(&mut reader, district.id, queue, (day, since)).await?;
        let most = list_length();
        let mut waiting = tickets::waiting_in(&mut reader, district.id, queue, most).await?;
        waiting.retain(|it| !it.asked.private);
        let class = match queue {
            Queue::Librarians(building) => {
                let week = now - Duration::days(7);
                digests::pattern(&mut reader, district.id, Some(building), week).await?
            }
            _ => None,
        };
        let news = |it: &Pattern| it.teachers >= WORTH_A_CLASS && it.last > since;
        let hours = district.calendar.days_between(day, day);
        let meetings = mornings::meetings(&mut reader, district.id, queue, hours).await?;
        let people: Vec<_> = district.members_of(queue, now).into_iter().map(|it| it.id).collect();
        let thanks = mornings::public_thanks(&mut reader, &people, since).await?;
        Ok(QueueMorning { waiting, tally, class: class.filter(news), meetings, thanks })
    }

    async fn own_morning(
        &self,
        district: &District,
        staff: StaffId,
        (day, now): (NaiveDate, DateTime<Utc>),
    ) -> Result<Told, Stopped> {
        let mut reader = self.store.read().await?;
        let most = list_length();
        let held = tickets::held_by(&mut reader, staff, most).await?;
        let mut suggested = Vec::new();
        for queue in district.person(staff).into_iter().flat_map(|it| district.queues_of(it, now)) {
            suggested.extend(tickets::waiting_in(&mut reader, district.id, queue, most).await?);
        }
        suggested.retain(|it| it.placed.suggested == Some(staff));
        let meetings =
            tickets::meetings_of(&mut reader, staff, district.calendar.days_between(day, day)).await?;
        Ok(Told::Own { held, suggested, meetings })
    }

    async fn week(&self, district: &District, now: DateTime<Utc>) -> Result<Week, Stopped> {
        let mut reader = self.store.read().await?;
        let waiting = digests::waiting(&mut reader, district.id).await?;
        let asked = digests::asked_by_phase(&mut reader, district.id, now - Duration::days(7)).await?;
        let escalated = mornings::escalated(&mut reader, district.id).await?;
        let buildings =
            mornings::asked_by_building(&mut reader, district.id, now - Duration::days(7)).await?;
        let asked_before = now - Duration::days(EVIDENCE_DAYS);
        let unsorted = candidates(&roadmap::unsorted_since(&mut reader, district.id, asked_before).await?);
        Ok(Week { waiting, asked, readiness: readiness(district, now), escalated, buildings, unsorted })
    }
}

async fn keep(
    db: &mut SqliteConnection,
    district: DistrictId,
    (place, day): (Place, NaiveDate),
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let place = place.to_string();
    let first = digests::decide(db, district, (&place, day), outcome, now).await?;
    if first && outcome == Outcome::Owed {
        owed::owe(db, district, None, &Owed::Digest { place, day }, now).await?;
    }
    Ok(first)
}

fn director() -> Place {
    Place::Queue(Queue::Director)
}

/// The places that get a digest each school morning, with the level whose days count for them. Nobody who is away is sent
/// their list home.
pub(super) fn places(
    district: &District,
    readers: &[StaffId],
    now: DateTime<Utc>,
) -> Vec<(Place, Option<Level>)> {
    let today = district.calendar.local_date(now);
    let standing = district.buildings.iter().filter(|it| !it.gone && it.desk_channel.is_some());
    let libraries = standing.map(|it| (Place::Queue(Queue::Librarians(it.id)), Some(it.level)));
    let district_wide =
        [Queue::Specialists, Queue::TechOffice].into_iter().map(|queue| (Place::Queue(queue), None));
    let here = readers.iter().filter(|id| district.person(**id).is_some_and(|it| it.here_on(today)));
    let here = here.filter(|id| district.absence(**id, now).is_none());
    libraries.chain(district_wide).chain(here.map(|id| (Place::Person(*id), None))).collect()
}

fn readiness(district: &District, now: DateTime<Utc>) -> Vec<(InitiativeId, [usize; 3])> {
    let today = district.calendar.local_date(now);
    let librarians: Vec<_> = district.having(Role::Librarian, now).collect();
    let rolling_out = district
        .initiatives
        .iter()
        .filter(|it| !it.gone && it.phase_on(today) == Some(Phase::Implementation));
    let count =
        |it: &Initiative, level| librarians.iter().filter(|coach| it.readiness_of(coach.id) == level).count();
    rolling_out.map(|it| (it.id, Readiness::ALL.map(|level| count(it, level)))).collect()
}
