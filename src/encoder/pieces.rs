//! Cuts a folded text into the pieces that the encoder knows: words, or parts of words (`WordPiece`).
//!
//! A word is cut where the longest known piece ends, again and again; a piece that goes on a word is written `##ing`.

use std::collections::HashMap;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| include_str!("vocabulary.txt").lines().enumerate().map(|(at, it)| (it, at)).collect());

/// A longer word is none.
const LONGEST_WORD: usize = 40;

/// One piece, by its number in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) id: usize,
    /// Its first byte and the one after its last; the marks at both ends have none.
    pub(super) place: Option<(usize, usize)>,
}

/// The pieces of a text between their marks, at most so many.
pub(super) fn of(plain: &str, most: usize) -> Vec<Piece> {
    let mark = |name: &str| Piece { id: id(name).unwrap_or_default(), place: None };
    let mut pieces = vec![mark("[CLS]")];
    let mut rest = plain.char_indices().peekable();
    while let Some((from, c)) = rest.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut to = from + c.len_utf8();
        while let Some((at, c)) = rest.next_if(|it| c.is_alphanumeric() && it.1.is_alphanumeric()) {
            to = at + c.len_utf8();
        }
        pieces.extend(of_word(plain, from, to));
        if pieces.len() >= most {
            break;
        }
    }
    pieces.truncate(most - 1);
    pieces.push(mark("[SEP]"));
    pieces
}

/// How many pieces are known.
#[cfg(test)]
pub(super) fn known() -> usize {
    VOCABULARY.len()
}

fn id(piece: &str) -> Option<usize> {
    VOCABULARY.get(piece).copied()
}

fn of_word(plain: &str, from: usize, to: usize) -> Vec<Piece> {
    let unknown = || vec![Piece { id: id("[UNK]").unwrap_or_default(), place: Some((from, to)) }];
    if plain[from..to].chars().count() > LONGEST_WORD {
        return unknown();
    }
    let mut pieces = Vec::new();
    let mut at = from;
    while at < to {
        let begins = if at == from { "" } else { "##" };
        let mut ends = plain[at..to].char_indices().map(|(it, c)| at + it + c.len_utf8()).rev();
        let known = |end| Some((id(&format!("{begins}{}", &plain[at..end]))?, end));
        let Some((id, end)) = ends.find_map(known) else {
            return unknown();
        };
        pieces.push(Piece { id, place: Some((at, end)) });
        at = end;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(plain: &str) -> Vec<&str> {
        of(plain, 64).iter().filter_map(|it| it.place).map(|(from, to)| &plain[from..to]).collect()
    }

    #[test]
    fn a_word_is_cut_where_the_longest_known_piece_ends() {
        assert_eq!(cut("opened d2l, can't"), ["opened", "d", "2", "l", ",", "can", "'", "t"]);
        assert_eq!(cut(""), [""; 0]);
    }

    #[test]
    fn what_is_in_no_vocabulary_is_one_unknown_piece() {
        let pieces = of("日本 ok", 64);
        assert_eq!(pieces.len(), 4);
        assert_eq!((pieces[1].place, VOCABULARY.get("[UNK]")), (Some((0, 6)), Some(&pieces[1].id)));
    }

    proptest! {
        #[test]
        fn pieces_follow_each_other_and_are_not_too_many(words in any::<String>()) {
            let pieces = of(&words, 20);
            prop_assert!(pieces.len() <= 20);
            let places: Vec<_> = pieces.iter().filter_map(|it| it.place).collect();
            prop_assert!(places.windows(2).all(|it| it[0].1 <= it[1].0));
            prop_assert!(places.iter().all(|it| words.is_char_boundary(it.0) && words.is_char_boundary(it.1)));
        }
    }
}
