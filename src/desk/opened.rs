//! What somebody is told about a ticket that they have just opened.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::incident::is_known;
use super::meet::free_times;
use super::open::Plan;
use super::visit::Visit;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::routing::Route;
use crate::domain::schedule::Window;
use crate::domain::ticket::Ticket;
use crate::store::tickets::QueueLook;
use crate::store::{Stopped, newcomers, tickets};

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

impl Desk {
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

/// When a lead who is away now is back.
fn back(district: &District, lead: StaffId, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let moment = district.calendar.next_duty(at).unwrap_or(at);
    district.back_at(lead, moment)
}

fn meeting(district: &District, route: &Route, at: DateTime<Utc>) -> Option<NaiveDate> {
    let next = district.calendar.next_meeting(district.calendar.local_date(at));
    next.filter(|_| route.agenda).map(|meeting| meeting.date)
}
