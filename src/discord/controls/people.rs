//! The controls about people and buildings.

use super::positive;
use crate::domain::ids::{BuildingId, StaffId, TicketId};

/// One thing about people that can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeopleControl {
    /// In the question of the second day: somebody else should have it.
    LeaveMove(TicketId, StaffId),
    /// In the question of the second day: the requester would rather wait.
    LeaveWait(TicketId, StaffId),
    /// In the question after a teacher has moved: the request goes along.
    MoveAlong(TicketId, BuildingId),
    /// In the question after a teacher has moved: it stays where it is.
    StayThere(TicketId),
    /// Under a preview: do it.
    Confirm(i64),
    /// Under a preview: keep it as it is.
    Keep(i64),
}

impl PeopleControl {
    /// The ticket that it is about.
    pub fn ticket(self) -> Option<TicketId> {
        match self {
            Self::LeaveMove(ticket, _)
            | Self::LeaveWait(ticket, _)
            | Self::MoveAlong(ticket, _)
            | Self::StayThere(ticket) => Some(ticket),
            Self::Confirm(_) | Self::Keep(_) => None,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::LeaveMove(ticket, staff) => ("leave-move", vec![ticket.0.into(), staff.0.into()]),
            Self::LeaveWait(ticket, staff) => ("leave-wait", vec![ticket.0.into(), staff.0.into()]),
            Self::MoveAlong(ticket, building) => ("move-along", vec![ticket.0.into(), building.0.into()]),
            Self::StayThere(ticket) => ("stay-there", vec![ticket.0.into()]),
            Self::Confirm(id) => ("confirm", vec![id.into()]),
            Self::Keep(id) => ("keep", vec![id.into()]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        match (verb, ids) {
            ("leave-move", [ticket, staff]) => {
                Some(Self::LeaveMove(TicketId(positive(ticket)?), StaffId(positive(staff)?)))
            }
            ("leave-wait", [ticket, staff]) => {
                Some(Self::LeaveWait(TicketId(positive(ticket)?), StaffId(positive(staff)?)))
            }
            ("move-along", [ticket, building]) => {
                Some(Self::MoveAlong(TicketId(positive(ticket)?), BuildingId(positive(building)?)))
            }
            ("stay-there", [ticket]) => Some(Self::StayThere(TicketId(positive(ticket)?))),
            ("confirm", [id]) => positive(id).map(Self::Confirm),
            ("keep", [id]) => positive(id).map(Self::Keep),
            _ => None,
        }
    }
}
