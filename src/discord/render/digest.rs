//! Digests as messages: short enough for a phone at seven o'clock, and never over Discord's limits. Reads nothing.

use serenity::all::CreateEmbed;

use super::card::OPEN;
use super::lists::{cut, line};
use super::names::Names;
use crate::desk::{Digest, QueueMorning, Told, Week};
use crate::discord::view::View;
use crate::discord::words::{relative, words};
use crate::domain::place::Place;
use crate::domain::ticket::Ticket;

/// The most queues and initiatives that a week lists.
const ROWS: usize = 12;

/// A digest, without a sound. The heading is the same whenever it is sent, so that it can be found again.
pub(in crate::discord) fn digest(digest: &Digest, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &digest.district, words: &words };
    let day = words.day(digest.day);
    let heading = match (&digest.told, digest.place) {
        (Told::Week(_), _) => words.digest_week_heading(day),
        (Told::Queue(_), Place::Queue(queue)) => words.digest_queue_heading(day, names.queue(queue)),
        (Told::Own { .. }, _) | (Told::Queue(_), Place::Person(_)) => words.digest_own_heading(day),
    };
    let embed = match &digest.told {
        Told::Queue(told) => queue(names, told),
        Told::Own { held, suggested } => own(names, held, suggested),
        Told::Week(told) => week(names, told),
    };
    View { content: heading, embeds: vec![embed.colour(OPEN)], quiet: true, ..View::default() }
}

fn queue(names: Names<'_>, told: &QueueMorning) -> CreateEmbed {
    let (words, tally) = (names.words, told.tally);
    let mut lines = Vec::new();
    if tally.overdue > 0 {
        lines.push(words.digest_overdue(tally.overdue));
    }
    if let Some(class) = told.class {
        lines.push(words.digest_class(class.teachers, names.topic(Some(class.initiative))));
    }
    if tally.resolved > 0 {
        lines.push(words.digest_resolved(tally.resolved));
    }
    if tally.helped > 0 {
        lines.push(words.digest_helped(tally.helped));
    }
    let all = usize::try_from(tally.waiting).unwrap_or(usize::MAX);
    if all == 0 {
        lines.push(words.digest_waiting_none());
        return CreateEmbed::new().description(lines.join("\n"));
    }
    lines.push(cut(names, &told.waiting, all, |it| line(names, it)));
    CreateEmbed::new().title(words.digest_waiting(tally.waiting)).description(lines.join("\n"))
}

fn own(names: Names<'_>, held: &[Ticket], suggested: &[Ticket]) -> CreateEmbed {
    let words = names.words;
    let section = |title: String, tickets: &[Ticket]| {
        let lines = cut(names, tickets, tickets.len(), |it| line(names, it));
        (!tickets.is_empty()).then(|| format!("**{title}**\n{lines}"))
    };
    let sections = [section(words.digest_held(), held), section(words.digest_suggested(), suggested)];
    CreateEmbed::new().description(sections.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

fn week(names: Names<'_>, told: &Week) -> CreateEmbed {
    let words = names.words;
    let waiting = told.waiting.iter().take(ROWS);
    let waiting =
        waiting.map(|it| words.digest_week_queue(names.queue(it.queue), it.tickets, relative(it.since)));
    let asked = told.asked.iter().map(|(phase, count)| {
        let phase = phase.map_or_else(|| words.digest_week_unsorted(), |it| names.phase(it));
        words.digest_week_phase(phase, *count)
    });
    let readiness = told.readiness.iter().take(ROWS).map(|(initiative, counts)| {
        let [ready, partner, not_yet] = counts.map(|it| i64::try_from(it).unwrap_or(i64::MAX));
        words.digest_week_readiness(names.topic(Some(*initiative)), ready, partner, not_yet)
    });
    let fields = [
        (words.digest_week_waiting(), waiting.collect::<Vec<_>>()),
        (words.digest_week_asked(), asked.collect()),
        (words.digest_week_ready(), readiness.collect()),
    ];
    let told = fields.into_iter().filter(|(_, lines)| !lines.is_empty());
    told.fold(CreateEmbed::new(), |embed, (title, lines)| embed.field(title, lines.join("\n"), false))
}
