//! A month of the small Lake Prairie, made by hand, for tests of whatever shows figures.

use super::cell::{Cell, Table};
use super::figures::{
    Capacity, Detail, Figures, Gap, InitiativeFigures, MonthTime, Quote, Requests, Spread, Time, Unmet, Wait,
    Waiting,
};
use super::period::{Month, Period};
use super::scope::Scope;
use crate::domain::duty::Duty;
use crate::domain::fixture::{BRIDGES, DAKOTA_HILLS, GOOGLE, HOOVER, IPADS, MOODLE, PRAIRIE_VIEW, RUIZ, day};
use crate::domain::logging::Shape;
use crate::domain::people::Role;
use crate::domain::roadmap::Phase;
use crate::domain::routing::Kind;

impl Figures {
    /// September 2026 of the whole district, as the director sees it.
    pub(crate) fn example() -> Self {
        let month = Month::of(day("2026-09-01"));
        Self {
            period: Period::month(month),
            scope: Scope::District,
            detail: Detail::Full,
            withheld: Vec::new(),
            requests: requests(month),
            waiting: waiting(month),
            time: time(month),
            capacity: vec![
                capacity(BRIDGES, 0, 60),
                capacity(HOOVER, 1_800, 1_230),
                capacity(PRAIRIE_VIEW, 1_600, 990),
            ],
            unmet: Unmet {
                buildings: Table::of([(BRIDGES, 4)]),
                topics: vec![Gap {
                    initiative: MOODLE,
                    buildings: vec![BRIDGES, DAKOTA_HILLS],
                    requests: Cell::Shown(7),
                }],
            },
            initiatives: initiatives(),
            pilot: None,
            quotes: vec![Quote {
                on: day("2026-09-22"),
                by: "Alma Aune".to_owned(),
                to: RUIZ,
                words: "Dana saved my whole unit today".to_owned(),
            }],
        }
    }

    /// The same month of Hoover, as its principal sees it.
    pub(crate) fn hidden_example() -> Self {
        let mut figures = Self::example();
        let (kinds, topics) = (&mut figures.requests.by_kind, &mut figures.requests.by_initiative);
        (figures.scope, figures.detail) = (Scope::Building(HOOVER), Detail::Hidden { fewer_than: 3 });
        kinds.rows.truncate(2);
        kinds.rest = Some(8);
        topics.rows.truncate(2);
        topics.rest = Some(10);
        (figures.requests.avoided, figures.requests.logged) = (Cell::Hidden, Cell::Hidden);
        figures.waiting.still = Cell::Hidden;
        (figures.requests.by_kind_asked, figures.requests.given_otherwise) = (Table::default(), Cell::Hidden);
        (figures.requests.together, figures.requests.reached) = (Cell::Hidden, Cell::Hidden);
        (figures.requests.by_week, figures.requests.by_phase_and_week) = (Table::default(), Table::default());
        figures.requests.by_building = Table::of([(Some(HOOVER), 41)]);
        (figures.time.by_kind, figures.time.by_role) = (Table::default(), Table::default());
        figures.time.by_role_and_duty = Table::default();
        figures.capacity.retain(|it| it.building == HOOVER);
        figures.unmet = Unmet::default();
        figures
    }
}

fn requests(month: Month) -> Requests {
    let kinds = [(Kind::Question, 20), (Kind::OneOnOne, 13), (Kind::Broken, 5), (Kind::CoTeach, 3)];
    let topics = [(Some(GOOGLE), 17), (Some(MOODLE), 14), (Some(IPADS), 6), (None, 4)];
    let phases = [
        (Some(Phase::Learning), 6),
        (Some(Phase::Implementation), 14),
        (Some(Phase::Standard), 17),
        (None, 4),
    ];
    let weeks = ["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28"].map(day);
    Requests {
        total: Cell::Shown(41),
        by_kind: Table::of(kinds),
        by_kind_asked: Table::of([
            (Kind::Question, 22),
            (Kind::OneOnOne, 13),
            (Kind::Broken, 5),
            (Kind::CoPlan, 1),
        ]),
        given_otherwise: Cell::Shown(3),
        by_initiative: Table::of(topics),
        by_phase: Table::of(phases),
        by_building: Table::of([(Some(HOOVER), 21), (Some(BRIDGES), 4), (Some(PRAIRIE_VIEW), 16)]),
        by_week: Table::of(weeks.into_iter().zip([2, 14, 11, 9, 5])),
        by_phase_and_week: Table::of([
            ((Some(Phase::Learning), weeks[1]), 6),
            ((Some(Phase::Implementation), weeks[1]), 8),
            ((Some(Phase::Implementation), weeks[4]), 5),
            ((Some(Phase::Implementation), weeks[0]), 1),
            ((Some(Phase::Standard), weeks[2]), 11),
            ((Some(Phase::Standard), weeks[3]), 6),
            ((None, weeks[0]), 1),
            ((None, weeks[3]), 3),
        ]),
        by_month: vec![(month, Cell::Shown(41))],
        repeated: Cell::Shown(3),
        avoided: Cell::Shown(9),
        logged: Cell::Shown(8),
        taught: Cell::Shown(3),
        helped: Cell::Shown(22),
        together: Cell::Shown(2),
        reached: Cell::Shown(31),
    }
}

