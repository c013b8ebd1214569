//! The road map as people see it, and as the director edits it.

use crate::school::School;

/// A command, its options, and what its refusal says.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

#[tokio::test]
async fn everybody_sees_the_phases_and_who_helps_and_only_coaches_see_plans() {
    let school = School::open().await;

    let list = school.person("Karin Aune").types("/roadmap list", &[]).await;
    let text = list.text();
    for said in [
        "Learning work: the specialists help",
        "**1:1 iPads** · Sam Okoro, back-up Jo Lindqvist · in Dakota Hills Middle, Prairie View Middle · grades 7, 8",
        "Implementation work: your building's librarian helps if ready for it, else a specialist",
        "**Moodle** · Jo Lindqvist, back-up Sam Okoro · librarians ready: 4, with a partner: 3",
        "Standard work: your building's librarian helps",
        "Library databases and citation",
    ] {
        assert!(text.contains(said), "no “{said}” in {text}");
    }
    assert!(!text.contains("planned") && !text.contains("review"), "{text}");
    let coach = school.person("Dana Ruiz").types("/roadmap list", &[]).await;
    assert!(coach.text().contains("planned: standard work from Tuesday, January 26"), "{}", coach.text());

    let show = school.person("Karin Aune").types("/roadmap show", &[("initiative", "moodle")]).await;
    for said in [
        "Implementation work since Tuesday, September 2, 2025",
        "Goal 2",
        "Ready: Ruth Engen, Owen Park, Hannah Vogel, Abdi Warsame\nWith a partner: ",
    ] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    for kept in ["Recognised by", "Not yet", "planned"] {
        assert!(!show.text().contains(kept), "{}", show.text());
    }
    let show = school.person("Jo Lindqvist").types("/roadmap show", &[("initiative", "ipads")]).await;
    for said in ["to be evaluated on Friday, February 26, 2027", "Where the pilot runs", "Recognised by"] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    school.close().await;
}

#[tokio::test]
async fn the_director_adds_an_initiative_and_edits_it() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let new = [
        ("key", "podcast"),
        ("name", "Podcasting"),
        ("patterns", "podcast; micro-?phones?"),
        ("goal", "Goal 3: students as makers"),
        ("lead", "okoro"),
        ("backup", "lindqvist"),
        ("buildings", "hoover, East High"),
        ("grades", "3-5, 9"),
        ("review", "2027-04-30"),
        ("notes", "Two classes to begin with."),
    ];
    let added = carol.types("/roadmap add", &new).await;
    assert!(added.text().contains("Podcasting is on the road map"), "{}", added.text());

    let answer = school.person("Karin Aune").types("/ask", &[("words", "could my class do a podcast")]).await;
    assert!(answer.text().contains("Podcasting is learning work"), "{}", answer.text());
    school.settles().await;
    school.card("specialists-desk", "#1");

    let edit = [
        ("initiative", "podcast"),
        ("lead", "lindqvist"),
        ("backup", "none"),
        ("order", "east 2026-10-05, hoover 2026-11-02"),
        ("notes", "It works best in pairs."),
    ];
    let edited = carol.types("/roadmap edit", &edit).await;
    assert!(edited.text().contains("the notes, the lead, the back-up"), "{}", edited.text());
    let show = carol.types("/roadmap show", &[("initiative", "Podcasting")]).await;
    for said in [
        "East High, Hoover Elementary · grades 3, 4, 5, 9",
        "Jo Lindqvist",
        "It works best in pairs.",
        "to be evaluated on Friday, April 30, 2027",
        "podcast; micro-?phones?",
        "Carol Whitmore: changed the notes",
        "Carol Whitmore: put it on the road map",
    ] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    school.settles().await;
    let card = school.card_says("specialists-desk", "#1");
    assert!(card.contains("Jo Lindqvist"), "what waits has the new lead: {card}");

    let phase = [("initiative", "podcast"), ("phase", "implementation work")];
    let preview = carol.types("/roadmap phase", &phase).await;
    carol.presses("Confirm", &preview).await;
    let show = school.person("Karin Aune").types("/roadmap show", &[("initiative", "podcast")]).await;
    for said in [
        "East High: from Monday, October 5, 2026",
        "Hoover Elementary: from Monday, November 2, 2026",
        "everybody else: Monday, November 2, 2026",
    ] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn whatever_cannot_be_read_about_an_initiative_is_named_and_changes_nothing() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let cases: [Case; 11] = [
        (
            "/roadmap edit",
            &[("initiative", "moodle"), ("patterns", "moodle; quiz(")],
            "The pattern “quiz(” can't be read: unclosed group",
        ),
        ("/roadmap edit", &[("initiative", "moodle"), ("patterns", "a*")], "would match every request"),
        (
            "/roadmap edit",
            &[("initiative", "moodle"), ("lead", "Dana Ruiz")],
            "no specialist called “Dana Ruiz”",
        ),
        ("/roadmap edit", &[("initiative", "moodle"), ("backup", "lindqvist")], "have to be two people"),
        ("/roadmap edit", &[("initiative", "moodle"), ("grades", "99")], "can't read “99” as grades"),
        (
            "/roadmap edit",
            &[("initiative", "moodle"), ("order", "east soon")],
            "can't read “east soon” as an order",
        ),
        ("/roadmap edit", &[("initiative", "moodle"), ("name", "Moodle")], "how it stands already"),
        ("/roadmap add", &[("key", "moodle"), ("name", "Another")], "key moodle already"),
        ("/roadmap add", &[("key", "Not a key"), ("name", "Another")], "can't be a key"),
        (
            "/roadmap phase",
            &[("initiative", "google"), ("phase", "standard work")],
            "is standard work already",
        ),
        (
            "/roadmap phase",
            &[("initiative", "google"), ("phase", "no longer on the road map"), ("on", "2026-09-01")],
            "September 1",
        ),
    ];
    let before = carol.types("/roadmap list", &[]).await;
    for (command, options, said) in cases {
        let refused = carol.types(command, options).await;
        assert!(refused.text().contains(said), "{options:?}: {}", refused.text());
    }
    let after = carol.types("/roadmap list", &[]).await;
    assert_eq!(before.text(), after.text());
    school.close().await;
}

#[tokio::test]
async fn the_reviews_of_the_sample_fall_on_school_days() {
    let school = School::open().await;
    for initiative in &school.district.initiatives {
        for review in initiative.history.iter().filter_map(|it| it.review) {
            let calendar = &school.district.calendar;
            assert!(calendar.any_school_day(review), "{}: {review}", initiative.name);
        }
    }
    school.close().await;
}
