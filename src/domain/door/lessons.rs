//! How the door learns: the way from labelled texts to the files of weights, for `cargo run --example learn` and the tests
//! that hold that the committed files are what it makes.

use super::harm;
use super::privacy::names;
use super::text::Text;
use crate::domain::district::District;
use crate::domain::learned::Model;

pub use super::privacy::names::learning::Learned;

/// Learns from texts and whether they mean harm.
pub fn harm(texts: &[(&str, bool)]) -> Model {
    harm::learned(texts)
}

/// How far above nought words mean harm, by given weights; at nought and below they don't.
pub fn harm_above(words: &str, weights: &Model) -> f32 {
    harm::above(&Text::of(words), weights)
}

/// Learns from texts and whether they name a student.
pub fn names(texts: &[(&str, bool)], district: &District) -> Learned {
    names::learning::learned(texts, district)
}

/// How far above nought the likeliest word is a student's name, by what was learned; at nought and below none is.
pub fn name_above(words: &str, district: &District, learned: &Learned) -> f32 {
    names::above(&Text::of(words), district, learned)
}
