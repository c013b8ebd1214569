//! The queue in groups: by building for whoever drives, by topic for whoever prepares (C1).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serenity::all::CreateEmbed;

use super::card::OPEN;
use super::counted;
use super::lists::line_at;
use super::names::Names;
use crate::desk::Queues;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::ticket::Ticket;

/// Building by building; the topic stands in each line, the building above them.
pub(in crate::discord) fn by_building(queues: &Queues, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &queues.district, words: &words };
    let place = |ticket: &Ticket| {
        ticket.asked.building.map_or_else(|| words.trip_no_building(), |it| names.building(it))
    };
    let stop = |it: &Ticket| words.trip_stop(names.topic(it.asked.topic), line_at(names, it, None));
    view(names, words.trip_title(), queues, (place, stop))
}

/// Topic by topic; the building stands in each line, the topic above them.
pub(in crate::discord) fn by_topic(queues: &Queues, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &queues.district, words: &words };
    let topic = |ticket: &Ticket| names.topic(ticket.asked.topic);
    let line = |it: &Ticket| line_at(names, it, it.asked.building);
    view(names, words.topics_title(), queues, (topic, line))
}

/// What a coach has and what waits for them: the group with the most to do first, in each the oldest.
fn view(
    names: Names<'_>,
    title: String,
    queues: &Queues,
    (group, line): (impl Fn(&Ticket) -> String, impl Fn(&Ticket) -> String),
) -> View {
    let mut groups: BTreeMap<String, Vec<&Ticket>> = BTreeMap::new();
    for ticket in queues.yours.iter().chain(queues.queues.iter().flat_map(|it| &it.tickets)) {
        groups.entry(group(ticket)).or_default().push(ticket);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, tickets)| Reverse(tickets.len()));
    let mut text = String::new();
    for (heading, mut tickets) in groups {
        tickets.sort_by_key(|it| it.opened_at);
        let count = counted(tickets.len());
        let lines = tickets.iter().map(|it| line(it)).collect::<Vec<_>>().join("\n");
        let part = format!("{}\n{lines}\n", names.words.trip_place(heading, count));
        text.push_str(&part);
    }
    let text = if text.is_empty() { names.words.queue_empty() } else { text };
    View::embed(CreateEmbed::new().title(title).description(text).colour(OPEN))
}
