//! Opening: a request becomes a ticket with the right people, in one transaction.

use chrono::{DateTime, Utc};

use super::Desk;
use super::door::{Known, Opening, became};
use super::incident::{is_known, report_of, tie_at_once};
use super::intake::{self, Ask, Intake};
use super::opened::Opened;
use super::placing::want_cards;
use super::stale::{TRIES, kept_changing};
use super::visit::{Caller, Visit};
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, TicketId};
use crate::domain::incident::Report;
use crate::domain::owed::Owed;
use crate::domain::refused::Refused;
use crate::domain::routing::{Load, Request, Route, route};
use crate::domain::ticket::{Asked, Placed, State, Thread, Ticket};
use crate::store::newcomers::{self, Newcomer};
use crate::store::tickets::Inserted;
use crate::store::{SqliteConnection, Stopped, district, owed, search, tickets, unmet};

/// What one transaction has to keep.
pub(super) struct Plan {
    pub(super) intake: Intake,
    pub(super) route: Route,
    pub(super) draft: Option<i64>,
    /// Whether it is the one that the interaction is remembered by; of several needs, the first.
    pub(super) first: bool,
    /// An earlier ticket of somebody else that may be the same.
    pub(super) alike: Option<TicketId>,
}

pub(super) enum Kept {
    Is(Box<Ticket>, bool),
    Stale,
}

impl Desk {
    /// Opens a request as it is, without a question, for somebody who waits for the answer. `draft` is what it was kept as: a
    /// work order needs it no more.
    pub(super) async fn open_draft(
        &self,
        caller: Caller,
        ask: Ask,
        draft: Option<i64>,
    ) -> Result<Opening, Stopped> {
        self.open_knowing(caller, ask, draft, Known::nothing(&self.turns)).await
    }

    /// The same where something is known of it already.
    pub(super) async fn open_knowing(
        &self,
        caller: Caller,
        ask: Ask,
        draft: Option<i64>,
        known: Known,
    ) -> Result<Opening, Stopped> {
        let opening = self.open_at(caller, ask, draft, (self.now(), known)).await?;
        if let (Opening::WorkOrder { .. }, Some(draft)) = (&opening, draft) {
            self.forget_answered(draft).await?;
        }
        Ok(opening)
    }

