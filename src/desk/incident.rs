//! Incidents: many reports of one fault, answered once (R67, F25).
//!
//! A report that is tied to an incident belongs to whoever opened it: nobody has to claim it, it waits no longer, and it
//! still counts as one.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::Desk;
use super::door::Said;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::{IncidentNumber, StaffId, TicketNumber};
use crate::domain::incident::{Incident, IncidentRefused, Report, alike, people};
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::routing::Kind;
use crate::domain::text::Words;
use crate::domain::ticket::{Ending, Ticket};
use crate::store::{SqliteConnection, Stopped, cards, history, incidents, spent, tickets};

/// The most reports that one incident takes in one step; later ones are tied as they come.
const MOST: i64 = 500;

/// How many reports of an open incident a new one is compared with.
const COMPARED: i64 = 10;

/// An incident after somebody did something with it.
#[derive(Debug, Clone)]
pub struct IncidentNow {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The incident.
    pub incident: Incident,
    /// The reports that it concerned this time.
    pub tickets: Vec<TicketNumber>,
}

impl Desk {
    /// A coach makes a report and those that are like it one incident; everybody is told the coach's line.
    pub async fn open_incident(
        &self,
        caller: Caller,
        which: Which,
        what: Said,
    ) -> Result<IncidentNow, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let what = visit.words(&what)?.words;
        let district = visit.district.clone();
        let (incident, tickets) =
            self.store.write(move |db| Box::pin(async move { open(db, &visit, which, what).await })).await?;
        self.owing.notify_one();
        Ok(IncidentNow { district, incident, tickets })
    }

    /// One more report of an open incident.
    pub async fn add_to_incident(
        &self,
        caller: Caller,
        number: IncidentNumber,
        which: Which,
    ) -> Result<IncidentNow, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let (incident, ticket) =
            self.store.write(move |db| Box::pin(async move { add(db, &visit, number, which).await })).await?;
        self.owing.notify_one();
        Ok(IncidentNow { district, incident, tickets: vec![ticket] })
    }

    /// It is fixed: every report is resolved, and everybody who reported it hears so once. The time counts once.
    pub async fn fix_incident(
        &self,
        caller: Caller,
        number: IncidentNumber,
        minutes: Minutes,
    ) -> Result<IncidentNow, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let (incident, tickets) = self
            .store
            .write(move |db| Box::pin(async move { fix(db, &visit, number, minutes).await }))
            .await?;
        self.owing.notify_one();
        Ok(IncidentNow { district, incident, tickets })
    }

    /// The incidents of a district that are open, for coaches.
    pub async fn incidents(&self, caller: Caller) -> Result<Vec<Incident>, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let mut reader = self.store.read().await?;
        Ok(incidents::open_ones(&mut reader, visit.district.id, 25).await?)
    }
}

async fn open(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    what: Words,
) -> Result<(Incident, Vec<TicketNumber>), Stopped> {
    let first = may_tie(db, visit, which).await?;
    let coach = visit.coach()?.id;
    let others = like(db, &visit.district, &first, visit.at).await?;
    let incident = incidents::open(db, visit.district.id, (&what, coach), visit.at).await?;
    let mut numbers = Vec::new();
    for mut ticket in std::iter::once(first).chain(others) {
        let by_hand = numbers.is_empty();
        tie(db, visit, &incident, (&mut ticket, by_hand)).await?;
        visit.owe(db, &ticket, &[Owed::IncidentKnown]).await?;
        numbers.push(ticket.number);
    }
    Ok((incident, numbers))
}

async fn add(
    db: &mut SqliteConnection,
    visit: &Visit,
    number: IncidentNumber,
    which: Which,
) -> Result<(Incident, TicketNumber), Stopped> {
    let incident = open_one(db, visit, number).await?;
    let mut ticket = may_tie(db, visit, which).await?;
    tie(db, visit, &incident, (&mut ticket, true)).await?;
    visit.owe(db, &ticket, &[Owed::IncidentKnown]).await?;
    Ok((incident, ticket.number))
}

async fn fix(
    db: &mut SqliteConnection,
    visit: &Visit,
    number: IncidentNumber,
    minutes: Minutes,
) -> Result<(Incident, Vec<TicketNumber>), Stopped> {
    let mut incident = open_one(db, visit, number).await?;
    if !permission::may_fix(visit.coach()?, &incident) {
        let by = incident.opened_by;
        return Err(Refused::from(IncidentRefused::NotYours { number, by }).into());
    }
    let (mut numbers, mut told) = (Vec::new(), BTreeSet::new());
    for id in incidents::tied(db, incident.id, i64::MAX).await? {
        let Some(mut ticket) = tickets::by_id(db, id).await?.filter(Ticket::is_open) else { continue };
        let counted = if numbers.is_empty() { minutes } else { Minutes::default() };
        let lead = had_by(db, visit, &incident, &mut ticket).await?;
        let ending = Ending::Helped;
        ticket.state = ticket.resolve(lead, (counted, ending), Some(incident.what.clone()), visit.at)?;
        let entry = Action::Resolved { minutes: counted, ending };
        keep(db, visit, (&mut ticket, numbers.is_empty()), entry).await?;
        if numbers.is_empty() {
            let time = (visit.coach()?.id, counted, Duty::of(ticket.asked.kind), Shape::Group);
            spent::add(db, ticket.id, time, visit.at).await?;
        }
        if told.insert(ticket.asked.user) {
            visit.owe(db, &ticket, &[Owed::IncidentFixed]).await?;
        }
        numbers.push(ticket.number);
    }
    incidents::fixed(db, incident.id, visit.at).await?;
    incident.fixed_at = Some(visit.at);
    Ok((incident, numbers))
}

