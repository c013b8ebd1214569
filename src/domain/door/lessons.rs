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

/// Whether words mean harm, by given weights.
pub fn means_harm(words: &str, weights: &Model) -> bool {
    harm::is_meant_by(&Text::of(words), weights)
}

/// Learns from texts and whether they name a student.
pub fn names(texts: &[(&str, bool)], district: &District) -> Learned {
    names::learning::learned(texts, district)
}

/// Whether words name a student, by what was learned.
pub fn names_a_student(words: &str, district: &District, learned: &Learned) -> bool {
    !names::find_by(&Text::of(words), district, learned).is_empty()
}
