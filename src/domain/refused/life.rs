//! Why a move of a ticket's life was refused, as facts: the moves beyond claiming and resolving.

use super::Refused;
use crate::domain::ids::{StaffId, TicketNumber};
use crate::domain::routing::Queue;

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
    /// The person can't have it, or help with it: they ask it, have it, are gone, or don't answer requests.
    CantHelp {
        /// The ticket.
        number: TicketNumber,
        /// Who.
        staff: StaffId,
    },
    /// Nobody serves that queue.
    NobodyThere {
        /// The ticket.
        number: TicketNumber,
        /// The queue.
        queue: Queue,
    },
    /// The district has no tech office.
    NoTechOffice {
        /// The ticket.
        number: TicketNumber,
    },
    /// The district takes such requests as work orders.
    IsWorkOrder {
        /// The ticket.
        number: TicketNumber,
    },
    /// Neither topic nor kind nor building was named.
    NothingToSort {
        /// The ticket.
        number: TicketNumber,
    },
    /// Only who sent it to the tech office keeps a part of it.
    NothingToKeep {
        /// The ticket.
        number: TicketNumber,
    },
    /// Nobody of that name answers requests here.
    NoSuchPerson {
        /// What was typed, cut.
        typed: String,
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
