//! How common a word is: in how many of the labelled texts that name no student it stands.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use crate::domain::door::text::Text;

/// More texts than these make no difference.
const MOST: u32 = 12;

/// Words with the number of texts that they stand in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(HashMap<String, u32>);

impl Seen {
    /// In how many texts a folded word stands, 12 at most.
    pub(super) fn times(&self, word: &str) -> u32 {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// Every word, by the alphabet.
    pub(super) fn words(&self) -> BTreeSet<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    /// Counts the words of texts.
    pub(super) fn learned<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut seen = Self::default();
        for words in texts {
            let text = Text::of(words);
            let each: BTreeSet<_> = text.tokens.iter().map(|it| text.word(it)).collect();
            for word in each.into_iter().filter(|it| it.chars().any(char::is_alphabetic)) {
                let times = seen.0.entry(word.to_owned()).or_default();
                *times = MOST.min(*times + 1);
            }
        }
        seen
    }

    /// Reads what [`Self::written`] writes: on each line a number and words.
    pub(super) fn read(text: &str) -> Self {
        let lines = text.lines().filter_map(|it| it.split_once(' '));
        let words = lines.flat_map(|(times, words)| {
            let times = times.parse().unwrap_or_default();
            words.split(' ').map(move |it| (it.to_owned(), times))
        });
        Self(words.collect())
    }

    /// The file: most common words first, then by the alphabet, about 140 letters a line.
    pub fn written(&self) -> String {
        let mut by_times: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for (word, times) in &self.0 {
            by_times.entry(MOST - times).or_default().insert(word);
        }
        let mut text = String::new();
        for (times, words) in by_times {
            let mut line = String::new();
            for word in words {
                if line.len() + word.len() > 140 {
                    let _ = writeln!(text, "{}{line}", MOST - times);
                    line.clear();
                }
                let _ = write!(line, " {word}");
            }
            let _ = writeln!(text, "{}{line}", MOST - times);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_once_a_text_and_come_back_from_the_file() {
        let seen = Seen::learned(["the cart and the key", "The key!"].into_iter());
        assert_eq!((seen.times("the"), seen.times("cart"), seen.times("bus")), (2, 1, 0));
        assert_eq!(Seen::read(&seen.written()), seen);
    }
}
