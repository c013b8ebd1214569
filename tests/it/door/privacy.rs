//! Student data never comes in (R94): not by any way that words have into the bot.

use crate::promises::logs::Log;
use crate::school::School;

/// A name that stands nowhere else, so that any copy of it is found.
const CANARY: &str = "Priscilla Vantage";
const WORDS: &str = "Priscilla Vantage, number 311907, is locked out of Moodle";

#[tokio::test]
async fn f9_a_request_that_names_a_student_is_masked_and_sent_again() {
    let school = School::open().await;
    let berg = school.person("Nils Berg");

    let stopped = berg.types("/ask", &[("words", WORDS), ("today", "true")]).await;
    assert!(stopped.is_ephemeral());
    let text = stopped.text();
    assert!(text.contains("it held a student's name and number."), "{text}");
    assert!(text.contains("▒▒▒, number ▒▒▒, is locked out of Moodle"), "{text}");
    assert!(!text.contains("Priscilla") && !text.contains("311907"), "{text}");
    assert_eq!(stopped.buttons(), ["Edit and send", "It's not a student"]);
    assert!(berg.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));

    let form = berg.presses("Edit and send", &stopped).await;
    assert_eq!(form.modal().inputs[0].value.as_deref(), Some("▒▒▒, number ▒▒▒, is locked out of Moodle"));
    let label = form.modal().inputs[0].words().to_owned();
    let answer = berg.fills(form.modal(), &[(&label, "a student in 3rd hour is locked out of Moodle")]).await;

    assert!(answer.text().contains("#1 ·"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("tech-office-desk", "#1");
    assert!(card.contains("a student in 3rd hour"), "{card}");
    assert!(card.contains("Needed today"), "the other options are kept: {card}");
    assert!(!card.contains("Checked"), "{card}");
    school.close().await;
}

#[tokio::test]
async fn f9_it_is_not_a_student_is_believed_and_marked() {
    let school = School::open().await;
    let berg = school.person("Nils Berg");
    let words = "my student Jackson Pollard is locked out of Moodle";
    let stopped = berg.types("/ask", &[("words", words)]).await;
    assert!(stopped.buttons().contains(&"It's not a student".to_owned()), "{}", stopped.text());

    let form = berg.presses("It's not a student", &stopped).await;
    let input = &form.modal().inputs[0];
    assert!(input.value.as_deref().unwrap().contains("▒▒▒"), "{:?}", input.value);
    let answer = berg.fills(form.modal(), &[(input.words(), words)]).await;

    assert!(answer.text().contains("#1 ·"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("tech-office-desk", "#1");
    assert!(card.contains("Jackson Pollard") && card.contains("names no student"), "{card}");
    let again = berg.types("/ask", &[("words", &format!("{words} again"))]).await;
    assert!(again.text().contains("Nothing was sent"), "it passes once: {}", again.text());
    school.close().await;
}

#[tokio::test]
async fn f9_every_way_in_has_the_same_gate() {
    let school = School::open().await;
    let (berg, hannah) = (school.person("Nils Berg"), school.person("Hannah Vogel"));
    let answer = berg.types("/ask", &[("words", "how do I share a google doc?")]).await;
    school.settles().await;
    let turned = |text: &str| {
        assert!(text.contains("Nothing was sent, and nothing was kept"), "{text}");
        assert!(!text.contains("Vantage"), "{text}");
    };

    let form = berg.presses("Add details", &answer).await;
    let stopped = berg.fills(form.modal(), &[("What should your coach know?", WORDS)]).await;
    turned(stopped.text());
    let form = berg.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let added = berg.fills(form.modal(), &[(&label, "one student can't open it")]).await;
    assert!(added.text().contains("Added to #1"), "{}", added.text());

    let said = berg.says(WORDS);
    let form = berg.uses_on_message("Ask for help with this", said).await;
    turned(berg.fills(form.modal(), &[]).await.text());

    let panel = school.person("Carol Whitmore").types("/desk panel", &[]).await;
    let form = berg.presses("Ask for help", &panel).await;
    turned(berg.fills(form.modal(), &[("What do you need?", WORDS)]).await.text());

    school.settles().await;
    let card = school.card("prairieview-desk", "#1");
    hannah.presses("Claim", &card).await;
    school.settles().await;
    let typed = [("ticket", "1"), ("minutes", "15"), ("outcome", WORDS)];
    turned(hannah.types("/resolve", &typed).await.text());
    let form = hannah.presses("Resolve", &school.card("prairieview-desk", "#1")).await;
    let line = "What was done? (optional, one line)";
    let stopped = hannah.fills(form.modal(), &[(line, WORDS)]).await;
    turned(stopped.text());
    let form = hannah.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[1].words().to_owned();
    let done = hannah.fills(form.modal(), &[(&label, "unlocked the test")]).await;
    assert!(done.text().contains("#1 is resolved"), "{}", done.text());
    school.settles().await;
    assert!(school.card_says("prairieview-desk", "#1").contains("unlocked the test"));
    school.close().await;
}

#[tokio::test]
async fn f9_what_was_turned_away_is_kept_nowhere() {
    let log = Log::default();
    let kept = log.listens();
    let mut school = School::open().await;
    let berg = school.person("Nils Berg");
    for (option, value) in
        [("today", "true"), ("building", "Springfield"), ("topic", CANARY), ("needed-by", CANARY)]
    {
        let stopped = berg.types("/ask", &[("words", WORDS), (option, value)]).await;
        assert!(!stopped.text().contains("Vantage"), "{}", stopped.text());
    }
    let answer = berg.types("/ask", &[("words", "how do I share a google doc?")]).await;
    let form = berg.presses("Add details", &answer).await;
    berg.fills(form.modal(), &[("What should your coach know?", WORDS)]).await;
    school.settles().await;
    school.restarts().await;
    let files = school.files();
    school.close().await;
    drop(kept);

    let found = |haystack: &[u8]| haystack.windows(7).any(|it| it == b"Vantage" || it == b"311907,");
    for (file, bytes) in files {
        assert!(!found(&bytes), "{} holds it", file.display());
    }
    assert!(!found(log.text().as_bytes()), "the log holds it");
}

#[tokio::test]
async fn f9_an_entry_in_the_log_can_be_edited_and_sent() {
    let school = School::open().await;
    let (dana, cho) = (school.person("Dana Ruiz"), school.person("Daniel Cho"));
    let who = cho.id().to_string();
    let typed = [("who", who.as_str()), ("topic", "google"), ("minutes", "10"), ("line", WORDS)];
    let stopped = dana.types("/log", &typed).await;
    assert!(stopped.text().contains("Nothing was sent, and nothing was kept"), "{}", stopped.text());

    let form = dana.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let logged = dana.fills(form.modal(), &[(&label, "unlocked the test")]).await;

    assert!(logged.text().contains("#1: 10 min with Daniel Cho, Google Workspace"), "{}", logged.text());
    let odd = [("who", who.as_str()), ("topic", WORDS), ("minutes", "10"), ("line", WORDS)];
    let stopped = dana.types("/log", &odd).await;
    let form = dana.presses("Edit and send", &stopped).await;
    let labels: Vec<_> = form.modal().inputs.iter().map(|it| it.words().to_owned()).collect();
    let filled = [(labels[0].as_str(), "moodle"), (labels[1].as_str(), "unlocked it once more")];
    let logged = dana.fills(form.modal(), &filled).await;
    assert!(logged.text().contains("10 min with Daniel Cho, Moodle"), "{}", logged.text());
    school.close().await;
}

#[tokio::test]
async fn f9_an_incident_that_was_typed_can_be_edited_and_sent() {
    let school = School::open().await;
    let ines = school.person("Ines Kowalski");
    let broken = [("words", "nothing loads in Moodle"), ("kind", "Something is broken")];
    school.person("Karin Aune").types("/ask", &broken).await;
    school.settles().await;

    let stopped = ines.types("/incident open", &[("ticket", "1"), ("what", WORDS)]).await;
    assert!(stopped.text().contains("▒▒▒, number ▒▒▒, is locked out of Moodle"), "{}", stopped.text());
    let form = ines.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let opened = ines.fills(form.modal(), &[(&label, "Moodle does not load")]).await;

    assert!(opened.text().contains("Moodle does not load"), "{}", opened.text());
    school.settles().await;
    assert!(school.newest_to(&school.person("Karin Aune")).content.contains("“Moodle does not load”"));
    school.close().await;
}

#[tokio::test]
async fn f9_a_question_and_a_note_can_be_edited_and_sent() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    for (command, option, done) in [
        ("/hold", "question", "is asked"),
        ("/note", "words", "Kept with #1"),
        ("/resolve", "outcome", "is resolved"),
    ] {
        let minutes = ("minutes", "5");
        let typed = [("ticket", "1"), (option, WORDS), minutes];
        let typed = if command == "/resolve" { &typed[..] } else { &typed[..2] };
        let stopped = dana.types(command, typed).await;
        assert!(stopped.text().contains("▒▒▒"), "{command}: {}", stopped.text());
        let form = dana.presses("Edit and send", &stopped).await;
        let input =
            form.modal().inputs.iter().find(|it| it.value.as_deref().is_some_and(|it| it.contains('▒')));
        let label = input.unwrap().words().to_owned();
        let sent = dana.fills(form.modal(), &[(&label, "is it one laptop only?")]).await;
        assert!(sent.text().contains(done), "{command}: {}", sent.text());
        school.settles().await;
    }
    school.close().await;
}

#[tokio::test]
async fn f9_how_a_coach_helped_outlives_an_outcome_that_was_turned_away() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let typed = [("ticket", "1"), ("minutes", "30"), ("outcome", WORDS), ("kind", "Teach with me")];
    let stopped = dana.types("/resolve", &typed).await;
    let form = dana.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[1].words().to_owned();
    dana.fills(form.modal(), &[(&label, "we taught it together")]).await;

    school.settles().await;
    let look = dana.types("/ticket", &[("number", "1")]).await;
    for said in ["30 min", "we taught it together", "teach with me"] {
        assert!(look.text().to_lowercase().contains(said), "no “{said}” in {}", look.text());
    }
    school.close().await;
}

#[tokio::test]
async fn f9_a_false_alarm_is_one_press_away_at_the_most() {
    let school = School::open().await;
    let berg = school.person("Nils Berg");
    for words in [
        "where are good pictures for our Jackson Pollock unit",
        "our Anne Frank unit needs library databases, which ones",
        "Hannah Vogel showed me google forms, where do the answers go",
    ] {
        let mut answer = berg.types("/ask", &[("words", words)]).await;
        if answer.buttons().contains(&"It's not a student".to_owned()) {
            let form = berg.presses("It's not a student", &answer).await;
            let label = form.modal().inputs[0].words().to_owned();
            answer = berg.fills(form.modal(), &[(&label, words)]).await;
        }
        assert!(answer.text().contains(" · "), "{words}: {}", answer.text());
        school.settles().await;
    }
    let mine = berg.types("/requests", &[]).await;
    for words in ["Jackson Pollock unit", "Anne Frank unit", "Hannah Vogel showed me"] {
        assert!(mine.text().contains(words), "{words}: {}", mine.text());
    }
    school.close().await;
}
