//! Keeping the truth safe: a whole copy of the database while it is in use, and putting such a copy in its place.
//!
//! A copy is made by SQLite (`VACUUM INTO`), looked through, flushed to the disk and only then given its name, so that a
//! file with that name is always a good one. It knows nothing of districts or tickets.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

/// A copy that was made or put in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file.
    pub file: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many tickets it holds.
    pub tickets: i64,
    /// Where the file that it replaced is now.
    pub replaced: Option<PathBuf>,
}

/// Why nothing was copied or replaced, with what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// There is no such file.
    #[error("there is no file {0}. Check its name, and `database.file` in the configuration")]
    Missing(PathBuf),
    /// There is one already.
    #[error("{0} is there already; a backup never overwrites anything. Choose another name or move it away")]
    Exists(PathBuf),
    /// It is no database of Refdesk's.
    #[error(
        "{file} is no backup of Refdesk's that can be used: {what}. Nothing was changed; try an older backup"
    )]
    Unusable {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The database itself can't be copied whole.
    #[error(
        "{file} can't be copied whole: {what}. No backup was written, so keep the older ones. `refdesk check` says more; with Refdesk stopped, `refdesk restore` puts the last good backup in its place"
    )]
    Damaged {
        /// The database.
        file: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// It was made by a newer Refdesk.
    #[error("{0} was written by a newer Refdesk. Nothing was changed; install that version first")]
    Newer(PathBuf),
    /// Somebody works with the database.
    #[error("{0} is in use. Stop Refdesk first (systemctl stop refdesk), then restore")]
    InUse(PathBuf),
    /// The database could not be read.
    #[error("can't read {file}: {error}")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What SQLite said.
        error: sqlx::Error,
    },
    /// The disk said no.
    #[error(
        "can't write {file}: {error}. Check the space on that disk and who may write there; nothing was changed"
    )]
    Disk {
        /// The file.
        file: PathBuf,
        /// What the system or SQLite said.
        error: String,
    },
}

/// Writes a whole, checked copy of `database` to `to`, also while Refdesk runs: people notice nothing.
pub async fn backup(database: &Path, to: &Path) -> Result<Kept, KeepError> {
    if !database.is_file() {
        return Err(KeepError::Missing(database.to_owned()));
    }
    if to.exists() {
        return Err(KeepError::Exists(to.to_owned()));
    }
    let half = beside(to, "half");
    // Of a try that was broken off.
    let _ = fs::remove_file(&half);
    let kept = match copy(database, &half).await {
        Ok(tickets) => {
            publish(&half, to).map(|bytes| Kept { file: to.to_owned(), bytes, tickets, replaced: None })
        }
        Err(KeepError::Unusable { what, .. }) => Err(KeepError::Damaged { file: database.to_owned(), what }),
        Err(error) => Err(error),
    };
    if kept.is_err() {
        // A copy that failed is of no use, and a full disk wants its space back.
        let _ = fs::remove_file(&half);
    }
    kept
}

/// Puts `backup` in the place of `database`, after looking through it. The file that was there is kept beside it with
/// `mark` in its name.
pub async fn restore(database: &Path, backup: &Path, mark: &str) -> Result<Kept, KeepError> {
    if !backup.is_file() {
        return Err(KeepError::Missing(backup.to_owned()));
    }
    let half = beside(database, "restoring");
    let _ = fs::remove_file(&half);
    let kept = put_in_place(database, backup, &half, mark).await;
    if kept.is_err() {
        let _ = fs::remove_file(&half);
    }
    kept
}

async fn put_in_place(database: &Path, backup: &Path, half: &Path, mark: &str) -> Result<Kept, KeepError> {
    let tickets = copy(backup, half).await?;
    is_another(half).await?;
    let replaced = set_aside(database, mark).await?;
    let bytes = publish(half, database)?;
    Ok(Kept { file: database.to_owned(), bytes, tickets, replaced })
}

/// A checked copy of `from`, and how many tickets it holds.
async fn copy(from: &Path, to: &Path) -> Result<i64, KeepError> {
    let unusable =
        |error: sqlx::Error| KeepError::Unusable { file: from.to_owned(), what: error.to_string() };
    let mut source = quiet(from).read_only(true).connect().await.map_err(unusable)?;
    known(&mut source, from).await?;
    let name = to.to_string_lossy().into_owned();
    let copied = sqlx::query("VACUUM INTO ?").bind(name).execute(&mut source).await;
    let disk =
        |error: &dyn std::fmt::Display| KeepError::Disk { file: to.to_owned(), error: error.to_string() };
    copied.map_err(|error| if is_damaged(&error) { unusable(error) } else { disk(&error) })?;
    source.close().await.map_err(|error| disk(&error))?;
    look_through(to).await
}

/// Whether the file was written by this Refdesk or an older one.
async fn known(source: &mut SqliteConnection, file: &Path) -> Result<(), KeepError> {
    let last: Result<Option<i64>, _> =
        sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(source).await;
    let ours = sqlx::migrate!().iter().map(|it| it.version).max();
    match last {
        Err(error) if is_damaged(&error) => {
            Err(KeepError::Unusable { file: file.to_owned(), what: error.to_string() })
        }
        Ok(None) | Err(_) => {
            let what = "it holds no tables of Refdesk's".to_owned();
            Err(KeepError::Unusable { file: file.to_owned(), what })
        }
        Ok(last) if last > ours => Err(KeepError::Newer(file.to_owned())),
        Ok(_) => Ok(()),
    }
}

