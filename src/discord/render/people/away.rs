//! `/away`: what it changes, who is away.

use serenity::all::CreateEmbed;

use super::span;
use crate::desk::{AwayEnded, AwayList, AwaySet, LIST};
use crate::discord::render::names::Names;
use crate::discord::view::View;
use crate::discord::words::words;

pub(in crate::discord) fn away_set(set: &AwaySet, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &set.district, words: &words };
    let name = names.person(set.staff);
    let times = set.absences.iter().map(|it| span(names, it)).collect::<Vec<_>>().join("; ");
    let mut lines =
        vec![if set.own { words.away_set_own(times) } else { words.away_set_other(name.clone(), times) }];
    lines.extend(requests(names, set));
    lines.extend(open(names, set));
    if set.meetings > 0 {
        lines.push(words.away_meetings(set.meetings));
    }
    if set.lost_minutes > 0 {
        lines.push(words.away_lost(set.lost_minutes));
    }
    lines.push(words.away_end_hint());
    View::text(lines.join("\n"))
}

/// What happens with what comes in meanwhile: in the buildings, and about a specialist's topics.
fn requests(names: Names<'_>, set: &AwaySet) -> Vec<String> {
    let words = names.words;
    let cover = set.cover.map(|it| names.person(it));
    let building = match cover {
        Some(cover) if set.waits => Some(words.away_waits(cover)),
        Some(cover) if set.topics.is_empty() => Some(words.away_covered(cover)),
        _ => None,
    };
    let topics = set.topics.iter().map(|(cover, topics)| {
        let topics = topics.iter().map(|it| names.topic(Some(*it))).collect::<Vec<_>>();
        words.away_topics(topics.join(", "), names.person(*cover))
    });
    building.into_iter().chain(topics).collect()
}

/// What happens with what they have.
fn open(names: Names<'_>, set: &AwaySet) -> Option<String> {
    let words = names.words;
    match (set.open, set.moves, set.asked_on) {
        (0, ..) => None,
        (open, true, _) => Some(words.away_open_moves(open)),
        (open, false, Some(asked)) => Some(words.away_open_asked(open, words.day(asked))),
        (open, false, None) => Some(words.away_open_stays(open)),
    }
}

pub(in crate::discord) fn away_ended(ended: &AwayEnded, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &ended.district, words: &words };
    let (name, times) = (names.person(ended.staff), span(names, &ended.absence));
    View::text(if ended.begun { words.away_back(name) } else { words.away_off(name, times) })
}

pub(in crate::discord) fn away_list(list: &AwayList, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &list.district, words: &words };
    let line = |it: &crate::domain::district::Absence| {
        let cover = it.cover.map(|cover| words.away_line_cover(names.person(cover))).unwrap_or_default();
        words.away_line(names.person(it.staff), span(names, it), cover)
    };
    let mut lines: Vec<_> = list.absences.iter().take(LIST).map(line).collect();
    if list.absences.len() > LIST {
        lines.push(words.queue_more(list.absences.len() - LIST));
    }
    if lines.is_empty() {
        lines.push(words.away_nobody());
    }
    View::embed(CreateEmbed::new().title(words.away_title()).description(lines.join("\n")))
}
