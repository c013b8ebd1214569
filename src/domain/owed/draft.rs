//! What somebody is owed about a request that can't become a ticket: nobody's request vanishes.

use serde::{Deserialize, Serialize};

use crate::domain::refused::Refused;
use crate::domain::turned::Turned;

/// A request that was given up, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftNews {
    /// The row of the request; forgotten when this was said.
    pub draft: i64,
    /// Why.
    pub why: NoTicket,
}

/// Why a request became no ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoTicket {
    /// This district takes such requests as work orders.
    WorkOrder,
    /// A student's data stands in it.
    Student,
    /// It speaks of harm.
    Harm,
    /// It is not taken as it is, whatever is left out.
    Refused,
    /// Its requester has left: told to the director.
    Left,
}

impl From<&Refused> for NoTicket {
    fn from(refused: &Refused) -> Self {
        match refused {
            Refused::Turned(Turned::Student { .. }) => Self::Student,
            Refused::Turned(Turned::Harm) => Self::Harm,
            _ => Self::Refused,
        }
    }
}
