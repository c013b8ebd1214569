//! One initiative: phase, goal, where it is, who helps, who is ready; for coaches also plans, notes and evidence.

use chrono::{Datelike, Duration, NaiveDate};
use serenity::all::CreateEmbed;

use super::super::card::OPEN;
use super::super::names::Names;
use super::super::reason::capital;
use super::{buildings, people, specialists};
use crate::desk::InitiativeLook;
use crate::discord::view::View;
use crate::discord::words::{Words, plain, relative, words};
use crate::domain::ids::BuildingId;
use crate::domain::roadchange::{Logged, Part, RoadChange};
use crate::domain::roadmap::{Initiative, Phase, PhaseEntry, Readiness};
use crate::domain::roadmove::Evidence;

type Field = Option<(String, String)>;

pub(in crate::discord) fn show(look: &InitiativeLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.road.district, words: &words };
    let Some(it) = look.road.district.initiative(look.initiative) else { return View::default() };
    let open = words.road_open(look.open);
    let mut embed = CreateEmbed::new().title(plain(&it.name)).description(open).colour(OPEN);
    for (name, value) in shared(names, look, it).into_iter().chain(for_coaches(names, look, it)).flatten() {
        embed = embed.field(name, value, false);
    }
    View::embed(embed)
}

fn shared(names: Names<'_>, look: &InitiativeLook, it: &Initiative) -> Vec<Field> {
    let words = names.words;
    let entry = it.entry_on(look.road.today);
    let phase = entry.map(|it| it.phase);
    let said = entry.map_or_else(
        || words.road_no_phase(),
        |it| words.road_since(capital(&names.phase(it.phase)), dated(words, it.from)),
    );
    vec![
        Some((words.road_field_phase(), said)),
        it.goal.as_ref().map(|goal| (words.road_field_goal(), plain(goal))),
        (phase == Some(Phase::Learning)).then(|| (words.road_field_scope(), scope(names, it))),
        (phase == Some(Phase::Implementation))
            .then(|| (words.road_field_rollout(), rollout(names, it, look.road.today))),
        specialists(names, it).map(|who| (words.road_field_specialists(), who)),
        (phase == Some(Phase::Implementation)).then(|| (words.road_field_ready(), ready(names, look, it))),
        (!it.peers.is_empty()).then(|| (words.road_field_peers(), names.people(&it.peers))),
    ]
}

fn for_coaches(names: Names<'_>, look: &InitiativeLook, it: &Initiative) -> Vec<Field> {
    let words = names.words;
    if !look.road.as_coach {
        return Vec::new();
    }
    let history: Vec<_> = it.history.iter().map(|entry| step(names, entry)).collect();
    let patterns: Vec<_> = it.patterns.iter().map(|pattern| plain(pattern)).collect();
    let changes: Vec<_> = look.changes.iter().map(|change| changed(names, change)).collect();
    vec![
        Some((words.road_field_history(), history.join("\n"))),
        look.evidence.map(|it| (words.road_field_evidence(), evidence(words, it))),
        (!look.interest.is_empty()).then(|| (words.road_field_interest(), interest(names, look))),
        it.notes.as_ref().map(|notes| (words.road_field_notes(), plain(notes))),
        (!patterns.is_empty()).then(|| (words.road_field_patterns(), patterns.join("; "))),
        (!changes.is_empty()).then(|| (words.road_field_changes(), changes.join("\n"))),
    ]
}

/// With its year: road maps are longer than one.
pub(super) fn dated(words: &Words, day: NaiveDate) -> String {
    words.date_in_year(words.day(day), day.year().to_string())
}

fn step(names: Names<'_>, entry: &PhaseEntry) -> String {
    let words = names.words;
    let since = words.road_since(names.phase(entry.phase), dated(words, entry.from));
    let review = entry.review.map(|day| match entry.phase {
        Phase::Learning => words.road_evaluation(dated(words, day)),
        _ => words.road_review(dated(words, day)),
    });
    review.map_or_else(|| since.clone(), |review| format!("{since} · {review}"))
}

