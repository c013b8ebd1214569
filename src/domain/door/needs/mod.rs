//! How many needs a text holds, and what each is about (F11, F12).
//!
//! A text is cut where people cut ([`pieces`]); which seams part two needs, and which only parts of one story, was learned
//! ([`seams`]). A text that numbers its things, or says how many they are, is believed ([`listed`]).

mod listed;
mod pieces;
mod seam;
mod seams;

use pieces::{Heard, Piece};

use super::sense::Depth;
use super::text::Text;
use super::{Need, kinds, tone};
use crate::domain::district::District;
use crate::domain::fold::fold;
use crate::domain::ids::InitiativeId;
use crate::domain::learned::{Model, Models};
use crate::domain::routing::Kind;
use crate::domain::wording;
use refdesk_encoder::Sense;

/// The needs of a text.
pub(super) struct Needs {
    all: Vec<Told>,
}

/// One need, as it is told.
struct Told {
    words: String,
    topic: Option<InitiativeId>,
    kind: Option<Kind>,
}

/// More needs than this are one story told in many sentences.
const MOST: usize = 5;

pub(super) fn of(
    text: &Text<'_>,
    district: &District,
    (sense, depth): (&Sense, Depth),
    thanked: bool,
) -> Needs {
    let pieces = pieces::of(text, district, Heard::committed());
    let pieces = if thanked { without_thanks(pieces) } else { pieces };
    let words = |pieces: &[Piece]| pieces.iter().map(|it| it.words.as_str()).collect::<String>();
    // One need is read as a whole, because what it is about may be said in two pieces.
    let whole = if thanked { words(&pieces) } else { text.words.to_owned() };
    let needs = seams::parted(text, pieces, sense);
    let told_anew = |words: &str, pieces: &[Piece]| {
        let sense = depth.sense(&Text::of(words), district);
        told(words, pieces, district, &sense)
    };
    let all = match needs.len() {
        2..=MOST => needs.iter().map(|it| told_anew(&words(it), it)).collect(),
        _ if thanked => vec![told_anew(&whole, &[])],
        _ => vec![told(&whole, &[], district, sense)],
    };
    Needs { all }
}

/// Learns which seams part needs, from texts and how many needs are in each, with what was learned about kinds and topics.
pub(super) fn learned(
    texts: &[(&str, usize)],
    district: &District,
    kinds: &Models,
    concepts: &Models,
) -> Model {
    seams::learned(texts, district, Heard { kinds, concepts })
}

/// How many needs there are, by other weights than the committed ones.
pub(super) fn count(
    words: &str,
    district: &District,
    kinds: &Models,
    concepts: &Models,
    (parts, sense): (&Model, &Sense),
) -> usize {
    let text = Text::of(words);
    let pieces = pieces::of(&text, district, Heard { kinds, concepts });
    let needs = seams::parted_by(parts, &text, pieces, sense).len();
    if needs > MOST { 1 } else { needs.max(1) }
}

/// After thanks: only what asks, and what follows it.
fn without_thanks(pieces: Vec<Piece>) -> Vec<Piece> {
    let first = pieces.iter().position(|it| it.asks && !is_thanks(&it.words)).unwrap_or(0);
    pieces.into_iter().skip(first).collect()
}

fn is_thanks(words: &str) -> bool {
    let plain = fold(words).0;
    ["thank", "thx", "gracias"].iter().any(|it| plain.contains(it))
}

/// A need, read once more in all its words; what they don't say together, one of its pieces may.
fn told(words: &str, pieces: &[Piece], district: &District, sense: &Sense) -> Told {
    let bare = words.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '*' | '•' | '&' | '+')
    });
    let bare = pieces.first().map_or(bare, |it| listed::without_number(bare, &it.mark));
    let words = if bare.is_empty() { words } else { bare }.to_owned();
    let plain = fold(&words).0;
    let noticed = wording::features(&plain);
    let topic = district.topics.recognise_in(&plain, &noticed, sense);
    Told {
        topic: topic.or_else(|| pieces.iter().find_map(|it| it.topic)),
        kind: kinds::heard(&noticed, sense).or_else(|| pieces.iter().find_map(|it| it.kind)),
        words,
    }
}

impl Needs {
    /// Says neither what it is about nor what sort of help is needed.
    pub(super) fn is_vague(&self, text: &Text<'_>) -> bool {
        let silent = |it: &Told| it.topic.is_none() && matches!(it.kind, None | Some(Kind::OneOnOne));
        self.all.iter().all(silent) && tone::substance(text) == 0
    }

    pub(super) fn into_all(self) -> Vec<Need> {
        let need = |it: Told| Need { words: it.words, topic: it.topic, kind: it.kind.unwrap_or_default() };
        self.all.into_iter().map(need).collect()
    }
}
