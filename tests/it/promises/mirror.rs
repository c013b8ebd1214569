//! Promise 3: what Discord shows is what the database says, also after somebody has tidied up a channel.

use chrono::Duration as Span;
use refdesk::cli::demo::TOKEN;
use refdesk::sandbox::{Fault, Message, Refusal, Route};
use refdesk::store::safekeeping;
use serde_json::json;
use serenity::model::Permissions;

use super::{aune_asks, in_time};
use crate::classes::{PADLET, announce, card};
use crate::school::School;

/// Lets a quarter of an hour pass, in steps, until every card was looked at.
async fn a_quarter_of_an_hour(school: &School) {
    for _ in 0..62 {
        school.later(Span::seconds(15));
        school.courier().look_after_cards().await.unwrap();
        let _ = school.courier().deliver().await.unwrap();
    }
}

/// Somebody has other words stand on a message of ours.
async fn by_hand(school: &School, card: &Message) {
    let address = format!("{}/api/v10/channels/{}/messages/{}", school.sandbox.url(), card.channel, card.id);
    let edit = json!({ "embeds": [{ "title": "somebody else's words" }] });
    let edited =
        reqwest::Client::new().patch(address).header("authorization", format!("Bot {TOKEN}")).json(&edit);
    assert!(edited.send().await.unwrap().status().is_success());
}

#[tokio::test]
async fn promise_3_a_card_that_somebody_deleted_is_back_after_a_quarter_of_an_hour() {
    let school = School::open().await;
    for words in ["google slides will not open", "google forms will not open"] {
        aune_asks(&school, words).await;
    }
    school.settles().await;
    let deleted = school.card("hoover-desk", "#1");
    school.sandbox.delete_message(&deleted);

    a_quarter_of_an_hour(&school).await;
    assert_ne!(school.card("hoover-desk", "#1").id, deleted.id);
    let posted = school.sandbox.requests().count(Route::CreateMessage);
    a_quarter_of_an_hour(&school).await;
    assert_eq!(school.sandbox.requests().count(Route::CreateMessage), posted, "and nothing is posted twice");
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_card_of_a_class_is_looked_after_as_well() {
    let school = School::open().await;
    announce(&school.person("Dana Ruiz"), &PADLET).await;
    school.settles().await;
    let first = card(&school, "hoover", 1);
    school.sandbox.delete_message(&first);
    a_quarter_of_an_hour(&school).await;
    let second = card(&school, "hoover", 1);
    assert_ne!(second.id, first.id);

    by_hand(&school, &second).await;
    a_quarter_of_an_hour(&school).await;
    assert_eq!(card(&school, "hoover", 1).embeds.len(), second.embeds.len());
    let writes =
        || [Route::CreateMessage, Route::EditMessage].map(|route| school.sandbox.requests().count(route));
    let before = writes();
    a_quarter_of_an_hour(&school).await;
    assert_eq!(writes(), before, "and nothing twice");
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_channel_that_was_emptied_comes_back_bit_by_bit() {
    let school = School::open().await;
    let teachers = ["Karin Aune", "Nils Berg", "Alma Reyes", "Daniel Cho", "Miriam Stone"];
    for turn in 0..25 {
        let words = format!("our ipad cart will not sync, number {turn}");
        school.person(teachers[turn % teachers.len()]).types("/ask", &[("words", &words)]).await;
    }
    in_time(&school).await;
    let desk = school.channel("specialists-desk").id;
    let cards = school.sandbox.messages(desk);
    assert!(cards.len() > 15, "{}", cards.len());
    for card in &cards {
        school.sandbox.delete_message(card);
    }
    school.later(Span::minutes(15));
    let marked = school.courier().look_after_cards().await.unwrap();
    assert!(marked <= 10, "{marked} at once");
    a_quarter_of_an_hour(&school).await;
    assert_eq!(school.sandbox.messages(desk).len(), cards.len());
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_card_that_shows_something_else_is_edited_once() {
    let school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    let card = school.card("hoover-desk", "#1");
    by_hand(&school, &card).await;

    a_quarter_of_an_hour(&school).await;
    assert!(school.card_says("hoover-desk", "#1").contains("google slides will not open"));
    let edits = school.sandbox.requests().count(Route::EditMessage);
    a_quarter_of_an_hour(&school).await;
    assert_eq!(school.sandbox.requests().count(Route::EditMessage), edits);
    school.close().await;
}

#[tokio::test]
async fn promise_3_after_a_restore_the_cards_show_what_the_database_says() {
    let mut school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    let copy = school.database().with_extension("copy");
    safekeeping::backup(&school.database(), &copy).await.unwrap();
    school.person("Dana Ruiz").presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));

    school.stops().await;
    safekeeping::restore(&school.database(), &copy, "today").await.unwrap();
    school.starts().await;
    a_quarter_of_an_hour(&school).await;

    let card = school.card_says("hoover-desk", "#1");
    assert!(!card.contains("has had it since"), "{card}");
    let claimed = school.person("Dana Ruiz").presses("Claim", &school.card("hoover-desk", "#1")).await;
    assert!(!claimed.failed());
    in_time(&school).await;
    school.ends().await;
}

#[tokio::test]
async fn promise_3_where_the_history_may_not_be_read_nothing_is_taken_for_deleted() {
    let school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    school.sandbox.deny_bot(school.channel("hoover-desk").id, Permissions::READ_MESSAGE_HISTORY);
    school.sandbox.faults().always(Route::Message, Fault::Refuse(Refusal::missing_permissions()));
    a_quarter_of_an_hour(&school).await;
    school.card("hoover-desk", "#1");
    school.close().await;
}

#[tokio::test]
async fn promise_3_an_old_message_that_was_edited_too_often_waits_alone() {
    let school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    let too_often =
        Refusal::new(400, 30_046, "Maximum number of edits to messages older than 1 hour reached");
    school.sandbox.faults().next(Route::EditMessage, Fault::Refuse(too_often));
    school.person("Dana Ruiz").types("/claim", &[("ticket", "1")]).await;
    aune_asks(&school, "google forms will not open").await;
    let _ = school.courier().deliver().await.unwrap();

    school.card("hoover-desk", "#2");
    assert!(!school.card_says("hoover-desk", "#1").contains("has had it since"), "not yet");
    school.later(Span::minutes(10));
    in_time(&school).await;
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));
    school.close().await;
}

#[tokio::test]
async fn promise_3_after_a_restore_nothing_new_is_taken_for_what_was_sent_minutes_before() {
    let mut school = School::open().await;
    aune_asks(&school, "google slides will not open").await;
    school.settles().await;
    let copy = school.database().with_extension("copy");
    safekeeping::backup(&school.database(), &copy).await.unwrap();
    aune_asks(&school, "google forms will not open").await;
    school.settles().await;
    let before = school.card("hoover-desk", "#2").id;

    school.stops().await;
    safekeeping::restore(&school.database(), &copy, "today").await.unwrap();
    school.starts().await;
    aune_asks(&school, "how do I share a folder in google drive?").await;
    in_time(&school).await;
    let cards = school.sandbox.messages(school.channel("hoover-desk").id);
    let new = cards.last().unwrap();
    assert!(new.id != before && format!("{new:?}").contains("share a folder"), "{new:?}");
    school.ends().await;
}
