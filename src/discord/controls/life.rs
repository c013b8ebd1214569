//! The controls of a ticket's longer life: handing on, partners, taking over, going on.

use super::{Control, positive};
use crate::domain::ids::TicketId;
use crate::domain::ticket::Passing;

/// One of them; each names its ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeControl {
    /// On a card: shows the reasons for handing it on.
    HandOn(TicketId),
    /// The menu of reasons.
    Why(TicketId),
    /// The menu of topics that it may be about in truth.
    Topic(TicketId),
    /// The menu of queues and people, for this reason.
    To(TicketId, Passing),
    /// On a card: to the tech office, at once.
    TechOffice(TicketId),
    /// After that: what is to be learned stays.
    Keep(TicketId),
    /// On a card: helps the lead, or shows the lead whom to ask.
    Partner(TicketId),
    /// The menu of those who may be asked to help.
    Invite(TicketId),
    /// Takes it from the one who has it.
    TakeOver(TicketId),
    /// On a card: no longer waits for the requester.
    Resume(TicketId),
    /// On a card: opens the modal that resolves a repair.
    Fixed(TicketId),
    /// The modal of [`LifeControl::Fixed`], filled in.
    FixedForm(TicketId),
    /// Under a coach's question: opens the modal for the answer, which is what the requester adds.
    Answer(TicketId),
    /// Under a reminder of one: its requester wants no more of them, or wants them again.
    Reminders(TicketId, bool),
}

impl From<LifeControl> for Control {
    fn from(control: LifeControl) -> Self {
        Self::Life(control)
    }
}

impl LifeControl {
    /// The ticket that it is about.
    pub fn ticket(self) -> TicketId {
        match self {
            Self::HandOn(id)
            | Self::Why(id)
            | Self::Topic(id)
            | Self::To(id, _)
            | Self::TechOffice(id)
            | Self::Keep(id)
            | Self::Partner(id)
            | Self::Invite(id)
            | Self::TakeOver(id)
            | Self::Resume(id)
            | Self::Fixed(id)
            | Self::FixedForm(id)
            | Self::Answer(id)
            | Self::Reminders(id, _) => id,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        let verb = match self {
            Self::HandOn(_) => "hand-on",
            Self::Why(_) => "hand-why",
            Self::Topic(_) => "hand-topic",
            Self::To(id, why) => {
                let place = Passing::ALL.iter().position(|it| *it == why).unwrap_or_default();
                return ("hand-to", vec![id.0.into(), i128::try_from(place).unwrap_or_default()]);
            }
            Self::TechOffice(_) => "tech-office",
            Self::Keep(_) => "keep-part",
            Self::Partner(_) => "partners",
            Self::Invite(_) => "invite",
            Self::TakeOver(_) => "take-over",
            Self::Resume(_) => "resume",
            Self::Fixed(_) => "fixed",
            Self::FixedForm(_) => "fixed-form",
            Self::Answer(_) => "answer",
            Self::Reminders(_, false) => "remind-no-more",
            Self::Reminders(_, true) => "remind-again",
        };
        (verb, vec![self.ticket().0.into()])
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        if let ("hand-to", [id, why]) = (verb, ids) {
            let place: usize = why.parse().ok().filter(|it: &usize| it.to_string() == *why)?;
            return Some(Self::To(positive(id).map(TicketId)?, *Passing::ALL.get(place)?));
        }
        let [id] = ids else { return None };
        let id = positive(id).map(TicketId)?;
        Some(match verb {
            "hand-on" => Self::HandOn(id),
            "hand-why" => Self::Why(id),
            "hand-topic" => Self::Topic(id),
            "tech-office" => Self::TechOffice(id),
            "keep-part" => Self::Keep(id),
            "partners" => Self::Partner(id),
            "invite" => Self::Invite(id),
            "take-over" => Self::TakeOver(id),
            "resume" => Self::Resume(id),
            "fixed" => Self::Fixed(id),
            "fixed-form" => Self::FixedForm(id),
            "answer" => Self::Answer(id),
            "remind-no-more" => Self::Reminders(id, false),
            "remind-again" => Self::Reminders(id, true),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_control_of_this_family_comes_back_as_it_went(which in 0_usize..17, id in 1_i64..i64::MAX) {
            let id = TicketId(id);
            let own = [
                LifeControl::HandOn(id),
                LifeControl::Why(id),
                LifeControl::Topic(id),
                LifeControl::TechOffice(id),
                LifeControl::Keep(id),
                LifeControl::Partner(id),
                LifeControl::Invite(id),
                LifeControl::TakeOver(id),
                LifeControl::Resume(id),
                LifeControl::Fixed(id),
                LifeControl::FixedForm(id),
                LifeControl::Answer(id),
            ];
            let to = Passing::ALL.map(|why| LifeControl::To(id, why));
            let control = Control::from(own.into_iter().chain(to).nth(which).unwrap());
            prop_assert_eq!(control.ticket(), Some(id));
            prop_assert!(control.to_string().len() <= 100);
            prop_assert_eq!(control.to_string().parse(), Ok(control));
        }
    }

    #[test]
    fn nothing_else_is_one() {
        for text in ["v1:hand-to:1", "v1:hand-to:1:5", "v1:hand-to:1:00", "v1:hand-to:0:1", "v1:resume:1:1"] {
            assert!(text.parse::<Control>().is_err(), "{text}");
        }
    }
}
