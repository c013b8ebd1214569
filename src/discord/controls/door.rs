//! The controls of the door: what stands beside words that were turned away, and beside the one question.

use super::positive;
use super::whither::whole;
use crate::domain::ids::{GuildId, StaffId, TicketId};
use crate::domain::routing::Kind;

pub use super::whither::Whither;

/// One control of the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Beside words that were turned away: opens the modal that sends them again.
    Again {
        /// What they are for.
        to: Whither,
        /// Whether the person says that no student is in them.
        insisted: bool,
    },
    /// The modal of [`Door::Again`], filled in.
    AgainForm {
        /// What they are for.
        to: Whither,
        /// Whether the person says that no student is in them.
        insisted: bool,
    },
    /// Under several needs: a ticket each, or kept as one.
    Needs {
        /// The request that waits.
        draft: i64,
        /// A ticket each.
        apart: bool,
    },
    /// Under the question what sort of help is meant.
    Meant {
        /// The request that waits.
        draft: i64,
        /// The answer.
        answer: Meant,
    },
    /// The menu of one's open requests, after *never mind*.
    TakeBack,
    /// Under thanks: passed on in private, or shared.
    PassOn {
        /// The thanks that wait.
        draft: i64,
        /// Whose they are.
        to: StaffId,
        /// Where everybody in the building reads them.
        public: bool,
    },
    /// On the panel: opens the modal that asks in private.
    AskPrivately,
    /// The modal of [`Door::AskPrivately`], filled in.
    AskPrivatelyForm,
}

/// What sort of help was meant by a vague request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// Something is broken.
    Broken,
    /// To learn or plan something.
    Learn,
    /// Not to be sorted by a machine.
    Person,
}

impl Meant {
    /// Every answer, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Broken, Self::Learn, Self::Person];

    /// The kind of help, if it is one.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Broken => Some(Kind::Broken),
            Self::Learn => Some(Kind::OneOnOne),
            Self::Person => None,
        }
    }
}

impl Door {
    /// The ticket that it is about.
    pub fn ticket(self) -> Option<TicketId> {
        match self {
            Self::Again { to, .. } | Self::AgainForm { to, .. } => to.ticket(),
            Self::Needs { .. }
            | Self::Meant { .. }
            | Self::TakeBack
            | Self::PassOn { .. }
            | Self::AskPrivately
            | Self::AskPrivatelyForm => None,
        }
    }

