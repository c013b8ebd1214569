//! Why a move of a ticket's life was refused, as facts: the moves beyond claiming and resolving.

use super::Refused;
use crate::domain::ids::{StaffId, TicketNumber};

/// A refused move with its facts. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LifeRefused {
    /// It is the same as another one, which stays.
    IsMerged {
        /// The ticket.
        number: TicketNumber,
        /// The one that stays.
        into: TicketNumber,
        /// Who saw it.
        by: StaffId,
    },
    /// No question to the requester is open.
    NotOnHold {
        /// The ticket.
        number: TicketNumber,
    },
    /// No time to meet was agreed on.
    NoAppointment {
        /// The ticket.
        number: TicketNumber,
    },
    /// A ticket can't be merged into itself.
    IntoItself {
        /// The ticket.
        number: TicketNumber,
    },
    /// The person is not its partner.
    NoPartner {
        /// The ticket.
        number: TicketNumber,
    },
    /// The person is its partner already.
    PartnerAlready {
        /// The ticket.
        number: TicketNumber,
    },
}

impl From<LifeRefused> for Refused {
    fn from(refused: LifeRefused) -> Self {
        Self::Life(refused)
    }
}
