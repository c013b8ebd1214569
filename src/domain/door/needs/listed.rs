//! A text that says beforehand that it is a list, and perhaps how long: *two things: …*, *tres preguntas. …*, *(a) … (b) …*.

use std::sync::LazyLock;

use regex::Regex;

use super::pieces::Piece;
use crate::domain::door::text::{any_of, at_start};

/// What a list is of.
const THINGS: &str = "(things?|questions?|q'?s|requests?|items?|asks?|needs?|wishes|matters|favou?rs|cosas|cositas|preguntas|dudas|peticiones|favores)";

/// What may stand between a number and its things.
const SMALL: &str = "(quick |small |little |short |other |more |unrelated |easy )*";

static LIST: LazyLock<Regex> = LazyLock::new(|| {
    let counted = format!(
        r"([2-5]|two|three|four|five|couple( of)?|few|several|dos|tres|cuatro|cinco|varias|unas) {SMALL}{THINGS}( ?[:.!,-]| for you| please)?"
    );
    any_of(&[&counted, r"(ok |my |long |short |quick |here's my |here is my )?list(, sorry)? ?[:.!]"])
});

/// A piece that begins by announcing a list with its length.
static LENGTH: LazyLock<Regex> = LazyLock::new(|| {
    let numbers = [
        ("2|two|dos", "two"),
        ("3|three|tres", "three"),
        ("4|four|cuatro", "four"),
        ("5|five|cinco", "five"),
    ];
    let numbers = numbers.map(|(said, number)| format!("(?P<{number}>{said})")).join("|");
    at_start(&[&format!(
        r"\s*((hi|hello|hey|hola|ok|so|well|and|y|oh|please|sorry|just|only|i|i've|we|we've|have|got|tengo|son|here are|my|these|another) ){{0,5}}({numbers}) {SMALL}{THINGS}(?P<more>( [^ ]+)*)"
    )])
});

/// More words than this behind its announcement are the first thing of the list.
const ANNOUNCED: usize = 6;

/// The text says that it is a list.
pub(super) fn is_list(plain: &str) -> bool {
    LIST.is_match(plain)
}

/// Where a list stands that says how many things it holds: the piece with its first thing, and the number.
pub(super) fn length(pieces: &[Piece]) -> Option<(usize, usize)> {
    pieces.iter().enumerate().find_map(|(at, piece)| {
        let said = LENGTH.captures(&piece.plain)?;
        let number = ["two", "three", "four", "five"].iter().position(|it| said.name(it).is_some())?;
        let more = said.name("more").map_or(0, |it| it.as_str().split_whitespace().count());
        Some((if more > ANNOUNCED { at } else { at + 1 }, number + 2))
    })
}

/// The pieces that begin the second item of a numbered list, the third …; none where fewer than two are numbered in their order.
pub(super) fn numbered(pieces: &[Piece]) -> Vec<usize> {
    let mut begin = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if item(&piece.mark) == Some(begin.len() + 1) {
            begin.push(at);
        }
    }
    begin.into_iter().skip(1).collect()
}

/// The number that an item of a list has before it, `(b)` as the second.
pub(super) fn number(mark: &str) -> Option<usize> {
    let said = mark.rsplit(|it: char| it.is_whitespace() || it == '(').find(|it| !it.is_empty())?;
    let bare = said.trim_end_matches([')', '.']);
    match bare.as_bytes() {
        [it @ b'1'..=b'5'] => Some(usize::from(it - b'0')),
        [it @ b'a'..=b'e'] if bare.len() < said.len() => Some(usize::from(it - b'a') + 1),
        _ => None,
    }
}

/// The same where the number is marked as one: `2)` or `2.`, not a 2 alone.
fn item(mark: &str) -> Option<usize> {
    number(mark).filter(|_| mark.contains([')', '.']))
}

/// The words of an item without the number before them.
pub(super) fn without_number<'w>(words: &'w str, mark: &str) -> &'w str {
    let behind = item(mark).and_then(|_| words.split_once([')', '.']));
    behind.map_or(words, |it| it.1.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_says_its_number() {
        for (mark, right) in [
            (" (b) ", Some(2)),
            (", 3) ", Some(3)),
            ("\n1. ", Some(1)),
            (" 2 ", Some(2)),
            (", and (c) ", Some(3)),
            (" e ", None),
            (", and ", None),
            (". ", None),
            (" 12) ", None),
        ] {
            assert_eq!(number(mark), right, "{mark:?}");
        }
    }

    #[test]
    fn a_list_says_how_long_it_is() {
        let said = |words: &str| LENGTH.is_match(words);
        assert!(
            said("two things from the music room")
                && said("hola tengo tres preguntas")
                && said("ok i have 4 quick requests")
        );
        assert!(!said("the board shows two things") && !said("i was told three different things"));
    }
}
