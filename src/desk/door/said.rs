//! Words on their way in: what somebody typed, and what the gate lets through.

use std::fmt;

use super::turns::Turns;
use crate::desk::visit::Visit;
use crate::domain::door::{self, Depth, Reading};
use crate::domain::refused::Refused;
use crate::domain::text::Words;
use crate::domain::turned::Turned;

/// What somebody typed, before anything is known of it.
#[derive(Clone)]
pub struct Said {
    text: String,
    insisted: bool,
}

impl Said {
    /// As it was typed.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), insisted: false }
    }

    /// As it was typed by somebody who was asked, and says that it names no student. Believed this once.
    pub fn insisted(text: impl Into<String>) -> Self {
        Self { text: text.into(), insisted: true }
    }

    /// With what somebody said about it.
    pub fn with(text: impl Into<String>, insisted: bool) -> Self {
        Self { text: text.into(), insisted }
    }

    /// None where nothing was typed.
    pub fn unless_blank(self) -> Option<Self> {
        (!self.text.trim().is_empty()).then_some(self)
    }
}

/// Never the words themselves: they have no place in a log.
impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Said({} characters)", self.text.chars().count())
    }
}

/// Words that may come in, with what was read in them.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Passed {
    pub(in crate::desk) words: Words,
    /// Something in them looks like a student's, and the person says that it is not: marked where they are kept.
    pub(in crate::desk) insisted: bool,
    pub(in crate::desk) reading: Reading,
}

impl Visit {
    /// The gate: words of harm are never taken, student data only from somebody who says that it is none.
    pub(in crate::desk) fn words(&self, said: &Said) -> Result<Passed, Refused> {
        self.words_read(said, Depth::Whole)
    }

    fn words_read(&self, said: &Said, depth: Depth) -> Result<Passed, Refused> {
        let words = Words::new(&said.text)?;
        let reading = door::read_to(depth, words.as_str(), &self.district);
        if reading.harm {
            return Err(Turned::Harm.into());
        }
        let student = !reading.found.is_empty();
        if student && !said.insisted {
            return Err(Turned::student(&words, &reading.found)?.into());
        }
        Ok(Passed { words, insisted: student, reading })
    }

    /// The same in turn, beside everything else that goes on: what comes most often must not hold up the others. Where too many
    /// are before, the words are read one by one, which takes no time that anybody waits for.
    pub(super) async fn words_in_turn(&self, said: Said, turns: &Turns) -> Result<Passed, Refused> {
        let Some(turn) = turns.next().await else {
            return self.words_read(&said, Depth::Words);
        };
        let (visit, typed) = (self.clone(), said.clone());
        let aside = tokio::task::spawn_blocking(move || {
            let passed = visit.words(&typed);
            drop(turn);
            passed
        });
        // It is cut off only when the program stops.
        aside.await.unwrap_or_else(|_| self.words(&said))
    }

    /// The same for words that may be left out.
    pub(in crate::desk) fn words_if_any(&self, said: Option<&Said>) -> Result<Option<Passed>, Refused> {
        said.map(|said| self.words(said)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Caller;
    use crate::domain::fixture;
    use crate::domain::ids::{GuildId, InteractionId, UserId};

    fn visit() -> Visit {
        let caller = Caller {
            guild: GuildId(1),
            user: UserId(2),
            name: "Karin Aune".to_owned(),
            roles: Vec::new(),
            language: "en-US".to_owned(),
            cause: InteractionId(3),
        };
        Visit { caller, district: fixture::district().into(), at: chrono::DateTime::UNIX_EPOCH }
    }

    #[tokio::test]
    async fn who_gets_no_turn_has_words_read_one_by_one() {
        const WORDS: &str = "you're a lifesaver, Ruth. could you also send me the handout for citations";
        let visit = visit();
        let read_by = |depth| door::read_to(depth, WORDS, &visit.district);
        assert_ne!(
            read_by(Depth::Whole),
            read_by(Depth::Words),
            "the test needs words that are read otherwise"
        );
        for (at_once, depth) in [(1, Depth::Whole), (0, Depth::Words)] {
            let turns = Turns::of(at_once, 0);
            let passed = visit.words_in_turn(Said::new(WORDS), &turns).await.expect("harmless words");
            assert_eq!(passed.reading, read_by(depth), "{at_once} at once");
        }
    }
}
