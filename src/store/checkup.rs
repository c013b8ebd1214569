//! A look at the database file itself, beside whoever uses it: is it there, whose is it, is it whole, how much room is left?
//! Changes nothing.

use std::path::{Path, PathBuf};

use sqlx::SqliteConnection;

use super::failure::{Failure, Trouble};
use super::ground::{self, Ground};
use super::open::{OpenError, check, stands_firm};
use super::telling;

/// What is known of a database that can be read.
#[derive(Debug)]
pub struct Checkup {
    /// A connection that only reads.
    pub db: SqliteConnection,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// The space that is left where it lies, in bytes; none if the system does not say.
    pub free: Option<u64>,
    /// On what sort of file system it lies.
    pub ground: Ground,
    /// Why this user may not write it, if so.
    pub closed: Option<NoCheckup>,
    /// What SQLite finds damaged.
    pub damage: Option<OpenError>,
}

/// Why there is nothing to look at, with what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum NoCheckup {
    /// No such file.
    #[error(
        "there is no database {0} yet. `refdesk district apply FILE` makes it; or check `database.file` in the configuration"
    )]
    Missing(PathBuf),
    /// It can't be read, or is none.
    #[error(
        "can't read the database {file}: {why}. Check who may read it; if it is damaged, `refdesk restore BACKUP`"
    )]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What SQLite said.
        why: Failure,
    },
    /// This user may not write it, or the folder.
    #[error(
        "{what} may not be written by this user: {why}. Nothing new can be kept then. Ask as the user that Refdesk runs as; if that one may not either, give it the file and its folder, and look whether the disk was mounted as read-only"
    )]
    Closed {
        /// The file or its folder.
        what: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// It lies where it must not, or it is damaged.
    #[error(transparent)]
    Unfit(#[from] OpenError),
    /// It is empty, or another program's.
    #[error(
        "the database {0} holds no tables of Refdesk's. If it is empty, `refdesk district apply FILE` fills it, or `refdesk restore BACKUP` replaces it; if it is another program's, name another place as `database.file`"
    )]
    Foreign(PathBuf),
    /// Made by an older version.
    #[error("the database {0} is of an older Refdesk. `refdesk run` of this version brings it up to date")]
    Older(PathBuf),
    /// Made by a newer version.
    #[error("the database {0} is of a newer Refdesk. Install that version")]
    Newer(PathBuf),
}

/// Opens the file to be read, and looks through the whole of it.
pub async fn look(file: &Path) -> Result<Checkup, NoCheckup> {
    let Ok(found) = std::fs::metadata(file) else { return Err(NoCheckup::Missing(file.to_owned())) };
    stands_firm(file)?;
    let db = telling::open(file).await.map_err(|why| unreadable(file, why))?;
    let mut db = of_this_version(db, file).await?;
    let damage = check(&mut db, file).await.err();
    let (free, ground, closed) = (free(file), ground::of(file), closed(file));
    Ok(Checkup { db, bytes: found.len(), free, ground, closed, damage })
}

/// Opens the file to be read for a moment, if it is of this version: makes nothing, changes nothing, looks through nothing.
pub async fn open(file: &Path) -> Result<SqliteConnection, NoCheckup> {
    if !file.exists() {
        return Err(NoCheckup::Missing(file.to_owned()));
    }
    stands_firm(file)?;
    let db = telling::open_quietly(file).await.map_err(|why| unreadable(file, why))?;
    of_this_version(db, file).await
}

async fn of_this_version(mut db: SqliteConnection, file: &Path) -> Result<SqliteConnection, NoCheckup> {
    let last: Result<Option<i64>, _> =
        sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(&mut db).await;
    let last = last.map_err(|error| unreadable(file, error.into()))?;
    let ours = sqlx::migrate!().iter().map(|it| it.version).max();
    match last.cmp(&ours) {
        std::cmp::Ordering::Less => Err(NoCheckup::Older(file.to_owned())),
        std::cmp::Ordering::Greater => Err(NoCheckup::Newer(file.to_owned())),
        std::cmp::Ordering::Equal => Ok(db),
    }
}

fn unreadable(file: &Path, why: Failure) -> NoCheckup {
    let file = file.to_owned();
    match &why {
        Failure::Sql(error) if error.to_string().contains("no such table") => NoCheckup::Foreign(file),
        _ if why.trouble() == Some(Trouble::Damaged) => {
            NoCheckup::Unfit(OpenError::Damaged { file, damage: why.to_string() })
        }
        // SQLite needs its log even to read, and can't make one there.
        _ => closed(&file).unwrap_or(NoCheckup::Unreadable { file, why }),
    }
}

/// The space that is left for us on the disk of a file, in bytes.
fn free(file: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(file).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

/// SQLite writes its log beside the file, so the folder has to be open to us as well.
fn closed(file: &Path) -> Option<NoCheckup> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    [file, folder].into_iter().find_map(|it| {
        let why = rustix::fs::access(it, rustix::fs::Access::WRITE_OK).err()?;
        Some(NoCheckup::Closed { what: it.to_owned(), why: why.into() })
    })
}
