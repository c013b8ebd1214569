//! A day becomes something else, and the meetings on it follow: lost, online, or there again (F18, R87).
//!
//! In the transaction that changes the day, so that no meeting stands on a day that nobody comes.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::class;
use super::keep::keep_entry;
use super::meet::offered;
use super::visit::Visit;
use super::{Desk, Face};
use crate::domain::building::Level;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::UserId;
use crate::domain::lostday::{Fate, fate};
use crate::domain::meeting::Offer;
use crate::domain::owed::ClockWhat;
use crate::domain::refused::Refused;
use crate::domain::ticket::{Form, Slot, State, Ticket};
use crate::store::meetings::{self, LostMeeting};
use crate::store::{SqliteConnection, Stopped, district, owed, proposals, tickets};

/// What became of the meetings of days that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meetings {
    /// Those that lost their time.
    pub lost: usize,
    /// Those that take place online.
    pub online: usize,
    /// Those that are there again.
    pub again: usize,
    /// The same of classes: lost, online, there again.
    pub classes: [usize; 3],
}

impl Desk {
    /// The next times at which the two of a ticket can meet, for news that offers them.
    pub async fn next_times(&self, face: &Face, count: usize) -> Result<Vec<Offer>, Stopped> {
        let Some(lead) = face.ticket.lead() else { return Ok(Vec::new()) };
        let mut reader = self.store.read().await?;
        offered(&mut reader, (&face.district, self.now()), (&face.ticket, lead), count).await
    }
}

/// Whose day changed, when, by whom: none for whoever sits at the machine.
pub(super) struct Follow {
    pub(super) district: Arc<District>,
    pub(super) at: DateTime<Utc>,
    pub(super) by: Option<(UserId, String)>,
}

impl From<&Visit> for Follow {
    fn from(visit: &Visit) -> Self {
        let by = Some((visit.caller.user, visit.caller.name.clone()));
        Self { district: visit.district.clone(), at: visit.at, by }
    }
}

/// Lets the meetings of these days follow what the days are in the database now.
pub(super) async fn follow(
    db: &mut SqliteConnection,
    what: &Follow,
    dates: &[NaiveDate],
) -> Result<Meetings, Stopped> {
    let now = district::load(db, what.district.guild).await?.ok_or(Refused::NoDistrict)?;
    let mut done = Meetings::default();
    for date in dates {
        for lost in meetings::lost_on(db, now.id, *date).await? {
            done.again += usize::from(come_back(db, what, &now, lost).await?);
        }
        let (begins, ends) = now.calendar.days_between(*date, *date);
        let day = (begins.max(what.at), ends);
        for mut ticket in tickets::meetings_between(db, now.id, day).await? {
            let Some(slot) = ticket.state.slot() else { continue };
            let on_hold = matches!(ticket.state, State::OnHold(_));
            match fate_of(&now, &ticket, &slot) {
                Fate::Stands => {}
                Fate::Online if !on_hold => {
                    done.online += 1;
                    online(db, what, *date, &mut ticket, slot).await?;
                }
                Fate::Online | Fate::Lost => {
                    done.lost += 1;
                    lose(db, what, *date, &mut ticket, slot).await?;
                }
            }
        }
        for (all, of_date) in done.classes.iter_mut().zip(class::follow(db, what, &now, *date).await?) {
            *all += of_date;
        }
    }
    Ok(done)
}

fn fate_of(district: &District, ticket: &Ticket, slot: &Slot) -> Fate {
    let level =
        ticket.asked.building.and_then(|id| district.building(id)).map_or(Level::Office, |it| it.level);
    let coach = ticket.lead().and_then(|id| district.person(id));
    let schedule = coach.and_then(|it| it.schedule.as_ref());
    let opens = schedule.map_or(district.calendar.duty.start(), |it| it.contract.start());
    fate(&district.calendar, level, opens, slot)
}

async fn remember(
    db: &mut SqliteConnection,
    what: &Follow,
    date: NaiveDate,
    (ticket, slot): (&Ticket, Slot),
) -> Result<(), Stopped> {
    let Some(lead) = ticket.lead() else { return Ok(()) };
    let lost = LostMeeting { ticket: ticket.id, lead, slot };
    Ok(meetings::lose(db, date, lost, what.at).await?)
}

async fn lose(
    db: &mut SqliteConnection,
    what: &Follow,
    date: NaiveDate,
    ticket: &mut Ticket,
    slot: Slot,
) -> Result<(), Stopped> {
    remember(db, what, date, (ticket, slot)).await?;
    ticket.state = ticket.unschedule()?;
    keep(db, what, ticket, (Action::Unscheduled, ClockWhat::DayLost { slot })).await
}

async fn online(
    db: &mut SqliteConnection,
    what: &Follow,
    date: NaiveDate,
    ticket: &mut Ticket,
    slot: Slot,
) -> Result<(), Stopped> {
    remember(db, what, date, (ticket, slot)).await?;
    let from_home = Slot { form: Form::Online, building: None, ..slot };
    ticket.state = ticket.schedule(from_home)?;
    keep(db, what, ticket, (Action::Scheduled { slot: from_home }, ClockWhat::OnlineNow { slot })).await
}

/// A meeting comes back if its day lets it, its coach is not away, both are free and neither has done anything else about it.
async fn come_back(
    db: &mut SqliteConnection,
    what: &Follow,
    district: &District,
    lost: LostMeeting,
) -> Result<bool, Stopped> {
    let slot = lost.slot;
    let found = tickets::by_id(db, lost.ticket).await?;
    let free = |it: &Ticket| match &it.state {
        State::Claimed(claim) => claim.by == lost.lead,
        State::Scheduled(set) => set.claim.by == lost.lead && set.slot.starts_at == slot.starts_at,
        _ => false,
    };
    let Some(mut ticket) = found.filter(|it| free(it) && slot.starts_at > what.at) else {
        meetings::forget_lost(db, lost.ticket).await?;
        return Ok(false);
    };
    let away = district.absence(lost.lead, slot.starts_at).is_some();
    if away || fate_of(district, &ticket, &slot) != Fate::Stands || is_taken(db, what, &ticket, lost).await? {
        return Ok(false);
    }
    meetings::forget_lost(db, ticket.id).await?;
    proposals::decline(db, ticket.id, what.at).await?;
    ticket.state = ticket.schedule(slot)?;
    keep(db, what, &mut ticket, (Action::Scheduled { slot }, ClockWhat::OnAgain { slot })).await?;
    Ok(true)
}

async fn is_taken(
    db: &mut SqliteConnection,
    what: &Follow,
    ticket: &Ticket,
    lost: LostMeeting,
) -> Result<bool, Stopped> {
    let but = (lost.lead, ticket.asked.user, Some(ticket.id));
    let booked = proposals::booked(db, ticket.district, but, what.at).await?;
    let (start, end) = lost.slot.span();
    Ok(booked.iter().any(|(from, to)| *from < end && start < *to))
}

/// One change of a day moves many meetings: the interaction is remembered by none of them.
async fn keep(
    db: &mut SqliteConnection,
    what: &Follow,
    ticket: &mut Ticket,
    (action, news): (Action, ClockWhat),
) -> Result<(), Stopped> {
    let entry = Entry::by(what.by.clone(), action, what.at);
    keep_entry(db, &what.district, ticket, (&entry, None)).await?;
    for owed in news.to_both() {
        owed::owe(db, ticket.district, Some(ticket.id), &owed, what.at).await?;
    }
    Ok(())
}
