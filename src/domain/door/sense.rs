//! What the encoder makes of a text, told beforehand what the district's roster and the lists know of its words.

use super::privacy::names;
use super::privacy::names::learning::Learned;
use super::text::Text;
use crate::domain::district::District;
use refdesk_encoder::{self as encoder, Sense};

/// How deep a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// As a whole, by the encoder and the linear models.
    Whole,
    /// Its words alone, by the linear models: in a twentieth of the time, less surely.
    Words,
}

impl Depth {
    pub(super) fn sense(self, text: &Text<'_>, district: &District) -> Sense {
        match self {
            Self::Whole => by(text, district, Learned::committed()),
            Self::Words => Sense::default(),
        }
    }
}

/// By what was learned about names from fewer texts.
pub(super) fn by(text: &Text<'_>, district: &District, learned: &Learned) -> Sense {
    encoder::read(&text.plain, &names::of_words(text, district, learned, false))
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
