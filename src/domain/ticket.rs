//! A ticket and the moves of its life.
//!
//! A state carries exactly the facts of that state. A move takes the ticket as it is and returns the next
//! state, or a refusal with the facts that a sentence needs. Who may try a move is decided in `permission`.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::company::Company;
use super::ids::{BuildingId, ChannelId, DistrictId, InitiativeId, StaffId, TicketId, TicketNumber, UserId};
use super::minutes::Minutes;
use super::refused::Refused;
use super::roadmap::Phase;
use super::routing::{Dropped, Kind, Queue, Reason};
use super::text::Words;

/// How many school days a resolved ticket can be reopened by its requester.
pub const REOPEN_SCHOOL_DAYS: u32 = 7;

/// A help request as it stands.
#[derive(Debug, Clone)]
pub struct Ticket {
    /// Its row.
    pub id: TicketId,
    /// The district it belongs to.
    pub district: DistrictId,
    /// What people call it.
    pub number: TicketNumber,
    /// Counts every change that a card shows.
    pub revision: i64,
    /// What was asked, by whom.
    pub asked: Asked,
    /// Where it is, and why.
    pub placed: Placed,
    /// How far it is.
    pub state: State,
    /// The private thread of requester and coach.
    pub thread: Thread,
    /// When it was asked.
    pub opened_at: DateTime<Utc>,
}

/// What was asked, by whom.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The requester's account.
    pub user: UserId,
    /// The requester's name when they asked.
    pub name: String,
    /// Where they work.
    pub building: Option<BuildingId>,
    /// The initiative it is about.
    pub topic: Option<InitiativeId>,
    /// The kind of help.
    pub kind: Kind,
    /// Their words, as they wrote them.
    pub words: Words,
    /// The language they use Discord in, such as `en-US`.
    pub language: String,
    /// Whether it is for today.
    pub today: bool,
    /// Whether only its owner and partners may see it (R41).
    pub private: bool,
    /// The day by which it is needed.
    pub needed_by: Option<NaiveDate>,
    /// The message that it was asked from.
    pub source_url: Option<String>,
    /// How they would like to be helped.
    pub form: Option<Form>,
    /// When they would like to meet.
    pub wanted_at: Option<DateTime<Utc>>,
    /// Who asks together with them.
    pub company: Company,
}

/// How the requester would like to be helped (R40).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Together, in the building.
    InPerson,
    /// Together, by video.
    Online,
    /// The answer in writing.
    Written,
}

impl Asked {
    /// Whether somebody asked it, alone or together with others: each of them may do what a requester may (R19).
    pub fn is_by(&self, user: UserId) -> bool {
        self.user == user || self.company.has(user)
    }
}

/// Where a ticket is, and why: what routing answered.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The queue that has it.
    pub queue: Queue,
    /// Who is suggested to take it.
    pub suggested: Option<StaffId>,
    /// The queue that sees it as well when nobody claims it.
    pub backup: Option<Queue>,
    /// When the back-up queue was shown it.
    pub widened_at: Option<DateTime<Utc>>,
    /// The phase of its initiative when it was opened, for reports (R9).
    pub phase: Option<Phase>,
    /// Whether it is on no initiative of the road map.
    pub unsorted: bool,
    /// Why it is there, and who was passed over.
    pub why: Why,
}

/// Why a ticket is where it is, as it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The reason, of which one sentence is made.
    pub reason: Reason,
    /// The candidates who were passed over, and why; coaches see it.
    pub dropped: Vec<Dropped>,
    /// The phase that this was decided in, where it was decided again after the ticket was opened.
    #[serde(default)]
    pub phase: Option<Phase>,
}

/// How far a ticket is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// In its queue, nobody has it.
    Waiting,
    /// A coach has it.
    Claimed(Claim),
    /// Done.
    Resolved(Resolution),
    /// Taken back by its requester.
    Cancelled {
        /// When.
        at: DateTime<Utc>,
    },
}

/// The private thread of requester and coach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thread {
    /// Not made, or not yet.
    None,
    /// There it is.
    Open(ChannelId),
    /// Discord would not make it: the two talk elsewhere.
    Failed,
}

/// Who has a ticket, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The lead.
    pub by: StaffId,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Whether the requester has reopened it.
    pub reopened: bool,
}

/// How a ticket ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// Who had it.
    pub claim: Claim,
    /// When it was resolved.
    pub at: DateTime<Utc>,
    /// The lead's time.
    pub minutes: Minutes,
    /// What was done, in the lead's words.
    pub outcome: Option<Words>,
    /// What the requester said: whether it helped.
    pub helped: Option<bool>,
}

