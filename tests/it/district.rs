//! A district from its file into the database and back, again and again.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use refdesk::config::district::read;
use refdesk::domain::building::Cover;
use refdesk::domain::calendar::Weather;
use refdesk::domain::district::{Absence, District, DistrictFile};
use refdesk::domain::ids::{ChannelId, GuildId, UserId};
use refdesk::domain::people::Role;
use refdesk::domain::roadmap::{Phase, PhaseEntry, Readiness};
use refdesk::domain::routing::{Kind, Load, Request, route};
use refdesk::store::district::{
    self, record_absence, record_phase, record_readiness, record_weather, remember_building, resolve_channel,
};
use sqlx::{Connection, SqliteConnection};

const SAMPLE: &str = include_str!("../../config/district.toml");
const GUILD: GuildId = GuildId(1_000_000_000_000_000_001);

async fn database() -> SqliteConnection {
    let mut db = SqliteConnection::connect("sqlite::memory:").await.expect("a database");
    sqlx::query("PRAGMA foreign_keys = ON").execute(&mut db).await.expect("foreign keys");
    sqlx::migrate!().run(&mut db).await.expect("migrations that apply");
    db
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_881_400, 0).expect("a time")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn file(text: &str) -> DistrictFile {
    read(text).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// The sample with one text in it replaced.
fn sample_with(old: &str, new: &str) -> DistrictFile {
    assert!(SAMPLE.contains(old), "the sample does not say {old}");
    file(&SAMPLE.replacen(old, new, 1))
}

/// The sample without a section, up to the next empty line.
fn sample_without(heading: &str) -> String {
    let start = SAMPLE.find(heading).expect("the section");
    let length = SAMPLE[start..].find("\n\n").expect("its end");
    format!("{}{}", &SAMPLE[..start], &SAMPLE[start + length..])
}

async fn apply(db: &mut SqliteConnection, file: &DistrictFile) -> (i64, Vec<String>) {
    let mut transaction = db.begin().await.expect("a transaction");
    let applied = district::apply(&mut transaction, file, now()).await.expect("a file that applies");
    transaction.commit().await.expect("a commit");
    (applied.revision, applied.changes.iter().map(ToString::to_string).collect())
}

async fn load(db: &mut SqliteConnection) -> District {
    district::load(db, GUILD).await.expect("rows that read").expect("a district")
}

#[tokio::test]
async fn the_sample_is_kept_whole() {
    let mut db = database().await;
    let (revision, changes) = apply(&mut db, &file(SAMPLE)).await;
    assert_eq!(revision, 1);
    assert!(
        changes.contains(&"initiative d2l: added (learning work from 8 Sep 2026)".to_owned()),
        "{changes:#?}"
    );

    let district = load(&mut db).await;
    assert_eq!((district.name.as_str(), district.revision), ("Lake Prairie Public Schools", 1));
    assert_eq!((district.buildings.len(), district.initiatives.len()), (15, 10));
    assert_eq!(district.staff.iter().filter(|it| it.is(Role::Librarian)).count(), 12);
    assert_eq!(district.calendar, file(SAMPLE).calendar);
    assert_eq!(district.settings, file(SAMPLE).settings);
    assert_eq!(district.channels.ask.as_ref().unwrap().name.as_deref(), Some("ask-for-help"));

    let bridges = district.building_by_key("bridges").unwrap();
    let rosewood = district.building_by_key("rosewood").unwrap().id;
    let hoover = district.building_by_key("hoover").unwrap().id;
    assert_eq!(bridges.cover, [Cover::Building(rosewood), Cover::Building(hoover)]);
    let dahl = district.person_by_key("dahl").unwrap();
    assert_eq!(
        dahl.posts[0].days.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["mon", "wed", "fri odd"]
    );
    let moodle = district.initiative_by_key("moodle").unwrap();
    assert_eq!(moodle.phase_on(day("2026-09-08")), Some(Phase::Implementation));
    assert_eq!(moodle.readiness_of(district.person_by_key("ruiz").unwrap().id), Readiness::WithPartner);
    assert_eq!(moodle.lead, district.person_by_key("lindqvist").map(|it| it.id));
    assert_eq!(district::load_all(&mut db).await.unwrap().len(), 1);
    assert!(district::load(&mut db, GuildId(2)).await.unwrap().is_none());
}

#[tokio::test]
async fn applying_again_does_nothing() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    assert_eq!(apply(&mut db, &file(SAMPLE)).await, (1, Vec::new()));
}

