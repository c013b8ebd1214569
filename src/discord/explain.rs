//! The sentences of an explanation for those who read it outside Discord: the command line says the same ones.

use super::{render, words};
use crate::domain::district::District;
use crate::domain::explain::Explained;

/// Why the main need would go where it goes, or why no ticket would be opened: one plain sentence in the language.
pub fn why(explained: &Explained, district: &District, language: &str) -> Vec<String> {
    render::why(explained, district, language)
}

/// The one question that a vague request is answered with.
pub fn question(language: &str) -> String {
    words::words(language).vague_question()
}
