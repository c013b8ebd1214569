//! School mornings: one digest for each queue, on school days, once.

use chrono::Duration;
use refdesk::sandbox::{Fault, Route};

use crate::school::{School, local};

impl School {
    /// Moves to a moment of the sample district and lets happen what is due then.
    async fn comes(&self, moment: &str) {
        self.after(local(moment) - self.now()).await;
    }

    fn digests(&self, channel: &str) -> Vec<String> {
        self.reads(channel).into_iter().filter(|it| it.contains("** · ")).collect()
    }
}

async fn asks(school: &School, name: &str, words: &str) {
    school.person(name).types("/ask", &[("words", words)]).await;
    school.settles().await;
}

#[tokio::test]
async fn a_digest_comes_once_on_each_school_morning() {
    let mut school = School::open().await;
    asks(&school, "Karin Aune", "Where do I share a folder in Google Drive?").await;
    assert!(school.digests("hoover-desk").is_empty());

    school.comes("2026-09-23 06:59").await;
    assert!(school.digests("hoover-desk").is_empty(), "not before its hour");
    school.comes("2026-09-23 07:00").await;
    school.comes("2026-09-23 07:30").await;
    school.restarts().await;
    school.comes("2026-09-23 08:00").await;

    let digests = school.digests("hoover-desk");
    assert_eq!(digests.len(), 1, "{digests:?}");
    for part in [
        "Wednesday, September 23",
        "Hoover Elementary",
        "One is waiting",
        "#1",
        "share a folder",
        "Karin Aune",
    ] {
        assert!(digests[0].contains(part), "{part} is missing in {}", digests[0]);
    }
    assert!(school.digests("monroe-desk").is_empty(), "nothing to say, nothing said");

    let dana = school.person("Dana Ruiz");
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    dana.types("/resolve", &[("ticket", "#1"), ("minutes", "10")]).await;
    school.comes("2026-09-24 07:01").await;
    let digests = school.digests("hoover-desk");
    assert_eq!(digests.len(), 2);
    assert!(
        digests[1].contains("Nobody is waiting.")
            && digests[1].contains("Resolved since the last digest: one.")
    );
    school.comes("2026-09-25 07:01").await;
    school.comes("2026-09-26 07:01").await;
    assert_eq!(
        school.digests("hoover-desk").len(),
        2,
        "quiet when there is nothing to say, and on a Saturday"
    );
    school.close().await;
}

#[tokio::test]
async fn a_morning_that_was_slept_through_is_caught_up_or_folded_into_the_next() {
    let mut school = School::open().await;
    asks(&school, "Karin Aune", "Where do I share a folder in Google Drive?").await;
    school.stops().await;
    school.later(local("2026-09-23 08:45") - school.now());
    school.starts().await;
    school.after(Duration::seconds(30)).await;
    assert_eq!(school.digests("hoover-desk").len(), 1, "late the same morning");

    school.later(Duration::minutes(20));
    school.person("Dana Ruiz").presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.person("Dana Ruiz").types("/resolve", &[("ticket", "#1"), ("minutes", "10")]).await;
    school.settles().await;
    school.stops().await;
    school.later(local("2026-09-24 11:00") - school.now());
    school.starts().await;
    school.after(Duration::seconds(30)).await;
    assert_eq!(school.digests("hoover-desk").len(), 1, "not at eleven");
    school.comes("2026-09-25 07:00").await;
    let digests = school.digests("hoover-desk");
    assert_eq!(digests.len(), 2);
    assert!(digests[1].contains("Resolved since the last digest: one."), "{}", digests[1]);
    school.close().await;
}

#[tokio::test]
async fn f18_no_digest_on_a_day_that_was_called_off_in_the_morning() {
    let school = School::open().await;
    asks(&school, "Karin Aune", "Where do I share a folder in Google Drive?").await;
    school.comes("2026-09-23 05:42").await;
    let director = school.person("Carol Whitmore");
    let refused = school
        .person("Dana Ruiz")
        .types("/calendar day", &[("date", "today"), ("becomes", "called off: nobody comes")])
        .await;
    assert!(refused.text().contains("director"), "{}", refused.text());
    let said =
        director.types("/calendar day", &[("date", "today"), ("becomes", "called off: nobody comes")]).await;
    for part in [
        "Wednesday, September 23 is called off",
        "next school day is Thursday, September 24",
        "elementary Day 2",
    ] {
        assert!(said.text().contains(part), "{part} is missing in {}", said.text());
    }
    let days = school.person("Karin Aune").types("/calendar show", &[]).await;
    assert!(days.text().contains("Wednesday, September 23: closed"), "{}", days.text());
    school.comes("2026-09-23 07:01").await;
    assert!(school.digests("hoover-desk").is_empty());
    school.comes("2026-09-24 07:01").await;
    assert_eq!(school.digests("hoover-desk").len(), 1);
    school.close().await;
}

