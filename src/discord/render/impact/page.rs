//! One page to print: a file that needs nothing beside it, for a principal's desk or a pilot's evaluation. It fits on one
//! sheet of A4 and of Letter.

use std::fmt::Write;

use super::called::Called;
use super::facts::{Fact, facts};
use super::page_room::{Pictures, is_long, left, paragraphs};
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
/// The longest that is shown of a pilot's notes: as long as one's own words may be.
const NOTES: usize = 900;

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
    let (own, quotes) = (own_words(figures, by), quotes(figures));
    if figures.is_empty() {
        let _ = writeln!(html, "<p>{}</p>", escaped(&words.impact_nothing()));
    } else {
        let facts = facts(called, figures);
        html.push_str(&table(&facts));
        let values: Vec<_> = facts.iter().map(|it| it.value.as_str()).collect();
        let Pictures { many, tall } = left(&values, &own, &quotes);
        for show in shows(figures).into_iter().take(many) {
            html.push_str(&figure(called, figures, (show, tall))?);
        }
    }
    html.push_str(&in_own_words(called, &own, &quotes));
    html.push_str(&foot(called, figures));
    html.push_str("</main>\n</body>\n</html>\n");
    Ok(html)
}

/// Two pictures stand on a page at most: more would not be read.
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

fn figure(called: Called<'_>, figures: &Figures, (show, tall): (Show, usize)) -> Result<String, ChartError> {
    let Some(chart) = picture(called, figures, show) else { return Ok(String::new()) };
    let described = escaped(&in_words(&chart));
    let style = format!("--tall: {tall}mm");
    Ok(format!(
        "<figure role=\"img\" style=\"{style}\" aria-label=\"{described}\">\n{}</figure>\n",
        chart.svg()?
    ))
}

/// The librarian's own sentences; of a pilot, what was noted on it.
fn own_words(figures: &Figures, by: &PageBy) -> Vec<String> {
    let notes = figures.pilot.as_ref().and_then(|it| it.notes.as_deref()).unwrap_or_default();
    let said = if by.words.trim().is_empty() { excerpt_lines(notes) } else { by.words.clone() };
    paragraphs(&said)
}

/// Notes may be longer than what one writes for a page.
fn excerpt_lines(notes: &str) -> String {
    if notes.chars().count() <= NOTES { notes.to_owned() } else { excerpt(notes, NOTES) }
}

/// Each with who said it.
fn quotes(figures: &Figures) -> Vec<String> {
    let quotes = figures.quotes.iter().take(QUOTES);
    quotes
        .map(|it| format!("“{}” <cite>{}</cite>", escaped(&excerpt(&it.words, QUOTE)), escaped(&it.by)))
        .collect()
}

fn in_own_words(called: Called<'_>, own: &[String], quotes: &[String]) -> String {
    let lines: Vec<_> = own.iter().map(|it| format!("<p>{}</p>\n", escaped(it))).collect();
    let quotes: Vec<_> = quotes.iter().map(|it| format!("<blockquote>{it}</blockquote>\n")).collect();
    let (words, long) = (called.words, if is_long(own) { " class=\"long\"" } else { "" });
    section(&words.page_own_words(), long, &lines.concat())
        + &section(&words.page_thanks(), "", &quotes.concat())
}

/// A part with its heading, if there is anything in it.
fn section(heading: &str, class: &str, html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    format!("<section><h2>{}</h2>\n<div{class}>\n{html}</div></section>\n", escaped(heading))
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
