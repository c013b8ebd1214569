//! The thesaurus: which senses words and phrases have.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::tokens::Token;

/// The thesaurus of `senses.txt`.
pub(super) static SENSES: LazyLock<Senses> = LazyLock::new(|| Senses::read(include_str!("senses.txt")));

/// Words and phrases, by the word that they begin with.
#[derive(Debug, Default)]
pub(super) struct Senses {
    whole: HashMap<String, Vec<Entry>>,
    /// Beginnings of words.
    starts: HashMap<String, Vec<Entry>>,
}

#[derive(Debug, Clone)]
struct Entry {
    sense: &'static str,
    rest: Vec<&'static str>,
    /// Its words mean nothing else where they stand together.
    whole: bool,
}

/// A sense that a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// Which.
    pub(super) sense: &'static str,
    /// Its first token.
    pub(super) from: usize,
    /// The token after its last.
    pub(super) to: usize,
    /// Its words mean nothing else here.
    whole: bool,
}

impl Senses {
    fn read(text: &'static str) -> Self {
        let mut senses = Self::default();
        for line in text.lines().filter(|it| !it.starts_with('#')) {
            let Some((sense, words)) = line.split_once(": ") else { continue };
            for phrase in words.split_whitespace() {
                senses.put(sense, phrase);
            }
        }
        senses
    }

    fn put(&mut self, sense: &'static str, phrase: &'static str) {
        let (phrase, whole) = phrase.strip_suffix('+').map_or((phrase, false), |it| (it, true));
        let mut words = phrase.split(['_', '-', ':', '.']).filter(|it| !it.is_empty());
        let Some(first) = words.next() else { return };
        let entry = Entry { sense, rest: words.collect(), whole };
        let (map, first) = match first.strip_suffix('*') {
            Some(start) => (&mut self.starts, start),
            None => (&mut self.whole, first),
        };
        map.entry(first.to_owned()).or_default().push(entry);
    }

    /// What is said, in the order of the words.
    pub(super) fn said(&self, tokens: &[Token]) -> Vec<Said> {
        let mut said = Vec::new();
        for (from, token) in tokens.iter().enumerate() {
            let exact = self.whole.get(&token.word).into_iter().flatten();
            let starts = token.word.char_indices().skip(1).map(|(end, _)| &token.word[..end]);
            let begun = starts.chain([token.word.as_str()]).filter_map(|it| self.starts.get(it)).flatten();
            for entry in exact.chain(begun).filter(|it| it.fits(&tokens[from + 1..])) {
                let one =
                    Said { sense: entry.sense, from, to: from + 1 + entry.rest.len(), whole: entry.whole };
                if !said.contains(&one) {
                    said.push(one);
                }
            }
        }
        let swallowed = |it: &Said, by: &Said| by.from <= it.from && it.to <= by.to;
        let whole: Vec<Said> = said.iter().filter(|it| it.whole).copied().collect();
        said.retain(|it| it.whole || !whole.iter().any(|by| swallowed(it, by)));
        said
    }
}

impl Entry {
    fn fits(&self, next: &[Token]) -> bool {
        self.rest.len() <= next.len()
            && self.rest.iter().zip(next).all(|(wanted, token)| match wanted.strip_suffix('*') {
                Some(start) => token.word.starts_with(start),
                None => token.word == *wanted,
            })
    }
}
