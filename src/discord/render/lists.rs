//! Lists: the queues of a coach, one's own requests, the agenda. Cut with "and 12 more",
//! never refused.

use chrono::NaiveDate;
use serenity::all::CreateEmbed;

use super::attendance::last_meeting;
use super::counted;
use super::life::life_state;
use super::names::Names;
use super::year_end;
use crate::desk::{Agenda, LIST, Mine, QueueList, Queues};
use crate::discord::view::View;
use crate::discord::words::{plain, relative, words};
use crate::domain::ids::BuildingId;
use crate::domain::routing::Queue;
use crate::domain::ticket::{State, Ticket};

/// How much of a request one line shows, in characters.
const LINE: usize = 90;

pub(in crate::discord) fn queues(queues: &Queues, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &queues.district, words: &words };
    let yours = if queues.yours.is_empty() {
        words.queue_yours_empty()
    } else {
        cut(names, &queues.yours, queues.yours.len(), |it| line(names, it))
    };
    let mut parts = vec![(words.queue_yours(), yours)];
    if !queues.elsewhere.is_empty() {
        let lines = cut(names, &queues.elsewhere, queues.elsewhere.len(), |it| elsewhere(names, it));
        parts.push((words.queue_elsewhere(), lines));
    }
    parts.extend(queues.queues.iter().map(|list| queue(names, list)));
    let embed = |(title, text)| CreateEmbed::new().title(title).description(text);
    let mut embeds: Vec<_> = parts.into_iter().map(embed).collect();
    embeds[0] = embeds[0].clone().colour(super::card::OPEN);
    View { embeds, ..View::default() }
}

fn queue(names: Names<'_>, list: &QueueList) -> (String, String) {
    let waiting = usize::try_from(list.waiting).unwrap_or(usize::MAX);
    let text = if list.tickets.is_empty() {
        names.words.queue_empty()
    } else {
        cut(names, &list.tickets, waiting, |it| line(names, it))
    };
    (names.words.queue_title(names.queue(list.queue)), text)
}

/// With who has it, because the reader does not.
fn elsewhere(names: Names<'_>, ticket: &Ticket) -> String {
    let owner = match ticket.claim_of() {
        Some(claim) => names.person(claim.by),
        None => names.queue(ticket.placed.queue),
    };
    names.words.queue_line_elsewhere(line(names, ticket), owner)
}

pub(super) fn line(names: Names<'_>, ticket: &Ticket) -> String {
    // A specialist has no building: where, and whether online, is what they plan by (R24).
    let elsewhere = !matches!(ticket.placed.queue, Queue::Librarians(_));
    let place = ticket.asked.building.filter(|_| elsewhere);
    line_at(names, ticket, place)
}

/// The same below a heading that names the building, or with where it is.
pub(super) fn line_at(names: Names<'_>, ticket: &Ticket, place: Option<BuildingId>) -> String {
    let words = names.words;
    let today = if ticket.asked.today { words.queue_mark_today() } else { String::new() };
    let needed = ticket
        .asked
        .needed_by
        .map(|by| words.queue_mark_needed(needed_by(names, ticket, by)))
        .unwrap_or_default();
    let place = place.map(|it| words.queue_mark_place(names.building(it))).unwrap_or_default();
    let form = ticket.asked.form.map(|it| words.queue_mark_place(names.form(it))).unwrap_or_default();
    words.queue_line(
        ticket.number.to_string(),
        plain(&ticket.asked.words.excerpt(LINE)),
        plain(&ticket.asked.name),
        relative(ticket.opened_at),
        format!("{today}{needed}{place}{form}"),
    )
}

/// The day by which it is needed, with its year where that is not the one in which it was asked.
pub(super) fn needed_by(names: Names<'_>, ticket: &Ticket, by: NaiveDate) -> String {
    names.words.day_seen_from(names.district.calendar.local_date(ticket.opened_at), by)
}

pub(super) fn cut(
    names: Names<'_>,
    tickets: &[Ticket],
    all: usize,
    line: impl Fn(&Ticket) -> String,
) -> String {
    let mut lines: Vec<_> = tickets.iter().take(LIST).map(line).collect();
    let more = all.max(tickets.len()).saturating_sub(lines.len());
    if more > 0 {
        lines.push(names.words.queue_more(counted(more)));
    }
    lines.join("\n")
}

pub(in crate::discord) fn requests(mine: &Mine, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &mine.district, words: &words };
    let line = |ticket: &Ticket| {
        let state = match &ticket.state {
            State::Waiting => words.state_waiting(),
            State::Claimed(claim) if claim.reopened => words.state_reopened(names.person(claim.by)),
            State::Claimed(claim) => words.state_claimed(names.person(claim.by)),
            State::Resolved(done) => words.state_resolved(names.person(done.claim.by)),
            State::Cancelled { .. } => words.state_cancelled(),
            State::Scheduled(_) | State::OnHold(_) | State::Merged { .. } => life_state(names, &ticket.state),
        };
        let asked = plain(&ticket.asked.words.excerpt(LINE));
        words.requests_line(ticket.number.to_string(), asked, state, relative(ticket.opened_at))
    };
    let mut lines = year_end::kept_lines(&words, &mine.kept);
    match (mine.tickets.is_empty(), lines.is_empty()) {
        (true, true) => lines.push(words.requests_empty()),
        (true, false) => {}
        (false, _) => lines.insert(0, cut(names, &mine.tickets, mine.tickets.len(), line)),
    }
    let embed = CreateEmbed::new().title(words.requests_title()).description(lines.join("\n"));
    let view = View::embed(embed.colour(super::card::OPEN));
    match year_end::kept_menu(&words, &mine.kept) {
        Some(menu) => view.row(menu),
        None => view,
    }
}

pub(in crate::discord) fn agenda(agenda: &Agenda, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &agenda.district, words: &words };
    let next =
        agenda.next.map_or_else(|| words.agenda_no_meeting(), |next| words.agenda_next(words.day(next)));
    let last = agenda.last.as_ref().map(|it| last_meeting(names, it));
    let head = [next].into_iter().chain(last).collect::<Vec<_>>().join("\n");
    let line = |ticket: &Ticket| {
        let asked = plain(&ticket.asked.words.excerpt(LINE));
        let by = agenda.handed_on_by(ticket).map(|it| words.agenda_handed_on(names.person(it)));
        let answered = (!ticket.is_open()).then(|| words.agenda_answered());
        let marks: String = by.into_iter().chain(answered).collect();
        words.agenda_line(ticket.number.to_string(), names.topic(ticket.asked.topic), asked, marks)
    };
    let text = if agenda.tickets.is_empty() {
        words.agenda_empty()
    } else {
        cut(names, &agenda.tickets, agenda.tickets.len(), line)
    };
    View::embed(CreateEmbed::new().title(words.agenda_title()).description(format!("{head}\n{text}")))
}
