//! Which words may be names, which people everybody may speak of, and who works in the district.
//!
//! The lists are our own: common given names and surnames of American schools, the people whom lessons are about.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::district::District;
use crate::domain::fold::fold;

static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/given.txt").split_whitespace().collect());
static SURNAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/surnames.txt").split_whitespace().collect());
static WORDS_TOO: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/words_too.txt").split_whitespace().collect());
static ORDINARY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/ordinary.txt").split_whitespace().collect());
static FAMOUS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("lists/famous.txt").lines().map(str::trim).collect());

/// Short words of every day that are names of few.
const NO_NAMES: [&str; 19] = [
    "said", "see", "thing", "may", "price", "case", "quest", "trip", "lah", "wah", "moo", "eh", "saw", "paw",
    "pang", "mar", "sol", "as", "will",
];

/// A common given name.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word) || WORDS_TOO.contains(word) && !NO_NAMES.contains(&word)
}

/// A common surname; of a double one each half counts.
pub(super) fn is_surname(word: &str) -> bool {
    SURNAMES.contains(word) || word.split('-').all(|half| half.len() > 2 && SURNAMES.contains(half))
}

/// A name that is an ordinary word, too: *Grace*, *Will*, *Destiny*.
pub(super) fn is_word_too(word: &str) -> bool {
    WORDS_TOO.contains(word)
}

/// A word of everyday school English or Spanish, a product, a place: no name, even with a capital.
pub(super) fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(word)
}

/// Somebody whom lessons are about: a folded full name with single blanks.
pub(super) fn is_famous(name: &str) -> bool {
    FAMOUS.contains(name)
}

/// The names of those who work in the district; made when somebody is named for the first time.
pub(super) struct Roster<'a> {
    district: &'a District,
    names: OnceCell<Names>,
}

struct Names {
    whole: HashSet<String>,
    parts: HashSet<String>,
    places: HashSet<String>,
}

impl<'a> Roster<'a> {
    pub(super) fn of(district: &'a District) -> Self {
        Self { district, names: OnceCell::new() }
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| {
            let people = self.district.staff.iter().map(|it| fold(&it.name).0);
            let (mut whole, mut parts) = (HashSet::new(), HashSet::new());
            for name in people {
                parts.extend(name.split_whitespace().map(str::to_owned));
                whole.insert(name);
            }
            let buildings =
                self.district.buildings.iter().flat_map(|it| [fold(&it.name).0, it.key.to_string()]);
            let initiatives = self.district.initiatives.iter().map(|it| fold(&it.name).0);
            let words = |name: String| {
                name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
            };
            let places =
                buildings.chain(initiatives).chain([fold(&self.district.name).0]).flat_map(words).collect();
            Names { whole, parts, places }
        })
    }

    /// The full name of somebody who works here.
    pub(super) fn is_staff(&self, name: &str) -> bool {
        self.names().whole.contains(name)
    }

    /// A given name or a surname of somebody who works here.
    pub(super) fn has_part(&self, word: &str) -> bool {
        self.names().parts.contains(word)
    }

    /// A word out of the name of a building, an initiative or the district.
    pub(super) fn is_place(&self, word: &str) -> bool {
        self.names().places.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded_and_know_their_examples() {
        for list in [&*GIVEN, &*SURNAMES, &*WORDS_TOO, &*ORDINARY, &*FAMOUS] {
            for word in list {
                assert_eq!(fold(word).0, *word);
            }
        }
        assert!(is_given("priscilla") && is_surname("garcia-lopez") && is_famous("jackson pollock"));
        assert!(is_word_too("grace") && is_ordinary("chromebook"));
    }
}
