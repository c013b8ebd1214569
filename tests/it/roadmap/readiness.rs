//! Librarians become ready: sessions, their own word, the question at the end of a meeting.

use crate::life::hands_on;
use crate::school::School;

#[tokio::test]
async fn c3_a_session_makes_a_librarian_ready_from_tomorrow_and_only_by_her_own_word() {
    let school = School::open().await;
    let (jo, marcus, priya) =
        (school.person("Jo Lindqvist"), school.person("Marcus Bell"), school.person("Priya Nair"));

    let session = [("initiative", "moodle"), ("librarian", "Marcus Bell"), ("second", "nair")];
    let kept = jo.types("/ready session", &session).await;
    assert!(kept.text().contains("Having come is not being ready"), "{}", kept.text());
    school.settles().await;
    let board = jo.types("/ready board", &[]).await;
    let not_yet = board.text().split("Not yet: ").nth(2).unwrap().to_owned();
    assert!(not_yet.contains("Marcus Bell (Dakota Hills Middle)"), "{}", board.text());

    let asked = school.sandbox.dms(marcus.id()).pop().unwrap();
    let said = marcus.presses("Moodle: yes", &asked).await;
    assert!(said.text().contains("From Wednesday, September 23 on"), "{}", said.text());
    let asked = school.sandbox.dms(priya.id()).pop().unwrap();
    priya.presses("Moodle: not yet", &asked).await;

    let reyes = school.person("Alma Reyes");
    let today = reyes.types("/ask", &[("words", "moodle test locked for one section")]).await;
    assert!(
        today.text().contains("no librarian at Dakota Hills Middle is ready for it yet"),
        "{}",
        today.text()
    );
    school.settles().await;
    let board = jo.types("/ready board", &[]).await;
    assert!(
        board.text().contains("Marcus Bell (Dakota Hills Middle), from tomorrow: Ready"),
        "{}",
        board.text()
    );

    school.until("2026-09-23 08:30").await;
    let tomorrow = reyes.types("/ask", &[("words", "a moodle question bank for my class")]).await;
    assert!(
        tomorrow.text().contains("Marcus Bell is ready for it at Dakota Hills Middle"),
        "{}",
        tomorrow.text()
    );
    school.settles().await;
    school.card("dakotahills-desk", "#2");
    let monroe = jo.types("/ready board", &[]).await;
    assert!(monroe.text().split("Not yet: ").nth(2).unwrap().contains("Priya Nair"), "{}", monroe.text());
    school.close().await;
}

#[tokio::test]
async fn at_the_end_of_a_meeting_each_librarian_is_asked_once() {
    let mut school = School::open().await;
    school.until("2026-10-13 15:29").await;
    let (ruth, tom) = (school.person("Ruth Engen"), school.person("Tom Hagen"));
    assert_eq!(school.told(&tom).len(), 0);

    school.until("2026-10-13 15:31").await;
    school.restarts().await;
    school.until("2026-10-13 15:40").await;
    school.until("2026-10-14 09:00").await;

    let asked = school.told(&tom);
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(asked[0].contains("“not yet” is a good answer too"), "{asked:?}");
    let question = school.sandbox.dms(ruth.id()).pop().unwrap();
    let said = ruth.presses("Digital citizenship: with a partner", &question).await;
    assert!(said.text().contains("with a specialist beside you"), "{}", said.text());
    school.close().await;
}

#[tokio::test]
async fn readiness_is_said_by_librarians_about_what_is_rolled_out() {
    let school = School::open().await;
    let cases = [
        ("Karin Aune", "moodle", "Only librarians"),
        ("Jo Lindqvist", "moodle", "Only librarians"),
        ("Dana Ruiz", "google", "is not being rolled out"),
        ("Dana Ruiz", "nothing like it", "nothing like it"),
    ];
    for (name, initiative, said) in cases {
        let refused =
            school.person(name).types("/ready say", &[("initiative", initiative), ("level", "Ready")]).await;
        assert!(refused.text().contains(said), "{name}: {}", refused.text());
    }
    let dana = school.person("Dana Ruiz");
    let session = [("initiative", "moodle"), ("librarian", "Priya Nair")];
    let refused = dana.types("/ready session", &session).await;
    assert!(refused.text().contains("Only specialists and the director"), "{}", refused.text());
    let nobody = [("initiative", "moodle"), ("librarian", "Karin Aune")];
    let refused = school.person("Sam Okoro").types("/ready session", &nobody).await;
    assert!(refused.text().contains("no librarian called “Karin Aune”"), "{}", refused.text());
    let said = dana.types("/ready say", &[("initiative", "moodle"), ("level", "Ready")]).await;
    assert!(said.text().contains("come to you first"), "{}", said.text());
    school.close().await;
}

#[tokio::test]
async fn r10_what_a_librarian_handed_on_is_a_question_for_the_next_meeting() {
    let school = School::open().await;
    let (hannah, jo) = (school.person("Hannah Vogel"), school.person("Jo Lindqvist"));
    school.person("Nils Berg").types("/ask", &[("words", "moodle: a question bank for grade 8")]).await;
    school.person("Alma Reyes").types("/ask", &[("words", "moodle test locked for one section")]).await;
    school.settles().await;
    let agenda = hannah.types("/meeting agenda", &[]).await;
    assert!(agenda.text().contains("#2") && !agenda.text().contains("#1"), "{}", agenda.text());

    hands_on(&school, &hannah, "prairieview-desk", ["Needs a specialist", "Integration specialists"]).await;
    let agenda = jo.types("/meeting agenda", &[]).await;
    let line = "#1** Moodle: moodle: a question bank for grade 8 · handed on by Hannah Vogel";
    assert!(agenda.text().contains(line), "{}", agenda.text());

    jo.presses("Claim", &school.card("specialists-desk", "#1")).await;
    school.settles().await;
    jo.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    school.settles().await;
    let agenda = jo.types("/meeting agenda", &[]).await;
    assert!(agenda.text().contains("handed on by Hannah Vogel · answered"), "{}", agenda.text());
    school.until("2026-10-14 09:00").await;
    let agenda = jo.types("/meeting agenda", &[]).await;
    assert!(!agenda.text().contains("#1"), "it was spoken of: {}", agenda.text());
    assert!(agenda.text().contains("#2"), "nobody has answered it: {}", agenda.text());
    school.close().await;
}
