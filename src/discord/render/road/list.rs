//! The whole road map, phase by phase, with who helps.

use serenity::all::CreateEmbed;

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::reason::capital;
use super::{buildings, helps_with, specialists};
use crate::desk::RoadLook;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::roadmap::{Initiative, Phase, Readiness};

/// The most lines of one phase, and the most characters: all embeds of a message share 6,000.
const LINES: usize = 12;
const LETTERS: usize = 1_700;

pub(in crate::discord) fn list(look: &RoadLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let phases = [Phase::Learning, Phase::Implementation, Phase::Standard];
    let embeds = phases.into_iter().map(|phase| {
        let there = look.district.initiatives.iter().filter(|it| !it.gone);
        let there: Vec<_> = there.filter(|it| it.phase_on(look.today) == Some(phase)).collect();
        let title = words.road_phase(capital(&names.phase(phase)), helps_with(names, phase));
        CreateEmbed::new().title(title).description(lines(names, look, &there)).colour(OPEN)
    });
    View { content: format!("**{}**", words.road_title()), embeds: embeds.collect(), ..View::default() }
}

fn lines(names: Names<'_>, look: &RoadLook, initiatives: &[&Initiative]) -> String {
    if initiatives.is_empty() {
        return names.words.road_empty();
    }
    let mut text = String::new();
    for (index, it) in initiatives.iter().enumerate() {
        let line = line(names, look, it);
        if index == LINES || text.chars().count() + line.chars().count() > LETTERS {
            text.push('\n');
            text.push_str(&names.words.road_more(initiatives.len() - index));
            break;
        }
        if index > 0 {
            text.push('\n');
        }
        text.push_str(&line);
    }
    text
}

fn line(names: Names<'_>, look: &RoadLook, it: &Initiative) -> String {
    let words = names.words;
    let phase = it.phase_on(look.today);
    let scope = it.scope.as_ref().filter(|_| phase == Some(Phase::Learning));
    let places = scope.filter(|it| !it.buildings.is_empty());
    let grades = scope.filter(|it| !it.grades.is_empty()).map(|it| {
        let all: Vec<_> = it.grades.iter().map(ToString::to_string).collect();
        words.road_in_grades(all.join(", "))
    });
    let review = it.entry_on(look.today).and_then(|entry| entry.review).filter(|_| look.as_coach);
    let planned = it.next_change(look.today).filter(|_| look.as_coach);
    let marks = [
        specialists(names, it).filter(|_| phase != Some(Phase::Standard)),
        places.map(|it| words.road_in_buildings(buildings(names, &it.buildings))),
        grades,
        (phase == Some(Phase::Implementation)).then(|| ready(names, it)),
        planned.map(|it| words.road_planned(names.phase(it.phase), words.day_seen_from(look.today, it.from))),
        review.map(|day| match phase {
            Some(Phase::Learning) => words.road_evaluation(words.day_seen_from(look.today, day)),
            _ => words.road_review(words.day_seen_from(look.today, day)),
        }),
    ];
    let marks: Vec<_> = marks.into_iter().flatten().map(|mark| format!(" · {mark}")).collect();
    words.road_line(names.topic(Some(it.id)), marks.concat())
}

fn ready(names: Names<'_>, it: &Initiative) -> String {
    let count = |level| it.readiness.values().filter(|it| **it == level).count();
    names.words.road_ready_count(count(Readiness::Ready), count(Readiness::WithPartner))
}
