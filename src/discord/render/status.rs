//! `/desk status`: what is owed to whom and since when, what stands in the way, and what nobody recognised.

use serenity::all::CreateEmbed;

use super::counted;
use super::names::Names;
use super::notices::why_lost;
use crate::desk::{LIST, Status};
use crate::discord::doctor::{Finding, said};
use crate::discord::view::View;
use crate::discord::words::{moment, plain, relative, words};
use crate::domain::place::Place;
use crate::store::backlog::Waits;

pub(in crate::discord) fn status(status: &Status, server: &[Finding], language: &str) -> View {
    let words = words(language);
    let names = Names { district: &status.district, words: &words };
    let mut embed = CreateEmbed::new().title(words.status_title()).description(summary(names, status));
    if !status.waits.is_empty() {
        let lines = status.waits.iter().map(|it| waits(names, it));
        embed = embed.field(words.status_waits(), listed(lines), false);
    }
    let found = if server.is_empty() {
        words.status_server_fine()
    } else {
        listed(server.iter().map(|it| said(it, names)))
    };
    embed = embed.field(words.status_server(), found, false);
    if status.unsorted.is_empty() {
        return View::embed(embed);
    }
    let topics = status
        .unsorted
        .iter()
        .take(LIST)
        .map(|(word, count)| words.status_unsorted_line(plain(word), counted(*count)));
    View::embed(embed.field(words.status_unsorted(), listed(topics), false))
}

fn summary(names: Names<'_>, status: &Status) -> String {
    let words = names.words;
    let owed = match (status.outstanding.cards, status.outstanding.debts) {
        (0, 0) => words.status_nothing_owed(),
        (cards, debts) => words.status_owed(cards, debts),
    };
    let lost = status.lost.iter().take(LIST).map(|(place, why)| {
        let place = place.parse::<Place>().map_or_else(|_| place.clone(), |place| names.place(place));
        words.status_lost(place, why_lost(words, why))
    });
    let digest = status.next_digest.map(|at| words.status_next_digest(moment(at)));
    std::iter::once(owed).chain(lost).chain(digest).collect::<Vec<_>>().join("\n")
}

/// What waits for one place, since when, and how often it was tried in vain.
fn waits(names: Names<'_>, waits: &Waits) -> String {
    let words = names.words;
    let since = relative(waits.since);
    let line = match &waits.place {
        Some(place) => {
            let place = place.parse::<Place>().map_or_else(|_| place.clone(), |it| names.place(it));
            words.status_waits_cards(place, waits.count, since)
        }
        None => words.status_waits_messages(waits.count, since),
    };
    if waits.tries == 0 { line } else { format!("{line}; {}", words.status_tried(waits.tries)) }
}

fn listed(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
