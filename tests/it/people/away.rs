//! Stories of being away: what waits, what somebody else has, and what everybody is told.

use chrono::Duration;
use refdesk::desk::ImpactAsk;
use refdesk::sandbox::Message;

use crate::school::{School, local};

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";

/// The morning after: Wednesday, 7:05.
async fn next_morning(school: &School) {
    school.after(local("2026-09-23 07:05") - school.now()).await;
}

#[tokio::test]
async fn b10_covering_a_class_costs_the_morning_and_is_counted() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    next_morning(&school).await;

    let set = dana.types("/away set", &[("hours", "8:00–12:00"), ("why", "Covering a class")]).await;

    assert!(set.is_ephemeral());
    let text = set.text();
    assert!(text.contains("You are away: Wednesday, September 23"), "{text}");
    assert!(text.contains("Requests for today go to Priya Nair."), "{text}");
    assert!(text.contains("240 minutes are counted as taken by other duties."), "{text}");

    school.after(Duration::minutes(70)).await;
    let answer = aune.types("/ask", &[("words", STANDARD)]).await;
    let text = answer.text();
    assert!(text.contains("your librarian Dana Ruiz has it"), "{text}");
    assert!(text.contains("Dana Ruiz is away and back"), "{text}");
    assert!(text.contains("Wednesday 1:10 PM"), "{text}");
    assert!(!text.contains("Wednesday 11:35"), "the help block of the morning is gone: {text}");
    school.settles().await;
    let card = school.card("hoover-desk", "#1");
    assert!(card.pings.is_empty(), "nobody is pinged who is in class");
    school.close().await;
}

#[tokio::test]
async fn c5_a_specialist_who_is_away_has_a_back_up_by_topic() {
    let school = School::open().await;
    let (jo, berg) = (school.person("Jo Lindqvist"), school.person("Alma Reyes"));

    let set = jo.types("/away set", &[("from", "today"), ("to", "10/2")]).await;
    let topics = "Course pages in D2L, Moodle, Online presentation tools";
    let said = format!("New requests about {topics} go to Sam Okoro, as back-up.");
    assert!(set.text().contains(&said), "{}", set.text());

    let answer = berg.types("/ask", &[("words", "moodle test locked for one section")]).await;
    let text = answer.text();
    assert!(text.contains("so the specialist Sam Okoro has it"), "{text}");
    assert!(text.contains("as back-up for Jo Lindqvist, who is away"), "{text}");
    school.settles().await;
    assert_eq!(school.card("specialists-desk", "#1").pings, [school.person("Sam Okoro").id()]);
    for name in ["Nils Berg", "Karin Aune", "Miriam Stone"] {
        let asked = [("words", "a course page in d2l, where do I begin?"), ("today", "true")];
        let answer = school.person(name).types("/ask", &asked).await;
        let text = answer.text();
        assert!(text.contains("so the specialist Sam Okoro has it"), "whatever the building: {text}");
        assert!(text.contains("as back-up for Jo Lindqvist, who is away"), "{text}");
    }
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn f2_sick_at_six_today_goes_to_the_cover_and_the_rest_waits_a_day() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    school.after(local("2026-09-23 06:10") - school.now()).await;

    let set = dana.types("/away set", &[]).await;
    assert!(set.text().contains("The others wait until the next day"), "{}", set.text());

    school.after(Duration::hours(2)).await;
    let patient = aune.types("/ask", &[("words", STANDARD)]).await;
    let text = patient.text();
    assert!(text.contains("your librarian Dana Ruiz has it"), "{text}");
    assert!(text.contains("Dana Ruiz is away and back on Thursday, September 24."), "{text}");
    assert!(text.contains("You'll hear by the end of Thursday, September 24."), "{text}");

    let urgent = aune
        .types("/ask", &[("words", "google slides will not open, class in an hour"), ("today", "true")])
        .await;
    let text = urgent.text();
    assert!(text.contains("Priya Nair covers for Dana Ruiz until Wednesday, September 23."), "{text}");
    school.settles().await;
    assert_eq!(school.card("monroe-desk", "#2").pings, [school.person("Priya Nair").id()]);

    let list = school.person("Priya Nair").types("/away list", &[]).await;
    assert!(list.text().contains("Dana Ruiz"), "{}", list.text());
    let back = dana.types("/away end", &[]).await;
    assert!(back.text().contains("Dana Ruiz is back."), "{}", back.text());
    let urgent = aune.types("/ask", &[("words", "google forms is blank"), ("today", "true")]).await;
    assert!(urgent.text().contains("your librarian Dana Ruiz has it"), "{}", urgent.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn what_can_not_be_recorded_gets_a_sentence_and_changes_nothing() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    for (options, told) in [
        (vec![("from", "soon")], "I can't read \"soon\" as a day"),
        (vec![("from", "2026-09-01")], "Tuesday, September 1 is over"),
        (vec![("from", "sat")], "Nobody works on Saturday, September 26"),
        (vec![("hours", "later")], "I can't read \"later\" as hours"),
        (vec![("hours", "8-9")], "Those hours are over"),
        (vec![("from", "10/9"), ("to", "2026-10-02")], "would begin on"),
        (vec![("cover", "Prya Nair")], "Did you mean Priya Nair?"),
        (vec![("cover", "Dana Ruiz")], "Dana Ruiz can't cover"),
        (vec![("who", "Priya Nair")], "the director can say it for others"),
    ] {
        let refused = dana.types("/away set", &options).await;
        assert!(refused.is_ephemeral());
        assert!(refused.text().contains(told), "{options:?}: {}", refused.text());
    }
    let teacher = school.person("Karin Aune").types("/away set", &[]).await;
    assert!(teacher.text().contains("That is for librarians"), "{}", teacher.text());
    assert!(dana.types("/away end", &[]).await.text().contains("Nothing is recorded for Dana Ruiz"));

    let carol = school.person("Carol Whitmore");
    let set = carol.types("/away set", &[("who", "Dana Ruiz"), ("from", "mon"), ("to", "wed")]).await;
    assert!(set.text().contains("Dana Ruiz is away: Monday, September 28 to Wednesday"), "{}", set.text());
    let again = dana.types("/away set", &[("from", "9/29")]).await;
    assert!(again.text().contains("is recorded as away"), "{}", again.text());
    school.close().await;
}

#[tokio::test]
async fn b10_a_time_to_meet_that_falls_into_it_gets_a_choice() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    for (words, day) in [(STANDARD, "Tuesday 1:10"), ("how do I share a google doc?", "Wednesday")] {
        let answer = aune.types("/ask", &[("words", words)]).await;
        let menu = answer.message.iter().flat_map(Message::controls).find(|it| it.is_select()).unwrap();
        let time = menu.options.iter().map(|it| it.label.clone()).find(|it| it.starts_with(day)).unwrap();
        aune.chooses("Pick a time", &answer, &[&time]).await;
        school.settles().await;
    }
    for number in ["#1", "#2"] {
        dana.presses("Claim", &school.card("hoover-desk", number)).await;
        school.settles().await;
        let card = school.card("hoover-desk", number);
        let mut buttons = card.controls().filter(|it| it.is_button()).map(|it| it.words().to_owned());
        let works = buttons.find(|it| it.ends_with(" works")).unwrap();
        dana.presses(&works, &card).await;
        school.settles().await;
    }

    let set = dana.types("/away set", &[("hours", "12:00-15:00")]).await;
    assert!(set.text().contains("One time to meet falls into it and is off"), "{}", set.text());
    school.settles().await;

    let thread = school.threads().into_iter().find(|it| it.name.contains("#1")).unwrap();
    let news = school.sandbox.messages(thread.id).pop().unwrap();
    assert!(news.pings.contains(&aune.id()) && news.pings.contains(&dana.id()), "{}", news.content);
    assert!(news.content.contains("when Dana Ruiz is away"), "{}", news.content);
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it"));
    assert!(!school.card_says("hoover-desk", "#2").contains("Dana Ruiz has had it"), "the other one stands");
    let times = dana.presses("Another time", &news).await;
    assert!(times.text().contains("times at which both of you can come"), "{}", times.text());
    assert!(!times.text().contains("September 22, 1:10 PM"), "{}", times.text());
    let not_hers = dana.presses("Somebody else, please", &news).await;
    assert!(not_hers.is_ephemeral() && !not_hers.text().contains("has #1 now"), "{}", not_hers.text());
    let covered = aune.presses("Somebody else, please", &news).await;
    assert!(covered.text().contains("has #1 now"), "{}", covered.text());
    school.close().await;
}

