//! What looks like a student's: names, numbers, birth dates, addresses, and words of a record beside a person (R94).
//!
//! Names and numbers are recognised by what was learned from labelled texts, the rest by rules.

mod dates;
mod emails;
pub(super) mod names;
pub(super) mod numbers;
mod records;
mod student;

use super::text::Text;
use super::{Found, Identifier};
use crate::domain::district::District;
use refdesk_encoder::Sense;

/// A spot in the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    what: Identifier,
    from: usize,
    to: usize,
}

/// Everything that was found, in the order of the words, without overlaps.
pub(super) fn find(text: &Text<'_>, district: &District, sense: &Sense) -> Vec<Found> {
    let names = names::find(text, district, sense);
    let mut spots = emails::find(text);
    spots.extend(dates::find(text, &names));
    let beside = |it: &Spot| !spots.iter().any(|other| other.from < it.to && it.from < other.to);
    let numbers: Vec<_> = numbers::find(text, &names).into_iter().filter(beside).collect();
    spots.extend(numbers);
    spots.extend(records::find(text, &names));
    spots.extend(names.iter().map(|it| Spot { what: Identifier::Name, from: it.from, to: it.to }));
    spots.sort_by_key(|it| (it.from, std::cmp::Reverse(it.to)));
    let mut found: Vec<Found> = Vec::new();
    for spot in spots {
        let (start, end) = (text.place(spot.from), text.place(spot.to));
        if found.last().is_none_or(|last| last.end <= start) {
            found.push(Found { what: spot.what, start, end });
        }
    }
    found
}
