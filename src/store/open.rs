//! Opening the database: its pragmas, its migrations, its first look at itself.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    Sqlite, SqliteAutoVacuum, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};

use super::failure::{Failure, Stopped, Trouble};
use super::ground::{self, Ground};
use super::writer::{Work, Writer};

/// How many connections read at once.
const READERS: u32 = 4;

/// The database, open. Clones share it.
#[derive(Debug, Clone)]
pub struct Store {
    readers: SqlitePool,
    writer: Writer,
    /// As a reader that belongs to no pool opens it.
    reading: SqliteConnectOptions,
}

/// Why the database can't be used, with what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file or its folder.
    #[error(
        "can't open the database {file}: {error}. Check that the folder exists, is on a local disk with room left, and that this user may write to it"
    )]
    Unreachable {
        /// The file.
        file: PathBuf,
        /// What SQLite said.
        error: Failure,
    },
    /// A folder has that name.
    #[error(
        "`database.file` names the folder {}. Name a file in it, such as {}",
        .0.display(),
        .0.join("refdesk.db").display()
    )]
    Folder(PathBuf),
    /// On a file system that another machine serves.
    #[error(
        "the database {file} lies on {ground}, a file system of another machine: locks do not hold there, and the file would be damaged sooner or later. Nothing was changed. Move it to a disk of this machine (stop Refdesk, `refdesk backup`, `refdesk restore` there) and name that place as `database.file`; backups may well lie on {ground}"
    )]
    Remote {
        /// The file.
        file: PathBuf,
        /// What the file system is called.
        ground: String,
    },
    /// Made by a newer Refdesk, or changed by hand.
    #[error(
        "can't bring the database {file} up to date: {error}. Use the Refdesk version that last opened it, or a newer one"
    )]
    Migration {
        /// The file.
        file: PathBuf,
        /// What the migration said.
        error: MigrateError,
    },
    /// SQLite's own check found damage.
    #[error(
        "the database {file} is damaged: {damage}. Stop Refdesk, keep a copy of the file, and put a backup in its place (`refdesk restore BACKUP`)"
    )]
    Damaged {
        /// The file.
        file: PathBuf,
        /// The first thing that the check found.
        damage: String,
    },
}

impl Store {
    /// Opens `file`, creates it if it is not there and applies what migrations are missing.
    pub async fn open(file: &Path) -> Result<Self, OpenError> {
        let unreachable = |error| unusable(file, error);
        stands_firm(file)?;
        let options = options(file);
        let mut first = options.connect().await.map_err(unreachable)?;
        sqlx::migrate!().run(&mut first).await.map_err(|error| match error {
            MigrateError::Execute(error) => unusable(file, error),
            error => OpenError::Migration { file: file.to_owned(), error },
        })?;
        first.close().await.map_err(unreachable)?;

        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            // A file does not go away like a server does: no question before each read.
            .test_before_acquire(false)
            .connect_with(options.clone().read_only(true))
            .await
            .map_err(unreachable)?;
        let reading = options.clone().read_only(true);
        let writer = Writer::start(options).await.map_err(unreachable)?;
        Ok(Self { readers, writer, reading })
    }

    /// Looks through the whole file for damage, on a connection of its own. With a million tickets that takes many
    /// seconds, so nobody waits for it.
    pub async fn check(&self) -> Result<(), OpenError> {
        let file = self.reading.get_filename();
        let unreachable = |error| unusable(file, error);
        check(&mut self.reading.connect().await.map_err(unreachable)?, file).await
    }

    /// Runs `work` in a transaction of the one writer, and answers once it is committed.
    ///
    /// What `work` refuses, or fails at, is undone as if it had never been.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Stopped>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, T> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// A connection that only reads. Hold it shortly: a reader left open keeps the log from shrinking.
    pub async fn read(&self) -> Result<PoolConnection<Sqlite>, Failure> {
        Ok(self.readers.acquire().await?)
    }

    /// Closes the readers; the writer ends with the last clone.
    pub async fn close(self) {
        self.readers.close().await;
    }
}

/// Nothing is opened that is a folder, or on another machine's file system.
pub(super) fn stands_firm(file: &Path) -> Result<(), OpenError> {
    if file.is_dir() {
        return Err(OpenError::Folder(file.to_owned()));
    }
    match ground::of(file) {
        Ground::Remote(ground) => Err(OpenError::Remote { file: file.to_owned(), ground }),
        Ground::Unsure(name) => {
            tracing::warn!(file = %file.display(), %name, "it is not known whether this file system is of this machine; the database must lie on one that is");
            Ok(())
        }
        Ground::Local | Ground::Unknown => Ok(()),
    }
}

/// Why a file can't be opened: it is damaged, or it can't be reached.
fn unusable(file: &Path, error: sqlx::Error) -> OpenError {
    let file = file.to_owned();
    let failure = Failure::from(error);
    match failure.trouble() {
        Some(Trouble::Damaged) => OpenError::Damaged { file, damage: failure.to_string() },
        _ => OpenError::Unreachable { file, error: failure },
    }
}

/// Full durability by default: what was answered is there after a power cut.
fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .auto_vacuum(SqliteAutoVacuum::None)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("secure_delete", "ON")
        .pragma("journal_size_limit", "67108864")
        .statement_cache_capacity(256)
}

pub(super) async fn check(database: &mut SqliteConnection, file: &Path) -> Result<(), OpenError> {
    let damaged = |damage: String| OpenError::Damaged { file: file.to_owned(), damage };
    let first: String = sqlx::query_scalar("PRAGMA quick_check(1)")
        .fetch_one(&mut *database)
        .await
        .map_err(|error| damaged(error.to_string()))?;
    if first != "ok" {
        return Err(damaged(first));
    }
    let orphan = sqlx::query("PRAGMA foreign_key_check")
        .fetch_optional(&mut *database)
        .await
        .map_err(|error| damaged(error.to_string()))?;
    match orphan {
        None => Ok(()),
        Some(_) => Err(damaged("a row points at another that is not there".to_owned())),
    }
}
