//! `/impact`: for whom it shows what, in text and in a picture with its description.

use super::described;
use crate::school::School;

#[tokio::test]
async fn a_coach_sees_what_they_did_themselves_with_a_picture() {
    let school = School::after_five_helped().await;
    let dana = school.person("Dana Ruiz");

    let own = dana.types("/impact", &[("period", "month"), ("show", "Where the time went")]).await;

    assert!(own.is_ephemeral());
    for part in ["What you did: September 2026", "Requests: **5**", "1 h 40 min", "Staff development"] {
        assert!(own.text().contains(part), "{part} is missing in: {}", own.text());
    }
    let picture = described(&own);
    assert!(picture.contains("Staff development and training: 1 h 40 min (100 %)"), "{picture}");
    let weeks = dana.types("/impact", &[("period", "month")]).await;
    assert!(described(&weeks).starts_with("Requests by week. "), "{}", described(&weeks));
    school.close().await;
}

#[tokio::test]
async fn d1_a_principal_sees_the_building_and_nobody_else_and_no_day_of_it() {
    let school = School::after_five_helped().await;
    let grace = school.person("Grace Lund");

    let early = grace.types("/impact", &[("period", "2026-09")]).await;
    assert!(early.text().contains("can still change until Thursday, October 15"), "{}", early.text());
    let days = grace.types("/impact", &[("period", "2026-09-08..2026-09-22")]).await;
    assert!(days.text().contains("shown by whole months"), "{}", days.text());
    for (option, value, said) in [
        ("building", "monroe", "figures of your own buildings"),
        ("initiative", "google", "is for its specialists and the director"),
        ("period", "soon", "I can't read soon as a time"),
    ] {
        let refused = grace.types("/impact", &[(option, value)]).await;
        assert!(refused.is_ephemeral() && refused.text().contains(said), "{value}: {}", refused.text());
    }

    school.until("2026-10-16 08:00").await;
    let seen = grace.types("/impact", &[("period", "2026-09")]).await;
    for part in ["Hoover Elementary: September 2026", "Requests: **5**", "so few teachers"] {
        assert!(seen.text().contains(part), "{part} is missing in: {}", seen.text());
    }
    assert!(!seen.text().contains("Karin Aune") && !described(&seen).contains("Aune"), "{}", seen.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn a_teacher_sees_what_they_asked_and_nothing_of_the_building() {
    let school = School::after_five_helped().await;
    let aune = school.person("Karin Aune");

    let own = aune.types("/impact", &[("period", "month")]).await;
    assert!(own.text().contains("What you asked: September 2026"), "{}", own.text());
    assert!(own.text().contains("Requests: **1**"), "{}", own.text());
    for (option, value) in [("building", "hoover"), ("initiative", "google")] {
        let refused = aune.types("/impact", &[(option, value)]).await;
        assert!(refused.text().contains("figures of your own buildings"), "{}", refused.text());
    }
    let nothing = school.person("Alma Reyes").types("/impact", &[]).await;
    assert!(nothing.text().contains("Nothing was asked"), "{}", nothing.text());
    school.close().await;
}

#[tokio::test]
async fn d2_asked_for_stands_beside_what_the_hours_allow() {
    let school = School::after_five_helped().await;
    let director = school.person("Carol Whitmore");

    let seen = director
        .types("/impact", &[("period", "month"), ("show", "Asked for against librarians' hours")])
        .await;

    let picture = described(&seen);
    assert!(picture.starts_with("Help asked for, and what librarians' hours allow."), "{picture}");
    assert!(picture.contains("Hoover Elementary: ") && picture.contains(" of "), "{picture}");
    assert!(!picture.contains("Dana"), "buildings, never colleagues: {picture}");
    school.close().await;
}

#[tokio::test]
async fn e2_the_director_sees_the_share_month_by_month_against_the_target_and_no_names() {
    let school = School::after_five_helped().await;
    school.until("2026-10-05 10:00").await;
    let dana = school.person("Dana Ruiz");
    let own = dana.id().to_string();
    let cart =
        [("who", own.as_str()), ("topic", "none"), ("minutes", "60"), ("line", "moved the laptop cart")];
    dana.types(
        "/log",
        &[&cart[..], &[("form", "Without a teacher"), ("duty", "Maintenance and equipment")]].concat(),
    )
    .await;
    school.was_helped(&dana, "Daniel Cho", ("google", "40")).await;

    let director = school.person("Carol Whitmore");
    let seen = director
        .types("/impact", &[("period", "year"), ("show", "Share of staff development, month by month")])
        .await;

    let picture = described(&seen);
    for part in ["2026-09: 100 %", "2026-10: 40 %"] {
        assert!(picture.contains(part), "{part} is missing in: {picture}");
    }
    assert!(seen.text().contains("the district aims at 60 %"), "{}", seen.text());
    assert!(!seen.text().contains("Dana"), "{}", seen.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn e3_buildings_without_a_librarian_and_topics_without_a_ready_one_are_counted() {
    let school = School::open().await;
    let bridges = school.person("Alma Reyes");
    bridges.types("/ask", &[("words", "google slides will not open"), ("building", "bridges")]).await;
    school.settles().await;

    let director = school.person("Carol Whitmore");
    let seen = director.types("/impact", &[("period", "month"), ("show", "Without help of their own")]).await;

    let picture = described(&seen);
    assert!(picture.contains("Bridges Community School: no librarian: 1"), "{picture}");
    assert!(picture.contains("nobody ready in "), "{picture}");
    school.close().await;
}

#[tokio::test]
async fn what_is_offered_as_a_time_can_be_typed() {
    let school = School::after_five_helped().await;
    let dana = school.person("Dana Ruiz");
    let periods = dana.suggestions("/impact", "period", "", &[]).await;
    assert!(periods.iter().any(|it| it.name == "Last month"), "{periods:?}");
    for period in periods {
        let answer = dana.types("/impact", &[("period", period.value.as_str().unwrap())]).await;
        assert!(!answer.text().contains("I can't read"), "{}: {}", period.value, answer.text());
    }
    school.close().await;
}
