//! Numbers that stand for one student: on a card, at the lunch line, in the records.
//!
//! Each number of four digits and more is weighed by what is noticed about it and around it ([`notice`]), with weights that were
//! learned from labelled texts ([`learning`], `cargo run --example learn`). Dates and addresses are looked for elsewhere.

pub(in crate::domain::door) mod learning;
mod notice;

use std::sync::LazyLock;

use regex::Regex;

use super::Spot;
use super::names::Name;
use super::student::is_beside;
use crate::domain::door::Identifier;
use crate::domain::door::text::{Text, any_of};
use crate::domain::learned::{Model, Models};

/// From this score on a number is a student's; chosen on writers whose texts the model had not learned from.
const STUDENT: f32 = -0.8;

/// How much less is enough beside a student's name.
const BESIDE: f32 = 2.5;

static WEIGHTS: LazyLock<Model> =
    LazyLock::new(|| Models::read(include_str!("weights.txt")).get("number").cloned().unwrap_or_default());

static DIGITS: LazyLock<Regex> =
    LazyLock::new(|| any_of(&[r"\d{1,7}([- ]\d{1,7}){1,6}", r"[a-z]{0,2}\d{4,}"]));

/// Digits as they are said, four and more.
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    let digit = "(zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)";
    any_of(&[&format!("{digit}([ ,-]{{1,2}}{digit}){{3,}}")])
});

/// A number that may be a student's. Places are bytes of the folded text.
#[derive(Debug, Clone, Copy)]
struct Number {
    from: usize,
    to: usize,
}

/// Every student's number in a text.
pub(super) fn find(text: &Text<'_>, names: &[Name]) -> Vec<Spot> {
    let is_students = |it: &Number| {
        let enough = if is_beside(names, it.from, it.to) { STUDENT - BESIDE } else { STUDENT };
        WEIGHTS.score(&notice::features(text, *it)) > enough
    };
    let found = numbers(text).into_iter().filter(is_students);
    found.map(|it| Spot { what: Identifier::Number, from: it.from, to: it.to }).collect()
}

/// How far the likeliest number is above the score of a student's, by other weights: for judging what was learned from fewer
/// texts.
pub(in crate::domain::door) fn above(text: &Text<'_>, weights: &Model) -> f32 {
    let scores = numbers(text).into_iter().map(|it| weights.score(&notice::features(text, it)));
    scores.fold(f32::NEG_INFINITY, f32::max) - STUDENT
}

/// Every number of four digits and more that stands for itself.
fn numbers(text: &Text<'_>) -> Vec<Number> {
    let is_long = |it: &str| it.bytes().filter(u8::is_ascii_digit).count() >= 4;
    let written = DIGITS.find_iter(&text.plain).filter(|it| is_long(it.as_str()));
    let whole = written.filter(|it| !is_part(&text.plain[..it.start()], &text.plain[it.end()..]));
    let all = whole.chain(SAID.find_iter(&text.plain));
    all.map(|it| Number { from: it.start(), to: it.end() }).collect()
}

/// Between these it is part of a sum of money, an address, a decimal number, a page of the web.
fn is_part(before: &str, after: &str) -> bool {
    before.ends_with(['.', '@', '/', '$', ':', '=', '_', '€'])
        || after.starts_with(['@', '%', '/', '_', '=', '$', '€'])
        || after
            .strip_prefix(['.', ':'])
            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(words: &str) -> Vec<String> {
        let text = Text::of(words);
        numbers(&text).iter().map(|it| text.plain[it.from..it.to].to_owned()).collect()
    }

    #[test]
    fn numbers_of_four_digits_stand_for_themselves_however_they_are_written() {
        for (words, number) in [
            ("his id is S00412997.", "s00412997"),
            ("ID# 610 443 has no apps", "610 443"),
            ("state ID 8820-416-553?", "8820-416-553"),
            ("student number nine-one-seven-oh-oh", "nine-one-seven-oh-oh"),
        ] {
            assert_eq!(found(words), [number], "{words}");
        }
    }

    #[test]
    fn what_is_part_of_something_else_is_no_number() {
        for words in [
            "$1200",
            "room 204",
            "v10.15.7",
            "https://example.org/?id=40291",
            "k1234@example.org",
            "at 10:4500",
        ] {
            assert!(found(words).is_empty(), "{words}: {:?}", found(words));
        }
    }

    proptest! {
        #[test]
        fn anything_is_read(words in any::<String>()) {
            find(&Text::of(&words), &[]);
        }
    }
}
