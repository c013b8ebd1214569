//! Looking: the queues of a coach, one's own requests, one ticket with its history. Changes nothing.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::Desk;
use super::door::{Earlier, KeptRequest, earlier};
use super::face::{Face, face_of, notes_of};
use super::merge::same_as;
use super::visit::{Caller, Visit, Which};
use crate::domain::digest;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry};
use crate::domain::likeness::recurring;
use crate::domain::people::Role;
use crate::domain::permission;
use crate::domain::roadmap::Phase;
use crate::domain::routing::{Kind, Queue};
use crate::domain::ticket::Ticket;
use crate::store::backlog::{self, Waits};
use crate::store::notes::Note;
use crate::store::{Stopped, given, history, notes, owed, roadmap, search, tickets};

/// The most tickets that one list shows; one more is read to know that there are more.
pub const LIST: usize = 15;

/// How many notes for coaches are shown: the latest ones.
const REMARKS: i64 = 3;

/// How far back the director's look at what nobody recognised goes, how much of it is read, and from how many requests on
/// a topic is shown.
const UNSORTED_DAYS: i64 = 90;
const UNSORTED: i64 = 500;
const RECURRING: usize = 3;

/// The queues that a coach serves.
#[derive(Debug, Clone)]
pub struct Queues {
    /// The district.
    pub district: Arc<District>,
    /// The tickets that the coach has.
    pub yours: Vec<Ticket>,
    /// What waits.
    pub queues: Vec<QueueList>,
    /// What teachers of a librarian's buildings asked and others have: pilots, repairs (A2).
    pub elsewhere: Vec<Ticket>,
}

/// What waits in one queue.
#[derive(Debug, Clone)]
pub struct QueueList {
    /// The queue.
    pub queue: Queue,
    /// The first of them, in the order of the queue.
    pub tickets: Vec<Ticket>,
    /// How many wait in all.
    pub waiting: u32,
}

/// A person's own requests.
#[derive(Debug, Clone)]
pub struct Mine {
    /// The district.
    pub district: Arc<District>,
    /// The newest first.
    pub tickets: Vec<Ticket>,
    /// What is kept until everybody is back.
    pub kept: Vec<KeptRequest>,
}

/// One ticket, as far as the caller may see it.
#[derive(Debug, Clone)]
pub struct TicketLook {
    /// What its card shows.
    pub face: Face,
    /// What happened; for coaches.
    pub history: Vec<Entry>,
    /// The latest notes for coaches; empty for everybody else.
    pub remarks: Vec<Note>,
    /// Whether the caller sees it as a coach.
    pub as_coach: bool,
    /// An earlier one that asks the same, if the caller may merge the two.
    pub same: Option<Ticket>,
    /// The phase that its topic had when it was closed.
    pub closed_in: Option<Phase>,
    /// What was done about tickets like it; for coaches (R88).
    pub earlier: Vec<Earlier>,
    /// The kind of help that it was given; for coaches (R40).
    pub given: Option<Kind>,
}

impl TicketLook {
    /// The kind of help that was asked for, whatever it was changed to since; for coaches.
    pub fn asked_kind(&self) -> Option<Kind> {
        match &self.history.first()?.action {
            Action::Opened { put, .. } => Some(put.kind),
            _ => None,
        }
    }
}

/// What is owed to Discord in a district, and what can't be reached.
#[derive(Debug, Clone)]
pub struct Status {
    /// The district.
    pub district: Arc<District>,
    /// What is owed, by this whole process.
    pub outstanding: owed::Outstanding,
    /// What of it is this district's: to where, and since when.
    pub waits: Vec<Waits>,
    /// When the next daily digest goes out.
    pub next_digest: Option<DateTime<Utc>>,
    /// Places that can't be reached, and why.
    pub lost: Vec<(String, String)>,
    /// What nobody recognised and was asked for three times or more: a word of it, and how often (F8).
    pub unsorted: Vec<(String, usize)>,
}

