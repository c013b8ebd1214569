//! Urgent now: whom to call in the first line, and one ping (F14).

use crate::school::School;

#[tokio::test]
async fn f14_the_first_line_says_that_nobody_can_be_sent_and_whom_to_call() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");

    let answer = aune.types("/ask", &[("words", "ASAP lab 3!!!")]).await;

    let text = answer.text();
    let first = text.find("I can't send anybody").unwrap_or_else(|| panic!("{text}"));
    assert!(first < text.find("Dana Ruiz").unwrap_or(usize::MAX), "{text}");
    assert!(text.contains("ext. 4357") && text.contains("Hoover Elementary, ext. 2110"), "{text}");
    school.settles().await;
    let pings: usize = ["hoover-desk", "tech-office-desk"]
        .iter()
        .flat_map(|it| school.sandbox.messages(school.channel(it).id))
        .map(|it| it.pings.len())
        .sum();
    assert_eq!(pings, 1, "its owner is pinged once");
    school.close().await;
}

#[tokio::test]
async fn r49_what_is_this_is_a_request_like_any_other() {
    let school = School::open().await;
    let reyes = school.person("Alma Reyes");
    let answer = reyes.types("/ask", &[("words", "what is this Moodle, and what is it good for?")]).await;
    let text = answer.text();
    assert!(text.contains("#1 · Moodle") && text.contains("so the specialist Jo Lindqvist has it"), "{text}");
    school.settles().await;
    school.card("specialists-desk", "#1");
    school.close().await;
}