async fn look_through(file: &Path) -> Result<i64, KeepError> {
    let unusable = |what: String| KeepError::Unusable { file: file.to_owned(), what };
    let mut copy =
        quiet(file).read_only(true).connect().await.map_err(|error| unusable(error.to_string()))?;
    let said: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(&mut copy)
        .await
        .map_err(|error| unusable(error.to_string()))?;
    if said != "ok" {
        return Err(unusable(said));
    }
    let tickets = sqlx::query_scalar("SELECT COUNT(*) FROM ticket").fetch_one(&mut copy).await;
    let tickets = tickets.map_err(|error| unusable(error.to_string()))?;
    copy.close().await.map_err(|error| unusable(error.to_string()))?;
    Ok(tickets)
}

/// Another life of the database begins: rows that are counted from here on have had other meanings before. A copy of an
/// older Refdesk's draws its number when its migrations run.
async fn is_another(file: &Path) -> Result<(), KeepError> {
    let disk = |error: sqlx::Error| KeepError::Disk { file: file.to_owned(), error: error.to_string() };
    let mut copy = quiet(file).connect().await.map_err(disk)?;
    let table = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'incarnation'";
    let known: i64 = sqlx::query_scalar(table).fetch_one(&mut copy).await.map_err(disk)?;
    if known > 0 {
        let draw = sqlx::query!("UPDATE incarnation SET number = random() & 4294967295");
        draw.execute(&mut copy).await.map_err(disk)?;
    }
    copy.close().await.map_err(disk)
}

/// Gives the database's file, and its log, a second name, makes sure that nobody works with it, and takes the log away.
async fn set_aside(database: &Path, mark: &str) -> Result<Option<PathBuf>, KeepError> {
    if !database.exists() {
        return Ok(None);
    }
    let kept = second_name(database, mark)?;
    let log = with_suffix(&kept, "-wal");
    match take_in(database, &log).await {
        Ok(taken) => {
            if taken {
                let _ = fs::remove_file(&log);
            }
            gone(&with_suffix(database, "-wal"))?;
            gone(&with_suffix(database, "-shm"))?;
            Ok(Some(kept))
        }
        Err(error) => {
            let _ = fs::remove_file(&log);
            let _ = fs::remove_file(&kept);
            Err(error)
        }
    }
}

/// The first name of this mark that is free: two restores may come within one second.
fn second_name(database: &Path, mark: &str) -> Result<PathBuf, KeepError> {
    let names = std::iter::once(mark.to_owned()).chain((2..1_000).map(|it| format!("{mark}-{it}")));
    let mut kept = database.to_owned();
    for name in names {
        kept = beside(database, &format!("before-{name}"));
        match fs::hard_link(database, &kept) {
            Ok(()) => return Ok(kept),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(KeepError::Disk { file: kept, error: error.to_string() }),
        }
    }
    Err(KeepError::Exists(kept))
}

/// Whether the database has taken its log in. SQLite throws the log of a database away that it can't read: its second name
/// keeps it then.
async fn take_in(database: &Path, log: &Path) -> Result<bool, KeepError> {
    let own = with_suffix(database, "-wal");
    if own.exists() {
        fs::hard_link(&own, log)
            .map_err(|error| KeepError::Disk { file: log.to_owned(), error: error.to_string() })?;
    }
    // Nobody can be at work in an empty file, and SQLite would begin a database in it.
    let empty = fs::metadata(database).is_ok_and(|it| it.len() == 0);
    Ok(!empty && alone(database).await?)
}

/// Another database's log must not be found beside the one that is put in place.
fn gone(file: &Path) -> Result<(), KeepError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(KeepError::Disk { file: file.to_owned(), error: error.to_string() })
        }
        _ => Ok(()),
    }
}

/// An exclusive lock is refused while any other process has the database open. Closing takes the log into the file; says
/// whether the file could be read.
async fn alone(database: &Path) -> Result<bool, KeepError> {
    let options = quiet(database).busy_timeout(Duration::from_secs(1)).pragma("locking_mode", "EXCLUSIVE");
    let locked = async {
        let mut only = options.connect().await?;
        sqlx::query("BEGIN EXCLUSIVE").execute(&mut only).await?;
        sqlx::query("COMMIT").execute(&mut only).await?;
        only.close().await
    };
    match locked.await {
        Err(error) if is_busy(&error) => Err(KeepError::InUse(database.to_owned())),
        // Whatever else is wrong with it is why it is being replaced.
        locked => Ok(locked.is_ok()),
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    code(error) == Some(5)
}

fn is_damaged(error: &sqlx::Error) -> bool {
    matches!(code(error), Some(11 | 26))
}

/// SQLite's result code without the bits that say more (<https://sqlite.org/rescode.html>).
fn code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?.parse::<u32>().ok()?;
    Some(code & 0xff)
}

/// Flushes the file, gives it its name, and flushes the folder. Returns its size in bytes.
fn publish(half: &Path, to: &Path) -> Result<u64, KeepError> {
    let named = || -> std::io::Result<u64> {
        let file = fs::File::open(half)?;
        file.sync_all()?;
        let bytes = file.metadata()?.len();
        fs::rename(half, to)?;
        let folder = to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::File::open(folder)?.sync_all()?;
        Ok(bytes)
    };
    named().map_err(|error| KeepError::Disk { file: to.to_owned(), error: error.to_string() })
}

/// A connection that changes nothing of how the file is kept.
fn quiet(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(10))
}

/// `desk.db` and `half`: `desk.db.half`, in the same folder and so on the same disk.
fn beside(file: &Path, what: &str) -> PathBuf {
    with_suffix(file, &format!(".{what}"))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