#[tokio::test]
async fn a_digest_whose_answer_was_lost_is_not_said_twice() {
    let school = School::open().await;
    asks(&school, "Karin Aune", "Where do I share a folder in Google Drive?").await;
    school.sandbox.faults().next(Route::CreateMessage, Fault::LostAnswer);
    school.comes("2026-09-23 07:00").await;
    school.after(Duration::minutes(2)).await;
    assert_eq!(school.digests("hoover-desk").len(), 1);
    school.close().await;
}

#[tokio::test]
async fn a_coach_who_wants_it_gets_their_own_list() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    asks(&school, "Karin Aune", "Where do I share a folder in Google Drive?").await;
    let answer = dana.types("/digest settings", &[("mine", "true")]).await;
    assert!(answer.text().contains("7:00 AM"), "{}", answer.text());
    let is = dana.types("/digest settings", &[]).await;
    assert!(is.text().contains("You get your own list"), "{}", is.text());
    school.comes("2026-09-23 07:00").await;
    assert!(dana.sees().contains("your list") && dana.sees().contains("Waiting for you"), "{}", dana.sees());

    let stranger = school.person("Karin Aune").types("/digest settings", &[("mine", "true")]).await;
    assert!(stranger.text().contains("librarians, specialists"), "{}", stranger.text());
    let hours = school.person("Karin Aune").types("/digest settings", &[]).await;
    assert!(hours.text().contains("7:00 AM") && !hours.text().contains("mine:True"), "{}", hours.text());
    school.close().await;
}

#[tokio::test]
async fn the_director_reads_the_week_and_may_send_a_morning_at_once() {
    let school = School::open().await;
    let director = school.person("Carol Whitmore");
    asks(&school, "Karin Aune", "Could my class do a podcast with real microphones?").await;
    let refused = school.person("Dana Ruiz").types("/digest now", &[]).await;
    assert!(refused.text().contains("director"), "{}", refused.text());

    let sent = director.types("/digest now", &[]).await;
    school.settles().await;
    assert!(sent.text().contains("One digest is on its way"), "{}", sent.text());
    assert_eq!(school.digests("hoover-desk").len(), 1);
    let again = director.types("/digest now", &[]).await;
    assert!(again.text().contains("Nothing to send"), "{}", again.text());

    school.comes("2026-09-28 07:00").await;
    let week = school.digests("director");
    assert_eq!(week.len(), 1, "{week:?}");
    for part in
        ["Week of Monday, September 28", "Hoover Elementary", "Not on the road map: 1", "Moodle", "ready"]
    {
        assert!(week[0].contains(part), "{part} is missing in {}", week[0]);
    }
    assert!(!week[0].contains("Dana") && !week[0].contains("Aune"), "nobody is named: {}", week[0]);
    school.comes("2026-09-29 07:00").await;
    assert_eq!(school.digests("director").len(), 1, "once a week");
    school.close().await;
}

const COLLEAGUES: &str = r#"
[staff.greta]
name = "Greta Lund"
user = "1000000000000000901"
buildings = ["hoover"]
[staff.ray]
name = "Ray Otis"
user = "1000000000000000902"
buildings = ["hoover"]
[staff.noor]
name = "Noor Vance"
user = "1000000000000000903"
buildings = ["hoover"]
"#;

#[tokio::test]
async fn a_pattern_worth_a_class_is_told_and_private_requests_are_counted_only() {
    let school = School::open_with(COLLEAGUES).await;
    let preview = school.person("Dana Ruiz").types("/digest preview", &[]).await;
    assert!(preview.text().contains("Nobody is waiting."), "{}", preview.text());
    for name in ["Karin Aune", "Daniel Cho", "Greta Lund", "Ray Otis"] {
        asks(&school, name, &format!("A question about Google Docs from {name}")).await;
    }
    let asked = [("words", "Google Docs, but quietly please"), ("private", "true")];
    school.person("Noor Vance").types("/ask", &asked).await;
    school.settles().await;
    school.comes("2026-09-23 07:00").await;
    let digests = school.digests("hoover-desk");
    assert!(digests[0].contains("4 people here asked about Google Workspace"), "{}", digests[0]);
    assert!(digests[0].contains("5 are waiting") && !digests[0].contains("quietly"), "{}", digests[0]);
    school.comes("2026-09-24 07:00").await;
    let digests = school.digests("hoover-desk");
    assert!(!digests[1].contains("people here asked"), "told once: {}", digests[1]);
    school.close().await;
}
