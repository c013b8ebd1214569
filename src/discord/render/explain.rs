//! Who would get a request, and why. Never repeats what may name a student.

use super::names::Names;
use super::reason;
use crate::desk::Explanation;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::district::District;
use crate::domain::explain::{Explained, Turned};

/// The answer to `/desk explain`.
pub(in crate::discord) fn explained(explanation: &Explanation, language: &str) -> View {
    let words = words(language);
    let (explained, district) = (&explanation.explained, explanation.district.as_ref());
    let names = Names { district, words: &words };
    let whys = why(explained, district, language);
    let routed = explained.reading.needs.iter().zip(&explained.routes).zip(&whys);
    let lines = routed.map(|((need, route), why)| {
        words.explain_line(
            names.queue(route.queue),
            names.topic(need.topic),
            names.kind(need.kind),
            why.as_str(),
        )
    });
    let mut said: Vec<String> = lines.collect();
    if explained.routes.is_empty() {
        said.extend(whys);
    }
    if explained.reading.vague && !explained.routes.is_empty() {
        said.push(words.explain_vague());
    }
    View::text(said.join("\n"))
}

/// A sentence for each need; one if no ticket would be opened.
pub(in crate::discord) fn why(explained: &Explained, district: &District, language: &str) -> Vec<String> {
    let words = words(language);
    let names = Names { district, words: &words };
    match explained.turned() {
        None => explained.routes.iter().map(|it| reason::of_route(names, it)).collect(),
        Some(Turned::Harm) => vec![words.explain_harm()],
        Some(Turned::Student) => vec![words.explain_student()],
        Some(Turned::Thanks) => vec![words.explain_thanks()],
        Some(Turned::NeverMind) => vec![words.explain_never_mind()],
    }
}
