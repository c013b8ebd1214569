//! Words of harm, students' names and numbers: learned from `crisis*.csv`, `privacy*.csv`, and from requests that hold none.

use std::collections::BTreeSet;

use refdesk::domain::district::District;
use refdesk::domain::door::lessons;
use refdesk::domain::learned::Models;

use super::{Judge, Row, is_judged, is_shown, rows, write, writer};

/// A text, who wrote it, and the answer.
struct Labelled {
    row: Row,
    is: bool,
    /// A request that was labelled for something else: it teaches, and is judged apart.
    request: bool,
}

/// Lower and higher scores than the one from which on a text is stopped: what they would catch, and let through.
const SHIFTS: [f32; 7] = [-1.2, -0.8, -0.4, 0.0, 0.4, 0.8, 1.2];

/// Learns, writes the files and, if asked to, says how well each writer's texts are read by what the others taught.
pub fn learn(district: &District, judge: Option<&Judge<'_>>) {
    let (harm, names, numbers) = (harm(), identified("name"), identified("number"));
    write_all(&harm, &names, &numbers, district);
    let Some(judge) = judge else { return };
    println!("writer  harm recognised  idioms let through  requests let through");
    judge_all(&harm, |others| {
        let weights = lessons::harm(others);
        Box::new(move |words| lessons::harm_above(words, &weights, &judge.sense(words)))
    });
    println!("writer  names caught  clean let through  requests let through");
    judge_all(&names, |others| {
        let learned = lessons::names(others, district);
        Box::new(move |words| lessons::name_above(words, district, &learned, &judge.sense(words)))
    });
    println!("writer  numbers caught  clean let through  requests let through");
    judge_all(&numbers, |others| {
        let weights = lessons::numbers(others);
        Box::new(move |words| lessons::number_above(words, &weights))
    });
}

fn write_all(harm: &[Labelled], names: &[Labelled], numbers: &[Labelled], district: &District) {
    let mut models = Models::default();
    models.put("harm", lessons::harm(&pairs(harm.iter())));
    write("src/domain/door/harm/weights.txt", &models);
    let mut models = Models::default();
    models.put("number", lessons::numbers(&pairs(numbers.iter())));
    write("src/domain/door/privacy/numbers/weights.txt", &models);
    let learned = lessons::names(&pairs(names.iter()), district);
    let folder = "src/domain/door/privacy/names";
    write(&format!("{folder}/weights.txt"), &learned.models());
    std::fs::write(format!("{folder}/lists/seen.txt"), learned.seen.written())
        .expect("a file that can be written");
}

/// What the writers who are not judged taught about names.
pub fn names_of_others(district: &District) -> lessons::Learned {
    let names = identified("name");
    lessons::names(&pairs(names.iter().filter(|it| !is_judged(writer(&it.row)))), district)
}

/// What all writers taught about names.
pub fn names_of_all(district: &District) -> lessons::Learned {
    lessons::names(&pairs(identified("name").iter()), district)
}

/// Whether a row of a file is learned from as naming nobody: its words are counted then.
pub fn names_nobody(file: &str, row: &Row) -> bool {
    match row.get("identifier") {
        Some(identifiers) => identifiers.split(';').all(|it| it != "name"),
        None => ["requests", "requests-more"].contains(&file) && row["crisis"] == "false",
    }
}

fn requests() -> impl Iterator<Item = Row> {
    rows("requests").into_iter().chain(rows("requests-more"))
}

fn harm() -> Vec<Labelled> {
    let own = rows("crisis").into_iter().chain(rows("crisis-more"));
    let own = own.map(|row| Labelled { is: row["crisis"] == "true", row, request: false });
    own.chain(requests().map(|row| Labelled { is: row["crisis"] == "true", row, request: true })).collect()
}

/// Texts with this identifier, or none. Those with some other one and not this are left out of the judging, not of the learning.
fn identified(what: &str) -> Vec<Labelled> {
    let own = rows("privacy").into_iter().chain(rows("privacy-more"));
    let own = own.map(|row| {
        let labels = row["identifier"].clone();
        let is = labels.split(';').any(|it| it == what);
        Labelled { is, request: !is && !labels.is_empty(), row }
    });
    let clean = requests().filter(|row| row["crisis"] == "false");
    own.chain(clean.map(|row| Labelled { is: false, row, request: true })).collect()
}

fn pairs<'l>(texts: impl Iterator<Item = &'l Labelled>) -> Vec<(&'l str, bool)> {
    texts.map(|it| (it.row["text"].as_str(), it.is)).collect()
}

/// How far a text is above the score from which on it is stopped.
type Above<'j> = Box<dyn Fn(&str) -> f32 + 'j>;

/// Hits and all: of the texts that must be stopped, of the clean ones, of ordinary requests.
type Counts = [(usize, usize); 3];

fn judge_all<'j>(texts: &[Labelled], learned: impl Fn(&[(&str, bool)]) -> Above<'j>) {
    let writers: BTreeSet<char> =
        texts.iter().map(|it| writer(&it.row)).filter(|it| !"prch".contains(*it) && is_judged(*it)).collect();
    let mut all = Vec::new();
    for one in writers {
        let above = learned(&pairs(texts.iter().filter(|it| writer(&it.row) != one)));
        let own = texts.iter().filter(|it| writer(&it.row) == one);
        let own: Vec<_> = own.map(|it| (it, above(&it.row["text"]))).collect();
        print(&one.to_string(), &counts(&own, 0.0));
        for (text, above) in &own {
            show(text, *above);
        }
        all.extend(own);
    }
    for shift in SHIFTS {
        print(&format!("{shift:+.1}"), &counts(&all, shift));
    }
}

fn counts(texts: &[(&Labelled, f32)], shift: f32) -> Counts {
    let mut counts = Counts::default();
    for (text, above) in texts {
        let part = if text.request { 2 } else { usize::from(!text.is) };
        counts[part].1 += 1;
        counts[part].0 += usize::from((*above > shift) == text.is);
    }
    counts
}

/// `REFDESK_MISSES=uv` prints what was read otherwise than labelled, of those writers.
fn show(text: &Labelled, above: f32) {
    if (above > 0.0) != text.is && is_shown(&text.row) {
        println!("    {} {above:+.1} for {} | {}", text.row["id"], text.is, text.row["text"]);
    }
}

fn print(name: &str, counts: &Counts) {
    let percent = |(hits, all): (usize, usize)| {
        let whole = u32::try_from(all.max(1)).expect("a few thousand");
        100.0 * f64::from(u32::try_from(hits).expect("a few thousand")) / f64::from(whole)
    };
    let [a, b, c] = counts.map(percent);
    println!("{name:6} {a:10.1} {b:16.1} {c:18.1}");
}
