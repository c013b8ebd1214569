//! What became of a request at the door: a ticket, several, one question, or none at all.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::desk::opened::Opened;
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::door::Need;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::ticket::Ticket;
use crate::domain::turned::Turned;

/// What became of a request.
#[derive(Debug, Clone)]
pub enum Opening {
    /// A ticket.
    Opened(Box<Opened>),
    /// Several, one for each need (F12).
    Several(Several),
    /// It waits for one answer: in which building the requester works.
    WhichBuilding(Question),
    /// It waits for one answer: what sort of help it asks for (F13).
    WhatKind(Question),
    /// It waits for one answer: whether these needs become a ticket each (F12).
    SeveralNeeds {
        /// What the answer has to name.
        question: Question,
        /// The needs, the main one first.
        needs: Vec<Need>,
    },
    /// It waits for one answer: whether it is for this year, or can wait until everybody is back (F15).
    ThisYear {
        /// What the answer has to name.
        question: Question,
        /// Whether the day by which things are answered this year is over.
        late: bool,
    },
    /// No ticket yet: it is kept for a day (F15).
    Kept {
        /// What asking it now, or taking it back, has to name.
        question: Question,
        /// The day.
        until: NaiveDate,
    },
    /// No ticket: a student's data stood in it. It can be sent again (R94).
    Turned {
        /// What the second try has to name, and nothing of the words.
        question: Question,
        /// What was found.
        turned: Turned,
    },
    /// No ticket: this district takes such requests as work orders.
    WorkOrder {
        /// The district with its path.
        district: Arc<District>,
        /// The language of the answer.
        language: String,
    },
    /// No ticket: thanks (A10).
    Thanks {
        /// The district.
        district: Arc<District>,
        /// The language of the answer.
        language: String,
        /// Whose they are, what the answer has to name, and where they could be shared; none where nobody knows whose.
        to: Option<(Question, StaffId, Option<ChannelRef>)>,
    },
    /// No ticket: nothing is needed any more (A9).
    NeverMind {
        /// The district.
        district: Arc<District>,
        /// The language of the answer.
        language: String,
        /// The requester's open tickets, the newest first.
        open: Vec<Ticket>,
    },
}

/// One question, and what its answer has to name.
#[derive(Debug, Clone)]
pub struct Question {
    /// The district.
    pub district: Arc<District>,
    /// The request that waits.
    pub draft: i64,
    /// The requester's own buildings, the last answer first; empty where nobody knows any (F4).
    pub own: Vec<BuildingId>,
    /// The language that it is asked in.
    pub language: String,
}

/// A request that became several.
#[derive(Debug, Clone)]
pub struct Several {
    /// The district.
    pub district: Arc<District>,
    /// The language of the answer.
    pub language: String,
    /// The tickets, the main need's first.
    pub opened: Vec<Opened>,
    /// The needs that this district takes as work orders.
    pub work_orders: Vec<Need>,
}

impl Opening {
    /// The language that the requester is answered in; `discord` is the one that they use Discord in.
    pub fn language<'a>(&'a self, discord: &'a str) -> &'a str {
        match self {
            Self::Opened(opened) => &opened.ticket.asked.language,
            Self::Several(Several { language, .. })
            | Self::WorkOrder { language, .. }
            | Self::Thanks { language, .. }
            | Self::NeverMind { language, .. } => language,
            Self::WhichBuilding(question)
            | Self::WhatKind(question)
            | Self::SeveralNeeds { question, .. }
            | Self::ThisYear { question, .. }
            | Self::Kept { question, .. } => &question.language,
            Self::Turned { .. } => discord,
        }
    }
}
