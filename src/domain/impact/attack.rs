//! Somebody tries to work out what is hidden: with every number that a principal gets, and all arithmetic.
//!
//! Requests differ in kind, initiative and whether they were repaired here; each combination is an unknown, each number that
//! is shown an equation. A set of requests is given away if its number follows from the equations. None of one or two
//! teachers may be.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::cell::{Cell, Table};
use super::equations::Equations;
use super::facts::{Facts, Given, Request};
use super::figures::{Detail, Figures};
use super::period::{Month, Period};
use super::reckon::About;
use super::scope::{ImpactRefused, Scope, Viewer};
use crate::domain::company::Company;
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::fixture::{AUNE, GOOGLE, HOOVER, MONROE, MOODLE, RUIZ, at, day, district};
use crate::domain::ids::{InitiativeId, StaffId, TicketId, UserId};
use crate::domain::logging::Shape;
use crate::domain::routing::Kind;

const HIDDEN: Detail = Detail::Hidden { fewer_than: 3 };
const KINDS: [Kind; 3] = [Kind::Question, Kind::OneOnOne, Kind::CoTeach];
const TOPICS: [Option<InitiativeId>; 2] = [None, Some(MOODLE)];
const DUTIES: [Duty; 3] = [Duty::Staff, Duty::First, Duty::Other];
const SHAPES: [Shape; 2] = [Shape::OneOnOne, Shape::Group];

/// One line of facts: the three things in which it differs, and who asked.
type Asked = ((usize, usize, usize), u64);

/// Which of the twelve combinations a number adds up.
type Sum = [i64; 12];

fn place((kind, topic, fixed): (usize, usize, usize)) -> usize {
    kind * 4 + topic * 2 + fixed
}

/// The sum over the combinations of which this holds.
fn those(holds: impl Fn(usize, usize, usize) -> bool) -> Sum {
    std::array::from_fn(|place| i64::from(holds(place / 4, place / 2 % 2, place % 2)))
}

fn request((kind, topic, fixed): (usize, usize, usize), asker: u64, number: usize) -> Request {
    let opened_at = at("2026-09-22 10:41");
    Request {
        ticket: TicketId(i64::try_from(number).unwrap()),
        asker: UserId(asker),
        building: Some(HOOVER),
        initiative: TOPICS[topic],
        kind: KINDS[kind],
        asked_for: KINDS[kind],
        company: Company::default(),
        phase: None,
        opened_at,
        taken_at: Some(opened_at),
        done_at: None,
        held: Vec::new(),
        lead: None,
        suggested: None,
        reopened: false,
        helped: false,
        fixed_here: fixed == 1,
        logged: false,
        unmet: false,
    }
}

fn given((duty, topic, shape): (usize, usize, usize), asker: u64) -> Given {
    Given {
        ticket: TicketId(1),
        staff: RUIZ,
        at: at("2026-09-22 10:41"),
        minutes: 1,
        duty: DUTIES[duty],
        shape: SHAPES[shape],
        building: Some(HOOVER),
        initiative: TOPICS[topic],
        kind: Kind::Question,
        asker: UserId(asker),
    }
}

fn figures(district: &District, facts: &Facts) -> Figures {
    let period = Period::month(Month::of(day("2026-09-01")));
    let scope = Scope::Building(HOOVER);
    let now = at("2026-10-20 08:00");
    Figures::reckon(About { district, period: &period, scope, detail: HIDDEN, now }, facts)
}

/// Every equation of a table: its rows, and everything that is in none of them.
fn equations<K: PartialEq + Copy>(
    table: &Table<K>,
    whole: Cell,
    holds: impl Fn(K, usize, usize, usize) -> bool,
) -> Vec<(Sum, u32)> {
    if whole == Cell::Hidden {
        assert!(table.rows.is_empty() && table.rest.is_none(), "a table of a whole that is hidden");
        return Vec::new();
    }
    let rows = table.rows.iter().map(|row| (those(|a, b, c| holds(row.key, a, b, c)), row.amount));
    let in_none = those(|a, b, c| table.rows.iter().all(|row| !holds(row.key, a, b, c)));
    rows.chain([(in_none, table.rest.unwrap_or(0))]).collect()
}

fn of_cell(cell: Cell, sum: Sum) -> Option<(Sum, u32)> {
    matches!(cell, Cell::Shown(_)).then(|| (sum, cell.number().unwrap_or(0)))
}

fn of_requests(figures: &Figures) -> Vec<(Sum, u32)> {
    let asked = &figures.requests;
    let mut known = equations(&asked.by_kind, asked.total, |key, a, _, _| KINDS[a] == key);
    known.extend(equations(&asked.by_initiative, asked.total, |key, _, b, _| TOPICS[b] == key));
    known.extend(of_cell(asked.total, those(|_, _, _| true)));
    known.extend(of_cell(asked.avoided, those(|_, _, c| c == 1)));
    known.extend(of_cell(asked.taught, those(|a, _, _| KINDS[a] == Kind::CoTeach)));
    for row in &figures.initiatives {
        known.extend(of_cell(row.requests, those(|_, b, _| TOPICS[b] == Some(row.initiative))));
    }
    for gap in &figures.unmet.topics {
        known.extend(of_cell(gap.requests, those(|_, b, _| TOPICS[b] == Some(gap.initiative))));
    }
    let phases = asked.by_phase.sum();
    assert!(asked.total == Cell::Hidden || asked.total == Cell::Shown(phases), "phases say something else");
    known
}

