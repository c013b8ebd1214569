//! Nobody is left waiting: reminders, wider circles and closings, each once, on school days and in duty hours.

use chrono::{Duration, NaiveDate};
use refdesk::domain::calendar::Weather;
use refdesk::store::district::record_weather;

use crate::school::{School, local};

async fn comes(school: &School, moment: &str) {
    school.after(local(moment) - school.now()).await;
}

fn reminders(school: &School, channel: &str) -> usize {
    school.reads(channel).iter().filter(|it| it.contains("nobody has it yet")).count()
}

#[tokio::test]
async fn f6_nobody_claims_for_two_school_days() {
    let mut school = School::open().await;
    let aune = school.person("Karin Aune");
    // Friday at four: duty is over, so this is "day 0" until Monday.
    comes(&school, "2026-09-25 16:00").await;
    aune.types("/ask", &[("words", "Where do I share a folder in Google Drive?")]).await;
    school.settles().await;

    for quiet in ["2026-09-26 12:00", "2026-09-28 12:00", "2026-09-29 07:14"] {
        comes(&school, quiet).await;
        assert_eq!(reminders(&school, "hoover-desk"), 0, "{quiet}");
    }
    comes(&school, "2026-09-29 07:16").await;
    assert_eq!(reminders(&school, "hoover-desk"), 1, "one quiet reminder");
    assert!(aune.sees().contains("Your request #1 is not forgotten."), "{}", aune.sees());
    school.restarts().await;
    comes(&school, "2026-09-29 15:00").await;
    assert_eq!(reminders(&school, "hoover-desk"), 1);

    comes(&school, "2026-09-30 07:14").await;
    assert!(!school.reads("director").iter().any(|it| it.contains("nobody has claimed it")));
    comes(&school, "2026-09-30 07:16").await;
    let director = school.reads("director");
    assert_eq!(
        director.iter().filter(|it| it.contains("#1") && it.contains("nobody has claimed it")).count(),
        1
    );
    assert!(aune.sees().contains("Carol Whitmore has been told"), "{}", aune.sees());
    comes(&school, "2026-10-01 12:00").await;
    assert_eq!(school.reads("director").len(), director.len(), "each step once");
    school.close().await;
}

#[tokio::test]
async fn f6_a_snow_day_does_not_count() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    aune.types("/ask", &[("words", "Where do I share a folder in Google Drive?")]).await;
    school.settles().await;
    let (district, now) = (school.district.id, school.now());
    let day = NaiveDate::from_ymd_opt(2026, 9, 23).unwrap();
    let snow = Some(Weather::Cancelled);
    let desk = school.desk();
    desk.store()
        .write(move |db| Box::pin(async move { Ok(record_weather(db, district, day, snow, now).await?) }))
        .await
        .unwrap();
    comes(&school, "2026-09-24 10:40").await;
    assert_eq!(reminders(&school, "hoover-desk"), 0);
    comes(&school, "2026-09-24 10:42").await;
    assert_eq!(reminders(&school, "hoover-desk"), 1);
    school.close().await;
}

#[tokio::test]
async fn f19_a_day_off_of_one_level_stops_its_clock_alone() {
    let school = School::open().await;
    comes(&school, "2027-03-09 10:00").await;
    let words = "Where do I share a folder in Google Drive?";
    school.person("Karin Aune").types("/ask", &[("words", words)]).await;
    school.person("Nils Berg").types("/ask", &[("words", words)]).await;
    school.settles().await;
    comes(&school, "2027-03-10 10:01").await;
    assert_eq!(reminders(&school, "hoover-desk"), 1, "elementary schools are in school");
    assert_eq!(reminders(&school, "prairieview-desk"), 0, "grades 6 to 8 have conferences");
    comes(&school, "2027-03-11 10:01").await;
    assert_eq!(reminders(&school, "prairieview-desk"), 1);
    school.close().await;
}

#[tokio::test]
async fn a_claimed_request_that_does_not_move_is_asked_about_once() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    school.person("Karin Aune").types("/ask", &[("words", "Sharing a folder in Google Drive")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    comes(&school, "2026-09-28 15:00").await;
    assert!(!dana.sees().contains("Nothing has moved"));
    comes(&school, "2026-09-29 10:45").await;
    assert!(dana.sees().contains("Nothing has moved with #1"), "{}", dana.sees());
    comes(&school, "2026-10-09 10:45").await;
    assert_eq!(dana.sees().matches("Nothing has moved").count(), 1);
    school.close().await;
}

#[tokio::test]
async fn a_remark_begins_the_days_of_a_claimed_request_anew() {
    let school = School::open().await;
    let (aune, dana) = (school.person("Karin Aune"), school.person("Dana Ruiz"));
    let answer = aune.types("/ask", &[("words", "Sharing a folder in Google Drive")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let asked = || dana.sees().matches("Nothing has moved with #1").count();
    comes(&school, "2026-09-29 10:45").await;
    assert_eq!(asked(), 1);

    comes(&school, "2026-10-01 10:00").await;
    let form = aune.presses("Add details", &answer).await;
    aune.fills(form.modal(), &[("What should your coach know?", "only on the cart laptops")]).await;
    school.settles().await;
    comes(&school, "2026-10-07 15:00").await;
    assert_eq!(asked(), 1, "somebody did something with it");
    comes(&school, "2026-10-08 10:05").await;
    assert_eq!(asked(), 2);
    dana.types("/note", &[("ticket", "1"), ("words", "I wait for the cart"), ("share", "true")]).await;
    school.settles().await;
    comes(&school, "2026-10-14 15:00").await;
    assert_eq!(asked(), 2);
    comes(&school, "2026-10-20 10:10").await;
    assert_eq!(asked(), 3, "two days of that week are off");
    school.close().await;
}

#[tokio::test]
async fn a_private_request_is_shown_to_nobody_else_while_it_waits() {
    let school = School::open().await;
    let asked = [("words", "Something about my gradebook, quietly"), ("private", "true")];
    school.person("Karin Aune").types("/ask", &asked).await;
    school.settles().await;
    school.after(Duration::days(7)).await;
    for channel in ["hoover-desk", "specialists-desk", "director"] {
        assert!(!school.reads(channel).iter().any(|it| it.contains("quietly")), "#{channel}");
        assert_eq!(reminders(&school, channel), 0, "#{channel}");
    }
    assert!(school.reads("director").iter().any(|it| it.contains("#1")), "the director hears of the number");
    assert!(school.person("Dana Ruiz").sees().contains("nobody has it yet"));
    school.close().await;
}

#[tokio::test]
async fn f6_a_private_request_for_a_whole_queue_reminds_its_members_directly() {
    let school = School::open().await;
    let asked = [("words", "The projector in room 12 goes black every hour"), ("private", "true")];
    school.person("Karin Aune").types("/ask", &asked).await;
    school.settles().await;
    let ines = school.person("Ines Kowalski");
    assert!(ines.sees().contains("#1") && !ines.sees().contains("nobody has it yet"), "{}", ines.sees());
    school.after(Duration::days(3)).await;
    assert!(ines.sees().contains("#1") && ines.sees().contains("nobody has it yet"), "{}", ines.sees());
    assert_eq!(reminders(&school, "tech-office-desk"), 0);
    school.close().await;
}
