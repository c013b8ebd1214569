//! Vague words get exactly one question, and go on as they are after a school day (F13, R48).

use chrono::Duration;

use crate::school::School;

const VAGUE: &str = "it's doing the thing again";

#[tokio::test]
async fn f13_a_vague_request_gets_exactly_one_question() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");

    let question = aune.types("/ask", &[("words", VAGUE), ("needed-by", "friday")]).await;
    assert!(question.is_ephemeral());
    let all = ["Something is broken", "I want to learn or plan something", "Talk to a person"];
    assert_eq!(question.buttons(), all);

    let answer = aune.presses("Something is broken", &question).await;
    assert!(answer.text().contains("the tech office"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("tech-office-desk", "#1");
    assert!(card.contains("doing the thing") && card.contains("Needed by"), "{card}");
    school.close().await;
}

#[tokio::test]
async fn f13_whoever_would_rather_talk_gets_their_librarian() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    for (number, answer) in [("#1", "I want to learn or plan something"), ("#2", "Talk to a person")] {
        let question = aune.types("/ask", &[("words", &format!("{VAGUE} {number}"))]).await;
        let told = aune.presses(answer, &question).await;
        assert!(told.text().contains("Dana Ruiz"), "{answer}: {}", told.text());
    }
    school.close().await;
}

#[tokio::test]
async fn f13_without_an_answer_the_librarian_has_it_as_it_is_after_a_school_day() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", VAGUE)]).await;

    school.after(Duration::hours(5)).await;
    assert!(school.reads("hoover-desk").is_empty());
    school.after(Duration::hours(24)).await;

    assert!(school.card_says("hoover-desk", "#1").contains("doing the thing"));
    school.close().await;
}

#[tokio::test]
async fn f13_who_has_no_building_is_asked_for_that_and_nothing_else() {
    let newcomer = "[staff.vale]\nname = \"Robin Vale\"\nuser = \"1000000000000000777\"\n";
    let school = School::open_with(newcomer).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);

    let question = new.types("/ask", &[("words", VAGUE)]).await;
    assert!(question.text().contains("in which building do you work?"), "{}", question.text());
    let answer = new.chooses("Your building", &question, &["Franklin Elementary"]).await;

    assert!(answer.text().contains("#1 ·"), "never a second question: {}", answer.text());
    school.close().await;
}
