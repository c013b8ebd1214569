//! A coach's morning in one message.

use serenity::all::CreateEmbed;

use super::card::OPEN;
use super::life::slot;
use super::lists::{cut, line};
use super::names::Names;
use crate::desk::{Booked, MyDay};
use crate::discord::view::View;
use crate::discord::words::{clock_time, plain, words};
use crate::domain::meeting::Busy;
use crate::domain::ticket::Ticket;

pub(in crate::discord) fn my_day(day: &MyDay, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &day.district, words: &words };
    let free: Vec<Busy> = day.free.iter().map(|it| (it.start, it.end)).collect();
    let or_none = |spans: &[Busy]| if spans.is_empty() { words.my_day_none() } else { times(spans) };
    let meetings: Vec<_> = day.meetings.iter().map(|it| meeting(names, it)).collect();
    let meetings = if meetings.is_empty() { words.my_day_none() } else { meetings.join("\n") };
    let open = if day.open.is_empty() {
        words.queue_yours_empty()
    } else {
        cut(names, &day.open, day.open.len(), |it| line(names, it))
    };
    let mut embed = CreateEmbed::new().title(words.day(day.date)).colour(OPEN);
    if day.week.of > 0 || day.week.minutes > 0 {
        embed = embed.description(booked(names, day));
    }
    if !day.classes.is_empty() {
        embed = embed.field(words.my_day_classes(), times(&day.classes), false);
    }
    // Whoever keeps no hours for help has none to be free in.
    if day.week.of > 0 || !free.is_empty() {
        embed = embed.field(words.my_day_free(), or_none(&free), false);
    }
    embed = embed.field(words.my_day_meetings(), meetings, false);
    let open = CreateEmbed::new().title(words.my_day_open()).description(open);
    View { embeds: vec![embed, open], ..View::default() }
}

fn booked(names: Names<'_>, day: &MyDay) -> String {
    let words = names.words;
    let Booked { minutes, of } = day.today;
    let text = words.my_day_booked(minutes, of, day.week.minutes, day.week.of);
    let full = day.week.of > 0 && day.week.minutes >= day.week.of;
    if full { format!("{text} {}", words.my_day_full()) } else { text }
}

fn times(spans: &[Busy]) -> String {
    let one = |(start, end): &Busy| format!("{}–{}", clock_time(*start), clock_time(*end));
    spans.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn meeting(names: Names<'_>, ticket: &Ticket) -> String {
    let when = ticket.state.slot().map(|it| slot(names, &it)).unwrap_or_default();
    names.words.my_day_meeting(ticket.number.to_string(), plain(&ticket.asked.name), when)
}
