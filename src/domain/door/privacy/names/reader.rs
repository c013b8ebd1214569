//! One text as the names' room reads it: which kind of word each is, how it is written, and which may be names at all.

use std::collections::HashMap;

use super::endings::{is_form_of, is_slip_of};
use super::known::{self, Roster};
use super::learning::Learned;
use crate::domain::door::text::{Text, Token};

/// A text with what is known about its words.
pub(super) struct Reader<'t, 'a> {
    pub(super) text: &'t Text<'a>,
    pub(super) roster: &'t Roster<'t>,
    pub(super) learned: &'t Learned,
    /// The words of this text were counted: each has been seen once less than the count says.
    pub(super) counted: bool,
    capitals: bool,
    /// What sort each word of the text is: asked for once for each word that may be a name.
    kinds: HashMap<&'t str, &'static str>,
}

impl<'t, 'a> Reader<'t, 'a> {
    pub(super) fn of(
        text: &'t Text<'a>,
        roster: &'t Roster<'t>,
        learned: &'t Learned,
        counted: bool,
    ) -> Self {
        let capitals = capitals_mean_something(text);
        let mut reader = Self { text, roster, learned, counted, capitals, kinds: HashMap::new() };
        let words = text.tokens.iter().map(|it| text.word(it));
        reader.kinds = words.map(|it| (it, reader.kind_of(it))).collect();
        reader
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.text.word(&self.text.tokens[at])
    }

    pub(super) fn tokens(&self) -> &'t [Token] {
        &self.text.tokens
    }

    fn times(&self, word: &str) -> u32 {
        self.learned.seen.times(word).saturating_sub(u32::from(self.counted))
    }

    fn is_common(&self, word: &str) -> bool {
        known::is_ordinary(word) || self.times(word) > 2
    }

    /// What sort of word it is.
    pub(super) fn kind(&self, word: &str) -> &'static str {
        self.kinds.get(word).copied().unwrap_or_else(|| self.kind_of(word))
    }

    fn kind_of(&self, word: &str) -> &'static str {
        if word.len() == 1 {
            return "letter";
        }
        if known::is_given(word) {
            return match () {
                () if self.roster.has_part(word) => "staff",
                () if self.roster.is_place(word) => "given-place",
                () if known::is_figure(word) => "given-figure",
                () if self.is_common(word) => "given-word",
                () => "given",
            };
        }
        let place = self.roster.is_place(word);
        match () {
            () if place => "place",
            () if self.is_common(word) && known::is_surname(word) => "surname-word",
            () if self.is_common(word) => "word",
            () if known::is_figure(word) => "figure",
            () if known::is_place(word) => "place",
            () if known::is_surname(word) => "surname",
            () if self.times(word) > 0 => "once",
            () if word.strip_suffix('s').is_some_and(known::is_given) => "given-s",
            () if self.is_form(word) => "form",
            () => "unknown",
        }
    }

    fn is_form(&self, word: &str) -> bool {
        let known = |it: &str| known::is_ordinary(it) || self.times(it) > 1;
        let often = |it: &str| known::is_ordinary(it) || self.times(it) > 5;
        word.contains('-') && word.split('-').all(|it| it.len() < 3 || known(it))
            || is_form_of(word, known)
            || is_slip_of(word, often)
    }

    /// How it is written.
    pub(super) fn shape(&self, token: &Token) -> &'static str {
        match () {
            () if !self.capitals => "any",
            () if token.shouted => "shout",
            () if token.capital && token.first => "first",
            () if token.capital => "cap",
            () => "low",
        }
    }

    /// Whether a word begins with a capital that means something.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.capitals && self.tokens()[at].capital && !self.tokens()[at].shouted
    }

    /// Whether anything in the text is written with a capital.
    pub(super) fn is_lower(&self) -> bool {
        !self.tokens().iter().any(|it| it.capital && it.to - it.from > 1)
    }

    /// Whether a word may be a name.
    pub(super) fn may_be_name(&self, at: usize) -> bool {
        let (token, word) = (&self.tokens()[at], self.word(at));
        if word.chars().count() < 2 {
            return self.is_initials(at);
        }
        if word.chars().any(|c| !c.is_alphabetic() && !matches!(c, '\'' | '-')) || self.is_in_address(token) {
            return false;
        }
        let shape = self.shape(token);
        match self.kind(word) {
            "given" | "given-word" | "unknown" | "surname" | "given-s" | "figure" | "given-figure"
            | "staff" => true,
            "given-place" | "surname-word" => shape != "low" || self.times(word) < 12,
            "once" => matches!(shape, "cap" | "shout") || self.is_lower(),
            "place" | "form" => matches!(shape, "cap" | "shout"),
            _ => shape == "cap" && self.times(word) < 8,
        }
    }

    /// Part of a mail address, a link, a user name.
    fn is_in_address(&self, token: &Token) -> bool {
        let (before, after) = (&self.text.plain[..token.from], &self.text.plain[token.to..]);
        let left = before.ends_with(['@', '/', '_', '.']) && !before.ends_with("..");
        let dot = after.strip_prefix('.').is_some_and(|it| it.starts_with(char::is_alphanumeric));
        left || dot || after.starts_with(['@', '/', '_'])
    }

    /// `J.M.`, `e.m.`: the first of two single letters with dots.
    pub(super) fn is_initials(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let letter = |n: usize| {
            tokens.get(n).is_some_and(|it| it.to - it.from == 1)
                && self.word(n).chars().all(char::is_alphabetic)
        };
        let dotted =
            |n: usize| tokens.get(n + 1).is_some_and(|next| &self.text.plain[tokens[n].to..next.from] == ".");
        let before = at > 0 && letter(at - 1) && dotted(at - 1);
        letter(at)
            && letter(at + 1)
            && dotted(at)
            && !before
            && self.text.plain[tokens[at + 1].to..].starts_with('.')
            && !matches!(self.word(at), "a" | "i" | "p" | "u")
    }

    /// Whether two words stand side by side in one sentence, with a blank or an initial's dot between them.
    pub(super) fn are_adjacent(&self, left: usize, right: usize) -> bool {
        let tokens = self.tokens();
        let (Some(left), Some(right)) = (tokens.get(left), tokens.get(right)) else { return false };
        let between = &self.text.plain[left.to..right.from];
        left.sentence == right.sentence && matches!(between, " " | "  " | ". ")
    }
}

/// Not if everything is written in capitals, or nearly every word begins with one.
fn capitals_mean_something(text: &Text<'_>) -> bool {
    let long = text.tokens.iter().filter(|it| it.to - it.from > 3);
    let (all, capitals) = (long.clone().count(), long.filter(|it| it.capital).count());
    let shouts = text.tokens.iter().all(|it| it.shouted || it.to - it.from < 2);
    if all < 4 { !shouts } else { capitals * 10 < all * 7 }
}
