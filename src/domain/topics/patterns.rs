//! The patterns of a road map: regular expressions made easy.
//!
//! Upper and lower case and accents don't matter, a pattern matches whole words and their plurals, a space matches any run
//! of blanks or hyphens, and a hyphen may be missing. A pattern is matched against folded words.

use regex::{Regex, RegexBuilder};

use crate::domain::fold::bare;

/// The longest pattern, in characters.
pub const LONGEST_PATTERN: usize = 200;

/// What a compiled pattern may weigh, in bytes: bounds the work of a pattern such as `(a{999}){999}`.
const WEIGHT_LIMIT: usize = 1 << 20;

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

/// Whether a pattern can be used; for the district file, which refuses those that can't.
pub fn check(pattern: &str) -> Result<(), BadPattern> {
    if pattern.chars().count() > LONGEST_PATTERN {
        return Err(BadPattern::TooLong(pattern.chars().take(LONGEST_PATTERN).collect()));
    }
    compile(pattern)?;
    let alone = build(&format!("^(?:{})$", loosen(pattern)), pattern)?;
    if alone.is_match("") { Err(BadPattern::MatchesNothing(pattern.to_owned())) } else { Ok(()) }
}

pub(super) fn compile(pattern: &str) -> Result<Regex, BadPattern> {
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
    use crate::domain::fold::fold;

    fn found(pattern: &str, words: &str) -> bool {
        compile(pattern).unwrap().is_match(&fold(words).0)
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
}
