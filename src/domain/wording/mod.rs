//! Words as evidence: what is noticed about a text before anything is concluded from it.
//!
//! A text becomes a set of features: its words without their endings, neighbouring words, and the *senses* of its words by
//! the thesaurus of `senses.txt` (things that one can touch, words of failing, names of tools …), alone and two near each
//! other. The thesaurus lets a word count that no labelled text ever held. What follows from a feature is learned elsewhere.

mod senses;
mod tokens;

use std::collections::BTreeSet;

use senses::SENSES;
use tokens::{Token, tokens};

use crate::domain::learned::Features;

/// How many words apart two senses may stand to be noticed together.
const NEAR: usize = 4;

/// What is noticed about folded words.
pub(in crate::domain) fn features(plain: &str) -> Features {
    of(&tokens(plain))
}

/// The senses that folded words speak of, each once.
pub(in crate::domain) fn senses(plain: &str) -> BTreeSet<&'static str> {
    SENSES.said(&tokens(plain)).into_iter().map(|it| it.sense).collect()
}

fn of(tokens: &[Token]) -> Features {
    let mut features = Features::new();
    let words: Vec<&str> = tokens.iter().map(|it| it.stem.as_str()).collect();
    features.extend(words.iter().map(|it| (*it).to_owned()));
    features.extend(tokens.iter().filter_map(|it| start(&it.word)));
    features.extend(words.windows(2).map(|it| format!("{} {}", it[0], it[1])));
    if let Some(first) = words.first() {
        features.insert(format!("^ {first}"));
    }
    let said = SENSES.said(tokens);
    for (at, one) in said.iter().enumerate() {
        features.insert(format!("~{}", one.sense));
        for other in &said[at + 1..] {
            if other.from > one.from + NEAR {
                break;
            }
            if other.sense != one.sense && other.from > one.from {
                features.insert(format!("~{} ~{}", one.sense, other.sense));
            }
        }
    }
    features
}

/// How many letters the beginning of a word has that is noticed beside the word.
const START: usize = 5;

/// The beginning of a word, so that its forms count alike; all of a short one.
pub(in crate::domain) fn beginning(word: &str) -> &str {
    word.char_indices().nth(START).map_or(word, |(end, _)| &word[..end])
}

/// The beginning of a long word.
fn start(word: &str) -> Option<String> {
    let it = beginning(word);
    (it.len() < word.len()).then(|| format!("{it}-"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::fold::fold;

    #[test]
    fn words_their_neighbours_and_their_senses_are_noticed() {
        let noticed = features(&fold("The projector won't turn on").0);
        for feature in ["projector", "turn on", "proje-", "^ the", "~thing", "~thing ~fail"] {
            assert!(noticed.contains(feature), "{feature} in {noticed:?}");
        }
        assert!(features("").is_empty());
    }

    #[test]
    fn a_phrase_keeps_its_words_for_itself() {
        let noticed = features("is the computer lab free");
        assert!(noticed.contains("~space") && !noticed.contains("~thing"), "{noticed:?}");
    }

    proptest! {
        #[test]
        fn anything_is_read(words in any::<String>()) {
            features(&fold(&words).0);
        }
    }
}
