//! Several needs in one message: a ticket each, each its own way, or one for the librarian (F11, F12).

use chrono::Duration;

use crate::school::School;

const THREE: &str = "clicker is dead, can you show me rubrics, and is the computer lab free Friday";

#[tokio::test]
async fn f12_three_needs_become_three_tickets_with_one_press() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");

    let offer = aune.types("/ask", &[("words", THREE)]).await;
    assert!(offer.text().contains("I see 3 things"), "{}", offer.text());
    assert_eq!(offer.buttons(), ["Open 3 tickets", "Keep as one"]);
    assert!(aune.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));

    let answer = aune.presses("Open 3 tickets", &offer).await;
    for part in ["3 requests are on their way", "#1", "#2", "#3", "the tech office"] {
        assert!(answer.text().contains(part), "{part} is missing: {}", answer.text());
    }
    school.settles().await;
    assert!(school.card_says("tech-office-desk", "#1").contains("clicker is dead"));
    assert!(school.card_says("hoover-desk", "#2").contains("rubrics"));
    assert!(school.card_says("hoover-desk", "#3").contains("computer lab"));
    let again = aune.forges("v1:needs:1:1", &offer).await;
    assert!(again.text().contains("on its way already: it is #1"), "{}", again.text());
    assert!(!aune.types("/requests", &[]).await.text().contains("#4"));
    school.close().await;
}

#[tokio::test]
async fn f12_a_list_that_is_numbered_or_counted_is_believed() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let numbered = "Could you (a) unlock my voicemail, (b) send me the bell schedule for finals week, (c) hold six atlases";

    let offer = aune.types("/ask", &[("words", numbered)]).await;

    for part in ["I see 3 things", "send me the bell schedule", "hold six atlases"] {
        assert!(offer.text().contains(part), "{part} is missing: {}", offer.text());
    }
    assert!(!offer.text().contains("(b)"), "{}", offer.text());
    let counted = "Two things from the music room. The camera blinks and goes black when I zoom, and I'd love headphones on loan.";
    let offer = aune.types("/ask", &[("words", counted)]).await;
    assert!(offer.text().contains("I see 2 things"), "{}", offer.text());
    school.close().await;
}

#[tokio::test]
async fn f12_kept_as_one_the_librarian_has_it_as_it_is() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let offer = aune.types("/ask", &[("words", THREE)]).await;

    let answer = aune.presses("Keep as one", &offer).await;

    assert!(answer.text().contains("Dana Ruiz as it is"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("clicker is dead") && card.contains("computer lab"), "{card}");
    assert!(school.reads("tech-office-desk").is_empty());
    school.close().await;
}

#[tokio::test]
async fn f12_an_offer_that_nobody_answers_goes_on_as_one() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", THREE)]).await;
    school.after(Duration::hours(29)).await;
    assert!(school.card_says("hoover-desk", "#1").contains("clicker is dead"));
    school.close().await;
}

#[tokio::test]
async fn f11_break_fix_dressed_as_coaching_goes_both_ways() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let words = "My board stays dark and I wanted to learn how to do number lines on it.";

    let offer = aune.types("/ask", &[("words", words)]).await;
    let answer = aune.presses("Open 2 tickets", &offer).await;

    assert!(
        answer.text().contains("the tech office") && answer.text().contains("Dana Ruiz"),
        "{}",
        answer.text()
    );
    school.settles().await;
    assert!(school.card_says("tech-office-desk", "#1").contains("stays dark"));
    assert!(school.card_says("hoover-desk", "#2").contains("number lines"));
    school.close().await;
}

#[tokio::test]
async fn somebody_elses_offer_is_nobodys_business() {
    let school = School::open().await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    aune.types("/ask", &[("words", THREE)]).await;
    let panel = school.person("Carol Whitmore").types("/desk panel", &[]).await;
    for forged in ["v1:needs:1:1", "v1:meant:1:0", "v1:building:1"] {
        let refused = cho.forges(forged, &panel).await;
        assert!(refused.text().contains("I can't find that ticket"), "{forged}: {}", refused.text());
    }
    school.close().await;
}
