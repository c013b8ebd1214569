//! Recognises what a request is about by the patterns of the road map. A guess that people see and change.
//!
//! A pattern is a regular expression made easy: upper and lower case and accents don't matter, it matches whole words
//! and their plurals, a space matches any run of blanks or hyphens, and a hyphen may be missing.

mod concepts;
mod misspelt;

use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};

use concepts::CONCEPTS;

use crate::domain::fold::{bare, fold};
use crate::domain::ids::InitiativeId;
use crate::domain::roadmap::Initiative;

/// The longest pattern, in characters.
pub const LONGEST_PATTERN: usize = 200;

/// What a compiled pattern may weigh, in bytes: bounds the work of a pattern such as `(a{999}){999}`.
const WEIGHT_LIMIT: usize = 1 << 20;

/// The patterns of a district. They are compiled when the first words are to be recognised; clones share the work.
#[derive(Debug, Clone, Default)]
pub struct Topics {
    patterns: Vec<(InitiativeId, String)>,
    /// The initiatives that are about a well-known tool, with its place among the concepts.
    joined: Vec<(InitiativeId, usize)>,
    compiled: Arc<OnceLock<Compiled>>,
}

#[derive(Debug, Default)]
struct Compiled {
    patterns: Vec<(InitiativeId, Regex)>,
    /// Single words that name an initiative; misspellings are compared with them.
    names: Vec<(InitiativeId, String)>,
}

/// An initiative that the words speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// Which.
    pub initiative: InitiativeId,
    /// Where in the words it is first spoken of, in bytes.
    pub at: usize,
}

/// A stretch of folded words that speaks of an initiative.
#[derive(Debug, Clone, Copy)]
struct Hit {
    initiative: InitiativeId,
    from: usize,
    to: usize,
    /// It is named, not only hinted at.
    named: bool,
}

/// A pattern that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPattern {
    /// Nothing in it, or it matches even an empty text.
    #[error("the pattern `{0}` would match every request")]
    MatchesNothing(String),
    /// Too long.
    #[error("the pattern `{0}` has more than {LONGEST_PATTERN} characters")]
    TooLong(String),
    /// Not a regular expression, or too heavy a one.
    #[error("the pattern `{0}` can't be read: {1}")]
    Unreadable(String, String),
}

impl Topics {
    /// The patterns of those initiatives that are not gone. One that can't be used is left out: the district file
    /// refuses it before it gets here.
    pub fn of(initiatives: &[Initiative]) -> Self {
        let there = || initiatives.iter().filter(|it| !it.gone);
        let all = there().flat_map(|it| it.patterns.iter().map(|pattern| (it.id, pattern.clone())));
        let joined = CONCEPTS.iter().enumerate().filter_map(|(at, concept)| {
            let meant = there().find(|it| concept.is_meant_by(it))?;
            Some((meant.id, at))
        });
        Self { patterns: all.collect(), joined: joined.collect(), compiled: Arc::default() }
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| {
            let all = self.patterns.iter();
            let patterns =
                all.clone().filter_map(|(id, pattern)| Some((*id, compile(pattern).ok()?))).collect();
            let own = all.map(|(id, pattern)| (*id, pattern.replace("-?", "")));
            let concepts = self
                .joined
                .iter()
                .flat_map(|(id, at)| CONCEPTS[*at].names.iter().map(|it| (*id, (*it).to_owned())));
            let word = |it: &(InitiativeId, String)| {
                it.1.len() > 4 && it.1.bytes().all(|b| b.is_ascii_alphanumeric())
            };
            Compiled { patterns, names: own.chain(concepts).filter(word).collect() }
        })
    }

    /// The initiatives that the words speak of: the one that is spoken of most first, then the one that is spoken of
    /// earlier. What is named weighs more than what is only hinted at, and a tool that is *not* meant does not count.
    pub fn recognise(&self, words: &str) -> Vec<Recognised> {
        let (plain, places) = fold(words);
        let mut found: Vec<(usize, Recognised)> = Vec::new();
        for hit in merged(self.hits(&plain)) {
            if is_denied(&plain[..hit.from]) {
                continue;
            }
            let (at, weight) =
                (places.get(hit.from).copied().unwrap_or_default(), if hit.named { NAMED } else { HINTED });
            match found.iter_mut().find(|(_, it)| it.initiative == hit.initiative) {
                Some((said, it)) => (*said, it.at) = (*said + weight, it.at.min(at)),
                None => found.push((weight, Recognised { initiative: hit.initiative, at })),
            }
        }
        found.sort_by_key(|(said, it)| (std::cmp::Reverse(*said), it.at, it.initiative));
        found.into_iter().map(|(_, it)| it).collect()
    }

    fn hits(&self, plain: &str) -> Vec<Hit> {
        let compiled = self.compiled();
        let hit = |initiative, from, to, named| Hit { initiative, from, to, named };
        let mut hits = Vec::new();
        for (id, pattern) in &compiled.patterns {
            hits.extend(pattern.find_iter(plain).map(|it| hit(*id, it.start(), it.end(), true)));
        }
        for (id, at) in &self.joined {
            let concept = &CONCEPTS[*at];
            for (pattern, named) in [(&*concept.named, true), (&*concept.hinted, false)] {
                let found = pattern.iter().flat_map(|pattern| pattern.find_iter(plain));
                hits.extend(found.map(|it| hit(*id, it.start(), it.end(), named)));
            }
        }
        for (from, word) in long_words(plain) {
            let nearly = compiled.names.iter().filter(|(_, name)| misspelt::is_nearly(word, name));
            hits.extend(nearly.map(|(id, _)| hit(*id, from, from + word.len(), true)));
        }
        hits
    }
}

