//! Learns the models of `src/domain` from the labelled texts of `tests/data` and writes their files.
//!
//! `cargo run --example learn`, after a text, a label or a feature has changed. Then it prints how well each writer's texts
//! are read by what the texts of all other writers taught: that is what to expect of people that nobody has read yet. This takes
//! minutes; `cargo run --example learn -- weights` writes the files alone.
//!
//! Those are the linear models. The encoder is taught by `encoder.py`, from what `cargo run --example learn -- known FILE` writes.
//! With `-- both` the texts are judged by the linear models and the committed encoder together: true only of writers
//! whom the encoder was not taught by (`REFDESK_WRITERS`, here and there).

mod asked;
mod door;
mod known;

use std::cell::RefCell;
use std::collections::HashMap;

use refdesk::config::district;
use refdesk::domain::district::District;
use refdesk::domain::door::lessons::{self, Learned, Sense};
use refdesk::domain::learned::Models;

/// A line of a file of texts.
type Row = HashMap<String, String>;

fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let says = |what: &str| said.iter().any(|it| it == what);
    let sample = std::fs::read_to_string("config/district.toml").expect("the sample");
    let district = District::from_file(district::read(&sample).expect("the sample is right"));
    if let [what, file] = said.as_slice()
        && what == "known"
    {
        return known::write(file, &district);
    }
    let names = says("both").then(|| door::names_of_others(&district));
    let judge = (!says("weights")).then_some(Judge { district: &district, names, read: RefCell::default() });
    door::learn(&district, judge.as_ref());
    asked::learn(&district, judge.as_ref());
}

/// How texts are judged.
struct Judge<'d> {
    district: &'d District,
    /// What the writers who aren't judged taught about names; none: the encoder is not asked.
    names: Option<Learned>,
    /// What the encoder made of the texts so far: most are judged by several models.
    read: RefCell<HashMap<String, Sense>>,
}

impl Judge<'_> {
    fn sense(&self, words: &str) -> Sense {
        let Some(names) = &self.names else { return Sense::default() };
        let mut read = self.read.borrow_mut();
        read.entry(words.to_owned()).or_insert_with(|| lessons::sense(words, self.district, names)).clone()
    }
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
