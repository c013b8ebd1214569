//! Days that are lost, late or spent at home, and the meetings on them.

use super::{last, said, they_meet};
use crate::school::School;

async fn the_day_becomes(school: &School, date: &str, what: &str) -> String {
    let director = school.person("Carol Whitmore");
    let said = director.types("/calendar day", &[("date", date), ("becomes", what)]).await;
    school.settles().await;
    said.text().to_owned()
}

#[tokio::test]
async fn f18_the_meetings_of_a_snow_day_get_new_times() {
    let school = School::open().await;
    let (aune, dana) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    school.until("2026-09-23 05:42").await;
    let told = the_day_becomes(&school, "today", "called off: nobody comes").await;
    assert!(told.contains("One meeting loses its time"), "{told}");

    let news = last(&school);
    assert!(news.content.contains("Wednesday, September 23 is called off"), "{}", news.content);
    assert!(news.content.contains("See you Thursday"), "{}", news.content);
    assert_eq!(news.pings, [aune.id(), dana.id()]);
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));
    let labels: Vec<_> = news.controls().filter_map(|it| it.label.clone()).collect();
    let thursday = labels[0].clone();
    assert!(thursday.starts_with("Thursday"), "{labels:?}");
    assert_eq!(labels.last().map(String::as_str), Some("Another time"));

    let proposed = aune.presses(&thursday, &news).await;
    assert!(proposed.text().contains("your proposal is on its way"), "{}", proposed.text());
    let again = aune.presses(&thursday, &news).await;
    assert!(again.text().contains("the other one has to answer"), "{}", again.text());
    school.settles().await;
    let agreed = dana.presses(&thursday, &news).await;
    assert!(agreed.text().contains("both of you can come"), "{}", agreed.text());
    school.settles().await;
    assert!(last(&school).content.contains("it is set"), "{}", last(&school).content);
    school.close().await;
}

#[tokio::test]
async fn f18_a_day_that_comes_back_brings_its_meetings() {
    let school = School::open().await;
    they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    the_day_becomes(&school, "9/23", "called off: nobody comes").await;
    let told = the_day_becomes(&school, "9/23", "as it was planned").await;
    assert!(told.contains("One meeting is on again"), "{told}");
    let news = last(&school);
    assert!(news.content.contains("is as planned again, and so is your meeting"), "{}", news.content);
    let day = school.person("Dana Ruiz").types("/time", &[("ticket", "1")]).await;
    assert!(day.text().contains("#1 is set for"), "{}", day.text());
    school.close().await;
}

#[tokio::test]
async fn f18_r87_on_an_e_learning_day_people_meet_online() {
    let school = School::open().await;
    they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    let told = the_day_becomes(&school, "9/23", "an e-learning day").await;
    assert!(told.contains("One meeting in person is online now"), "{told}");
    let news = last(&school);
    assert!(news.content.contains("is online now (online,"), "{}", news.content);
    let labels: Vec<_> = news.controls().filter_map(|it| it.label.clone()).collect();
    assert_eq!((labels.len(), labels[3].as_str()), (4, "Another time"), "{labels:?}");
    let again = the_day_becomes(&school, "9/23", "an e-learning day").await;
    assert!(!again.contains("online now"), "what is online stands: {again}");
    assert_eq!(said(&school, "is online now"), 1);

    let told = the_day_becomes(&school, "9/23", "as it was planned").await;
    assert!(told.contains("One meeting is on again"), "{told}");
    assert!(last(&school).content.contains("(in person,"), "{}", last(&school).content);
    school.close().await;
}

#[tokio::test]
async fn f18_a_late_start_takes_only_what_lies_before_it() {
    let school = School::open().await;
    they_meet(&school, "Wednesday, September 23, 7:30 AM").await;
    let director = school.person("Carol Whitmore");
    let late = [("date", "9/23"), ("becomes", "a late start"), ("minutes", "120")];
    let told = director.types("/calendar day", &late).await;
    assert!(told.text().contains("One meeting loses its time"), "{}", told.text());
    school.settles().await;
    assert!(last(&school).content.contains("does not fit into it any more"), "{}", last(&school).content);
    school.close().await;
}

#[tokio::test]
async fn f18_a_make_up_day_is_a_school_day_everywhere() {
    let school = School::open().await;
    school.until("2027-03-19 10:00").await;
    let words = "Where do I share a folder in Google Drive?";
    school.person("Karin Aune").types("/ask", &[("words", words)]).await;
    school.settles().await;
    let told = the_day_becomes(&school, "3/29", "a make-up day: a school day for everybody").await;
    assert!(told.contains("is a school day for everybody"), "{told}");
    let days = school.person("Karin Aune").types("/calendar show", &[]).await;
    assert!(
        days.text().contains("Monday, March 29 to Thursday, April 1: school as usual"),
        "{}",
        days.text()
    );

    let dana = school.person("Dana Ruiz");
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    let menu = dana.types("/time", &[("ticket", "1")]).await;
    let labels = super::times(&menu);
    assert!(labels.iter().any(|it| it.contains("Monday, March 29")), "it is offered: {labels:?}");
    dana.types("/release", &[("ticket", "1")]).await;
    school.settles().await;
    school.until("2027-03-29 07:00").await;
    let digests = school.reads("hoover-desk").into_iter().filter(|it| it.contains("** · ")).count();
    assert_eq!(digests, 1, "it has a digest");
    school.until("2027-03-29 10:01").await;
    let reminders = school.reads("hoover-desk").into_iter().filter(|it| it.contains("nobody has it yet"));
    assert_eq!(reminders.count(), 1, "and it counts as a day of waiting");
    school.close().await;
}

#[tokio::test]
async fn f18_what_was_called_off_stays_off_when_its_day_comes_back() {
    let school = School::open().await;
    let (_, dana) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    the_day_becomes(&school, "9/23", "an e-learning day").await;
    assert_eq!(said(&school, "is online now"), 1);
    let menu = dana.types("/time", &[("ticket", "1")]).await;
    let off = dana.presses("Call it off", &menu).await;
    assert!(!off.failed(), "{}", off.text());
    school.settles().await;

    let told = the_day_becomes(&school, "9/23", "as it was planned").await;
    assert!(!told.contains("on again"), "{told}");
    assert_eq!(said(&school, "is as planned again"), 0);
    let menu = dana.types("/time", &[("ticket", "1")]).await;
    assert!(!menu.text().contains("#1 is set for"), "{}", menu.text());
    school.until("2026-09-23 12:30").await;
    assert_eq!(said(&school, "you meet"), 0, "nobody is reminded of it");
    school.close().await;
}
