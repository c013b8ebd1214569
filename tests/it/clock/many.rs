//! Thousands wait: a round looks at what is due, and at nothing else.

use std::time::Instant;

use chrono::Duration;
use refdesk::clock::Clock;
use refdesk::desk::{Ask, Caller, Desk};
use refdesk::domain::calendar::Weather;
use refdesk::domain::ids::InteractionId;
use refdesk::store::{Store, steps};

use crate::school::School;

/// Somebody of the sample district at the desk, without Discord.
pub fn caller(school: &School, name: &str, cause: u64) -> Caller {
    let person = school.district.staff.iter().find(|it| it.name == name).unwrap();
    Caller {
        guild: school.district.guild,
        user: person.user.unwrap(),
        name: name.into(),
        roles: Vec::new(),
        language: "en-US".into(),
        cause: InteractionId(9_000_000_000 + cause),
    }
}

/// So many requests of Karin Aune wait, each with these words and a number.
pub async fn many_wait(school: &School, desk: &Desk, waiting: u64, words: &str) {
    for number in 0..waiting {
        let words = format!("{words} {number}");
        desk.open(caller(school, "Karin Aune", number), Ask { words, ..Ask::default() }).await.unwrap();
    }
}

/// How many tickets wait; more with `REFDESK_WAITING`.
fn how_many() -> u64 {
    std::env::var("REFDESK_WAITING").ok().and_then(|it| it.parse().ok()).unwrap_or(150)
}

async fn looks(school: &School, desk: &Desk) -> u64 {
    let mut reader = desk.store().read().await.unwrap();
    let due = steps::to_look_at(&mut reader, school.district.id, desk.now(), 100_000).await.unwrap();
    due.len() as u64
}

async fn round(school: &School, desk: &Desk, what: &str) -> u64 {
    let began = Instant::now();
    let steps = desk.lose_patience(school.district.guild, desk.now()).await.unwrap();
    println!("{what}: {:.1} ms, {steps} steps", began.elapsed().as_secs_f64() * 1e3);
    steps as u64
}

/// The desk alone, so that no round but these looks at anything.
#[tokio::test]
async fn a_round_looks_at_what_is_due_and_not_at_everything_that_waits() {
    let mut school = School::open().await;
    school.stops().await;
    let store = Store::open(&school.database()).await.unwrap();
    let clock = Clock::held_at(school.now());
    let (desk, waiting) = (Desk::new(store.clone(), clock.clone()), how_many());
    many_wait(&school, &desk, waiting, "Sharing a folder in Google Drive for group").await;
    assert_eq!(looks(&school, &desk).await, waiting, "nobody has looked yet");
    println!("{waiting} tickets wait");
    assert_eq!(round(&school, &desk, "a round that looks at all of them").await, 0);
    assert_eq!(looks(&school, &desk).await, 0);
    assert_eq!(round(&school, &desk, "the next round").await, 0);

    clock.advance(Duration::days(1));
    assert_eq!(round(&school, &desk, "a round in which all are due").await, waiting);
    assert_eq!(round(&school, &desk, "the round after it").await, 0);
    assert_eq!(looks(&school, &desk).await, 0);

    let director = caller(&school, "Carol Whitmore", waiting + 1);
    desk.set_day(director, "9/24", Some(Weather::Cancelled)).await.unwrap();
    assert_eq!(looks(&school, &desk).await, waiting, "other days, other moments");
    store.close().await;
    school.sandbox.stop();
}
