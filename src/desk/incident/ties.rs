//! Which reports belong to an incident, and what tying one does.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};

use crate::desk::Desk;
use crate::desk::keep::keep_entry;
use crate::desk::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{GuildId, InteractionId, UserId};
use crate::domain::incident::{Incident, IncidentRefused, Report, alike, people};
use crate::domain::owed::Owed;
use crate::domain::people::Role;
use crate::domain::permission::{self, Act};
use crate::domain::refused::Refused;
use crate::domain::routing::Kind;
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, incidents, tickets};

/// The most reports that are tied in one step, so that nobody waits for an answer; the rounds tie those that are left.
const MOST: i64 = 500;

/// How many reports of an open incident a new one is compared with.
const COMPARED: i64 = 10;

/// How long after an incident was opened the rounds look for reports that were left.
const LEFT_HOURS: i64 = 24;

impl Desk {
    /// Ties what a step had no room for: of an outage that everybody reports, everybody hears (F25).
    pub async fn tie_left(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let district = self.district(guild).await?;
        let open = {
            let mut reader = self.store().read().await?;
            incidents::open_ones(&mut reader, district.id, 25).await?
        };
        let mut tied = 0;
        for incident in open.into_iter().filter(|it| it.opened_at > now - Duration::hours(LEFT_HOURS)) {
            let opener = district.person(incident.opened_by);
            let Some((user, name)) = opener.and_then(|it| Some((it.user?, it.name.clone()))) else {
                continue;
            };
            let language = district.language().to_owned();
            let cause = InteractionId(0);
            let caller = Caller { guild, user, name, roles: Vec::new(), language, cause };
            let visit = self.visit_at(caller, now).await?;
            let tie =
                self.store().write(move |db| Box::pin(async move { left(db, &visit, &incident).await }));
            tied += tie.await?;
        }
        if tied > 0 {
            self.owing().notify_one();
        }
        Ok(tied)
    }
}

/// The reports that are like the first one of an incident and are not tied to it.
async fn others(
    db: &mut SqliteConnection,
    visit: &Visit,
    incident: &Incident,
) -> Result<Vec<Ticket>, Stopped> {
    let Some(first) = incidents::tied(db, incident.id, 1).await?.pop() else { return Ok(Vec::new()) };
    match tickets::by_id(db, first).await? {
        Some(first) => to_tie(db, visit, &first).await,
        None => Ok(Vec::new()),
    }
}

async fn left(db: &mut SqliteConnection, visit: &Visit, incident: &Incident) -> Result<usize, Stopped> {
    let others = others(db, visit, incident).await?;
    if others.is_empty() {
        return Ok(0);
    }
    let mut told = BTreeSet::new();
    for id in incidents::tied(db, incident.id, i64::MAX).await? {
        told.extend(tickets::by_id(db, id).await?.map(|it| it.asked.user));
    }
    let count = others.len();
    for mut ticket in others {
        tie(db, visit, incident, (&mut ticket, false)).await?;
        if told.insert(ticket.asked.user) {
            tell(db, visit, &ticket).await?;
        }
    }
    Ok(count)
}

/// The ticket, if this coach may tie it: one of theirs that waits, or that they have.
pub(super) async fn may_tie(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
) -> Result<Ticket, Stopped> {
    let coach = visit.coach()?;
    let (ticket, partners) = visit.ticket(db, which).await?;
    let number = ticket.number;
    if ticket.asked.private {
        return Err(Refused::from(IncidentRefused::Private { number }).into());
    }
    if let Some(incident) = incidents::of_ticket(db, ticket.id).await? {
        return Err(Refused::from(IncidentRefused::Tied { number, to: incident.number }).into());
    }
    let own = is_alone(&ticket, visit.caller.user) && ticket.is_waiting();
    let own =
        own && (coach.is(Role::Specialist) || visit.district.can_serve(coach, ticket.placed.queue, visit.at));
    if !own && !permission::may_do(Act::Tie, &visit.district, coach, (&ticket, &partners), visit.at) {
        return Err(Refused::NotYourQueue { number, queue: ticket.placed.queue }.into());
    }
    if !ticket.is_waiting() {
        ticket.held_by(coach.id)?;
    }
    Ok(ticket)
}

