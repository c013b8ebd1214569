//! A coach's morning, and a specialist's round.

use chrono::Duration;
use refdesk::cli::demo::SAMPLE;
use refdesk::sandbox::Message;

use crate::school::{School, local};

/// Karin Aune and Dana Ruiz meet on this Tuesday at 1:10.
pub async fn they_meet_at_ten_past_one(school: &School) {
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    aune.chooses("Pick a time", &answer, &["Tuesday 1:10 PM · in person"]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    dana.presses("Tuesday 1:10 PM works", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
}

/// A time of this Tuesday, as Discord shows it to each reader in their own zone.
fn at(time: &str) -> String {
    format!("<t:{}:t>", local(&format!("2026-09-22 {time}")).timestamp())
}

#[tokio::test]
async fn b1_the_morning_view() {
    let school = School::open_at(SAMPLE, local("2026-09-22 07:00")).await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    they_meet_at_ten_past_one(&school).await;
    for (person, words) in
        [(&cho, "google slides will not open"), (&aune, "rubrics in google classroom, how?")]
    {
        school.later(Duration::minutes(3));
        person.types("/ask", &[("words", words)]).await;
    }
    school.settles().await;
    school.until("2026-09-22 07:20").await;

    let day = dana.types("/myday", &[]).await;

    assert!(day.is_ephemeral());
    let text = day.text();
    for part in [
        "Tuesday, September 22",
        "Booked 30 of 90 help minutes today, 30 of 450 this week.",
        "#1** Karin Aune, in person",
    ] {
        assert!(text.contains(part), "{part} is missing in: {text}");
    }
    let classes =
        [("08:15", "09:05"), ("09:05", "09:55"), ("10:10", "11:00"), ("12:10", "13:00"), ("13:50", "14:40")];
    let free = [("07:30", "08:00"), ("11:35", "12:05")];
    let spans = |these: &[(&str, &str)]| {
        these.iter().map(|(from, to)| format!("{}–{}", at(from), at(to))).collect::<Vec<_>>().join(", ")
    };
    assert!(text.contains(&format!("Classes: {}", spans(&classes))), "{text}");
    assert!(text.contains(&format!("Free: {}\n", spans(&free))), "what is booked is not free: {text}");
    let open: Vec<_> =
        ["#1** how do I", "#2** google slides", "#3** rubrics"].map(|it| text.find(it).unwrap()).into();
    assert!(open.is_sorted(), "the oldest first: {text}");
    let refused = aune.types("/myday", &[]).await;
    assert!(refused.text().contains("for librarians, specialists"), "{}", refused.text());
    school.close().await;
}

#[tokio::test]
async fn c1_one_queue_over_all_buildings_can_be_read_by_building() {
    let school = School::open().await;
    for (name, words) in [
        ("Nils Berg", "the ipads come Tuesday, any advice"),
        ("Alma Reyes", "ipads: how do I start with 7th graders"),
        ("Nils Berg", "and where do the 1:1 ipads charge?"),
    ] {
        school.person(name).types("/ask", &[("words", words)]).await;
        school.later(Duration::minutes(12));
    }
    let sam = school.person("Sam Okoro");

    let queue = sam.types("/queue", &[]).await;
    assert!(queue.text().contains("· Dakota Hills Middle"), "the place is shown: {}", queue.text());

    let trip = sam.types("/queue", &[("group", "By building, to plan a driving day")]).await;
    let text = trip.text();
    let (first, second) =
        (text.find("Prairie View Middle** (2 requests)"), text.find("Dakota Hills Middle** (one request)"));
    assert!(first.unwrap() < second.unwrap(), "where most is to do comes first: {text}");
    assert!(text.contains("1:1 iPads · **#1**"), "{text}");
    assert_eq!(text.matches("Prairie View Middle").count(), 1, "the heading says where: {text}");

    let asked = school.person("Nils Berg").types("/ask", &[("words", "makerspace ideas for advisory")]).await;
    let menu = asked.message.iter().flat_map(Message::controls).find(|it| it.is_select()).unwrap();
    let time = menu.options.iter().find(|it| it.label.ends_with("· online")).unwrap().label.clone();
    school.person("Nils Berg").chooses("Pick a time", &asked, &[&time]).await;
    school.settles().await;
    let topics = sam.types("/queue", &[("group", "By topic")]).await;
    let text = topics.text();
    let (most, other) =
        (text.find("1:1 iPads** (3 requests)"), text.find("Genius Hour and makerspace** (one request)"));
    assert!(most.unwrap() < other.unwrap(), "{text}");
    let line = text.lines().find(|it| it.contains("makerspace ideas")).unwrap();
    assert!(line.contains("Nils Berg, <t:"), "how long it waits: {line}");
    assert!(line.ends_with("· Prairie View Middle · online"), "place and mode: {line}");
    school.close().await;
}

#[tokio::test]
async fn r33_a_building_shows_how_much_time_for_help_is_free() {
    let school = School::open().await;
    they_meet_at_ten_past_one(&school).await;
    let carol = school.person("Carol Whitmore");
    for (building, said) in [
        ("hoover", "Time for help this week: 420 of 450 minutes are free."),
        ("monroe", "Time for help this week: 450 of 450 minutes are free."),
        // Kirsten Dahl is there on Monday and Wednesday, and on the Friday of this week.
        ("jefferson", "Time for help this week: 270 of 270 minutes are free."),
        ("roosevelt", "Time for help this week: 180 of 180 minutes are free."),
    ] {
        let shown = carol.types("/building show", &[("building", building)]).await;
        assert!(shown.text().contains(said), "{}", shown.text());
    }
    let shown = carol.types("/building show", &[("building", "bridges")]).await;
    assert!(!shown.text().contains("Time for help"), "nobody's own time: {}", shown.text());
    school.close().await;
}
