//! The controls about time, incidents and duplicates. Read and checked as every other control.

use super::positive;
use crate::domain::ids::{ProposalId, TicketId};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoreControl {
    /// On a card, in the thread: the menu of times that can be proposed.
    Times(TicketId),
    /// In that menu: a time was chosen.
    Propose(TicketId),
    /// Beside a time that the other one proposed: it fits.
    Agree(TicketId, ProposalId),
    /// In news about a meeting: this time, in seconds since 1970, and whether online.
    TakeTime(TicketId, i64, bool),
    /// On a card: the time that the requester wished for fits.
    AgreeOnCard(TicketId, ProposalId),
    /// Below the menu: none of these times fits.
    NoneFits(TicketId),
    /// Below the menu, in the thread: the meeting is off.
    CallOff(TicketId),
    /// On a card: opens the modal that makes alike reports one incident.
    MakeIncident(TicketId),
    /// That modal, filled in.
    IncidentForm(TicketId),
    /// On the look at a ticket: it is the same as the second one, which stays.
    Merge(TicketId, TicketId),
}

impl MoreControl {
    /// The ticket that it is about.
    pub fn ticket(self) -> TicketId {
        match self {
            Self::Times(id)
            | Self::Propose(id)
            | Self::Agree(id, _)
            | Self::TakeTime(id, ..)
            | Self::AgreeOnCard(id, _)
            | Self::NoneFits(id)
            | Self::CallOff(id)
            | Self::MakeIncident(id)
            | Self::IncidentForm(id)
            | Self::Merge(id, _) => id,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        let (verb, second) = match self {
            Self::Times(_) => ("times", None),
            Self::Propose(_) => ("propose", None),
            Self::Agree(_, proposal) => ("agree", Some(proposal.0)),
            Self::AgreeOnCard(_, proposal) => ("agree-card", Some(proposal.0)),
            Self::TakeTime(_, at, online) => (if online { "take-online" } else { "take-time" }, Some(at)),
            Self::NoneFits(_) => ("none-fits", None),
            Self::CallOff(_) => ("call-off", None),
            Self::MakeIncident(_) => ("incident", None),
            Self::IncidentForm(_) => ("incident-form", None),
            Self::Merge(_, into) => ("merge", Some(into.0)),
        };
        let ids = std::iter::once(self.ticket().0).chain(second).map(i128::from);
        (verb, ids.collect())
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        let ids: Vec<i64> = ids.iter().map(|id| positive(id)).collect::<Option<_>>()?;
        let ticket = TicketId(*ids.first()?);
        match (verb, &ids[1..]) {
            ("times", []) => Some(Self::Times(ticket)),
            ("propose", []) => Some(Self::Propose(ticket)),
            ("agree", [proposal]) => Some(Self::Agree(ticket, ProposalId(*proposal))),
            ("take-time", [at]) => Some(Self::TakeTime(ticket, *at, false)),
            ("take-online", [at]) => Some(Self::TakeTime(ticket, *at, true)),
            ("agree-card", [proposal]) => Some(Self::AgreeOnCard(ticket, ProposalId(*proposal))),
            ("none-fits", []) => Some(Self::NoneFits(ticket)),
            ("call-off", []) => Some(Self::CallOff(ticket)),
            ("incident", []) => Some(Self::MakeIncident(ticket)),
            ("incident-form", []) => Some(Self::IncidentForm(ticket)),
            ("merge", [into]) => Some(Self::Merge(ticket, TicketId(*into))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Control;
    use super::*;

    proptest! {
        #[test]
        fn a_control_comes_back_as_it_went(which in 0_usize..11, id in 1_i64..i64::MAX, second in 1_i64..i64::MAX) {
            let (ticket, proposal) = (TicketId(id), ProposalId(second));
            let control = Control::More([
                MoreControl::Times(ticket),
                MoreControl::Propose(ticket),
                MoreControl::Agree(ticket, proposal),
                MoreControl::AgreeOnCard(ticket, proposal),
                MoreControl::NoneFits(ticket),
                MoreControl::CallOff(ticket),
                MoreControl::MakeIncident(ticket),
                MoreControl::IncidentForm(ticket),
                MoreControl::Merge(ticket, TicketId(second)),
                MoreControl::TakeTime(ticket, second, false),
                MoreControl::TakeTime(ticket, second, true),
            ][which]);
            let text = control.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(control));
        }
    }
}