    /// The same for what waited in vain, at the moment that a round was begun.
    pub(super) async fn open_draft_at(
        &self,
        caller: Caller,
        ask: Ask,
        draft: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Opening, Stopped> {
        self.open_at(caller, ask, draft, (now, Known::nothing(&self.turns))).await
    }

    async fn open_at(
        &self,
        caller: Caller,
        ask: Ask,
        draft: Option<i64>,
        (now, mut known): (DateTime<Utc>, Known),
    ) -> Result<Opening, Stopped> {
        for _ in 0..TRIES {
            let visit = self.visit_at(caller.clone(), now).await?;
            let mut intake = intake::read(&visit, &ask, &mut known).await?;
            self.learn(&visit, &ask, &mut intake, &mut known).await?;
            let route = self.route(&visit, &intake, ask.as_it_is).await?;
            if route.work_order {
                let language = intake.language;
                return Ok(Opening::WorkOrder { district: visit.district, language });
            }
            let same = self.maybe_same(&visit, &intake, &mut known).await?;
            let plan = Plan { intake, route, draft, first: true, alike: same };
            if let Some(opened) = self.keep(visit, plan).await? {
                return Ok(Opening::Opened(Box::new(opened)));
            }
        }
        Err(kept_changing())
    }

    pub(super) async fn route(
        &self,
        visit: &Visit,
        intake: &Intake,
        as_it_is: bool,
    ) -> Result<Route, Stopped> {
        let load: Load = {
            let mut reader = self.store.read().await?;
            tickets::load(&mut reader, visit.district.id).await?
        };
        let request = Request {
            user: visit.caller.user,
            requester: visit.staff().map(|it| it.id),
            building: intake.building,
            topic: intake.topic,
            kind: intake.kind,
            grade: None,
            today: intake.today || intake.needed_by.is_some_and(|day| day <= visit.today()),
            named: None,
            declined: &[],
        };
        let route = route(&request, &visit.district, &load, visit.at);
        Ok(if as_it_is { route.as_it_is() } else { route })
    }

    /// None where the district changed meanwhile: to be routed again.
    async fn keep(&self, visit: Visit, plan: Plan) -> Result<Option<Opened>, Stopped> {
        let about = self.about(&visit, &plan).await?;
        let kept =
            self.store.write(move |db| Box::pin(async move { insert(db, &visit, plan).await })).await?;
        let Kept::Is(ticket, repeated) = kept else { return Ok(None) };
        self.owing.notify_one();
        Ok(Some(about.opened(*ticket, repeated)))
    }
}

pub(super) async fn insert(db: &mut SqliteConnection, visit: &Visit, plan: Plan) -> Result<Kept, Stopped> {
    let (district, caller) = (&visit.district, &visit.caller);
    if plan.first
        && let Some(before) = tickets::caused(db, caller.cause).await?
    {
        return found(db, visit, (before, plan.draft)).await;
    }
    let to_remember = plan.intake.to_remember;
    let asked = plan.intake.asked(caller);
    let placed = Placed::new(&plan.route);
    let revision = (district.id, district.revision);
    let inserted = tickets::insert(db, revision, &asked, &placed, plan.route.agenda, visit.at).await?;
    let (id, number) = match inserted {
        Inserted::New { id, number } => (id, number),
        Inserted::Repeated(before) => return found(db, visit, (before, plan.draft)).await,
        Inserted::Stale => return Ok(Kept::Stale),
    };
    let mut ticket = Ticket {
        id,
        number,
        district: district.id,
        revision: 1,
        asked,
        placed,
        state: State::Waiting,
        thread: Thread::None,
        opened_at: visit.at,
    };
    let known = is_known(db, district, &report_of(&ticket), ticket.asked.private).await?;
    let partner = match known {
        Some(_) => None,
        None => want_cards(db, district, &ticket, &plan.route, visit.at).await?,
    };
    let cause = plan.first.then_some(caller.cause);
    visit.record_as(db, id, Action::Opened { put: ticket.put(partner), from: None }, cause).await?;
    if let Some(incident) = known {
        tie_at_once(db, visit, &mut ticket, &incident).await?;
    }
    for companion in &ticket.asked.company.people {
        let told = Owed::AskedTogether { user: companion.user };
        owed::owe(db, ticket.district, Some(id), &told, visit.at).await?;
    }
    if let Some(alike) = plan.alike {
        search::set_alike(db, id, alike).await?;
    }
    became(db, visit, (id, plan.draft)).await?;
    newcomer(db, visit, &ticket).await?;
    if let Some(building) = ticket.asked.building.filter(|_| plan.route.unmet) {
        unmet::note(db, (ticket.district, building), id, visit.at).await?;
    }
    remember(db, visit, to_remember).await?;
    Ok(Kept::Is(Box::new(ticket), false))
}

/// Remembers where the caller works, if they have just said so.
pub(super) async fn remember(
    db: &mut SqliteConnection,
    visit: &Visit,
    building: Option<BuildingId>,
) -> Result<(), Stopped> {
    let caller = &visit.caller;
    if let Some(building) = building {
        district::remember_building(db, visit.district.id, caller.user, &caller.name, building).await?;
    }
    Ok(())
}

/// Whoever is on no roster is new: counted for the librarian of the building, until a coach has met them (R100).
async fn newcomer(db: &mut SqliteConnection, visit: &Visit, ticket: &Ticket) -> Result<(), Stopped> {
    if !visit.is_new() {
        return Ok(());
    }
    let name = visit.caller.name.as_str();
    let building = ticket.asked.building;
    let new = Newcomer { user: visit.caller.user, name, building, guest: visit.is_stranger() };
    newcomers::welcome(db, ticket.district, &new, visit.at).await?;
    Ok(())
}

/// It was asked before: what it was kept as is that ticket.
async fn found(
    db: &mut SqliteConnection,
    visit: &Visit,
    (id, draft): (TicketId, Option<i64>),
) -> Result<Kept, Stopped> {
    became(db, visit, (id, draft)).await?;
    let ticket = tickets::by_id(db, id).await?.ok_or(Refused::NoSuchTicket)?;
    Ok(Kept::Is(Box::new(ticket), true))
}

impl Intake {
    /// As a report of something broken.
    pub(super) fn report(&self, visit: &Visit) -> Report<'_> {
        Report { user: visit.caller.user, topic: self.topic, kind: self.kind, words: self.words.as_str() }
    }

    fn asked(self, caller: &Caller) -> Asked {
        Asked {
            user: caller.user,
            name: caller.name.clone(),
            building: self.building,
            topic: self.topic,
            kind: self.kind,
            words: self.words,
            language: self.language,
            today: self.today,
            private: self.private,
            needed_by: self.needed_by,
            source_url: self.source_url,
            form: None,
            wanted_at: None,
            company: self.company,
            occasion: self.occasion,
            insisted: self.insisted,
        }
    }
}
