//! Words of harm become nothing but a telephone number, at once, for one person (R95).

use crate::school::School;

const WORDS: &str = "I just read something in a girl's journal about hurting herself.";

#[tokio::test]
async fn f10_words_of_harm_show_whom_to_call_and_nothing_else_happens() {
    let mut school = School::open().await;
    let aune = school.person("Karin Aune");
    let before = school.rows().await;

    let answer = aune.types("/ask", &[("words", WORDS)]).await;

    assert!(answer.is_ephemeral());
    let text = answer.text();
    assert!(text.contains("Call your counselor or administrator now; 988"), "{text}");
    assert!(text.contains("I have told nobody"), "{text}");
    assert!(!text.contains("journal"), "{text}");
    assert!(answer.buttons().is_empty());
    school.settles().await;
    assert_eq!(school.rows().await, before, "no ticket, no draft, no history, nothing owed");
    school.restarts().await;
    assert_eq!(school.rows().await, before);
    school.close().await;
}

#[tokio::test]
async fn f10_nobody_can_insist_on_words_of_harm() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let stopped =
        aune.types("/ask", &[("words", "Priscilla Vantage, number 311907, lost her password")]).await;
    let form = aune.presses("It's not a student", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let answer = aune.fills(form.modal(), &[(&label, WORDS)]).await;
    assert!(answer.text().contains("988"), "{}", answer.text());
    assert!(aune.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));
    school.close().await;
}
