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
        /// The words with each spot masked, to be sent again.
        masked: Words,
    },
}

impl Turned {
    /// The words as they may be shown again, with what was found in them. An error if nothing is left of them.
    pub fn student(words: &Words, found: &[Found]) -> Result<Self, BadWords> {
        let what: BTreeSet<_> = found.iter().map(|it| it.what).collect();
        let safe: String = masked(words.as_str(), found).chars().take(LONGEST).collect();
        Ok(Self::Student { what: what.into_iter().collect(), masked: Words::new(&safe)? })
    }
}
