//! Thousands wait: a round looks at what is due, and at nothing else.

use std::time::Instant;

use refdesk::desk::{Ask, Caller};
use refdesk::domain::ids::{InteractionId, UserId};
use refdesk::store::steps;

use crate::school::School;

/// So many requests of Karin Aune wait, each with these words and a number.
pub async fn many_wait(school: &School, waiting: u64, words: &str) {
    let desk = school.desk();
    let aune = school.district.staff.iter().find(|it| it.name == "Karin Aune").unwrap().user.unwrap();
    for number in 0..waiting {
        let caller = Caller {
            guild: school.district.guild,
            user: UserId(aune.0),
            name: "Karin Aune".into(),
            roles: Vec::new(),
            language: "en-US".into(),
            cause: InteractionId(9_000_000_000 + number),
        };
        let words = format!("{words} {number}");
        desk.open(caller, Ask { words, ..Ask::default() }).await.unwrap();
    }
}

/// How many tickets wait; more with `REFDESK_WAITING`.
fn how_many() -> u64 {
    std::env::var("REFDESK_WAITING").ok().and_then(|it| it.parse().ok()).unwrap_or(150)
}

async fn looks(school: &School) -> usize {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    steps::to_look_at(&mut reader, school.district.id, school.now(), 100_000).await.unwrap().len()
}

#[tokio::test]
async fn a_round_looks_at_what_is_due_and_not_at_everything_that_waits() {
    let school = School::open().await;
    let waiting = how_many();
    many_wait(&school, waiting, "How do I share a folder in Google Drive? It is folder").await;
    assert_eq!(looks(&school).await, usize::try_from(waiting).unwrap(), "nobody has looked yet");
    let timed = async |what: &str| {
        let began = Instant::now();
        let steps = school.desk().lose_patience().await.unwrap();
        println!(
            "{what}: {:.1} ms for {waiting} waiting tickets, {steps} steps",
            began.elapsed().as_secs_f64() * 1e3
        );
        steps
    };
    assert_eq!(timed("a round that looks at all of them").await, 0);
    assert_eq!(looks(&school).await, 0);
    assert_eq!(timed("the next round").await, 0);

    school.later(chrono::Duration::days(1));
    assert_eq!(timed("a round in which all are due").await, usize::try_from(waiting).unwrap());
    assert_eq!(timed("the round after it").await, 0);
    assert_eq!(looks(&school).await, 0);

    let director = school.person("Carol Whitmore");
    director.types("/calendar day", &[("date", "9/24"), ("becomes", "called off: nobody comes")]).await;
    assert_eq!(looks(&school).await, usize::try_from(waiting).unwrap(), "other days, other dates");
    school.ends().await;
}
