//! On hold: one question, one answer, and it goes on.

use super::{dana_has_it, last_in_thread};
use crate::school::School;

#[tokio::test]
async fn any_answer_of_the_requester_resumes() {
    let school = School::open().await;
    let (aune, dana) = dana_has_it(&school).await;

    let held = dana.types("/hold", &[("ticket", "1"), ("question", "Which class is it?")]).await;
    assert!(held.text().contains("goes on as soon as they answer"), "{}", held.text());
    school.settles().await;
    let question = last_in_thread(&school);
    assert!(question.content.contains("Which class is it?"), "{}", question.content);
    assert!(school.card_says("hoover-desk", "#1").contains("waits for the answer"));
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("asked the requester something"), "{}", mine.text());

    let modal = aune.presses("Answer", &question).await;
    aune.fills(modal.modal(), &[("What do you answer?", "third hour")]).await;
    school.settles().await;

    assert!(last_in_thread(&school).content.contains("third hour"));
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));
    school.close().await;
}

#[tokio::test]
async fn the_lead_goes_on_without_an_answer() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    dana.types("/hold", &[("ticket", "1"), ("question", "Which class is it?")]).await;
    school.settles().await;
    let card = school.card("hoover-desk", "#1");

    let other = school.person("Sam Okoro").types("/resume", &[("ticket", "1")]).await;
    assert!(other.text().contains("Dana Ruiz has #1"), "{}", other.text());
    let on = dana.presses("Go on", &card).await;

    assert!(on.text().contains("Dana Ruiz has had it since"), "{}", on.text());
    let twice = dana.types("/resume", &[("ticket", "1")]).await;
    assert!(twice.text().contains("No question to the requester is open"), "{}", twice.text());
    school.close().await;
}
