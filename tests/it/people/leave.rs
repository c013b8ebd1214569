//! Stories of longer leaves: what is asked on the second day, what moves when it is long.

use chrono::Duration;

use crate::school::{School, local};

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";

async fn until(school: &School, moment: &str) {
    school.after(local(moment) - school.now()).await;
}

#[tokio::test]
async fn f2_on_the_second_day_the_teacher_is_asked_whether_somebody_else_should_have_it() {
    let school = School::open().await;
    let (dana, aune, cho) =
        (school.person("Dana Ruiz"), school.person("Karin Aune"), school.person("Daniel Cho"));
    aune.types("/ask", &[("words", STANDARD)]).await;
    cho.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let set = dana.types("/away set", &[("from", "tomorrow"), ("to", "fri")]).await;
    let text = set.text();
    assert!(
        text.contains("One open request stays for now; on Thursday, September 24 each teacher"),
        "{text}"
    );

    school.forgets_the_road_maps_steps().await;
    until(&school, "2026-09-23 09:00").await;
    assert_eq!(school.told(&cho), Vec::<String>::new(), "nothing is moved for one day");
    until(&school, "2026-09-24 07:00").await;
    assert!(school.sandbox.dms(cho.id()).is_empty(), "nobody is asked before duty hours");
    until(&school, "2026-09-24 07:20").await;
    let thread = school.sandbox.messages(school.threads()[0].id);
    let asked = thread.last().unwrap();
    assert!(asked.content.contains("Dana Ruiz is away until Friday, September 25."), "{}", asked.content);
    let moved = aune.presses("Somebody else, please", asked).await;
    assert!(moved.text().contains("Your librarian Priya Nair has #1 now."), "{}", moved.text());
    let mut questions = school.sandbox.dms(cho.id());
    questions.retain(|it| it.content.contains("Dana Ruiz is away"));
    let question = questions.pop().unwrap();
    let waits = cho.presses("I'd rather wait", &question).await;
    assert!(waits.text().contains("#2 stays with Dana Ruiz"), "{}", waits.text());
    school.settles().await;
    assert!(school.card_says("monroe-desk", "#1").contains("Karin Aune"));

    until(&school, "2026-09-25 09:00").await;
    let asked = school.sandbox.dms(cho.id());
    let asked =
        asked.iter().filter(|it| it.content.contains("Dana Ruiz is") || it.content.contains("stays with"));
    assert_eq!(asked.count(), 1, "asked once");
    school.close().await;
}

#[tokio::test]
async fn f2_a_leave_longer_than_five_days_moves_what_is_open() {
    let mut school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    aune.types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let set = dana.types("/away set", &[("from", "tomorrow"), ("to", "10/2")]).await;
    assert!(set.text().contains("longer than five school days, so one open request moves"), "{}", set.text());
    until(&school, "2026-09-22 15:00").await;
    assert!(school.reads("monroe-desk").is_empty());
    until(&school, "2026-09-23 07:20").await;
    assert!(school.card_says("monroe-desk", "#1").contains("Karin Aune"));
    let thread = school.sandbox.messages(school.threads()[0].id);
    let told = &thread.last().unwrap().content;
    assert!(told.contains("Priya Nair"), "{told}");

    school.restarts().await;
    school.after(Duration::hours(1)).await;
    assert_eq!(school.sandbox.messages(school.threads()[0].id).len(), thread.len(), "told once");
    school.close().await;
}
