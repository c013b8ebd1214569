//! The moves of a ticket from one coach to another: taken over, given back, handed on, helped by partners.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Claim, Placed, State, Ticket};
use crate::domain::ids::StaffId;
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::routing::Queue;

/// After how many bounces the next one goes to the director instead (F24).
pub const BOUNCES: u32 = 2;

/// Why somebody hands a ticket on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passing {
    /// It is about another topic.
    OtherTopic,
    /// It is not theirs.
    NotMine,
    /// They are away.
    Away,
    /// It needs somebody who knows more of it.
    NeedsSpecialist,
    /// It is a repair, an account, a device, a purchase.
    TechOffice,
    /// They work here no longer. Nobody chooses it.
    Left,
    /// Its requester works in another building now, and it goes along. Nobody chooses it.
    Moved,
}

impl Passing {
    /// Every reason that a coach can give, in the order above.
    pub const ALL: [Self; 5] =
        [Self::OtherTopic, Self::NotMine, Self::Away, Self::NeedsSpecialist, Self::TechOffice];

    /// As controls and the history write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OtherTopic => "other-topic",
            Self::NotMine => "not-mine",
            Self::Away => "away",
            Self::NeedsSpecialist => "needs-specialist",
            Self::TechOffice => "tech-office",
            Self::Left => "left",
            Self::Moved => "moved",
        }
    }

    /// Whether it says that the ticket went to the wrong one: such a hand-off counts as a bounce.
    pub fn is_bounce(self) -> bool {
        matches!(self, Self::OtherTopic | Self::NotMine)
    }
}

impl FromStr for Passing {
    type Err = NotAReason;

    fn from_str(text: &str) -> Result<Self, NotAReason> {
        Self::ALL.into_iter().find(|why| why.as_str() == text).ok_or(NotAReason)
    }
}

/// The text is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no reason for handing on")]
pub struct NotAReason;

impl Placed {
    /// Somebody passes it on: routing does not offer it to them again, and a bounce is counted.
    pub fn pass_on(&mut self, from: Option<StaffId>, bounced: bool) {
        let new = from.filter(|it| !self.declined.contains(it));
        self.declined.extend(new);
        self.bounces += u32::from(bounced);
    }
}

impl Ticket {
    /// A coach takes it from the one who has it. A time to meet and an open question stay. Returns whose it was.
    pub fn take_over(&self, by: StaffId, at: DateTime<Utc>) -> Result<(State, StaffId), Refused> {
        let claim = self.held()?;
        if claim.by == by {
            return Err(Refused::YouHaveIt { number: self.number, since: claim.at });
        }
        Ok((self.state.led_by(Claim { by, at, ..claim }), claim.by))
    }

    /// Its lead gives it back to its queue, with its age. Returns whose it was.
    pub fn release(&self) -> Result<(State, StaffId), Refused> {
        self.held().map(|claim| (State::Waiting, claim.by))
    }

    /// It is handed to somebody else, or to a queue: it waits there.
    pub fn hand_on(&self) -> Result<State, Refused> {
        self.amend().map(|()| State::Waiting)
    }

    /// Whether one more bounce would be one too many: then it goes to the director.
    pub fn bounced_enough(&self, why: Passing) -> bool {
        why.is_bounce() && self.placed.bounces >= BOUNCES && self.placed.queue != Queue::Director
    }

    /// A coach helps the lead, who stays the one that owns it.
    pub fn join(&self, partner: StaffId) -> Result<(), Refused> {
        let claim = self.held()?;
        if claim.by == partner {
            return Err(Refused::YouHaveIt { number: self.number, since: claim.at });
        }
        Ok(())
    }

    /// A partner helps no longer.
    pub fn leave(&self, partner: StaffId, partners: &[StaffId]) -> Result<(), Refused> {
        self.amend()?;
        if partners.contains(&partner) {
            return Ok(());
        }
        Err(LifeRefused::NoPartner { number: self.number }.into())
    }

    /// A coach takes the place of a partner.
    pub fn replace(&self, partner: StaffId, by: StaffId, partners: &[StaffId]) -> Result<(), Refused> {
        self.leave(partner, partners)?;
        if partners.contains(&by) {
            return Err(LifeRefused::PartnerAlready { number: self.number }.into());
        }
        self.join(by)
    }
}
