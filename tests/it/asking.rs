//! Stories of asking: the right person has it, and the teacher knows who and why.

use chrono::Duration;

use crate::school::School;

#[tokio::test]
async fn a1_one_line_between_classes() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");

    let answer = aune
        .types("/ask", &[("words", "Where do I see who hasn't opened the worksheet in Classroom?")])
        .await;

    assert!(answer.is_ephemeral());
    let text = answer.text();
    assert!(text.contains("Google Workspace"), "{text}");
    assert!(text.contains("is standard work, so your librarian Dana Ruiz has it."), "{text}");
    assert!(text.contains("\nDana Ruiz is free today "), "{text}");
    assert!(text.contains("You'll hear by the end of Wednesday, September 23."), "{text}");
    assert_eq!(answer.buttons(), ["Just send me the answer", "Add details", "Cancel"]);

    school.settles().await;
    let dana = school.person("Dana Ruiz");
    aune.chooses("Pick a time", &answer, &["Tuesday 1:10 PM · in person"]).await;
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    for part in ["Karin Aune", "hasn't opened the worksheet", "Hoover Elementary", "in person"] {
        assert!(card.replace('\\', "").contains(part), "{part} is missing in: {card}");
    }
    assert!(dana.sees().contains("#1 ·"));
    school.close().await;
}

#[tokio::test]
async fn a2_a_pilot_goes_to_its_specialist() {
    let school = School::open().await;
    let berg = school.person("Nils Berg");

    let answer = berg
        .types(
            "/ask",
            &[("words", "the devices come Tuesday, any advice for day one with 8th graders, ipads")],
        )
        .await;

    let text = answer.text();
    assert!(text.contains("pilot") && text.contains("Sam Okoro"), "{text}");
    assert!(!text.contains("grade"), "{text}");
    assert!(text.contains("in person") && text.contains("online"), "{text}");
    school.settles().await;
    assert!(school.card_says("specialists-desk", "#1").contains("Nils Berg"));
    assert!(school.reads("prairieview-desk").is_empty());
    let list = school.person("Hannah Vogel").types("/queue", &[]).await;
    assert!(list.text().contains("From your buildings, with others"), "{}", list.text());
    assert!(
        list.text().contains("Nils Berg") && list.text().contains("Integration specialists"),
        "{}",
        list.text()
    );
    school.close().await;
}

#[tokio::test]
async fn a3_rolling_out_and_the_librarian_is_ready() {
    let school = School::open().await;
    let berg = school.person("Nils Berg");

    let answer = berg
        .types(
            "/ask",
            &[("words", "moodle test locked for one section, they sit it this morning"), ("today", "true")],
        )
        .await;
    assert!(
        answer.text().contains("Hannah Vogel is ready for it at Prairie View Middle"),
        "{}",
        answer.text()
    );
    school.settles().await;

    let card = school.card("prairieview-desk", "#1");
    assert_eq!(card.pings, [school.person("Hannah Vogel").id()]);
    assert!(school.reads("specialists-desk").is_empty(), "one ping, not two");

    school.after(Duration::minutes(19)).await;
    assert!(school.reads("specialists-desk").is_empty());
    school.after(Duration::minutes(1)).await;
    let backup = school.card("specialists-desk", "#1");
    assert_eq!(backup.pings, [school.person("Jo Lindqvist").id()]);
    assert!(school.sandbox.dms(berg.id()).iter().any(|it| it.content.contains("not forgotten")));

    school.after(Duration::minutes(60)).await;
    school.card("specialists-desk", "#1");
    assert_eq!(school.sandbox.dms(berg.id()).len(), 1, "each step once");
    school.close().await;
}

