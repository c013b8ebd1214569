//! Opening: a request becomes a ticket with the right people, in one transaction.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::door::{Opening, became};
use super::incident::{is_known, report_of, tie_at_once};
use super::intake::{self, Ask, Intake};
use super::meet::free_times;
use super::placing::want_cards;
use super::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, StaffId, TicketId};
use crate::domain::incident::{Incident, Report};
use crate::domain::owed::Owed;
use crate::domain::refused::Refused;
use crate::domain::routing::{Load, Request, Route, route};
use crate::domain::schedule::Window;
use crate::domain::ticket::{Asked, Placed, State, Thread, Ticket};
use crate::store::newcomers::{self, Newcomer};
use crate::store::tickets::{Inserted, QueueLook};
use crate::store::{Failure, SqliteConnection, Stopped, district, owed, search, tickets, unmet};

/// How often a request is routed anew when the district changes under it.
pub(super) const TRIES: usize = 5;

/// How many of the coach's free times the requester is offered.
const TIMES: usize = 3;

/// A ticket that was opened, with everything that its requester is told.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts that the requester is told")]
pub struct Opened {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// It had been asked a few minutes ago, and nothing was added.
    pub repeated: bool,
    /// Who helps the lead from the start.
    pub partner: Option<StaffId>,
    /// The pilot runs elsewhere.
    pub outside_scope: bool,
    /// The queue, before this ticket came.
    pub look: QueueLook,
    /// The incident that it is a report of, if the fault is known.
    pub known: Option<Incident>,
    /// When the suggested lead is free next.
    pub times: Vec<Window>,
    /// They are here for the first time: told who helps with what (R75).
    pub welcome: bool,
    /// When the suggested lead, who is away, is back.
    pub back: Option<DateTime<Utc>>,
    /// The day by whose end the requester hears.
    pub heard_by: Option<NaiveDate>,
    /// The meeting that the question was put on the agenda of.
    pub meeting: Option<NaiveDate>,
    /// The building that is remembered from now on.
    pub remembered: Option<BuildingId>,
    /// Somebody stands in front of a class and waits (F14).
    pub urgent: bool,
}

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
        let opening = self.open_draft_at(caller, ask, draft, self.now()).await?;
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
        for _ in 0..TRIES {
            let visit = self.visit_at(caller.clone(), now).await?;
            let mut intake = intake::read(&visit, &ask)?;
            self.learn(&visit, &ask, &mut intake).await?;
            let route = self.route(&visit, &intake, ask.as_it_is).await?;
            if route.work_order {
                let language = intake.language;
                return Ok(Opening::WorkOrder { district: visit.district, language });
            }
            let alike = self.maybe_same(&visit, &intake).await?;
            let plan = Plan { intake, route, draft, first: true, alike };
            if let Some(opened) = self.keep(visit, plan).await? {
                return Ok(Opening::Opened(Box::new(opened)));
            }
        }
        Err(Failure::Undone("the district kept changing".to_owned()).into())
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
            today: intake.today || intake.needed_by.is_some_and(|day| day <= today(visit)),
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

    /// What the requester will be told besides the ticket itself.
    pub(super) async fn about(&self, visit: &Visit, plan: &Plan) -> Result<About, Stopped> {
        let district = visit.district.clone();
        let mut reader = self.store.read().await?;
        let times = free_times(&mut reader, visit, plan, TIMES).await?;
        let known = is_known(&mut reader, &district, &plan.intake.report(visit), plan.intake.private).await?;
        Ok(About {
            times,
            known,
            look: tickets::queue_look(&mut reader, district.id, plan.route.queue).await?,
            route: plan.route.clone(),
            remembered: plan.intake.to_remember,
            urgent: plan.intake.reading.urgent,
            welcome: visit.is_new()
                && newcomers::known_as_guest(&mut reader, visit.district.id, visit.caller.user)
                    .await?
                    .is_none(),
            at: visit.at,
            district,
        })
    }
}

/// What is known of a ticket before it is kept.
pub(super) struct About {
    district: Arc<District>,
    at: DateTime<Utc>,
    route: Route,
    look: QueueLook,
    remembered: Option<BuildingId>,
    urgent: bool,
    times: Vec<Window>,
    known: Option<Incident>,
    welcome: bool,
}

impl About {
    pub(super) fn opened(self, ticket: Ticket, repeated: bool) -> Opened {
        let Self { district, at, route, look, remembered, urgent, times, known, welcome } = self;
        let known = known.filter(|_| !repeated && !ticket.is_waiting());
        let lead = route.lead.filter(|_| !repeated && known.is_none());
        Opened {
            times: lead.map(|_| times).unwrap_or_default(),
            known,
            heard_by: district.calendar.next_contract_day(district.calendar.local_date(at)),
            back: lead.and_then(|lead| back(&district, lead, at)),
            meeting: meeting(&district, &route, at),
            partner: route.partner.filter(|_| !route.partner_waits),
            outside_scope: route.outside_scope,
            look,
            remembered,
            repeated,
            welcome: welcome && !repeated,
            urgent,
            ticket,
            district,
        }
    }
}

fn today(visit: &Visit) -> NaiveDate {
    visit.district.calendar.local_date(visit.at)
}

/// When a lead who is away now is back.
fn back(district: &District, lead: StaffId, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let moment = district.calendar.next_duty(at).unwrap_or(at);
    district.back_at(lead, moment)
}

fn meeting(district: &District, route: &Route, at: DateTime<Utc>) -> Option<NaiveDate> {
    let next = district.calendar.next_meeting(district.calendar.local_date(at));
    next.filter(|_| route.agenda).map(|meeting| meeting.date)
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
    if let Some(building) = to_remember {
        district::remember_building(db, district.id, caller.user, &caller.name, building).await?;
    }
    Ok(Kept::Is(Box::new(ticket), false))
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
    fn report(&self, visit: &Visit) -> Report<'_> {
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
