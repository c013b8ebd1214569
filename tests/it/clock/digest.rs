//! What a digest tells, and that it fits whatever there is to tell.

use super::many::many_wait;
use super::they_meet;
use crate::school::School;

fn digest(school: &School, channel: &str) -> String {
    let mut all = school.reads(channel).into_iter().filter(|it| it.contains("** · "));
    let first = all.next().unwrap_or_else(|| panic!("no digest in #{channel}"));
    assert_eq!(all.count(), 0, "more than one digest in #{channel}");
    first
}

#[tokio::test]
async fn a_digest_tells_todays_meetings_and_thanks_that_may_be_read() {
    let school = School::open().await;
    let (aune, dana) = they_meet(&school, "Wednesday, September 23, 1:10 PM").await;
    dana.types("/digest settings", &[("mine", "true")]).await;
    let thanks = aune.types("/ask", &[("words", "Dana saved my whole unit today, what a gem")]).await;
    aune.presses("Share it in #hoover with my name", &thanks).await;
    school.settles().await;
    school.until("2026-09-23 07:00").await;

    let said = digest(&school, "hoover-desk");
    for part in [
        "Meetings today",
        "Dana Ruiz and Karin Aune, #1, in person",
        "Karin Aune thanks Dana Ruiz",
        "what a gem",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    let own = school.told(&dana).into_iter().find(|it| it.contains("your list")).unwrap();
    assert!(own.contains("Meetings today") && own.contains("You have"), "{own}");
    school.close().await;
}

#[tokio::test]
async fn a_digest_of_a_long_queue_fits() {
    let school = School::open().await;
    let stars = "*_~`|".repeat(30);
    many_wait(&school, &school.desk(), 40, &format!("A question about Google Docs {stars}")).await;
    school.settles().await;
    school.until("2026-09-23 07:00").await;
    let said = digest(&school, "hoover-desk");
    assert!(said.contains("40 are waiting"), "{said}");
    // The first school morning of the week that the desk lives to see is the director's.
    assert!(digest(&school, "director").contains("Where it was asked"));
    school.close().await;
}
