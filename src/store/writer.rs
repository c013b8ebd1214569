//! The one writer: an actor that owns the only writing connection and commits in groups.
//!
//! Requests that wait while a commit reaches the disk share the next one, so that full durability costs
//! one flush for many tickets. Each request has a savepoint of its own: what one of them does wrong is
//! undone alone. Nobody is answered before the commit, and a caller that goes away decides nothing.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use tokio::sync::{mpsc, oneshot};

use super::failure::{Failure, Stopped, Trouble};

/// The most requests in one commit.
const GROUP: usize = 64;

/// What a request does with the database, inside its savepoint.
pub type Work<'c, T> = BoxFuture<'c, Result<T, Stopped>>;

/// The way to the writer. Clones lead to the same one.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    requests: mpsc::Sender<Box<dyn Request>>,
}

impl Writer {
    /// Opens the writing connection and starts the actor. It ends, its last group committed, when
    /// every clone of the writer is gone.
    pub(super) async fn start(options: SqliteConnectOptions) -> Result<Self, sqlx::Error> {
        let connection = options.connect().await?;
        let (requests, waiting) = mpsc::channel(4 * GROUP);
        tokio::spawn(Actor { options, connection: Some(connection), waiting, trouble: None }.run());
        Ok(Self { requests })
    }

    /// Runs `work` in a transaction and answers once that is committed.
    pub(super) async fn write<T, F>(&self, work: F) -> Result<T, Stopped>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, T> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let request = Box::new(Pending { work: Some(work), done: None, answer });
        self.requests.send(request).await.map_err(|_| Failure::Closing)?;
        answered.await.map_err(|_| Failure::Closing)?
    }
}

/// How a request left its savepoint.
enum Left {
    /// To be committed.
    Kept,
    /// Nothing of it may stay; the others are not touched.
    Undone,
    /// The connection can't be trusted any more.
    Broken(Failure),
}

trait Request: Send {
    fn run<'c>(&'c mut self, database: &'c mut SqliteConnection) -> BoxFuture<'c, Left>;
    fn settle(self: Box<Self>, committed: Result<(), Failure>);
}

struct Pending<T, F> {
    work: Option<F>,
    done: Option<Result<T, Stopped>>,
    answer: oneshot::Sender<Result<T, Stopped>>,
}

impl<T, F> Request for Pending<T, F>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, T> + Send + 'static,
{
    fn run<'c>(&'c mut self, database: &'c mut SqliteConnection) -> BoxFuture<'c, Left> {
        Box::pin(async move {
            let Some(work) = self.work.take() else { return Left::Undone };
            // A mistake of ours must not end the one writer: what it left behind goes with its connection.
            let worked = AssertUnwindSafe(async { work(database).await }).catch_unwind().await;
            let Ok(done) = worked else {
                return Left::Broken(Failure::Undone("a request panicked".to_owned()));
            };
            let left = match &done {
                Ok(_) => Left::Kept,
                Err(Stopped::Failed(failure)) if failure.breaks_connection() => Left::Broken(failure.clone()),
                Err(_) => Left::Undone,
            };
            self.done = Some(done);
            left
        })
    }

    /// An undone request has its own answer; one that was to be kept depends on the commit.
    fn settle(self: Box<Self>, committed: Result<(), Failure>) {
        let answer = match (self.done, committed) {
            (Some(Ok(done)), Ok(())) => Ok(done),
            (Some(Err(stopped)), _) => Err(stopped),
            (_, Err(failure)) => Err(failure.into()),
            (None, Ok(())) => Err(Failure::Closing.into()),
        };
        // The caller may have gone away: what was committed stays true.
        let _ = self.answer.send(answer);
    }
}

struct Actor {
    options: SqliteConnectOptions,
    connection: Option<SqliteConnection>,
    waiting: mpsc::Receiver<Box<dyn Request>>,
    /// What was wrong with the disk at the last commit.
    trouble: Option<Trouble>,
}

impl Actor {
    async fn run(mut self) {
        let mut group = Vec::with_capacity(GROUP);
        while self.waiting.recv_many(&mut group, GROUP).await > 0 {
            let committed = self.commit(&mut group).await;
            if let Err(failure) = &committed {
                tracing::error!(%failure, requests = group.len(), "a commit failed and was undone");
                self.replace_connection().await;
            }
            let trouble = committed.as_ref().err().and_then(Failure::trouble);
            if trouble.is_some() || self.trouble.is_none() || self.has_written().await {
                self.notice(trouble);
            }
            for request in group.drain(..) {
                request.settle(committed.clone());
            }
        }
        self.replace_connection().await;
    }

    async fn commit(&mut self, group: &mut [Box<dyn Request>]) -> Result<(), Failure> {
        let database = match &mut self.connection {
            Some(open) => open,
            closed => closed.insert(self.options.connect().await?),
        };
        execute(database, "BEGIN IMMEDIATE").await?;
        for request in group {
            execute(database, "SAVEPOINT request").await?;
            match request.run(database).await {
                Left::Kept => {}
                Left::Undone => execute(database, "ROLLBACK TO request").await?,
                // A disk is full for everybody; any other fault is the fault of that one request.
                Left::Broken(failure @ Failure::Undone(_)) => return Err(failure),
                Left::Broken(failure) if failure.trouble().is_some() => return Err(failure),
                Left::Broken(failure) => return Err(Failure::Undone(failure.to_string())),
            }
            execute(database, "RELEASE request").await?;
        }
        execute(database, "COMMIT").await
    }

    /// Whether anything was written since the connection was opened, which is after the last failure: a request that changes
    /// nothing also succeeds on a full disk.
    async fn has_written(&mut self) -> bool {
        let Some(database) = &mut self.connection else { return false };
        let changes = sqlx::query_scalar::<_, i64>("SELECT total_changes()").fetch_one(database).await;
        changes.is_ok_and(|changes| changes > 0)
    }

    /// Says once what is wrong with the disk, and once that it is well again.
    fn notice(&mut self, trouble: Option<Trouble>) {
        match (self.trouble, trouble) {
            (known, Some(new)) if known != Some(new) => {
                tracing::error!("nothing new can be kept: {}", new.advice());
            }
            (Some(_), None) => tracing::info!("the database can be written again"),
            _ => {}
        }
        self.trouble = trouble;
    }

    /// A connection on which a transaction failed may still be inside it, or not: it is never used again.
    async fn replace_connection(&mut self) {
        if let Some(old) = self.connection.take()
            && let Err(error) = old.close().await
        {
            tracing::warn!(%error, "the writing connection did not close cleanly");
        }
    }
}

async fn execute(database: &mut SqliteConnection, statement: &'static str) -> Result<(), Failure> {
    sqlx::raw_sql(statement).execute(database).await?;
    Ok(())
}
