//! Many reports of one fault: when two are alike, and which of them belong together (R67, F25). A pure rule; whether
//! they are tied to one incident, people decide.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::fold::fold;
use super::ids::{DistrictId, IncidentId, IncidentNumber, InitiativeId, StaffId, TicketNumber, UserId};
use super::routing::Kind;
use super::text::Words;

/// Words shorter than this say little about a fault.
const TELLING: usize = 4;

/// One fault that many report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its row.
    pub id: IncidentId,
    /// The district it belongs to.
    pub district: DistrictId,
    /// What people call it.
    pub number: IncidentNumber,
    /// What everybody who reported it is told, in a coach's words.
    pub what: Words,
    /// Who opened it, and has its reports.
    pub opened_by: StaffId,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// When it was fixed.
    pub fixed_at: Option<DateTime<Utc>>,
}

/// Why something can't be done with an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IncidentRefused {
    /// There is none of that number.
    NoSuch,
    /// It is fixed.
    Fixed {
        /// The incident.
        number: IncidentNumber,
        /// When it was fixed.
        at: DateTime<Utc>,
    },
    /// Somebody else opened it.
    NotYours {
        /// The incident.
        number: IncidentNumber,
        /// Who opened it.
        by: StaffId,
    },
    /// The ticket is of an incident already.
    Tied {
        /// The ticket.
        number: TicketNumber,
        /// The incident.
        to: IncidentNumber,
    },
    /// The ticket was asked in private: nobody else is to hear of it.
    Private {
        /// The ticket.
        number: TicketNumber,
    },
}

/// A report of something broken, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// Who reports.
    pub user: UserId,
    /// What it is about, if that was recognised.
    pub topic: Option<InitiativeId>,
    /// What sort of request it is.
    pub kind: Kind,
    /// What was said.
    pub words: &'a str,
}

/// Whether two reports may be of the same fault: both of something broken, and about the same initiative, or in half
/// the same words.
pub fn alike(one: &Report<'_>, other: &Report<'_>) -> bool {
    let broken = one.kind == Kind::Broken && other.kind == Kind::Broken;
    let topic = one.topic.is_some() && one.topic == other.topic;
    let apart = one.topic.is_some() && other.topic.is_some() && one.topic != other.topic;
    broken && !apart && (topic || share_words(one.words, other.words))
}

/// How many different people there are among them: one who reports twice is one.
pub fn people<'a>(reports: impl IntoIterator<Item = Report<'a>>) -> usize {
    reports.into_iter().map(|it| it.user).collect::<BTreeSet<_>>().len()
}

/// Whether two texts say half of what they say in the same words.
pub fn share_words(one: &str, other: &str) -> bool {
    let (one, other) = (telling(one), telling(other));
    let shared = one.intersection(&other).count();
    let shorter = one.len().min(other.len());
    shared > 0 && (shared >= 2 || shorter == 1) && shared * 2 >= shorter
}

fn telling(words: &str) -> BTreeSet<String> {
    let (plain, _) = fold(words);
    let all = plain.split(|c: char| !c.is_alphanumeric()).filter(|it| it.chars().count() >= TELLING);
    all.filter(|it| !COMMON.contains(it)).map(|it| it.trim_end_matches('s').to_owned()).collect()
}

/// Words that stand in any report: they make no two alike.
const COMMON: [&str; 32] = [
    "again", "anyone", "anything", "broken", "class", "does", "doesn", "else", "have", "help", "hello",
    "here", "just", "like", "morning", "need", "please", "room", "since", "still", "student", "students",
    "thanks", "that", "there", "they", "this", "today", "very", "what", "when", "with",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn report(topic: Option<i64>, kind: Kind, words: &str) -> Report<'_> {
        Report { user: UserId(1), topic: topic.map(InitiativeId), kind, words }
    }

    #[test]
    fn reports_of_one_fault_are_alike_and_others_are_not() {
        let broken = |topic, words| report(topic, Kind::Broken, words);
        for (one, other, same) in [
            (broken(Some(1), "nothing loads in Moodle"), broken(Some(1), "moodle is down??"), true),
            (broken(Some(1), "nothing loads in Moodle"), broken(Some(2), "nothing loads in Docs"), false),
            (broken(None, "the wifi is gone in the library"), broken(None, "no wifi, library too"), true),
            (broken(None, "nothing loads, wifi gone"), broken(None, "the WIFI is gone again"), true),
            (broken(None, "projector bulb is out"), broken(None, "the laptop cart will not charge"), false),
            (
                broken(None, "please help with this today"),
                broken(None, "this again today, please help"),
                false,
            ),
            (broken(None, "printer"), broken(None, "The printers jam"), true),
        ] {
            assert_eq!(alike(&one, &other), same, "{} / {}", one.words, other.words);
            assert_eq!(alike(&other, &one), same, "{} / {}", other.words, one.words);
        }
        let question = report(Some(1), Kind::Question, "how do I make a quiz in Moodle");
        assert!(!alike(&broken(Some(1), "Moodle is down"), &question), "a question is no fault");
    }

    #[test]
    fn one_person_who_reports_twice_is_one() {
        let twice = [report(None, Kind::Broken, "wifi"), report(None, Kind::Broken, "wifi!")];
        assert_eq!(people(twice), 1);
    }
}