#[tokio::test]
async fn a4_rolling_out_and_the_librarian_is_not_ready() {
    let school = School::open().await;
    let reyes = school.person("Alma Reyes");

    let answer = reyes.types("/ask", &[("words", "moodle test locked for one section")]).await;

    let text = answer.text();
    assert!(text.contains("no librarian at Dakota Hills Middle is ready for it yet"), "{text}");
    assert!(text.contains("Jo Lindqvist"), "{text}");
    assert!(text.contains("Marcus Bell joins, to learn it alongside."), "{text}");
    assert!(text.contains("librarians' meeting on Tuesday, October 13"), "{text}");
    school.settles().await;
    assert!(school.card_says("specialists-desk", "#1").contains("Partner: Marcus Bell"));
    assert!(school.card_says("dakotahills-desk", "#1").contains("Partner: Marcus Bell"));

    let agenda = school.person("Jo Lindqvist").types("/meeting agenda", &[]).await;
    assert!(agenda.text().contains("#1") && agenda.text().contains("Moodle"), "{}", agenda.text());
    school.close().await;
}

#[tokio::test]
async fn the_building_is_asked_once_and_then_remembered() {
    let school = School::open_with(&newcomer()).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);

    let question =
        new.types("/ask", &[("words", "where do grades go in the gradebook?"), ("today", "true")]).await;
    assert!(question.text().contains("in which building do you work?"), "{}", question.text());
    let answer = new.chooses("Your building", &question, &["Franklin Elementary"]).await;
    assert!(
        answer.text().contains("I'll remember that you work at Franklin Elementary"),
        "{}",
        answer.text()
    );
    assert!(answer.text().contains("#1 ·") && answer.text().contains("Abdi Warsame"), "{}", answer.text());

    let again = new.forges("v1:building:1", &question).await;
    assert!(again.text().contains("on its way already: it is #1"), "{}", again.text());
    let second = new.types("/ask", &[("words", "and how do I share a google doc?")]).await;
    assert!(second.text().contains("#2 ·") && second.text().contains("Abdi Warsame"), "{}", second.text());
    school.settles().await;
    assert!(school.card_says("franklin-desk", "#1").contains("Needed today"), "the options are kept");
    school.close().await;
}

#[tokio::test]
async fn an_unanswered_question_goes_on_as_it_is_after_a_school_day() {
    let school = School::open_with(&newcomer()).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);
    new.types("/ask", &[("words", "where do grades go in the gradebook?")]).await;

    school.after(Duration::hours(5)).await;
    assert!(new.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));
    school.after(Duration::hours(24)).await;

    let mine = new.types("/requests", &[]).await;
    assert!(mine.text().contains("#1") && mine.text().contains("gradebook"), "{}", mine.text());
    school.close().await;
}

#[tokio::test]
async fn who_works_for_the_whole_district_is_not_asked_for_a_building() {
    let school = School::open().await;
    let answer =
        school.person("Jo Lindqvist").types("/ask", &[("words", "how do I set up a moodle quiz?")]).await;
    assert!(answer.text().contains("#1 ·") && answer.text().contains("Sam Okoro"), "{}", answer.text());
    school.close().await;
}

#[tokio::test]
async fn a_private_request_is_posted_in_no_channel() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");

    let answer = aune.types("/ask", &[("words", "google classroom scares me"), ("private", "true")]).await;

    assert!(answer.text().contains("it is posted in no channel"), "{}", answer.text());
    school.settles().await;
    assert!(school.reads("hoover-desk").is_empty());
    let dana = school.person("Dana Ruiz");
    let card = school.sandbox.dms(dana.id()).remove(0);
    assert!(dana.presses("Claim", &card).await.text().contains("Dana Ruiz has had it since"));
    for other in ["Tom Hagen", "Jo Lindqvist", "Carol Whitmore", "Daniel Cho"] {
        let look = school.person(other).types("/ticket", &[("number", "1")]).await;
        assert!(look.text().contains("I can't find that ticket"), "{other}: {}", look.text());
    }
    school.settles().await;
    assert!(aune.sees().contains("#1 Karin Aune"));
    school.close().await;
}

