//! How many needs a text holds, and what each is about (F11, F12).
//!
//! A text is cut where people cut: at the ends of sentences, at commas and at joining words. A piece stands as a need of its
//! own when it asks or complains by itself and differs in kind from what stands before it; every other piece belongs to its
//! neighbour, so that one story stays one need.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{Text, any_of, at_start};
use super::{Need, kinds, tone};
use crate::domain::district::District;
use crate::domain::fold::fold;
use crate::domain::ids::InitiativeId;
use crate::domain::routing::Kind;
use crate::domain::wording;

/// Where a text may be cut; what is matched goes to the piece behind it.
static SEAMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"[.?!;\n]+[\s]*|(?:^|\s)(?:[0-9]|[a-c])[).]\s|(?:^|[\s])[-*•]\s|,\s*(?:and|also|plus|y|e|ademas|tambien|oh|but|pero)?\s+|\s(?:and also|and|also|plus|but|pero|y|ademas|tambien|oh and|&|\+|then)\s|:\s|\s[-–—]+\s|\s[—–]\s?",
    )
    .expect("a pattern of ours, which the tests compile")
});

/// The piece asks, or says what is wrong.
static FORCE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(can|could|would|will|may|should) (you|i|we|someone|somebody|anyone|\w+'s? ?\w*)|how (do|can|to|does|would|should|come|many|much|long)|(what|where|when|which|who|why)('s)? ?(is|are|do|does|did|can|was|would|should|time|kind|if|goes|to)?|(is|are|does|do|has|have) (the|there|my|our|it|anyone|anybody|a|we|you|i|any)|need(s|ed)?|want(s|ed)?|wanna|would like|i'd like|i'd love|looking for|help|show me|send me|please|pls|plz|any (ideas?|chance|advice)|wondering|like to (learn|know|try|book|reserve)|hoping to",
        r"puede|pueden|podria|necesito|quiero|quisiera|como|donde|cuando|cual|me gustaria|hay|ayuda|me falta|busco|quien|tambien quiero",
    ])
});

/// The piece only says more about the one before it.
static LEANS: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"\s*(it|its|it's|they|them|those|these|this|that|that's|because|cause|since|so|which|who|if|when|while|where|until|unless|though|although|otherwise|same|both|either|or|ok|he|she|him|her|then|again|even|just|only|except|not|nor|tried|i tried|we tried|i've tried|already|restart\w*|i restarted|i (have|already)|thanks|thank|please|pls|any (ideas?|advice|help|chance|tips)|help|ideas|is (that|it|this) |are (they|those|these)|can (it|they|that|this)|does (it|that|this)|do they|did it|will it|should it|como lo|lo |la uso|se puede|porque|para que|si |cuando|que |eso|esto|ya )",
    ])
});

/// Somebody adds another thing on purpose.
static ADDS: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"[\s,.;:!?&+-]*(and |y )?(also|plus|another thing|one more|second|secondly|oh and|separately|unrelated|different (question|thing)|other (question|thing)|on another note|tambien|ademas|otra cosa|aparte|por otro lado|y tambien|next|((can|could|would) (you|u|i|we)|do you|puede|pueden) (also|tambien))",
    ])
});

/// The next number of a list.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[\s,.;:!?]*([2-9]|[b-e])[).]\s").expect("a pattern of ours"));

/// The piece begins by asking for something.
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    at_start(&[
        r"[\s,.;:!?&+-]*(and |y |also |then |oh |plus |tambien )*((can|could|would|will|may) (you|u|i|we|someone|somebody|anyone)|do (we|you|i)|does|is (there|the)|are there|how|where|when|who|what|i need|i'd|we need|i want|i also|need|somebody|someone|alguien|otro dia|show me|tell me|send me|get me|book|order|add|donde|como|cuando|quien|necesito|quiero|quisiera|puede|pueden|hay|tienen|me (falta|mandan|pueden)|se me)",
    ])
});

/// The text says beforehand that it is a list.
static LIST: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"([2-5]|two|three|four|five|couple( of)?|few|several) (quick |small |little |other |unrelated )?(things?|questions?|q'?s|requests?|items?|asks?|needs?)( ?[:.!,-]| for you| please)?|(ok |my |long |short |quick |here's my |here is my )?list(, sorry)? ?[:.!]|(dos|tres|cuatro|cinco|varias|unas) (cosas|cositas|preguntas|dudas|peticiones)",
    ])
});

/// The needs of a text.
pub(super) struct Needs {
    all: Vec<Piece>,
}

struct Piece {
    words: String,
    topic: Option<InitiativeId>,
    kind: Option<Kind>,
    asks: bool,
    /// What it is about or asks for is said clearly.
    clear: bool,
}

pub(super) fn of(text: &Text<'_>, district: &District, thanked: bool) -> Needs {
    let pieces: Vec<Piece> =
        cut(text).into_iter().map(|(from, to)| piece(text, from, to, district)).collect();
    let pieces = if thanked { without_thanks(pieces) } else { pieces };
    let listed = LIST.is_match(&text.plain);
    let mut needs: Vec<Piece> = Vec::new();
    for piece in pieces {
        match needs.last_mut() {
            Some(last) if !(listed && is_item(last, &piece) || stands_alone(last, &piece)) => {
                join(last, &piece);
            }
            _ => needs.push(piece),
        }
    }
    if needs.len() < 2 || needs.len() > MOST {
        return Needs { all: vec![whole(text, needs, district, thanked)] };
    }
    Needs { all: needs.into_iter().map(|it| again(&it, district)).collect() }
}

