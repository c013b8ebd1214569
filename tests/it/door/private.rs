//! Asking in private: nothing in any channel, whatever Discord refuses (A7, F27).

use chrono::Duration;

use crate::school::School;

const CHANNELS: [&str; 5] = ["hoover-desk", "hoover", "specialists-desk", "director", "ask-for-help"];

#[tokio::test]
async fn a7_asked_privately_from_the_panel_nothing_stands_in_any_channel() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let panel = school.person("Carol Whitmore").types("/desk panel", &[]).await;

    let form = aune.presses("Ask privately", &panel).await;
    let words = "after 26 years I still don't get the gradebook";
    let answer = aune.fills(form.modal(), &[("What do you need?", words)]).await;

    assert!(answer.text().contains("posted in no channel"), "{}", answer.text());
    school.settles().await;
    for channel in CHANNELS {
        assert!(!school.reads(channel).join(" ").contains("26 years"), "#{channel}");
    }
    let card = school.sandbox.dms(dana.id()).remove(0);
    dana.presses("Claim", &card).await;
    school.settles().await;
    for other in ["Jo Lindqvist", "Carol Whitmore", "Priya Nair"] {
        let look = school.person(other).types("/ticket", &[("number", "1")]).await;
        assert!(look.text().contains("I can't find that ticket"), "{other}: {}", look.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a7_private_requests_teach_nothing_and_are_like_no_other() {
    let school = School::open().await;
    let (aune, cho, dana) =
        (school.person("Karin Aune"), school.person("Daniel Cho"), school.person("Dana Ruiz"));
    let words = "after 26 years I still don't get the gradebook";
    aune.types("/ask", &[("words", words), ("private", "true")]).await;
    school.settles().await;
    dana.presses("Claim", &school.sandbox.dms(dana.id()).remove(0)).await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "15"), ("outcome", "walked through the quarter")])
        .await;
    cho.types("/ask", &[("words", words)]).await;
    school.settles().await;
    let look = dana.types("/ticket", &[("number", "2")]).await;
    assert!(look.text().contains("#2") && !look.text().contains("walked through"), "{}", look.text());
    assert!(!look.text().contains("Maybe the same"), "{}", look.text());
    school.close().await;
}

#[tokio::test]
async fn f27_closed_direct_messages_leave_the_private_thread() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    school.sandbox.set_dms_open(aune.id(), false);
    let words = "after 26 years I still don't get the gradebook";
    aune.types("/ask", &[("words", words), ("private", "true")]).await;
    school.settles().await;
    dana.presses("Claim", &school.sandbox.dms(dana.id()).remove(0)).await;
    school.settles().await;

    let thread = school.threads().remove(0);
    let said = school.sandbox.messages(thread.id);
    assert!(said.iter().any(|it| it.pings.contains(&aune.id())), "she is brought in");
    assert!(aune.sees().contains("26 years"));
    assert!(!school.person("Daniel Cho").sees().contains("26 years"));
    school.close().await;
}

#[tokio::test]
async fn a7_for_today_and_in_private_the_back_up_queue_is_not_shown_it() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    let words = "after 26 years I still don't get the gradebook";
    aune.types("/ask", &[("words", words), ("private", "true"), ("today", "true")]).await;
    school.settles().await;

    school.after(Duration::minutes(90)).await;
    school.settles().await;

    for channel in CHANNELS {
        let shown = school.reads(channel).concat();
        assert!(!shown.contains("26 years") && !shown.contains("Karin Aune"), "#{channel}: {shown}");
    }
    school.close().await;
}
