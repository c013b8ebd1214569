//! How the door learns: the way from labelled texts to the files of weights, for `cargo run --example learn` and the tests
//! that hold that the committed files are what it makes.

use super::privacy::{names, numbers};
use super::text::Text;
use super::{harm, kinds, needs, sense};
use crate::domain::district::District;
use crate::domain::ids::InitiativeId;
use crate::domain::learned::{Model, Models};
use crate::domain::routing::Kind;
use crate::domain::topics::learning;

pub use super::privacy::names::learning::Learned;
pub use refdesk_encoder::{Known, Sense};

/// Learns from texts and whether they mean harm.
pub fn harm(texts: &[(&str, bool)]) -> Model {
    harm::learned(texts)
}

/// How far above nought words mean harm, by given weights; at nought and below they don't.
pub fn harm_above(words: &str, weights: &Model, sense: &Sense) -> f32 {
    harm::above(&Text::of(words), weights, sense)
}

/// What the committed encoder makes of words, told what was learned about names.
pub fn sense(words: &str, district: &District, names: &Learned) -> Sense {
    sense::by(&Text::of(words), district, names)
}

/// Learns from texts and whether they name a student.
pub fn names(texts: &[(&str, bool)], district: &District) -> Learned {
    names::learning::learned(texts, district)
}

/// How far above nought the likeliest word is a student's name, by what was learned; at nought and below none is.
pub fn name_above(words: &str, district: &District, learned: &Learned, sense: &Sense) -> f32 {
    names::above(&Text::of(words), district, learned, sense)
}

/// What is known of each word of a text before its neighbours are looked at, by what was learned about names, beside the folded
/// text: what the encoder is taught from. `counted`: the text is among those that were learned from as naming nobody.
pub fn known(words: &str, district: &District, learned: &Learned, counted: bool) -> (String, Vec<Known>) {
    let text = Text::of(words);
    let known = names::of_words(&text, district, learned, counted);
    (text.plain, known)
}

/// The words of a text that may be names, by their first byte.
pub fn candidates(words: &str, district: &District, learned: &Learned, counted: bool) -> Vec<usize> {
    names::candidates(&Text::of(words), district, learned, counted)
}

/// The sort of help that words ask for and the initiative they are about, by what was learned.
pub fn asked(
    words: &str,
    district: &District,
    learned: &Asked,
    sense: &Sense,
) -> (Kind, Option<InitiativeId>) {
    let topic = learning::recognise(words, &district.topics, &learned.concepts, sense);
    (kinds::recognise(words, &learned.kinds, sense), topic)
}

/// Learns from texts and whether a student's number is in them.
pub fn numbers(texts: &[(&str, bool)]) -> Model {
    numbers::learning::learned(texts)
}

/// How far above nought the likeliest number is a student's, by given weights; at nought and below none is.
pub fn number_above(words: &str, weights: &Model) -> f32 {
    numbers::above(&Text::of(words), weights)
}

/// What was learned about requests.
#[derive(Debug, Clone)]
pub struct Asked {
    /// A model for each kind of help.
    pub kinds: Models,
    /// A model for each well-known tool or subject.
    pub concepts: Models,
    /// Which seams of a text part two needs.
    pub parts: Model,
}

/// Learns which seams part needs, from texts and how many needs are in each, with what was learned about kinds and topics.
pub fn parts(texts: &[(&str, usize)], district: &District, kinds: &Models, concepts: &Models) -> Model {
    needs::learned(texts, district, kinds, concepts)
}

/// How many needs are in a text, by what was learned.
pub fn needs(words: &str, district: &District, learned: &Asked, sense: &Sense) -> usize {
    needs::count(words, district, &learned.kinds, &learned.concepts, (&learned.parts, sense))
}
