//! Mornings that did not go as they should: Discord away for too long, a channel lost, a coach at home, a day off.

use refdesk::sandbox::{Fault, Route};
use serenity::model::Permissions;

use crate::school::{School, local};

fn digests(school: &School) -> Vec<String> {
    school.reads("hoover-desk").into_iter().filter(|it| it.contains("** · ")).collect()
}

async fn one_waits() -> School {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", "Where do I share a folder in Google Drive?")]).await;
    school.settles().await;
    school
}

#[tokio::test]
async fn promise_4_mornings_that_discord_would_not_take_are_folded_into_the_next() {
    let mut school = one_waits().await;
    school.sandbox.faults().always(Route::CreateMessage, Fault::ServerError(503));
    for moment in ["2026-09-23 07:00", "2026-09-23 09:30", "2026-09-24 07:00", "2026-09-24 09:30"] {
        school.until(moment).await;
    }
    school.restarts_with_post().await;
    school.sandbox.faults().clear();
    school.until("2026-09-24 23:10").await;
    school.until("2026-09-24 23:30").await;
    school.settles().await;
    assert_eq!(digests(&school), [""; 0], "two mornings at once, and at night");

    school.until("2026-09-25 07:00").await;
    school.until("2026-09-25 07:10").await;
    let said = digests(&school);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("Friday, September 25") && said[0].contains("One is waiting"), "{}", said[0]);
    // The director's week was owed on Wednesday, and is not lost.
    school.until("2026-09-25 07:20").await;
    let week = |it: &String| it.contains("Week of");
    assert_eq!(school.reads("director").iter().filter(|it| week(it)).count(), 1);
    school.close().await;
}

#[tokio::test]
async fn promise_4_a_digest_that_was_said_stands_however_late_its_answer_is_looked_for() {
    let school = one_waits().await;
    school.sandbox.faults().next(Route::CreateMessage, Fault::DoneButServerError(502));
    school.until("2026-09-23 07:00").await;
    school.until("2026-09-23 11:00").await;
    school.until("2026-09-23 11:10").await;
    assert_eq!(digests(&school).len(), 1);
    assert_eq!(school.reads("director").iter().filter(|it| it.contains("Week of")).count(), 1);
    let again = school.person("Carol Whitmore").types("/digest now", &[]).await;
    assert!(again.text().contains("Nothing to send"), "{}", again.text());
    school.close().await;
}

#[tokio::test]
async fn promise_5_a_digest_whose_channel_was_lost_goes_out_by_hand_once_it_is_mended() {
    let school = one_waits().await;
    let desk = school.channel("hoover-desk").id;
    school.sandbox.deny_bot(desk, Permissions::SEND_MESSAGES);
    school.until("2026-09-23 07:00").await;
    school.until("2026-09-23 07:30").await;
    assert_eq!(digests(&school), [""; 0]);
    school.sandbox.deny_bot(desk, Permissions::empty());
    school.until("2026-09-23 08:00").await;

    let sent = school.person("Carol Whitmore").types("/digest now", &[]).await;
    assert!(sent.text().contains("One digest is on its way"), "{}", sent.text());
    school.until("2026-09-23 08:01").await;
    assert_eq!(digests(&school).len(), 1);
    school.ends().await;
}

#[tokio::test]
async fn r93_nobody_who_is_away_is_sent_their_list_home() {
    let school = one_waits().await;
    let dana = school.person("Dana Ruiz");
    dana.types("/digest settings", &[("mine", "true")]).await;
    dana.types("/away set", &[("from", "tomorrow"), ("to", "2026-09-24")]).await;
    let lists = || school.told(&dana).into_iter().filter(|it| it.contains("your list")).count();
    for moment in ["2026-09-23 07:00", "2026-09-24 07:00"] {
        school.until(moment).await;
        assert_eq!(lists(), 0, "{moment}");
    }
    school.until("2026-09-25 07:00").await;
    assert_eq!(lists(), 1, "back at work");
    school.close().await;
}

#[tokio::test]
async fn r93_after_an_outage_nothing_is_widened_at_night() {
    let mut school = School::open().await;
    let berg = school.person("Nils Berg");
    let words =
        [("words", "moodle test locked for one section, they sit it this morning"), ("today", "true")];
    berg.types("/ask", &words).await;
    school.settles().await;
    let before = school.told(&berg).len();
    school.stops().await;
    school.later(local("2026-09-22 22:00") - school.now());
    school.starts().await;
    school.until("2026-09-22 22:01").await;
    assert_eq!(school.told(&berg).len(), before, "nobody is told at ten in the evening");
    school.until("2026-09-23 07:16").await;
    assert_eq!(school.told(&berg).len(), before + 1, "{:?}", school.told(&berg));
    school.close().await;
}

#[tokio::test]
async fn f18_no_digest_goes_out_by_hand_on_a_day_off() {
    let school = one_waits().await;
    let director = school.person("Carol Whitmore");
    school.until("2026-09-23 05:42").await;
    director.types("/calendar day", &[("date", "today"), ("becomes", "called off: nobody comes")]).await;
    let refused = director.types("/digest now", &[]).await;
    assert!(refused.text().contains("no digest goes out"), "{}", refused.text());
    school.until("2026-09-23 05:50").await;
    assert_eq!(digests(&school), [""; 0]);
    school.close().await;
}

#[tokio::test]
async fn r92_a_grading_day_is_called_off_as_well() {
    let school = School::open().await;
    let director = school.person("Carol Whitmore");
    let day = |date, becomes| [("date", date), ("becomes", becomes)];
    let said = director.types("/calendar day", &day("11/6/2026", "called off: nobody comes")).await;
    assert!(said.text().contains("Friday, November 6 is called off"), "{}", said.text());
    let late = [("date", "Wednesday, September 23"), ("becomes", "a late start"), ("minutes", "480")];
    let refused = director.types("/calendar day", &late).await;
    assert!(refused.text().contains("nothing is left of"), "{}", refused.text());
    school.close().await;
}
