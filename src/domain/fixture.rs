//! A small Lake Prairie for the tests of the rules: some of the buildings, people and initiatives of the sample file.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::building::{Building, Cover, Level};
use crate::domain::calendar::{Calendar, Days, Meeting, Off, Rotation, Term};
use crate::domain::district::{Channels, District, Owners, Settings, TechOffice};
use crate::domain::ids::{BuildingId, DistrictId, GuildId, InitiativeId, StaffId, UserId};
use crate::domain::people::{Post, Role, Staff};
use crate::domain::roadmap::{Initiative, Phase, PhaseEntry, Readiness, Scope};
use crate::domain::schedule::{FixedDay, On, Plan, Schedule};
use crate::domain::topics::Topics;

pub(crate) const HOOVER: BuildingId = BuildingId(1);
pub(crate) const MONROE: BuildingId = BuildingId(2);
pub(crate) const JEFFERSON: BuildingId = BuildingId(3);
pub(crate) const ROOSEVELT: BuildingId = BuildingId(4);
pub(crate) const ROSEWOOD: BuildingId = BuildingId(5);
pub(crate) const BRIDGES: BuildingId = BuildingId(6);
pub(crate) const PRAIRIE_VIEW: BuildingId = BuildingId(7);
pub(crate) const DAKOTA_HILLS: BuildingId = BuildingId(8);

pub(crate) const RUIZ: StaffId = StaffId(1);
pub(crate) const NAIR: StaffId = StaffId(2);
pub(crate) const DAHL: StaffId = StaffId(3);
pub(crate) const FERREIRA: StaffId = StaffId(4);
pub(crate) const VOGEL: StaffId = StaffId(5);
pub(crate) const BELL: StaffId = StaffId(6);
pub(crate) const JO: StaffId = StaffId(7);
pub(crate) const SAM: StaffId = StaffId(8);
pub(crate) const INES: StaffId = StaffId(9);
pub(crate) const CAROL: StaffId = StaffId(10);
pub(crate) const PARA: StaffId = StaffId(11);
pub(crate) const AUNE: StaffId = StaffId(12);

pub(crate) const MOODLE: InitiativeId = InitiativeId(1);
pub(crate) const IPADS: InitiativeId = InitiativeId(2);
pub(crate) const GOOGLE: InitiativeId = InitiativeId(3);
pub(crate) const OVERHEAD: InitiativeId = InitiativeId(4);

/// A date written `2026-09-08`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A moment on the district's clocks, written `2026-09-08 10:41`.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').expect("a date and a time");
    calendar().moment(day(date), NaiveTime::parse_from_str(time, "%H:%M").expect("a time"))
}

fn days(from: &str, to: &str) -> Days {
    Days { from: day(from), to: day(to) }
}

fn off(from: &str, to: &str, levels: &[Level]) -> Off {
    Off { days: days(from, to), levels: levels.to_vec(), note: None }
}

