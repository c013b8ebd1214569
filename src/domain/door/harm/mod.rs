//! Words of harm, abuse, self-harm and weapons, in English and Spanish (R95): meant, not said as people say things.
//!
//! A model weighs the words of a text, the classes of the thesaurus `classes.txt` that they are in, and which classes stand
//! near each other: *dad* and *belt* say more together than each alone, and *battery* takes the harm out of *dead*. The weights
//! are learned from labelled texts (`cargo run --example learn`). A few phrases that nobody says in jest are harm whatever
//! stands around them.

mod phrases;

use std::sync::LazyLock;

use super::classes::Classes;
use super::text::Text;
use crate::domain::learned::train::{Learning, Sample, learn};
use crate::domain::learned::{Features, Model, Models};

/// Classes within so many words of each other are noticed as a pair.
const NEAR: usize = 8;

/// From this score on a text means harm; chosen on writers whose texts the model had not learned from.
const MEANT: f32 = -0.6;

static CLASSES: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("classes.txt")));
static WEIGHTS: LazyLock<Model> =
    LazyLock::new(|| Models::read(include_str!("weights.txt")).get("harm").cloned().unwrap_or_default());

/// Whether a text means harm.
pub(super) fn is_meant(text: &Text<'_>) -> bool {
    above(text, &WEIGHTS) > 0.0
}

/// How far a text is above the score that means harm, by given weights.
pub(super) fn above(text: &Text<'_>, weights: &Model) -> f32 {
    if phrases::are_in(&text.plain) {
        return f32::INFINITY;
    }
    weights.score(&features(text)) - MEANT
}

/// Learns the weights from texts and whether they mean harm.
pub(super) fn learned(texts: &[(&str, bool)]) -> Model {
    let sample =
        |(words, is): &(&str, bool)| Sample { features: features(&Text::of(words)), is: *is, weight: 1.0 };
    let samples: Vec<_> = texts.iter().map(sample).collect();
    learn(&samples, &Learning { ridge: 1.0, lasso: 0.1, seen: 2, rounds: 40 })
}

/// What is noticed in a text.
fn features(text: &Text<'_>) -> Features {
    let words: Vec<&str> = text.tokens.iter().map(|it| text.word(it)).collect();
    let classes: Vec<_> = words.iter().map(|it| CLASSES.of(it)).collect();
    let mut found = Features::new();
    for (at, word) in words.iter().enumerate() {
        found.insert(format!("w:{word}"));
        if word.chars().count() > 5 {
            found.insert(format!("s:{}", word.chars().take(5).collect::<String>()));
        }
        for class in &classes[at] {
            found.insert(format!("c:{class}"));
            if let Some(next) = words.get(at + 1) {
                found.insert(format!("cw:{class} {next}"));
            }
            if at > 0 {
                found.insert(format!("wc:{} {class}", words[at - 1]));
            }
            for other in classes.iter().skip(at + 1).take(NEAR).flatten().filter(|it| *it != class) {
                let (first, last) = (class.min(other), class.max(other));
                found.insert(format!("p:{first} {last}"));
            }
        }
    }
    found.insert(format!("n:{}", (words.len() / 6).min(5)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_classes_are_noticed_as_pairs_in_one_order() {
        let found = features(&Text::of("dad took the belt"));
        assert!(found.contains("c:family") && found.contains("p:family hit") && found.contains("w:belt"));
    }

    #[test]
    fn the_weights_are_read() {
        assert!(WEIGHTS.size() > 500);
    }
}
