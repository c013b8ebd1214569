//! Which seam of a text parts two needs: learned from texts and how many needs a person counted in each (`weights.txt`).
//!
//! A label says how many needs there are, not where they part. So the likeliest seams of a text with several needs are taken
//! for the ones that part them, the model learns from that, chooses again, and so on for a few rounds.

use std::sync::LazyLock;

use regex::Regex;

use super::pieces::{self, Heard, Piece};
use crate::domain::district::District;
use crate::domain::door::text::{Text, any_of, at_start};
use crate::domain::door::tone;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Model, Models};
use crate::domain::routing::Kind;
use refdesk_encoder::Sense;

/// From this score on a seam parts two needs; chosen on writers whose texts the model had not learned from.
const PARTS: f32 = -1.6;

/// What the encoder's say on whether there are several needs is worth beside the score of a seam; chosen likewise.
const ENCODER: f32 = 0.6;

/// How often the seams are chosen anew.
const ROUNDS: usize = 4;

const HOW: Learning = Learning { ridge: 0.3, lasso: 0.3, seen: 2, rounds: 60 };

static WEIGHTS: LazyLock<Model> =
    LazyLock::new(|| Models::read(include_str!("weights.txt")).get("parts").cloned().unwrap_or_default());

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

/// The pieces that belong together, by the committed weights.
pub(super) fn parted(text: &Text<'_>, pieces: Vec<Piece>, sense: &Sense) -> Vec<Vec<Piece>> {
    parted_by(&WEIGHTS, text, pieces, sense)
}

/// The pieces that belong together, by given weights.
pub(super) fn parted_by(
    weights: &Model,
    text: &Text<'_>,
    pieces: Vec<Piece>,
    sense: &Sense,
) -> Vec<Vec<Piece>> {
    let seams = noticed(text, &pieces);
    let whole = ENCODER * sense.says("several");
    let parts = [false].into_iter().chain(seams.iter().map(|it| weights.score(it) + whole > PARTS));
    let mut needs: Vec<Vec<Piece>> = Vec::new();
    for (piece, parts) in pieces.into_iter().zip(parts.collect::<Vec<_>>()) {
        match needs.last_mut() {
            Some(last) if !parts => last.push(piece),
            _ => needs.push(vec![piece]),
        }
    }
    needs
}

/// What is noticed about each seam: between the first piece and the second, the second and the third …
pub(super) fn noticed(text: &Text<'_>, pieces: &[Piece]) -> Vec<Features> {
    let listed = LIST.is_match(&text.plain);
    let seam = |at: usize| Seam { pieces, at, listed, found: Features::new() }.noticed();
    (1..pieces.len()).map(seam).collect()
}

/// The seam before a piece.
struct Seam<'p> {
    pieces: &'p [Piece],
    at: usize,
    listed: bool,
    found: Features,
}

