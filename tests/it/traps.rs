//! The traps of SQLite and its driver that were measured before the store was written, one test each.

use std::future::poll_fn;
use std::path::Path;
use std::task::Poll;

use refdesk::store::{SqliteConnection, Stopped, Store};
use sqlx::Row;
use tempfile::TempDir;
use tokio::sync::oneshot;

async fn store() -> (Store, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    run(&store, "CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT").await.unwrap();
    (store, folder)
}

async fn open(folder: &Path) -> Store {
    Store::open(&folder.join("desk.db")).await.unwrap()
}

/// Runs SQL as one request of the writer.
async fn run(store: &Store, sql: &'static str) -> Result<(), Stopped> {
    store.write(move |db| Box::pin(async move { execute(db, sql).await })).await
}

async fn execute(db: &mut SqliteConnection, sql: &'static str) -> Result<(), Stopped> {
    sqlx::raw_sql(sql).execute(db).await?;
    Ok(())
}

async fn keep(store: &Store, text: String) -> Result<(), Stopped> {
    store.write(move |db| Box::pin(insert(db, text))).await
}

async fn insert(db: &mut SqliteConnection, text: String) -> Result<(), Stopped> {
    sqlx::query("INSERT INTO kept (text) VALUES (?)").bind(text).execute(db).await?;
    Ok(())
}

async fn kept(store: &Store) -> i64 {
    let mut reader = store.read().await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM kept").fetch_one(&mut *reader).await.unwrap()
}

/// Holds the writer until the sender speaks: what is asked meanwhile shares the next commit.
async fn hold(store: &Store) -> (oneshot::Sender<()>, tokio::task::JoinHandle<Result<(), Stopped>>) {
    let (go, held) = oneshot::channel::<()>();
    let (started, has_started) = oneshot::channel();
    let store = store.clone();
    let holding = tokio::spawn(async move {
        store
            .write(|_| {
                Box::pin(async move {
                    let _ = started.send(());
                    let _ = held.await;
                    Ok(())
                })
            })
            .await
    });
    has_started.await.unwrap();
    (go, holding)
}

#[tokio::test]
async fn promise_1_a_caller_that_goes_away_decides_nothing() {
    let (store, _folder) = store().await;
    for turn in 0..100 {
        let mut asked = Box::pin(keep(&store, turn.to_string()));
        poll_fn(|context| {
            assert!(asked.as_mut().poll(context).is_pending(), "nobody is answered before the commit");
            Poll::Ready(())
        })
        .await;
        drop(asked);
    }
    keep(&store, "last".to_owned()).await.unwrap();
    assert_eq!(kept(&store).await, 101, "all were kept, though nobody waited");
}

#[tokio::test]
async fn promise_7_a_request_that_fails_undoes_itself_and_nobody_else() {
    let (store, _folder) = store().await;
    keep(&store, "taken".to_owned()).await.unwrap();
    let (go, holding) = hold(&store).await;
    let good = tokio::spawn({
        let store = store.clone();
        async move { keep(&store, "good".to_owned()).await }
    });
    let bad = tokio::spawn({
        let store = store.clone();
        async move {
            let work = async |db: &mut SqliteConnection| {
                insert(db, "half of it".to_owned()).await?;
                insert(db, "taken".to_owned()).await
            };
            store.write(move |db| Box::pin(async move { work(db).await })).await
        }
    });
    let other = tokio::spawn({
        let store = store.clone();
        async move { keep(&store, "other".to_owned()).await }
    });
    go.send(()).unwrap();
    holding.await.unwrap().unwrap();

    good.await.unwrap().unwrap();
    other.await.unwrap().unwrap();
    let failed = bad.await.unwrap().unwrap_err();
    assert!(matches!(&failed, Stopped::Failed(failure) if failure.is_repeat()), "{failed}");
    assert_eq!(kept(&store).await, 3, "taken, good, other");
}

#[tokio::test]
async fn promise_1_a_commit_that_fails_is_answered_as_failed_and_the_writer_goes_on() {
    let (store, _folder) = store().await;
    run(
        &store,
        "CREATE TABLE child (kept INTEGER REFERENCES kept (id) DEFERRABLE INITIALLY DEFERRED) STRICT",
    )
    .await
    .unwrap();
    let (go, holding) = hold(&store).await;
    let beside = tokio::spawn({
        let store = store.clone();
        async move { keep(&store, "beside".to_owned()).await }
    });
    // Only the COMMIT itself finds out.
    let orphan = tokio::spawn({
        let store = store.clone();
        async move { run(&store, "INSERT INTO child VALUES (7)").await }
    });
    go.send(()).unwrap();
    let _ = holding.await.unwrap();
    let answers = (beside.await.unwrap(), orphan.await.unwrap());
    assert!(answers.1.is_err());
    let counted = i64::from(answers.0.is_ok());
    assert_eq!(kept(&store).await, counted, "what was answered is there, what was refused is not");

    keep(&store, "after".to_owned()).await.unwrap();
    assert_eq!(kept(&store).await, counted + 1);
    let mut reader = store.read().await.unwrap();
    let orphans: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM child").fetch_one(&mut *reader).await.unwrap();
    assert_eq!(orphans, 0);
}

