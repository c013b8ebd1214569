//! People's words: cleaned at the door, measured, cut where a message has no room.
//!
//! Knows nothing of Discord's markdown; escaping is the edge's work.

use std::fmt;

/// The longest request or note, in characters: what one field of a Discord modal takes
/// (<https://discord.com/developers/docs/components/reference#text-input>).
pub const LONGEST: usize = 4_000;

/// What somebody wrote: 1 to [`LONGEST`] characters, trimmed, without characters that only serve
/// to hide or reorder text (zero-width, bidirectional controls, other control characters).
#[derive(Clone, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Cleans `text`.
    pub fn new(text: &str) -> Result<Self, BadWords> {
        let clean: String = text.chars().filter(|c| !is_hidden(*c)).collect();
        let clean = clean.trim();
        match clean.chars().count() {
            0 => Err(BadWords::Empty),
            length if length > LONGEST => Err(BadWords::TooLong { length, longest: LONGEST }),
            _ => Ok(Self(clean.to_owned())),
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first `most` characters on one line, with an ellipsis where something was left out.
    pub fn excerpt(&self, most: usize) -> String {
        excerpt(&self.0, most)
    }
}

/// Never the words themselves: they have no place in a log.
impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} characters)", self.0.chars().count())
    }
}

/// Why a text can't be taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadWords {
    /// Nothing that a person could read.
    #[error("there are no words in it")]
    Empty,
    /// Longer than one field takes.
    #[error("it has {length} characters, {longest} is the most")]
    TooLong {
        /// How long it is, in characters.
        length: usize,
        /// The most that is taken, in characters.
        longest: usize,
    },
}

/// The first `most` characters of `text` on one line, with an ellipsis where something was left out.
pub fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let kept: String = line.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The text, cut after `most` characters, with its lines as they are.
pub fn excerpt_lines(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{kept}…")
}

fn is_hidden(c: char) -> bool {
    let bidi_or_zero_width = matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' | '\u{061C}');
    bidi_or_zero_width || (c.is_control() && c != '\n' && c != '\t')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hidden_characters_do_not_come_in() {
        let words = Words::new(" a\u{202E}b\u{200B}c\u{0000} \n").unwrap();
        assert_eq!(words.as_str(), "abc");
        assert_eq!(Words::new("\u{200B} \u{FEFF}"), Err(BadWords::Empty));
    }

    #[test]
    fn a_log_never_shows_the_words() {
        assert_eq!(format!("{:?}", Words::new("secret").unwrap()), "Words(6 characters)");
    }

    proptest! {
        #[test]
        fn whatever_comes_in_is_clean_or_refused(text in any::<String>()) {
            if let Ok(words) = Words::new(&text) {
                prop_assert!((1..=LONGEST).contains(&words.as_str().chars().count()));
                prop_assert_eq!(Words::new(words.as_str()), Ok(words));
            }
        }

        #[test]
        fn an_excerpt_fits_on_one_line(text in any::<String>(), most in 1_usize..200) {
            let line = excerpt(&text, most);
            prop_assert!(line.chars().count() <= most);
            prop_assert!(!line.contains('\n'));
        }
    }
}
