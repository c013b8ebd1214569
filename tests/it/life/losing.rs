//! A coach who loses a ticket by somebody else's hand hears of it, where only they read it.

use super::dana_has_it;
use crate::school::School;

#[tokio::test]
async fn a_coach_whose_ticket_is_given_back_or_handed_on_by_another_hears_of_it() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    let carol = school.person("Carol Whitmore");

    carol.types("/release", &[("ticket", "1")]).await;
    school.settles().await;
    let told = school.told(&dana).pop().unwrap();
    for said in ["#1 by Karin Aune is with", "Carol Whitmore passed it on", "nothing left for you to do"] {
        assert!(told.contains(said), "no “{said}” in {told}");
    }

    dana.types("/claim", &[("ticket", "1")]).await;
    let on = [("ticket", "1"), ("because", "needs a specialist"), ("to", "Sam Okoro")];
    carol.types("/handoff", &on).await;
    school.settles().await;
    let told = school.told(&dana).pop().unwrap();
    for said in ["#1 by Karin Aune is with the specialist Sam Okoro now", "You help on as partner"] {
        assert!(told.contains(said), "no “{said}” in {told}");
    }
    let before = school.told(&dana).len();
    school.person("Sam Okoro").types("/claim", &[("ticket", "1")]).await;
    let own = [("ticket", "1"), ("because", "not theirs")];
    school.person("Sam Okoro").types("/handoff", &own).await;
    school.settles().await;
    assert_eq!(school.told(&dana).len(), before, "who hands on themselves knows");
    assert!(school.told(&school.person("Sam Okoro")).iter().all(|it| !it.contains("passed it on")));
    school.close().await;
}

#[tokio::test]
async fn a_coach_whose_ticket_is_merged_by_another_hears_of_it() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    school.person("Daniel Cho").types("/ask", &[("words", "slides in google do not open for me")]).await;
    school.settles().await;

    let merge = [("ticket", "1"), ("into", "2")];
    let merged = school.person("Jo Lindqvist").types("/merge", &merge).await;
    assert!(merged.text().contains("#1 is the same as #2 now"), "{}", merged.text());
    school.settles().await;

    let told = school.told(&dana).pop().unwrap();
    assert!(
        told.contains("#1 by Karin Aune goes on as #2") && told.contains("Jo Lindqvist merged"),
        "{told}"
    );
    school.close().await;
}

#[tokio::test]
async fn a_coach_whose_ticket_is_taken_over_is_named_in_the_thread() {
    let school = School::open().await;
    let (_, dana) = dana_has_it(&school).await;
    let sam = school.person("Sam Okoro");
    let asks = sam.types("/take", &[("ticket", "1")]).await;
    sam.presses("Take it over", &asks).await;
    school.settles().await;
    let told = super::last_in_thread(&school);
    assert!(told.content.contains("has taken #1 over from"), "{}", told.content);
    assert!(told.pings.contains(&dana.id()), "{:?}", told.pings);
    school.close().await;
}
