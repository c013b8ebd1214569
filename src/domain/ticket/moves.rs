//! The moves of a ticket's life between its lead and its requester. A move takes the ticket as it is and returns the
//! next state, or a refusal with the facts that a sentence needs. It changes nothing and asks nobody's permission.

use chrono::{DateTime, Utc};

use super::{Appointment, Claim, Ending, Hold, Resolution, Slot, State, Ticket};
use crate::domain::ids::{StaffId, TicketNumber};
use crate::domain::minutes::Minutes;
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::text::Words;

impl Ticket {
    /// A coach takes what nobody has. Exactly one can.
    pub fn claim(&self, by: StaffId, at: DateTime<Utc>) -> Result<State, Refused> {
        match (&self.state, self.claim_of()) {
            (State::Waiting, _) => Ok(State::Claimed(Claim { by, at, reopened: false })),
            (_, Some(claim)) => Err(Refused::AlreadyClaimed { number: self.number, claim, asked_at: at }),
            _ => Err(self.over()),
        }
    }

    /// The lead says what was done and how long it took.
    pub fn resolve(
        &self,
        by: StaffId,
        (minutes, ending): (Minutes, Ending),
        outcome: Option<Words>,
        at: DateTime<Utc>,
    ) -> Result<State, Refused> {
        let claim = self.held_by(by)?;
        Ok(State::Resolved(Resolution { claim, at, minutes, ending, outcome, helped: None }))
    }

    /// The requester was shown the way to the work orders: by the lead, or by a coach of the queue where nobody has it.
    pub fn redirect(&self, by: StaffId, at: DateTime<Utc>) -> Result<State, Refused> {
        let claim = match self.state {
            State::Waiting => Claim { by, at, reopened: false },
            _ => self.held_by(by)?,
        };
        let (minutes, ending) = (Minutes::REDIRECTING, Ending::Redirected);
        Ok(State::Resolved(Resolution { claim, at, minutes, ending, outcome: None, helped: None }))
    }

    /// The two agreed on a time, for the first time or anew. That answers an open question as well.
    pub fn schedule(&self, slot: Slot) -> Result<State, Refused> {
        let claim = self.held()?;
        Ok(State::Scheduled(Appointment { claim, slot }))
    }

    /// The time to meet is off; the ticket stays with its lead.
    pub fn unschedule(&self) -> Result<State, Refused> {
        match &self.state {
            State::Scheduled(appointment) => Ok(State::Claimed(appointment.claim)),
            State::OnHold(hold) if hold.slot.is_some() => Ok(State::OnHold(Hold { slot: None, ..*hold })),
            _ if self.is_open() => Err(LifeRefused::NoAppointment { number: self.number }.into()),
            _ => Err(self.over()),
        }
    }

    /// The lead asks the requester something and waits for the answer. One more question is one more question.
    pub fn hold(&self, by: StaffId, at: DateTime<Utc>) -> Result<State, Refused> {
        let claim = self.held_by(by)?;
        let since = match &self.state {
            State::OnHold(hold) => hold.since,
            _ => at,
        };
        Ok(State::OnHold(Hold { claim, since, slot: self.state.slot() }))
    }

    /// It goes on: the requester answered, or the lead does not wait any longer.
    pub fn resume(&self) -> Result<State, Refused> {
        match &self.state {
            State::OnHold(Hold { claim, slot: None, .. }) => Ok(State::Claimed(*claim)),
            State::OnHold(Hold { claim, slot: Some(slot), .. }) => {
                Ok(State::Scheduled(Appointment { claim: *claim, slot: *slot }))
            }
            _ if self.is_open() => Err(LifeRefused::NotOnHold { number: self.number }.into()),
            _ => Err(self.over()),
        }
    }

    /// The lead's question was never answered: it is closed, and its requester may reopen it.
    pub fn close_unanswered(&self, at: DateTime<Utc>) -> Result<State, Refused> {
        let State::OnHold(Hold { claim, .. }) = &self.state else {
            return self.resume();
        };
        let (minutes, ending) = (Minutes::NONE, Ending::Unanswered);
        Ok(State::Resolved(Resolution { claim: *claim, at, minutes, ending, outcome: None, helped: None }))
    }

    /// The requester no longer needs it.
    pub fn cancel(&self, at: DateTime<Utc>) -> Result<State, Refused> {
        self.amend().map(|()| State::Cancelled { at })
    }

    /// It is the same as another one, which is open and stays.
    pub fn merge(&self, into: &Ticket, by: StaffId, at: DateTime<Utc>) -> Result<State, Refused> {
        self.amend()?;
        if into.number == self.number {
            return Err(LifeRefused::IntoItself { number: self.number }.into());
        }
        into.amend()?;
        let into: TicketNumber = into.number;
        Ok(State::Merged { into, by, at })
    }

    /// The requester says that it helped.
    pub fn thank(&self) -> Result<State, Refused> {
        let done = self.resolution()?;
        Ok(State::Resolved(Resolution { helped: Some(true), ..done.clone() }))
    }

    /// The requester needs more: back to the same coach, first in line.
    ///
    /// `too_late` says whether the days in which this can be done are over; counting them needs the calendar.
    pub fn reopen(&self, too_late: bool, at: DateTime<Utc>) -> Result<State, Refused> {
        let done = self.reopenable(too_late)?;
        Ok(State::Claimed(Claim { by: done.claim.by, at, reopened: true }))
    }

    /// The requester needs more, and the coach who had it is not there: it waits anew, where it is put.
    pub fn reopen_waiting(&self, too_late: bool) -> Result<State, Refused> {
        self.reopenable(too_late).map(|_| State::Waiting)
    }

    /// The requester adds to it, or something of it is corrected.
    pub fn amend(&self) -> Result<(), Refused> {
        if self.is_open() { Ok(()) } else { Err(self.over()) }
    }

    /// Who has it, if somebody does.
    pub fn held(&self) -> Result<Claim, Refused> {
        match self.state {
            State::Waiting => Err(Refused::NobodyHasIt { number: self.number }),
            _ => self.claim_of().ok_or_else(|| self.over()),
        }
    }

    /// Who has it, if it is this one.
    pub fn held_by(&self, by: StaffId) -> Result<Claim, Refused> {
        let claim = self.held()?;
        if claim.by == by {
            return Ok(claim);
        }
        Err(Refused::SomebodyElseHasIt { number: self.number, claim })
    }

    fn resolution(&self) -> Result<&Resolution, Refused> {
        match &self.state {
            State::Resolved(resolution) => Ok(resolution),
            State::Cancelled { .. } | State::Merged { .. } => Err(self.over()),
            _ => Err(Refused::NotResolved { number: self.number }),
        }
    }

    fn reopenable(&self, too_late: bool) -> Result<&Resolution, Refused> {
        let done = self.resolution()?;
        if too_late {
            return Err(Refused::TooLateToReopen { number: self.number, resolved_at: done.at });
        }
        Ok(done)
    }

    pub(super) fn over(&self) -> Refused {
        let number = self.number;
        match &self.state {
            State::Resolved(done) => Refused::IsResolved { number, by: done.claim.by, at: done.at },
            State::Cancelled { at } => Refused::IsCancelled { number, at: *at },
            State::Merged { into, by, .. } => LifeRefused::IsMerged { number, into: *into, by: *by }.into(),
            _ => Refused::NotResolved { number },
        }
    }
}
