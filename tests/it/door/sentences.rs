//! Student data in what the director says about an initiative (R94): its goal and its notes are sent again like any words.

use crate::school::School;

/// A name that stands nowhere else, so that any copy of it is found.
const CANARY: &str = "Priscilla Vantage";
const WORDS: &str = "Priscilla Vantage, number 311907, is locked out of Moodle";

#[tokio::test]
async fn f9_what_is_said_about_an_initiative_can_be_edited_and_sent() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let new = [
        ("key", "podcast"),
        ("name", "Podcasting"),
        ("patterns", "podcast"),
        ("lead", "okoro"),
        ("grades", "3-5"),
        ("goal", "Goal 3: students as makers"),
        ("notes", WORDS),
    ];
    let stopped = carol.types("/roadmap add", &new).await;
    assert!(stopped.text().contains("▒▒▒, number ▒▒▒, is locked out of Moodle"), "{}", stopped.text());
    let form = carol.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let added = carol.fills(form.modal(), &[(&label, "Two classes to begin with.")]).await;
    assert!(added.text().contains("Podcasting is on the road map"), "{}", added.text());

    let edit = [("initiative", "podcast"), ("lead", "lindqvist"), ("goal", WORDS)];
    let stopped = carol.types("/roadmap edit", &edit).await;
    assert!(!stopped.text().contains("Vantage"), "{}", stopped.text());
    let form = carol.presses("It's not a student", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    carol.fills(form.modal(), &[(&label, "Goal 4: my student Jackson Pollard is heard")]).await;

    let show = carol.types("/roadmap show", &[("initiative", "podcast")]).await;
    for said in ["Jo Lindqvist", "grades 3, 4, 5", "Two classes to begin with.", "Goal 4: my student Jackson"]
    {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    let odd = [("initiative", "podcast"), ("notes", "It works best in pairs."), ("grades", "99")];
    let refused = carol.types("/roadmap edit", &odd).await;
    assert!(refused.text().contains("> It works best in pairs."), "{}", refused.text());
    school.close().await;
}

/// What can't be read is no student's data: it waits with the rest, and is told once the sentence is put right.
#[tokio::test]
async fn f9_a_sentence_is_sent_again_though_another_option_can_not_be_read() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let odd =
        [("initiative", "moodle"), ("patterns", "moodle;gradebook"), ("grades", "99"), ("notes", WORDS)];
    let stopped = carol.types("/roadmap edit", &odd).await;
    assert_eq!(stopped.buttons(), ["Edit and send", "It's not a student"], "{}", stopped.text());

    let form = carol.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let refused = carol.fills(form.modal(), &[(&label, "Two classes to begin with.")]).await;
    assert!(refused.text().contains("“99”"), "{}", refused.text());
    for typed in ["moodle;gradebook", "Two classes to begin with."] {
        assert!(refused.text().contains(typed), "{typed} is lost: {}", refused.text());
    }
    let who = school.person("Daniel Cho").id().to_string();
    let odd = [("who", who.as_str()), ("topic", "moodle"), ("minutes", "10"), ("building", "hogwarts")];
    let stopped = carol.types("/log", &[&odd[..], &[("line", WORDS)]].concat()).await;
    let form = carol.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let refused = carol.fills(form.modal(), &[(&label, "showed the gradebook")]).await;
    assert!(refused.text().contains("hogwarts"), "{}", refused.text());
    assert!(refused.text().contains("> showed the gradebook"), "{}", refused.text());
    school.close().await;
}

/// Of two forms that are sent at once, one is the line.
#[tokio::test]
async fn a_line_that_is_sent_again_twice_at_once_is_written_down_once() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let who = school.person("Daniel Cho").id().to_string();
    let log = [("who", who.as_str()), ("topic", "moodle"), ("minutes", "10"), ("line", WORDS)];
    let stopped = dana.types("/log", &log).await;
    let form = dana.presses("Edit and send", &stopped).await;
    let again = dana.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let (one, other) = ([(label.as_str(), "showed the gradebook")], [(label.as_str(), "showed the forum")]);

    let (one, other) = tokio::join!(dana.fills(form.modal(), &one), dana.fills(again.modal(), &other));

    let kept = [&one, &other].map(|it| it.text().contains("10 min"));
    assert_eq!(kept.iter().filter(|it| **it).count(), 1, "{} / {}", one.text(), other.text());
    school.close().await;
}

/// Goal and notes were both turned away: one form gives both back, and nothing else of the command is lost.
#[tokio::test]
async fn f9_two_sentences_of_an_initiative_are_sent_again_in_one_form() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let new =
        [("key", "podcast"), ("name", "Podcasting"), ("lead", "okoro"), ("goal", WORDS), ("notes", WORDS)];
    let stopped = carol.types("/roadmap add", &new).await;
    assert_eq!(stopped.text().matches("▒▒▒, number ▒▒▒, is locked out").count(), 2, "{}", stopped.text());
    assert_eq!(stopped.buttons(), ["Edit and send", "It's not a student"]);

    let form = carol.presses("Edit and send", &stopped).await;
    let [goal, notes] = &form.modal().inputs[..] else { panic!("two fields") };
    assert_eq!(goal.words(), "Goal, without a student's data");
    assert!(notes.value.as_deref().unwrap().contains("▒▒▒, number ▒▒▒"), "{:?}", notes.value);
    let typed = [(goal.words(), "Goal 3: students as makers"), (notes.words(), WORDS)];
    let stopped = carol.fills(form.modal(), &typed).await;
    assert_eq!(stopped.text().matches("is locked out").count(), 1, "the goal is kept: {}", stopped.text());

    let form = carol.presses("Edit and send", &stopped).await;
    let [notes] = &form.modal().inputs[..] else { panic!("only the notes") };
    let added = carol.fills(form.modal(), &[(notes.words(), "Two classes to begin with.")]).await;
    assert!(added.text().contains("Podcasting is on the road map"), "{}", added.text());
    let show = carol.types("/roadmap show", &[("initiative", "podcast")]).await;
    for said in ["Sam Okoro", "Goal 3: students as makers", "Two classes to begin with."] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    school.close().await;
}

#[tokio::test]
async fn f9_it_is_not_a_student_holds_for_both_sentences_of_an_initiative() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let (goal, notes) = (WORDS, "my student Jackson Pollard is locked out of Moodle");
    let typed =
        [("initiative", "moodle"), ("lead", "okoro"), ("backup", "none"), ("goal", goal), ("notes", notes)];
    let stopped = carol.types("/roadmap edit", &typed).await;
    assert!(!stopped.text().contains("Pollard") && !stopped.text().contains(CANARY), "{}", stopped.text());

    let form = carol.presses("It's not a student", &stopped).await;
    let [first, second] = &form.modal().inputs[..] else { panic!("two fields") };
    assert_eq!(second.words(), "Notes: put back what ▒▒▒ stands for");
    carol.fills(form.modal(), &[(first.words(), goal), (second.words(), notes)]).await;

    let show = carol.types("/roadmap show", &[("initiative", "moodle")]).await;
    for said in [goal, notes, "Sam Okoro"] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    school.close().await;
}

#[tokio::test]
async fn f10_words_of_harm_in_one_sentence_come_before_a_name_in_the_other() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let harm = "a student wrote that she wants to kill herself";
    let typed = [("initiative", "moodle"), ("goal", WORDS), ("notes", harm)];
    let shown = carol.types("/roadmap edit", &typed).await;
    assert!(shown.text().contains("988"), "{}", shown.text());
    assert!(shown.buttons().is_empty(), "{:?}", shown.buttons());
    school.close().await;
}
