//! Names: which words of a text are a student's name.
//!
//! Each word that may be a name ([`reader`]) is weighed by what is noticed about it and around it ([`notice`]), with weights that
//! were learned from labelled texts ([`learning`], `cargo run --example learn`), and by what the encoder makes of it among all its
//! neighbours. One likely name is enough to stop a text; then the less likely ones beside it are masked, too.

mod endings;
mod known;
pub(in crate::domain::door) mod learning;
mod notice;
mod reader;
mod seen;

use self::known::Roster;
use self::learning::Learned;
use self::reader::Reader;
use crate::domain::district::District;
use crate::domain::door::text::{Text, Token};
use refdesk_encoder::{Known, Sense};

/// From this score on a word is a student's name, by the linear model; chosen on writers whose texts it had not learned from.
const STUDENT: f32 = -0.6;

/// What the linear model's score and the encoder's are worth, and what is added: from nought on a word is a student's name.
/// Chosen on writers whose texts neither had learned from.
const SHARES: (f32, f32, f32) = (0.5, 0.5, 1.0);

/// How much less is enough where the text names somebody already.
const ALSO: f32 = 0.2;

/// How much less is enough right beside a name.
const BESIDE: f32 = 2.5;

/// A student's name that somebody wrote. Places are bytes of the folded text.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain::door) struct Name {
    /// Its first byte.
    pub(in crate::domain::door::privacy) from: usize,
    /// The byte after its last.
    pub(in crate::domain::door::privacy) to: usize,
}

/// Every student's name in a text.
pub(super) fn find(text: &Text<'_>, district: &District, sense: &Sense) -> Vec<Name> {
    let roster = Roster::of(district);
    let reader = Reader::of(text, &roster, Learned::committed(), false);
    let scores: Vec<Option<f32>> = (0..text.tokens.len()).map(|it| score(&reader, sense, it)).collect();
    if !scores.iter().flatten().any(|it| *it > 0.0) {
        return Vec::new();
    }
    let mut named: Vec<bool> = scores.iter().map(|it| it.is_some_and(|it| it > -ALSO)).collect();
    spread(&reader, &scores, &mut named);
    spans(&reader, &named)
}

/// How far the likeliest word is above the score of a student's name, by other weights: for judging what was learned from
/// fewer texts.
pub(in crate::domain::door) fn above(
    text: &Text<'_>,
    district: &District,
    learned: &Learned,
    sense: &Sense,
) -> f32 {
    let roster = Roster::of(district);
    let reader = Reader::of(text, &roster, learned, false);
    let scores = (0..text.tokens.len()).filter_map(|it| score(&reader, sense, it));
    scores.fold(f32::NEG_INFINITY, f32::max)
}

/// What is known of each word before its neighbours are looked at. `counted`: the words of this text are among those that
/// were counted.
pub(in crate::domain::door) fn of_words(
    text: &Text<'_>,
    district: &District,
    learned: &Learned,
    counted: bool,
) -> Vec<Known> {
    let roster = Roster::of(district);
    let reader = Reader::of(text, &roster, learned, counted);
    let known = |it: &Token| Known {
        from: it.from,
        to: it.to,
        kind: reader.kind(text.word(it)),
        shape: reader.shape(it),
    };
    text.tokens.iter().map(known).collect()
}

/// The first bytes of the words that may be names.
pub(in crate::domain::door) fn candidates(
    text: &Text<'_>,
    district: &District,
    learned: &Learned,
    counted: bool,
) -> Vec<usize> {
    let roster = Roster::of(district);
    let reader = Reader::of(text, &roster, learned, counted);
    (0..text.tokens.len()).filter(|it| reader.may_be_name(*it)).map(|it| text.tokens[it].from).collect()
}

fn score(reader: &Reader<'_, '_>, sense: &Sense, at: usize) -> Option<f32> {
    reader.may_be_name(at).then(|| {
        let linear = reader.learned.name.score(&notice::features(reader, at)) - STUDENT;
        let (words, whole, more) = SHARES;
        let by_both = |it: f32| words * linear + whole * it + more;
        sense.name_at(reader.tokens()[at].from).map_or(linear, by_both)
    })
}

/// Takes in what belongs to a name: the other names beside it, a second word with a capital, initials, and the same name elsewhere.
fn spread(reader: &Reader<'_, '_>, scores: &[Option<f32>], named: &mut [bool]) {
    let belongs =
        |at: usize| scores[at].is_some_and(|it| it > -BESIDE) || notice::is_initial(reader.word(at));
    for at in 1..named.len() {
        let surname = reader.is_capital(at - 1) && reader.is_capital(at);
        named[at] |= named[at - 1] && reader.are_adjacent(at - 1, at) && (surname || belongs(at));
        named[at] |= named[at - 1] && reader.is_initials(at - 1);
    }
    for at in (1..named.len()).rev() {
        named[at - 1] |= named[at] && reader.are_adjacent(at - 1, at) && belongs(at - 1);
    }
    let words: Vec<&str> = (0..named.len()).filter(|it| named[*it]).map(|it| reader.word(it)).collect();
    for (at, named) in named.iter_mut().enumerate() {
        *named |= reader.word(at).len() > 2 && words.contains(&reader.word(at));
    }
}

/// The named words, those side by side as one.
fn spans(reader: &Reader<'_, '_>, named: &[bool]) -> Vec<Name> {
    let mut spans: Vec<Name> = Vec::new();
    for (at, token) in reader.tokens().iter().enumerate().filter(|it| named[it.0]) {
        let joins = at > 0
            && named[at - 1]
            && reader.text.plain[spans.last().map_or(0, |it| it.to)..token.from].len() < 3;
        match spans.last_mut().filter(|_| joins) {
            Some(last) => last.to = token.to,
            None => spans.push(Name { from: token.from, to: token.to }),
        }
    }
    spans
}
