//! What the rules say, told as simply as can be: who has a ticket, who helps, how far it is, who may try what.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use refdesk::domain::district::District;
use refdesk::domain::ids::{BuildingId, IncidentNumber, StaffId, TicketId, UserId};
use refdesk::domain::people::{Role, Staff};
use refdesk::domain::routing::Kind;
use refdesk::domain::ticket::{Placed, REOPEN_SCHOOL_DAYS, Slot, State, Ticket};

use super::moves::Deed;
use super::office::staff_of;
use super::times::{Moment, Proposed};

/// The kind that [`Deed::Change`] chooses.
pub const OTHER_KIND: Kind = Kind::CoPlan;

/// How far a ticket is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Waiting,
    Led(StaffId),
    /// Somebody has it and waits for an answer.
    Held(StaffId),
    Resolved {
        lead: StaffId,
        at: DateTime<Utc>,
        helped: bool,
    },
    Cancelled,
}

/// A ticket as the rules see it. Where routing put it is taken from the row: routing has its own tests.
#[derive(Debug, Clone)]
pub struct Model {
    pub id: TicketId,
    pub asker: UserId,
    pub private: bool,
    pub placed: Placed,
    pub how: How,
    pub partners: BTreeSet<StaffId>,
    pub kind: Kind,
    pub building: Option<BuildingId>,
    /// The time that the two have agreed on.
    pub meets: Option<Slot>,
    pub proposed: Option<Proposed>,
    /// The time that its requester wished for, online.
    pub wished: Option<DateTime<Utc>>,
    /// The incident that it is a report of.
    pub tied: Option<IncidentNumber>,
}

/// What has to come of an attempt.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They must not even learn that the ticket is there.
    Unseen,
    /// A sentence, and nothing changes.
    Refused,
    /// It succeeds and changes nothing: they had done it before.
    Same,
    /// It is so from now on.
    Becomes(How),
    /// They help from now on.
    Helps,
    /// They help no longer.
    Leaves,
    /// This one helps from now on.
    Invites(StaffId),
    /// They help in the place of this one.
    Replaces(StaffId),
    /// The other one has to answer.
    Proposes(Proposed),
    /// What was proposed does not fit.
    Declines,
    /// The two meet then.
    Meets(DateTime<Utc>),
    /// They do not meet.
    CallsOff,
    /// It waits for somebody else; who that is, routing says.
    Moves,
    /// It is about something else; where it waits, routing says who has it.
    Changes,
    /// Something was added; how far it is stays.
    Adds,
    /// As [`Verdict::Adds`], and no card shows it.
    AddsUnseen,
}

impl Model {
    pub fn of(ticket: &Ticket, partners: impl IntoIterator<Item = StaffId>) -> Self {
        Self {
            id: ticket.id,
            asker: ticket.asked.user,
            private: ticket.asked.private,
            placed: ticket.placed.clone(),
            how: How::of(&ticket.state),
            kind: ticket.asked.kind,
            building: ticket.asked.building,
            partners: partners.into_iter().collect(),
            meets: None,
            proposed: None,
            wished: None,
            tied: None,
        }
    }

    pub fn lead(&self) -> Option<StaffId> {
        match self.how {
            How::Led(lead) | How::Held(lead) | How::Resolved { lead, .. } => Some(lead),
            How::Waiting | How::Cancelled => None,
        }
    }

    /// Whoever has it while it is open.
    pub fn holder(&self) -> Option<StaffId> {
        match self.how {
            How::Led(lead) | How::Held(lead) => Some(lead),
            How::Waiting | How::Resolved { .. } | How::Cancelled => None,
        }
    }

    /// Whoever has it, or is meant to take it.
    pub fn coach(&self) -> Option<StaffId> {
        self.lead().or(self.placed.suggested)
    }

    pub fn is_open(&self) -> bool {
        matches!(self.how, How::Waiting) || self.holder().is_some()
    }

    /// One of its own people: who has it, who is meant to take it, who helps.
    fn is_theirs(&self, staff: StaffId) -> bool {
        self.lead() == Some(staff) || self.placed.suggested == Some(staff) || self.partners.contains(&staff)
    }

    fn in_its_queues(&self, district: &District, staff: &Staff, at: DateTime<Utc>) -> bool {
        let backup = self.placed.backup.filter(|_| self.placed.widened_at.is_some() && !self.private);
        let alone = !self.private || self.placed.suggested.is_none();
        let queues = alone.then_some(self.placed.queue).into_iter().chain(backup);
        queues.into_iter().any(|queue| district.can_serve(staff, queue, at))
    }

