//! Times to meet.

use chrono::Duration;
use refdesk::sandbox::Message;

use crate::school::School;

/// A third-grade teacher at Kennedy whose prep is at 9:05, when Tom Hagen teaches on all days but the fifth.
const KENNEDY: &str = r#"
[schedules.third-grade]
type = "fixed"
contract = "07:15-14:45"
classes = ["08:05-09:05", "09:55-14:40"]
help = ["07:30-08:00", "09:05-09:50"]

[staff.moss]
name = "Ada Moss"
user = "1000000000000000199"
buildings = ["kennedy"]
schedule = "third-grade"

[staff.lind]
name = "Rosa Lind"
user = "1000000000000000198"
roles = ["support-staff"]
buildings = ["kennedy"]
"#;

fn last(school: &School) -> Message {
    let thread = school.threads().pop().unwrap();
    school.sandbox.messages(thread.id).pop().unwrap()
}

/// The labels of the menu of times.
fn times(reply: &refdesk::sandbox::Reply) -> Vec<String> {
    let message = reply.message.as_ref().unwrap();
    let menus = message.controls().filter(|it| it.is_select());
    menus.flat_map(|it| it.options.iter().map(|option| option.label.clone())).collect()
}

#[tokio::test]
async fn f1_a_taught_block_is_never_offered() {
    let school = School::open_with(KENNEDY).await;
    let (moss, tom) = (school.person("Ada Moss"), school.person("Tom Hagen"));
    let answer = moss.types("/ask", &[("words", "how do I share a google doc?")]).await;
    assert!(answer.text().contains("#1"), "{}", answer.text());
    school.settles().await;
    tom.presses("Claim", &school.card("kennedy-desk", "#1")).await;
    school.settles().await;

    let offered = tom.presses("Time", &school.card("kennedy-desk", "#1")).await;
    assert!(offered.is_ephemeral());
    let labels = times(&offered);
    let prep: Vec<_> = labels.iter().filter(|it| it.contains("9:10 AM")).collect();
    assert!(!prep.is_empty(), "Day 5 is offered: {labels:?}");
    assert!(labels.iter().any(|it| it.contains("7:30 AM")), "so is the time before school: {labels:?}");
    assert!(labels.iter().all(|it| it.contains("9:10 AM") || it.contains("7:30 AM")), "{labels:?}");

    for (person, label) in [(&tom, &labels[0]), (&tom, &labels[1])] {
        let menu = person.presses("Time", &school.card("kennedy-desk", "#1")).await;
        person.chooses("Choose a time", &menu, &[label]).await;
        school.settles().await;
        let menu = moss.presses("Another time", &last(&school)).await;
        let declined = moss.presses("None of these fits", &menu).await;
        assert!(declined.text().contains("the other one hears"), "{}", declined.text());
        school.settles().await;
        assert!(last(&school).content.contains("does not fit Ada Moss"), "{}", last(&school).content);
    }
    let third = tom.presses("Time", &school.card("kennedy-desk", "#1")).await;
    for way in ["come to the library while Tom Hagen teaches, Rosa Lind can get you started", "in writing"] {
        assert!(third.text().contains(way), "after two vain tries, {way}: {}", third.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a1_the_time_that_was_wished_for_takes_one_press() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    aune.chooses("Pick a time", &answer, &["Tuesday 1:10 PM · in person"]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let set = dana.presses("Tuesday 1:10 PM works", &school.card("hoover-desk", "#1")).await;
    assert!(set.text().contains("in person"), "{}", set.text());
    school.settles().await;
    let said = last(&school);
    assert!(said.content.contains("it is set"), "{}", said.content);
    assert_eq!(said.pings, [aune.id(), dana.id()]);

    let second = school.person("Daniel Cho").types("/ask", &[("words", "and a google form?")]).await;
    assert!(
        !times(&second).iter().any(|it| it.contains("Tuesday 1:10")),
        "it is booked: {:?}",
        times(&second)
    );
    school.close().await;
}

#[tokio::test]
async fn a_time_is_booked_once_only() {
    let school = School::open().await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    for teacher in [&aune, &cho] {
        let answer = teacher.types("/ask", &[("words", "how do I share a google doc?")]).await;
        teacher.chooses("Pick a time", &answer, &["Tuesday 1:10 PM · in person"]).await;
    }
    school.settles().await;
    for number in ["#1", "#2"] {
        dana.presses("Claim", &school.card("hoover-desk", number)).await;
        school.settles().await;
    }

    dana.presses("Tuesday 1:10 PM works", &school.card("hoover-desk", "#1")).await;
    let refused = dana.presses("Tuesday 1:10 PM works", &school.card("hoover-desk", "#2")).await;
    assert!(refused.is_ephemeral() && refused.text().contains("no longer free"), "{}", refused.text());
    school.close().await;
}

#[tokio::test]
async fn a_time_is_proposed_moved_and_called_off() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "how do I share a google doc?")]).await;
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;

    let menu = dana.types("/time", &[("ticket", "1")]).await;
    dana.chooses("Choose a time", &menu, &[&times(&menu)[0]]).await;
    school.settles().await;
    let asked = last(&school);
    assert!(asked.content.contains("Dana Ruiz would like to meet about #1"), "{}", asked.content);
    assert_eq!(asked.pings, [aune.id()]);
    let own = dana.presses("That works", &asked).await;
    assert!(own.text().contains("the other one has to answer"), "{}", own.text());

    let menu = aune.presses("Another time", &asked).await;
    aune.chooses("Choose a time", &menu, &[&times(&menu)[1]]).await;
    school.settles().await;
    let stale = aune.presses("That works", &asked).await;
    assert!(stale.text().contains("was answered, or another was proposed"), "{}", stale.text());
    let counter = last(&school);
    assert_eq!(counter.pings, [dana.id()]);
    dana.presses("That works", &counter).await;
    school.settles().await;
    let set = last(&school);
    assert!(set.content.contains("it is set"), "{}", set.content);

    let off = aune.presses("Call it off", &set).await;
    assert!(off.text().contains("is off"), "{}", off.text());
    school.settles().await;
    assert!(last(&school).content.contains("Karin Aune called off the meeting"), "{}", last(&school).content);
    assert!(school.card_says("hoover-desk", "#1").contains("Dana Ruiz has had it since"));

    let stranger = school.person("Daniel Cho").types("/time", &[("ticket", "1")]).await;
    assert!(stranger.text().contains("I can't find that ticket"), "{}", stranger.text());
    let other = school.person("Jo Lindqvist").types("/time", &[("ticket", "1")]).await;
    assert!(other.text().contains("Dana Ruiz has #1, so only they"), "{}", other.text());
    school.close().await;
}

#[tokio::test]
async fn a_whole_team_is_offered_its_own_planning_time() {
    let school = School::open().await;
    let (reyes, jo) = (school.person("Alma Reyes"), school.person("Jo Lindqvist"));
    let words = "Four of us in math would build the ratio unit in Moodle with you";
    let team = [("words", words), ("audience", "A team (grade level, department, PLC)"), ("heads", "4")];
    reyes.types("/ask", &team).await;
    jo.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;

    let menu = jo.types("/time", &[("ticket", "1")]).await;
    let first = times(&menu).swap_remove(0);
    assert!(first.contains("Tuesday") && first.contains("7:45 AM") && first.contains("PLC"), "{first}");
    school.after(Duration::minutes(1)).await;
    school.close().await;
}
