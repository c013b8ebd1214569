//! What is known of a word before anything is learned: lists of names, figures and places, and who works in the district.
//!
//! The lists are our own: given names and surnames of American schools and the world, figures and people whom lessons are
//! about, products, places, and words of every day in English and Spanish.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::district::District;
use crate::domain::fold::fold;

type List = LazyLock<HashSet<&'static str>>;

static GIVEN: List = LazyLock::new(|| words(include_str!("lists/given.txt")));
static SURNAMES: List = LazyLock::new(|| words(include_str!("lists/surnames.txt")));
static ORDINARY: List = LazyLock::new(|| words(include_str!("lists/ordinary.txt")));
static FIGURES: List = LazyLock::new(|| words(include_str!("lists/figures.txt")));
static PLACES: List = LazyLock::new(|| words(include_str!("lists/places.txt")));
static FAMOUS: List = LazyLock::new(|| include_str!("lists/famous.txt").lines().collect());

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// A given name, also as people shorten it in Spanish (*Pedrito*).
pub(super) fn is_given(word: &str) -> bool {
    let small = |end: &str| {
        let stem = word.strip_suffix(end).filter(|it| it.len() > 2);
        stem.is_some_and(|it| {
            ["", "o", "a"].iter().any(|last| GIVEN.contains(format!("{it}{last}").as_str()))
        })
    };
    GIVEN.contains(word) || small("ito") || small("ita")
}

/// A common surname; of a double one each half counts.
pub(super) fn is_surname(word: &str) -> bool {
    let is = |it: &str| it.len() > 2 && (SURNAMES.contains(it) || GIVEN.contains(it));
    SURNAMES.contains(word) || word.contains('-') && word.split('-').all(is)
}

/// A word of every day.
pub(super) fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(word)
}

/// Somebody or something of lessons, books and shops, by one word.
pub(super) fn is_figure(word: &str) -> bool {
    FIGURES.contains(word)
}

/// A place, a people, a brand.
pub(super) fn is_place(word: &str) -> bool {
    PLACES.contains(word)
}

/// Somebody whom lessons are about: a folded full name with single blanks.
pub(super) fn is_famous(name: &str) -> bool {
    FAMOUS.contains(name)
}

/// Given names and surnames that are no words of every day, by the alphabet.
pub(super) fn names() -> Vec<&'static str> {
    let all = GIVEN.iter().chain(SURNAMES.iter()).copied();
    sorted(all.filter(|it| it.len() > 2 && !is_ordinary(it)))
}

/// Words of every day that are no names, by the alphabet.
pub(super) fn no_names() -> Vec<&'static str> {
    sorted(
        ORDINARY.iter().copied().filter(|it| it.len() > 2 && !GIVEN.contains(it) && !SURNAMES.contains(it)),
    )
}

fn sorted(words: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut words: Vec<_> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
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
        for list in [&*GIVEN, &*SURNAMES, &*ORDINARY, &*FIGURES, &*PLACES, &*FAMOUS] {
            for word in list {
                assert_eq!(fold(word).0, *word);
            }
        }
        assert!(is_given("priscilla") && is_given("pedrito") && !is_given("visita"));
        assert!(is_surname("garcia-lopez") && is_famous("jackson pollock"));
        assert!(is_ordinary("chromebook") && is_figure("gatsby") && is_place("nebraska"));
    }
}