/// The calendar of 2026–27, the weather not included.
pub(crate) fn calendar() -> Calendar {
    let hours = |text: &str| text.parse().expect("hours");
    Calendar {
        zone: chrono_tz::America::Chicago,
        first_day: day("2026-09-08"),
        last_day: day("2027-06-04"),
        contract: days("2026-08-24", "2027-06-11"),
        duty: hours("07:15-15:45"),
        student_hours: BTreeMap::from([
            (Level::Elementary, hours("08:05-14:40")),
            (Level::Middle, hours("08:25-15:10")),
            (Level::High, hours("08:35-15:20")),
        ]),
        off: vec![
            off("2026-10-15", "2026-10-16", &[]),
            off("2026-11-06", "2026-11-06", &[]),
            off("2026-11-25", "2026-11-27", &[]),
            off("2026-12-23", "2027-01-01", &[]),
            off("2027-01-18", "2027-01-18", &[]),
            off("2027-01-22", "2027-01-22", &[]),
            off("2027-02-15", "2027-02-15", &[]),
            off("2027-03-10", "2027-03-10", &[Level::Middle]),
            off("2027-03-22", "2027-03-26", &[]),
            off("2027-03-29", "2027-03-29", &[]),
            off("2027-04-02", "2027-04-02", &[]),
            off("2027-05-31", "2027-05-31", &[]),
        ],
        staff_days: vec![
            days("2026-08-24", "2026-09-03"),
            days("2026-11-06", "2026-11-06"),
            days("2027-01-22", "2027-01-22"),
            days("2027-04-02", "2027-04-02"),
            days("2027-06-07", "2027-06-11"),
        ],
        early_release: vec![day("2026-09-30")],
        early_release_minutes: 120,
        late_start: BTreeMap::new(),
        cancelled: Vec::new(),
        e_learning: Vec::new(),
        make_up: Vec::new(),
        make_up_order: vec![day("2027-03-29"), day("2027-04-02"), day("2027-06-07")],
        quiet: vec![days("2027-04-12", "2027-04-30")],
        meetings: vec![Meeting { date: day("2026-09-15"), hours: hours("13:30-15:30") }],
        terms: vec![Term { name: "Q1".into(), last_day: day("2026-11-05") }],
        rotation: BTreeMap::from([(Level::Elementary, Rotation::Day5), (Level::High, Rotation::Ab)]),
        events: Vec::new(),
    }
}

/// Dana Ruiz's day.
pub(crate) fn fixed() -> Schedule {
    let hours = |list: &[&str]| list.iter().map(|it| it.parse().expect("hours")).collect();
    let classes = hours(&["08:15-09:05", "09:05-09:55", "10:10-11:00", "12:10-13:00", "13:50-14:40"]);
    let help = hours(&["07:30-08:00", "11:35-12:05", "13:10-13:40"]);
    let days = vec![FixedDay { on: On::Every, classes, help }];
    let contract = "07:15-14:45".parse().expect("hours");
    Schedule { contract, plan: Plan::Fixed { days }, collaboration: Vec::new() }
}

fn building(id: BuildingId, key: &str, level: Level, cover: &[BuildingId]) -> Building {
    Building {
        id,
        key: key.parse().expect("a key"),
        name: key.to_owned(),
        level,
        grades: None,
        desk_channel: None,
        staff_channel: None,
        cover: cover.iter().copied().map(Cover::Building).collect(),
        role: None,
        phone: None,
        starts: None,
        gone: false,
    }
}

/// A staff member with posts such as `(HOOVER, "mon, fri odd")`; no days means every day.
pub(crate) fn person(id: StaffId, role: Role, posts: &[(BuildingId, &str)]) -> Staff {
    let post = |(building, text): &(BuildingId, &str)| Post {
        building: *building,
        days: text.split(", ").filter(|it| !it.is_empty()).map(|it| it.parse().expect("a day")).collect(),
        visiting: *building == BRIDGES && role == Role::Librarian,
    };
    Staff {
        id,
        key: format!("person-{id}").parse().ok(),
        name: format!("Person {id}"),
        user: u64::try_from(id.0).ok().map(UserId),
        roles: vec![role],
        posts: posts.iter().map(post).collect(),
        schedule: None,
        only: Vec::new(),
        capacity: None,
        left_on: None,
        acting: None,
        gone: false,
        learned: false,
    }
}

fn initiative(id: InitiativeId, key: &str, history: &[(Phase, &str)]) -> Initiative {
    let entry = |(phase, from): &(Phase, &str)| PhaseEntry { phase: *phase, from: day(from), review: None };
    Initiative {
        id,
        key: key.parse().expect("a key"),
        name: key.to_owned(),
        goal: None,
        patterns: vec![key.to_owned()],
        lead: Some(JO),
        backup: Some(SAM),
        scope: None,
        history: history.iter().map(entry).collect(),
        readiness: BTreeMap::new(),
        notes: None,
        rollout: Vec::new(),
        peers: Vec::new(),
        gone: false,
    }
}

