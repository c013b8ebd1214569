//! Stories of looking: everybody sees what is theirs, and nothing else.

use refdesk::store::district;

use crate::school::School;

#[tokio::test]
async fn queue_requests_and_ticket_show_what_each_may_see() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open"), ("today", "true")]).await;
    aune.types("/ask", &[("words", "where is the gradebook export?"), ("needed-by", "friday")]).await;
    dana.types("/claim", &[("ticket", "2")]).await;

    let queue = dana.types("/queue", &[]).await;
    let text = queue.text();
    assert!(queue.is_ephemeral());
    assert!(text.contains("Yours") && text.contains("#2"), "{text}");
    assert!(text.contains("Librarians of Hoover Elementary") && text.contains("**today**"), "{text}");

    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("Waiting") && mine.text().contains("With Dana Ruiz"), "{}", mine.text());

    let as_coach = dana.types("/ticket", &[("number", "#2")]).await;
    assert!(
        as_coach.text().contains("History") && as_coach.text().contains("claimed by Dana Ruiz"),
        "{}",
        as_coach.text()
    );
    let as_requester = aune.types("/ticket", &[("number", "2")]).await;
    assert!(!as_requester.text().contains("History"), "{}", as_requester.text());
    assert!(as_requester.buttons().is_empty(), "a requester can't claim");

    let cho = school.person("Daniel Cho");
    for (command, options, said) in [
        ("/ticket", vec![("number", "1")], "I can't find that ticket"),
        ("/ticket", vec![("number", "99")], "I can't find that ticket"),
        ("/ticket", vec![("number", "twelve")], "looks like 12 or #12"),
        ("/queue", vec![], "for librarians, specialists and the tech office"),
        ("/claim", vec![("ticket", "1")], "for librarians, specialists and the tech office"),
    ] {
        let refused = cho.types(command, &options).await;
        assert!(refused.is_ephemeral() && refused.text().contains(said), "{command}: {}", refused.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a_coach_of_another_building_is_told_whose_it_is() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;

    let refused = school.person("Tom Hagen").types("/claim", &[("ticket", "1")]).await;

    assert!(refused.text().contains("#1 is with the library at Hoover Elementary"), "{}", refused.text());
    school.close().await;
}

#[tokio::test]
async fn only_the_lead_resolves_and_only_the_requester_thanks() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let early = dana.types("/resolve", &[("ticket", "1"), ("minutes", "5")]).await;
    assert!(early.text().contains("Nobody has #1 yet"), "{}", early.text());

    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let jo = school.person("Jo Lindqvist");
    let other = jo.types("/resolve", &[("ticket", "1"), ("minutes", "5")]).await;
    assert!(other.text().contains("Dana Ruiz has #1, so only they can do that"), "{}", other.text());
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "5")]).await;
    school.settles().await;
    let thread = school.threads().remove(0);
    let question = school.sandbox.messages(thread.id).pop().unwrap();
    let wrong = dana.presses("It helped", &question).await;
    assert!(wrong.is_ephemeral() && wrong.text().contains("Only the person who asked"), "{}", wrong.text());
    school.close().await;
}

#[tokio::test]
async fn the_desk_says_what_it_owes() {
    let school = School::open().await;
    let status = school.person("Carol Whitmore").types("/desk status", &[]).await;
    assert!(status.text().contains("Nothing is owed to Discord"), "{}", status.text());
    school.close().await;
}

#[tokio::test]
async fn commands_are_told_to_discord_only_when_they_changed() {
    let mut school = School::open().await;
    let told = |school: &School| school.sandbox.requests().count(refdesk::sandbox::Route::SetCommands);
    assert_eq!(told(&school), 1);
    school.restarts().await;
    assert_eq!(told(&school), 1);
    school.close().await;
}

#[tokio::test]
async fn a_channel_that_the_file_names_anew_is_found_while_the_bot_runs() {
    let school = School::open().await;
    let moved = refdesk::cli::demo::SAMPLE
        .replace("desk_channel = \"#hoover-desk\"", "desk_channel = \"#monroe-desk\"");
    let moved = refdesk::config::district::read(&moved).unwrap();
    let (desk, now) = (school.desk(), school.now());
    desk.store()
        .write(move |db| Box::pin(async move { Ok(district::apply(db, &moved, now).await.map(drop)?) }))
        .await
        .unwrap();

    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;

    assert!(school.card_says("monroe-desk", "#1").contains("Karin Aune"));
    school.close().await;
}
