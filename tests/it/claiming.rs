//! Stories of claiming: exactly one wins, the others are told who has it.

use std::collections::BTreeMap;

use futures_util::future::join_all;

use crate::school::School;

#[tokio::test]
async fn c4_two_coaches_click_claim_at_once() {
    let school = School::open().await;
    let (jo, sam) = (school.person("Jo Lindqvist"), school.person("Sam Okoro"));
    school.person("Alma Reyes").types("/ask", &[("words", "our ipad cart will not sync")]).await;
    school.settles().await;
    let card = school.card("specialists-desk", "#1");

    let (one, other) = tokio::join!(jo.presses("Claim", &card), sam.presses("Claim", &card));

    let told: Vec<_> = [&one, &other].into_iter().filter(|it| it.is_ephemeral()).collect();
    assert_eq!(told.len(), 1, "{} / {}", one.text(), other.text());
    assert!(told[0].text().contains("before you"), "{}", told[0].text());
    assert!(told[0].buttons()[0].starts_with("Partner with "), "{:?}", told[0].buttons());
    let loser = if one.is_ephemeral() { &jo } else { &sam };
    let partner = loser.presses(&told[0].buttons()[0], told[0]).await;
    assert!(partner.text().contains("partner on #1"), "{}", partner.text());
    school.settles().await;
    assert_eq!(school.threads().len(), 1, "no duplicate thread");
    school.close().await;
}

#[tokio::test]
async fn f7_a_claim_on_a_ticket_that_was_just_cancelled() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let answer = aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let card = school.card("hoover-desk", "#1");

    aune.presses("Cancel", &answer).await;
    // Her client still shows the button that the courier may be taking away just now.
    let claim = school.person("Dana Ruiz").forges("v1:claim:1", &card).await;

    assert!(claim.is_ephemeral());
    assert!(claim.text().contains("#1 was taken back by its requester"), "{}", claim.text());
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("Taken back"));
    school.close().await;
}

#[tokio::test]
async fn f7_the_same_person_presses_claim_twice() {
    let school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let dana = school.person("Dana Ruiz");
    let card = school.card("hoover-desk", "#1");

    let (one, other) = tokio::join!(dana.presses("Claim", &card), dana.presses("Claim", &card));

    assert!(!one.failed() && !other.failed());
    school.settles().await;
    assert_eq!(school.threads().len(), 1);
    assert_eq!(history(&school, 1).await.get("claimed"), Some(&1));
    school.close().await;
}

#[tokio::test]
async fn f7_a_button_on_a_month_old_message_after_a_restart() {
    let mut school = School::open().await;
    school.person("Karin Aune").types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    let card = school.card("hoover-desk", "#1");

    school.after(chrono::Duration::days(30)).await;
    school.restarts().await;
    let claim = school.person("Dana Ruiz").presses("Claim", &card).await;

    assert!(claim.text().contains("Dana Ruiz has had it since"), "{}", claim.text());
    school.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f7_two_hundred_coaches_press_claim_at_the_same_moment() {
    let school = School::open_for_a_crowd(&two_hundred_specialists()).await;
    school.person("Alma Reyes").types("/ask", &[("words", "our ipad cart will not sync")]).await;
    school.settles().await;
    let card = school.card("specialists-desk", "#1");

    let coaches: Vec<_> = (0..200).map(|coach| school.person(&format!("Coach {coach}"))).collect();
    let replies = join_all(coaches.iter().map(|coach| coach.forges("v1:claim:1", &card))).await;

    let told = replies.iter().filter(|it| it.is_ephemeral() && it.text().contains("has #1")).count();
    let won =
        replies.iter().filter(|it| !it.is_ephemeral() && it.text().contains("has had it since")).count();
    assert_eq!((won, told), (1, 199));
    assert_eq!(history(&school, 1).await.get("claimed"), Some(&1), "one history entry");
    school.settles().await;
    assert_eq!(school.threads().len(), 1);
    school.close().await;
}

fn two_hundred_specialists() -> String {
    let one = |coach: u64| {
        let user = 2_000_000_000_000_000_000 + coach;
        format!(
            "[staff.coach{coach}]\nname = \"Coach {coach}\"\nuser = \"{user}\"\nroles = [\"specialist\"]\n"
        )
    };
    (0..200).map(one).collect()
}

/// How often each action stands in a ticket's history.
async fn history(school: &School, number: u32) -> BTreeMap<String, usize> {
    use refdesk::domain::ids::TicketNumber;
    use refdesk::store::{history, tickets};

    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let ticket =
        tickets::by_number(&mut reader, school.district.id, TicketNumber(number)).await.unwrap().unwrap();
    let mut counted = BTreeMap::new();
    for entry in history::of_ticket(&mut reader, ticket.id).await.unwrap() {
        *counted.entry(entry.action.name().to_owned()).or_default() += 1;
    }
    counted
}
