//! What is noticed about a seam of a text: the mark, how the piece behind it begins, whether its sides ask, and what they are about.

use std::sync::LazyLock;

use regex::Regex;

use super::listed;
use super::pieces::Piece;
use crate::domain::door::text::{Text, at_start};
use crate::domain::door::tone;
use crate::domain::learned::Features;
use crate::domain::routing::Kind;

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

/// What is noticed about each seam: between the first piece and the second, the second and the third …
pub(super) fn noticed(text: &Text<'_>, pieces: &[Piece]) -> Vec<Features> {
    let listed = listed::is_list(&text.plain);
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
        match listed::number(&mark) {
            Some(1) => self.add("m:one"),
            Some(_) => self.add("m:more"),
            None => self.add(format!("m:{mark}")),
        }
        self.flag(self.listed, "listed");
        self.flag(self.listed && listed::is_list(&self.pieces[self.at - 1].plain), "list begins");
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
