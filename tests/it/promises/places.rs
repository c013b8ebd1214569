//! Promise 5: a missing channel, permission, thread or open DM never stops a ticket; who can mend it is told once.

use chrono::Duration;
use refdesk::sandbox::{Channel, Fault, Route};
use serenity::model::Permissions;

use super::{aune_asks, in_time, ticket};
use crate::life::dana_has_it;
use crate::school::School;

/// What the director was told, in their channel and directly.
fn director_was_told(school: &School) -> Vec<String> {
    let mut told = school.reads("director");
    told.extend(school.sandbox.dms(school.person("Carol Whitmore").id()).into_iter().map(|it| it.content));
    told.retain(|it| it.contains("I can't post to"));
    told
}

#[tokio::test]
async fn promise_5_a_deleted_channel_keeps_the_tickets_and_the_director_is_told_once() {
    let school = School::open().await;
    let gone: Channel = school.channel("hoover-desk");
    school.sandbox.delete_channel(gone.id);
    for words in ["google slides will not open", "google forms will not open"] {
        let answer = aune_asks(&school, words).await;
        assert!(answer.text().contains("Dana Ruiz"), "{}", answer.text());
        school.after(Duration::minutes(1)).await;
    }
    school.after(Duration::minutes(20)).await;

    assert_eq!(director_was_told(&school).len(), 1, "{:?}", director_was_told(&school));
    assert!(director_was_told(&school)[0].contains("the channel was deleted"));
    let queue = school.person("Dana Ruiz").types("/queue", &[]).await;
    assert!(queue.text().contains("#1") && queue.text().contains("#2"), "{}", queue.text());
    let claimed = school.person("Dana Ruiz").types("/claim", &[("ticket", "1")]).await;
    assert!(claimed.text().contains("#1 is yours"), "{}", claimed.text());
    assert_eq!(ticket(&school, 2).await.map(|it| it.number.0), Some(2));
    school.ends().await;
}

#[tokio::test]
async fn promise_5_a_card_arrives_as_soon_as_its_channel_may_be_used_again() {
    let mut school = School::open().await;
    for number in ["#1", "#2"] {
        let desk = school.channel("hoover-desk").id;
        school.sandbox.deny_bot(desk, Permissions::SEND_MESSAGES);
        aune_asks(&school, &format!("google slides will not open, {number}")).await;
        school.after(Duration::minutes(1)).await;
        assert_eq!(director_was_told(&school).len(), usize::from(number == "#2") + 1);

        school.sandbox.deny_bot(desk, Permissions::empty());
        school.sandbox.until(|world| !world.channel(desk).unwrap().messages.is_empty()).await;
        in_time(&school).await;
        school.card("hoover-desk", number);
    }
    school.restarts().await;
    assert_eq!(director_was_told(&school).len(), 2, "each time once");
    school.close().await;
}

#[tokio::test]
async fn promise_5_closed_direct_messages_keep_a_private_request() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    school.sandbox.set_dms_open(dana.id(), false);
    let answer = school
        .person("Karin Aune")
        .types("/ask", &[("words", "google slides will not open"), ("private", "true")])
        .await;
    assert!(!answer.failed());
    school.after(Duration::minutes(1)).await;
    assert!(school.sandbox.dms(dana.id()).is_empty());
    let queue = dana.types("/queue", &[]).await;
    assert!(queue.text().contains("#1"), "{}", queue.text());
    assert_eq!(director_was_told(&school).len(), 1);

    school.sandbox.set_dms_open(dana.id(), true);
    school.after(Duration::minutes(16)).await;
    in_time(&school).await;
    assert_eq!(school.sandbox.dms(dana.id()).len(), 1);
    school.close().await;
}

#[tokio::test]
async fn promise_5_where_no_thread_can_be_made_the_card_says_so_and_the_ticket_goes_on() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    school.sandbox.withhold(Permissions::CREATE_PRIVATE_THREADS);
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    in_time(&school).await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    in_time(&school).await;

    assert!(school.threads().is_empty());
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("No private thread could be made here. Please write to Karin Aune"), "{card}");
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    in_time(&school).await;
    let asked = school.sandbox.dms(aune.id()).pop().expect("the question comes directly");
    assert!(asked.content.contains("Did it help?"), "{}", asked.content);
    let thanked = aune.presses("It helped", &asked).await;
    assert!(thanked.text().contains("Glad it helped"), "{}", thanked.text());
    in_time(&school).await;
    assert!(school.card_says("hoover-desk", "#1").contains("It helped"));
    school.close().await;
}

#[tokio::test]
async fn promise_5_a_thread_that_sleeps_is_woken_for_what_is_said_in_it() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    in_time(&school).await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    in_time(&school).await;
    let thread = school.threads().remove(0);
    let archived = refdesk::sandbox::Refusal::archived_thread();
    school.sandbox.faults().next(Route::CreateMessage, Fault::Refuse(archived));

    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    in_time(&school).await;

    let last = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(last.content.contains("Did it help?"), "{}", last.content);
    school.close().await;
}

#[tokio::test]
async fn promise_5_news_of_people_and_of_waiting_wake_a_thread_too() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    let thread = school.threads().remove(0);
    let sleeps = || {
        let archived = refdesk::sandbox::Refusal::archived_thread();
        school.sandbox.faults().next(Route::CreateMessage, Fault::Refuse(archived));
    };
    let last = || school.sandbox.messages(thread.id).pop().unwrap().content;
    dana.types("/away set", &[("from", "tomorrow"), ("to", "fri")]).await;
    school.until("2026-09-24 07:05").await;
    sleeps();
    school.until("2026-09-24 07:20").await;
    in_time(&school).await;
    assert!(last().contains("Dana Ruiz is away until Friday"), "{}", last());
    assert!(school.sandbox.faults().all_struck());

    school.until("2026-09-28 10:00").await;
    dana.types("/hold", &[("ticket", "1"), ("question", "which of the carts is it?")]).await;
    in_time(&school).await;
    school.until("2026-10-01 09:55").await;
    in_time(&school).await;
    let before = last();
    sleeps();
    school.until("2026-10-01 10:05").await;
    in_time(&school).await;
    assert!(last() != before && last().contains("#1"), "{}", last());
    school.close().await;
}
