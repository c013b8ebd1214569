//! What waits is routed again when the district changes; what somebody has stays.

use chrono::NaiveDate;
use refdesk::domain::ids::{InitiativeId, TicketNumber};
use refdesk::domain::reroute::Cause;
use refdesk::domain::roadmap::{Phase, PhaseEntry};
use refdesk::store::{district, tickets};

use crate::school::School;

/// The director's word, without its preview.
async fn becomes(school: &School, key: &str, phase: Phase, from: &str) -> InitiativeId {
    let (initiative, id) = (school.district.initiative_by_key(key).unwrap().id, school.district.id);
    let entry = PhaseEntry { phase, from: from.parse::<NaiveDate>().unwrap(), review: None };
    let desk = school.desk();
    let written = desk.store().write(move |db| {
        Box::pin(async move { Ok(district::record_phase(db, id, initiative, &entry).await?) })
    });
    written.await.unwrap();
    initiative
}

#[tokio::test]
async fn what_waits_moves_with_its_initiative_and_its_requester_is_told() {
    let school = School::open().await;
    let reyes = school.person("Alma Reyes");
    reyes.types("/ask", &[("words", "prezi will not embed")]).await;
    reyes.types("/ask", &[("words", "padlet for the science fair")]).await;
    school.settles().await;
    school.person("Jo Lindqvist").presses("Claim", &school.card("specialists-desk", "#2")).await;
    school.settles().await;

    let initiative = becomes(&school, "presentation", Phase::Standard, "2026-09-22").await;
    let cause = Cause::Phase { initiative, phase: Phase::Standard };
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let mut both = Vec::new();
    for number in [1, 2] {
        let found = tickets::by_number(&mut reader, school.district.id, TicketNumber(number)).await;
        both.push(found.unwrap().unwrap());
    }
    drop(reader);
    let ids: Vec<_> = both.iter().map(|it| it.id).collect();
    let moved = desk.reroute(school.district.guild, ids.clone(), cause, None).await.unwrap();
    assert_eq!(moved.iter().map(|it| it.ticket).collect::<Vec<_>>(), ids[..1]);
    let again = desk.reroute(school.district.guild, ids, cause, None).await.unwrap();
    assert_eq!(again, [], "doing it twice does it once");
    school.settles().await;

    let card = school.card_says("dakotahills-desk", "#1");
    assert!(card.contains("standard work"), "{card}");
    let told = school.told(&reyes).join("\n");
    assert!(told.contains("#1 is with somebody else now"), "{told}");
    assert!(told.contains("Marcus Bell"), "{told}");
    assert!(!told.contains("#2"), "{told}");
    let look = school.person("Marcus Bell").types("/ticket", &[("number", "1")]).await;
    assert!(
        look.text().contains("now with Marcus Bell: Online presentation tools is standard work now"),
        "{}",
        look.text()
    );
    school.close().await;
}
