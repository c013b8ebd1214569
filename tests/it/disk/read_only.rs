//! A disk that turns read-only while the program runs, as Linux does with one that makes errors: first a write fails, then every
//! file can only be read.

use refdesk::domain::ids::TicketNumber;
use refdesk::store::{Store, tickets};

use super::{PATIENCE, asks, cards_come, served, teacher};
use crate::kills::house::House;

/// Asks until the answer says this; returns the answer, and how many were kept meanwhile.
async fn asks_until(house: &House, turns: std::ops::Range<usize>, says: &str) -> (String, u32) {
    let mut kept = 0;
    for turn in turns {
        let reply = asks(house, turn).await;
        if reply.text().contains(says) {
            return (reply.text().to_owned(), kept);
        }
        kept += u32::from(reply.text().contains('#'));
    }
    panic!("nobody was told that it {says}: {}", house.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn promise_1_a_disk_that_turns_read_only_is_said_nothing_is_lost_and_service_resumes_with_it() {
    let house = House::with_patience(PATIENCE).await;
    let Some(mut small) = served(&house).await else { return };
    assert!(asks(&house, 0).await.text().contains("#1"));

    small.fills();
    let (_, kept) = asks_until(&house, 1..40, "is full").await;
    small.turns_read_only();
    small.frees();
    let (refused, more) = asks_until(&house, 40..60, "can't be written").await;
    let kept = 1 + kept + more;
    assert!(
        refused.contains("Nothing was changed") && refused.contains("my slides will not open"),
        "{refused}"
    );
    let mine = teacher(&house).types("/requests", &[]).await;
    assert!(mine.text().contains("#1"), "what was saved can be read: {}", mine.text());
    for turn in 60..63 {
        assert!(asks(&house, turn).await.text().contains("can't be written"));
    }

    small.turns_back();
    let after = asks(&house, 70).await;
    assert!(after.text().contains(&format!("#{}", kept + 1)), "{}", after.text());
    let all = kept as usize + 1;
    cards_come(&house, all).await;
    small.ends();
    let store = Store::open(&small.saved(&house)).await.unwrap();
    store.check().await.unwrap();
    let mut reader = store.read().await.unwrap();
    let last = tickets::by_number(&mut reader, house.district.id, TicketNumber(kept + 1)).await.unwrap();
    assert!(last.is_some(), "the last one was answered and is lost");
    let beyond = tickets::by_number(&mut reader, house.district.id, TicketNumber(kept + 2)).await.unwrap();
    assert!(beyond.is_none(), "a request that was refused was kept");
    drop(reader);
    store.close().await;
    assert_eq!(house.sandbox.messages(house.channel("hoover-desk")).len(), all, "each has its card, and one");
    let log = house.log();
    for line in ["the database may not be written", "the database can be written again"] {
        assert!(log.contains(line), "{line} is not logged: {log}");
    }
    house.sandbox.stop();
}
