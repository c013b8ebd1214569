//! A district out of the database into a file and back: whatever is decided in Discord, the file that is written says it.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use refdesk::config::district::{read, write};
use refdesk::domain::away::AwayWhy;
use refdesk::domain::calendar::Weather;
use refdesk::domain::district::file::{CoverEntry, StaffEntry};
use refdesk::domain::district::{Absence, District, DistrictFile};
use refdesk::domain::ids::{ChannelId, GuildId, UserId};
use refdesk::domain::people::Role;
use refdesk::domain::roadmap::{Phase, PhaseEntry, Readiness};
use refdesk::store::district::{
    self, end_absence, put_building, put_last_day, put_staff, record_absence, record_phase, record_readiness,
    record_weather, remember_building, resolve_channel,
};
use sqlx::{Connection, SqliteConnection};

const SAMPLE: &str = include_str!("../../../config/district.toml");
const GUILD: GuildId = GuildId(1_000_000_000_000_000_001);

fn file(text: &str) -> DistrictFile {
    read(text).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

async fn database() -> SqliteConnection {
    let mut db = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    sqlx::query("PRAGMA foreign_keys = ON").execute(&mut db).await.unwrap();
    sqlx::migrate!().run(&mut db).await.unwrap();
    apply(&mut db, &file(SAMPLE)).await;
    db
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_091_660, 0).unwrap()
}

async fn apply(db: &mut SqliteConnection, file: &DistrictFile) -> Vec<String> {
    let applied = district::apply(db, file, now()).await.unwrap();
    applied.changes.iter().map(ToString::to_string).collect()
}

async fn load(db: &mut SqliteConnection) -> District {
    district::load(db, GUILD).await.unwrap().unwrap()
}

async fn exported(db: &mut SqliteConnection) -> String {
    write(&district::as_file(db, GUILD).await.unwrap().unwrap())
}

#[test]
fn what_is_written_reads_back_as_the_same() {
    let sample = file(SAMPLE);
    let text = write(&sample);
    assert_eq!(file(&text), sample, "{text}");
    assert_eq!(write(&file(&text)), text, "the same district is always the same text");
    for line in [
        "[buildings.hoover]",
        "grades = \"K-5\"",
        "desk_channel = \"#hoover-desk\"",
        "first_day = 2026-09-08",
    ] {
        assert!(text.contains(line), "{line} is missing in:\n{text}");
    }
}