#[tokio::test]
async fn promise_1_a_broken_transaction_is_never_used_again() {
    let (store, _folder) = store().await;
    for broken in ["ROLLBACK", "COMMIT", "RELEASE request", "this is no SQL"] {
        let before = kept(&store).await;
        let _ = run(&store, broken).await;
        keep(&store, broken.to_owned()).await.unwrap();
        assert_eq!(kept(&store).await, before + 1, "after {broken}");
    }
}

#[tokio::test]
async fn promise_1_a_full_disk_acknowledges_nothing_that_is_not_there() {
    let (store, folder) = store().await;
    let full = async |db: &mut SqliteConnection| {
        // As if the disk ended here; the limit belongs to the connection.
        let pages: i64 = sqlx::query("PRAGMA page_count").fetch_one(&mut *db).await?.get(0);
        sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {}", pages + 3)))
            .execute(db)
            .await?;
        Ok(())
    };
    store.write(move |db| Box::pin(async move { full(db).await })).await.unwrap();
    let mut acknowledged = 0;
    let mut refused = 0;
    for turn in 0..60 {
        match keep(&store, format!("{turn} {}", "x".repeat(1_000))).await {
            Ok(()) => acknowledged += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 0, "the disk was full");
    assert_eq!(kept(&store).await, acknowledged);
    store.close().await;
    assert_eq!(kept(&open(folder.path()).await).await, acknowledged, "and after a restart");
}

#[tokio::test]
async fn promise_1_every_connection_is_as_careful_as_it_must_be() {
    let (store, _folder) = store().await;
    let expected =
        [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1")];
    let mut reader = store.read().await.unwrap();
    assert_eq!(pragmas(&mut reader).await, expected.map(|(_, value)| value.to_owned()));
    assert!(execute(&mut reader, "INSERT INTO kept (text) VALUES ('by a reader')").await.is_err());
    drop(reader);
    let writer = store.write(|db| Box::pin(async move { Ok(pragmas(db).await) })).await.unwrap();
    assert_eq!(writer, expected.map(|(_, value)| value.to_owned()));
    // And so is the one that comes after a failure.
    let _ = run(&store, "this is no SQL").await;
    let next = store.write(|db| Box::pin(async move { Ok(pragmas(db).await) })).await.unwrap();
    assert_eq!(next, expected.map(|(_, value)| value.to_owned()));
}

async fn pragmas(db: &mut SqliteConnection) -> [String; 4] {
    let mut values = Vec::new();
    for name in ["journal_mode", "synchronous", "foreign_keys", "secure_delete"] {
        let row =
            sqlx::query(sqlx::AssertSqlSafe(format!("PRAGMA {name}"))).fetch_one(&mut *db).await.unwrap();
        values.push(row.try_get::<String, _>(0).unwrap_or_else(|_| row.get::<i64, _>(0).to_string()));
    }
    values.try_into().unwrap()
}

#[tokio::test]
async fn damage_is_found_while_the_desk_is_open_already() {
    let (store, folder) = store().await;
    store.check().await.unwrap();
    let careless =
        sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("desk.db")).foreign_keys(false);
    let mut careless = sqlx::ConnectOptions::connect(&careless).await.unwrap();
    execute(
        &mut careless,
        "INSERT INTO note (ticket_id, at, author_user, author_name, words) VALUES (7, 0, 1, 'Ana', 'lost')",
    )
    .await
    .unwrap();

    let found = store.check().await.unwrap_err().to_string();

    assert!(found.contains("is damaged") && found.contains("put a backup in its place"), "{found}");
}

#[tokio::test]
async fn promise_7_a_request_that_panics_is_answered_as_failed_and_the_writer_goes_on() {
    let (store, _folder) = store().await;
    let broken = store.write(|db| {
        Box::pin(async move {
            insert(db, "half of it".to_owned()).await?;
            let nothing: Vec<i64> = Vec::new();
            Ok(nothing[0])
        })
    });
    assert!(matches!(broken.await, Err(Stopped::Failed(_))));

    keep(&store, "after".to_owned()).await.unwrap();
    assert_eq!(kept(&store).await, 1, "nothing of what panicked");
}
