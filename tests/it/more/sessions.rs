//! A request that takes more than one meeting (R41).

use super::morning::they_meet_at_ten_past_one;
use crate::school::School;

#[tokio::test]
async fn r41_a_request_may_take_several_meetings_and_is_one_request_still() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    they_meet_at_ten_past_one(&school).await;
    let before = dana.presses("Time", &school.card("hoover-desk", "#1")).await;
    assert!(before.text().contains("#1 is set for"), "{}", before.text());
    assert!(before.buttons().contains(&"Call it off".to_owned()), "{:?}", before.buttons());

    school.until("2026-09-22 14:00").await;
    let next = dana.presses("Time", &school.card("hoover-desk", "#1")).await;
    assert!(next.text().contains("#1: your last meeting was in person"), "{}", next.text());
    assert!(next.buttons().is_empty(), "what is over is not called off: {:?}", next.buttons());
    let menus = next.message.as_ref().unwrap().controls().filter(|it| it.is_select());
    let label = menus.flat_map(|it| &it.options).next().unwrap().label.clone();
    dana.chooses("Choose a time", &next, &[&label]).await;
    school.settles().await;
    let asked = school.sandbox.messages(school.threads()[0].id).pop().unwrap();
    let agreed = aune.presses("That works", &asked).await;
    assert!(!agreed.text().contains("replaces"), "{}", agreed.text());
    school.settles().await;

    let look = dana.types("/ticket", &[("number", "1")]).await;
    assert!(!look.text().contains("asked for more"), "nothing failed: {}", look.text());
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("With Dana Ruiz, who meets the requester"), "{card}");
    school.close().await;
}