#[tokio::test]
async fn hours_within_a_leave_leave_it_as_it_is() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    dana.types("/away set", &[("from", "mon"), ("to", "tue")]).await;

    let more = [("from", "mon"), ("to", "wed"), ("hours", "9:00-11:00")];
    let set = dana.types("/away set", &more).await;

    assert!(set.text().contains("Wednesday, September 30"), "{}", set.text());
    school.until("2026-09-29 13:00").await;
    let list = school.person("Priya Nair").types("/away list", &[]).await;
    assert!(list.text().contains("September 29"), "still away on Tuesday: {}", list.text());
    school.close().await;
}

/// The minutes that other duties took from a building in September.
async fn lost_in(school: &School, building: &str) -> u32 {
    let (period, building) = (Some("2026-09".to_owned()), Some(building.to_owned()));
    let ask = ImpactAsk { period, building, ..ImpactAsk::default() };
    let figures = school.desk().office_impact(school.district.guild, ask).await.unwrap().figures;
    figures.capacity.iter().map(|it| it.lost).sum()
}

#[tokio::test]
async fn b10_hours_that_are_told_twice_are_lost_once() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    next_morning(&school).await;
    let class = ("why", "Covering a class");

    dana.types("/away set", &[("hours", "8:00–12:00"), class]).await;
    dana.types("/away set", &[("hours", "10:00–14:00"), class]).await;
    assert_eq!(lost_in(&school, "hoover").await, 360, "8 to 14");

    // She is simply away from 1 to 2, and the class was over by then.
    dana.types("/away set", &[("hours", "13:00–14:30")]).await;
    assert_eq!(lost_in(&school, "hoover").await, 300, "8 to 13");

    // At half past nine the class is called off.
    school.after(Duration::minutes(145)).await;
    dana.types("/away end", &[]).await;
    assert_eq!(lost_in(&school, "hoover").await, 90 + 180, "8 to 9:30 and 10 to 13");
    school.close().await;
}
