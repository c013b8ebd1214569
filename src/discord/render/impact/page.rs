//! One page to print: a file that needs nothing beside it, for a principal's desk or a pilot's evaluation. It fits on one
//! sheet of A4 and of Letter.

use std::fmt::Write;

use super::called::Called;
use super::facts::{Fact, facts};
use super::pictures::{Show, in_words, picture};
use crate::chart::ChartError;
use crate::discord::impact::PageBy;
use crate::discord::words::words;
use crate::domain::district::District;
use crate::domain::impact::{Figures, Scope};
use crate::domain::text::excerpt;

const STYLE: &str = include_str!("page.css");

/// The most quotes, and the longest one, in characters: it stays one sheet.
const QUOTES: usize = 2;
const QUOTE: usize = 220;

/// The page, as HTML.
pub(in crate::discord) fn page(
    district: &District,
    figures: &Figures,
    by: &PageBy,
    language: &str,
) -> Result<String, ChartError> {
    let words = words(language);
    let called = Called::new(district, &words, figures);
    let spoken = language.split('-').next().filter(|it| *it == "es").unwrap_or("en");
    let mut html = String::new();
    let title = escaped(&called.title(figures));
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{spoken}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<main>\n<header><h1>{title}</h1><p>{}</p></header>\n",
        escaped(&head(called, by)),
    );
    if figures.is_empty() {
        let _ = writeln!(html, "<p>{}</p>", escaped(&words.impact_nothing()));
    } else {
        html.push_str(&table(&facts(called, figures)));
        for show in shows(figures) {
            html.push_str(&figure(called, figures, show)?);
        }
    }
    html.push_str(&in_own_words(called, figures, by));
    html.push_str(&foot(called, figures));
    html.push_str("</main>\n</body>\n</html>\n");
    Ok(html)
}

/// Two pictures stand on a page: more would not be read.
fn shows(figures: &Figures) -> [Show; 2] {
    match figures.scope {
        Scope::Initiative(_) => [Show::Requests, Show::Kinds],
        _ => [Show::Minutes, Show::Topics],
    }
}

fn head(called: Called<'_>, by: &PageBy) -> String {
    let district = called.district.name.clone();
    by.name.as_ref().map_or_else(|| district.clone(), |name| called.words.page_by(&*district, &**name))
}

fn table(facts: &[Fact]) -> String {
    let mut html = String::from("<dl>\n");
    for it in facts {
        let _ = writeln!(html, "<div><dt>{}</dt><dd>{}</dd></div>", escaped(&it.name), escaped(&it.value));
    }
    html + "</dl>\n"
}

fn figure(called: Called<'_>, figures: &Figures, show: Show) -> Result<String, ChartError> {
    let Some(chart) = picture(called, figures, show) else { return Ok(String::new()) };
    let described = escaped(&in_words(&chart));
    Ok(format!("<figure role=\"img\" aria-label=\"{described}\">\n{}</figure>\n", chart.svg()?))
}

fn in_own_words(called: Called<'_>, figures: &Figures, by: &PageBy) -> String {
    let notes = figures.pilot.as_ref().and_then(|it| it.notes.as_deref()).unwrap_or_default();
    let said = if by.words.trim().is_empty() { notes } else { &by.words };
    let (mut lines, mut quotes) = (String::new(), String::new());
    for line in said.lines().filter(|it| !it.trim().is_empty()) {
        let _ = writeln!(lines, "<p>{}</p>", escaped(line.trim()));
    }
    for it in figures.quotes.iter().take(QUOTES) {
        let (words, by) = (excerpt(&it.words, QUOTE), &it.by);
        let _ =
            writeln!(quotes, "<blockquote>“{}” <cite>{}</cite></blockquote>", escaped(&words), escaped(by));
    }
    section(&called.words.page_own_words(), &lines) + &section(&called.words.page_thanks(), &quotes)
}

/// A part with its heading, if there is anything in it.
fn section(heading: &str, html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    format!("<section><h2>{}</h2>\n{html}</section>\n", escaped(heading))
}

fn foot(called: Called<'_>, figures: &Figures) -> String {
    let notes = [called.withheld(figures), called.footnote(figures), Some(called.words.page_source())];
    let notes: Vec<_> = notes.into_iter().flatten().map(|it| escaped(&it)).collect();
    format!("<footer>{}</footer>\n", notes.join(" "))
}

/// Text as HTML: nothing in it is a tag.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
