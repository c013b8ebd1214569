//! Words that stand for one another: a small thesaurus, read from a file that people can read.
//!
//! A line is a class, a colon and its words; a word that ends in `*` stands for all that begin so. A word may be in several
//! classes. Which classes there are, the room says whose file it is.

use std::collections::HashMap;

/// The classes of one file.
pub(super) struct Classes {
    whole: HashMap<&'static str, Vec<&'static str>>,
    beginnings: Vec<(&'static str, &'static str)>,
}

impl Classes {
    pub(super) fn read(text: &'static str) -> Self {
        let mut classes = Self { whole: HashMap::new(), beginnings: Vec::new() };
        for line in text.lines().filter(|it| !it.starts_with('#')) {
            let Some((class, words)) = line.split_once(':') else { continue };
            for word in words.split_whitespace() {
                match word.strip_suffix('*') {
                    Some(beginning) => classes.beginnings.push((beginning, class)),
                    None => classes.whole.entry(word).or_default().push(class),
                }
            }
        }
        classes
    }

    /// The classes that a folded word is in, each once.
    pub(super) fn of(&self, word: &str) -> Vec<&'static str> {
        let mut found = self.whole.get(word).cloned().unwrap_or_default();
        found.extend(self.beginnings.iter().filter(|it| word.starts_with(it.0)).map(|it| it.1));
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_the_classes_that_name_it_or_its_beginning() {
        let classes = Classes::read("# animals\ncat: cat kitt*\npet: cat dog\n");
        assert_eq!(classes.of("cat"), ["cat", "pet"]);
        assert_eq!(classes.of("kittens"), ["cat"]);
        assert!(classes.of("tree").is_empty());
    }
}
