//! Times to meet: proposed by one, answered by the other, inside both people's day, and never booked twice (F1, R20).

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::open::Plan;
use super::visit::{Caller, Visit, Which};
use crate::domain::company::Company;
use crate::domain::district::District;
use crate::domain::history::Action;
use crate::domain::ids::{BuildingId, ProposalId, StaffId, TicketId, UserId};
use crate::domain::meeting::{Meeting, Offer, Proposal, TimeRefused, offers};
use crate::domain::minutes::Minutes;
use crate::domain::owed::{Owed, TimeNews};
use crate::domain::people::Role;
use crate::domain::refused::Refused;
use crate::domain::routing::Kind;
use crate::domain::schedule::Window;
use crate::domain::ticket::{Form, Slot, Ticket};
use crate::store::{SqliteConnection, Stopped, cards, meetings, proposals, tickets};

/// How many times are offered at once: with two forms each they fit into one menu of 25.
const OFFERED: usize = 12;

/// Among so many a time that was chosen has to be: whoever thinks about it for a day still finds it.
const CONSIDERED: usize = 400;

/// After so many times that did not fit another way is offered (F1).
const ENOUGH: usize = 2;

/// What somebody who looks for a time is shown.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts that they are told")]
pub struct Times {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// Who has it.
    pub lead: StaffId,
    /// The times that can be proposed, the better ones first.
    pub offers: Vec<Offer>,
    /// Whether the coach is asked where: specialists have no building (R24).
    pub online: bool,
    /// Whether they have met already: the next time is one more, not instead of it (R41).
    pub met: bool,
    /// Whether a time that the other one proposed waits for an answer.
    pub asked: bool,
    /// Whether there have been enough vain tries to look for another way.
    pub tried: bool,
    /// Who can get somebody started in the library meanwhile (R22, F1).
    pub support: Option<StaffId>,
}

/// A time as it was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// When it begins.
    pub at: DateTime<Utc>,
    /// In person or online.
    pub form: Form,
}

/// A ticket after somebody did something about its time.
#[derive(Debug, Clone)]
pub struct Met {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket as it is now.
    pub ticket: Ticket,
    /// The time that it is about.
    pub slot: Option<Slot>,
}

enum Deed {
    Propose(Chosen),
    Accept(ProposalId),
    Decline,
    CallOff,
}

impl Desk {
    /// The times at which lead and requester can meet; for one of the two.
    pub async fn times(&self, caller: Caller, which: Which) -> Result<Times, Stopped> {
        let visit = self.visit(caller).await?;
        let mut reader = self.store.read().await?;
        let (ticket, _) = visit.ticket(&mut reader, which).await?;
        let Side { lead, coach } = side(&visit, &ticket)?;
        let asked = proposals::open_one(&mut reader, &ticket).await?.is_some_and(|it| it.by_coach != coach);
        let tried = proposals::declined(&mut reader, ticket.id).await? >= ENOUGH;
        let offers = offered(&mut reader, visit.now_here(), (&ticket, lead), OFFERED).await?;
        let district = visit.district.clone();
        let online = district.person(lead).is_some_and(|it| it.is(Role::Specialist));
        let building = ticket.asked.building.into_iter();
        let support = building.flat_map(|it| district.support_of(it, visit.at)).next().map(|it| it.id);
        let met = ticket.state.slot().is_some_and(|it| it.span().1 <= visit.at);
        Ok(Times { district, ticket, lead, offers, online, met, asked, tried, support })
    }

    /// Lead or requester proposes a time to the other.
    pub async fn propose(&self, caller: Caller, which: Which, chosen: Chosen) -> Result<Met, Stopped> {
        self.about_time(caller, which, Deed::Propose(chosen)).await
    }

    /// The other one agrees: they meet.
    pub async fn agree(&self, caller: Caller, which: Which, proposal: ProposalId) -> Result<Met, Stopped> {
        self.about_time(caller, which, Deed::Accept(proposal)).await
    }

    /// The time does not fit, and no other is proposed.
    pub async fn decline_time(&self, caller: Caller, which: Which) -> Result<Met, Stopped> {
        self.about_time(caller, which, Deed::Decline).await
    }

    /// One of the two calls the meeting off.
    pub async fn call_off(&self, caller: Caller, which: Which) -> Result<Met, Stopped> {
        self.about_time(caller, which, Deed::CallOff).await
    }

    async fn about_time(&self, caller: Caller, which: Which, deed: Deed) -> Result<Met, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let (ticket, slot) =
            self.store.write(move |db| Box::pin(async move { act(db, &visit, which, deed).await })).await?;
        self.owing.notify_one();
        Ok(Met { district, ticket, slot })
    }
}

