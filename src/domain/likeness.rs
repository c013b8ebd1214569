//! How alike two texts are: by the words that carry meaning, each cut to its stem. For showing earlier answers, for
//! recognising a topic that no pattern knows, and for telling the director what comes again and again.
//!
//! Simple on purpose: a helper sees every guess, and nothing is decided by it alone.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::fold;

/// From this share on (in per cent) an earlier answer is worth showing.
pub const WORTH_SHOWING: u32 = 40;

/// From this share on two requests may be the same, and a correction of the one speaks for the other.
pub const NEARLY_SAME: u32 = 60;

/// The most words that are searched for: the longest, which say most.
const SEARCHED: usize = 12;

/// Words that say nothing about what is needed, in English and Spanish, without accents.
const EMPTY: [&str; 109] = [
    "about", "again", "all", "also", "and", "any", "anybody", "anyone", "are", "ask", "been", "but", "can",
    "cant", "class", "como", "con", "could", "cual", "cuando", "del", "does", "doesn", "doing", "don",
    "donde", "dont", "for", "from", "get", "gets", "good", "had", "has", "have", "hay", "hello", "help",
    "her", "here", "hola", "how", "into", "its", "just", "kids", "know", "las", "les", "like", "los", "mas",
    "mis", "more", "muy", "necesito", "need", "new", "not", "now", "one", "our", "out", "para", "pero",
    "please", "por", "que", "quiero", "room", "see", "should", "show", "sin", "some", "somebody", "someone",
    "student", "students", "sus", "tell", "thank", "thanks", "that", "the", "their", "them", "then", "there",
    "they", "thing", "this", "today", "una", "use", "using", "want", "was", "what", "when", "where", "which",
    "who", "why", "will", "with", "won", "would", "you",
];

/// The words of a text that carry meaning, plain and in lower case, each once, in their order.
pub fn terms(text: &str) -> Vec<String> {
    let (plain, _) = fold(text);
    let mut seen = BTreeSet::new();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let meant = words.filter(|word| word.chars().count() >= 3 && EMPTY.binary_search(word).is_err());
    let meant = meant.filter(|word| !word.chars().all(|c| c.is_ascii_digit()));
    meant.filter(|word| seen.insert(stem(word).to_owned())).map(str::to_owned).collect()
}

/// The terms to search for, of a text of any length.
pub fn searched(text: &str) -> Vec<String> {
    let mut all = terms(text);
    all.sort_by_key(|term| std::cmp::Reverse(term.chars().count()));
    all.truncate(SEARCHED);
    all
}

/// How many of their meaning words two texts share, in per cent of both. Nothing said is alike to nothing.
pub fn likeness(one: &str, other: &str) -> u32 {
    let stems = |text| terms(text).iter().map(|term| stem(term).to_owned()).collect::<BTreeSet<_>>();
    let (one, other) = (stems(one), stems(other));
    let both = u32::try_from(one.intersection(&other).count()).unwrap_or(u32::MAX);
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    (200 * both).checked_div(all).unwrap_or_default()
}

/// What stands again and again in these texts, each of them counted for one thing only: a word and in how many texts
/// it stands, the most frequent first, from `least` on.
pub fn recurring<'a>(texts: impl IntoIterator<Item = &'a str>, least: usize) -> Vec<(String, usize)> {
    let mut left: Vec<Vec<String>> = texts.into_iter().map(terms).collect();
    let mut found = Vec::new();
    loop {
        let mut counts: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        for term in left.iter().flatten() {
            let (count, shortest) = counts.entry(stem(term)).or_insert((0, term));
            *count += 1;
            *shortest = if term.len() < shortest.len() { term } else { shortest };
        }
        let best = counts.into_iter().max_by_key(|(stem, (count, _))| (*count, stem.len()));
        let Some((stem_of, (count, term))) = best.filter(|(_, (count, _))| *count >= least) else {
            return found;
        };
        found.push((term.to_owned(), count));
        let taken = stem_of.to_owned();
        left.retain(|terms| !terms.iter().any(|term| stem(term) == taken));
    }
}

/// Without the commonest endings: enough to find "quizzes" with "quiz", never fewer than four letters.
fn stem(word: &str) -> &str {
    let cut = ["zes", "ing", "es", "ed", "s", "e"].iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|rest| rest.chars().count() >= 4).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_words_are_in_order_so_that_they_are_found() {
        assert!(EMPTY.is_sorted(), "{EMPTY:?}");
    }

    #[test]
    fn requests_about_one_thing_are_alike_and_others_are_not() {
        let alike = [
            ("the gradebook export is empty", "my gradebook export comes out empty"),
            ("How do I lock a Moodle quiz?", "locking quizzes in moodle"),
            ("calificación vacía en el libro", "libro de calificacion vacia"),
        ];
        for (one, other) in alike {
            assert!(likeness(one, other) >= WORTH_SHOWING, "{one} / {other}: {}", likeness(one, other));
        }
        for (one, other) in [
            ("the gradebook export is empty", "the projector bulb is dead"),
            ("can you help me with this", "can you help me with that"),
            ("", "anything"),
        ] {
            assert!(likeness(one, other) < WORTH_SHOWING, "{one} / {other}");
        }
    }

    #[test]
    fn what_comes_again_is_counted_once_for_each_text() {
        let texts = [
            "a podcast with real microphones",
            "can my class record podcasts?",
            "podcast podcast podcast",
            "a drone for the roof",
            "drones?",
        ];
        assert_eq!(recurring(texts, 3), [("podcast".to_owned(), 3)]);
        assert_eq!(recurring(texts, 2).len(), 2);
        assert!(recurring([], 1).is_empty());
    }

    #[test]
    fn digits_alone_are_no_terms() {
        assert_eq!(terms("room 214, the 3rd Chromebook cart"), ["3rd", "chromebook", "cart"]);
    }
}
