//! Both hear of their meeting, each exactly once, also where their thread is not there or was deleted meanwhile.

use refdesk::sandbox::{Message, Person};
use serenity::model::Permissions;

use super::they_meet;
use crate::school::School;

/// How many direct messages to somebody say this.
fn hears(school: &School, who: &Person, text: &str) -> usize {
    school.told(who).iter().filter(|it| it.contains(text)).count()
}

fn last_told(school: &School, who: &Person) -> Message {
    school.sandbox.dms(who.id()).pop().unwrap()
}

/// Karin Aune and Dana Ruiz agree to meet on Wednesday at 1:10 PM, and no thread can be made for them.
async fn they_meet_without_a_thread(school: &School) -> (Person, Person) {
    school.sandbox.withhold(Permissions::CREATE_PRIVATE_THREADS);
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    let menu = dana.types("/time", &[("ticket", "1")]).await;
    let labels = super::times(&menu);
    let label = labels.iter().find(|it| it.contains("Wednesday, September 23, 1:10 PM")).unwrap();
    dana.chooses("Choose a time", &menu, &[label]).await;
    school.settles().await;
    aune.presses("That works", &last_told(school, &aune)).await;
    school.settles().await;
    (aune, dana)
}

#[tokio::test]
async fn promise_3_without_a_thread_each_of_the_two_hears_that_they_meet() {
    let mut school = School::open().await;
    let (aune, dana) = they_meet_without_a_thread(&school).await;
    assert!(school.threads().is_empty());
    for who in [&aune, &dana] {
        assert_eq!(hears(&school, who, "it is set"), 1, "{:?}", school.told(who));
    }
    school.until("2026-09-23 12:10").await;
    school.restarts().await;
    school.until("2026-09-23 12:40").await;
    for who in [&aune, &dana] {
        assert_eq!(hears(&school, who, "you meet"), 1, "{:?}", school.told(who));
    }
    school.close().await;
}

#[tokio::test]
async fn promise_3_where_somebody_deleted_the_thread_both_are_reminded_directly() {
    let mut school = School::open().await;
    let (aune, dana) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    school.sandbox.delete_channel(school.threads().pop().unwrap().id);
    school.until("2026-09-23 12:10").await;
    school.restarts().await;
    school.until("2026-09-23 12:40").await;
    for who in [&aune, &dana] {
        assert_eq!(hears(&school, who, "you meet"), 1, "{:?}", school.told(who));
    }
    school.ends().await;
}

#[tokio::test]
async fn f27_a_thread_that_is_made_for_the_teacher_alone_does_not_keep_it_from_the_coach() {
    let mut school = School::open().await;
    let (aune, dana) = they_meet_without_a_thread(&school).await;
    school.sandbox.withhold(Permissions::empty());
    school.sandbox.set_dms_open(aune.id(), false);
    school.until("2026-09-23 12:10").await;
    school.restarts().await;
    school.until("2026-09-23 12:40").await;
    assert_eq!(super::said(&school, "you meet"), 1, "in the thread that was made for her");
    assert_eq!(hears(&school, &dana, "you meet"), 1, "{:?}", school.told(&dana));
    school.close().await;
}

#[tokio::test]
async fn promise_3_whoever_takes_it_again_gets_a_new_thread_for_the_one_that_was_deleted() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    school.sandbox.delete_channel(school.threads().pop().unwrap().id);
    dana.types("/release", &[("ticket", "1")]).await;
    school.settles().await;
    assert_eq!(hears(&school, &aune, "#1"), 1, "that it waits again: {:?}", school.told(&aune));
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    let thread = school.threads().pop().unwrap();
    assert!(school.sandbox.messages(thread.id)[0].pings.contains(&dana.id()));
    school.ends().await;
}

#[tokio::test]
async fn promise_5_without_a_thread_the_coach_reads_the_answer_that_they_wait_for() {
    let school = School::open().await;
    school.sandbox.withhold(Permissions::CREATE_PRIVATE_THREADS);
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    dana.types("/claim", &[("ticket", "1")]).await;
    dana.types("/hold", &[("ticket", "1"), ("question", "with whom?")]).await;
    school.settles().await;
    assert_eq!(hears(&school, &aune, "with whom?"), 1, "{:?}", school.told(&aune));
    let form = aune.presses("Add details", &answer).await;
    aune.fills(form.modal(), &[("What should your coach know?", "with my whole class")]).await;
    school.settles().await;
    assert_eq!(hears(&school, &dana, "About #1, Karin Aune writes: with my whole class"), 1);
    school.close().await;
}
