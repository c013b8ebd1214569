//! What is one's own, what was wished for beside what was given, who is ready, and that figures are found nowhere else.

use super::described;
use crate::school::School;

#[tokio::test]
async fn r21_a_librarian_sees_what_she_can_give_beside_what_fell_to_her() {
    let school = School::after_five_helped().await;
    let dana = school.person("Dana Ruiz");

    let own =
        dana.types("/impact", &[("period", "month"), ("show", "Asked for against librarians' hours")]).await;

    assert!(own.text().contains("What you did: September 2026"), "{}", own.text());
    let picture = described(&own);
    assert!(picture.contains("Hoover Elementary: 1 h 40 min of "), "{picture}");
    assert!(!picture.contains("Monroe"), "hers alone: {picture}");
    school.close().await;
}

#[tokio::test]
async fn everybody_finds_their_own_figures_under_mine() {
    let school = School::after_five_helped().await;
    for (name, said) in [
        ("Dana Ruiz", "What you did: September 2026"),
        ("Karin Aune", "What you asked: September 2026"),
        ("Grace Lund", "What you asked: September 2026"),
        ("Carol Whitmore", "What you asked: September 2026"),
    ] {
        let person = school.person(name);
        let own = person.types("/impact", &[("period", "month"), ("mine", "true")]).await;
        assert!(own.is_ephemeral() && own.text().contains(said), "{name}: {}", own.text());
        let other = person.types("/impact", &[("mine", "true"), ("building", "hoover")]).await;
        assert!(other.text().contains("Leave *building* and *initiative* out"), "{name}: {}", other.text());
    }
    school.close().await;
}

#[tokio::test]
async fn r70_what_was_asked_for_stands_beside_what_was_given() {
    let school = School::after_five_helped().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    let asked = [("words", "google slides will not open"), ("kind", "Show me")];
    let number = aune.types("/ask", &asked).await;
    assert!(number.text().contains("#6"), "{}", number.text());
    school.settles().await;
    dana.types("/claim", &[("ticket", "6")]).await;
    let done = [("ticket", "6"), ("minutes", "45"), ("kind", "Teach with me")];
    dana.types("/resolve", &done).await;
    school.settles().await;

    let director = school.person("Carol Whitmore");
    let show = [("period", "month"), ("show", "Requests by kind of help")];
    let seen = director.types("/impact", &show).await;

    assert!(seen.text().contains("Helped in another way than was asked for: **1**"), "{}", seen.text());
    let picture = described(&seen);
    for part in ["Teach with me: 1 given, 0 asked for", "Show me: 0 given, 1 asked for"] {
        assert!(picture.contains(part), "{part} is missing in: {picture}");
    }
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn r35_a_session_for_a_whole_team_counts_who_came() {
    let school = School::open().await;
    let (dana, cho) = (school.person("Dana Ruiz"), school.person("Daniel Cho"));
    let who = cho.id().to_string();
    let session = [
        ("who", who.as_str()),
        ("topic", "google"),
        ("minutes", "45"),
        ("audience", "A team (grade level, department, PLC)"),
        ("heads", "12"),
    ];
    let logged = dana.types("/log", &session).await;
    assert!(logged.text().contains("Written down"), "{}", logged.text());
    dana.types("/log", &[("who", &who), ("topic", "google"), ("minutes", "10")]).await;

    let own = dana.types("/impact", &[("period", "month")]).await;

    assert!(own.text().contains("several teachers at once: **1, for 12 people**"), "{}", own.text());
    let time = school
        .desk()
        .office_impact(
            school.district.guild,
            refdesk::desk::ImpactAsk { period: Some("month".to_owned()), ..Default::default() },
        )
        .await
        .unwrap()
        .figures
        .time;
    assert_eq!(time.by_form.get(refdesk::domain::logging::Shape::Group), Some(45), "a group, unasked");
    school.close().await;
}

#[tokio::test]
async fn who_is_ready_for_what_is_being_rolled_out_is_counted() {
    let school = School::after_five_helped().await;
    let show = [("period", "month"), ("show", "Who is ready for what is being rolled out")];

    let director = described(&school.person("Carol Whitmore").types("/impact", &show).await);
    assert!(director.contains("Moodle: ") && director.contains(" with a partner, "), "{director}");
    let own = described(&school.person("Dana Ruiz").types("/impact", &show).await);
    assert!(own.contains("Moodle: ") && !own.contains(" with a partner, "), "of herself alone: {own}");
    school.close().await;
}

/// A principal has `/impact` and the page that she is sent, and nothing else tells her what was asked.
#[tokio::test]
async fn r90_a_principal_finds_no_request_and_no_name_anywhere_else() {
    let school = School::after_five_helped().await;
    let grace = school.person("Grace Lund");
    let nothing: [(&str, &str); 0] = [];
    for (command, options) in [
        ("/requests", &nothing[..]),
        ("/queue", &nothing),
        ("/myday", &nothing),
        ("/digest preview", &nothing),
        ("/digest now", &nothing),
        ("/ready board", &nothing),
        ("/building list", &nothing),
        ("/roadmap candidates", &nothing),
        ("/desk status", &nothing),
        ("/meeting agenda", &nothing),
        ("/ticket", &[("number", "1")]),
        ("/minutes", &[("ticket", "1"), ("minutes", "5")]),
        ("/building show", &[("building", "hoover")]),
        ("/roadmap show", &[("initiative", "google")]),
        ("/impact", &[("mine", "true")]),
        ("/impact", &[("building", "monroe")]),
        ("/impact", &[("initiative", "google")]),
        ("/impact", &[("period", "2026-09-20..2026-09-22")]),
    ] {
        let seen = grace.types(command, options).await;
        let text = seen.text();
        let told = [
            "Karin Aune",
            "Daniel Cho",
            "Ida Haas",
            "Imani Cole",
            "Juan Vega",
            "Requests: **5**",
            "1 h 40 min",
        ];
        for part in told {
            assert!(!text.contains(part), "{command} tells her {part}: {text}");
        }
    }
    school.close().await;
}

#[tokio::test]
async fn r68_what_is_something_else_has_a_note_and_is_reported_as_such() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let own = dana.id().to_string();
    let bare = [("who", own.as_str()), ("topic", "none"), ("minutes", "30"), ("form", "Without a teacher")];
    let bare = [&bare[..], &[("duty", "Something else")]].concat();
    let refused = dana.types("/log", &bare).await;
    assert!(refused.text().contains("what it was about"), "{}", refused.text());

    let noted = [&bare[..], &[("line", "set out the chairs for the assembly")]].concat();
    let logged = dana.types("/log", &noted).await;
    assert!(logged.text().contains("#1: 30 min"), "{}", logged.text());
    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("set out the chairs"), "{}", look.text());
    let own = dana.types("/impact", &[("period", "month"), ("show", "Where the time went")]).await;
    let picture = described(&own);
    assert!(picture.contains("Something else: 30 min (100 %)"), "{picture}");
    school.close().await;
}
