//! What the encoder makes of a text, told beforehand what the district's roster and the lists know of its words.
//!
//! It had read English before it read our texts, and little Spanish since: of Spanish words its say about the whole counts half.
//! Chosen on writers whose texts it had not learned from.

use super::privacy::names;
use super::privacy::names::learning::Learned;
use super::text::Text;
use crate::domain::district::District;
use crate::domain::language::is_spanish;
use refdesk_encoder::{self as encoder, Sense};

pub(super) fn of(text: &Text<'_>, district: &District) -> Sense {
    by(text, district, Learned::committed())
}

/// By what was learned about names from fewer texts.
pub(super) fn by(text: &Text<'_>, district: &District, learned: &Learned) -> Sense {
    let sense = encoder::read(&text.plain, &names::of_words(text, district, learned, false));
    if is_spanish(text.words) { sense.by_half() } else { sense }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::routing::Kind;
    use crate::domain::topics;

    #[test]
    fn the_encoder_answers_for_every_kind_and_concept() {
        let sense = encoder::read("help with the thing", &[]);
        let kinds = Kind::ALL.iter().map(|it| format!("kind.{}", it.as_str()));
        let concepts = topics::committed().iter().map(|it| it.0).filter(|it| *it != "any");
        for name in kinds.chain(concepts.map(|it| format!("topic.{it}"))) {
            assert!(sense.says(&name) < 0.0, "{name}");
        }
    }
}
