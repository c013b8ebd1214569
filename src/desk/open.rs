//! Opening: a request becomes a ticket with the right people, in one transaction.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::intake::{self, Ask, Intake};
use super::placing::want_cards;
use super::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, StaffId, TicketId};
use crate::domain::language::language_of;
use crate::domain::owed::Owed;
use crate::domain::refused::Refused;
use crate::domain::routing::{Load, Request, Route, route};
use crate::domain::schedule::Window;
use crate::domain::ticket::{Asked, Placed, State, Thread, Ticket};
use crate::store::tickets::{Inserted, QueueLook};
use crate::store::{Failure, SqliteConnection, Stopped, district, drafts, owed, tickets};

/// How often a request is routed anew when the district changes under it.
pub(super) const TRIES: usize = 5;

/// How many of the coach's free times the requester is offered.
const TIMES: usize = 3;

/// What became of a request.
#[derive(Debug, Clone)]
pub enum Opening {
    /// A ticket.
    Opened(Box<Opened>),
    /// It waits for one answer: in which building the requester works.
    WhichBuilding {
        /// The district with its buildings.
        district: Arc<District>,
        /// What the answer has to name.
        draft: i64,
    },
    /// No ticket: this district takes such requests as work orders.
    WorkOrder {
        /// The district with its path.
        district: Arc<District>,
    },
}

/// A ticket that was opened, with everything that its requester is told.
#[derive(Debug, Clone)]
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
    /// When the suggested lead is free next.
    pub times: Vec<Window>,
    /// When the suggested lead, who is away, is back.
    pub back: Option<DateTime<Utc>>,
    /// The day by whose end the requester hears.
    pub heard_by: Option<NaiveDate>,
    /// The meeting that the question was put on the agenda of.
    pub meeting: Option<NaiveDate>,
    /// The building that is remembered from now on.
    pub remembered: Option<BuildingId>,
}

/// What one transaction has to keep.
struct Plan {
    intake: Intake,
    route: Route,
    draft: Option<i64>,
}

enum Kept {
    Is(Box<Ticket>, bool),
    Stale,
}

impl Desk {
    /// A staff member asks for help.
    pub async fn open(&self, caller: Caller, ask: Ask) -> Result<Opening, Stopped> {
        self.open_draft(caller, ask, None).await
    }

    pub(super) async fn open_draft(
        &self,
        caller: Caller,
        ask: Ask,
        draft: Option<i64>,
    ) -> Result<Opening, Stopped> {
        for _ in 0..TRIES {
            let visit = self.visit(caller.clone()).await?;
            let intake = intake::read(&visit, &ask)?;
            if intake.asks_building && draft.is_none() {
                return self.keep_draft(visit, ask).await;
            }
            let route = self.route(&visit, &intake).await?;
            if route.work_order {
                return Ok(Opening::WorkOrder { district: visit.district });
            }
            if let Some(opened) = self.keep(visit, Plan { intake, route, draft }).await? {
                return Ok(Opening::Opened(Box::new(opened)));
            }
        }
        Err(Failure::Undone("the district kept changing".to_owned()).into())
    }

    async fn route(&self, visit: &Visit, intake: &Intake) -> Result<Route, Stopped> {
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
        Ok(route(&request, &visit.district, &load, visit.at))
    }

    /// None where the district changed meanwhile: to be routed again.
    async fn keep(&self, visit: Visit, plan: Plan) -> Result<Option<Opened>, Stopped> {
        let (district, at) = (visit.district.clone(), visit.at);
        let queue = plan.route.queue;
        let look = {
            let mut reader = self.store.read().await?;
            tickets::queue_look(&mut reader, district.id, queue).await?
        };
        let route = plan.route.clone();
        let remembered = plan.intake.to_remember;
        let kept =
            self.store.write(move |db| Box::pin(async move { insert(db, &visit, plan).await })).await?;
        let Kept::Is(ticket, repeated) = kept else { return Ok(None) };
        self.owing.notify_one();
        let lead = route.lead.filter(|_| !repeated);
        Ok(Some(Opened {
            times: lead.map(|lead| district.free_windows(lead, at, &[], TIMES)).unwrap_or_default(),
            heard_by: district.calendar.next_contract_day(district.calendar.local_date(at)),
            back: lead.and_then(|lead| back(&district, lead, at)),
            meeting: meeting(&district, &route, at),
            partner: route.partner.filter(|_| !route.partner_waits),
            outside_scope: route.outside_scope,
            look,
            remembered,
            repeated,
            ticket: *ticket,
            district,
        }))
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

async fn insert(db: &mut SqliteConnection, visit: &Visit, plan: Plan) -> Result<Kept, Stopped> {
    let (district, caller) = (&visit.district, &visit.caller);
    if let Some(before) = tickets::caused(db, caller.cause).await? {
        return found(db, before).await;
    }
    let to_remember = plan.intake.to_remember;
    let asked = plan.intake.asked(caller);
    let placed = Placed::new(&plan.route);
    let revision = (district.id, district.revision);
    let inserted = tickets::insert(db, revision, &asked, &placed, plan.route.agenda, visit.at).await?;
    let (id, number) = match inserted {
        Inserted::New { id, number } => (id, number),
        Inserted::Repeated(before) => return found(db, before).await,
        Inserted::Stale => return Ok(Kept::Stale),
    };
    let ticket = Ticket {
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
    let partner = want_cards(db, district, &ticket, &plan.route, visit.at).await?;
    visit.record(db, id, Action::Opened { put: ticket.put(partner), from: None }).await?;
    for companion in &ticket.asked.company.people {
        let told = Owed::AskedTogether { user: companion.user };
        owed::owe(db, ticket.district, Some(id), &told, visit.at).await?;
    }
    if let Some(draft) = plan.draft {
        drafts::became(db, draft, id).await?;
    }
    if let Some(building) = to_remember {
        district::remember_building(db, district.id, caller.user, &caller.name, building).await?;
    }
    Ok(Kept::Is(Box::new(ticket), false))
}

async fn found(db: &mut SqliteConnection, id: TicketId) -> Result<Kept, Stopped> {
    let ticket = tickets::by_id(db, id).await?.ok_or(Refused::NoSuchTicket)?;
    Ok(Kept::Is(Box::new(ticket), true))
}

impl Intake {
    fn asked(self, caller: &Caller) -> Asked {
        Asked {
            user: caller.user,
            name: caller.name.clone(),
            building: self.building,
            topic: self.topic,
            kind: self.kind,
            language: language_of(self.words.as_str(), &caller.language),
            words: self.words,
            today: self.today,
            private: self.private,
            needed_by: self.needed_by,
            source_url: self.source_url,
            form: None,
            wanted_at: None,
            company: self.company,
        }
    }
}
