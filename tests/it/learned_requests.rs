//! What was learned about requests is what the training program makes of the labelled texts.

use refdesk::cli::demo::SAMPLE;
use refdesk::config::district;
use refdesk::domain::district::District;
use refdesk::domain::door::{kinds, lessons};
use refdesk::domain::learned::Models;
use refdesk::domain::routing::Kind;
use refdesk::domain::topics::learning;

use crate::measures::{Row, rows};

fn asked() -> Vec<Row> {
    let all = ["requests", "requests-more", "requests-house"].into_iter().flat_map(rows);
    all.filter(|row| !row["kind"].is_empty()).collect()
}

#[test]
fn the_kinds_are_those_of_the_training() {
    let rows = asked();
    let kind = |row: &Row| row["kind"].parse::<Kind>().expect("a kind");
    let texts: Vec<_> = rows.iter().map(|row| (row["text"].as_str(), kind(row))).collect();
    alike(&kinds::learned(&texts), include_str!("../../src/domain/door/kinds.txt"));
}

#[test]
fn the_concepts_are_those_of_the_training() {
    let district = District::from_file(district::read(SAMPLE).expect("the sample is right"));
    let (rows, on_map) = (asked(), &district.initiatives);
    let topic = |row: &Row| on_map.iter().find(|it| it.key.as_str() == row["topic"]).map(|it| it.id);
    let texts: Vec<_> = rows.iter().map(|row| (row["text"].as_str(), topic(row))).collect();
    let learned = learning::concepts(&texts, &district.topics);
    alike(&learned, include_str!("../../src/domain/topics/concepts.txt"));
}

#[test]
fn the_seams_between_needs_are_those_of_the_training() {
    let district = District::from_file(district::read(SAMPLE).expect("the sample is right"));
    let rows = asked();
    let texts = rows.iter().map(|row| (row["text"].as_str(), row["needs"].parse().expect("a number")));
    let kinds = Models::read(include_str!("../../src/domain/door/kinds.txt"));
    let concepts = Models::read(include_str!("../../src/domain/topics/concepts.txt"));
    let mut learned = Models::default();
    learned.put("parts", lessons::parts(&texts.collect::<Vec<_>>(), &district, &kinds, &concepts));
    alike(&learned, include_str!("../../src/domain/door/needs/weights.txt"));
}

/// The same models, each alike.
fn alike(learned: &Models, committed: &str) {
    let committed = Models::read(committed);
    assert_eq!(learned.iter().count(), committed.iter().count());
    for (name, model) in learned.iter() {
        let kept = committed.get(name).expect("a model of that name");
        assert!(model.is_like(kept), "{name} is another: cargo run --example learn");
    }
}
