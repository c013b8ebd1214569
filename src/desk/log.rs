//! Logging: help in the hallway becomes a ticket that was resolved at once. It counts; nobody is told (R91).

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::Desk;
use super::door::{Said, done_with};
use super::intake;
use super::stale::{TRIES, kept_changing};
use super::visit::{Caller, Visit};
use crate::domain::company::Company;
use crate::domain::day::read_past_day;
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, InitiativeId, RoleId, StaffId, UserId};
use crate::domain::logging::{LogRefused, Shape, may_log};
use crate::domain::minutes::Minutes;
use crate::domain::people::Staff;
use crate::domain::refused::Refused;
use crate::domain::routing::{Kind, Load, Queue, Reason, Request, route};
use crate::domain::text::Words;
use crate::domain::ticket::{Asked, Claim, Ending, Placed, Resolution, State, Thread, Ticket, Why};
use crate::store::tickets::Inserted;
use crate::store::{SqliteConnection, Stopped, logged, spent, tickets};

/// Whom somebody helped, as the server knows them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Helped {
    /// The account.
    pub user: UserId,
    /// The name that is shown on the server.
    pub name: String,
    /// The roles on the server.
    pub roles: Vec<RoleId>,
}

/// Help as its coach writes it down. Names and days are as they were typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogEntry {
    /// Whom they helped; the coach's own account where there was no teacher.
    pub helped: Helped,
    /// An initiative by key or name; [`NO_TOPIC`] for none.
    pub topic: String,
    /// How long it took.
    pub minutes: Minutes,
    /// The kind of help.
    pub kind: Kind,
    /// Its shape.
    pub shape: Shape,
    /// For whom it was, beside the one who is named: a team, a whole faculty, so many people (R35).
    #[serde(default)]
    pub company: Company,
    /// What the time counts as; none for what is usual for the kind.
    pub duty: Option<Duty>,
    /// A building by key or name; without one it is where the teacher works.
    pub building: Option<String>,
    /// The day; none for today.
    pub when: Option<String>,
    /// What was done. Never kept with the other options: it may hold what it must not.
    #[serde(skip)]
    pub line: Option<Said>,
}

/// What stands for an initiative where there is none.
pub const NO_TOPIC: &str = "none";

/// Help that was written down.
#[derive(Debug, Clone)]
pub struct Logged {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// The day on which it counts.
    pub day: NaiveDate,
}

/// An entry that was understood.
pub(super) struct Read {
    pub(super) asked: Asked,
    pub(super) placed: Placed,
    pub(super) done: Resolution,
    pub(super) kept: (Shape, Duty),
}

impl Desk {
    /// A coach writes down help that never was a ticket.
    pub async fn log(&self, caller: Caller, entry: LogEntry) -> Result<Logged, Stopped> {
        self.log_kept(caller, entry, None).await
    }

    /// The same for what was kept as a draft: it is done with once this is written down.
    pub(super) async fn log_kept(
        &self,
        caller: Caller,
        entry: LogEntry,
        draft: Option<i64>,
    ) -> Result<Logged, Stopped> {
        for _ in 0..TRIES {
            let visit = self.visit(caller.clone()).await?;
            let read = read(&visit, &entry)?;
            let (district, day) = (visit.district.clone(), visit.district.calendar.local_date(read.done.at));
            let kept = self
                .store
                .write(move |db| Box::pin(async move { keep(db, &visit, read, draft).await }))
                .await?;
            if let Some(ticket) = kept {
                return Ok(Logged { district, ticket, day });
            }
        }
        Err(kept_changing())
    }
}

fn read(visit: &Visit, entry: &LogEntry) -> Result<Read, Refused> {
    let (district, coach) = (&visit.district, visit.coach()?);
    let line = visit.words_if_any(entry.line.as_ref())?.map(|it| it.words);
    let at = happened_at(visit, entry.when.as_deref())?;
    if entry.shape != Shape::Support && entry.helped.user == visit.caller.user {
        return Err(LogRefused::Yourself.into());
    }
    let topic = match entry.topic.trim() {
        NO_TOPIC => None,
        typed => Some(intake::topic(district, typed)?),
    };
    let named = entry.building.as_deref().map(|typed| intake::building(district, typed)).transpose()?;
    let building =
        named.or_else(|| works_in(visit, &entry.helped)).or_else(|| district.building_of(coach, at));
    let minutes = entry.minutes.in_steps_of(district.settings.log_step_minutes)?;
    let claim = Claim { by: coach.id, at, reopened: false };
    Ok(Read {
        placed: placed(visit, coach, (building, topic, entry.kind), at),
        asked: asked(visit, entry, (building, topic), line.as_ref())?,
        done: Resolution { claim, at, minutes, ending: Ending::Helped, outcome: line, helped: None },
        kept: (entry.shape, entry.duty.unwrap_or(Duty::of(entry.kind))),
    })
}

/// Whether the topic can be understood.
pub(super) fn has_topic(visit: &Visit, entry: &LogEntry) -> bool {
    entry.topic.trim() == NO_TOPIC || intake::topic(&visit.district, &entry.topic).is_ok()
}