/// Where a pilot runs.
pub(in crate::discord::render) fn scope(names: Names<'_>, it: &Initiative) -> String {
    let scope = it.scope.clone().unwrap_or_default();
    let places = (!scope.buildings.is_empty()).then(|| buildings(names, &scope.buildings));
    let grades: Vec<_> = scope.grades.iter().map(ToString::to_string).collect();
    let grades = (!grades.is_empty()).then(|| names.words.road_in_grades(grades.join(", ")));
    let parts: Vec<_> = [places, grades].into_iter().flatten().collect();
    if parts.is_empty() { names.words.road_everywhere() } else { parts.join(" · ") }
}

/// From where it was asked about though it does not run there (R8).
fn interest(names: Names<'_>, look: &InitiativeLook) -> String {
    let one = |(building, count): &(BuildingId, u32)| {
        names.words.road_interest(names.building(*building), i64::from(*count))
    };
    look.interest.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// Where each building is (R3).
fn rollout(names: Names<'_>, it: &Initiative, today: NaiveDate) -> String {
    let words = names.words;
    let Some(last) = it.rollout.iter().map(|stage| stage.from).max() else {
        return words.road_everywhere();
    };
    let stage = |(building, from): (String, NaiveDate)| {
        if from <= today {
            words.road_stage_reached(building, dated(words, from))
        } else {
            words.road_stage_coming(building, dated(words, from))
        }
    };
    let listed = it.rollout.iter().map(|it| stage((names.building(it.building), it.from)));
    listed.chain([words.road_stage_others(dated(words, last))]).collect::<Vec<_>>().join("\n")
}

/// Who is not ready yet is for the coaches: nobody is shown up before the teachers.
fn ready(names: Names<'_>, look: &InitiativeLook, it: &Initiative) -> String {
    let words = names.words;
    let here = |level: Readiness| {
        let day = names.district.staff.iter().filter(|staff| !staff.gone && staff.left_on.is_none());
        let librarians = day.filter(|staff| staff.is(crate::domain::people::Role::Librarian));
        let all: Vec<_> =
            librarians.map(|staff| staff.id).filter(|id| it.readiness_of(*id) == level).collect();
        people(names, &all)
    };
    let mut lines =
        vec![words.road_ready(here(Readiness::Ready)), words.road_partner(here(Readiness::WithPartner))];
    lines.extend(look.road.as_coach.then(|| words.road_not_yet(here(Readiness::NotYet))));
    lines.join("\n")
}

pub(super) fn evidence(words: &Words, it: Evidence) -> String {
    let median =
        it.median_minutes.map(|minutes| words.evidence_median(words.length(Duration::minutes(minutes))));
    let repeat = (it.requests > 0).then(|| words.evidence_repeat(it.repeat_requesters));
    let parts = [Some(words.evidence_requests(it.requests)), median, repeat];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn changed(names: Names<'_>, logged: &Logged) -> String {
    let words = names.words;
    let what = match &logged.change {
        RoadChange::Added { phase, on } => words.change_added(names.phase(*phase), dated(words, *on)),
        RoadChange::Phase { to, on, .. } => words.change_phase(names.phase(*to), dated(words, *on)),
        RoadChange::Edited { parts } => words.change_edited(parts_of(words, parts)),
        RoadChange::PlanDropped => words.change_plan_dropped(),
    };
    words.change_line(relative(logged.at), plain(&logged.by), what)
}

pub(super) fn parts_of(words: &Words, parts: &[Part]) -> String {
    let one = |part: &Part| match part {
        Part::Name => words.part_name(),
        Part::Goal => words.part_goal(),
        Part::Notes => words.part_notes(),
        Part::Patterns => words.part_patterns(),
        Part::Lead => words.part_lead(),
        Part::Backup => words.part_backup(),
        Part::Scope => words.part_scope(),
        Part::Rollout => words.part_rollout(),
        Part::Review => words.part_review(),
    };
    parts.iter().map(one).collect::<Vec<_>>().join(", ")
}
