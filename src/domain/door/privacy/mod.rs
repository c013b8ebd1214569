//! What looks like a student's: names, numbers, birth dates, addresses, and words of a record beside a person (R94).
//!
//! Structure carries the most: what stands around a name says whose it is. The lists of names only say what may be one.

mod cues;
mod known;
mod names;
mod numbers;
mod records;

use super::text::Text;
use super::{Found, Identifier};
use crate::domain::district::District;

/// A spot in the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    what: Identifier,
    from: usize,
    to: usize,
}

/// Everything that was found, in the order of the words, without overlaps.
pub(super) fn find(text: &Text<'_>, district: &District) -> Vec<Found> {
    let names = names::find(text, district);
    let mut spots = numbers::find(text, &names);
    spots.extend(records::find(text, &names));
    spots.extend(names.iter().filter(|it| it.a_student).map(|it| Spot {
        what: Identifier::Name,
        from: it.from,
        to: it.to,
    }));
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
