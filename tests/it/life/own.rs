//! A coach needs help herself: it goes to the next rung, never to her own queue.

use crate::school::School;

#[tokio::test]
async fn b8_a_librarian_who_asks_never_finds_it_in_her_own_queue() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");

    let pilot = dana.types("/ask", &[("words", "could I have a D2L page for the library?")]).await;
    assert!(pilot.text().contains("Jo Lindqvist"), "a pilot is the specialist's: {}", pilot.text());
    let standard = dana.types("/ask", &[("words", "google slides will not open")]).await;
    assert!(standard.text().contains("You would be asking yourself"), "{}", standard.text());

    school.settles().await;
    for number in ["#1", "#2"] {
        assert!(school.card_says("specialists-desk", number).contains("Dana Ruiz"));
    }
    assert!(school.reads("hoover-desk").is_empty(), "{:?}", school.reads("hoover-desk"));
    let claim = dana.forges("v1:claim:2", standard.at()).await;
    assert!(claim.is_ephemeral() && !claim.text().contains("is yours"), "{}", claim.text());
    school.close().await;
}
