//! What words are for that the door turned away: the verb that they are sent again for, with the ids that it needs.

use super::positive;
use crate::desk::RoadSentence;
use crate::domain::ids::{GuildId, TicketId, TicketNumber};
use crate::domain::routing::Kind;

/// What words that are sent again are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whither {
    /// A request, whose other options this draft holds.
    Ask {
        /// The draft.
        draft: i64,
    },
    /// More words about a ticket.
    Details(TicketId),
    /// The line of a resolution.
    Resolve {
        /// The ticket's row.
        ticket: TicketId,
        /// The minutes that were typed.
        minutes: u16,
        /// Whether the coach repaired it.
        fixed: bool,
    },
    /// The same, by the number that was typed.
    ResolveNumber {
        /// The ticket's number.
        number: TicketNumber,
        /// The minutes that were typed.
        minutes: u16,
        /// Whether the coach repaired it.
        fixed: bool,
        /// How they helped, if they said so.
        given: Option<Kind>,
    },
    /// A coach's note.
    Note {
        /// The ticket's number.
        number: TicketNumber,
        /// Whether the requester reads it as well.
        share: bool,
    },
    /// A question to the requester.
    Hold {
        /// The ticket's number.
        number: TicketNumber,
    },
    /// What is known of an incident, which begins with this ticket.
    Incident(TicketId),
    /// The same, by the number that was typed.
    IncidentNumber {
        /// The ticket's number.
        number: TicketNumber,
    },
    /// A librarian's own sentences on her building's page. She reads it in a direct message, so it holds the server.
    Page {
        /// The server.
        guild: GuildId,
        /// The page's row.
        page: i64,
    },
    /// The line of an entry in the log, whose other options this draft holds.
    Log {
        /// The draft.
        draft: i64,
        /// Whether the topic has to be said again.
        topicless: bool,
    },
    /// The title or the place of a class, whose other options this draft holds.
    Class {
        /// The draft.
        draft: i64,
    },
    /// A sentence about an initiative, whose other options this draft holds.
    Road {
        /// The draft.
        draft: i64,
        /// Which sentence.
        sentence: RoadSentence,
    },
}

impl Whither {
    pub(super) fn ids(self) -> Vec<i128> {
        if let Self::ResolveNumber { number, minutes, fixed, given: Some(given) } = self {
            return vec![if fixed { 8 } else { 4 }, number.0.into(), minutes.into(), given as i128];
        }
        let ids = match self {
            Self::Ask { draft } => [1, draft.into(), 0],
            Self::Details(ticket) => [2, ticket.0.into(), 0],
            Self::Resolve { ticket, minutes, fixed } => {
                [if fixed { 7 } else { 3 }, ticket.0.into(), minutes.into()]
            }
            Self::ResolveNumber { number, minutes, fixed, .. } => {
                [if fixed { 8 } else { 4 }, number.0.into(), minutes.into()]
            }
            Self::Hold { number } => [6, number.0.into(), 0],
            Self::Incident(ticket) => [9, ticket.0.into(), 0],
            Self::Log { draft, topicless } => [10, draft.into(), topicless.into()],
            Self::Note { number, share } => [5, number.0.into(), share.into()],
            Self::IncidentNumber { number } => [11, number.0.into(), 0],
            Self::Page { guild, page } => [12, guild.0.into(), page.into()],
            Self::Class { draft } => [14, draft.into(), 0],
            Self::Road { draft, sentence } => [13, draft.into(), sentence as i128],
        };
        ids.to_vec()
    }

    pub(super) fn read(ids: &[&str]) -> Option<Self> {
        match ids {
            ["1", draft, "0"] => Some(Self::Ask { draft: positive(draft)? }),
            ["2", ticket, "0"] => Some(Self::Details(TicketId(positive(ticket)?))),
            [kind @ ("3" | "7"), ticket, minutes] => {
                let ticket = TicketId(positive(ticket)?);
                Some(Self::Resolve { ticket, minutes: whole(minutes)?, fixed: *kind == "7" })
            }
            [kind @ ("4" | "8"), number, minutes, given @ ..] => {
                let (number, minutes) = (numbered(number)?, whole(minutes)?);
                let given = match given {
                    [] => None,
                    [given] => Some(*Kind::ALL.get(usize::from(whole(given)?))?),
                    _ => return None,
                };
                Some(Self::ResolveNumber { number, minutes, fixed: *kind == "8", given })
            }
            ["9", ticket, "0"] => Some(Self::Incident(TicketId(positive(ticket)?))),
            ["10", draft, topicless @ ("0" | "1")] => {
                Some(Self::Log { draft: positive(draft)?, topicless: *topicless == "1" })
            }
            ["11", number, "0"] => Some(Self::IncidentNumber { number: numbered(number)? }),
            ["12", guild, page] => {
                let guild = GuildId(positive(guild)?.cast_unsigned());
                Some(Self::Page { guild, page: positive(page)? })
            }
            ["13", draft, sentence] => {
                let sentences = [RoadSentence::Goal, RoadSentence::Notes, RoadSentence::Both];
                let sentence = *sentences.get(usize::from(whole(sentence)?))?;
                Some(Self::Road { draft: positive(draft)?, sentence })
            }
            ["14", draft, "0"] => Some(Self::Class { draft: positive(draft)? }),
            ["6", number, "0"] => Some(Self::Hold { number: numbered(number)? }),
            ["5", number, share @ ("0" | "1")] => {
                Some(Self::Note { number: numbered(number)?, share: *share == "1" })
            }
            _ => None,
        }
    }

    pub(super) fn ticket(self) -> Option<TicketId> {
        match self {
            Self::Ask { .. }
            | Self::ResolveNumber { .. }
            | Self::Note { .. }
            | Self::Hold { .. }
            | Self::Log { .. }
            | Self::Road { .. }
            | Self::Class { .. }
            | Self::IncidentNumber { .. }
            | Self::Page { .. } => None,
            Self::Details(ticket) | Self::Resolve { ticket, .. } | Self::Incident(ticket) => Some(ticket),
        }
    }
}

fn numbered(text: &str) -> Option<TicketNumber> {
    Some(TicketNumber(u32::try_from(positive(text)?).ok()?))
}

/// A small number, written in one way only.
pub(super) fn whole(text: &str) -> Option<u16> {
    let number: u16 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}
