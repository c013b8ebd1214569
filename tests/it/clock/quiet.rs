//! Quiet weeks.

use crate::school::School;

fn digests(school: &School) -> usize {
    school.reads("hoover-desk").into_iter().filter(|it| it.contains("** · ")).count()
}

#[tokio::test]
async fn f20_quiet_days_have_no_digests_and_requests_work_as_ever() {
    let mut school = School::open().await;
    let (aune, director) = (school.person("Karin Aune"), school.person("Carol Whitmore"));
    let refused = school.person("Dana Ruiz").types("/calendar quiet", &[("from", "9/23")]).await;
    assert!(refused.text().contains("director"), "{}", refused.text());
    let said = director.types("/calendar quiet", &[("from", "9/23"), ("to", "9/24")]).await;
    assert!(
        said.text().contains("From Wednesday, September 23 to Thursday, September 24"),
        "{}",
        said.text()
    );
    let shown = aune.types("/calendar show", &[]).await;
    let day = shown.text().lines().find(|it| it.starts_with("Wednesday, September 23")).unwrap().to_owned();
    assert!(day.ends_with("· quiet"), "{day}");
    aune.types("/ask", &[("words", "Where do I share a folder in Google Drive?")]).await;
    school.settles().await;

    school.until("2026-09-23 07:01").await;
    assert_eq!(digests(&school), 0);
    school.until("2026-09-23 10:42").await;
    let reminders = school.reads("hoover-desk").into_iter().filter(|it| it.contains("nobody has it yet"));
    assert_eq!(reminders.count(), 1, "nobody is left waiting in a quiet week");
    school.restarts().await;
    let over = director.types("/calendar quiet", &[("from", "9/24"), ("over", "true")]).await;
    assert!(over.text().contains("not quiet any more"), "{}", over.text());
    school.until("2026-09-24 07:01").await;
    assert_eq!(digests(&school), 1);
    school.close().await;
}

#[tokio::test]
async fn what_cannot_be_quiet_says_why() {
    let school = School::open().await;
    let director = school.person("Carol Whitmore");
    for (from, to, said) in [
        ("2026-09-25", "2026-09-24", "comes before"),
        ("2026-09-20", "2026-09-21", "is over"),
        ("2026-10-01", "2027-03-01", "more than 60 days"),
        ("soon", "2027-03-01", "soon"),
    ] {
        let answer = director.types("/calendar quiet", &[("from", from), ("to", to)]).await;
        assert!(answer.text().contains(said), "{from} to {to}: {}", answer.text());
    }
    school.close().await;
}
