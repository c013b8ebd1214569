//! A ticket: what was asked, where it is and why, how far it is. Its states stand in `state`, its moves in `moves`
//! and `passing`; who may try a move is decided in `permission`.

mod moves;
mod passing;
mod state;

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::company::Company;
use super::ids::{BuildingId, ChannelId, DistrictId, InitiativeId, StaffId, TicketId, TicketNumber, UserId};
use super::occasion::Occasion;
use super::roadmap::Phase;
use super::routing::{Dropped, Kind, Queue, Reason};
use super::text::Words;

pub use passing::{BOUNCES, NotAReason, Passing};
pub use state::{Appointment, Claim, Ending, Hold, NotAnEnding, Resolution, Slot, State};

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
    /// Why they would rather be shown (R14).
    pub occasion: Option<Occasion>,
    /// Something in the words looked like a student's, and the requester said that it is not (R94).
    pub insisted: bool,
}

impl Asked {
    /// Whether somebody asked it, alone or together with others: each of them may do what a requester may (R19).
    pub fn is_by(&self, user: UserId) -> bool {
        self.user == user || self.company.has(user)
    }
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
    /// Who has passed it on: routing does not offer it to them again.
    pub declined: Vec<StaffId>,
    /// How often it was handed on by somebody whose it was not (F24).
    pub bounces: u32,
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
