//! A text cut into pieces where people cut: at the ends of sentences, at commas, at joining words and numbers.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::district::District;
use crate::domain::door::kinds;
use crate::domain::door::text::{Text, any_of};
use crate::domain::ids::InitiativeId;
use crate::domain::learned::Models;
use crate::domain::routing::Kind;
use crate::domain::{topics, wording};

/// Where a text may be cut; what is matched goes to the piece behind it.
static SEAMS: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"(?:\(?(?:[1-9]|[a-e])[).]\s+)?";
    let joins = "and also|and|also|plus|but|pero|y|ademas|tambien|oh";
    Regex::new(&format!(
        r"[.?!;\n]+\s*{number}|(?:^|\s)\(?(?:[0-9]|[a-e])[).]\s|\s[1-5]\s|(?:^|\s)[-*•]\s|,\s*(?:{joins}|e)?\s+{number}|\s(?:{joins}|oh and|&|\+|then)\s{number}|:\s{number}|\s[-–—]+\s|\s[—–]\s?"
    ))
    .expect("a pattern of ours, which the tests compile")
});

/// The piece asks, or says what is wrong.
static FORCE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(can|could|would|will|may|should) (you|i|we|someone|somebody|anyone|\w+'s? ?\w*)|how (do|can|to|does|would|should|come|many|much|long)|(what|where|when|which|who|why)('s)? ?(is|are|do|does|did|can|was|would|should|time|kind|if|goes|to)?|(is|are|does|do|has|have) (the|there|my|our|it|anyone|anybody|a|we|you|i|any)|need(s|ed)?|want(s|ed)?|wanna|would like|i'd like|i'd love|looking for|help|show me|send me|please|pls|plz|any (ideas?|chance|advice)|wondering|like to (learn|know|try|book|reserve)|hoping to",
        r"puede|pueden|podria|necesito|quiero|quisiera|como|donde|cuando|cual|me gustaria|hay|ayuda|me falta|busco|quien|tambien quiero",
    ])
});

/// The odds, as a logarithm, from which on a piece is taken to say by itself what it is about or asks for.
const CLEAR: f32 = 0.5;

/// A piece, or several that were joined.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// As it was written, with the mark before it.
    pub(super) words: String,
    /// The mark before it, folded.
    pub(super) mark: String,
    /// What follows the mark, folded.
    pub(super) plain: String,
    /// What it is about.
    pub(super) topic: Option<InitiativeId>,
    /// What it asks for.
    pub(super) kind: Option<Kind>,
    /// It asks, or says what is wrong.
    pub(super) asks: bool,
    /// What it is about or asks for is said clearly.
    pub(super) clear: bool,
}

/// What was learned about kinds and topics.
#[derive(Clone, Copy)]
pub(super) struct Heard<'m> {
    pub(super) kinds: &'m Models,
    pub(super) concepts: &'m Models,
}

impl Heard<'_> {
    /// What was learned from all labelled texts.
    pub(super) fn committed() -> Self {
        Self { kinds: kinds::committed(), concepts: topics::committed() }
    }
}

/// The pieces of a text, each read by itself.
pub(super) fn of(text: &Text<'_>, district: &District, heard: Heard<'_>) -> Vec<Piece> {
    cut(text).into_iter().map(|(from, at, to)| piece(text, (from, at, to), district, heard)).collect()
}

/// Where each piece begins, where its mark ends, where it ends itself. What holds no word goes to the piece before it.
fn cut(text: &Text<'_>) -> Vec<(usize, usize, usize)> {
    let mut cuts = vec![(0, 0)];
    cuts.extend(SEAMS.find_iter(&text.plain).map(|it| (it.start(), it.end())));
    let ends = cuts.iter().skip(1).map(|it| it.0).chain([text.plain.len()]).collect::<Vec<_>>();
    let all = cuts.into_iter().zip(ends).map(|((from, at), to)| (from, at.min(to), to));
    all.filter(|(_, at, to)| text.plain[*at..*to].chars().any(char::is_alphanumeric)).collect()
}

fn piece(
    text: &Text<'_>,
    (from, at, to): (usize, usize, usize),
    district: &District,
    heard: Heard<'_>,
) -> Piece {
    let plain = &text.plain[at..to];
    let noticed = wording::features(plain);
    let (topic, about) = district.topics.guess_by(heard.concepts, plain, &noticed);
    let (kind, meant) = kinds::guess(heard.kinds, &noticed);
    let clear = about.max(meant) > CLEAR;
    let asks = text.plain[to..].starts_with('?')
        || FORCE.is_match(plain)
        || clear && kind.is_some_and(|it| it.is_tech() || it == Kind::Library);
    let (words, mark) = (text.written(from, to).to_owned(), text.plain[from..at].to_owned());
    Piece { words, mark, plain: plain.to_owned(), topic, kind, asks, clear }
}
