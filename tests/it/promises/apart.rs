//! The trouble of one district stops no other: a row of one that can't be read any more, and the other's post, rounds and
//! digests go on; once it can be read again, what was owed there is made up.

use chrono::Duration;
use refdesk::domain::ids::{StaffId, TicketId};
use refdesk::domain::owed::Owed;
use refdesk::domain::owed_people::PeopleNews;
use refdesk::rounds;

use super::districts::Two;
use crate::school::local;

impl Two {
    /// The first district's calendar becomes this text; an empty one can't be read. All of its cards are to be looked at.
    async fn has_calendar(&self, calendar: String) {
        let first = self.districts[0].id.0;
        let done = self.desk.store().write(move |db| {
            Box::pin(async move {
                let calendar =
                    sqlx::query("UPDATE district SET calendar = ?, revision = revision + 1 WHERE id = ?")
                        .bind(calendar)
                        .bind(first);
                calendar.execute(&mut *db).await.unwrap();
                let cards = "UPDATE card SET shown = 0, next_try_at = 0
                    WHERE ticket_id IN (SELECT id FROM ticket WHERE district_id = ?)";
                sqlx::query(cards).bind(first).execute(&mut *db).await.unwrap();
                Ok(())
            })
        });
        done.await.unwrap();
    }

    async fn writes(&self, sql: &'static str, text: String) {
        let first = self.districts[0].id.0;
        let done = self.desk.store().write(move |db| {
            Box::pin(async move {
                sqlx::query(sql).bind(text).bind(first).execute(db).await.unwrap();
                Ok(())
            })
        });
        done.await.unwrap();
    }

    async fn calendar(&self) -> String {
        let mut reader = self.desk.store().read().await.unwrap();
        let first = self.districts[0].id.0;
        let row = sqlx::query_scalar("SELECT calendar FROM district WHERE id = ?").bind(first);
        row.fetch_one(&mut *reader).await.unwrap()
    }

    /// What stands in a channel of a district.
    fn says(&self, district: usize, channel: &str) -> String {
        let channel = self.sandbox.channel_named(self.districts[district].guild.0.into(), channel).unwrap();
        let said = self.sandbox.messages(channel.id);
        self.sandbox.look(|world| {
            said.iter().map(|it| refdesk::sandbox::render(world, it)).collect::<Vec<_>>().join("\n")
        })
    }

    fn digests(&self, district: usize) -> usize {
        let desk = self.says(district, "hoover-desk");
        desk.lines().filter(|it| it.contains("** · ")).count()
    }

    fn morning_at(&self, moment: &str) {
        self.clock.advance(local(moment) - self.clock.now());
    }

    async fn asks(&self, district: usize, words: &str) {
        let asked = self.person(district, "Karin Aune").types("/ask", &[("words", words)]).await;
        assert!(asked.text().contains('#'), "{}", asked.text());
    }
}

#[tokio::test]
async fn promise_6_a_district_that_cant_be_read_stops_no_other() {
    let two = Two::open().await;
    // One for the librarian, one for the specialists: a place that is called the same in every district.
    two.asks(0, "google slides will not open").await;
    two.asks(0, "how do I set up a course page in D2L?").await;
    let left = two.courier.deliver().await.unwrap();
    assert_eq!((left.cards, left.debts), (0, 0));
    let whole = two.calendar().await;
    two.has_calendar("{}".to_owned()).await;
    let told = two.person(0, "Karin Aune").types("/requests", &[]).await;
    assert!(told.is_ephemeral() && !told.text().is_empty());
    two.asks(1, "google slides will not open").await;
    two.asks(1, "how do I set up a course page in D2L?").await;
    two.courier.deliver().await.unwrap();
    for (channel, number) in [("hoover-desk", "#1"), ("specialists-desk", "#2")] {
        assert!(two.says(1, channel).contains(number), "{channel}: {}", two.says(1, channel));
    }

    two.morning_at("2026-09-23 07:00");
    rounds::round(&two.desk, two.clock.now()).await.expect_err("the first district's trouble is told");
    two.courier.deliver().await.unwrap();
    assert_eq!(two.digests(1), 1, "{}", two.says(1, "hoover-desk"));
    assert_eq!(two.digests(0), 0);

    two.has_calendar(whole).await;
    two.clock.advance(Duration::minutes(20));
    rounds::round(&two.desk, two.clock.now()).await.unwrap();
    let left = two.courier.deliver().await.unwrap();
    assert_eq!((left.cards, left.debts), (0, 0));
    assert_eq!((two.digests(0), two.digests(1)), (1, 1));
    two.close().await;
}

#[tokio::test]
async fn promise_6_a_debt_that_cant_be_read_stops_nothing_else() {
    let two = Two::open().await;
    for district in [0, 1] {
        two.asks(district, "google slides will not open").await;
    }
    let strange = r#"{"a debt of a later version":{}}"#;
    let owe = "INSERT INTO owed (what, district_id, created_at, next_try_at) VALUES (?, ?, 0, 0)";
    two.writes(owe, strange.to_owned()).await;
    let left = two.courier.deliver().await.unwrap();
    assert_eq!((left.cards, left.debts), (0, 1), "the strange one is put off");
    for district in [0, 1] {
        assert!(two.says(district, "hoover-desk").contains("#1"));
    }
    let mended = "UPDATE owed SET done_at = 0 WHERE what = ? AND district_id = ?";
    two.writes(mended, strange.to_owned()).await;
    two.close().await;
}

#[tokio::test]
async fn promise_6_a_debt_about_what_is_not_there_stops_nothing_else() {
    let two = Two::open().await;
    two.asks(0, "google slides will not open").await;
    let gone = Owed::People(PeopleNews::CoachLeft { staff: StaffId(1), tickets: vec![TicketId(999)] });
    let owe = "INSERT INTO owed (what, district_id, ticket_id, created_at, next_try_at)
        SELECT ?, ?, MIN(id), 0, 0 FROM ticket";
    two.writes(owe, serde_json::to_string(&gone).unwrap()).await;
    two.asks(1, "google slides will not open").await;
    let left = two.courier.deliver().await.unwrap();
    assert_eq!((left.cards, left.debts), (0, 1), "it is put off");
    assert!(two.says(1, "hoover-desk").contains("#1"));
    two.close().await;
}