/// On which side of a ticket the caller stands.
#[derive(Debug, Clone, Copy)]
struct Side {
    lead: StaffId,
    coach: bool,
}

/// The lead is one side, whoever asked is the other; nobody else has a say in their time.
fn side(visit: &Visit, ticket: &Ticket) -> Result<Side, Refused> {
    let claim = ticket.held()?;
    if ticket.asked.is_by(visit.caller.user) {
        return Ok(Side { lead: claim.by, coach: false });
    }
    ticket.held_by(visit.coach()?.id)?;
    Ok(Side { lead: claim.by, coach: true })
}

async fn act(
    db: &mut SqliteConnection,
    visit: &Visit,
    which: Which,
    deed: Deed,
) -> Result<(Ticket, Option<Slot>), Stopped> {
    let (mut ticket, _) = visit.ticket(db, which).await?;
    let side = side(visit, &ticket)?;
    let slot = match deed {
        Deed::Propose(chosen) => Some(propose(db, visit, (&mut ticket, side), chosen).await?),
        Deed::Accept(proposal) => Some(accept(db, visit, (&mut ticket, side), proposal).await?),
        Deed::Decline => {
            // What was proposed to or by an earlier lead is void: nobody is told that it does not fit.
            let Some(open) = proposals::open_one(db, &ticket).await? else {
                return Err(Refused::from(TimeRefused::NothingProposed { number: ticket.number }).into());
            };
            proposals::decline(db, ticket.id, visit.at).await?;
            let told = Owed::Time(TimeNews::Declined { by_coach: side.coach });
            changed(db, visit, &mut ticket, (Action::TimeDeclined, told)).await?;
            Some(open.slot)
        }
        Deed::CallOff => {
            let off = ticket.state.slot();
            ticket.state = ticket.unschedule()?;
            meetings::forget_lost(db, ticket.id).await?;
            visit.keep(db, &mut ticket, Action::Unscheduled).await?;
            if let Some(slot) = off {
                visit
                    .owe(db, &ticket, &[Owed::Time(TimeNews::CalledOff { by_coach: side.coach, slot })])
                    .await?;
            }
            off
        }
    };
    Ok((ticket, slot))
}

async fn propose(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, side): (&mut Ticket, Side),
    chosen: Chosen,
) -> Result<Slot, Stopped> {
    let open = proposals::open_one(db, ticket).await?;
    let same = |it: &Proposal| it.slot.starts_at == chosen.at && it.slot.form == chosen.form;
    if let Some(open) = open.filter(same) {
        // Whoever chooses what the other one has proposed agrees to it.
        return accept(db, visit, (ticket, side), open.id).await;
    }
    let slot = still_free(db, visit, (ticket, side.lead), chosen).await?;
    let proposal = proposals::make(db, ticket.id, (side.coach, slot), visit.at).await?;
    let told = Owed::Time(TimeNews::Proposed { proposal });
    changed(db, visit, ticket, (Action::TimeProposed { slot }, told)).await?;
    Ok(slot)
}

async fn accept(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, side): (&mut Ticket, Side),
    id: ProposalId,
) -> Result<Slot, Stopped> {
    let number = ticket.number;
    let open = proposals::open_one(db, ticket).await?;
    let Some(open) = open.filter(|it| it.id == id) else {
        return match ticket.state.slot() {
            Some(slot) => Err(Refused::from(TimeRefused::IsSet { number, at: slot.starts_at }).into()),
            None => Err(Refused::from(TimeRefused::NothingProposed { number }).into()),
        };
    };
    if open.by_coach == side.coach {
        return Err(Refused::from(TimeRefused::WaitsForOther { number }).into());
    }
    let chosen = Chosen { at: open.slot.starts_at, form: open.slot.form };
    still_free(db, visit, (ticket, side.lead), chosen).await?;
    proposals::accept(db, ticket.id, visit.at).await?;
    ticket.state = ticket.schedule(open.slot)?;
    visit.keep(db, ticket, Action::Scheduled { slot: open.slot }).await?;
    let both = [TimeNews::Agreed, TimeNews::AgreedToCoach].map(Owed::Time);
    visit.owe(db, ticket, &both).await?;
    Ok(open.slot)
}

/// The card shows what was proposed, so it changes; the ticket's state does not.
async fn changed(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &mut Ticket,
    (action, told): (Action, Owed),
) -> Result<(), Stopped> {
    tickets::save(db, ticket).await?;
    visit.record(db, ticket.id, action).await?;
    cards::want(db, ticket.id, ticket.revision, visit.at).await?;
    visit.owe(db, ticket, &[told]).await
}

