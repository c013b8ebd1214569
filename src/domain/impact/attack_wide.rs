//! The same attack with everything that a request is counted by at once: its kind, topic, repair, wait, whether it helped, came again, and was
//! for several. There are too many combinations to try every set of them; tried is every set that two or three of these describe, and
//! every union of kinds.

use std::collections::BTreeSet;

use chrono::Days;
use proptest::prelude::*;

use super::cell::{Cell, Table};
use super::equations::Equations;
use super::facts::{Facts, Request};
use super::figures::{Detail, Figures, Wait};
use super::period::{Month, Period};
use super::reckon::About;
use super::scope::Scope;
use crate::domain::company::{Audience, Company};
use crate::domain::fixture::{GOOGLE, HOOVER, MOODLE, at, day, district};
use crate::domain::ids::{TicketId, UserId};
use crate::domain::routing::Kind;

const KINDS: [Kind; 3] = [Kind::Question, Kind::CoTeach, Kind::OneOnOne];
const TOPICS: [crate::domain::ids::InitiativeId; 2] = [MOODLE, GOOGLE];
const WAITS: [Wait; 2] = [Wait::OneDay, Wait::Longer];
/// Kind, topic, then yes or no: waited long, repaired here, helped, came again, for several.
const SIZES: [usize; 7] = [3, 2, 2, 2, 2, 2, 2];
const PLACES: usize = 192;

/// What a request is, in the order of [`SIZES`].
type Which = [usize; 7];
/// For each of [`SIZES`] the values that are meant, as bits.
type Set = [usize; 7];
type Sum = Vec<i64>;

fn whole() -> Set {
    SIZES.map(|size| (1 << size) - 1)
}

fn only(attribute: usize, values: usize) -> Set {
    let mut set = whole();
    set[attribute] = values;
    set
}

fn holds(set: &Set, which: &Which) -> bool {
    set.iter().zip(which).all(|(values, value)| values >> value & 1 == 1)
}

fn which(place: usize) -> Which {
    let mut left = place;
    SIZES.map(|size| {
        let value = left % size;
        left /= size;
        value
    })
}

fn sum(set: &Set) -> Sum {
    (0..PLACES).map(|place| i64::from(holds(set, &which(place)))).collect()
}

fn request(which: &Which, asker: u64, number: usize) -> Request {
    let [kind, topic, long, fixed, helped, again, several] = *which;
    let opened_at = at("2026-09-22 10:41");
    let audience = [Audience::Teachers, Audience::Team][several];
    Request {
        ticket: TicketId(i64::try_from(number).unwrap()),
        asker: UserId(asker),
        building: Some(HOOVER),
        initiative: Some(TOPICS[topic]),
        kind: KINDS[kind],
        asked_for: Kind::Question,
        company: Company { audience, heads: (several == 1).then_some(7), people: Vec::new() },
        phase: None,
        opened_at,
        taken_at: Some(opened_at + Days::new(14 * u64::try_from(long).unwrap())),
        done_at: None,
        held: Vec::new(),
        lead: None,
        suggested: None,
        reopened: again == 1,
        helped: helped == 1,
        fixed_here: fixed == 1,
        logged: false,
        unmet: false,
    }
}

fn figures(lines: &[(Which, u64)]) -> Figures {
    let requests = lines.iter().enumerate().map(|(number, (which, asker))| request(which, *asker, number));
    let facts = Facts { requests: requests.collect(), ..Facts::default() };
    let period = Period::month(Month::of(day("2026-09-01")));
    let detail = Detail::Hidden { fewer_than: 3 };
    let now = at("2026-10-20 08:00");
    let district = district();
    Figures::reckon(
        About { district: &district, period: &period, scope: Scope::Building(HOOVER), detail, now },
        &facts,
    )
}

/// The rows of a table and everything that is in none of them.
fn rows<K: PartialEq + Copy>(table: &Table<K>, attribute: usize, values: &[K]) -> Vec<(Set, u32)> {
    let place = |key: K| values.iter().position(|it| *it == key).unwrap();
    let shown: usize = table.rows.iter().map(|row| 1 << place(row.key)).sum();
    let rest = (1 << SIZES[attribute]) - 1 - shown;
    let rows = table.rows.iter().map(|row| (only(attribute, 1 << place(row.key)), row.amount));
    rows.chain((rest != 0).then_some((only(attribute, rest), table.rest.unwrap_or(0)))).collect()
}

/// Everything that a principal can read about these requests.
fn known(figures: &Figures) -> Vec<(Set, u32)> {
    let asked = &figures.requests;
    if asked.total == Cell::Hidden {
        assert!(asked.by_kind.rows.is_empty() && figures.waiting.by_wait.rows.is_empty());
        return Vec::new();
    }
    let topics = TOPICS.map(Some);
    let mut known = rows(&asked.by_kind, 0, &KINDS);
    known.extend(rows(&asked.by_initiative, 1, &topics));
    known.extend(rows(&figures.waiting.by_wait, 2, &WAITS));
    let yes = [(3, asked.avoided), (4, asked.helped), (5, asked.repeated), (6, asked.together)];
    let shown = yes.into_iter().filter(|(_, cell)| matches!(cell, Cell::Shown(_)));
    known.extend(shown.map(|(attribute, cell)| (only(attribute, 2), cell.number().unwrap_or(0))));
    known.extend(asked.total.number().map(|all| (whole(), all)));
    assert!(asked.given_otherwise == Cell::Hidden && asked.by_kind_asked.rows.is_empty());
    assert!(asked.by_phase_and_week.rows.is_empty() && asked.by_week.rows.is_empty());
    assert!(asked.reached == Cell::Hidden || asked.together != Cell::Hidden);
    known
}

/// Every set that at most `more` attributes describe, those before `from` left as they are.
fn described(set: Set, from: usize, more: usize, all: &mut Vec<Set>) {
    all.push(set);
    if more == 0 {
        return;
    }
    for attribute in from..SIZES.len() {
        for values in 1..(1 << SIZES[attribute]) - 1 {
            let mut narrower = set;
            narrower[attribute] = values;
            described(narrower, attribute + 1, more - 1, all);
        }
    }
}

fn some_lines() -> impl Strategy<Value = Vec<(Which, u64)>> {
    let which = (0..PLACES).prop_map(which);
    prop::collection::vec((which, 1_u64..10), 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn r90_nor_from_waits_and_outcomes_and_company_together(lines in some_lines()) {
        let known = known(&figures(&lines));
        for (set, shown) in &known {
            let truth = lines.iter().filter(|(which, _)| holds(set, which)).count();
            prop_assert_eq!(truth, usize::try_from(*shown).unwrap(), "a number that is not true: {:?}", set);
        }
        let mut equations = Equations::default();
        for (set, _) in &known {
            equations.learn(&sum(set));
        }
        let mut sets = Vec::new();
        described(whole(), 0, 3, &mut sets);
        for set in sets {
            let about: BTreeSet<_> =
                lines.iter().filter(|(which, _)| holds(&set, which)).map(|(_, asker)| asker).collect();
            if matches!(about.len(), 1 | 2) {
                prop_assert!(!equations.tell(&sum(&set)), "{:?} is of {} teachers", set, about.len());
            }
        }
    }
}