/// Who has a report. One that was given back, and waits, is whose the incident is: whoever was told that the fault is
/// known hears that it is fixed.
async fn had_by(
    db: &mut SqliteConnection,
    visit: &Visit,
    incident: &Incident,
    ticket: &mut Ticket,
) -> Result<StaffId, Stopped> {
    if let Some(claim) = ticket.claim_of() {
        return Ok(claim.by);
    }
    let by = incident.opened_by;
    ticket.state = ticket.claim(by, visit.at)?;
    tickets::remove_partner(db, ticket.id, by).await?;
    record(db, visit, (ticket, false), Action::Claimed { by }).await?;
    Ok(by)
}

/// The ticket, if this coach may tie it: one of theirs that waits, or that they have.
async fn may_tie(db: &mut SqliteConnection, visit: &Visit, which: Which) -> Result<Ticket, Stopped> {
    let coach = visit.coach()?;
    let (ticket, partners) = visit.ticket(db, which).await?;
    let number = ticket.number;
    if ticket.asked.private {
        return Err(Refused::from(IncidentRefused::Private { number }).into());
    }
    if let Some(incident) = incidents::of_ticket(db, ticket.id).await? {
        return Err(Refused::from(IncidentRefused::Tied { number, to: incident.number }).into());
    }
    if !permission::may_help(&visit.district, coach, &ticket, &partners, visit.at) {
        return Err(Refused::NotYourQueue { number, queue: ticket.placed.queue }.into());
    }
    if !ticket.is_waiting() {
        ticket.held_by(coach.id)?;
    }
    Ok(ticket)
}

async fn open_one(
    db: &mut SqliteConnection,
    visit: &Visit,
    number: IncidentNumber,
) -> Result<Incident, Stopped> {
    visit.coach()?;
    let found = incidents::by_number(db, visit.district.id, number).await?;
    let incident = found.ok_or(Refused::Incident(IncidentRefused::NoSuch))?;
    match incident.fixed_at {
        Some(at) => Err(Refused::from(IncidentRefused::Fixed { number, at }).into()),
        None => Ok(incident),
    }
}

/// Ties a ticket: it belongs to the incident's own lead from now on. `by_hand`: it is what the caller pressed on, the
/// others come with it.
async fn tie(
    db: &mut SqliteConnection,
    visit: &Visit,
    incident: &Incident,
    (ticket, by_hand): (&mut Ticket, bool),
) -> Result<(), Stopped> {
    incidents::tie(db, incident.id, ticket.id, visit.at).await?;
    if ticket.is_waiting() {
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

async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, by_hand): (&mut Ticket, bool),
    action: Action,
) -> Result<(), Stopped> {
    tickets::save(db, ticket).await?;
    record(db, visit, (ticket, by_hand), action).await?;
    Ok(cards::want(db, ticket.id, ticket.revision, visit.at).await?)
}

/// Only one entry of an interaction can name it: the others come with that one.
async fn record(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, by_hand): (&Ticket, bool),
    action: Action,
) -> Result<(), Stopped> {
    if by_hand {
        return visit.record(db, ticket.id, action).await;
    }
    let actor_name = visit.caller.name.clone();
    let entry = Entry { at: visit.at, actor: Some(visit.caller.user), actor_name, action };
    Ok(history::append(db, ticket.id, &entry, None).await?)
}

/// The open incident that a report which has just come is like, if there is one.
pub(super) async fn is_known(
    db: &mut SqliteConnection,
    district: &District,
    report: &Report<'_>,
    private: bool,
) -> Result<Option<Incident>, Stopped> {
    if report.kind != Kind::Broken || private {
        return Ok(None);
    }
    for incident in incidents::open_ones(db, district.id, 25).await? {
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
pub(super) async fn tie_at_once(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &mut Ticket,
    incident: &Incident,
) -> Result<(), Stopped> {
    tie(db, visit, incident, (ticket, false)).await
}

/// How many different people have reported what this ticket reports, itself included; none unless there are so many
/// that it is worth offering to make them one.
pub(super) async fn many_alike(
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
pub(super) fn report_of(ticket: &Ticket) -> Report<'_> {
    let asked = &ticket.asked;
    Report { user: asked.user, topic: asked.topic, kind: asked.kind, words: asked.words.as_str() }
}