impl Seam<'_> {
    fn add(&mut self, feature: impl Into<String>) {
        self.found.insert(feature.into());
    }

    fn flag(&mut self, is: bool, feature: &str) {
        if is {
            self.add(feature);
        }
    }

    fn noticed(mut self) -> Features {
        self.mark();
        self.words();
        self.force();
        self.matter();
        self.found
    }

    fn mark(&mut self) {
        let mark: String = self.pieces[self.at].mark.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = self.pieces[self.at].mark.contains('\n');
        self.flag(lines, "m:line");
        let mark = if mark.is_empty() && !lines { "blank".to_owned() } else { mark };
        let number = mark.trim_matches(|c: char| !c.is_ascii_digit());
        self.flag(number == "1", "m:one");
        self.flag(matches!(number, "2" | "3" | "4" | "5"), "m:more");
        if number.is_empty() {
            self.add(format!("m:{mark}"));
        }
        self.flag(self.listed, "listed");
        self.flag(self.listed && LIST.is_match(&self.pieces[self.at - 1].plain), "list begins");
        self.add(format!("seams:{}", (self.pieces.len() - 1).min(5)));
    }

    /// How the piece begins.
    fn words(&mut self) {
        let piece = &self.pieces[self.at];
        let words: Vec<&str> = piece
            .plain
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|it| !it.is_empty())
            .collect();
        let first: Vec<String> = words.iter().take(3).map(|it| (*it).to_owned()).collect();
        for count in 1..=first.len() {
            self.add(format!("b:{}", first[..count].join(" ")));
        }
        let length = match words.len() {
            it @ 0..=3 => it,
            4..=6 => 4,
            7..=12 => 7,
            _ => 13,
        };
        self.add(format!("long:{length}"));
        let before: usize = self.pieces[..self.at].iter().map(|it| it.plain.split_whitespace().count()).sum();
        self.add(format!("before:{}", (before / 3).min(5)));
    }

    /// Whether the two sides ask.
    fn force(&mut self) {
        let (left, right) = (&self.pieces[self.at - 1], &self.pieces[self.at]);
        let marked =
            format!("{} {}", right.mark.trim_start_matches(|c: char| !c.is_alphanumeric()), right.plain);
        let flags = [
            (ADDS.is_match(&marked), "adds"),
            (LEANS.is_match(&right.plain), "leans"),
            (BEGINS.is_match(&right.plain), "begins"),
            (right.asks, "asks"),
            (left.asks, "asked"),
            (left.asks && right.asks, "asks both"),
            (self.pieces[..self.at].iter().any(|it| it.asks), "asked before"),
            (self.pieces.get(self.at + 1).is_some_and(|it| it.mark.starts_with('?')), "question"),
            (substance(right) < 1, "says nothing"),
            (substance(left) < 1, "said nothing"),
        ];
        let on: Vec<&str> = flags.iter().filter(|it| it.0).map(|it| it.1).collect();
        for (at, flag) in on.iter().enumerate() {
            self.add(*flag);
            for other in &on[at + 1..] {
                self.add(format!("{flag} & {other}"));
            }
        }
    }

    /// What the two sides are about and ask for. A side that does not say is as what was said last, or next.
    fn matter(&mut self) {
        let (before, from) = self.pieces.split_at(self.at);
        let last_topic = before.iter().rev().find_map(|it| it.topic);
        let (last_kind, kind) = (before.iter().rev().find_map(|it| it.kind), from[0].kind);
        let topic = from[0].topic;
        let office = |it: Option<Kind>| it.is_some_and(Kind::is_tech);
        let library = |it: Option<Kind>| it == Some(Kind::Library);
        let clear = from[0].clear && before.last().is_some_and(|it| it.clear);
        let flags = [
            (topic.is_some(), "topic"),
            (kind.is_some(), "kind"),
            (topic.is_none() && kind.is_none(), "neither"),
            (last_topic.is_none() && last_kind.is_none(), "neither before"),
            (topic.is_some() && last_topic.is_some() && topic != last_topic, "other topic"),
            (topic.is_some() && topic == last_topic, "same topic"),
            (kind.is_some() && last_kind.is_some() && kind != last_kind, "other kind"),
            (kind.is_some() && kind == last_kind, "same kind"),
            (office(kind) != office(last_kind), "other office"),
            (library(kind) != library(last_kind), "library or not"),
            (from[0].clear, "clear"),
            (clear, "clear both"),
            (from[0].asks && before.iter().any(|it| it.asks), "both ask"),
            (ADDS.is_match(&format!("{} {}", from[0].mark.trim(), from[0].plain)), "added"),
            (self.listed, "in list"),
        ];
        let on: Vec<&str> = flags.iter().filter(|it| it.0).map(|it| it.1).collect();
        for (at, flag) in on.iter().enumerate() {
            self.add(*flag);
            for other in &on[at + 1..] {
                self.add(format!("{flag} & {other}"));
            }
        }
    }
}

fn substance(piece: &Piece) -> usize {
    tone::substance(&Text::of(&piece.plain))
}

/// Learns from texts and how many needs are in each, with what was learned about kinds and topics.
pub(super) fn learned(texts: &[(&str, usize)], district: &District, heard: Heard<'_>) -> Model {
    let seams: Vec<Vec<Features>> = texts
        .iter()
        .map(|it| {
            let text = Text::of(it.0);
            noticed(&text, &pieces::of(&text, district, heard))
        })
        .collect();
    let all = Noticed::of(seams.iter().flatten());
    let mut scores: Vec<f32> = seams.iter().flatten().map(guess).collect();
    let mut model = Model::default();
    for _ in 0..ROUNDS {
        let mut from = 0;
        let labels = seams.iter().zip(texts).flat_map(|(seams, (_, needs))| {
            let own = from..from + seams.len();
            from = own.end;
            labels(&scores[own], *needs)
        });
        model = learn(&all, &labels.collect::<Vec<_>>(), &HOW);
        scores = all.scores(&model);
    }
    model
}

/// A first guess, before anything is learned.
fn guess(features: &Features) -> f32 {
    const WORTH: [(&str, f32); 6] = [
        ("m:more", 3.0),
        ("adds", 2.0),
        ("asks both", 1.0),
        ("begins", 1.0),
        ("leans", -2.0),
        ("says nothing", -3.0),
    ];
    WORTH.iter().filter(|it| features.contains(it.0)).map(|it| it.1).sum()
}

/// In a text with several needs its likeliest seams part them.
fn labels(scores: &[f32], needs: usize) -> Vec<Label> {
    let likelier =
        |at: usize| scores.iter().enumerate().filter(|it| (*it.1, at) > (scores[at], it.0)).count();
    (0..scores.len()).map(|at| Label::of(likelier(at) + 1 < needs)).collect()
}