impl Desk {
    /// The queues that the caller serves, and what they have.
    pub async fn queues(&self, caller: Caller) -> Result<Queues, Stopped> {
        let visit = self.visit(caller).await?;
        let coach = visit.coach()?;
        let mut reader = self.store.read().await?;
        let yours = tickets::held_by(&mut reader, coach.id, list_limit()).await?;
        let mut queues = Vec::new();
        for queue in visit.district.queues_of(coach, visit.at) {
            let waiting = tickets::queue_look(&mut reader, visit.district.id, queue).await?.waiting;
            let mut waiting_there =
                tickets::waiting_in(&mut reader, visit.district.id, queue, list_limit()).await?;
            waiting_there
                .retain(|it| permission::may_see(&visit.district, visit.caller.user, it, &[], visit.at));
            queues.push(QueueList { queue, tickets: waiting_there, waiting });
        }
        let mut elsewhere = Vec::new();
        if coach.is(Role::Librarian) {
            for post in &coach.posts {
                let there =
                    tickets::elsewhere(&mut reader, visit.district.id, post.building, list_limit()).await?;
                elsewhere.extend(there.into_iter().filter(|it| it.lead() != Some(coach.id)));
            }
        }
        // Who has several roles sees what waits once, in the queue that it is in (F23).
        let listed = |it: &Ticket| it.is_waiting() && queues.iter().any(|list| list.queue == it.placed.queue);
        elsewhere.retain(|it| {
            !listed(it) && permission::may_see(&visit.district, visit.caller.user, it, &[], visit.at)
        });
        Ok(Queues { yours, queues, elsewhere, district: visit.district.clone() })
    }

    /// The caller's own requests.
    pub async fn requests(&self, caller: Caller) -> Result<Mine, Stopped> {
        let visit = self.visit(caller).await?;
        let tickets = self.requests_of(&visit).await?;
        let kept = self.kept_for(&visit).await?;
        Ok(Mine { tickets, kept, district: visit.district })
    }

    /// What the visitor asked for, the newest first.
    pub(super) async fn requests_of(&self, visit: &Visit) -> Result<Vec<Ticket>, Stopped> {
        let mut reader = self.store.read().await?;
        let (district, user) = (visit.district.id, visit.caller.user);
        Ok(tickets::of_requester(&mut reader, district, user, list_limit()).await?)
    }

    /// One ticket: a requester sees their own, a coach those of the district.
    pub async fn ticket(&self, caller: Caller, which: Which) -> Result<TicketLook, Stopped> {
        let visit = self.visit(caller).await?;
        let mut reader = self.store.read().await?;
        let (ticket, partners) = visit.ticket(&mut reader, which).await?;
        let as_coach = !ticket.asked.is_by(visit.caller.user);
        let remarks =
            if as_coach { notes::for_coaches(&mut reader, ticket.id, REMARKS).await? } else { Vec::new() };
        let closed_in = roadmap::closing(&mut reader, ticket.id).await?;
        let history = if as_coach { history::of_ticket(&mut reader, ticket.id).await? } else { Vec::new() };
        let notes = notes_of(&mut reader, &ticket).await?;
        let earlier = if as_coach { earlier(&mut reader, &visit, &ticket).await? } else { Vec::new() };
        let same = if as_coach && visit.coach().is_ok() {
            same_as(&mut reader, &visit, &ticket).await?
        } else {
            None
        };
        let mut face = face_of(&mut reader, visit.district, (ticket, partners, notes), visit.at).await?;
        face.same = face.same.filter(|_| as_coach);
        let given = if as_coach { given::of_ticket(&mut reader, face.ticket.id).await? } else { None };
        Ok(TicketLook { face, history, remarks, as_coach, same, closed_in, earlier, given })
    }

    /// What is owed and what can't be reached, for the director.
    pub async fn status(&self, caller: Caller) -> Result<Status, Stopped> {
        let visit = self.director(caller).await?;
        let mut reader = self.store.read().await?;
        let outstanding = owed::outstanding(&mut reader).await?;
        let lost = owed::lost_places(&mut reader, visit.district.id).await?;
        let waits = backlog::of_district(&mut reader, visit.district.id).await?;
        let next_digest = next_digest(&visit.district, visit.at);
        let since = visit.at - Duration::days(UNSORTED_DAYS);
        let words = search::unsorted(&mut reader, visit.district.id, since, UNSORTED).await?;
        let unsorted = recurring(words.iter().map(String::as_str), RECURRING);
        Ok(Status { district: visit.district, outstanding, waits, next_digest, lost, unsorted })
    }

    /// Whether the caller is the director: for what changes a server for everybody.
    pub async fn is_director(&self, caller: Caller) -> Result<(), Stopped> {
        self.director(caller).await.map(drop)
    }
}

/// When the next daily digest of a district goes out.
pub fn next_digest(district: &District, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let hour = district.settings.digest_at;
    let day = digest::next_morning(&district.calendar, hour, at)?;
    Some(district.calendar.moment(day, hour))
}

/// As many as a list shows.
pub(super) fn list_length() -> i64 {
    i64::try_from(LIST).unwrap_or(i64::MAX)
}

/// One more, to know that there are more.
pub(super) fn list_limit() -> i64 {
    list_length() + 1
}
