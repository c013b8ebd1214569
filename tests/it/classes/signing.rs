//! Signing up: one press, the last place to one of two, a line that moves up, names for two people only.

use refdesk::sandbox::Route;

use super::{PADLET, announce, but, card, says};
use crate::school::School;

#[tokio::test]
async fn r13_a_teacher_signs_up_and_takes_it_back_with_one_press() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    announce(&dana, &PADLET).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);

    school.sandbox.forget_requests();
    let signed = aune.presses("Sign up", &shown).await;
    assert!(
        signed.is_ephemeral() && signed.text().contains("You have a place in class 1"),
        "{}",
        signed.text()
    );
    let calls = school.sandbox.requests();
    assert_eq!(calls.count(Route::Answer), 1, "one call");
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("1 of 2"));
    assert!(!says(&school, "hoover", 1).contains("Aune"), "no card names anybody");

    school.sandbox.forget_requests();
    let again = aune.presses("Sign up", &shown).await;
    assert!(again.text().contains("You have a place in class 1"), "{}", again.text());
    school.settles().await;
    assert_eq!(school.sandbox.requests().count(Route::EditMessage), 0, "nothing on it has changed");

    let back = aune.presses("I can't come", &signed).await;
    assert!(back.text().contains("You are not signed up for class 1"), "{}", back.text());
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("2 of 2"));
    let holder = dana.presses("Sign up", &shown).await;
    assert!(holder.text().contains("You hold class 1 yourself"), "{}", holder.text());
    school.close().await;
}

#[tokio::test]
async fn r13_the_last_place_goes_to_one_of_two_who_press_at_once() {
    let school = School::open().await;
    announce(&school.person("Dana Ruiz"), &but("seats", "1")).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));

    let (one, other) = tokio::join!(aune.presses("Sign up", &shown), cho.presses("Sign up", &shown));

    let has = |text: &str| text.contains("You have a place in class 1");
    let waits = |text: &str| text.contains("is full. You are number 1 in line");
    let texts = [one.text(), other.text()];
    assert_eq!(texts.iter().filter(|it| has(it)).count(), 1, "{texts:?}");
    assert_eq!(texts.iter().filter(|it| waits(it)).count(), 1, "{texts:?}");
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("none of 1"));
    school.close().await;
}

#[tokio::test]
async fn r13_who_waited_longest_hears_of_the_place_that_is_free() {
    let mut school = School::open().await;
    announce(&school.person("Dana Ruiz"), &but("seats", "1")).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);
    let (aune, cho, olsen) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Pat Olsen"));
    let first = aune.presses("Sign up", &shown).await;
    school.settles().await;
    school.sandbox.forget_requests();
    cho.presses("Sign up", &shown).await;
    let third = olsen.presses("Sign up", &shown).await;
    assert!(third.text().contains("number 2 in line"), "{}", third.text());
    school.settles().await;
    assert_eq!(school.sandbox.requests().count(Route::EditMessage), 0, "a line is not on the card");

    aune.presses("I can't come", &first).await;
    school.restarts().await;

    assert_eq!(school.told(&cho).len(), 1, "once, whatever happens in between");
    assert!(
        school.told(&cho)[0].contains("A place is free, and it is yours: class 1"),
        "{:?}",
        school.told(&cho)
    );
    assert!(school.told(&olsen).is_empty());
    let list = cho.types("/class list", &[("building", "hoover")]).await;
    assert!(list.text().contains("you have a place"), "{}", list.text());
    let told = school.sandbox.dms(cho.id()).pop().unwrap();
    cho.presses("I can't come", &told).await;
    school.settles().await;
    assert!(school.told(&olsen)[0].contains("A place is free"), "{:?}", school.told(&olsen));
    school.close().await;
}

#[tokio::test]
async fn r13_who_signed_up_is_seen_by_who_holds_it_and_the_director_alone() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    announce(&dana, &but("seats", "1")).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);
    school.person("Karin Aune").presses("Sign up", &shown).await;
    school.person("Daniel Cho").presses("Sign up", &shown).await;

    for who in ["Dana Ruiz", "Carol Whitmore"] {
        let look = school.person(who).types("/class who", &[("class", "1")]).await;
        let text = look.text();
        assert!(
            look.is_ephemeral() && text.contains("With a place:") && text.contains("Karin Aune"),
            "{text}"
        );
        assert!(text.contains("Waiting for one") && text.contains("Daniel Cho"), "{text}");
    }
    for who in ["Karin Aune", "Priya Nair", "Sam Okoro", "Grace Lund", "Ines Kowalski"] {
        for (command, options) in [
            ("/class who", &[("class", "1")][..]),
            ("/class off", &[("class", "1")]),
            ("/class move", &[("class", "1"), ("seats", "9")]),
            ("/class came", &[("class", "1")]),
        ] {
            let refused = school.person(who).types(command, options).await;
            assert!(refused.text().contains("is held by Dana Ruiz"), "{command} {who}: {}", refused.text());
        }
        let suggested = school.person(who).suggestions("/class who", "class", "", &[]).await;
        assert!(suggested.is_empty(), "{who}");
    }
    school.settles().await;
    school.close().await;
}
