//! Two requests about the same.

use crate::school::School;

#[tokio::test]
async fn a_duplicate_points_at_the_one_that_stays_and_both_are_told() {
    let school = School::open().await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    cho.types("/ask", &[("words", "the google slides for our grade will not open")]).await;
    for number in ["1", "2"] {
        dana.types("/claim", &[("ticket", number)]).await;
    }
    school.settles().await;

    let merged = dana.types("/merge", &[("ticket", "2"), ("into", "1")]).await;
    assert!(merged.text().contains("#2 is the same as #1 now"), "{}", merged.text());
    school.settles().await;

    let threads = school.threads();
    let said = |name: &str| {
        let thread = threads.iter().find(|it| it.name == name).unwrap();
        school.sandbox.messages(thread.id).pop().unwrap().content
    };
    assert!(said("#2 Daniel Cho").contains("your #2 is about the same as #1"), "{}", said("#2 Daniel Cho"));
    assert!(said("#1 Karin Aune").contains("Daniel Cho asked about the same"), "{}", said("#1 Karin Aune"));
    assert!(threads.iter().any(|it| it.name == "#2 Daniel Cho" && it.thread().unwrap().archived));
    assert!(
        school.card_says("hoover-desk", "#2").contains("#1"),
        "{}",
        school.card_says("hoover-desk", "#2")
    );

    dana.types("/resolve", &[("ticket", "1"), ("minutes", "20")]).await;
    let twice = dana.types("/resolve", &[("ticket", "2"), ("minutes", "20")]).await;
    assert!(twice.text().contains("#1"), "the minutes are said once: {}", twice.text());
    let over = dana.types("/merge", &[("ticket", "2"), ("into", "1")]).await;
    assert!(over.is_ephemeral() && over.text().contains("#2"), "{}", over.text());
    school.close().await;
}

#[tokio::test]
async fn a_coach_is_shown_what_may_be_the_same() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.person("Daniel Cho").types("/ask", &[("words", "our google slides will not open either")]).await;

    let first = dana.types("/ticket", &[("number", "1")]).await;
    assert!(!first.buttons().iter().any(|it| it.contains("merge")), "the first one stays: {}", first.text());
    let second = dana.types("/ticket", &[("number", "2")]).await;
    let merged = dana.presses("The same as #1 by Karin Aune: merge", &second).await;
    assert!(merged.text().contains("#2 is the same as #1 now"), "{}", merged.text());
    let aune = school.person("Karin Aune").types("/ticket", &[("number", "1")]).await;
    assert!(aune.buttons().is_empty(), "{}", aune.text());
    school.settles().await;
    school.close().await;
}

/// Whoever notices that two requests are the same may say so; whoever had the one that ends is told.
#[tokio::test]
async fn r88_any_coach_merges_what_two_buildings_asked() {
    let school = School::open().await;
    let (dana, sam) = (school.person("Dana Ruiz"), school.person("Sam Okoro"));
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.person("Nils Berg").types("/ask", &[("words", "our google slides will not open either")]).await;
    school.settles().await;
    sam.types("/claim", &[("ticket", "2")]).await;

    let merged = dana.types("/merge", &[("ticket", "2"), ("into", "1")]).await;

    assert!(merged.text().contains("#2 is the same as #1 now"), "{}", merged.text());
    school.settles().await;
    let told = school.told(&sam).concat();
    assert!(told.contains("#2 by Nils Berg goes on as #1") && told.contains("Dana Ruiz merged"), "{told}");
    school.close().await;
}

#[tokio::test]
async fn what_can_not_be_merged_says_why() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.person("Nils Berg").types("/ask", &[("words", "a google form")]).await;
    dana.types("/ask", &[("words", "how do I grade an essay in moodle?")]).await;
    for (who, ticket, into, said) in [
        ("Dana Ruiz", "1", "1", "#1"),
        ("Dana Ruiz", "1", "99", "I can't find that ticket"),
        ("Karin Aune", "1", "2", "for librarians, specialists"),
        ("Dana Ruiz", "3", "1", "#3 is with"),
    ] {
        let refused = school.person(who).types("/merge", &[("ticket", ticket), ("into", into)]).await;
        assert!(refused.is_ephemeral() && refused.text().contains(said), "{who}: {}", refused.text());
    }
    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("Waiting for a coach"), "nothing was changed: {}", look.text());
    school.close().await;
}
