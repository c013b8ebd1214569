//! What was learned about harm, names and numbers is what the training makes of the labelled texts.

use refdesk::cli::demo::SAMPLE;
use refdesk::config::district;
use refdesk::domain::district::District;
use refdesk::domain::door::lessons;
use refdesk::domain::learned::{Model, Models};

use crate::measures::{Row, rows};

const AGAIN: &str = "the committed weights are others: cargo run --example learn";

fn requests() -> impl Iterator<Item = Row> {
    rows("requests").into_iter().chain(rows("requests-more"))
}

fn is_like(learned: &Model, committed: &str, name: &str) -> bool {
    Models::read(committed).get(name).is_some_and(|it| it.is_like(learned))
}

#[test]
fn the_weights_of_harm_are_those_of_the_training() {
    let all: Vec<_> = rows("crisis").into_iter().chain(rows("crisis-more")).chain(requests()).collect();
    let texts: Vec<_> = all.iter().map(|row| (row["text"].as_str(), row["crisis"] == "true")).collect();
    let learned = lessons::harm(&texts);
    assert!(is_like(&learned, include_str!("../../src/domain/door/harm/weights.txt"), "harm"), "{AGAIN}");
}

/// Every text that may hold an identifier, and ordinary requests.
fn identifiable() -> Vec<Row> {
    let clean = requests().filter(|row| row["crisis"] == "false");
    rows("privacy").into_iter().chain(rows("privacy-more")).chain(clean).collect()
}

/// Texts, and whether this identifier is in them.
fn identified<'r>(rows: &'r [Row], what: &str) -> Vec<(&'r str, bool)> {
    let holds = |row: &Row| row.get("identifier").is_some_and(|it| it.split(';').any(|one| one == what));
    rows.iter().map(|row| (row["text"].as_str(), holds(row))).collect()
}

#[test]
fn the_weights_of_names_are_those_of_the_training() {
    let district = District::from_file(district::read(SAMPLE).expect("the sample is right"));
    let learned = lessons::names(&identified(&identifiable(), "name"), &district);
    let weights = include_str!("../../src/domain/door/privacy/names/weights.txt");
    assert!(is_like(&learned.likeness, weights, "likeness"), "{AGAIN}");
    assert!(is_like(&learned.name, weights, "name"), "{AGAIN}");
    assert_eq!(
        learned.seen.written(),
        include_str!("../../src/domain/door/privacy/names/lists/seen.txt"),
        "{AGAIN}"
    );
}

#[test]
fn the_weights_of_numbers_are_those_of_the_training() {
    let learned = lessons::numbers(&identified(&identifiable(), "number"));
    let weights = include_str!("../../src/domain/door/privacy/numbers/weights.txt");
    assert!(is_like(&learned, weights, "number"), "{AGAIN}");
}
