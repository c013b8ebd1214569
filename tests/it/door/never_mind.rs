//! Never mind: what is settled is taken back, and the coach is told once (A9).

use crate::school::School;

const SETTLED: &str = "Scratch that, got it sorted by myself";

#[tokio::test]
async fn a9_the_one_open_request_is_offered_and_its_coach_told_once() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let offer = aune.types("/ask", &[("words", SETTLED)]).await;
    assert!(offer.text().contains("Is it #1 that is settled"), "{}", offer.text());
    let gone = aune.presses("Take back #1", &offer).await;

    assert!(gone.text().contains("#1 is taken back"), "{}", gone.text());
    school.settles().await;
    let thread = school.threads().remove(0);
    let told =
        school.sandbox.messages(thread.id).into_iter().filter(|it| it.content.contains("taken back")).count();
    assert_eq!(told, 1);
    assert!(!aune.types("/requests", &[]).await.text().contains("#2"), "never mind is no request");
    school.close().await;
}

#[tokio::test]
async fn a9_of_several_it_asks_which() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let nothing = aune.types("/ask", &[("words", SETTLED)]).await;
    assert!(nothing.text().contains("You have nothing open"), "{}", nothing.text());
    for words in ["google slides will not open", "where do grades go in the gradebook?"] {
        aune.types("/ask", &[("words", words)]).await;
    }

    let which = aune.types("/ask", &[("words", SETTLED)]).await;
    let gone = aune.chooses("Which one is settled?", &which, &["#1 google slides will not open"]).await;

    assert!(gone.text().contains("#1 is taken back"), "{}", gone.text());
    let cho = school.person("Daniel Cho");
    cho.types("/ask", &[("words", "how do I print from the interactive panel?")]).await;
    let refused = aune.forges("v1:cancel:3", &which).await;
    assert!(refused.text().contains("I can't find that ticket"), "{}", refused.text());
    school.close().await;
}
