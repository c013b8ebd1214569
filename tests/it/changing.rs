//! A requester puts right what their request was taken for, and chooses how to be helped (A5, R40, R70).

use crate::school::School;

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";
const MENU: &str = "Change topic or kind of help";

#[tokio::test]
async fn a5_the_requester_changes_topic_and_kind_in_one_click_each() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let asked = aune.types("/ask", &[("words", STANDARD)]).await;
    assert!(asked.text().contains("Dana Ruiz"), "{}", asked.text());

    let moved = aune.chooses(MENU, &asked, &["It is about: 1:1 iPads"]).await;
    assert!(moved.text().contains("#1 is about 1:1 iPads now"), "{}", moved.text());
    assert!(moved.text().contains("Sam Okoro"), "it goes where such things go: {}", moved.text());
    let planned = aune.chooses(MENU, &moved, &["Plan with me"]).await;
    assert!(planned.text().contains("kind of help: Plan with me"), "{}", planned.text());

    school.settles().await;
    let card = school.card_says("specialists-desk", "#1");
    assert!(card.contains("Plan with me") && card.contains("1:1 iPads"), "{card}");
    assert!(school.told(&aune).is_empty(), "the answer said it");
    school.close().await;
}

#[tokio::test]
async fn a5_a_coach_changes_it_as_well_and_what_was_asked_and_given_is_kept() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    aune.types("/ask", &[("words", STANDARD), ("kind", "Show me")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let first = school.sandbox.messages(school.threads()[0].id).remove(0);
    let changed = dana.chooses(MENU, &first, &["Plan with me"]).await;
    assert!(changed.is_ephemeral() && changed.text().contains("Plan with me"), "{}", changed.text());
    let again = aune.chooses(MENU, &first, &["Teach with me"]).await;
    assert!(again.text().contains("Teach with me"), "{}", again.text());
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("Teach with me") && card.contains("Dana Ruiz has had it"), "{card}");
    let done = [("ticket", "1"), ("minutes", "30"), ("kind", "Show my class")];
    let resolved = dana.types("/resolve", &done).await;
    assert!(resolved.text().contains("#1"), "{}", resolved.text());

    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("Asked for: Show me. Given: Show my class."), "{}", look.text());
    let over = aune.chooses(MENU, &first, &["Plan with me"]).await;
    assert!(over.text().contains("resolved"), "what is over stays as it is: {}", over.text());
    school.close().await;
}

#[tokio::test]
async fn a5_nobody_else_changes_it_and_nothing_else_is_a_change() {
    let school = School::open().await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    let asked = aune.types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    let own = cho.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let before = school.card_says("hoover-desk", "#1");

    let forged = cho.forges("v1:change:1", &own).await;
    assert!(forged.is_ephemeral(), "{}", forged.text());
    let empty = aune.forges("v1:change:1", &asked).await;
    assert!(empty.is_ephemeral(), "{}", empty.text());

    school.settles().await;
    assert_eq!(school.card_says("hoover-desk", "#1"), before);
    school.close().await;
}
