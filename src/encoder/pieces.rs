//! Cuts a folded text into the pieces that the encoder knows: words, or parts of words (`SentencePiece`, unigram).
//!
//! Each piece has the logarithm of how often it comes. Of all the ways to cut a word that whose pieces come most often together is
//! taken (Kudo, 2018). A piece that begins a word is written `▁ing`.

use std::collections::HashMap;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(include_str!("vocabulary.txt")));

/// A longer word is none.
const LONGEST_WORD: usize = 40;

/// What begins a word.
const BEGINS: char = '▁';

/// The numbers of the marks: before a text, behind it, and for what is in no vocabulary.
const BEFORE: usize = 0;
const BEHIND: usize = 2;
const UNKNOWN: usize = 3;

/// The score of a letter in no piece: worse than any piece.
const UNKNOWN_SCORE: f32 = -30.0;

/// One piece, by its number in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) id: usize,
    /// Its first byte and the one after its last; marks and a beginning alone have none.
    pub(super) place: Option<(usize, usize)>,
}

/// The pieces with their numbers and scores.
struct Vocabulary {
    pieces: HashMap<&'static str, (usize, f32)>,
    /// How many bytes the longest has.
    longest: usize,
}

impl Vocabulary {
    /// A piece and its score a line; its number is that of the line.
    fn of(file: &'static str) -> Self {
        let lines = file.lines().filter_map(|it| it.split_once('\t')).enumerate();
        let pieces: HashMap<_, _> =
            lines.map(|(at, (piece, score))| (piece, (at, score.parse().unwrap_or(UNKNOWN_SCORE)))).collect();
        let longest = pieces.keys().map(|it| it.len()).max().unwrap_or_default();
        Self { pieces, longest }
    }

    /// The likeliest cut of a word: numbers, with the byte behind each.
    fn cut(&self, word: &str) -> Vec<(usize, usize)> {
        let mut best: Vec<Option<Cut>> = vec![None; word.len() + 1];
        best[0] = Some(Cut { score: 0.0, id: BEFORE, from: 0 });
        let ends: Vec<_> = word.char_indices().map(|(at, c)| (at, at + c.len_utf8())).collect();
        for (first, &(from, next)) in ends.iter().enumerate() {
            let Some(Cut { score: so_far, .. }) = best[from] else { continue };
            let mut better = |to: usize, id, score| {
                if best[to].is_none_or(|it| so_far + score > it.score) {
                    best[to] = Some(Cut { score: so_far + score, id, from });
                }
            };
            for &(_, to) in ends[first..].iter().take_while(|it| it.1 - from <= self.longest) {
                if let Some(&(id, score)) = self.pieces.get(&word[from..to]) {
                    better(to, id, score);
                }
            }
            better(next, UNKNOWN, UNKNOWN_SCORE);
        }
        let mut found = Vec::new();
        let mut to = word.len();
        while let Some(Cut { id, from, .. }) = best[to].filter(|_| to > 0) {
            found.push((id, to));
            to = from;
        }
        found.reverse();
        found
    }
}

/// The best way to come to a place of a word: by which piece, from where.
#[derive(Clone, Copy)]
struct Cut {
    score: f32,
    id: usize,
    from: usize,
}

/// The pieces of a text between their marks, at most so many.
pub(super) fn of(plain: &str, most: usize) -> Vec<Piece> {
    let mark = |id| Piece { id, place: None };
    let mut pieces = vec![mark(BEFORE)];
    let mut rest = plain.char_indices().peekable();
    let mut begins = true;
    while let Some((from, c)) = rest.next() {
        if c.is_whitespace() {
            begins = true;
            continue;
        }
        let mut to = from + c.len_utf8();
        while let Some((at, c)) = rest.next_if(|it| c.is_alphanumeric() && it.1.is_alphanumeric()) {
            to = at + c.len_utf8();
        }
        pieces.extend(of_word(plain, from, to, begins));
        begins = false;
        if pieces.len() >= most {
            break;
        }
    }
    pieces.truncate(most - 1);
    pieces.push(mark(BEHIND));
    pieces
}

/// How many pieces are known.
#[cfg(test)]
pub(super) fn known() -> usize {
    VOCABULARY.pieces.len()
}

fn of_word(plain: &str, from: usize, to: usize, begins: bool) -> Vec<Piece> {
    let word = &plain[from..to];
    if word.chars().count() > LONGEST_WORD {
        return vec![Piece { id: UNKNOWN, place: Some((from, to)) }];
    }
    let beginning = if begins { BEGINS.len_utf8() } else { 0 };
    let whole = if begins { format!("{BEGINS}{word}") } else { word.to_owned() };
    let mut at = from;
    let cut = VOCABULARY.cut(&whole).into_iter().map(|(id, end)| {
        let end = from + end.saturating_sub(beginning);
        let place = (end > at).then_some((at, end));
        at = end;
        Piece { id, place }
    });
    cut.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(plain: &str) -> Vec<&str> {
        of(plain, 64).iter().filter_map(|it| it.place).map(|(from, to)| &plain[from..to]).collect()
    }

    #[test]
    fn a_word_is_cut_into_the_pieces_that_come_most_often() {
        assert_eq!(cut("the printer, can't"), ["the", "printer", ",", "can", "'", "t"]);
        assert_eq!(cut("los gatos"), ["los", "gato", "s"]);
        assert_eq!(cut(""), [""; 0]);
    }

    #[test]
    fn what_is_in_no_vocabulary_is_unknown() {
        let pieces = of("日 ok", 64);
        assert!(pieces.iter().any(|it| it.id == UNKNOWN && it.place == Some((0, 3))), "{pieces:?}");
        let long = "x".repeat(LONGEST_WORD + 1);
        assert_eq!(of(&long, 64)[1], Piece { id: UNKNOWN, place: Some((0, long.len())) });
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
