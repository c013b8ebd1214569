//! The desk alone: tickets opened and claimed by many at once, beside what the disk could do at most.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use refdesk::clock::Clock;
use refdesk::desk::{Desk, Which};
use refdesk::domain::district::District;
use refdesk::domain::ids::TicketNumber;
use refdesk::store::Store;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use super::line;
use super::school::{self, ask, caller};
use super::spread::Spread;

/// How many clients at once, and how many requests they make together.
const LOADS: [(usize, usize); 3] = [(1, 2_000), (32, 10_000), (256, 10_000)];

/// One-row commits of the raw loop.
const RAW: usize = 2_000;

pub async fn run() {
    let folder = school::folder();
    raw(&folder.path().join("raw.db")).await;
    for (clients, requests) in LOADS {
        let database = folder.path().join(format!("desk-{clients}.db"));
        let district = school::build(&database).await;
        let store = Store::open(&database).await.expect("a database");
        let desk = Desk::new(store.clone(), Clock::held_at(school::morning()));
        let teachers = school::teachers(&district);

        let opened = at_once(clients, requests, |turn| {
            let (desk, caller) = (desk.clone(), caller(&district, &teachers[turn % teachers.len()], turn));
            async move { drop(desk.open(caller, ask(turn)).await.expect("opened")) }
        });
        line(&format!("opened, {clients} at once"), opened.await);
        let claimed = at_once(clients, requests, |turn| {
            let number = TicketNumber(u32::try_from(turn + 1).expect("a number"));
            let (desk, caller) = (desk.clone(), claimer(&district, turn + requests));
            async move { drop(desk.claim(caller, Which::Number(number)).await.expect("claimed")) }
        });
        line(&format!("claimed, {clients} at once"), claimed.await);
        store.close().await;
    }
}

/// Specialists may claim whatever waits at a librarians' desk.
fn claimer(district: &District, cause: usize) -> refdesk::desk::Caller {
    caller(district, ["Jo Lindqvist", "Sam Okoro"][cause % 2], cause)
}

/// One connection, one row, one commit after the other: no desk can be faster without grouping its commits.
async fn raw(database: &Path) {
    let options = SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        .pragma("journal_size_limit", "67108864");
    let mut connection = options.connect().await.expect("a database");
    sqlx::raw_sql("CREATE TABLE raw (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")
        .execute(&mut connection)
        .await
        .expect("a table");
    let (start, mut times) = (Instant::now(), Vec::with_capacity(RAW));
    for turn in 0..RAW {
        let began = Instant::now();
        let mut one = connection.begin_with("BEGIN IMMEDIATE").await.expect("a transaction");
        let insert = sqlx::query("INSERT INTO raw (words) VALUES (?)").bind(school::words(turn));
        insert.execute(&mut *one).await.expect("a row");
        one.commit().await.expect("a commit");
        times.push(began.elapsed());
    }
    line("the raw limit: one-row commits, one after the other", Spread::new(times, start));
    connection.close().await.expect("closed");
}

/// `requests` in all, `clients` of them under way at any time; each is timed.
pub async fn at_once<F>(clients: usize, requests: usize, request: impl Fn(usize) -> F) -> Spread
where
    F: Future<Output = ()> + Send + 'static,
{
    let (start, next) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let all: Vec<_> = (0..requests).map(|turn| std::sync::Mutex::new(Some(request(turn)))).collect();
    let all = Arc::new(all);
    let clients: Vec<_> = (0..clients)
        .map(|_| {
            let (next, all) = (next.clone(), all.clone());
            tokio::spawn(async move {
                let mut times: Vec<Duration> = Vec::new();
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let one = one.lock().expect("no panic").take().expect("each is made once");
                    let began = Instant::now();
                    one.await;
                    times.push(began.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::with_capacity(requests);
    for client in clients {
        times.extend(client.await.expect("no panic"));
    }
    Spread::new(times, start)
}
