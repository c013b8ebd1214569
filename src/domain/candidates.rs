//! What is asked for again and again and is on no road map: requests grouped by a word that they share. Simple on purpose:
//! a director reads the list and judges.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{BuildingId, UserId};

/// So many requests make a candidate.
pub const RECURRING: usize = 3;

/// The most candidates that are shown.
const MOST: usize = 10;

/// Words shorter than this say little.
const SHORTEST: usize = 4;

/// A word that this share of a group has too, in per cent, stands beside the group's own.
const COMPANION: usize = 60;

/// A request that nobody's pattern recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsorted {
    /// Its words.
    pub words: String,
    /// Who asked: counted, never shown.
    pub user: UserId,
    /// Where.
    pub building: Option<BuildingId>,
}

/// Something that recurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The words that its requests share, the commonest first.
    pub shared: Vec<String>,
    /// How many requests.
    pub requests: usize,
    /// By how many people.
    pub people: usize,
    /// Where.
    pub buildings: BTreeSet<BuildingId>,
}

/// The candidates, the most asked for first. Each request counts once.
pub fn candidates(requests: &[Unsorted]) -> Vec<Candidate> {
    let mut left: Vec<(&Unsorted, BTreeSet<String>)> =
        requests.iter().map(|it| (it, telling_words(&it.words))).collect();
    let mut found = Vec::new();
    while found.len() < MOST {
        let Some(word) = commonest(&left) else { break };
        let (group, others): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|(_, words)| words.contains(&word));
        found.push(candidate(&group, word));
        left = others;
    }
    found
}

/// The word of most requests, if it recurs; of equals the longest, because it says most.
fn commonest(requests: &[(&Unsorted, BTreeSet<String>)]) -> Option<String> {
    let counts = counts(requests);
    let most = counts.into_iter().filter(|(_, count)| *count >= RECURRING);
    most.max_by_key(|(word, count)| (*count, word.chars().count(), std::cmp::Reverse(word.clone())))
        .map(|(word, _)| word)
}

fn counts(requests: &[(&Unsorted, BTreeSet<String>)]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in requests.iter().flat_map(|(_, words)| words) {
        *counts.entry(word.clone()).or_default() += 1;
    }
    counts
}

fn candidate(group: &[(&Unsorted, BTreeSet<String>)], word: String) -> Candidate {
    let mut beside: Vec<_> = counts(group).into_iter().collect();
    beside.retain(|(it, count)| *it != word && count * 100 >= group.len() * COMPANION);
    beside.sort_by_key(|(it, count)| (std::cmp::Reverse(*count), it.clone()));
    Candidate {
        shared: std::iter::once(word).chain(beside.into_iter().map(|(it, _)| it).take(2)).collect(),
        requests: group.len(),
        people: group.iter().map(|(it, _)| it.user).collect::<BTreeSet<_>>().len(),
        buildings: group.iter().filter_map(|(it, _)| it.building).collect(),
    }
}

/// Lower case, singular as far as that is simple, without what every request says.
fn telling_words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.chars().all(char::is_numeric));
    let stems = words.filter(|word| !COMMON.contains(word)).map(singular);
    stems.filter(|word| word.chars().count() >= SHORTEST && !COMMON.contains(&word.as_str())).collect()
}

fn singular(word: &str) -> String {
    let plural = word.len() > SHORTEST && word.ends_with('s') && !word.ends_with("ss");
    if plural { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}

/// Words of every request, in English and Spanish; in the singular where they have one.
const COMMON: [&str; 104] = [
    "about",
    "after",
    "again",
    "also",
    "anybody",
    "anyone",
    "anything",
    "because",
    "been",
    "before",
    "board",
    "building",
    "could",
    "class",
    "classes",
    "classroom",
    "does",
    "doing",
    "done",
    "each",
    "every",
    "from",
    "getting",
    "give",
    "going",
    "grade",
    "have",
    "having",
    "help",
    "here",
    "idea",
    "into",
    "just",
    "keep",
    "kind",
    "know",
    "lesson",
    "like",
    "looking",
    "make",
    "many",
    "maybe",
    "month",
    "more",
    "much",
    "need",
    "only",
    "other",
    "over",
    "please",
    "really",
    "room",
    "same",
    "school",
    "should",
    "show",
    "some",
    "someone",
    "something",
    "start",
    "student",
    "teach",
    "teacher",
    "teaching",
    "than",
    "thank",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "thing",
    "this",
    "time",
    "today",
    "tomorrow",
    "use",
    "using",
    "want",
    "week",
    "what",
    "when",
    "where",
    "which",
    "with",
    "work",
    "working",
    "would",
    "year",
    "your",
    "alguien",
    "ayuda",
    "como",
    "cómo",
    "clase",
    "donde",
    "dónde",
    "hacer",
    "necesito",
    "para",
    "puede",
    "quiero",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(user: u64, words: &str) -> Unsorted {
        Unsorted { words: words.into(), user: UserId(user), building: Some(BuildingId(1)) }
    }

    #[test]
    fn what_three_requests_share_is_a_candidate_and_each_counts_once() {
        let found = candidates(&[
            asked(1, "Could my class do a podcast with real microphones?"),
            asked(2, "podcasts: which microphone do I need"),
            asked(1, "podcasting? I'd like to record a podcast, any microphones here"),
            asked(3, "drones for science class"),
            asked(4, "somebody who knows drones"),
            asked(5, "where is the kiln"),
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].shared, ["microphone", "podcast"]);
        assert_eq!((found[0].requests, found[0].people), (3, 2));
    }

    #[test]
    fn what_every_request_says_is_no_candidate() {
        let same: Vec<_> = (0..5).map(|user| asked(user, "I need help with my class please")).collect();
        assert_eq!(candidates(&same), []);
        assert_eq!(candidates(&[]), []);
    }
}