/// One decision of the many that people make in Discord.
async fn decide(db: &mut SqliteConnection, dice: &mut Dice) {
    let district = load(db).await;
    let librarians: Vec<_> = district.staff.iter().filter(|it| it.is(Role::Librarian)).collect();
    let librarian = librarians[dice.below(librarians.len())];
    let initiative = &district.initiatives[dice.below(district.initiatives.len())];
    let building = &district.buildings[dice.below(district.buildings.len())];
    let day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap() + Days::new(dice.small(200).into());
    match dice.below(10) {
        0 | 1 => {
            let from = now() + Duration::hours(dice.small(2_000).into());
            let to =
                (dice.below(4) > 0).then(|| from + Duration::minutes(30 + i64::from(dice.small(20_000))));
            let why = [None, Some(AwayWhy::Class), Some(AwayWhy::Duties)][dice.below(3)];
            let cover = (dice.below(2) > 0).then(|| librarians[0].id);
            let absence = Absence { staff: librarian.id, from, to, cover, why };
            record_absence(db, district.id, &absence, &|_| 30).await.unwrap();
        }
        2 => {
            let Some(absence) = district.absences.first() else { return };
            let which = (absence.staff, absence.from);
            end_absence(db, district.id, which, absence.from + Duration::minutes(20), 0).await.unwrap();
        }
        3 => {
            let level = [Readiness::Ready, Readiness::WithPartner, Readiness::NotYet][dice.below(3)];
            record_readiness(db, district.id, initiative.id, librarian.id, level, now()).await.unwrap();
        }
        4 => {
            let entry = PhaseEntry { phase: Phase::Standard, from: day, review: None };
            record_phase(db, district.id, initiative.id, &entry).await.unwrap();
        }
        5 => {
            let all = [Weather::Cancelled, Weather::LateStart(90), Weather::ELearning, Weather::MakeUp];
            let weather = (dice.below(5) > 0).then(|| all[dice.below(4)]);
            record_weather(db, district.id, day, weather, now()).await.unwrap();
        }
        6 => {
            let known = district.building_entry(building);
            let mut entry = known.clone();
            entry.cover = district
                .buildings
                .iter()
                .filter(|it| it.id != building.id)
                .take(3)
                .map(|it| CoverEntry::Building(it.key.clone()))
                .collect();
            entry.phone = Some(format!("ext. {}", dice.below(9_999)));
            put_building(db, district.id, &building.key, Some(&known), &entry).await.unwrap();
        }
        7 => {
            let mut entry: StaffEntry = district.staff_entry(librarian);
            entry.roles = vec![Role::Librarian, Role::Specialist];
            entry.capacity = Some(5 + dice.small(20));
            put_staff(db, district.id, librarian.key.as_ref().unwrap(), &entry, now()).await.unwrap();
        }
        8 => put_last_day(db, district.id, librarian.id, Some(day)).await.unwrap(),
        _ => {
            let user = UserId(9_000_000_000_000_000_000 + u64::from(dice.small(5)));
            remember_building(db, district.id, user, "Pat New", building.id).await.unwrap();
            resolve_channel(db, district.id, "hoover-desk", ChannelId(u64::from(dice.small(99)) + 1))
                .await
                .unwrap();
        }
    }
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn small(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % limit
    }

    fn below(&mut self, limit: usize) -> usize {
        self.small(u32::try_from(limit).unwrap()) as usize
    }
}

#[tokio::test]
async fn whatever_was_decided_the_exported_file_changes_nothing() {
    for seed in 1..=24 {
        let mut db = database().await;
        let mut dice = Dice(seed);
        for _ in 0..12 {
            decide(&mut db, &mut dice).await;
        }
        let before = load(&mut db).await;
        let text = exported(&mut db).await;
        let written = file(&text);
        let planned = district::preview(&mut db, &written).await.unwrap();
        assert_eq!(planned, [], "seed {seed}");
        assert_eq!(apply(&mut db, &written).await, Vec::<String>::new(), "seed {seed}");
        let after = load(&mut db).await;
        assert_eq!(after.as_file(), before.as_file(), "seed {seed}");
        assert_eq!(exported(&mut db).await, text, "seed {seed}");

        // In an empty place the file makes the same district.
        let mut other = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        sqlx::migrate!().run(&mut other).await.unwrap();
        apply(&mut other, &written).await;
        assert_eq!(exported(&mut other).await, text, "seed {seed}");
    }
}

#[tokio::test]
async fn an_exported_file_that_is_changed_changes_that_alone() {
    let mut db = database().await;
    let first = load(&mut db).await;
    let bell = first.person_by_key("bell").unwrap().id;
    let absence = Absence { staff: bell, from: now(), to: None, cover: None, why: None };
    record_absence(&mut db, first.id, &absence, &|_| 0).await.unwrap();
    let day = "2026-12-10".parse().unwrap();
    record_weather(&mut db, first.id, day, Some(Weather::Cancelled), now()).await.unwrap();
    let text = exported(&mut db).await;
    apply(&mut db, &file(&text)).await;

    let changed =
        text.replace("quiet = [", "quiet = [\"2027-05-01..2027-05-02\", ").replace("Marcus Bell", "M. Bell");
    let told = apply(&mut db, &file(&changed)).await;
    assert_eq!(told, ["district: calendar changed", "staff bell: name changed"]);
    let district = load(&mut db).await;
    assert_eq!(district.absences, [absence]);
    assert!(district.calendar.cancelled.contains(&day));
    // The snow day is still a decision of its own: it can be taken back.
    record_weather(&mut db, first.id, day, None, now()).await.unwrap();
    assert!(!load(&mut db).await.calendar.cancelled.contains(&day));
}
