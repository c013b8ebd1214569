//! Promise 1 on a bad disk: full, read-only, damaged. People get a clear sentence, no ticket that was answered is lost, and
//! service resumes when the disk does.
//!
//! The program runs as a child in a namespace of its own, where a small disk in memory can be mounted without root. Where
//! the system allows no such namespace, that story says so and is skipped.

mod read_only;
mod small;

use std::process::Command;
use std::time::Duration;

use refdesk::domain::ids::TicketNumber;
use refdesk::sandbox::{Person, Reply, World};
use refdesk::store::{Store, tickets};

use crate::kills::house::House;
use small::SmallDisk;

/// As long as Discord gives for an answer.
const PATIENCE: Duration = Duration::from_secs(3);

fn teacher(house: &House) -> Person {
    let user = house.teachers()[0];
    house.sandbox.person(house.guild(), user.0.into()).in_channel(house.channel("ask-for-help"))
}

async fn asks(house: &House, turn: usize) -> Reply {
    // Long words: each takes room.
    let words = format!("{turn}: my slides will not open {}", "and then again ".repeat(100));
    teacher(house).types("/ask", &[("words", &words)]).await
}

/// The program at work on a small disk; none where the system gives no namespaces.
async fn served(house: &House) -> Option<SmallDisk> {
    let mut small = SmallDisk::mount(house)?;
    small.serves();
    house.connected().await;
    let guild = house.guild();
    house.sandbox.until(|world| !world.commands(guild).is_empty()).await;
    Some(small)
}

/// Waits for so many cards: the courier leaves a database that can't be written alone for up to half a minute.
async fn cards_come(house: &House, all: usize) {
    let hoover = house.channel("hoover-desk");
    for _ in 0..12 {
        let there = |world: &World| world.channel(hoover).unwrap().messages.len() >= all;
        if house.sandbox.try_until(there).await.is_ok() {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_1_a_full_disk_is_said_nothing_is_lost_and_service_resumes_with_it() {
    let house = House::with_patience(PATIENCE).await;
    let Some(mut small) = served(&house).await else { return };
    let first = asks(&house, 0).await;
    assert!(first.text().contains("#1"), "{}", first.text());

    small.fills();
    let (mut kept, mut refused) = (1, None);
    for turn in 1..40 {
        let reply = asks(&house, turn).await;
        if reply.text().contains("is full") {
            refused = Some(reply);
            break;
        }
        kept += 1;
    }
    let refused = refused.expect("a disk of eight megabytes is full some time");
    let refused = refused.text();
    assert!(
        refused.contains("Nothing was changed") && refused.contains("my slides will not open"),
        "{refused}"
    );
    let mine = teacher(&house).types("/requests", &[]).await;
    assert!(mine.text().contains("#1"), "what was saved can be read: {}", mine.text());
    for turn in 40..44 {
        assert!(asks(&house, turn).await.text().contains("is full"));
    }

    small.frees();
    let after = asks(&house, 50).await;
    assert!(after.text().contains(&format!("#{}", kept + 1)), "{}", after.text());
    let all = kept as usize + 1;
    cards_come(&house, all).await;
    small.ends();
    let saved = small.saved(&house);

    let store = Store::open(&saved).await.unwrap();
    store.check().await.unwrap();
    let mut reader = store.read().await.unwrap();
    for number in 1..=kept + 1 {
        let found = tickets::by_number(&mut reader, house.district.id, TicketNumber(number)).await.unwrap();
        assert!(found.is_some(), "#{number} was answered and is lost");
    }
    drop(reader);
    store.close().await;
    let cards = house.sandbox.messages(house.channel("hoover-desk"));
    assert_eq!(cards.len(), all, "each has its card, and one");
    let log = house.log();
    for line in ["the disk of the database is full", "the database can be written again"] {
        assert!(log.contains(line), "{line} is not logged: {log}");
    }
    house.sandbox.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_1_a_read_only_disk_ends_the_start_with_a_sentence() {
    let house = House::with_patience(PATIENCE).await;
    let Some(mut small) = SmallDisk::mount(&house) else { return };
    small.is_read_only();
    let seen = small.is_looked_at(&house);
    assert!(seen.contains("may not be written by this user"), "{seen}");
    let log = small.fails_to_serve(&house);
    assert!(
        log.contains("refdesk: can't open the database") || log.contains("refdesk: can't bring"),
        "{log}"
    );
    assert!(!log.contains("panicked"), "{log}");
    house.sandbox.stop();
}

#[tokio::test]
async fn promise_1_a_damaged_file_is_said_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("refdesk.db");
    std::fs::write(folder.path().join("district.toml"), refdesk::cli::demo::SAMPLE).unwrap();
    let refdesk = |arguments: &[&str]| {
        let run = Command::new(env!("CARGO_BIN_EXE_refdesk"))
            .args(arguments)
            .current_dir(&folder)
            .env_remove("DISCORD_TOKEN")
            .env_remove("CREDENTIALS_DIRECTORY")
            .output()
            .unwrap();
        (
            run.status.success(),
            String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr),
        )
    };
    assert!(refdesk(&["district", "apply", "district.toml"]).0);
    let mut bytes = std::fs::read(&database).unwrap();
    // The second half of the file is somebody else's.
    let half = bytes.len() / 2;
    bytes[half..].fill(0xA5);
    std::fs::write(&database, &bytes).unwrap();

    let (passed, damage) = refdesk(&["district", "apply", "district.toml"]);
    assert!(!passed && damage.contains("is damaged"), "{damage}");
    assert!(damage.contains("put a backup in its place"), "{damage}");
    let (passed, found) = refdesk(&["doctor"]);
    assert!(!passed && found.contains("refdesk restore"), "{found}");
    let (passed, said) = refdesk(&["backup", "copy.db"]);
    assert!(!passed && !folder.path().join("copy.db").exists(), "no backup is made of damage: {said}");
}
