//! A class is moved, called off, or follows its day: whoever signed up is told once. And the reminder on its morning.

use super::{PADLET, announce, but, card, says};
use crate::school::School;

/// Karin Aune and Daniel Cho have a place in Dana Ruiz's class.
async fn two_signed_up(school: &School, options: &[(&str, &str)]) {
    announce(&school.person("Dana Ruiz"), options).await;
    school.settles().await;
    let shown = card(school, "hoover", 1);
    for who in ["Karin Aune", "Daniel Cho"] {
        school.person(who).presses("Sign up", &shown).await;
    }
    school.settles().await;
}

#[tokio::test]
async fn r13_a_class_that_is_moved_is_told_once_to_everybody_who_signed_up() {
    let mut school = School::open().await;
    two_signed_up(&school, &PADLET).await;
    let (dana, aune, cho) =
        (school.person("Dana Ruiz"), school.person("Karin Aune"), school.person("Daniel Cho"));
    let nothing = dana.types("/class move", &[("class", "1"), ("time", "3:30")]).await;
    assert!(nothing.text().contains("nothing would change"), "{}", nothing.text());
    let off = dana.types("/class move", &[("class", "1"), ("day", "9/26")]).await;
    assert!(off.text().contains("Nobody whom it is for works"), "{}", off.text());

    let moved = [("class", "1"), ("day", "10/1"), ("place", "room 12"), ("seats", "3")];
    let moved = dana.types("/class move", &moved).await;
    assert!(moved.text().contains("The 2 who signed up are told"), "{}", moved.text());
    school.restarts().await;
    for who in [&aune, &cho] {
        assert_eq!(school.told(who).len(), 1, "{:?}", school.told(who));
        assert!(school.told(who)[0].contains("has changed") && school.told(who)[0].contains("room 12"));
    }
    let text = says(&school, "hoover", 1);
    assert!(text.contains("room 12") && text.contains("1 of 3"), "{text}");

    let more = dana.types("/class move", &[("class", "#1"), ("seats", "20")]).await;
    assert!(more.text().contains("Nobody has to be told"), "{}", more.text());
    school.settles().await;
    assert_eq!(school.told(&aune).len(), 1, "more places are no news to who has one");
    school.close().await;
}

#[tokio::test]
async fn r13_a_class_that_is_called_off_is_told_once_and_nobody_signs_up_any_more() {
    let school = School::open().await;
    two_signed_up(&school, &but("seats", "1")).await;
    let shown = card(&school, "hoover", 1);
    let carol = school.person("Carol Whitmore");

    let off = carol.types("/class off", &[("class", "1")]).await;
    assert!(off.text().contains("The 2 who signed up are told"), "{}", off.text());
    school.settles().await;

    for who in ["Karin Aune", "Daniel Cho"] {
        let told = school.told(&school.person(who));
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("is called off"), "{told:?}");
    }
    let after = card(&school, "hoover", 1);
    assert!(after.controls().next().is_none() && says(&school, "hoover", 1).contains("Called off."));
    let control = shown.controls().next().unwrap().custom_id.clone().unwrap();
    let late = school.person("Nils Berg").forges(&control, &after).await;
    assert!(late.text().contains("Class 1 does not take place"), "{}", late.text());
    let again = carol.types("/class off", &[("class", "1")]).await;
    assert!(again.text().contains("Class 1 does not take place"), "{}", again.text());
    let list = carol.types("/class list", &[]).await;
    assert!(list.text().contains("No class is coming here"), "{}", list.text());
    school.until("2026-09-30 09:00").await;
    school.settles().await;
    assert_eq!(school.told(&school.person("Karin Aune")).len(), 1, "nobody is reminded of it");
    school.close().await;
}

