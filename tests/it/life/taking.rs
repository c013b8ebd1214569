//! Taking over, giving back, partners: always asked twice, always told.

use chrono::Duration;

use super::{dana_has_it, last_in_thread};
use crate::school::School;

#[tokio::test]
async fn r15_taking_over_is_asked_and_told() {
    let school = School::open().await;
    let (_, _) = dana_has_it(&school).await;
    let sam = school.person("Sam Okoro");

    let asks = sam.types("/take", &[("ticket", "1")]).await;
    assert!(asks.is_ephemeral() && asks.text().contains("Dana Ruiz has had #1 since"), "{}", asks.text());
    let done = sam.presses("Take it over", &asks).await;

    assert!(done.text().contains("#1 is yours now"), "{}", done.text());
    school.settles().await;
    let told = last_in_thread(&school).content;
    assert!(told.contains("has taken #1 over from"), "{told}");
    assert!(school.card_says("hoover-desk", "#1").contains("Sam Okoro has had it since"));
    let look = sam.types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("claimed by Dana Ruiz"), "{}", look.text());
    assert!(look.text().contains("Sam Okoro took it over from Dana Ruiz"), "{}", look.text());
    let twice = sam.types("/take", &[("ticket", "1")]).await;
    assert!(twice.text().contains("You have had #1"), "{}", twice.text());
    school.close().await;
}

#[tokio::test]
async fn r69_what_is_given_back_waits_with_its_age_and_can_be_claimed() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    let asked = format!("Asked: <t:{}:R>", school.now().timestamp());

    school.after(Duration::hours(2)).await;
    let done = dana.types("/release", &[("ticket", "1")]).await;

    assert!(done.text().contains("keeps its age"), "{}", done.text());
    school.settles().await;
    assert!(last_in_thread(&school).content.contains("Dana Ruiz can't go on"));
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains(&asked), "{card}");
    let claim = school.person("Sam Okoro").types("/claim", &[("ticket", "1")]).await;
    assert!(claim.text().contains("#1 is yours"), "{}", claim.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn r17_the_lead_asks_a_partner_who_may_leave_again() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;

    let menu = dana.presses("Partner", &school.card("hoover-desk", "#1")).await;
    let done = dana.chooses("Whom?", &menu, &["Jo Lindqvist"]).await;
    assert!(done.text().contains("Jo Lindqvist is your partner on #1"), "{}", done.text());
    school.settles().await;
    assert!(last_in_thread(&school).content.contains("helps as well now"));
    assert!(school.card_says("hoover-desk", "#1").contains("Jo Lindqvist"));

    let sam = school.person("Sam Okoro");
    let place = sam.types("/partner", &[("ticket", "1"), ("instead-of", "Jo Lindqvist")]).await;
    assert!(place.text().contains("partner on #1"), "{}", place.text());
    let jo = school.person("Jo Lindqvist").types("/partner", &[("ticket", "1"), ("leave", "true")]).await;
    assert!(jo.text().contains("#1 is with the library at Hoover Elementary"), "{}", jo.text());
    let left = sam.types("/partner", &[("ticket", "1"), ("leave", "true")]).await;
    assert!(left.text().contains("no longer a partner"), "{}", left.text());
    school.settles().await;
    assert!(!school.card_says("hoover-desk", "#1").contains("Sam Okoro"));
    school.close().await;
}

#[tokio::test]
async fn a_reopened_ticket_goes_to_somebody_who_is_there() {
    let school = School::open().await;
    let (aune, dana) = dana_has_it(&school).await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    school.settles().await;
    let question = last_in_thread(&school);

    dana.types("/away set", &[("from", "today"), ("to", "2026-10-09")]).await;
    school.after(Duration::days(1)).await;
    let back = aune.presses("Not yet", &question).await;

    assert!(!back.text().contains("Dana Ruiz"), "{}", back.text());
    school.settles().await;
    assert!(last_in_thread(&school).content.contains("Dana Ruiz"), "covered for, and said so");
    school.close().await;
}
