//! Who may see and do what: one table, in one place.
//!
//! | | requester | its coaches | other coaches | director | anybody else |
//! |---|---|---|---|---|---|
//! | see an open or a past ticket | yes | yes | yes | yes | no |
//! | see a private ticket | yes | lead, suggested, partners | no | no | no |
//! | claim, join as partner | no | yes | specialists | no | no |
//! | resolve | no | the lead | no | no | no |
//! | add a note | no | lead, partners; all of them while nobody has it | no | no | no |
//! | propose or agree to a time, call it off | yes | the lead | no | no | no |
//! | cancel, add, wish, thank, reopen | yes | no | no | no | no |
//!
//! "Its coaches" are the members of its queue, those of its back-up queue once it widened, the suggested lead and
//! the partners. Being a principal gives no view into anybody's requests (R90).

use chrono::{DateTime, Utc};

use super::district::District;
use super::ids::{StaffId, UserId};
use super::incident::Incident;
use super::people::{Role, Staff};
use super::ticket::Ticket;

/// Whether somebody answers requests: a coach, or a library's support staff (R22), or the director as the last rung.
pub fn is_coach(staff: &Staff) -> bool {
    staff.is_coach() || staff.is(Role::SupportStaff) || staff.is(Role::Director)
}

/// Whether somebody is one of the ticket's coaches.
pub fn is_its_coach(
    district: &District,
    staff: &Staff,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> bool {
    let own = ticket.lead() == Some(staff.id)
        || ticket.placed.suggested == Some(staff.id)
        || partners.contains(&staff.id);
    if own || ticket.asked.private {
        return own
            || (ticket.placed.suggested.is_none() && district.can_serve(staff, ticket.placed.queue, at));
    }
    let widened = ticket.placed.backup.filter(|_| ticket.placed.widened_at.is_some());
    district.can_serve(staff, ticket.placed.queue, at)
        || widened.is_some_and(|backup| district.can_serve(staff, backup, at))
}

/// Whether somebody may claim the ticket, or help its lead. Specialists may help everywhere (R24, R25).
///
/// Nobody helps themselves: who asked can't be the coach.
pub fn may_help(
    district: &District,
    staff: &Staff,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> bool {
    let asked_it = staff.user.is_some_and(|user| ticket.asked.is_by(user));
    let anywhere = staff.is(Role::Specialist) && !ticket.asked.private;
    !asked_it && (anywhere || is_its_coach(district, staff, ticket, partners, at))
}

/// Whether somebody may add a note: the lead and the partners; while nobody has it, whoever may claim it.
pub fn may_note(
    district: &District,
    staff: &Staff,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> bool {
    match ticket.lead() {
        Some(lead) => lead == staff.id || partners.contains(&staff.id),
        None => may_help(district, staff, ticket, partners, at),
    }
}

/// Whether somebody may say that an incident is over: who opened it, the tech office, the director.
pub fn may_fix(staff: &Staff, incident: &Incident) -> bool {
    staff.id == incident.opened_by || staff.is(Role::TechOffice) || staff.is(Role::Director)
}

/// Whether an account may know of the ticket.
pub fn may_see(
    district: &District,
    user: UserId,
    ticket: &Ticket,
    partners: &[StaffId],
    at: DateTime<Utc>,
) -> bool {
    if ticket.asked.is_by(user) {
        return true;
    }
    let Some(staff) = district.person_by_user(user).filter(|it| !it.gone) else { return false };
    let coach = is_coach(staff) && !ticket.asked.private;
    coach || is_its_coach(district, staff, ticket, partners, at)
}

/// Whether somebody may say that a person is away: that person, and the director for anybody.
pub fn may_record_absence(actor: &Staff, staff: StaffId) -> bool {
    actor.id == staff || actor.is(Role::Director)
}
