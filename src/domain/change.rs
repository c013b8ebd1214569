//! What a requester, or their coach, changes about a request in one step: its topic, or the kind of help (A5, R40).

use std::fmt;
use std::str::FromStr;

use super::district::District;
use super::ids::InitiativeId;
use super::routing::Kind;

/// One change. The other facts stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is about this; none: about nothing on the road map.
    Topic(Option<InitiativeId>),
    /// This is how they would like to be helped.
    Kind(Kind),
}

/// The kinds that a teacher chooses between. What is the tech office's comes last.
const KINDS: [Kind; 8] = [
    Kind::Question,
    Kind::OneOnOne,
    Kind::CoPlan,
    Kind::CoTeach,
    Kind::ModelLesson,
    Kind::Resources,
    Kind::Class,
    Kind::Broken,
];

impl Change {
    /// What can be changed about a request that is taken for `topic` and `kind`: at most `most` lines of a menu, the kinds
    /// first. Where repairs are no requests here, nothing can become one.
    pub fn offered(
        district: &District,
        (topic, kind): (Option<InitiativeId>, Kind),
        most: usize,
    ) -> Vec<Self> {
        let office = district.settings.tech_office.as_ref().is_some_and(|it| it.queue_here);
        let kinds = KINDS.into_iter().filter(|it| *it != kind && (office || !it.is_tech()));
        let on_map = district.initiatives.iter().filter(|it| !it.gone && Some(it.id) != topic);
        let topics = on_map.map(|it| Self::Topic(Some(it.id)));
        let none = topic.map(|_| Self::Topic(None));
        let kinds: Vec<_> = kinds.map(Self::Kind).collect();
        let room = most.saturating_sub(kinds.len() + usize::from(none.is_some()));
        kinds.into_iter().chain(topics.take(room)).chain(none).collect()
    }
}

/// As the menu writes it.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Topic(topic) => write!(f, "topic:{}", topic.map_or(0, |it| it.0)),
            Self::Kind(kind) => write!(f, "kind:{}", kind.as_str()),
        }
    }
}

/// The text is no change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a change is `topic:` and a number, or `kind:` and a kind of help")]
pub struct NotAChange;

impl FromStr for Change {
    type Err = NotAChange;

    fn from_str(text: &str) -> Result<Self, NotAChange> {
        match text.split_once(':') {
            Some(("topic", "0")) => Ok(Self::Topic(None)),
            Some(("topic", id)) => {
                let id: i64 = id.parse().map_err(|_| NotAChange)?;
                Some(InitiativeId(id)).filter(|_| id > 0).map(|id| Self::Topic(Some(id))).ok_or(NotAChange)
            }
            Some(("kind", kind)) => kind.parse().map(Self::Kind).map_err(|_| NotAChange),
            _ => Err(NotAChange),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{MOODLE, district};

    #[test]
    fn a_change_reads_what_it_writes_and_nothing_else() {
        for change in [Change::Topic(None), Change::Topic(Some(InitiativeId(7))), Change::Kind(Kind::CoTeach)]
        {
            assert_eq!(change.to_string().parse(), Ok(change));
        }
        for text in ["", "topic", "topic:-1", "topic:x", "kind:", "kind:shout", "word:1"] {
            assert_eq!(text.parse::<Change>(), Err(NotAChange), "{text}");
        }
    }

    #[test]
    fn a_menu_offers_what_it_is_not_yet_and_never_more_than_it_holds() {
        let district = district();
        let all = Change::offered(&district, (Some(MOODLE), Kind::CoPlan), 25);
        assert!(!all.contains(&Change::Topic(Some(MOODLE))) && !all.contains(&Change::Kind(Kind::CoPlan)));
        assert_eq!(all.last(), Some(&Change::Topic(None)));
        let few = Change::offered(&district, (Some(MOODLE), Kind::CoPlan), 10);
        assert_eq!((few.len(), few.last()), (10, Some(&Change::Topic(None))));
        let unsorted = Change::offered(&district, (None, Kind::Question), 25);
        assert!(!unsorted.contains(&Change::Topic(None)), "it is about none already");
    }
}