#[tokio::test]
async fn the_panel_asks_in_one_field() {
    let school = School::open().await;
    let panel = school.person("Carol Whitmore").types("/desk panel", &[]).await;
    assert!(!panel.is_ephemeral());
    let cho = school.person("Daniel Cho");

    let form = cho.presses("Ask for help", &panel).await;
    let answer =
        cho.fills(form.modal(), &[("What do you need?", "How do I print from the interactive panel?")]).await;

    assert!(answer.is_ephemeral());
    assert!(answer.text().contains("Dana Ruiz has it"), "{}", answer.text());
    let refused = cho.types("/desk panel", &[]).await;
    assert!(refused.is_ephemeral() && refused.text().contains("for the director"), "{}", refused.text());
    school.close().await;
}

#[tokio::test]
async fn a_message_becomes_a_request_with_its_link() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    let said = cho.says("my gradebook export is empty");

    let form = cho.uses_on_message("Ask for help with this", said).await;
    let answer = cho.fills(form.modal(), &[]).await;

    assert!(answer.text().contains("#1 ·"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("my gradebook export is empty"), "{card}");
    assert!(card.contains(&format!("{}/{}", said.channel, said.message)), "{card}");
    school.close().await;
}

#[tokio::test]
async fn the_same_request_twice_is_recognised() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    for number in ["#1 ·", "it is #1"] {
        let answer = cho.types("/ask", &[("words", "my gradebook export is empty")]).await;
        assert!(answer.text().contains(number), "{}", answer.text());
    }
    school.settles().await;
    school.card("hoover-desk", "#1");
    school.close().await;
}

#[tokio::test]
async fn whatever_cannot_be_read_gets_a_sentence_and_changes_nothing() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    let words = ("words", "my gradebook export is empty");
    for (option, said) in [
        (("topic", "Moodel"), "is not on the road map"),
        (("building", "Springfield"), "I know no building"),
        (("needed-by", "someday"), "as a day"),
        (("needed-by", "2026-09-01"), "is over"),
    ] {
        let refused = cho.types("/ask", &[words, option]).await;
        assert!(refused.is_ephemeral() && refused.text().contains(said), "{option:?}: {}", refused.text());
        assert!(
            refused.text().contains("my gradebook export is empty"),
            "the words are kept: {}",
            refused.text()
        );
    }
    let empty = cho.types("/ask", &[("words", "\u{200B} \u{200B}")]).await;
    assert!(empty.text().contains("There are no words in it"), "{}", empty.text());
    assert!(cho.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));
    school.close().await;
}

#[tokio::test]
async fn topics_and_buildings_are_suggested_while_one_types() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    let names = async |option, typed| {
        let all = cho.suggestions("/ask", option, typed, &[("words", "help")]).await;
        all.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names("topic", "moo").await, ["Moodle"]);
    assert_eq!(names("building", "frank").await, ["Franklin Elementary"]);
    assert_eq!(names("building", "").await.len(), 15);
    school.close().await;
}

#[tokio::test]
async fn what_the_requester_adds_and_takes_back_is_seen() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let form = aune.presses("Add details", &answer).await;
    let added =
        aune.fills(form.modal(), &[("What should your coach know?", "only on the *cart* laptops")]).await;
    assert!(added.text().contains("Added to #1"), "{}", added.text());
    aune.presses("Just send me the answer", &answer).await;
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(
        card.contains(r"only on the \*cart\* laptops") && card.contains("the answer in writing"),
        "{card}"
    );
    let thread = school.threads().remove(0);
    assert!(school.sandbox.messages(thread.id).iter().any(|it| it.content.contains("cart")));

    let gone = aune.presses("Cancel", &answer).await;
    assert!(gone.text().contains("#1 is taken back"), "{}", gone.text());
    school.settles().await;
    assert!(school.threads()[0].thread().unwrap().archived);
    school.close().await;
}

/// Somebody whom the file names and who works in no building that anybody knows.
fn newcomer() -> String {
    "[staff.vale]\nname = \"Robin Vale\"\nuser = \"1000000000000000777\"\n".to_owned()
}
