//! How it is learned which numbers are students'.
//!
//! A label says of a text whether a student's number is in it, not which: the likeliest one is taken for it.

use std::collections::HashMap;

use super::{notice, numbers};
use crate::domain::door::text::Text;
use crate::domain::learned::train::{Label, Learning, Noticed, learn};
use crate::domain::learned::{Features, Model};

/// Chosen on writers whose texts were left out of the training.
const HOW: Learning = Learning { ridge: 0.5, lasso: 0.2, seen: 2, rounds: 60 };

/// How often the numbers are chosen anew.
const ROUNDS: usize = 3;

/// Learns from texts and whether a student's number is in them.
pub(in crate::domain::door) fn learned(texts: &[(&str, bool)]) -> Model {
    let (mut features, mut of): (Vec<Features>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, (words, _)) in texts.iter().enumerate() {
        let text = Text::of(words);
        for number in numbers(&text) {
            features.push(notice::features(&text, number));
            of.push(at);
        }
    }
    let noticed = Noticed::of(&features);
    let mut model = Model::default();
    for _ in 0..ROUNDS {
        let scores = noticed.scores(&model);
        let mut best: HashMap<usize, usize> = HashMap::new();
        for (at, text) in of.iter().enumerate() {
            let chosen = best.entry(*text).or_insert(at);
            if scores[at] > scores[*chosen] {
                *chosen = at;
            }
        }
        let label = |at: usize| match texts[of[at]].1 {
            true if best.get(&of[at]) == Some(&at) => Label::of(true),
            true => Label::default(),
            false => Label::of(false),
        };
        model = learn(&noticed, &(0..of.len()).map(label).collect::<Vec<_>>(), &HOW);
    }
    model
}