fn of_minutes(figures: &Figures) -> Vec<(Sum, u32)> {
    let time = &figures.time;
    let mut known = equations(&time.by_duty, time.total, |key, a, _, _| DUTIES[a] == key);
    known.extend(equations(&time.by_initiative, time.total, |key, _, b, _| TOPICS[b] == key));
    known.extend(equations(&time.by_form, time.total, |key, _, _, c| SHAPES[c] == key));
    assert!(time.by_kind.rows.is_empty() && time.by_role.rows.is_empty());
    assert!(time.by_role_and_duty.rows.is_empty());
    known
}

fn nobody_is_given_away(lines: &[Asked], known: &[(Sum, u32)]) -> Result<(), TestCaseError> {
    let mut equations = Equations::default();
    for (sum, _) in known {
        equations.learn(sum);
    }
    let mut teachers: [BTreeSet<u64>; 12] = Default::default();
    let mut counts = [0_i64; 12];
    for (which, asker) in lines {
        teachers[place(*which)].insert(*asker);
        counts[place(*which)] += 1;
    }
    for (sum, shown) in known {
        let truth: i64 = sum.iter().zip(counts).map(|(times, count)| times * count).sum();
        prop_assert_eq!(truth, i64::from(*shown), "a number that is not true: {:?}", sum);
    }
    for set in 1_u32..1 << 12 {
        let sum: Sum = std::array::from_fn(|place| i64::from(set >> place & 1));
        let about: BTreeSet<_> =
            (0..12).filter(|place| sum[*place] == 1).flat_map(|place| &teachers[place]).collect();
        if matches!(about.len(), 1 | 2) {
            prop_assert!(!equations.tell(&sum), "{:?} is of {} teachers", sum, about.len());
        }
    }
    Ok(())
}

fn some_lines() -> impl Strategy<Value = Vec<Asked>> {
    prop::collection::vec(((0_usize..3, 0_usize..2, 0_usize..2), 1_u64..9), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn r90_no_number_of_one_or_two_teachers_can_be_worked_out(lines in some_lines()) {
        let requests = lines.iter().enumerate().map(|(number, (which, asker))| request(*which, *asker, number));
        let facts = Facts { requests: requests.collect(), ..Facts::default() };
        let figures = figures(&district(), &facts);
        nobody_is_given_away(&lines, &of_requests(&figures))?;
    }

    #[test]
    fn no_minutes_of_one_or_two_teachers_can_be_worked_out(lines in some_lines()) {
        let given = lines.iter().map(|(which, asker)| given(*which, *asker));
        let facts = Facts { given: given.collect(), ..Facts::default() };
        nobody_is_given_away(&lines, &of_minutes(&figures(&district(), &facts)))?;
    }

    #[test]
    fn a_term_says_no_more_than_its_months(one in some_lines(), two in some_lines()) {
        let month = |lines: &[Asked]| {
            let requests = lines.iter().enumerate().map(|(number, (which, asker))| request(*which, *asker, number));
            figures(&district(), &Facts { requests: requests.collect(), ..Facts::default() })
        };
        let months = [month(&one), month(&two)];
        let period = Period::range(day("2026-09-01"), day("2026-10-31"));
        let term = Figures::of_months(months.to_vec(), period).unwrap();
        let [one, two] = months.map(|it| it.requests);
        prop_assert_eq!(term.requests.total, one.total.and(two.total));
        prop_assert_eq!(term.requests.avoided, one.avoided.and(two.avoided));
        for row in &term.requests.by_kind.rows {
            let said = [&one, &two].map(|it| it.by_kind.get(row.key).unwrap_or(0));
            prop_assert_eq!(row.amount, said[0] + said[1]);
        }
        prop_assert_eq!(term.waiting.to_claim, None);
    }
}

#[test]
fn whoever_sees_hidden_figures_has_no_filter_to_compare_them_with() {
    let aune = UserId(u64::try_from(AUNE.0).unwrap());
    for viewer in [
        Viewer::Principal { buildings: vec![HOOVER] },
        Viewer::Coach { staff: StaffId(99), buildings: vec![HOOVER], evaluates: false },
    ] {
        let sees = |scope| viewer.sees(scope, 3);
        assert_eq!(sees(Scope::Building(HOOVER)), Ok(HIDDEN));
        for (scope, refused) in [
            (Scope::Building(MONROE), ImpactRefused::NotYourBuilding),
            (Scope::District, ImpactRefused::NotYourBuilding),
            (Scope::Initiative(GOOGLE), ImpactRefused::NotYourInitiative),
            (Scope::Coach(RUIZ), ImpactRefused::NotYours),
            (Scope::Asker(aune), ImpactRefused::NotYours),
        ] {
            assert_eq!(sees(scope), Err(refused), "{viewer:?} {scope:?}");
        }
    }
}

#[test]
fn r28_nobody_sees_the_figures_of_a_colleague() {
    let aune = UserId(u64::try_from(AUNE.0).unwrap());
    let all = [
        Viewer::Teacher { user: UserId(99) },
        Viewer::Coach { staff: StaffId(99), buildings: vec![HOOVER], evaluates: true },
        Viewer::Principal { buildings: vec![HOOVER] },
        Viewer::Director { staff: Some(StaffId(98)) },
    ];
    for viewer in all {
        for scope in [Scope::Coach(RUIZ), Scope::Asker(aune)] {
            assert_eq!(viewer.sees(scope, 3), Err(ImpactRefused::NotYours), "{viewer:?}");
        }
    }
    let own = Viewer::Coach { staff: RUIZ, buildings: vec![HOOVER], evaluates: false };
    assert_eq!(own.sees(Scope::Coach(RUIZ), 3), Ok(Detail::Full));
    assert_eq!(own.sees(Scope::Building(HOOVER), 3), Ok(HIDDEN));
}