#[tokio::test]
async fn a_change_is_told_and_grows_the_revision() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let changed = sample_with("Dana Ruiz", "Dana Ruiz-Hall");
    assert_eq!(district::preview(&mut db, &changed).await.unwrap().len(), 1);
    assert_eq!(load(&mut db).await.revision, 1, "a preview changes nothing");
    assert_eq!(apply(&mut db, &changed).await, (2, vec!["staff ruiz: name changed".to_owned()]));
    assert_eq!(load(&mut db).await.person_by_key("ruiz").unwrap().name, "Dana Ruiz-Hall");
}

#[tokio::test]
async fn who_is_no_longer_in_the_file_is_gone_and_may_come_back_as_the_same_row() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let before = load(&mut db).await.person_by_key("cho").unwrap().id;
    let (_, changes) = apply(&mut db, &file(&sample_without("[staff.cho]"))).await;
    assert_eq!(changes, ["staff cho: no longer in the file; kept as gone"]);
    assert!(load(&mut db).await.person_by_key("cho").unwrap().gone);
    apply(&mut db, &file(SAMPLE)).await;
    let district = load(&mut db).await;
    let cho = district.person_by_key("cho").unwrap();
    assert_eq!((cho.id, cho.gone), (before, false));
}

#[tokio::test]
async fn two_people_can_swap_their_accounts() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let user = |key: &str| file(SAMPLE).staff[&key.parse().unwrap()].user.unwrap();
    let (ruiz, nair) = (user("ruiz").to_string(), user("nair").to_string());
    let swapped = SAMPLE.replace(&ruiz, "swap").replace(&nair, &ruiz).replace("swap", &nair);
    apply(&mut db, &file(&swapped)).await;
    let district = load(&mut db).await;
    assert_eq!(district.person_by_user(user("nair")).unwrap().name, "Dana Ruiz");
}

#[tokio::test]
async fn a_learned_teacher_stays_until_the_file_names_them() {
    let mut db = database().await;
    let without = sample_without("[staff.cho]");
    apply(&mut db, &file(&without)).await;
    let first = load(&mut db).await;
    let cho = file(SAMPLE).staff[&"cho".parse().unwrap()].user.unwrap();
    let building = |key: &str| first.building_by_key(key).unwrap().id;
    let (hoover, monroe) = (building("hoover"), building("monroe"));

    let row = remember_building(&mut db, first.id, cho, "Daniel Cho", hoover).await.unwrap();
    assert_eq!(remember_building(&mut db, first.id, cho, "Daniel Cho", hoover).await.unwrap(), row);
    assert_eq!(load(&mut db).await.revision, 2, "the same answer changes nothing");
    remember_building(&mut db, first.id, cho, "Daniel Cho", monroe).await.unwrap();
    apply(&mut db, &file(&without.replace("Dana Ruiz", "D. Ruiz"))).await;
    let district = load(&mut db).await;
    let teacher = district.person_by_user(cho).unwrap();
    assert_eq!((teacher.learned, teacher.gone, &teacher.roles[..]), (true, false, &[Role::Teacher][..]));
    let posts: Vec<_> = teacher.posts.iter().map(|post| post.building).collect();
    assert_eq!(posts, [monroe, hoover], "the last answer first");

    apply(&mut db, &file(SAMPLE)).await;
    let district = load(&mut db).await;
    let named = district.person_by_user(cho).unwrap();
    assert_eq!((named.id, named.learned), (row, false), "tickets of the learned row are theirs");
    assert_eq!(named.key.as_ref().unwrap().as_str(), "cho");
}

