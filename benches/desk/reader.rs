//! Reading a request and routing it, without a desk: how many a second on one core.

use std::fmt::Write;
use std::time::Instant;

use refdesk::cli::demo::SAMPLE;
use refdesk::config::district;
use refdesk::domain::district::District;
use refdesk::domain::explain::{Question, explain};
use refdesk::domain::routing::Load;

use super::line;
use super::school::morning;

/// How many requests are read.
const REQUESTS: u32 = 2_000;

/// Buildings of the sample, and of a very large district.
const BUILDINGS: [usize; 2] = [15, 500];

/// What is asked, in turn.
const WORDS: [&str; 6] = [
    "where do I see who hasn't opened the worksheet in Classroom?",
    "moodle test locked for one section, they sit it this morning",
    "clicker is dead, can you show me rubrics, and is the computer lab free Friday",
    "Empecé este año y nadie me ha explicado dónde se ponen las notas.",
    "Priscilla Vantage, number 311907, is locked out of Moodle",
    "Could we plan the research unit together in November, note cards and where they find facts and all that?",
];

pub fn run() {
    for buildings in BUILDINGS {
        let district = build(buildings);
        let load = Load::default();
        let places: Vec<_> = district.buildings.iter().map(|it| it.id).collect();
        let ask = |turn: usize| {
            let building = Some(places[turn % places.len()]);
            let question =
                Question { words: WORDS[turn % WORDS.len()], building, by: None, kind: None, today: false };
            explain(&question, &district, &load, morning()).routes.len()
        };
        // The patterns are compiled when the first words are read.
        let routed: usize = (0..WORDS.len()).map(ask).sum();
        let start = Instant::now();
        let all: usize = (0..REQUESTS as usize).map(ask).sum();
        let rate = f64::from(REQUESTS) / start.elapsed().as_secs_f64();
        assert!(all > routed, "requests are routed");
        line(&format!("read and routed, {buildings} buildings, one core"), format!("{rate:.0} a second"));
    }
}

/// The sample district with as many elementary schools more as are asked for, each with a librarian.
fn build(buildings: usize) -> District {
    let mut file = SAMPLE.to_owned();
    let there = District::from_file(district::read(SAMPLE).expect("the sample is right")).buildings.len();
    for school in there..buildings {
        let _ = write!(
            file,
            "\n[buildings.school{school}]\nname = \"School {school}\"\nlevel = \"elementary\"\ngrades = \"K-5\"\n\
             cover = [\"hoover\"]\n\n[staff.librarian{school}]\nname = \"Librarian {school}\"\n\
             roles = [\"librarian\"]\nbuildings = [\"school{school}\"]\n"
        );
    }
    District::from_file(district::read(&file).expect("a district of many schools"))
}