    pub fn may_see(&self, district: &District, user: UserId, at: DateTime<Utc>) -> bool {
        let staff = district.person_by_user(user);
        let as_coach = staff.is_some_and(|it| {
            self.is_theirs(it.id) || self.in_its_queues(district, it, at) || (!self.private && answers(it))
        });
        user == self.asker || as_coach
    }

    pub fn may_help(&self, district: &District, staff: &Staff, at: DateTime<Utc>) -> bool {
        let anywhere = staff.is(Role::Specialist) && !self.private;
        staff.user != Some(self.asker)
            && (anywhere || self.is_theirs(staff.id) || self.in_its_queues(district, staff, at))
    }

    /// What has to come of it when somebody tries this.
    pub fn verdict(&self, district: &District, user: UserId, what: Deed, now: &Moment) -> Verdict {
        let at = now.at;
        if !self.may_see(district, user, at) {
            return Verdict::Unseen;
        }
        match what {
            Deed::Propose(_) | Deed::Agree | Deed::Decline | Deed::CallOff => {
                self.about_time(district, user, what, now)
            }
            Deed::Cancel | Deed::Add | Deed::Wish(_) | Deed::Thank | Deed::Reopen if user != self.asker => {
                Verdict::Refused
            }
            Deed::Change if user == self.asker => self.changed(self.is_open()),
            Deed::Cancel | Deed::Add | Deed::Wish(_) | Deed::Thank | Deed::Reopen => {
                self.as_requester(district, what, at)
            }
            _ => {
                let coach = district.person_by_user(user).filter(|it| answers(it));
                coach.map_or(Verdict::Refused, |coach| self.as_coach(district, coach, what, at))
            }
        }
    }

    fn as_requester(&self, district: &District, what: Deed, at: DateTime<Utc>) -> Verdict {
        match (what, self.how) {
            (Deed::Add, How::Held(lead)) => Verdict::Becomes(How::Led(lead)),
            (Deed::Cancel, _) if self.is_open() => Verdict::Becomes(How::Cancelled),
            (Deed::Add | Deed::Wish(_), _) if self.is_open() => Verdict::Adds,
            (Deed::Thank, How::Resolved { helped: true, .. }) => Verdict::Same,
            (Deed::Thank, How::Resolved { lead, at, .. }) => {
                Verdict::Becomes(How::Resolved { lead, at, helped: true })
            }
            (Deed::Reopen, How::Resolved { lead, at: done, .. }) => {
                let last = district.calendar.after_school_days(done, REOPEN_SCHOOL_DAYS);
                if last.is_some_and(|last| at > last) {
                    Verdict::Refused
                } else {
                    Verdict::Becomes(How::Led(lead))
                }
            }
            _ => Verdict::Refused,
        }
    }

    fn as_coach(&self, district: &District, coach: &Staff, what: Deed, at: DateTime<Utc>) -> Verdict {
        let may_help = self.may_help(district, coach, at);
        let asks = coach.user == Some(self.asker);
        let leads = self.holder() == Some(coach.id) && !asks;
        let directs = coach.is(Role::Director) && !self.private && !asks;
        match (what, self.how) {
            (Deed::Claim, How::Waiting) if may_help => Verdict::Becomes(How::Led(coach.id)),
            (Deed::Claim, _) if leads => Verdict::Same,
            (Deed::Join, How::Led(_) | How::Held(_)) if may_help && !leads => {
                if self.partners.contains(&coach.id) { Verdict::Same } else { Verdict::Helps }
            }
            (Deed::Resolve, _) if leads => {
                Verdict::Becomes(How::Resolved { lead: coach.id, at, helped: false })
            }
            (Deed::TakeOver, How::Led(_)) if may_help && !leads => Verdict::Becomes(How::Led(coach.id)),
            (Deed::TakeOver, How::Held(_)) if may_help && !leads => Verdict::Becomes(How::Held(coach.id)),
            (Deed::Release, How::Led(_) | How::Held(_)) if leads || directs => Verdict::Becomes(How::Waiting),
            (Deed::HandOn, How::Waiting) if may_help || directs => Verdict::Moves,
            (Deed::HandOn, How::Led(_) | How::Held(_)) if leads || directs => Verdict::Moves,
            (Deed::Hold, _) if leads => Verdict::Becomes(How::Held(coach.id)),
            (Deed::Resume, How::Held(lead)) if leads => Verdict::Becomes(How::Led(lead)),
            (Deed::Leave, _) if self.partners.contains(&coach.id) && self.is_open() => Verdict::Leaves,
            (Deed::Invite(who), _) if leads => self.invites(coach, staff_of(district, who)),
            (Deed::Instead(who), How::Led(_) | How::Held(_)) if may_help && !leads => {
                let from = staff_of(district, who).map(|it| it.id);
                let from = from.filter(|it| self.partners.contains(it) && !self.partners.contains(&coach.id));
                from.map_or(Verdict::Refused, Verdict::Replaces)
            }
            (Deed::Change, How::Waiting) => self.changed(may_help || directs),
            (Deed::Change, How::Led(_) | How::Held(_)) => {
                self.changed(leads || directs || self.partners.contains(&coach.id))
            }
            (Deed::Note, _) => {
                let helps = self.lead() == Some(coach.id) || self.partners.contains(&coach.id);
                let anybody = matches!(self.how, How::Waiting) && may_help;
                if helps || anybody { Verdict::AddsUnseen } else { Verdict::Refused }
            }
            _ => Verdict::Refused,
        }
    }