/// Whether everything but line and topic can be understood, or would pass the gate as the line does not: then it is told when
/// the line comes again.
pub(super) fn is_plain(visit: &Visit, entry: &LogEntry) -> bool {
    let (district, clean) = (&visit.district, |typed: &str| visit.words(&Said::new(typed)).is_ok());
    let known = |typed: &str| intake::building(district, typed).is_ok() || clean(typed);
    let (building, when) = (entry.building.as_deref(), entry.when.as_deref());
    building.is_none_or(known) && (happened_at(visit, when).is_ok() || when.is_none_or(clean))
}

/// Now, or noon of an earlier day that is not closed.
fn happened_at(visit: &Visit, when: Option<&str>) -> Result<DateTime<Utc>, Refused> {
    let calendar = &visit.district.calendar;
    let today = calendar.local_date(visit.at);
    let day = when.map(|typed| read_past_day(typed, today)).transpose();
    let day = day.map_err(|bad| Refused::NotADay { typed: bad.typed })?.unwrap_or(today);
    may_log(day, today, visit.district.settings.log_close_day)?;
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    Ok(if day == today { visit.at } else { calendar.moment(day, noon) })
}

fn works_in(visit: &Visit, helped: &Helped) -> Option<BuildingId> {
    let staff = visit.district.person_by_user(helped.user);
    let posted = staff.and_then(|it| visit.district.building_of(it, visit.at));
    posted.or_else(|| visit.district.building_by_role(&helped.roles).map(|it| it.id))
}

fn asked(
    visit: &Visit,
    entry: &LogEntry,
    (building, topic): (Option<BuildingId>, Option<InitiativeId>),
    line: Option<&Words>,
) -> Result<Asked, Refused> {
    let name = topic.and_then(|id| visit.district.initiative(id)).map(|it| it.name.clone());
    let words = match (name, line) {
        (Some(name), _) => visit.words(&Said::new(name))?.words,
        (None, Some(line)) => line.clone(),
        (None, None) => return Err(LogRefused::NothingSaid.into()),
    };
    Ok(Asked {
        user: entry.helped.user,
        name: entry.helped.name.clone(),
        building,
        topic,
        kind: entry.kind,
        words,
        language: visit.caller.language.clone(),
        today: false,
        private: false,
        needed_by: None,
        source_url: None,
        form: None,
        wanted_at: None,
        company: entry.company.clone(),
        occasion: None,
        insisted: false,
    })
}

/// Counted in the phase of its topic on that day, in the coach's own queue: wherever a request would have gone, they
/// did it.
pub(super) fn placed(
    visit: &Visit,
    coach: &Staff,
    (building, topic, kind): (Option<BuildingId>, Option<InitiativeId>, Kind),
    at: DateTime<Utc>,
) -> Placed {
    let request = Request {
        user: visit.caller.user,
        requester: None,
        building,
        topic,
        kind,
        grade: None,
        today: false,
        named: None,
        declined: &[],
    };
    let would_be = route(&request, &visit.district, &Load::default(), at);
    let theirs = visit.district.can_serve(coach, would_be.queue, at).then_some(would_be.queue);
    let queue = theirs
        .or_else(|| visit.district.queues_of(coach, visit.at).into_iter().next())
        .unwrap_or(Queue::Director);
    Placed {
        queue,
        suggested: Some(coach.id),
        backup: None,
        widened_at: None,
        phase: would_be.phase,
        unsorted: would_be.unsorted,
        declined: Vec::new(),
        bounces: 0,
        why: Why { reason: Reason::Logged { by: coach.id }, dropped: Vec::new(), phase: None },
    }
}

/// None where the district changed meanwhile: to be read again.
pub(super) async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    read: Read,
    draft: Option<i64>,
) -> Result<Option<Ticket>, Stopped> {
    if let Some(before) = tickets::caused(db, visit.caller.cause).await? {
        return Ok(tickets::by_id(db, before).await?);
    }
    let Read { asked, placed, done, kept } = read;
    let revision = (visit.district.id, visit.district.revision);
    let (id, number) = match tickets::insert(db, revision, &asked, &placed, false, done.at).await? {
        Inserted::New { id, number } => (id, number),
        Inserted::Repeated(open) => return Err(is_open(db, open).await?.into()),
        Inserted::Stale => return Ok(None),
    };
    done_with(db, draft).await?;
    let (district, opened_at) = (visit.district.id, done.at);
    let thread = Thread::None;
    let mut ticket =
        Ticket { id, number, district, revision: 1, asked, placed, state: State::Waiting, thread, opened_at };
    let (by, minutes, at) = (done.claim.by, done.minutes, done.at);
    let entry = Action::Logged { by, minutes, at, put: ticket.put(None) };
    ticket.state = State::Resolved(done);
    tickets::save(db, &mut ticket).await?;
    spent::add(db, id, (by, minutes, kept.1, kept.0), at).await?;
    logged::keep(db, id, kept, visit.at).await?;
    visit.record(db, id, entry).await?;
    Ok(Some(ticket))
}

/// The same person has just asked the very same: that ticket is there to be resolved.
async fn is_open(db: &mut SqliteConnection, open: crate::domain::ids::TicketId) -> Result<Refused, Stopped> {
    let found = tickets::by_id(db, open).await?;
    Ok(found.map_or(Refused::NoSuchTicket, |it| Refused::AlreadySent { number: it.number }))
}

impl Logged {
    /// Who helped.
    pub fn coach(&self) -> Option<StaffId> {
        self.ticket.lead()
    }
}
