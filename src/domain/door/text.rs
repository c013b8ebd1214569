//! A text in two forms at once: as it was written, and folded for matching, with the way back from one to the other.

use regex::{Regex, RegexBuilder};

use crate::domain::fold::fold;

/// A text as its readers need it.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// As it was written.
    pub(super) words: &'a str,
    /// Folded: lower case, without accents.
    pub(super) plain: String,
    /// For each byte of the folded text the byte that it came from.
    places: Vec<usize>,
    /// The words, in order.
    pub(super) tokens: Vec<Token>,
}

/// One word of a text. Places are bytes of the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// The first byte.
    pub(super) from: usize,
    /// The byte after the last; a possessive `'s` is left out.
    pub(super) to: usize,
    /// It begins with a capital.
    pub(super) capital: bool,
    /// It has more than one letter, and all of them are capitals.
    pub(super) shouted: bool,
    /// It begins a sentence.
    pub(super) first: bool,
    /// Which sentence it is in, counted from nought.
    pub(super) sentence: usize,
}

impl<'a> Text<'a> {
    pub(super) fn of(words: &'a str) -> Self {
        let (plain, places) = fold(words);
        let mut text = Self { words, plain, places, tokens: Vec::new() };
        text.tokens = text.split();
        text
    }

    /// The folded word.
    pub(super) fn word(&self, token: &Token) -> &str {
        &self.plain[token.from..token.to]
    }

    /// Where a place of the folded text is in the words as they were written.
    pub(super) fn place(&self, plain: usize) -> usize {
        self.places.get(plain).copied().unwrap_or(self.words.len())
    }

    /// The words as they were written, between two places of the folded text.
    pub(super) fn written(&self, from: usize, to: usize) -> &'a str {
        self.words.get(self.place(from)..self.place(to)).unwrap_or_default()
    }

    /// The folded text from `from` back over at most `most` bytes, not beyond a line's beginning.
    pub(super) fn before(&self, from: usize, most: usize) -> &str {
        let mut start = from.saturating_sub(most);
        while !self.plain.is_char_boundary(start) {
            start += 1;
        }
        let window = &self.plain[start..from];
        window.rsplit('\n').next().unwrap_or_default()
    }

    /// The folded text from `to` on over at most `most` bytes, not beyond a line's end.
    pub(super) fn after(&self, to: usize, most: usize) -> &str {
        let mut end = self.plain.len().min(to + most);
        while !self.plain.is_char_boundary(end) {
            end -= 1;
        }
        self.plain[to..end].split('\n').next().unwrap_or_default()
    }

    fn split(&self) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let (mut sentence, mut first) = (0, true);
        let mut chars = self.plain.char_indices().peekable();
        while let Some((from, c)) = chars.next() {
            if !c.is_alphanumeric() {
                if ends_sentence(c) && !self.is_abbreviation(tokens.last(), from, c) && !first {
                    (sentence, first) = (sentence + 1, true);
                }
                continue;
            }
            let mut to = from + c.len_utf8();
            while let Some((at, c)) = chars.next_if(|(at, c)| c.is_alphanumeric() || self.joins(*at, *c)) {
                to = at + c.len_utf8();
            }
            tokens.push(self.token(from, to, first, sentence));
            first = false;
        }
        tokens
    }

    /// An apostrophe or a hyphen between two letters; a dash is none.
    fn joins(&self, at: usize, c: char) -> bool {
        let next = self.plain[at + c.len_utf8()..].chars().next();
        let dash = self.words[self.place(at)..].starts_with(['–', '—']);
        matches!(c, '\'' | '-') && !dash && next.is_some_and(char::is_alphanumeric)
    }

    /// `Mr.`, an initial, `9.15`.
    fn is_abbreviation(&self, last: Option<&Token>, at: usize, c: char) -> bool {
        let Some(last) = last.filter(|it| c == '.' && it.to == at) else { return false };
        let next = self.plain[at + 1..].chars().next();
        let titles = ["mr", "mrs", "ms", "dr", "sr", "sra", "srta", "st", "no", "prof", "vs", "mx", "jr"];
        let initial = last.capital && last.to - last.from == 1 && self.word(last) != "i";
        titles.contains(&self.word(last)) || initial || next.is_some_and(char::is_alphanumeric)
    }

    fn token(&self, from: usize, to: usize, first: bool, sentence: usize) -> Token {
        let word = &self.plain[from..to];
        let to = if word.len() > 2 && word.ends_with("'s") { to - 2 } else { to };
        let written = self.written(from, to);
        let capital = written.chars().next().is_some_and(char::is_uppercase);
        let letters = written.chars().filter(|c| c.is_alphabetic());
        let shouted = letters.clone().count() > 1 && letters.clone().all(char::is_uppercase);
        Token { from, to, capital, shouted, first, sentence }
    }
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\n' | ';' | '…' | '¿' | '¡')
}

/// One expression out of many, on folded text: whole words only, a blank is any run of blanks.
pub(super) fn any_of(patterns: &[&str]) -> Regex {
    anchored(r"(?-u:\b)(?:", patterns, r")(?-u:\b)")
}

/// As [`any_of`], at the very beginning.
pub(super) fn at_start(patterns: &[&str]) -> Regex {
    anchored("^(?:", patterns, r")(?-u:\b)")
}

/// As [`any_of`], at the very end, blanks and a comma or colon behind it not counted.
pub(super) fn at_end(patterns: &[&str]) -> Regex {
    anchored(r"(?-u:\b)(?:", patterns, r#")[\s,.:"'(\x23-]*$"#)
}

fn anchored(before: &str, patterns: &[&str], after: &str) -> Regex {
    let all =
        patterns.join("|").replace(' ', r"[ \t\r\n]+").replace(r"\w", r"[0-9a-z'_-]").replace(r"\d", "[0-9]");
    let built = RegexBuilder::new(&format!("{before}{all}{after}")).size_limit(1 << 25).build();
    built.expect("a pattern of ours, which the tests compile")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sentences_end_where_people_end_them() {
        let text = Text::of("Mr. Cho's class. J. R. can't; at 9.15 we go!");
        let last = text.tokens.last().unwrap();
        assert_eq!(last.sentence, 2);
        let words: Vec<_> = text.tokens.iter().map(|it| text.word(it)).collect();
        assert_eq!(&words[..4], ["mr", "cho", "class", "j"]);
    }

    proptest! {
        #[test]
        fn every_word_leads_back_to_where_it_was_written(words in any::<String>()) {
            let text = Text::of(&words);
            for token in &text.tokens {
                let (from, to) = (text.place(token.from), text.place(token.to));
                prop_assert!(from < to && words.is_char_boundary(from) && words.is_char_boundary(to));
            }
        }
    }
}
