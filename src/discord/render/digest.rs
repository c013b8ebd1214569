//! Digests as messages: short enough for a phone at seven o'clock, and never over Discord's limits. Reads nothing.

use serenity::all::CreateEmbed;

use super::card::OPEN;
use super::counted;
use super::lists::{cut, line};
use super::names::Names;
use super::reason::capital;
use crate::desk::{Digest, QueueMorning, Told, Week};
use crate::discord::view::View;
use crate::discord::words::{clock_time, plain, relative, words};
use crate::domain::place::Place;
use crate::domain::ticket::Ticket;
use crate::store::thanks::Thanks;

/// The most queues and initiatives that a week lists.
const ROWS: usize = 12;

/// The most meetings of a day, thanks and topics that a digest lists: it is read on a phone.
const MEETINGS: usize = 8;
const THANKS: usize = 3;
const TOPICS: usize = 5;

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
        Told::Own { held, suggested, meetings } => own(names, held, suggested, meetings),
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
    lines.extend(meetings(names, &told.meetings));
    if let Some(class) = told.class {
        lines.push(words.digest_class(class.teachers, names.topic(Some(class.initiative))));
    }
    if tally.resolved > 0 {
        lines.push(words.digest_resolved(tally.resolved));
    }
    if tally.helped > 0 {
        lines.push(words.digest_helped(tally.helped));
    }
    lines.extend(told.thanks.iter().take(THANKS).map(|it| thanked(names, it)));
    let all = usize::try_from(tally.waiting).unwrap_or(usize::MAX);
    if all == 0 {
        lines.push(words.digest_waiting_none());
        return CreateEmbed::new().description(lines.join("\n"));
    }
    if !lines.is_empty() {
        // What happened stands apart from what waits.
        lines.push(String::new());
    }
    lines.push(format!("**{}**", words.digest_waiting(tally.waiting)));
    lines.push(cut(names, &told.waiting, all, |it| line(names, it)));
    CreateEmbed::new().description(lines.join("\n"))
}

/// Today's meetings, one line each; those that have no room are counted.
fn meetings(names: Names<'_>, all: &[Ticket]) -> Vec<String> {
    let words = names.words;
    let line = |ticket: &Ticket| {
        let slot = ticket.state.slot()?;
        let lead = ticket.lead().map(|it| names.person(it)).unwrap_or_default();
        let (number, name) = (ticket.number.to_string(), plain(&ticket.asked.name));
        Some(words.digest_meeting(clock_time(slot.starts_at), lead, name, number, names.form(slot.form)))
    };
    let mut lines: Vec<_> = all.iter().filter_map(line).take(MEETINGS).collect();
    if all.len() > lines.len() {
        lines.push(words.queue_more(counted(all.len() - lines.len())));
    }
    if !lines.is_empty() {
        lines.insert(0, format!("**{}**", words.digest_meetings()));
    }
    lines
}

/// With what was said, if it was.
fn thanked(names: Names<'_>, thanks: &Thanks) -> String {
    let (by, to) = (plain(&thanks.name), names.person(thanks.to));
    match &thanks.words {
        Some(words) => names.words.digest_thanks(by, to, plain(&words.excerpt(120))),
        None => names.words.digest_thanks_alone(by, to),
    }
}

fn own(names: Names<'_>, held: &[Ticket], suggested: &[Ticket], today: &[Ticket]) -> CreateEmbed {
    let words = names.words;
    let section = |title: String, tickets: &[Ticket]| {
        let lines = cut(names, tickets, tickets.len(), |it| line(names, it));
        (!tickets.is_empty()).then(|| format!("**{title}**\n{lines}"))
    };
    let today = Some(meetings(names, today).join("\n")).filter(|it| !it.is_empty());
    let sections = [today, section(words.digest_held(), held), section(words.digest_suggested(), suggested)];
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
        let [ready, partner, not_yet] = counts.map(counted);
        words.digest_week_readiness(names.topic(Some(*initiative)), ready, partner, not_yet)
    });
    let buildings = told.buildings.iter().take(ROWS);
    let buildings = buildings.map(|(id, count)| words.digest_week_phase(names.building(*id), *count));
    let unsorted = told.unsorted.iter().take(TOPICS).map(|it| {
        let shared = it.shared.iter().map(|word| plain(word)).collect::<Vec<_>>().join(", ");
        words.digest_week_phase(capital(&shared), counted(it.requests))
    });
    let escalated = (told.escalated > 0).then(|| words.digest_week_escalated(told.escalated));
    let fields = [
        (words.digest_week_waiting(), escalated.into_iter().chain(waiting).collect::<Vec<_>>()),
        (words.digest_week_asked(), asked.collect()),
        (words.digest_week_buildings(), buildings.collect()),
        (words.digest_week_topics(), unsorted.collect()),
        (words.digest_week_ready(), readiness.collect()),
    ];
    let told = fields.into_iter().filter(|(_, lines)| !lines.is_empty());
    told.fold(CreateEmbed::new(), |embed, (title, lines)| embed.field(title, lines.join("\n"), false))
}
