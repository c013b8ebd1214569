//! What has to be true at the end, told from the database and from what Discord shows, never from one of them alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, Timelike};
use refdesk::domain::ticket::State;
use sqlx::Row;

use super::Year;
use super::books::{Fate, ticket};

impl Year {
    pub(super) async fn is_as_it_should_be(&self) {
        self.every_ticket_ended_where_it_should().await;
        self.nothing_is_doubled_or_lost().await;
        self.digests_went_out_once_each_school_day().await;
    }

    async fn every_ticket_ended_where_it_should(&self) {
        let last = self.books.cases.keys().next_back().copied().unwrap_or_default();
        assert_eq!(self.books.cases.len(), last as usize, "the numbers have a gap");
        let kept: i64 = self.one("SELECT COUNT(*) FROM ticket").await;
        assert_eq!(kept, i64::from(last), "a ticket that nobody was told of");
        for (number, case) in &self.books.cases {
            let ticket = ticket(&self.school, *number).await;
            assert_eq!(ticket.asked.words.as_str(), case.words, "#{number} is another request");
            assert!(ticket.asked.is_by(refdesk::domain::ids::UserId(case.requester)));
            let ended = match (&ticket.state, case.fate) {
                (State::Cancelled { .. }, fate) => fate == Fate::Cancelled,
                (State::Resolved(done), Fate::Helped) => done.helped == Some(true),
                (State::Resolved(_), fate) => fate != Fate::Cancelled,
                _ => false,
            };
            assert!(ended, "#{number} was to end as {:?} and is {:?}", case.fate, ticket.state);
        }
    }

    /// Every message of ours bears the mark of the row that owed it: none twice, and each card's is there.
    async fn nothing_is_doubled_or_lost(&self) {
        let mut marks: BTreeMap<String, usize> = BTreeMap::new();
        self.school.sandbox.look(|world| {
            for message in world.everything_said() {
                if let Some(nonce) = &message.nonce {
                    *marks.entry(nonce.clone()).or_default() += 1;
                }
            }
        });
        let doubled: Vec<_> = marks.iter().filter(|(_, count)| **count > 1).collect();
        assert!(doubled.is_empty(), "said twice: {doubled:?}");
        let life: i64 = self.rows("SELECT number FROM incarnation").await[0].get(0);
        for card in self.rows("SELECT id, posts, shown, wanted FROM card").await {
            let (id, posts): (i64, i64) = (card.get(0), card.get(1));
            assert!(marks.contains_key(&format!("c{life:x}.{id}.{posts}")), "card {id} was never posted");
            assert!(card.get::<i64, _>(2) >= card.get::<i64, _>(3), "card {id} is behind");
        }
        let never = "SELECT what, COALESCE(failed, 'still owed') FROM owed WHERE failed IS NOT NULL OR done_at IS NULL";
        let never: Vec<(String, String)> =
            self.rows(never).await.iter().map(|row| (row.get(0), row.get(1))).collect();
        assert!(never.is_empty(), "owed, and never arrived: {never:#?}");
        println!(
            "{} messages of ours, each once; {} of them cards",
            marks.len(),
            marks.keys().filter(|it| it.starts_with('c')).count()
        );
    }

    /// Decided for every queue on every school morning and on no other; what had something to say stands in its channel,
    /// once, and was said between seven and ten.
    async fn digests_went_out_once_each_school_day(&self) {
        let runs = self.rows("SELECT place, day, outcome FROM digest_run").await;
        let mut days: BTreeMap<String, BTreeSet<NaiveDate>> = BTreeMap::new();
        let mut sent = 0;
        for run in &runs {
            let (place, day, outcome): (String, String, String) = (run.get(0), run.get(1), run.get(2));
            assert_ne!(outcome, "missed", "{place} on {day}");
            sent += usize::from(outcome == "owed");
            if place.starts_with("librarians:") {
                days.entry(place).or_default().insert(day.parse().unwrap());
            }
        }
        let expected = self.digest_days();
        for (place, mornings) in &days {
            assert!(mornings.is_subset(&expected), "{place}: {:?}", mornings.difference(&expected));
        }
        let whole = days.values().filter(|it| **it == expected).count();
        assert!(whole >= 8, "the elementary schools have each morning: {whole} of {}", days.len());
        let every: BTreeSet<_> = days.into_values().flatten().collect();
        assert_eq!(every, expected, "digests on other days than school days");
        let said = self.digests_said();
        assert_eq!(said, sent, "what was decided and what was said");
        println!("{} school mornings with digests, {sent} digests, each once", expected.len());
    }

    /// The digests in all channels; each heading once in its channel.
    fn digests_said(&self) -> usize {
        let calendar = &self.school.district.calendar;
        self.school.sandbox.look(|world| {
            let mut headings = BTreeSet::new();
            for message in world.everything_said() {
                let Some(heading) =
                    message.content.lines().next().filter(|it| it.starts_with("**") && it.contains("** · "))
                else {
                    continue;
                };
                assert!(headings.insert((message.channel, heading.to_owned())), "twice: {heading}");
                let hour = calendar.local_time(message.sent).hour();
                assert!((7..10).contains(&hour), "{heading} at {hour}");
            }
            headings.len()
        })
    }

    async fn rows(&self, sql: &'static str) -> Vec<sqlx::sqlite::SqliteRow> {
        let desk = self.school.desk();
        let mut reader = desk.store().read().await.unwrap();
        sqlx::query(sql).fetch_all(&mut *reader).await.unwrap()
    }

    async fn one(&self, sql: &'static str) -> i64 {
        self.rows(sql).await[0].get(0)
    }
}