    /// Whoever is asked to help answers requests, is not the lead, and did not ask it.
    fn invites(&self, lead: &Staff, who: Option<&Staff>) -> Verdict {
        let fits = who.filter(|it| answers(it) && it.id != lead.id && it.user != Some(self.asker));
        match fits {
            None => Verdict::Refused,
            Some(it) if self.partners.contains(&it.id) => Verdict::Same,
            Some(it) => Verdict::Invites(it.id),
        }
    }

    /// The same kind once more changes nothing.
    fn changed(&self, may: bool) -> Verdict {
        match (may, self.kind == OTHER_KIND) {
            (false, _) => Verdict::Refused,
            (true, true) => Verdict::Same,
            (true, false) => Verdict::Changes,
        }
    }

    /// After what the verdict said has happened. What routing answered is taken from the row.
    pub fn after(&mut self, verdict: &Verdict, by: Option<StaffId>, row: (&Ticket, &[StaffId])) {
        let (ticket, partners) = row;
        let before = self.holder();
        match verdict {
            Verdict::Becomes(how) => {
                self.how = *how;
                if let How::Led(lead) | How::Held(lead) = how {
                    self.partners.remove(lead);
                }
            }
            Verdict::Helps => self.partners.extend(by),
            Verdict::Leaves => drop(by.map(|it| self.partners.remove(&it))),
            Verdict::Invites(partner) => drop(self.partners.insert(*partner)),
            Verdict::Replaces(from) => {
                self.partners.remove(from);
                self.partners.extend(by);
            }
            Verdict::Proposes(time) => self.proposed = Some(*time),
            Verdict::Declines => self.proposed = None,
            Verdict::Meets(_) => {
                (self.proposed, self.meets) = (None, ticket.state.slot());
                self.how = before.map_or(self.how, How::Led);
            }
            Verdict::CallsOff => self.meets = None,
            Verdict::Moves => self.how = How::Waiting,
            Verdict::Changes => self.kind = OTHER_KIND,
            Verdict::Unseen | Verdict::Refused | Verdict::Same | Verdict::Adds | Verdict::AddsUnseen => {}
        }
        if matches!(verdict, Verdict::Moves | Verdict::Changes | Verdict::Becomes(How::Waiting)) {
            self.placed = ticket.placed.clone();
        }
        if matches!(verdict, Verdict::Moves | Verdict::Changes) {
            self.partners = partners.iter().copied().collect();
        }
        self.time_after(before);
    }
}

impl How {
    pub fn of(state: &State) -> Self {
        match state {
            State::Waiting => Self::Waiting,
            State::Resolved(done) => {
                Self::Resolved { lead: done.claim.by, at: done.at, helped: done.helped == Some(true) }
            }
            State::Cancelled { .. } | State::Merged { .. } => Self::Cancelled,
            State::OnHold(hold) => Self::Held(hold.claim.by),
            led => Self::Led(led.claim().unwrap().by),
        }
    }
}

/// Whoever answers requests: coaches, a library's support staff, the director.
pub fn answers(staff: &Staff) -> bool {
    [Role::Librarian, Role::Specialist, Role::TechOffice, Role::SupportStaff, Role::Director]
        .into_iter()
        .any(|role| staff.is(role))
}