/// Ties a ticket: it belongs to the incident's own lead from now on; their own report is closed with it. `by_hand`: it is
/// what the caller pressed on, the others come with it.
pub(super) async fn tie(
    db: &mut SqliteConnection,
    visit: &Visit,
    incident: &Incident,
    (ticket, by_hand): (&mut Ticket, bool),
) -> Result<(), Stopped> {
    incidents::tie(db, incident.id, ticket.id, visit.at).await?;
    let opener = visit.district.person(incident.opened_by).and_then(|it| it.user);
    if ticket.is_waiting() && opener.is_some_and(|user| is_alone(ticket, user)) {
        ticket.state = ticket.cancel(visit.at)?;
        keep(db, visit, (ticket, false), Action::Cancelled).await?;
    } else if ticket.is_waiting() {
        let by = incident.opened_by;
        ticket.state = ticket.claim(by, visit.at)?;
        tickets::remove_partner(db, ticket.id, by).await?;
        keep(db, visit, (ticket, false), Action::Claimed { by }).await?;
    } else {
        tickets::save(db, ticket).await?;
        cards::want(db, ticket.id, ticket.revision, visit.at).await?;
    }
    record(db, visit, (ticket, by_hand), Action::Tied { to: incident.number }).await
}

/// Whoever asked hears that it is known; the opener knows.
pub(super) async fn tell(db: &mut SqliteConnection, visit: &Visit, ticket: &Ticket) -> Result<(), Stopped> {
    if ticket.is_open() { visit.owe(db, ticket, &[Owed::IncidentKnown]).await } else { Ok(()) }
}

/// Whether somebody asked it, and nobody together with them.
fn is_alone(ticket: &Ticket, user: UserId) -> bool {
    ticket.asked.user == user && ticket.asked.company.people.is_empty()
}

pub(super) async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, by_hand): (&mut Ticket, bool),
    action: Action,
) -> Result<(), Stopped> {
    let cause = by_hand.then_some(visit.caller.cause);
    keep_entry(db, &visit.district, ticket, (&visit.entry(action), cause)).await
}

/// Only one entry of an interaction can name it: the others come with that one.
pub(super) async fn record(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, by_hand): (&Ticket, bool),
    action: Action,
) -> Result<(), Stopped> {
    visit.record_as(db, ticket.id, action, by_hand.then_some(visit.caller.cause)).await
}

/// The open incident that a report which has just come is like, if there is one.
pub(in crate::desk) async fn is_known(
    db: &mut SqliteConnection,
    district: &District,
    report: &Report<'_>,
    private: bool,
) -> Result<Option<Incident>, Stopped> {
    if report.kind != Kind::Broken || private {
        return Ok(None);
    }
    for incident in incidents::open_ones(db, district.id, 25).await? {
        // Who opened it would have what they report themselves: that goes to a colleague, as ever.
        if district.person(incident.opened_by).is_some_and(|it| it.user == Some(report.user)) {
            continue;
        }
        for id in incidents::tied(db, incident.id, COMPARED).await? {
            let other = tickets::by_id(db, id).await?;
            if other.is_some_and(|it| alike(report, &report_of(&it))) {
                return Ok(Some(incident));
            }
        }
    }
    Ok(None)
}

/// Ties it: its requester reads so in the answer, and no card asks anybody to claim it.
pub(in crate::desk) async fn tie_at_once(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &mut Ticket,
    incident: &Incident,
) -> Result<(), Stopped> {
    tie(db, visit, incident, (ticket, false)).await
}

/// How many different people have reported what this ticket reports, itself included; none unless there are so many
/// that it is worth offering to make them one.
pub(in crate::desk) async fn many_alike(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &Ticket,
    at: DateTime<Utc>,
) -> Result<Option<usize>, Stopped> {
    if ticket.asked.kind != Kind::Broken || ticket.asked.private || !ticket.is_waiting() {
        return Ok(None);
    }
    let others = like(db, district, ticket, at).await?;
    let people = people(std::iter::once(ticket).chain(&others).map(report_of));
    Ok(Some(people).filter(|it| *it >= usize::from(district.settings.incident_reports)))
}

/// The reports that are tied with this one. What the opener asked for together with others stays with a colleague.
pub(super) async fn to_tie(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &Ticket,
) -> Result<Vec<Ticket>, Stopped> {
    let user = visit.caller.user;
    let mut others = like(db, &visit.district, ticket, visit.at).await?;
    others.retain(|it| !it.asked.is_by(user) || is_alone(it, user));
    Ok(others)
}

/// The other reports that wait and are like this one, within the district's minutes before or after it.
async fn like(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &Ticket,
    at: DateTime<Utc>,
) -> Result<Vec<Ticket>, Stopped> {
    let within = Duration::minutes(i64::from(district.settings.incident_minutes));
    let since = (ticket.opened_at - within).max(at - Duration::days(7));
    let mut others = tickets::broken_since(db, district.id, since, MOST).await?;
    others.retain(|it| {
        it.id != ticket.id
            && it.opened_at <= ticket.opened_at + within
            && alike(&report_of(ticket), &report_of(it))
    });
    Ok(others)
}

/// A ticket as a report.
pub(in crate::desk) fn report_of(ticket: &Ticket) -> Report<'_> {
    let asked = &ticket.asked;
    Report { user: asked.user, topic: asked.topic, kind: asked.kind, words: asked.words.as_str() }
}
