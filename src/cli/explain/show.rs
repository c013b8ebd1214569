//! Explanations as a table for people and as JSON for programs. What may name a student is never repeated.

use std::fmt::Write;

use serde::Serialize;

use super::Answer;
use crate::cli::Failure;
use crate::discord;
use crate::domain::district::District;
use crate::domain::door::Need;
use crate::domain::explain::Turned;
use crate::domain::ids::{Key, StaffId};
use crate::domain::roadmap::Phase;
use crate::domain::routing::{Queue, Route};

/// The language of the sentences.
const LANGUAGE: &str = "en";

/// One line of `--json`. The names of the keys are a promise.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    /// The key of an initiative.
    topic: Option<&'a str>,
    /// Null where no ticket would be opened.
    kind: Option<&'static str>,
    phase: Option<&'static str>,
    /// Null where no ticket would be opened.
    queue: Option<&'static str>,
    building: Option<&'a str>,
    lead: Option<&'a str>,
    partner: Option<&'a str>,
    reason: &'a str,
    unsorted: bool,
    /// Where there are several: each of them, the main one first.
    needs: Vec<Part<'a>>,
    question: Option<String>,
    privacy: Vec<&'static str>,
    crisis: bool,
}

/// One of several needs.
#[derive(Serialize)]
struct Part<'a> {
    text: &'a str,
    topic: Option<&'a str>,
    kind: &'static str,
    phase: Option<&'static str>,
    queue: &'static str,
    lead: Option<&'a str>,
    partner: Option<&'a str>,
    reason: &'a str,
    unsorted: bool,
}

/// One JSON object a line.
pub(super) fn json(answers: &[Answer<'_>], district: &District) -> Result<String, Failure> {
    let mut text = String::new();
    for answer in answers {
        let whys = discord::why(&answer.explained, district, LANGUAGE);
        text.push_str(&serde_json::to_string(&line(answer, district, &whys))?);
        text.push('\n');
    }
    Ok(text)
}

fn line<'a>(answer: &'a Answer<'_>, district: &'a District, whys: &'a [String]) -> Line<'a> {
    let (asked, explained) = (answer.asked, &answer.explained);
    let parts = explained.reading.needs.iter().zip(&explained.routes).zip(whys);
    let parts: Vec<_> = parts.map(|((need, route), why)| part(need, route, why, district)).collect();
    let main = parts.first();
    let mut privacy: Vec<_> = explained.reading.found.iter().map(|it| it.what.as_str()).collect();
    privacy.sort_unstable();
    privacy.dedup();
    if explained.turned() != Some(Turned::Student) {
        privacy.clear();
    }
    Line {
        id: &asked.id,
        topic: main.and_then(|it| it.topic),
        kind: main.map(|it| it.kind),
        phase: main.and_then(|it| it.phase),
        queue: main.map(|it| it.queue),
        building: asked.building.and_then(|id| district.building(id)).map(|it| it.key.as_str()),
        lead: main.and_then(|it| it.lead),
        partner: main.and_then(|it| it.partner),
        reason: whys.first().map_or("", String::as_str),
        unsorted: main.is_some_and(|it| it.unsorted),
        question: (explained.reading.vague && main.is_some()).then(|| discord::question(LANGUAGE)),
        privacy,
        crisis: explained.reading.harm,
        needs: if parts.len() > 1 { parts } else { Vec::new() },
    }
}

fn part<'a>(need: &'a Need, route: &Route, why: &'a str, district: &'a District) -> Part<'a> {
    let key = |id: StaffId| district.person(id).and_then(|it| it.key.as_ref()).map(Key::as_str);
    Part {
        text: &need.words,
        topic: need.topic.and_then(|id| district.initiative(id)).map(|it| it.key.as_str()),
        kind: need.kind.as_str(),
        phase: route.phase.map(Phase::as_str),
        queue: queue(route.queue),
        lead: route.lead.and_then(key),
        partner: route.partner.and_then(key),
        reason: why,
        unsorted: route.unsorted,
    }
}

fn queue(queue: Queue) -> &'static str {
    match queue {
        Queue::Librarians(_) => "librarian",
        Queue::Specialists => "specialist",
        Queue::TechOffice => "tech_office",
        Queue::Director => "director",
    }
}

/// Aligned columns, a line for each need.
pub(super) fn table(answers: &[Answer<'_>], district: &District) -> String {
    let mut rows = vec![["ID", "QUEUE", "LEAD", "REASON"].map(str::to_owned)];
    for answer in answers {
        let whys = discord::why(&answer.explained, district, LANGUAGE);
        let routes = answer.explained.routes.iter().map(Some).chain(std::iter::repeat(None));
        for (number, (why, route)) in whys.iter().zip(routes).enumerate() {
            let lead = route.and_then(|it| it.lead).and_then(|id| district.person(id));
            let vague = answer.explained.reading.vague && route.is_some();
            rows.push([
                if number == 0 { answer.asked.id.clone() } else { String::new() },
                route.map_or("-", |it| queue(it.queue)).to_owned(),
                lead.map_or("-", |it| it.name.as_str()).to_owned(),
                if vague { format!("{why} (asked first what is needed)") } else { why.clone() },
            ]);
        }
    }
    aligned(&rows)
}

fn aligned(rows: &[[String; 4]]) -> String {
    let width = |column: usize| rows.iter().map(|it| it[column].chars().count()).max().unwrap_or_default();
    let widths = [width(0), width(1), width(2)];
    let mut text = String::new();
    for [id, queue, lead, reason] in rows {
        let [a, b, c] = widths;
        let _ = writeln!(text, "{id:a$}  {queue:b$}  {lead:c$}  {reason}");
    }
    text
}
