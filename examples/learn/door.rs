//! Words of harm and students' names: learned from `crisis*.csv`, `privacy*.csv`, and from requests that hold neither.

use std::collections::BTreeSet;

use refdesk::config::district;
use refdesk::domain::district::District;
use refdesk::domain::door::lessons;
use refdesk::domain::learned::Models;

use super::{Row, rows, write, writer};

/// A text, who wrote it, and the answer.
struct Labelled {
    row: Row,
    is: bool,
    /// A request that was labelled for something else: it teaches, and is judged apart.
    request: bool,
}

/// Learns, says how well each writer's texts are read by what the others taught, and writes the files.
pub fn learn() {
    let sample = std::fs::read_to_string("config/district.toml").expect("the sample");
    let district = District::from_file(district::read(&sample).expect("the sample is right"));
    let (harm, names) = (harm(), names());

    println!(
        "writer  harm recognised  idioms let through  requests let through   (percent; learned from the other writers)"
    );
    judge(&harm, |others| {
        let weights = lessons::harm(others);
        Box::new(move |words| lessons::means_harm(words, &weights))
    });
    println!("writer  names caught  clean let through  requests let through");
    judge(&names, |others| {
        let (learned, district) = (lessons::names(others, &district), district.clone());
        Box::new(move |words| lessons::names_a_student(words, &district, &learned))
    });

    let mut models = Models::default();
    models.put("harm", lessons::harm(&pairs(harm.iter())));
    write("src/domain/door/harm/weights.txt", &models);
    let learned = lessons::names(&pairs(names.iter()), &district);
    let folder = "src/domain/door/privacy/names";
    write(&format!("{folder}/weights.txt"), &learned.models());
    std::fs::write(format!("{folder}/lists/seen.txt"), learned.seen.written())
        .expect("a file that can be written");
}

fn requests() -> impl Iterator<Item = Row> {
    rows("requests").into_iter().chain(rows("requests-more"))
}

fn harm() -> Vec<Labelled> {
    let own = rows("crisis").into_iter().chain(rows("crisis-more"));
    let own = own.map(|row| Labelled { is: row["crisis"] == "true", row, request: false });
    own.chain(requests().map(|row| Labelled { is: row["crisis"] == "true", row, request: true })).collect()
}

/// Texts with some other identifier and no name are left out of the judging, not of the learning.
fn names() -> Vec<Labelled> {
    let own = rows("privacy").into_iter().chain(rows("privacy-more"));
    let own = own.map(|row| {
        let labels = row["identifier"].clone();
        let named = labels.split(';').any(|it| it == "name");
        Labelled { is: named, request: !named && !labels.is_empty(), row }
    });
    let clean = requests().filter(|row| row["crisis"] == "false");
    own.chain(clean.map(|row| Labelled { is: false, row, request: true })).collect()
}

fn pairs<'l>(texts: impl Iterator<Item = &'l Labelled>) -> Vec<(&'l str, bool)> {
    texts.map(|it| (it.row["text"].as_str(), it.is)).collect()
}

type Judge = Box<dyn Fn(&str) -> bool>;

fn judge(texts: &[Labelled], learned: impl Fn(&[(&str, bool)]) -> Judge) {
    let writers: BTreeSet<char> =
        texts.iter().map(|it| writer(&it.row)).filter(|it| !"prch".contains(*it)).collect();
    let mut counts = [(0, 0); 3];
    for one in writers {
        let says = learned(&pairs(texts.iter().filter(|it| writer(&it.row) != one)));
        let mut own = [(0, 0); 3];
        for text in texts.iter().filter(|it| writer(&it.row) == one) {
            let part = if text.request { 2 } else { usize::from(!text.is) };
            own[part].1 += 1;
            own[part].0 += usize::from(says(&text.row["text"]) == text.is);
        }
        print(&one.to_string(), &own);
        counts.iter_mut().zip(own).for_each(|(all, own)| *all = (all.0 + own.0, all.1 + own.1));
    }
    print("all", &counts);
}

fn print(name: &str, counts: &[(usize, usize); 3]) {
    let percent = |(hits, all): (usize, usize)| {
        let whole = u32::try_from(all.max(1)).expect("a few thousand");
        100.0 * f64::from(u32::try_from(hits).expect("a few thousand")) / f64::from(whole)
    };
    let [a, b, c] = counts.map(percent);
    println!("{name:6} {a:10.1} {b:16.1} {c:18.1}");
}
