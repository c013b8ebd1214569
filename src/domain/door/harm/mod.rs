//! Words of harm, abuse, self-harm and weapons, in English and Spanish (R95): meant, not said as people say things.
//!
//! A model weighs the words of a text, the classes of the thesaurus `classes.txt` that they are in, which classes stand
//! near each other, what else the text is about, and whether it asks or quotes: *dad* and *belt* say more together than each
//! alone, and *battery* takes the harm out of *dead*. The weights are learned from labelled texts (`cargo run --example
//! learn`). A few phrases that nobody says in jest are harm whatever stands around them.

mod notice;
mod phrases;

use std::sync::LazyLock;

use notice::features;

use super::text::Text;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Model, Models};
use refdesk_encoder::Sense;

/// From this score on a text means harm; chosen on writers whose texts the model had not learned from.
const MEANT: f32 = -0.8;

static WEIGHTS: LazyLock<Model> =
    LazyLock::new(|| Models::read(include_str!("weights.txt")).get("harm").cloned().unwrap_or_default());

/// What the linear model's score and the encoder's are worth; chosen on writers whose texts neither had learned from.
const SHARES: (f32, f32) = (0.5, 0.5);

/// Whether a text means harm.
pub(super) fn is_meant(text: &Text<'_>, sense: &Sense) -> bool {
    above(text, &WEIGHTS, sense) > 0.0
}

/// How far a text is above the score that means harm, by given weights.
pub(super) fn above(text: &Text<'_>, weights: &Model, sense: &Sense) -> f32 {
    if phrases::are_in(&text.plain) {
        return f32::INFINITY;
    }
    let (words, whole) = SHARES;
    words * (weights.score(&features(text)) - MEANT) + whole * sense.says("harm")
}

/// Learns the weights from texts and whether they mean harm.
pub(super) fn learned(texts: &[(&str, bool)]) -> Model {
    let features: Vec<_> = texts.iter().map(|it| features(&Text::of(it.0))).collect();
    let labels: Vec<_> = texts.iter().map(|it| Label::of(it.1)).collect();
    learn(&Noticed::of(&features), &labels, &Learning { ridge: 1.0, lasso: 0.1, seen: 2, rounds: 40 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_read() {
        assert!(WEIGHTS.size() > 500);
    }
}
