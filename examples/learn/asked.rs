//! What is asked for and about: learned from `requests*.csv`.

use std::collections::BTreeMap;

use chrono::{TimeZone, Utc};
use refdesk::domain::district::District;
use refdesk::domain::door::kinds;
use refdesk::domain::door::lessons::{self, Asked as Learned};
use refdesk::domain::ids::{InitiativeId, UserId};
use refdesk::domain::learned::Models;
use refdesk::domain::routing::{Kind, Load, Queue, Request, route};
use refdesk::domain::topics::learning;

use super::{Judge, Row, is_judged, is_shown, rows, write, writer};

/// A labelled request.
struct Asked {
    row: Row,
    topic: Option<InitiativeId>,
    kind: Kind,
}

impl Asked {
    fn needs(&self) -> usize {
        self.row["needs"].parse().expect("a number")
    }
}

/// Learns, writes the files and, if asked to, says how well each writer's texts are read by what the others taught.
pub fn learn(district: &District, judge: Option<&Judge<'_>>) {
    let asked = asked(district);
    let learned = learned(&asked.iter().collect::<Vec<_>>(), district);
    write("src/domain/door/kinds.txt", &learned.kinds);
    write("src/domain/topics/concepts.txt", &learned.concepts);
    let mut parts = Models::default();
    parts.put("parts", learned.parts);
    write("src/domain/door/needs/weights.txt", &parts);
    if let Some(judge) = judge {
        judge_all(&asked, district, judge);
    }
}

fn asked(district: &District) -> Vec<Asked> {
    let rows = ["requests", "requests-more", "requests-house"].into_iter().flat_map(rows);
    let asked = rows.filter_map(|row| {
        let kind = row["kind"].parse().ok()?;
        let topic = district.initiatives.iter().find(|it| it.key.as_str() == row["topic"]).map(|it| it.id);
        Some(Asked { row, topic, kind })
    });
    asked.collect()
}

fn learned(asked: &[&Asked], district: &District) -> Learned {
    let of_kind: Vec<_> = asked.iter().map(|it| (it.row["text"].as_str(), it.kind)).collect();
    let of_topic: Vec<_> = asked.iter().map(|it| (it.row["text"].as_str(), it.topic)).collect();
    let (kinds, concepts) = (kinds::learned(&of_kind), learning::concepts(&of_topic, &district.topics));
    let of_needs: Vec<_> = asked.iter().map(|it| (it.row["text"].as_str(), it.needs())).collect();
    let parts = lessons::parts(&of_needs, district, &kinds, &concepts);
    Learned { kinds, concepts, parts }
}

/// Each writer's texts, read by what the texts of all others taught. Kind, topic and queue are those of texts with one need.
fn judge_all(asked: &[Asked], district: &District, judge: &Judge<'_>) {
    let mut writers: BTreeMap<char, Vec<&Asked>> = BTreeMap::new();
    for one in asked {
        writers.entry(writer(&one.row)).or_default().push(one);
    }
    println!(
        "writer  kind  topic  found are right  queue  one need  several needs   (percent; learned from the others)"
    );
    let mut all = [0.0; 6];
    let judged: Vec<_> = writers.iter().filter(|it| is_judged(*it.0)).collect();
    for (writer, own) in &judged {
        let others: Vec<_> =
            writers.iter().filter(|it| it.0 != *writer).flat_map(|it| it.1.iter().copied()).collect();
        let right = shares(own, &learned(&others, district), district, judge);
        println!(
            "{writer:6} {:5.1} {:6.1} {:16.1} {:6.1} {:9.1} {:14.1}",
            right[0], right[1], right[2], right[3], right[4], right[5]
        );
        for (sum, one) in all.iter_mut().zip(right) {
            *sum += one / f64::from(u32::try_from(judged.len()).expect("a few"));
        }
    }
    println!(
        "mean   {:5.1} {:6.1} {:16.1} {:6.1} {:9.1} {:14.1}",
        all[0], all[1], all[2], all[3], all[4], all[5]
    );
}

/// Kind, topics that were found, found topics that are right, queue, texts of one need and of several: percent.
fn shares(asked: &[&Asked], learned: &Learned, district: &District, judge: &Judge<'_>) -> [f64; 6] {
    let mut counts = [(0, 0); 6];
    let mut count = |at: usize, right: bool| {
        counts[at] = (counts[at].0 + u32::from(right), counts[at].1 + 1);
    };
    for one in asked {
        let needs = lessons::needs(&one.row["text"], district, learned, &judge.sense(&one.row["text"]));
        count(if one.needs() < 2 { 4 } else { 5 }, needs == one.needs().max(1));
        if needs != one.needs().max(1) && is_shown(&one.row) {
            println!("    {} {needs} needs for {} | {}", one.row["id"], one.row["needs"], one.row["text"]);
        }
    }
    for one in asked.iter().filter(|it| it.row["needs"] == "1") {
        let words = &one.row["text"];
        let (kind, topic) = lessons::asked(words, district, learned, &judge.sense(words));
        count(0, kind == one.kind);
        if one.topic.is_some() {
            count(1, topic == one.topic);
        }
        if topic.is_some() {
            count(2, topic == one.topic);
        }
        count(3, queue(district, &one.row, topic, kind) == queue(district, &one.row, one.topic, one.kind));
        if (kind, topic) != (one.kind, one.topic) && is_shown(&one.row) {
            let key = |id: Option<InitiativeId>| {
                id.and_then(|it| district.initiative(it)).map_or("none", |it| it.key.as_str())
            };
            let (read, right) = ((kind.as_str(), key(topic)), (one.kind.as_str(), key(one.topic)));
            println!("    {} {read:?} for {right:?} | {words}", one.row["id"]);
        }
    }
    counts.map(|(right, all)| 100.0 * f64::from(right) / f64::from(all.max(1)))
}

/// The queue by the rules of the sample, on the Tuesday that the labels are meant for.
fn queue(district: &District, row: &Row, topic: Option<InitiativeId>, kind: Kind) -> u8 {
    let building = district.building_by_key(&row["building"]).map(|it| it.id);
    let request = Request {
        user: UserId(1),
        requester: None,
        building,
        topic,
        kind,
        grade: None,
        today: false,
        named: None,
        declined: &[],
    };
    let at = Utc.with_ymd_and_hms(2026, 9, 22, 15, 41, 0).unwrap();
    match route(&request, district, &Load::default(), at).queue {
        Queue::Librarians(_) => 0,
        Queue::Specialists => 1,
        Queue::TechOffice => 2,
        Queue::Director => 3,
    }
}
