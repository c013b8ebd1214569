//! Three thousand wait in one queue: the digest is on time, within Discord's limits, and still worth reading.

use std::time::Instant;

use refdesk::rounds;

use super::many::many_wait;
use crate::school::{School, local};

/// How many wait in all.
const WAITING: i64 = 3_000;

/// Every request again under other numbers, each asked a minute before the last one: through the desk it would take minutes.
async fn are_multiplied(school: &School) {
    let columns: Vec<String> = {
        let desk = school.desk();
        let mut reader = desk.store().read().await.unwrap();
        let names = sqlx::query_scalar("SELECT name FROM pragma_table_info('ticket') WHERE name <> 'id'");
        names.fetch_all(&mut *reader).await.unwrap()
    };
    let others = |name: &String| match name.as_str() {
        "number" => "n".to_owned(),
        "opened_at" => "opened_at - n * 60000".to_owned(),
        "words" => "words || ' ' || n".to_owned(),
        "today" => "n % 100 = 0".to_owned(),
        "needed_by" => {
            "CASE WHEN n % 7 = 0 THEN '2026-09-18' WHEN n % 5 = 0 THEN '2026-09-23' END".to_owned()
        }
        _ => name.clone(),
    };
    let sql = format!(
        "WITH RECURSIVE more (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM more WHERE n < {WAITING})
         INSERT INTO ticket ({}) SELECT {} FROM ticket JOIN more ON ticket.number = 1 + n % 2",
        columns.join(", "),
        columns.iter().map(others).collect::<Vec<_>>().join(", ")
    );
    let desk = school.desk();
    let filled = desk.store().write(move |db| {
        Box::pin(async move {
            let filled = sqlx::query(sqlx::AssertSqlSafe(sql)).execute(db).await.unwrap();
            assert_eq!(filled.rows_affected(), u64::try_from(WAITING - 2).unwrap());
            Ok(())
        })
    });
    filled.await.unwrap();
}

#[tokio::test]
async fn the_digest_of_three_thousand_is_on_time_fits_and_is_worth_reading() {
    let school = School::open().await;
    let stars = "*_~`|".repeat(30);
    many_wait(&school, &school.desk(), 2, &format!("A question about Google Docs {stars}")).await;
    school.settles().await;
    are_multiplied(&school).await;
    school.later(local("2026-09-23 07:00") - school.now());

    let began = Instant::now();
    let done = rounds::round(&school.desk(), school.now()).await.unwrap();
    let decided = began.elapsed();
    school.courier().deliver().await.unwrap();
    let out = began.elapsed();
    println!("decided in {decided:.0?}, out after {out:.0?}: {:?}", done.digests);
    assert!(done.digests.owed >= 1);
    // Of a debug build beside other tests; at seven o'clock nobody waits for it.
    assert!(out.as_secs() < 20, "{out:?}");

    let all = school.sandbox.messages(school.channel("hoover-desk").id);
    let digest = all.iter().find(|it| it.content.contains("** · ")).expect("a digest");
    let said = school.sandbox.look(|world| refdesk::sandbox::render(world, digest));
    println!("{said}");
    assert!(digest.content.chars().count() + said.chars().count() < 4_000, "too long for a phone");
    for part in ["3000 are waiting", "past the day they were needed by", "and 2985 more"] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    // What is for today comes first, then what is needed soonest, the oldest of those first.
    let listed: Vec<_> = said.lines().filter(|it| it.contains("A question about")).collect();
    assert_eq!(listed.len(), 15, "{said}");
    assert!(listed.iter().all(|it| it.contains("today")), "{said}");
    assert_eq!(school.sandbox.alarms(), Vec::<String>::new());
    school.ends().await;
}
