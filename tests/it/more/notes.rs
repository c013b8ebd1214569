//! Notes: for coaches alone, or shared with the requester.

use crate::school::School;

const SECRET: &str = "third time this month, try the offline guide first";

#[tokio::test]
async fn a_note_for_coaches_never_reaches_the_requester() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let kept = dana.types("/note", &[("ticket", "1"), ("words", SECRET)]).await;
    assert!(kept.is_ephemeral() && kept.text().contains("for coaches only"), "{}", kept.text());
    school.settles().await;

    let coach = school.person("Jo Lindqvist").types("/ticket", &[("number", "1")]).await;
    assert!(coach.text().contains(SECRET), "{}", coach.text());
    let requester = aune.types("/ticket", &[("number", "1")]).await;
    assert!(!requester.text().contains(SECRET), "{}", requester.text());
    assert!(!aune.types("/requests", &[]).await.text().contains(SECRET));
    assert!(!aune.sees().contains(SECRET), "nowhere in what she sees");
    let thread = school.threads().remove(0);
    assert!(school.sandbox.messages(thread.id).iter().all(|it| !it.content.contains(SECRET)));
    assert!(!school.card_says("hoover-desk", "#1").contains(SECRET), "the card is the requester's too");
    school.close().await;
}

#[tokio::test]
async fn a_shared_note_reaches_the_requester_in_the_thread() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;

    let said = [("ticket", "1"), ("words", "I bring a cable at ten"), ("share", "true")];
    dana.types("/note", &said).await;
    school.settles().await;
    let told = school.sandbox.dms(aune.id()).pop().unwrap();
    assert!(told.content.contains("About #1, Dana Ruiz writes: I bring a cable"), "{}", told.content);

    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    dana.types("/note", &[("ticket", "1"), ("words", "on my way"), ("share", "true")]).await;
    school.settles().await;
    let thread = school.threads().remove(0);
    let last = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(last.content.contains("Dana Ruiz writes: on my way"), "{}", last.content);
    assert!(school.card_says("hoover-desk", "#1").contains("on my way"));
    school.close().await;
}

#[tokio::test]
async fn only_who_works_on_a_ticket_adds_notes_to_it() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.person("Dana Ruiz").types("/claim", &[("ticket", "1")]).await;

    for (name, said) in [
        ("Karin Aune", "for librarians, specialists"),
        ("Tom Hagen", "Dana Ruiz has #1"),
        ("Daniel Cho", "for librarians, specialists"),
    ] {
        let note = [("ticket", "1"), ("words", "a remark")];
        let refused = school.person(name).types("/note", &note).await;
        assert!(refused.text().contains(said), "{name}: {}", refused.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a_long_note_full_of_markdown_arrives() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let table = "|__a__|**b**|".repeat(100);
    let note = [("ticket", "1"), ("words", table.as_str()), ("share", "true")];
    dana.types("/note", &note).await;
    school.settles().await;

    let thread = school.threads().remove(0);
    let said = school.sandbox.messages(thread.id).pop().unwrap().content;
    assert!(said.contains("a\\_\\_\\|") && said.ends_with('…'), "{said}");
    school.close().await;
}
