//! A coach's morning, and a specialist's round.

use chrono::Duration;

use crate::school::School;

#[tokio::test]
async fn b1_the_morning_view() {
    let school = School::open().await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    aune.chooses("Pick a time", &answer, &["Tuesday 1:10 PM · in person"]).await;
    school.later(Duration::minutes(3));
    cho.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    dana.presses("Tuesday 1:10 PM works", &school.card("hoover-desk", "#1")).await;

    let day = dana.types("/myday", &[]).await;

    assert!(day.is_ephemeral());
    let text = day.text();
    for part in [
        "Tuesday, September 22",
        "Booked 30 of 90 help minutes today, 30 of 450 this week.",
        "Classes",
        "Appointments",
        "#1** Karin Aune, in person",
    ] {
        assert!(text.contains(part), "{part} is missing in: {text}");
    }
    let first = text.find("#1** how do I").unwrap();
    assert!(first < text.find("#2** google slides").unwrap(), "the oldest first: {text}");
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
    let (first, second) = (text.find("Prairie View Middle** (2)"), text.find("Dakota Hills Middle** (1)"));
    assert!(first.unwrap() < second.unwrap(), "where most is to do comes first: {text}");
    assert!(text.contains("1:1 iPads · **#1**"), "{text}");
    assert_eq!(text.matches("Prairie View Middle").count(), 1, "the heading says where: {text}");
    school.close().await;
}
