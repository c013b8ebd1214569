//! Learns the models of `src/domain` from the labelled texts of `tests/data` and writes their files.
//!
//! `cargo run --example learn`, after a text, a label or a feature has changed. Then it prints how well each writer's texts
//! are read by what the texts of all other writers taught: that is what to expect of people that nobody has read yet. This takes
//! minutes; `cargo run --example learn -- weights` writes the files alone.

mod asked;
mod door;

use std::collections::HashMap;

use refdesk::domain::learned::Models;

/// A line of a file of texts.
type Row = HashMap<String, String>;

fn main() {
    let judges = !std::env::args().any(|it| it == "weights");
    door::learn(judges);
    asked::learn(judges);
}

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(format!("tests/data/{file}.csv")).expect("a file of texts");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// The first letter of an id names its writer: `p`, `c` and `r` are the first one's.
fn writer(row: &Row) -> char {
    row["id"].chars().next().unwrap_or_default()
}

fn write(path: &str, models: &Models) {
    std::fs::write(path, models.written()).expect("a file that can be written");
    println!("{path}: {} weights", models.iter().map(|it| it.1.size()).sum::<usize>());
}

/// `REFDESK_WRITERS=uv` judges by those writers alone: each by what all others taught.
fn is_judged(writer: char) -> bool {
    std::env::var("REFDESK_WRITERS").map_or(true, |it| it.contains(writer))
}

/// `REFDESK_MISSES=uv` prints what was read otherwise than labelled, of those writers.
fn is_shown(row: &Row) -> bool {
    std::env::var("REFDESK_MISSES").is_ok_and(|it| it.contains(writer(row)))
}