#[tokio::test]
async fn the_file_does_not_take_back_what_was_decided_since() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let first = load(&mut db).await;
    let moodle = first.initiative_by_key("moodle").unwrap().id;
    let bell = first.person_by_key("bell").unwrap().id;
    let standard = PhaseEntry { phase: Phase::Standard, from: day("2027-05-17"), review: None };
    record_readiness(&mut db, first.id, moodle, bell, Readiness::Ready, now()).await.unwrap();
    record_phase(&mut db, first.id, moodle, &standard).await.unwrap();
    record_weather(&mut db, first.id, day("2026-12-10"), Some(Weather::Cancelled), now()).await.unwrap();
    let absence =
        Absence { staff: bell, from: now(), to: Some(now() + Duration::hours(4)), cover: None, why: None };
    record_absence(&mut db, first.id, &absence, &|_| 0).await.unwrap();
    resolve_channel(&mut db, first.id, "hoover-desk", ChannelId(77)).await.unwrap();

    apply(&mut db, &sample_with("name = \"Moodle\"", "name = \"Moodle LMS\"")).await;
    let district = load(&mut db).await;
    let initiative = district.initiative(moodle).unwrap();
    assert_eq!(initiative.name, "Moodle LMS");
    assert_eq!(initiative.readiness_of(bell), Readiness::Ready);
    assert_eq!(initiative.phase_on(day("2027-05-17")), Some(Phase::Standard));
    assert!(district.calendar.cancelled.contains(&day("2026-12-10")));
    assert_eq!(district.absences, [absence]);
    let hoover = district.building_by_key("hoover").unwrap();
    assert_eq!(hoover.desk_channel.as_ref().unwrap().id, Some(ChannelId(77)));

    let (_, changes) = apply(&mut db, &sample_with("bell = \"not-yet\"", "bell = \"with-partner\"")).await;
    assert!(changes.contains(&"initiative moodle: bell is with-partner".to_owned()), "{changes:?}");
    assert_eq!(load(&mut db).await.initiative(moodle).unwrap().readiness_of(bell), Readiness::WithPartner);
}

#[tokio::test]
async fn a_new_absence_replaces_what_was_recorded_for_the_same_time() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let first = load(&mut db).await;
    let bell = first.person_by_key("bell").unwrap().id;
    let away = |from: i64, to: Option<i64>| Absence {
        staff: bell,
        from: now() + Duration::hours(from),
        to: to.map(|to| now() + Duration::hours(to)),
        cover: None,
        why: None,
    };
    for absence in [away(0, Some(4)), away(10, Some(12)), away(2, Some(6))] {
        record_absence(&mut db, first.id, &absence, &|_| 0).await.unwrap();
    }
    let first_part = away(0, Some(2));
    assert_eq!(load(&mut db).await.absences, [first_part, away(10, Some(12)), away(2, Some(6))]);
    record_absence(&mut db, first.id, &away(5, None), &|_| 0).await.unwrap();
    assert_eq!(load(&mut db).await.absences, [first_part, away(2, Some(5)), away(5, None)]);
}

#[tokio::test]
async fn a_leave_in_the_file_lasts_through_its_last_day() {
    let mut db = database().await;
    let leave = "[staff.vogel]\naway = [{ from = 2027-01-04, to = 2027-01-08, cover = \"bell\" }]";
    apply(&mut db, &sample_with("[staff.vogel]", leave)).await;
    let district = load(&mut db).await;
    let vogel = district.person_by_key("vogel").unwrap();
    let at = |date: &str| district.calendar.moment(day(date), "12:00:00".parse().unwrap());
    for (date, present) in
        [("2027-01-03", true), ("2027-01-04", false), ("2027-01-08", false), ("2027-01-09", true)]
    {
        assert_eq!(district.is_present(vogel, at(date)), present, "{date}");
    }
    assert_eq!(district.away_until(vogel.id, at("2027-01-05")), Some(day("2027-01-08")));
    assert_eq!(district.absences[0].cover, district.person_by_key("bell").map(|it| it.id));
}

