//! Incidents: many reports of one fault, answered once (R67, F25).
//!
//! A report that is tied to an incident belongs to whoever opened it: nobody has to claim it, it waits no longer, and it
//! still counts as one. The opener's own report is closed with it: nobody has what they asked for themselves.

mod ties;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Desk;
use super::door::Said;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::history::Action;
use crate::domain::ids::{IncidentNumber, StaffId, TicketNumber};
use crate::domain::incident::{Incident, IncidentRefused};
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;
use crate::domain::owed::Owed;
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::text::Words;
use crate::domain::ticket::{Ending, Ticket};
use crate::store::{SqliteConnection, Stopped, incidents, spent, tickets};

pub(super) use ties::{is_known, many_alike, report_of, tie_at_once};
use ties::{keep, may_tie, record, tell, tie, to_tie};

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
    let others = to_tie(db, visit, &first).await?;
    let incident = incidents::open(db, visit.district.id, (&what, coach), visit.at).await?;
    let (mut numbers, mut told) = (Vec::new(), BTreeSet::new());
    for mut ticket in std::iter::once(first).chain(others) {
        let by_hand = numbers.is_empty();
        tie(db, visit, &incident, (&mut ticket, by_hand)).await?;
        if told.insert(ticket.asked.user) {
            tell(db, visit, &ticket).await?;
        }
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
    tell(db, visit, &ticket).await?;
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