impl Ticket {
    /// The lead, while somebody has it or after.
    pub fn lead(&self) -> Option<StaffId> {
        match &self.state {
            State::Claimed(claim) => Some(claim.by),
            State::Resolved(resolution) => Some(resolution.claim.by),
            State::Waiting | State::Cancelled { .. } => None,
        }
    }

    /// Whether it is neither resolved nor cancelled.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Waiting | State::Claimed(_))
    }

    /// A coach takes it. Exactly one can.
    pub fn claim(&self, by: StaffId, at: DateTime<Utc>) -> Result<State, Refused> {
        match &self.state {
            State::Waiting => Ok(State::Claimed(Claim { by, at, reopened: false })),
            State::Claimed(claim) => {
                Err(Refused::AlreadyClaimed { number: self.number, claim: *claim, asked_at: at })
            }
            State::Resolved(_) | State::Cancelled { .. } => Err(self.over()),
        }
    }

    /// The lead says what was done and how long it took.
    pub fn resolve(
        &self,
        by: StaffId,
        minutes: Minutes,
        outcome: Option<Words>,
        at: DateTime<Utc>,
    ) -> Result<State, Refused> {
        match &self.state {
            State::Claimed(claim) if claim.by == by => {
                Ok(State::Resolved(Resolution { claim: *claim, at, minutes, outcome, helped: None }))
            }
            State::Claimed(claim) => Err(Refused::SomebodyElseHasIt { number: self.number, claim: *claim }),
            State::Waiting => Err(Refused::NobodyHasIt { number: self.number }),
            State::Resolved(_) | State::Cancelled { .. } => Err(self.over()),
        }
    }

    /// The requester no longer needs it.
    pub fn cancel(&self, at: DateTime<Utc>) -> Result<State, Refused> {
        if self.is_open() { Ok(State::Cancelled { at }) } else { Err(self.over()) }
    }

    /// The requester says that it helped.
    pub fn thank(&self) -> Result<State, Refused> {
        match &self.state {
            State::Resolved(resolution) => {
                Ok(State::Resolved(Resolution { helped: Some(true), ..resolution.clone() }))
            }
            _ => Err(Refused::NotResolved { number: self.number }),
        }
    }

    /// The requester needs more: back to the same coach, first in line.
    ///
    /// `too_late` says whether the days in which this can be done are over; counting them needs the calendar.
    pub fn reopen(&self, too_late: bool, at: DateTime<Utc>) -> Result<State, Refused> {
        match &self.state {
            State::Resolved(resolution) if too_late => {
                Err(Refused::TooLateToReopen { number: self.number, resolved_at: resolution.at })
            }
            State::Resolved(resolution) => {
                Ok(State::Claimed(Claim { by: resolution.claim.by, at, reopened: true }))
            }
            _ => Err(Refused::NotResolved { number: self.number }),
        }
    }

    /// A coach helps the lead, who stays the one that owns it.
    pub fn join(&self, partner: StaffId) -> Result<(), Refused> {
        match &self.state {
            State::Claimed(claim) if claim.by == partner => {
                Err(Refused::YouHaveIt { number: self.number, since: claim.at })
            }
            State::Claimed(_) => Ok(()),
            State::Waiting => Err(Refused::NobodyHasIt { number: self.number }),
            State::Resolved(_) | State::Cancelled { .. } => Err(self.over()),
        }
    }

    /// The requester adds to it, or says how and when they would like to be helped.
    pub fn amend(&self) -> Result<(), Refused> {
        if self.is_open() { Ok(()) } else { Err(self.over()) }
    }

    fn over(&self) -> Refused {
        match &self.state {
            State::Resolved(resolution) => {
                Refused::IsResolved { number: self.number, by: resolution.claim.by, at: resolution.at }
            }
            State::Cancelled { at } => Refused::IsCancelled { number: self.number, at: *at },
            State::Waiting | State::Claimed(_) => Refused::NotResolved { number: self.number },
        }
    }
}

impl Form {
    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Online => "online",
            Self::Written => "written",
        }
    }
}

impl FromStr for Form {
    type Err = NotAForm;

    fn from_str(text: &str) -> Result<Self, NotAForm> {
        [Self::InPerson, Self::Online, Self::Written]
            .into_iter()
            .find(|form| form.as_str() == text)
            .ok_or(NotAForm)
    }
}

/// The text is no form of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a form of help is one of in-person, online and written")]
pub struct NotAForm;
