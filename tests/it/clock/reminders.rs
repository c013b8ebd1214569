//! Both are reminded that they meet: once, in time, never at night.

use super::{last, said, they_meet};
use crate::school::School;

#[tokio::test]
async fn both_are_reminded_once_of_a_meeting() {
    let mut school = School::open().await;
    let (aune, dana) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    school.until("2026-09-23 12:09").await;
    assert_eq!(said(&school, "you meet"), 0);
    school.until("2026-09-23 12:10").await;
    assert_eq!(said(&school, "you meet"), 1);
    assert_eq!(last(&school).pings, [aune.id(), dana.id()]);
    school.restarts().await;
    school.until("2026-09-23 12:40").await;
    assert_eq!(said(&school, "you meet"), 1);
    school.close().await;
}

#[tokio::test]
async fn an_early_meeting_is_remembered_the_afternoon_before() {
    let school = School::open().await;
    they_meet(&school, "Thursday, September 24, 7:30 AM").await;
    school.until("2026-09-23 14:58").await;
    assert_eq!(said(&school, "you meet"), 0);
    school.until("2026-09-23 15:01").await;
    assert_eq!(said(&school, "you meet"), 1);
    school.until("2026-09-24 07:20").await;
    assert_eq!(said(&school, "you meet"), 1);
    school.close().await;
}

#[tokio::test]
async fn what_was_called_off_or_lost_is_not_remembered() {
    let school = School::open().await;
    let (aune, _) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    aune.presses("Call it off", &last(&school)).await;
    school.until("2026-09-23 12:30").await;
    assert_eq!(said(&school, "you meet"), 0);
    school.close().await;
}

#[tokio::test]
async fn a_reminder_that_was_slept_through_comes_late_or_not_at_all() {
    let mut school = School::open().await;
    they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    school.stops().await;
    school.later(crate::school::local("2026-09-23 12:50") - school.now());
    school.starts().await;
    school.after(chrono::Duration::seconds(30)).await;
    assert_eq!(said(&school, "you meet"), 1, "twenty minutes before");
    school.until("2026-09-23 13:20").await;
    assert_eq!(said(&school, "you meet"), 1);
    school.close().await;
}
