//! Who may see and do what: what somebody is to a ticket, and one table of what each may do.
//!
//! Being a principal gives no view into anybody's requests (R90). Whether a move fits the state of the ticket is another
//! question: the moves themselves answer it.

mod class;
mod table;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use super::district::District;
use super::ids::{BuildingId, StaffId, UserId};
use super::incident::Incident;
use super::logging::LogRefused;
use super::people::{Role, Staff};
use super::place::Place;
use super::refused::Refused;
use super::ticket::Ticket;

pub use class::{CLASSES, ClassAct, ClassWho, class_standings, may_class};
pub use table::{Act, Line, TABLE};

/// What somebody is to a ticket. One may be several things; only who asked is nothing else: nobody helps themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Asked it, alone or together with others.
    Requester,
    /// Has it, or had it when it was resolved.
    Lead,
    /// Helps the lead.
    Partner,
    /// Suggested for it, or a member of its queue, or of its back-up queue once that was shown it.
    OfQueue,
    /// A specialist: may help everywhere (R24, R25).
    Specialist,
    /// A coach of any other queue.
    Coach,
    /// The director.
    Director,
}

/// Whether somebody answers requests: a coach, or a library's support staff (R22), or the director as the last rung.
pub fn is_coach(staff: &Staff) -> bool {
    staff.is_coach() || staff.is(Role::SupportStaff) || staff.is(Role::Director)
}

/// Everything that an account is to a ticket; nothing for everybody else.
///
/// A private ticket has a requester, a lead, partners and whoever is suggested; the members of its queue only where nobody
/// is suggested (R41).
pub fn standings(
    district: &District,
    user: UserId,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> Vec<Who> {
    if ticket.asked.is_by(user) {
        return vec![Who::Requester];
    }
    let Some(staff) = district.person_by_user(user).filter(|it| !it.gone) else { return Vec::new() };
    let (private, is) = (ticket.asked.private, |role| staff.is(role) && !ticket.asked.private);
    let suggested = ticket.placed.suggested == Some(staff.id);
    let of_queue =
        suggested || (is_of_queue(district, staff, ticket, at) && (!private || is_for_all(ticket)));
    [
        (ticket.lead() == Some(staff.id), Who::Lead),
        (partners.contains(&staff.id), Who::Partner),
        (of_queue, Who::OfQueue),
        (is(Role::Specialist), Who::Specialist),
        (is_coach(staff) && !private, Who::Coach),
        (is(Role::Director), Who::Director),
    ]
    .into_iter()
    .filter_map(|(holds, who)| holds.then_some(who))
    .collect()
}

/// Whether nobody in particular is meant by a private ticket: then its whole queue is.
fn is_for_all(ticket: &Ticket) -> bool {
    ticket.placed.suggested.is_none()
}

fn is_of_queue(district: &District, staff: &Staff, ticket: &Ticket, at: DateTime<Utc>) -> bool {
    let widened = ticket.placed.backup.filter(|_| ticket.placed.widened_at.is_some());
    let backup = widened.filter(|_| !ticket.asked.private);
    [Some(ticket.placed.queue), backup]
        .into_iter()
        .flatten()
        .any(|queue| district.can_serve(staff, queue, at))
}

/// What the table says: whether one who is all of these to a ticket may do something with it.
pub fn may(act: Act, standings: &[Who], ticket: &Ticket) -> bool {
    let line = TABLE.iter().find(|line| line.act == act);
    let allowed = line.map_or(&[][..], |line| if ticket.is_waiting() { line.waiting } else { line.held });
    standings.iter().any(|who| allowed.contains(who))
}

/// Why somebody may not, for one who may see the ticket.
pub fn refusal(act: Act, ticket: &Ticket) -> Refused {
    let number = ticket.number;
    let alone = !matches!(act, Act::Claim | Act::TakeOver | Act::Join | Act::Leave);
    match (act, ticket.claim_of()) {
        (Act::See, _) => Refused::NoSuchTicket,
        (Act::Time, _) => LogRefused::NotYours { number }.into(),
        (Act::Own, _) => Refused::NotYourRequest { number },
        (_, Some(claim)) if alone => Refused::SomebodyElseHasIt { number, claim },
        (Act::Invite | Act::Release | Act::Hold | Act::Resolve, None) => Refused::NobodyHasIt { number },
        _ => Refused::NotYourQueue { number, queue: ticket.placed.queue },
    }
}

/// Whether an account may know of the ticket.
pub fn may_see(
    district: &District,
    user: UserId,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> bool {
    may(Act::See, &standings(district, user, ticket, partners, at), ticket)
}

/// Whether a card in this place is looked at by people who can do something with the ticket: its queue, its back-up queue
/// once it was shown it, the desks of its lead and partners; for a private one the people who may see it.
pub fn is_live(
    district: &District,
    ticket: &Ticket,
    partners: &[StaffId],
    place: Place,
    at: DateTime<Utc>,
) -> bool {
    let people = || ticket.lead().into_iter().chain(partners.iter().copied());
    match place {
        Place::Queue(queue) => {
            let widened = ticket.placed.backup.filter(|_| ticket.placed.widened_at.is_some());
            let serve = |id| district.person(id).is_some_and(|it| district.can_serve(it, queue, at));
            queue == ticket.placed.queue || widened == Some(queue) || people().any(serve)
        }
        Place::Person(staff) => {
            let user = district.person(staff).and_then(|it| it.user);
            user.is_some_and(|user| may_see(district, user, ticket, partners, at))
        }
    }
}

/// Who puts together what a building's principal is shown: its own librarians, and nobody who only visits (B6, R85).
pub fn reporters(district: &District, building: BuildingId, at: DateTime<Utc>) -> Vec<&Staff> {
    let own = |it: &&Staff| it.posts.iter().any(|post| post.building == building && !post.visiting);
    district.having(Role::Librarian, at).filter(own).collect()
}

/// Whether somebody may say that a person is away: that person, and the director for anybody.
pub fn may_record_absence(actor: &Staff, staff: StaffId) -> bool {
    actor.id == staff || actor.is(Role::Director)
}

/// Whether somebody may do this with the ticket: for what is done with several at once, each with its own refusal.
pub fn may_do(
    act: Act,
    district: &District,
    staff: &Staff,
    (ticket, partners): (&Ticket, &[StaffId]),
    at: DateTime<Utc>,
) -> bool {
    let standings =
        staff.user.map(|user| standings(district, user, ticket, partners, at)).unwrap_or_default();
    may(act, &standings, ticket)
}

/// Whether somebody may say that an incident is over: who opened it, the tech office, the director.
pub fn may_fix(staff: &Staff, incident: &Incident) -> bool {
    staff.id == incident.opened_by || staff.is(Role::TechOffice) || staff.is(Role::Director)
}
