//! What the door turns away before anything is kept: student data, and words of harm.

use std::collections::BTreeSet;

use super::door::{Found, Identifier, masked};
use super::text::{BadWords, LONGEST, Words};

/// Words that were not taken. Nothing of them is kept anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// They speak of harm or abuse: the person is shown whom to call, at once (R95).
    Harm,
    /// They look as if they named a student (R94).
    Student {
        /// What was found, each once.
        what: Vec<Identifier>,
        /// The words with each spot masked, to be sent again: one text for each that was turned away.
        masked: Vec<Words>,
    },
}

impl Turned {
    /// The words as they may be shown again, with what was found in them. An error if nothing is left of them.
    pub fn student(words: &Words, found: &[Found]) -> Result<Self, BadWords> {
        let what: BTreeSet<_> = found.iter().map(|it| it.what).collect();
        let safe: String = masked(words.as_str(), found).chars().take(LONGEST).collect();
        Ok(Self::Student { what: what.into_iter().collect(), masked: vec![Words::new(&safe)?] })
    }

    /// Two texts of one command that were both turned away: both are given back. Words of harm come first.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Student { what, masked }, Self::Student { what: more, masked: others }) => {
                let what: BTreeSet<_> = what.into_iter().chain(more).collect();
                let masked = masked.into_iter().chain(others).collect();
                Self::Student { what: what.into_iter().collect(), masked }
            }
            _ => Self::Harm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn student(what: &[Identifier], masked: &str) -> Turned {
        Turned::Student { what: what.to_vec(), masked: vec![Words::new(masked).unwrap()] }
    }

    #[test]
    fn two_texts_are_given_back_in_order_and_harm_comes_first() {
        let goal = || student(&[Identifier::Number, Identifier::Name], "the goal of ▒▒▒");
        let notes = || student(&[Identifier::Name], "the notes on ▒▒▒");
        let Turned::Student { what, masked } = goal().and(notes()) else { panic!("no harm is in either") };
        assert_eq!(what, [Identifier::Name, Identifier::Number]);
        assert_eq!(
            masked.iter().map(Words::as_str).collect::<Vec<_>>(),
            ["the goal of ▒▒▒", "the notes on ▒▒▒"]
        );
        assert_eq!(goal().and(Turned::Harm), Turned::Harm);
        assert_eq!(Turned::Harm.and(notes()), Turned::Harm);
    }
}