    /// The server that it says it belongs to, where it stands in a direct message.
    pub(super) fn guild(self) -> Option<GuildId> {
        match self {
            Self::Again { to: Whither::Page { guild, .. }, .. }
            | Self::AgainForm { to: Whither::Page { guild, .. }, .. } => Some(guild),
            _ => None,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::Again { to, insisted: false } => ("edit", to.ids()),
            Self::Again { to, insisted: true } => ("insist", to.ids()),
            Self::AgainForm { to, insisted: false } => ("edit-form", to.ids()),
            Self::AgainForm { to, insisted: true } => ("insist-form", to.ids()),
            Self::Needs { draft, apart } => ("needs", vec![draft.into(), apart.into()]),
            Self::Meant { draft, answer } => ("meant", vec![draft.into(), answer as i128]),
            Self::TakeBack => ("take-back", vec![]),
            Self::PassOn { draft, to, public } => ("pass-on", vec![draft.into(), to.0.into(), public.into()]),
            Self::AskPrivately => ("ask-private", vec![]),
            Self::AskPrivatelyForm => ("ask-private-form", vec![]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        match (verb, ids) {
            ("edit", to) => Some(Self::Again { to: Whither::read(to)?, insisted: false }),
            ("insist", to) => Some(Self::Again { to: Whither::read(to)?, insisted: true }),
            ("edit-form", to) => Some(Self::AgainForm { to: Whither::read(to)?, insisted: false }),
            ("insist-form", to) => Some(Self::AgainForm { to: Whither::read(to)?, insisted: true }),
            ("needs", [draft, apart @ ("0" | "1")]) => {
                Some(Self::Needs { draft: positive(draft)?, apart: *apart == "1" })
            }
            ("meant", [draft, answer]) => {
                let answer = *Meant::ALL.get(usize::from(whole(answer)?))?;
                Some(Self::Meant { draft: positive(draft)?, answer })
            }
            ("take-back", []) => Some(Self::TakeBack),
            ("pass-on", [draft, to, public @ ("0" | "1")]) => {
                let to = StaffId(positive(to)?);
                Some(Self::PassOn { draft: positive(draft)?, to, public: *public == "1" })
            }
            ("ask-private", []) => Some(Self::AskPrivately),
            ("ask-private-form", []) => Some(Self::AskPrivatelyForm),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Control;
    use super::*;
    use crate::desk::RoadSentence;
    use crate::domain::ids::TicketNumber;

    fn doors() -> impl Strategy<Value = Door> {
        (0_usize..19, 1_i64..i64::MAX, any::<u16>(), any::<bool>(), 0_usize..3).prop_map(
            |(which, id, minutes, yes, answer)| {
                let ticket = TicketId(id);
                [
                    Door::Again { to: Whither::Ask { draft: id }, insisted: yes },
                    Door::Again { to: Whither::Details(ticket), insisted: yes },
                    Door::AgainForm {
                        to: Whither::Resolve { ticket, minutes, fixed: answer == 1 },
                        insisted: yes,
                    },
                    Door::AgainForm { to: Whither::Ask { draft: id }, insisted: yes },
                    Door::Needs { draft: id, apart: yes },
                    Door::Meant { draft: id, answer: Meant::ALL[answer] },
                    Door::TakeBack,
                    Door::PassOn { draft: id, to: StaffId(id), public: yes },
                    Door::AskPrivately,
                    Door::AskPrivatelyForm,
                    Door::Again { to: Whither::Hold { number: TicketNumber(7) }, insisted: yes },
                    Door::Again {
                        to: Whither::ResolveNumber {
                            number: TicketNumber(7),
                            minutes,
                            fixed: answer == 1,
                            given: yes.then_some(Kind::ALL[usize::from(minutes) % Kind::ALL.len()]),
                        },
                        insisted: yes,
                    },
                    Door::Again { to: Whither::Note { number: TicketNumber(7), share: yes }, insisted: yes },
                    Door::Again { to: Whither::Incident(ticket), insisted: yes },
                    Door::AgainForm { to: Whither::Log { draft: id, topicless: answer == 1 }, insisted: yes },
                    Door::Again { to: Whither::IncidentNumber { number: TicketNumber(7) }, insisted: yes },
                    Door::AgainForm {
                        to: Whither::Page { guild: GuildId(id.cast_unsigned()), page: id },
                        insisted: yes,
                    },
                    Door::AgainForm { to: Whither::Class { draft: id }, insisted: yes },
                    Door::Again {
                        to: Whither::Road {
                            draft: id,
                            sentence: [RoadSentence::Goal, RoadSentence::Notes, RoadSentence::Both][answer],
                        },
                        insisted: yes,
                    },
                ][which]
            },
        )
    }

    proptest! {
        #[test]
        fn a_control_of_the_door_comes_back_as_it_went(door in doors()) {
            let text = Control::Door(door).to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(Control::Door(door)));
        }
    }

    #[test]
    fn nothing_else_is_a_control_of_the_door() {
        for text in [
            "v1:edit:13:1:3",
            "v1:edit:15:1:0",
            "v1:edit:4:1:5:12",
            "v1:edit:9:1:1",
            "v1:edit:1:0:0",
            "v1:meant:1:3",
            "v1:needs:1:2",
            "v1:insist:3:1:+5",
        ] {
            assert!(text.parse::<Control>().is_err(), "{text}");
        }
    }
}
