//! Closed direct messages: the same words in the ticket's private thread, or in the next answer (F27).

use chrono::Duration;
use serenity::model::Permissions;

use crate::school::School;

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";

/// Nobody claims it for a school day, and its requester is told that it is not forgotten.
async fn a_day_passes(school: &School) {
    let aune = school.person("Karin Aune");
    school.sandbox.set_dms_open(aune.id(), false);
    aune.types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    school.after(Duration::days(1)).await;
    school.settles().await;
    assert!(school.sandbox.dms(aune.id()).is_empty());
}

#[tokio::test]
async fn f27_two_answers_at_once_say_it_once() {
    let school = School::open().await;
    school.sandbox.withhold(Permissions::CREATE_PRIVATE_THREADS);
    a_day_passes(&school).await;
    let aune = school.person("Karin Aune");
    let asks = || aune.types("/requests", &[]);
    let answers = tokio::join!(asks(), asks(), asks(), asks());
    let answers = [answers.0, answers.1, answers.2, answers.3];
    let said = answers.iter().filter(|it| it.text().contains("not forgotten")).count();
    assert_eq!(said, 1, "{:?}", answers.each_ref().map(refdesk::sandbox::Reply::text));
    school.close().await;
}

#[tokio::test]
async fn f27_a_notice_goes_to_the_private_thread_where_direct_messages_are_closed() {
    let school = School::open().await;
    a_day_passes(&school).await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));

    let thread = school.threads().remove(0);
    let said = school.sandbox.messages(thread.id);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].pings.contains(&aune.id()), "she is brought in");
    assert!(said[0].content.contains("not forgotten"), "{}", said[0].content);
    assert!(!school.person("Daniel Cho").sees().contains("not forgotten"));

    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    assert_eq!(school.threads().len(), 1, "the same thread goes on");
    let last = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(last.pings.contains(&dana.id()), "{}", last.content);
    school.close().await;
}

#[tokio::test]
async fn f27_without_a_thread_the_next_answer_says_it_once() {
    let mut school = School::open().await;
    school.sandbox.withhold(Permissions::CREATE_PRIVATE_THREADS);
    a_day_passes(&school).await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    assert!(school.threads().is_empty());

    school.restarts().await;
    let other = cho.types("/requests", &[]).await;
    assert!(!other.text().contains("not forgotten"), "{}", other.text());
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.is_ephemeral());
    assert!(
        mine.text().contains("this waited for you") && mine.text().contains("not forgotten"),
        "{}",
        mine.text()
    );
    let again = aune.types("/requests", &[]).await;
    assert!(!again.text().contains("not forgotten"), "said once: {}", again.text());
    school.close().await;
}
