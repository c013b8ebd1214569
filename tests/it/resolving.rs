//! Stories of resolving: answered, closed, and asked whether it helped.

use chrono::Duration;
use refdesk::sandbox::Message;

use crate::school::School;

#[tokio::test]
async fn b2_claim_answer_close_in_thirty_seconds() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;

    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let thread = school.threads().remove(0);
    assert_eq!(thread.name, "#1 Karin Aune");
    let first = school.sandbox.messages(thread.id).remove(0);
    assert!(first.content.contains("This thread is for the two of you."), "{}", first.content);
    assert!(aune.sees().contains("#1 Karin Aune") && dana.sees().contains("#1 Karin Aune"));
    assert!(!school.person("Daniel Cho").sees().contains("#1 Karin Aune"), "the thread is private");

    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    let line = ("What was done? (optional, one line)", "Showed her the offline mode");
    let closed = dana.fills(modal.modal(), &[("How many minutes did it take?", "10"), line]).await;
    assert!(closed.text().contains("Dana Ruiz resolved it"), "{}", closed.text());
    assert!(closed.text().contains("10 min") && closed.text().contains("offline mode"), "{}", closed.text());

    school.settles().await;
    let question: Message = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(question.content.contains("Did it help?"), "{}", question.content);
    let helped = question.controls().find(|it| it.words() == "It helped").unwrap().custom_id.clone().unwrap();
    let thanks = aune.presses("It helped", &question).await;
    assert!(thanks.text().contains("Glad it helped"), "{}", thanks.text());
    school.settles().await;
    assert!(school.threads()[0].thread().unwrap().archived, "put away, not deleted");
    assert!(school.card_says("hoover-desk", "#1").contains("It helped"));
    let before = school.rows().await;
    let twice = aune.forges(&helped, &question).await;
    assert_eq!(twice.text(), thanks.text(), "pressed twice, said once");
    assert_eq!(school.rows().await, before);
    school.close().await;
}

#[tokio::test]
async fn minutes_that_are_none_change_nothing_and_lose_nothing() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let dana = school.person("Dana Ruiz");
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let modal = dana.presses("Resolve", &school.card("hoover-desk", "#1")).await;
    let line = ("What was done? (optional, one line)", "Showed her the offline mode");
    let refused = dana.fills(modal.modal(), &[("How many minutes did it take?", "a while"), line]).await;

    assert!(refused.is_ephemeral());
    assert!(refused.text().contains("such as 15"), "{}", refused.text());
    assert!(refused.text().contains("Showed her the offline mode"), "{}", refused.text());
    assert!(school.card_says("hoover-desk", "#1").contains("has had it since"));
    school.close().await;
}

#[tokio::test]
async fn not_yet_brings_it_back_to_the_same_coach_for_seven_school_days() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    for _ in 0..2 {
        aune.types("/ask", &[("words", "google slides will not open")]).await;
        school.after(Duration::minutes(11)).await;
    }
    for (number, minutes) in [("1", "10"), ("2", "5")] {
        dana.types("/claim", &[("ticket", number)]).await;
        dana.types("/resolve", &[("ticket", number), ("minutes", minutes)]).await;
    }
    school.settles().await;
    let question = |place: usize| school.sandbox.messages(school.threads()[place].id).pop().unwrap();

    let again = aune.presses("Not yet", &question(0)).await;
    assert!(again.text().contains("open again, first in line with Dana Ruiz"), "{}", again.text());
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("Open again, with Dana Ruiz"));

    school.after(Duration::days(14)).await;
    let late = aune.presses("Not yet", &question(1)).await;
    assert!(late.text().contains("more than seven school days ago"), "{}", late.text());
    school.close().await;
}
