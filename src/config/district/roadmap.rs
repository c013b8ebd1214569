//! The section `[initiatives]`.

use std::collections::BTreeMap;

use toml::Value;

use super::check::Names;
use super::section::Section;
use super::values::{date, grade, parsed, text};
use crate::domain::district::file::{InitiativeEntry, StageEntry};
use crate::domain::ids::Key;
use crate::domain::roadmap::{PhaseEntry, Readiness};
use crate::domain::topics;

/// More than this are no longer a road map, but a dictionary.
const MOST_PATTERNS: usize = 100;

pub(super) fn read(top: &Section<'_>, names: &Names) -> BTreeMap<Key, InitiativeEntry> {
    let entries = top.entries("initiatives", "[initiatives.moodle]");
    entries.into_iter().filter_map(|(key, it)| Some((key, initiative(it, names)?))).collect()
}

fn initiative(it: Section<'_>, names: &Names) -> Option<InitiativeEntry> {
    let name = it.need("name", "\"Moodle\"", text);
    let patterns = it.list("patterns", "\"moodle\", \"quiz in moodle\"", pattern);
    if patterns.len() > MOST_PATTERNS {
        it.note("patterns", format!("has more than {MOST_PATTERNS} entries"), "patterns = [\"moodle\"]");
    }
    let mut buildings = it.list("buildings", "\"prairieview\"", |value| names.building(value));
    buildings.sort();
    let entry = InitiativeEntry {
        name: name.clone().unwrap_or_default(),
        goal: it.may("goal", "\"Goal 2: engaging learning in every classroom\"", text),
        patterns,
        lead: it.may("lead", "\"lindqvist\"", |value| names.specialist(value)),
        backup: it.may("backup", "\"okoro\"", |value| names.specialist(value)),
        buildings,
        grades: it.list("grades", "7, 8", grade),
        history: phases(&it),
        readiness: readiness(&it, names),
        notes: it.may("notes", "\"Evaluated by classroom visits\"", text),
        rollout: rollout(&it, names),
    };
    if entry.lead.is_some() && entry.lead == entry.backup {
        it.note("backup", "is the lead", "backup = \"okoro\"");
    }
    it.finish();
    name.map(|_| entry)
}

fn pattern(value: &Value) -> Result<String, String> {
    let pattern = text(value)?;
    topics::check(&pattern).map(|()| pattern).map_err(|error| error.to_string())
}

fn phases(it: &Section<'_>) -> Vec<PhaseEntry> {
    let mut history: Vec<PhaseEntry> = Vec::new();
    let rows = it.rows("phases", "phases = [{ phase = \"learning\", from = 2026-09-08 }]");
    if rows.is_empty() {
        it.note("phases", "is missing", "phases = [{ phase = \"learning\", from = 2026-09-08 }]");
    }
    for row in rows {
        let phase = row.need("phase", "\"learning\"", parsed);
        let from = row.need("from", "2026-09-08", date);
        let review = row.may("review", "2027-05-15", date);
        if history.last().zip(from).is_some_and(|(before, from)| from <= before.from) {
            row.note("from", "overlaps the phase before it: dates have to rise", "from = 2026-09-08");
        }
        if from.zip(review).is_some_and(|(from, review)| review < from) {
            row.note("review", "is before the phase begins", "review = 2027-05-15");
        }
        row.finish();
        history.extend(phase.zip(from).map(|(phase, from)| PhaseEntry { phase, from, review }));
    }
    history
}

fn rollout(it: &Section<'_>, names: &Names) -> Vec<StageEntry> {
    let example = "rollout = [{ building = \"east\", from = 2026-10-05 }]";
    let mut stages: Vec<StageEntry> = Vec::new();
    for row in it.rows("rollout", example) {
        let building = row.need("building", "\"east\"", |value| names.building(value));
        let from = row.need("from", "2026-10-05", date);
        if building.as_ref().is_some_and(|it| stages.iter().any(|stage| stage.building == *it)) {
            row.note("building", "is in the order already", example);
        }
        row.finish();
        stages.extend(building.zip(from).map(|(building, from)| StageEntry { building, from }));
    }
    stages.sort_by(|a, b| (a.from, &a.building).cmp(&(b.from, &b.building)));
    stages
}

fn readiness(it: &Section<'_>, names: &Names) -> BTreeMap<Key, Readiness> {
    let example = "readiness = { ruiz = \"with-partner\", vogel = \"ready\" }";
    let Some(section) = it.section("readiness", example) else { return BTreeMap::new() };
    section.pairs(example, |name| names.librarian(name), parsed).into_iter().collect()
}