/// How much a name and a hint weigh.
const NAMED: usize = 8;
const HINTED: usize = 1;

/// Hits of one initiative that overlap count once. A hit inside a longer one of another initiative only hints:
/// *classroom* in *Apple Classroom*.
fn merged(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|it| (it.from, std::cmp::Reverse(it.to), !it.named));
    let mut kept: Vec<Hit> = Vec::new();
    for mut hit in hits {
        let own =
            kept.iter_mut().rev().take(REACH).find(|it| it.initiative == hit.initiative && hit.from < it.to);
        if let Some(own) = own {
            own.named |= hit.named;
            own.to = own.to.max(hit.to);
            continue;
        }
        let inside = |it: &Hit| {
            it.named && it.from <= hit.from && hit.to <= it.to && it.to - it.from > hit.to - hit.from
        };
        hit.named &= !kept.iter().rev().take(REACH).any(inside);
        kept.push(hit);
    }
    kept
}

/// How many hits back an overlap is looked for.
const REACH: usize = 12;

/// Words that are long enough to be misspelt names, with their places.
fn long_words(plain: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let parts = plain.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    let placed = parts.map(move |part| {
        let at = from;
        from += part.len();
        (at, part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()))
    });
    placed.filter(|(_, word)| word.len() > 4)
}

/// `not Google`, `que no sea Google`: the opposite is meant.
fn is_denied(before: &str) -> bool {
    const DENIALS: [&str; 14] = [
        "not",
        "other than",
        "besides",
        "instead of",
        "rather than",
        "no sea",
        "no es",
        "isn't",
        "isnt",
        "without",
        "except",
        "aparte de",
        "en vez de",
        "nothing in",
    ];
    let before = before.trim_end();
    let before = before.strip_suffix(" in").or_else(|| before.strip_suffix(" on")).unwrap_or(before);
    DENIALS.iter().any(|it| before.ends_with(it) && before.len() > it.len())
}

/// Whether a pattern can be used; for the district file, which refuses those that can't.
pub fn check(pattern: &str) -> Result<(), BadPattern> {
    if pattern.chars().count() > LONGEST_PATTERN {
        return Err(BadPattern::TooLong(pattern.chars().take(LONGEST_PATTERN).collect()));
    }
    compile(pattern)?;
    let alone = build(&format!("^(?:{})$", loosen(pattern)), pattern)?;
    if alone.is_match("") { Err(BadPattern::MatchesNothing(pattern.to_owned())) } else { Ok(()) }
}

