//! Recognises what a request is about by the patterns of the road map. A guess that people see and change.
//!
//! A pattern is a regular expression made easy: upper and lower case and accents don't matter, it matches whole words
//! and their plurals, a space matches any run of blanks or hyphens, and a hyphen may be missing.

use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};

use crate::domain::fold::{bare, fold};
use crate::domain::ids::InitiativeId;
use crate::domain::roadmap::Initiative;

/// The longest pattern, in characters.
pub const LONGEST_PATTERN: usize = 200;

/// What a compiled pattern may weigh, in bytes: bounds the work of a pattern such as `(a{999}){999}`.
const WEIGHT_LIMIT: usize = 1 << 18;

/// The patterns of a district. They are compiled when the first words are to be recognised; clones share the work.
#[derive(Debug, Clone, Default)]
pub struct Topics {
    patterns: Vec<(InitiativeId, String)>,
    compiled: Arc<OnceLock<Vec<(InitiativeId, Regex)>>>,
}

/// An initiative that the words speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// Which.
    pub initiative: InitiativeId,
    /// Where in the words it is first spoken of, in bytes.
    pub at: usize,
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
        let there = initiatives.iter().filter(|it| !it.gone);
        let all = there.flat_map(|it| it.patterns.iter().map(|pattern| (it.id, pattern.clone())));
        Self { patterns: all.collect(), compiled: Arc::default() }
    }

    fn compiled(&self) -> &[(InitiativeId, Regex)] {
        self.compiled.get_or_init(|| {
            let all = self.patterns.iter();
            all.filter_map(|(id, pattern)| Some((*id, compile(pattern).ok()?))).collect()
        })
    }

    /// The initiatives that the words speak of: the one with the most said about it first, then the one that is
    /// spoken of earlier.
    pub fn recognise(&self, words: &str) -> Vec<Recognised> {
        let (plain, places) = fold(words);
        let mut found: Vec<(usize, Recognised)> = Vec::new();
        for (initiative, pattern) in self.compiled() {
            for hit in pattern.find_iter(&plain) {
                let at = places.get(hit.start()).copied().unwrap_or_default();
                match found.iter_mut().find(|(_, it)| it.initiative == *initiative) {
                    Some((said, it)) => {
                        *said = (*said).max(hit.len());
                        it.at = it.at.min(at);
                    }
                    None => found.push((hit.len(), Recognised { initiative: *initiative, at })),
                }
            }
        }
        found.sort_by_key(|(said, it)| (std::cmp::Reverse(*said), it.at, it.initiative));
        found.into_iter().map(|(_, it)| it).collect()
    }
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
        Topics { patterns: patterns.collect(), compiled: Arc::default() }
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
