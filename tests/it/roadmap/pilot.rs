//! A pilot, and those who ask about it from where it does not run.

use crate::school::School;

#[tokio::test]
async fn r8_a_teacher_outside_a_pilot_hears_where_it_runs_and_their_interest_is_counted() {
    let school = School::open().await;
    let (aune, jo) = (school.person("Karin Aune"), school.person("Jo Lindqvist"));

    let answer = aune.types("/ask", &[("words", "could my third graders try the 1:1 ipads?")]).await;
    let text = answer.text();
    let said = "This year the pilot runs here: Dakota Hills Middle, Prairie View Middle · grades 7, 8. \
                Your interest is noted, and a specialist sees it.";
    assert!(text.contains(said), "{text}");
    assert!(text.contains("so the specialist Sam Okoro has it"), "{text}");
    let inside = school.person("Nils Berg").types("/ask", &[("words", "1:1 ipads: where do I begin?")]).await;
    assert!(!inside.text().contains("the pilot runs here"), "{}", inside.text());
    school.settles().await;
    let card = school.card_says("specialists-desk", "#1");
    assert!(card.contains("Asked from where it does not run"), "{card}");
    assert!(!school.card_says("specialists-desk", "#2").contains("where it does not run"));

    let show = jo.types("/roadmap show", &[("initiative", "ipads")]).await;
    let counted = "Asked about from where the pilot does not run: Hoover Elementary: one request";
    assert!(show.text().contains(counted), "{}", show.text());
    let show = aune.types("/roadmap show", &[("initiative", "ipads")]).await;
    assert!(!show.text().contains("does not run"), "{}", show.text());
    school.close().await;
}
