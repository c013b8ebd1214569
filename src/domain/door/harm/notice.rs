//! What is noticed in a text that may mean harm. The model says what it is worth.

use std::sync::LazyLock;

use crate::domain::door::classes::Classes;
use crate::domain::door::text::Text;
use crate::domain::learned::Features;
use crate::domain::wording;

/// Classes within so many words of each other are noticed as a pair.
const NEAR: usize = 8;

static CLASSES: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("classes.txt")));

/// Everything that is noticed.
pub(super) fn features(text: &Text<'_>) -> Features {
    let words: Vec<&str> = text.tokens.iter().map(|it| text.word(it)).collect();
    let mut notes =
        Notes { classes: words.iter().map(|it| CLASSES.of(it)).collect(), words, found: Features::new() };
    notes.words();
    notes.classes();
    notes.manner(text);
    // What the text is about: one about tools and lessons rarely means harm.
    notes.found.extend(wording::senses(&text.plain).into_iter().map(|it| format!("~{it}")));
    notes.found
}

struct Notes<'t> {
    words: Vec<&'t str>,
    /// Of each word.
    classes: Vec<Vec<&'static str>>,
    found: Features,
}

impl Notes<'_> {
    fn add(&mut self, feature: impl Into<String>) {
        self.found.insert(feature.into());
    }

    /// Each word, the beginning of a long one, two side by side, the first and the last one, how many.
    fn words(&mut self) {
        for at in 0..self.words.len() {
            let word = self.words[at];
            self.add(format!("w:{word}"));
            if word.chars().count() > 5 {
                self.add(format!("s:{}", word.chars().take(5).collect::<String>()));
            }
            if let Some(next) = self.words.get(at + 1) {
                self.add(format!("b:{word} {next}"));
            }
        }
        if let (Some(first), Some(last)) = (self.words.first().copied(), self.words.last().copied()) {
            self.add(format!("^ {first}"));
            self.add(format!("$ {last}"));
        }
        self.add(format!("n:{}", (self.words.len() / 6).min(5)));
    }

    /// Each class, with the words beside it and the classes near it.
    fn classes(&mut self) {
        for at in 0..self.words.len() {
            for class in self.classes[at].clone() {
                self.add(format!("c:{class}"));
                if let Some(next) = self.words.get(at + 1) {
                    self.add(format!("cw:{class} {next}"));
                }
                if at > 0 {
                    self.add(format!("wc:{} {class}", self.words[at - 1]));
                }
                let near = self.classes.iter().skip(at + 1).take(NEAR).flatten().filter(|it| **it != class);
                let pairs: Vec<_> = near.map(|it| format!("p:{} {}", class.min(it), class.max(it))).collect();
                self.found.extend(pairs);
            }
        }
    }

    /// How it is written: asked, quoted, with which marks.
    fn manner(&mut self, text: &Text<'_>) {
        let words = text.words;
        let has = |marks: &[char]| words.contains(marks);
        let opens = |at: usize| words[..at].chars().next_back().is_none_or(char::is_whitespace);
        let quotes = has(&['"', '“', '”', '«']) || words.match_indices(['\'', '‘']).any(|it| opens(it.0));
        let all: Vec<&str> = self.classes.iter().flatten().copied().collect();
        for (is, mark) in [(has(&['?']), "?"), (quotes, "quote")] {
            if is {
                self.add(mark);
                self.found.extend(all.iter().map(|class| format!("{mark} {class}")));
            }
        }
        for mark in ['!', ':', ';', ',', '(', '/', '&', '+', '#', '@'].into_iter().filter(|it| has(&[*it])) {
            self.add(format!("! {mark}"));
        }
        let marks = [
            (words.contains("...") || has(&['…']), "! ..."),
            (words.contains(|c: char| c.is_ascii_digit()), "! digit"),
            (words.starts_with(char::is_uppercase), "! capital"),
            (text.tokens.iter().any(|it| it.shouted && it.to - it.from > 2), "! shout"),
        ];
        self.found.extend(marks.iter().filter(|it| it.0).map(|it| it.1.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_classes_are_noticed_as_pairs_in_one_order() {
        let found = features(&Text::of("dad took the belt"));
        assert!(found.contains("c:family") && found.contains("p:family hit") && found.contains("w:belt"));
    }

    #[test]
    fn it_is_noticed_that_words_are_asked_or_quoted() {
        let found = features(&Text::of("what do I do when he wrote \"bye\"?"));
        assert!(found.contains("?") && found.contains("quote"), "{found:?}");
        assert!(!features(&Text::of("I don't know")).contains("quote"));
    }
}
