//! Thanks are passed on and are no ticket; thanks that also ask stay open (A10, F30).

use crate::school::School;

const THANKS: &str = "Dana saved my whole unit today, what a gem";

#[tokio::test]
async fn a10_thanks_are_passed_on_in_private() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));

    let lovely = aune.types("/ask", &[("words", THANKS)]).await;
    assert!(lovely.text().contains("Shall I pass it on to Dana Ruiz?"), "{}", lovely.text());
    assert_eq!(lovely.buttons(), ["Pass it on to Dana privately", "Share it in #hoover with my name"]);
    let style =
        |label| lovely.message.as_ref().unwrap().controls().find(|it| it.words() == label).unwrap().style;
    assert_eq!(
        style("Pass it on to Dana privately"),
        Some(1),
        "what is private comes first and is the one to press"
    );
    assert_eq!(style("Share it in #hoover with my name"), Some(2));
    school.settles().await;
    assert!(school.sandbox.dms(dana.id()).is_empty(), "not before a yes");
    let done = aune.presses("Pass it on to Dana privately", &lovely).await;

    assert!(done.text().contains("Only Dana Ruiz reads it"), "{}", done.text());
    school.settles().await;
    let told = school.sandbox.dms(dana.id());
    assert_eq!(told.len(), 1);
    assert!(told[0].content.contains("Karin Aune says thank you") && told[0].content.contains("whole unit"));
    assert!(school.reads("hoover").is_empty());
    assert!(aune.types("/requests", &[]).await.text().contains("You have not asked for anything yet"));
    let again = aune.forges("v1:pass-on:1:1:0", &lovely).await;
    assert!(again.text().contains("These thanks were passed on already"), "{}", again.text());
    school.settles().await;
    assert_eq!(school.sandbox.dms(dana.id()).len(), 1, "pressed twice, sent once");
    school.close().await;
}

#[tokio::test]
async fn a10_thanks_are_shared_only_with_a_yes() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let lovely = aune.types("/ask", &[("words", THANKS)]).await;

    let done = aune.presses("Share it in #hoover with my name", &lovely).await;

    assert!(done.text().contains("with your name"), "{}", done.text());
    school.settles().await;
    let shared = school.reads("hoover");
    assert!(shared.len() == 1 && shared[0].contains("Karin Aune thanks Dana Ruiz"), "{shared:?}");
    assert!(school.sandbox.dms(school.person("Dana Ruiz").id()).is_empty());
    school.close().await;
}

#[tokio::test]
async fn a10_thanks_wait_for_whoever_takes_no_direct_messages() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    school.sandbox.set_dms_open(dana.id(), false);
    let lovely = aune.types("/ask", &[("words", THANKS)]).await;
    aune.presses("Pass it on to Dana privately", &lovely).await;
    school.settles().await;
    let next = dana.types("/calendar show", &[]).await;
    assert!(next.is_ephemeral() && next.text().contains("this waited for you"), "{}", next.text());
    assert!(next.text().contains("Karin Aune says thank you"), "{}", next.text());
    let again = dana.types("/calendar show", &[]).await;
    assert!(!again.text().contains("Karin Aune says thank you"), "said once: {}", again.text());
    school.close().await;
}

#[tokio::test]
async fn a10_whose_thanks_they_are_is_who_helped_last() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let whose = aune.types("/ask", &[("words", "thank you so much, that worked!")]).await;
    assert!(whose.text().contains("Whose help was it?"), "{}", whose.text());

    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    let lovely = aune.types("/ask", &[("words", "thank you so much, that worked!")]).await;

    assert!(lovely.text().contains("Dana Ruiz"), "{}", lovely.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn f30_thanks_that_also_ask_are_a_request() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let before = school.told(&dana).len();

    let answer = aune.types("/ask", &[("words", "perfect, thanks! oh and now my roster looks odd")]).await;
    assert!(answer.text().contains("#2 ·"), "{}", answer.text());
    assert!(!answer.text().contains("Shall I pass it on"), "{}", answer.text());
    school.settles().await;
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("With Dana Ruiz"), "what she has stays open: {}", mine.text());
    assert_eq!(school.told(&dana).len(), before, "no thanks are passed on by themselves");
    school.close().await;
}
