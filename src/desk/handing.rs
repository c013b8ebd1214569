//! Handing on: to another queue or person, to the tech office in one step; the requester hears who has it now and why.

use std::sync::Arc;

use super::Desk;
use super::agenda::is_for_the_meeting;
use super::intake;
use super::sort::learn;
use super::visit::{Caller, Visit, Which};
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::handing::{Handing, Target};
use crate::domain::history::Action;
use crate::domain::ids::{InitiativeId, StaffId};
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;
use crate::domain::owed::LifeOwed;
use crate::domain::permission::Act;
use crate::domain::refused::Refused;
use crate::domain::routing::{Queue, Route};
use crate::domain::ticket::{Passing, State, Ticket};
use crate::store::{SqliteConnection, Stopped, spent, tickets};

/// A ticket that was handed on.
#[derive(Debug, Clone)]
pub struct HandedOn {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// Why.
    pub why: Passing,
    /// It had been passed on too often, so the director has it.
    pub to_director: bool,
}

impl HandedOn {
    /// The district takes repairs as work orders: it is resolved, and the requester has been shown the way.
    pub fn is_redirected(&self) -> bool {
        matches!(self.ticket.state, State::Resolved(_))
    }
}

/// A ticket that the caller may hand on or find a partner for, with everybody whom it may go to.
#[derive(Debug, Clone)]
pub struct Handable {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// Queues and people.
    pub targets: Vec<Target>,
}

impl Handable {
    pub(super) fn new(visit: Visit, ticket: Ticket) -> Self {
        let targets = ticket.targets(&visit.district, visit.at);
        Self { district: visit.district, ticket, targets }
    }
}

impl Desk {
    /// The ticket, if the caller may hand it on.
    pub async fn may_hand_on(&self, caller: Caller, which: Which) -> Result<Handable, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let ticket = {
            let mut reader = self.store.read().await?;
            visit.ticket_for(&mut reader, which, Act::HandOn).await?.0
        };
        ticket.amend()?;
        Ok(Handable::new(visit, ticket))
    }

    /// An initiative by key or name.
    pub async fn topic(&self, caller: Caller, typed: &str) -> Result<InitiativeId, Stopped> {
        let district = self.district(caller.guild).await?;
        Ok(intake::topic(&district, typed)?)
    }

    /// Hands a ticket on. Who had it keeps helping as partner where the topic or the knowledge was the reason.
    pub async fn hand_on(&self, caller: Caller, which: Which, handing: Handing) -> Result<HandedOn, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let district = visit.district.clone();
        let (ticket, to_director) = self
            .store
            .write(move |db| Box::pin(async move { hand_on(db, &visit, which, handing).await }))
            .await?;
        self.owing.notify_one();
        Ok(HandedOn { district, ticket, why: handing.why, to_director })
    }
}

async fn hand_on(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    handing: Handing,
) -> Result<(Ticket, bool), Stopped> {
    let (mut ticket, _) = visit.ticket_for(db, which, Act::HandOn).await?;
    let by = visit.coach()?.id;
    let known = |id: &InitiativeId| visit.district.initiative(*id).is_some_and(|it| !it.gone);
    if !handing.topic.as_ref().is_none_or(known) {
        return Err(Refused::NoSuchTicket.into());
    }
    let had = ticket.claim_of().map(|claim| claim.by);
    let taken_for = ticket.asked.topic;
    ticket.put_right(&handing);
    learn(db, visit, &ticket, taken_for).await?;
    let from = had.unwrap_or(by);
    let mut declined = ticket.placed.declined.clone();
    declined.push(from);
    let load = tickets::load(db, ticket.district).await?;
    let mut route = ticket.destination(&handing, (by, &declined), (&visit.district, &load), visit.at)?;
    if handing.why == Passing::TechOffice {
        let time = (by, Minutes::REDIRECTING, Duty::First, Shape::OneOnOne);
        spent::add(db, ticket.id, time, visit.at).await?;
    }
    if route.work_order {
        redirect(db, visit, &mut ticket, by).await?;
        visit.owe_loss(db, &ticket, had).await?;
        return Ok((ticket, false));
    }
    ticket.state = ticket.hand_on()?;
    let to_director = ticket.bounced_enough(handing.why);
    stay_in_the_loop(&mut route, &handing, had);
    let bounced = handing.why.is_bounce() && had.is_none_or(|had| had == by);
    place(&mut ticket, &route, &handing);
    ticket.placed.pass_on(Some(from), bounced);
    let meant = route.lead.filter(|_| !ticket.asked.private);
    let again = visit.has_card(db, &ticket, route.queue).await?;
    let why = handing.why;
    visit
        .put(db, &mut ticket, &route, |put| Action::HandedOn { from: Some(from), why, bounced, put })
        .await?;
    if is_for_the_meeting(visit, &ticket, (by, why)) {
        tickets::set_agenda(db, ticket.id, true).await?;
    }
    let stays = route.partner == Some(from);
    visit.owe(db, &ticket, &[LifeOwed::HandedOn { by: from, stays }.into()]).await?;
    visit.owe_loss(db, &ticket, had).await?;
    if let Some(staff) = meant.filter(|_| again) {
        visit.owe(db, &ticket, &[LifeOwed::Back { staff }.into()]).await?;
    }
    Ok((ticket, to_director))
}

/// A corrected topic counts in its own phase; otherwise that of the opening stays (R9).
fn place(ticket: &mut Ticket, route: &Route, handing: &Handing) {
    ticket.placed = ticket.placed.anew(route);
    if handing.topic.is_some() {
        ticket.placed.phase = route.phase;
    }
}

/// Whoever had it and knows the teacher helps on, where another had to come for the topic's sake (B4).
fn stay_in_the_loop(route: &mut Route, handing: &Handing, had: Option<StaffId>) {
    let for_the_topic = matches!(handing.why, Passing::OtherTopic | Passing::NeedsSpecialist);
    if for_the_topic && route.partner.is_none() && route.lead != had && route.queue != Queue::Director {
        route.partner = had;
        route.partner_waits = false;
    }
}

async fn redirect(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &mut Ticket,
    by: StaffId,
) -> Result<(), Stopped> {
    ticket.state = ticket.redirect(by, visit.at)?;
    tickets::remove_partner(db, ticket.id, by).await?;
    let put = ticket.put(None);
    visit.keep(db, ticket, Action::Redirected { by, put }).await?;
    visit.owe(db, ticket, &[LifeOwed::Redirected.into()]).await
}
