//! What is noticed about a number and about the words around it. The model says what it is worth.

use std::sync::LazyLock;

use super::Number;
use crate::domain::door::classes::Classes;
use crate::domain::door::text::Text;
use crate::domain::learned::Features;

/// Words to each side that are looked at.
const REACH: usize = 6;

/// Words right beside it, of which the place counts.
const BESIDE: usize = 3;

/// Bytes to each side in which those words are.
const WINDOW: usize = 90;

static CLASSES: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("around.txt")));

/// What is noticed about a number.
pub(super) fn features(text: &Text<'_>, number: Number) -> Features {
    let (before, after) = (text.before(number.from, WINDOW), text.after(number.to, WINDOW));
    let mut found = shape(&text.plain[number.from..number.to]);
    found.extend(side('<', &words(before).rev().take(REACH).collect::<Vec<_>>()));
    found.extend(side('>', &words(after).take(REACH).collect::<Vec<_>>()));
    found.insert(format!("<|{}", mark(before.trim_end().chars().next_back())));
    found.insert(format!(">|{}", mark(after.trim_start().chars().next())));
    let classes = words(&text.plain).flat_map(|it| CLASSES.of(it));
    found.extend(classes.map(|class| format!("t~{class}")));
    found
}

/// Words; of a number only that it is one, with or without letters.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    let all = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|it| !it.is_empty());
    all.map(|it| if it.bytes().any(|b| b.is_ascii_digit()) { "0" } else { it })
}

/// The mark beside it: `w` for a letter or digit, `^` for none.
fn mark(beside: Option<char>) -> char {
    beside.map_or('^', |it| if it.is_alphanumeric() { 'w' } else { it })
}

/// How it is written: its digits and parts, as whom it may be mistaken for.
fn shape(number: &str) -> Features {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let length = digits.len().min(13);
    let joint = match () {
        () if digits.is_empty() => "said",
        () if number.contains('-') => "hyphen",
        () if number.contains(' ') => "blank",
        () if digits.len() < number.len() => "letter",
        () => "whole",
    };
    let year = joint == "whole" && length == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let parts: Vec<String> = number.split(['-', ' ']).map(|it| it.len().to_string()).collect();
    let more = [
        (digits.starts_with('0'), "#0".to_owned()),
        (year, "#year".to_owned()),
        (joint != "said" && parts.len() > 1, format!("#{}", parts.join("-"))),
    ];
    let mut found =
        Features::from([format!("#{joint}"), format!("#{joint} {length}"), format!("#n{length}")]);
    found.extend(more.into_iter().filter(|it| it.0).map(|it| it.1));
    found
}

/// The words of one side, the nearest first: each with its classes, and two side by side.
fn side(side: char, words: &[&str]) -> Features {
    let mut found = Features::new();
    let classes: Vec<_> = words.iter().map(|it| CLASSES.of(it)).collect();
    for (at, word) in words.iter().enumerate() {
        found.insert(format!("{side}:{word}"));
        found.extend(classes[at].iter().map(|class| format!("{side}~{class}")));
        if at < BESIDE {
            found.insert(format!("{side}{at}:{word}"));
            found.extend(classes[at].iter().map(|class| format!("{side}{at}~{class}")));
        }
    }
    for (at, pair) in words.windows(2).enumerate() {
        found.insert(format!("{side}:{} {}", pair[0], pair[1]));
        let both = classes[at].iter().flat_map(|a| classes[at + 1].iter().map(move |b| (a, b)));
        found.extend(both.map(|(a, b)| format!("{side}~{a} ~{b}")));
    }
    if words.is_empty() {
        found.insert(format!("{side}none"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_shape_and_the_words_beside_it_are_noticed() {
        let text = Text::of("Lunch pin 0713-88 is not found");
        let found = features(&text, Number { from: 10, to: 17 });
        for feature in ["#hyphen 6", "#0", "#4-2", "<0:pin", "<~gives", "<:pin lunch", ">:found", ">|w"] {
            assert!(found.contains(feature), "{feature} in {found:?}");
        }
    }
}