fn compile(pattern: &str) -> Result<Regex, BadPattern> {
    build(&format!(r"(?-u:\b)(?:{})(?:'?s|es)?(?-u:\b)", loosen(pattern)), pattern)
}

fn build(text: &str, pattern: &str) -> Result<Regex, BadPattern> {
    let built = RegexBuilder::new(text).size_limit(WEIGHT_LIMIT).build();
    built.map_err(|error| BadPattern::Unreadable(pattern.to_owned(), brief(&error)))
}

/// The last line of the parser's report: the others draw the pattern.
fn brief(error: &regex::Error) -> String {
    let text = error.to_string();
    text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

/// Makes blanks and hyphens forgiving, except inside a character class, and what is not escaped plain and lower case.
/// Words are made so before they are matched: it spares the costly case tables of the expressions.
fn loosen(pattern: &str) -> String {
    let mut loose = String::with_capacity(pattern.len() * 2);
    let (mut in_class, mut escaped) = (false, false);
    for c in pattern.trim().chars() {
        match c {
            _ if escaped => loose.push(c),
            ' ' if !in_class => loose.push_str(r"[ \t\r\n_-]+"),
            '-' if !in_class => loose.push_str(r"[ \t\r\n_-]?"),
            _ => loose.push(bare(c)),
        }
        in_class = match c {
            '[' if !escaped => true,
            ']' if !escaped => false,
            _ => in_class,
        };
        escaped = c == '\\' && !escaped;
    }
    loose
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, words: &str) -> bool {
        compile(pattern).unwrap().is_match(&fold(words).0)
    }

    fn topics(patterns: &[(i64, &str)]) -> Topics {
        let patterns = patterns.iter().map(|(id, pattern)| (InitiativeId(*id), (*pattern).to_owned()));
        Topics { patterns: patterns.collect(), ..Topics::default() }
    }

    #[test]
    fn a_pattern_forgives_case_plural_hyphen_blank_and_accent() {
        let cases = [
            ("moodle", "MOODLE test locked", true),
            ("m[o0]{2,}d+le", "Mooodle is down", true),
            ("quiz", "two quizes in it", true),
            ("moodle", "schmoodles", false),
            ("ipad", "the iPads come", true),
            ("ipad", "the iPad’s case", true),
            ("smart-board", "my smartboard", true),
            ("smart-board", "my smart board", true),
            ("progress report", "progress  reports print blank", true),
            ("progress report", "progress-report", true),
            ("calificacion", "libro de calificación", true),
            ("calificación", "calificacion", true),
            ("[a b]x", "bx", true),
            (r"1:1", "our 1:1 project", true),
        ];
        for (pattern, words, matches) in cases {
            assert_eq!(found(pattern, words), matches, "{pattern} in {words}");
        }
    }

    #[test]
    fn a_bad_pattern_is_named() {
        for pattern in ["", "  ", "a*", "(", "[a", "(a{999}){999}", &"a".repeat(201)] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
        let BadPattern::Unreadable(pattern, why) = check("quiz(").unwrap_err() else { panic!("readable") };
        assert_eq!((pattern.as_str(), why.as_str()), ("quiz(", "unclosed group"));
    }

    #[test]
    fn the_place_of_a_match_is_a_place_in_the_words_as_written() {
        let topics = topics(&[(1, "moodle")]);
        let words = "¿Cómo está Moodle?";
        let found = topics.recognise(words);
        assert_eq!(words.find("Moodle"), Some(found[0].at));
    }

    #[test]
    fn the_most_is_said_about_the_first() {
        let topics = topics(&[(1, "classroom"), (2, "google classroom")]);
        let order: Vec<_> =
            topics.recognise("in Google Classroom").iter().map(|it| it.initiative.0).collect();
        assert_eq!(order, [2, 1]);
        assert!(topics.recognise("").is_empty());
    }
}
