//! Handing on: the requester always knows who has it and why; nobody plays ping-pong with them.

use super::{dana_has_it, hands_on, last_in_thread};
use crate::school::School;

#[tokio::test]
async fn b4_another_topic_goes_to_whoever_has_that_and_the_teacher_reads_one_line() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;

    let done = hands_on(&school, &dana, "hoover-desk", ["Another topic", "1:1 iPads"]).await;

    assert!(done.text().contains("Sam Okoro now"), "{}", done.text());
    let told = last_in_thread(&school).content;
    assert!(told.contains("a pilot") && told.contains("Sam Okoro"), "{told}");
    assert!(told.contains("Dana Ruiz stays in the loop."), "{told}");
    let card = school.card_says("specialists-desk", "#1");
    assert!(card.contains("iPads") && card.contains("Waiting for a coach"), "{card}");
    assert!(card.contains("Dana Ruiz"), "she helps as partner: {card}");
    school.person("Sam Okoro").presses("Claim", &school.card("specialists-desk", "#1")).await;
    school.settles().await;
    assert_eq!(school.threads().len(), 1, "the same thread goes on");
    assert!(last_in_thread(&school).content.contains("has #1 now"));
    school.close().await;
}

#[tokio::test]
async fn f24_after_two_bounces_the_director_decides() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;

    let dana = school.person("Dana Ruiz");
    hands_on(&school, &dana, "hoover-desk", ["Not theirs", "Integration specialists"]).await;
    let jo = school.person("Jo Lindqvist");
    hands_on(&school, &jo, "specialists-desk", ["Not theirs", "Librarians of Hoover Elementary"]).await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("Jo Lindqvist passed it on"), "{card}");
    let third = hands_on(&school, &dana, "hoover-desk", ["Not theirs", "Integration specialists"]).await;

    assert!(third.text().contains("the director decides"), "{}", third.text());
    assert!(school.card_says("director", "#1").contains("Waiting for a coach"));
    let old = school.card("hoover-desk", "#1");
    assert_eq!(old.controls().count(), 0, "nothing to press where nobody can do anything with it");
    let look = school.person("Carol Whitmore").types("/ticket", &[("number", "1")]).await;
    assert_eq!(look.text().matches("not theirs").count(), 4, "kept for helpers to see: {}", look.text());
    school.close().await;
}

#[tokio::test]
async fn b4_a_person_is_named_in_one_command_and_told_where_they_read() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;

    let typed = [("ticket", "1"), ("because", "needs a specialist")];
    let who = dana.suggestions("/handoff", "to", "jo li", &typed).await;
    assert_eq!(who.len(), 1, "{who:?}");
    let options = [("ticket", "1"), ("because", "needs a specialist"), ("to", "Jo Lindqvist")];
    let done = dana.types("/handoff", &options).await;

    assert!(done.text().contains("#1 is with the specialist Jo Lindqvist now"), "{}", done.text());
    school.settles().await;
    assert!(school.reads("specialists-desk").concat().contains("a new request for you"));
    assert!(last_in_thread(&school).content.contains("Dana Ruiz passed it on (needs a specialist)"));
    school.close().await;
}

#[tokio::test]
async fn only_its_lead_or_the_director_hands_on_what_somebody_has() {
    let school = School::open().await;
    let (aune, _) = dana_has_it(&school).await;
    let asked = aune.types("/ask", &[("words", "google forms will not open")]).await;

    let sam = school.person("Sam Okoro").types("/handoff", &[("ticket", "1"), ("because", "away")]).await;
    assert!(sam.text().contains("Dana Ruiz has #1"), "{}", sam.text());
    let teacher = aune.forges("v1:hand-on:1", asked.at()).await;
    assert!(teacher.text().contains("That is for librarians"), "{}", teacher.text());

    let carol = school.person("Carol Whitmore");
    let done = carol.types("/handoff", &[("ticket", "1"), ("because", "away"), ("to", "Jo Lindqvist")]).await;
    assert!(done.text().contains("Jo Lindqvist"), "{}", done.text());
    let again = carol.types("/handoff", &[("ticket", "1"), ("because", "away"), ("to", "Karin Aune")]).await;
    assert!(again.text().contains("no coach \"Karin Aune\""), "{}", again.text());
    school.close().await;
}

#[tokio::test]
async fn r31_a_helper_sorts_anew_in_one_step() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let dana = school.person("Dana Ruiz");

    let nothing = dana.types("/sort", &[("ticket", "1")]).await;
    assert!(nothing.text().contains("topic, kind or building"), "{}", nothing.text());
    let sorted = dana.types("/sort", &[("ticket", "1"), ("kind", "Something is broken")]).await;

    assert!(sorted.text().contains("Something is broken"), "{}", sorted.text());
    assert!(sorted.text().contains("the tech office now"), "{}", sorted.text());
    school.settles().await;
    assert!(school.card_says("tech-office-desk", "#1").contains("Something is broken"));
    school.close().await;
}