#[tokio::test]
async fn nothing_of_one_district_is_visible_in_another() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let other = sample_with("1000000000000000001", "1000000000000000002");
    apply(&mut db, &other).await;
    let (first, second) =
        (load(&mut db).await, district::load(&mut db, GuildId(GUILD.0 + 1)).await.unwrap().unwrap());
    assert_ne!(first.id, second.id);
    assert_eq!((first.staff.len(), second.staff.len()), (first.staff.len(), first.staff.len()));
    let ids: Vec<_> = first.staff.iter().map(|it| it.id).collect();
    assert!(second.staff.iter().all(|it| !ids.contains(&it.id)));
    remember_building(&mut db, second.id, UserId(9), "Ann", second.buildings[0].id).await.unwrap();
    assert_eq!(load(&mut db).await.revision, first.revision);
    assert!(load(&mut db).await.person_by_user(UserId(9)).is_none());
}

#[tokio::test]
async fn a_row_that_makes_no_sense_is_named() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    sqlx::query("UPDATE district SET calendar = '{}'").execute(&mut db).await.expect("an update");
    let failure = district::load(&mut db, GUILD).await.expect_err("a failure").to_string();
    assert!(failure.starts_with("district row 1 can't be understood: missing field"), "{failure}");
}

/// The stories of the first morning, with the sample's people.
#[tokio::test]
async fn the_sample_routes_as_its_stories_tell() {
    let mut db = database().await;
    apply(&mut db, &file(SAMPLE)).await;
    let district = load(&mut db).await;
    let at = |text: &str| {
        let (date, time) = text.split_once(' ').expect("a date and a time");
        district.calendar.moment(day(date), format!("{time}:00").parse().expect("a time"))
    };
    let tuesday = at("2026-09-22 10:41");
    let cases = [
        ("aune", "Where do I see who hasn't opened the worksheet in Classroom?", Some("ruiz"), None),
        ("berg", "the devices come Tuesday, any advice for day one with 8th graders", Some("okoro"), None),
        ("berg", "moodle test locked for one section", Some("vogel"), Some("lindqvist")),
        ("reyes", "moodle test locked for one section", Some("lindqvist"), Some("bell")),
        ("ruiz", "I want a D2L page for the library", Some("lindqvist"), None),
        ("stone", "how do I share a folder", Some("engen"), None),
        ("aune", "Could my class do a podcast with real microphones?", Some("ruiz"), None),
    ];
    for (key, words, lead, partner) in cases {
        let person = district.person_by_key(key).expect("a person");
        let request = Request {
            user: person.user.expect("an account"),
            requester: Some(person.id),
            building: None,
            topic: district.topics.recognise(words),
            kind: Kind::Question,
            grade: None,
            today: false,
            named: None,
            declined: &[],
        };
        let route = route(&request, &district, &Load::default(), tuesday);
        let name = |id| district.person(id).and_then(|it| it.key.as_ref()).map(ToString::to_string);
        assert_eq!(route.lead.and_then(name).as_deref(), lead, "{words}");
        assert_eq!(route.partner.and_then(name).as_deref(), partner, "{words}");
    }
    let ruiz = district.person_by_key("ruiz").expect("Dana Ruiz").id;
    let free = district.free_windows(ruiz, tuesday, &[], 2);
    assert_eq!(
        free.iter().map(|it| it.start).collect::<Vec<_>>(),
        [at("2026-09-22 13:10"), at("2026-09-23 07:30")]
    );
}