fn initiatives() -> Vec<Initiative> {
    let moodle = initiative(
        MOODLE,
        "moodle",
        &[(Phase::Learning, "2023-08-28"), (Phase::Implementation, "2025-09-02")],
    );
    let readiness = BTreeMap::from([
        (VOGEL, Readiness::Ready),
        (RUIZ, Readiness::WithPartner),
        (FERREIRA, Readiness::WithPartner),
    ]);
    let ipads = initiative(IPADS, "ipads", &[(Phase::Learning, "2025-09-02")]);
    let scope = Scope { buildings: vec![PRAIRIE_VIEW, DAKOTA_HILLS], grades: Vec::new() };
    vec![
        Initiative { readiness, ..moodle },
        Initiative { lead: Some(SAM), backup: Some(JO), scope: Some(scope), ..ipads },
        initiative(GOOGLE, "google", &[(Phase::Standard, "2014-09-02")]),
        initiative(OVERHEAD, "overhead", &[(Phase::Standard, "2000-09-01"), (Phase::Retired, "2015-06-30")]),
    ]
}

fn staff() -> Vec<Staff> {
    let librarian = |id, posts| person(id, Role::Librarian, posts);
    let week = "mon, tue, wed, thu, fri";
    vec![
        Staff { schedule: Some(fixed()), ..librarian(RUIZ, &[(HOOVER, week)]) },
        librarian(NAIR, &[(MONROE, week)]),
        librarian(DAHL, &[(JEFFERSON, "mon, wed, fri odd"), (ROOSEVELT, "tue, thu, fri even")]),
        librarian(
            FERREIRA,
            &[(ROSEWOOD, "mon, tue, wed, thu 07:15-12:30, fri"), (BRIDGES, "thu 12:30-14:45")],
        ),
        librarian(VOGEL, &[(PRAIRIE_VIEW, week)]),
        librarian(BELL, &[(DAKOTA_HILLS, week)]),
        person(JO, Role::Specialist, &[]),
        person(SAM, Role::Specialist, &[]),
        person(INES, Role::TechOffice, &[]),
        person(CAROL, Role::Director, &[]),
        person(PARA, Role::SupportStaff, &[(BRIDGES, "")]),
        person(AUNE, Role::Teacher, &[(HOOVER, "")]),
    ]
}

fn settings() -> Settings {
    Settings {
        owners: Owners::default(),
        remind_after_days: 1,
        escalate_after_days: 2,
        today_widens_after_minutes: 20,
        small_cell: 3,
        log_step_minutes: 5,
        log_close_day: 15,
        incident_reports: 3,
        incident_minutes: 60,
        crisis_text: "Call 988.".into(),
        crisis_text_es: None,
        staff_development_percent: 60,
        tech_office: Some(TechOffice { queue_here: true, work_order_path: None, extension: None }),
        retention_days: None,
        digest_at: NaiveTime::from_hms_opt(7, 0, 0).expect("a time"),
        meeting_reminder_minutes: 60,
        librarians_hear_days: 14,
        year_end: None,
    }
}

/// The district.
pub(crate) fn district() -> District {
    let initiatives = initiatives();
    District {
        id: DistrictId(1),
        revision: 1,
        guild: GuildId(1),
        name: "Lake Prairie".into(),
        languages: vec!["en".into()],
        calendar: calendar(),
        buildings: vec![
            building(HOOVER, "hoover", Level::Elementary, &[MONROE]),
            building(MONROE, "monroe", Level::Elementary, &[HOOVER]),
            building(JEFFERSON, "jefferson", Level::Elementary, &[]),
            building(ROOSEVELT, "roosevelt", Level::Elementary, &[HOOVER]),
            building(ROSEWOOD, "rosewood", Level::Elementary, &[]),
            building(BRIDGES, "bridges", Level::Elementary, &[ROSEWOOD, HOOVER]),
            building(PRAIRIE_VIEW, "prairieview", Level::Middle, &[DAKOTA_HILLS]),
            building(DAKOTA_HILLS, "dakotahills", Level::Middle, &[PRAIRIE_VIEW]),
        ],
        staff: staff(),
        topics: Topics::of(&initiatives),
        initiatives,
        absences: Vec::new(),
        settings: settings(),
        channels: Channels::default(),
    }
}