/// What the requester wished for when they asked is a proposal as soon as somebody has it, if it is still free:
/// one press agrees to it.
pub(super) async fn wish_is_a_proposal(
    db: &mut SqliteConnection,
    visit: &Visit,
    ticket: &Ticket,
    lead: StaffId,
) -> Result<(), Stopped> {
    let wish = ticket.asked.form.zip(ticket.asked.wanted_at);
    let Some((form, at)) = wish.filter(|(form, _)| *form != Form::Written) else { return Ok(()) };
    let found = offered(db, visit.now_here(), (ticket, lead), CONSIDERED).await?;
    if let Some(offer) = found.iter().find(|it| it.window.start == at) {
        proposals::make(db, ticket.id, (false, slot(ticket, offer, form)), visit.at).await?;
    }
    Ok(())
}

/// The time that was chosen, if both can still come then.
async fn still_free(
    db: &mut SqliteConnection,
    visit: &Visit,
    (ticket, lead): (&Ticket, StaffId),
    chosen: Chosen,
) -> Result<Slot, Stopped> {
    let found = offered(db, visit.now_here(), (ticket, lead), CONSIDERED).await?;
    let fits = |it: &&Offer| {
        it.window.start == chosen.at
            && chosen.form != Form::Written
            && !(it.window.online_only && chosen.form == Form::InPerson)
    };
    let offer = found.iter().find(fits).ok_or(Refused::TimeIsGone)?;
    Ok(slot(ticket, offer, chosen.form))
}

fn slot(ticket: &Ticket, offer: &Offer, form: Form) -> Slot {
    let long = (offer.window.end - offer.window.start).num_minutes();
    let minutes = u16::try_from(long).ok().and_then(|it| Minutes::new(it).ok()).unwrap_or_default();
    let building = ticket.asked.building.filter(|_| form == Form::InPerson);
    Slot { starts_at: offer.window.start, minutes, form, building }
}

/// The next times at which the lead of a request that is about to be kept and its requester can meet.
pub(super) async fn free_times(
    db: &mut SqliteConnection,
    visit: &Visit,
    plan: &Plan,
    count: usize,
) -> Result<Vec<Window>, Stopped> {
    let Some(lead) = plan.route.lead else { return Ok(Vec::new()) };
    let intake = &plan.intake;
    let (user, building) = (visit.caller.user, intake.building);
    let wanted = Wanted { user, building, kind: intake.kind, company: &intake.company, ticket: None };
    let found = find(db, visit.now_here(), (&wanted, lead), count).await?;
    Ok(found.into_iter().map(|it| it.window).collect())
}

/// A district as it is, and the time.
pub(super) type Here<'a> = (&'a District, DateTime<Utc>);

impl Visit {
    fn now_here(&self) -> Here<'_> {
        (&self.district, self.at)
    }
}

/// Who wants to meet a coach, and what for.
struct Wanted<'a> {
    user: UserId,
    building: Option<BuildingId>,
    kind: Kind,
    company: &'a Company,
    ticket: Option<TicketId>,
}

/// The times that are free for both now.
pub(super) async fn offered(
    db: &mut SqliteConnection,
    here: Here<'_>,
    (ticket, lead): (&Ticket, StaffId),
    count: usize,
) -> Result<Vec<Offer>, Stopped> {
    let asked = &ticket.asked;
    let (user, building, kind) = (asked.user, asked.building, asked.kind);
    let wanted = Wanted { user, building, kind, company: &asked.company, ticket: Some(ticket.id) };
    find(db, here, (&wanted, lead), count).await
}

async fn find(
    db: &mut SqliteConnection,
    (district, now): Here<'_>,
    (wanted, lead): (&Wanted<'_>, StaffId),
    count: usize,
) -> Result<Vec<Offer>, Stopped> {
    let Some(coach) = district.person(lead) else { return Ok(Vec::new()) };
    let busy = proposals::booked(db, district.id, (lead, wanted.user, wanted.ticket), now).await?;
    let meeting = Meeting {
        coach,
        teacher: district.person_by_user(wanted.user).filter(|it| !it.gone),
        building: wanted.building,
        together: !wanted.company.is_alone(),
        planning: matches!(wanted.kind, Kind::CoPlan | Kind::CoTeach | Kind::ModelLesson),
    };
    Ok(offers(district, &meeting, now, &busy, count))
}