#[tokio::test]
async fn r13_everybody_with_a_place_is_reminded_once_on_the_morning() {
    let mut school = School::open().await;
    two_signed_up(&school, &but("seats", "1")).await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    school.until("2026-09-29 16:00").await;
    assert!(school.told(&aune).is_empty());

    school.until("2026-09-30 08:00").await;
    school.settles().await;
    assert_eq!(school.told(&aune).len(), 1);
    assert!(
        school.told(&aune)[0].contains("Today: class 1, Padlet in 30 minutes"),
        "{:?}",
        school.told(&aune)
    );
    assert!(school.told(&cho).is_empty(), "who waits for a place has none");
    school.restarts().await;
    school.until("2026-09-30 12:00").await;
    school.settles().await;
    assert_eq!(school.told(&aune).len(), 1, "once");
    let reminder = school.sandbox.dms(aune.id()).pop().unwrap();
    let back = aune.presses("I can't come", &reminder).await;
    assert!(back.text().contains("You are not signed up"), "{}", back.text());
    school.settles().await;
    assert!(school.told(&cho)[0].contains("A place is free"), "{:?}", school.told(&cho));
    school.until("2026-09-30 15:31").await;
    let late = school.person("Pat Olsen").presses("Sign up", &card(&school, "hoover", 1)).await;
    assert!(late.text().contains("Class 1 began"), "{}", late.text());
    school.close().await;
}

#[tokio::test]
async fn f18_a_snow_day_takes_its_classes_and_brings_them_back() {
    let school = School::open().await;
    two_signed_up(&school, &PADLET).await;
    let (carol, aune) = (school.person("Carol Whitmore"), school.person("Karin Aune"));
    let shown = card(&school, "hoover", 1);
    let snow =
        carol.types("/calendar day", &[("date", "9/30"), ("becomes", "called off: nobody comes")]).await;
    assert!(snow.text().contains("One class is lost with the day"), "{}", snow.text());
    school.settles().await;
    assert!(school.told(&aune)[0].contains("does not take place"), "{:?}", school.told(&aune));
    assert!(says(&school, "hoover", 1).contains("If the day comes back, so does the class"));
    let control = shown.controls().next().unwrap().custom_id.clone().unwrap();
    let late = school.person("Nils Berg").forges(&control, &shown).await;
    assert!(late.text().contains("does not take place"), "{}", late.text());

    let back = carol.types("/calendar day", &[("date", "9/30"), ("becomes", "as it was planned")]).await;
    assert!(back.text().contains("One class is on again"), "{}", back.text());
    school.settles().await;
    let told = school.told(&aune);
    assert!(told.len() == 2 && told[1].contains("takes place as it was announced"), "{told:?}");
    assert!(says(&school, "hoover", 1).contains("none of 2"));
    school.close().await;
}

#[tokio::test]
async fn r87_on_a_day_of_learning_from_home_a_class_with_a_link_is_online() {
    let school = School::open().await;
    let linked = [&PADLET[..], &[("link", "https://meet.example.org/p")]].concat();
    two_signed_up(&school, &linked).await;
    let (carol, dana, aune) =
        (school.person("Carol Whitmore"), school.person("Dana Ruiz"), school.person("Karin Aune"));
    announce(&dana, &but("time", "4:30")).await;
    let home = carol.types("/calendar day", &[("date", "9/30"), ("becomes", "an e-learning day")]).await;
    assert!(home.text().contains("One class is online alone"), "{}", home.text());
    assert!(home.text().contains("One class is lost"), "{}", home.text());
    school.settles().await;
    let told = school.told(&aune);
    assert!(told[0].contains("is online, because that day everybody works from home"), "{told:?}");
    assert!(says(&school, "hoover", 1).contains("Online alone"));
    let moved = dana.types("/class move", &[("class", "2"), ("day", "10/1")]).await;
    assert!(moved.text().contains("Class 2 is changed"), "what was lost has another day: {}", moved.text());
    school.settles().await;
    assert!(says(&school, "hoover", 2).contains("2 of 2"));
    school.close().await;
}
