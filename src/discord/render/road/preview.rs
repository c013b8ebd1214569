//! What a change of phase would do, before it is confirmed, and what became of it.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::reason::capital;
use super::show::{dated, evidence, parts_of};
use super::{buildings, people, topic};
use crate::desk::{Edited, PhaseLook};
use crate::discord::controls::{Control, RoadControl};
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::roadmap::Phase;
use crate::domain::roadmove::Preview;

pub(in crate::discord) fn preview(look: &PhaseLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let preview = &look.preview;
    let plan = preview.plan;
    let mut embed = CreateEmbed::new()
        .title(words.preview_title(topic(names, plan.initiative)))
        .description(when(names, preview))
        .colour(OPEN)
        .field(words.preview_field_open(), open(names, preview), false);
    for (name, value) in gaps(names, preview) {
        embed = embed.field(name, value, false);
    }
    embed = embed.field(words.road_field_evidence(), evidence(&words, look.evidence), false);
    let yes = RoadControl::Confirm { plan, seen: preview.fingerprint() };
    let button =
        |control: RoadControl, label| CreateButton::new(Control::Road(control).to_string()).label(label);
    View::embed(embed).row(CreateActionRow::Buttons(vec![
        button(yes, words.button_confirm()).style(ButtonStyle::Primary),
        button(RoadControl::Keep, words.button_keep_as_it_is()).style(ButtonStyle::Secondary),
    ]))
}

fn when(names: Names<'_>, preview: &Preview) -> String {
    let (words, plan) = (names.words, preview.plan);
    if preview.before == Some(plan.phase) {
        return words.preview_drops();
    }
    let phase = capital(&names.phase(plan.phase));
    let today = preview.librarians_hear == plan.on;
    let from = if today {
        words.preview_from_today(phase, dated(words, plan.on))
    } else {
        words.preview_from(phase, dated(words, plan.on))
    };
    let notice = (plan.on - preview.librarians_hear).num_days();
    let usual = i64::from(names.district.settings.librarians_hear_days);
    let replaced = preview.replaced.iter().filter(|it| it.from != plan.on || it.phase != plan.phase);
    let mut lines = vec![from];
    lines.extend(preview.before.map(|before| words.preview_before(names.phase(before))));
    lines.extend(replaced.map(|it| words.preview_replaces(names.phase(it.phase), dated(words, it.from))));
    lines.extend((!today).then(|| words.preview_librarians(words.day(preview.librarians_hear))));
    lines.extend((notice < usual).then(|| words.preview_short(notice)));
    lines.extend(plan.review.map(|day| match plan.phase {
        Phase::Learning => capital(&words.road_evaluation(dated(words, day))),
        _ => capital(&words.road_review(dated(words, day))),
    }));
    lines.join("\n")
}

fn open(names: Names<'_>, preview: &Preview) -> String {
    let words = names.words;
    let moving =
        preview.moving.iter().map(|(queue, count)| words.preview_moves(*count, names.owners(*queue)));
    let mut lines: Vec<_> = moving.collect();
    lines.extend((preview.staying > 0).then(|| words.preview_stays(preview.staying)));
    lines.extend((preview.claimed > 0).then(|| words.preview_claimed(preview.claimed)));
    lines.extend((preview.dated > 0).then(|| words.preview_dated(preview.dated)));
    if lines.is_empty() { words.preview_none_open() } else { lines.join("\n") }
}

fn gaps(names: Names<'_>, preview: &Preview) -> Vec<(String, String)> {
    let words = names.words;
    if preview.plan.phase != Phase::Implementation || preview.before == Some(preview.plan.phase) {
        return Vec::new();
    }
    let unready = preview.not_ready.len() + preview.with_partner.len();
    let who = format!(
        "{}\n{}",
        words.road_not_yet(people(names, &preview.not_ready)),
        words.road_partner(people(names, &preview.with_partner))
    );
    let places = &preview.uncovered;
    let uncovered = format!("{}\n{}", buildings(names, places), words.preview_uncovered_hint());
    let vacant = buildings(names, &preview.vacant);
    [
        Some((words.preview_field_not_ready(unready), who)),
        (!places.is_empty()).then(|| (words.preview_field_uncovered(places.len()), uncovered)),
        (!preview.vacant.is_empty()).then(|| (words.preview_field_vacant(), vacant)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(in crate::discord) fn kept(look: &PhaseLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let plan = look.preview.plan;
    let name = topic(names, plan.initiative);
    View::text(if look.preview.before == Some(plan.phase) {
        words.plan_taken_back(name)
    } else {
        words.phase_kept(name, names.phase(plan.phase), dated(&words, plan.on))
    })
}

pub(in crate::discord) fn changed(look: &PhaseLook, language: &str) -> View {
    View { content: words(language).preview_changed(), ..preview(look, language) }
}

pub(in crate::discord) fn edited(edited: &Edited, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &edited.district, words: &words };
    let name = topic(names, edited.initiative);
    View::text(if edited.parts.is_empty() {
        words.initiative_added(name)
    } else {
        words.initiative_edited(name, parts_of(&words, &edited.parts))
    })
}