fn waiting(month: Month) -> Waiting {
    let waits = [(Wait::OneDay, 35), (Wait::ThreeDays, 4), (Wait::Longer, 2)];
    Waiting {
        to_claim: Some(Spread { of: 32, median: 42, p90: 410 }),
        to_resolve: Some(Spread { of: 29, median: 240, p90: 1_180 }),
        by_wait: Table::of(waits),
        by_month: vec![(month, Table::of(waits))],
        still: Cell::Shown(1),
    }
}

fn time(month: Month) -> Time {
    let duties = [730, 60, 125, 90, 45, 30, 20];
    let by_duty = Table::of(Duty::ALL.into_iter().zip(duties));
    Time {
        total: Cell::Shown(1_100),
        by_form: Table::of(Shape::ALL.into_iter().zip([800, 180, 120])),
        by_kind: Table::of([
            (Kind::OneOnOne, 520),
            (Kind::Question, 255),
            (Kind::CoTeach, 200),
            (Kind::Broken, 125),
        ]),
        by_initiative: Table::of([(Some(MOODLE), 480), (Some(GOOGLE), 360), (Some(IPADS), 160), (None, 100)]),
        by_role: Table::of([(Role::Librarian, 720), (Role::Specialist, 290), (Role::TechOffice, 90)]),
        by_role_and_duty: Table::of([
            ((Role::Librarian, Duty::Staff), 600),
            ((Role::Librarian, Duty::First), 120),
            ((Role::Specialist, Duty::Staff), 130),
            ((Role::Specialist, Duty::Planning), 160),
            ((Role::TechOffice, Duty::Maintenance), 90),
        ]),
        by_month: vec![MonthTime { month, by_duty: by_duty.clone() }],
        by_duty,
        target_percent: 60,
    }
}

fn capacity(building: crate::domain::ids::BuildingId, available: u32, asked: u32) -> Capacity {
    let (asked, given) = (Cell::Shown(asked), Cell::Shown(asked - 30));
    Capacity { building, available, asked, given, lost: 0 }
}

fn initiatives() -> Vec<InitiativeFigures> {
    let one = |initiative, phase, goal: Option<&str>, (requests, minutes), readiness| InitiativeFigures {
        initiative,
        phase: Some(phase),
        goal: goal.map(ToOwned::to_owned),
        requests: Cell::Shown(requests),
        minutes: Cell::Shown(minutes),
        readiness,
    };
    vec![
        one(IPADS, Phase::Learning, Some("Every student a device"), (6, 160), [0, 0, 6]),
        one(MOODLE, Phase::Implementation, Some("Courses that wait for nobody"), (14, 480), [2, 1, 3]),
        one(GOOGLE, Phase::Standard, None, (17, 360), [0, 0, 6]),
    ]
}

#[test]
fn the_example_agrees_with_itself() {
    for figures in [Figures::example(), Figures::hidden_example()] {
        let (requests, time) = (&figures.requests, &figures.time);
        let sums = [requests.by_kind.sum(), requests.by_initiative.sum(), figures.waiting.by_wait.sum()];
        assert_eq!(sums.map(Cell::Shown), [requests.total; 3]);
        assert_eq!(requests.by_phase_and_week.sum(), requests.by_week.sum());
        assert!(matches!(requests.by_kind_asked.sum(), 0 | 41));
        assert_eq!([time.by_duty.sum(), time.by_form.sum()].map(Cell::Shown), [time.total; 2]);
        assert_eq!((time.staff_percent(), figures.is_empty()), (Some(66), false));
    }
}