/// The odds, as a logarithm, from which on a piece is taken to say by itself what it is about or asks for.
const CLEAR: f32 = 0.5;

/// More needs than this are one story told in many sentences.
const MOST: usize = 5;

fn cut(text: &Text<'_>) -> Vec<(usize, usize)> {
    let mut cuts = vec![0];
    cuts.extend(SEAMS.find_iter(&text.plain).map(|it| it.start()));
    cuts.push(text.plain.len());
    cuts.windows(2)
        .map(|it| (it[0], it[1]))
        .filter(|(from, to)| text.plain[*from..*to].chars().any(char::is_alphanumeric))
        .collect()
}

fn piece(text: &Text<'_>, from: usize, to: usize, district: &District) -> Piece {
    let plain = &text.plain[from..to];
    let words = text.written(from, to).to_owned();
    let noticed = wording::features(plain);
    let (topic, about) = district.topics.guess_in(plain, &noticed);
    let (kind, meant) = kinds::guess(&noticed);
    let clear = about.max(meant) > CLEAR;
    let next = text.plain[to..].chars().next();
    let asks = next == Some('?')
        || FORCE.is_match(plain)
        || clear && kind.is_some_and(|it| it.is_tech() || it == Kind::Library);
    Piece { words, topic, kind, asks, clear }
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

/// Whether a piece of an announced list is an item of its own.
fn is_item(last: &Piece, piece: &Piece) -> bool {
    let says = |it: &Piece| (it.asks || says(it)) && has_substance(it);
    says(last) && says(piece) && !leans(&fold(&piece.words).0)
}

/// Whether a piece is a need beside the one before it.
fn stands_alone(last: &Piece, piece: &Piece) -> bool {
    let plain = fold(&piece.words).0;
    if NUMBER.is_match(&plain) {
        return has_substance(last) && has_substance(piece);
    }
    if ADDS.is_match(&plain) {
        return has_substance(last) && has_substance(piece) && (last.asks || says(last));
    }
    let begins = BEGINS.is_match(&plain);
    if leans(&plain) && !begins || !piece.asks || !last.asks || !says(last) || !says(piece) {
        return false;
    }
    (begins || piece.clear && last.clear) && is_another(last, piece)
}

/// What it is about or asks for is said in it.
fn says(piece: &Piece) -> bool {
    piece.topic.is_some() || piece.kind.is_some()
}

fn has_substance(piece: &Piece) -> bool {
    tone::substance(&Text::of(&piece.words)) > 1
}

/// It goes elsewhere or is about something else.
fn is_another(last: &Piece, piece: &Piece) -> bool {
    let office = |it: &Piece| it.kind.is_some_and(Kind::is_tech);
    let library = |it: &Piece| it.kind == Some(Kind::Library);
    let other_topic = last.topic.is_some() && piece.topic.is_some() && last.topic != piece.topic;
    office(last) != office(piece) || library(last) != library(piece) || other_topic
}

/// It only says more about what stands before it.
fn leans(plain: &str) -> bool {
    let bare = plain.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.trim_start_matches("and ").trim_start_matches("but ").trim_start_matches("y ");
    LEANS.is_match(bare)
}

fn join(last: &mut Piece, piece: &Piece) {
    last.words.push_str(&piece.words);
    last.topic = last.topic.or(piece.topic);
    last.kind = last.kind.or(piece.kind);
    last.asks |= piece.asks;
    last.clear |= piece.clear;
}

/// One need: read as a whole, because what it is about may be said in two pieces.
fn whole(text: &Text<'_>, pieces: Vec<Piece>, district: &District, thanked: bool) -> Piece {
    let words = if thanked { pieces.into_iter().map(|it| it.words).collect() } else { text.words.to_owned() };
    again(&Piece { words, topic: None, kind: None, asks: true, clear: true }, district)
}

/// Reads the joined words again.
fn again(piece: &Piece, district: &District) -> Piece {
    let words = piece.words.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '*' | '•' | '&' | '+')
    });
    let words = if words.is_empty() { piece.words.as_str() } else { words }.to_owned();
    let plain = fold(&words).0;
    let noticed = wording::features(&plain);
    let topic = district.topics.recognise_in(&plain, &noticed).or(piece.topic);
    let kind = kinds::heard(&noticed).or(piece.kind);
    Piece { words, topic, kind, asks: piece.asks, clear: piece.clear }
}

impl Needs {
    /// Says neither what it is about nor what sort of help is needed.
    pub(super) fn is_vague(&self, text: &Text<'_>) -> bool {
        let silent = |it: &Piece| it.topic.is_none() && matches!(it.kind, None | Some(Kind::OneOnOne));
        self.all.iter().all(silent) && tone::substance(text) == 0
    }

    pub(super) fn into_all(self) -> Vec<Need> {
        let need = |it: Piece| Need { words: it.words, topic: it.topic, kind: it.kind.unwrap_or_default() };
        self.all.into_iter().map(need).collect()
    }
}
