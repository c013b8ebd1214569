//! What can go wrong with the database, said once, for the log and for the person who installed it.

use std::sync::Arc;

use crate::domain::refused::Refused;

/// What is wrong with the disk, or with the file on it: everybody who asks meets the same until somebody mends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No room is left.
    Full,
    /// Nothing may be written.
    ReadOnly,
    /// The file is damaged.
    Damaged,
    /// The disk does not do what it is asked.
    Failing,
}

impl Trouble {
    /// By SQLite's result code; the upper bits only say more (<https://sqlite.org/rescode.html>).
    fn of(code: u32) -> Option<Self> {
        match code & 0xff {
            13 => Some(Self::Full),
            8 => Some(Self::ReadOnly),
            11 | 26 => Some(Self::Damaged),
            10 | 14 => Some(Self::Failing),
            _ => None,
        }
    }

    /// What it is and what to do, for the log.
    pub fn advice(self) -> &'static str {
        match self {
            Self::Full => "the disk of the database is full: make room there, and Refdesk goes on by itself",
            Self::ReadOnly => {
                "the database may not be written: check the permissions of its file and folder, and whether the disk was mounted anew as read-only"
            }
            Self::Damaged => {
                "the database is damaged: stop Refdesk, keep a copy of the file, and `refdesk restore` the last backup"
            }
            Self::Failing => "the disk of the database does not work: look at the system's log",
        }
    }
}

/// The database could not do it. Clones share the cause: one failed commit answers many requests.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure {
    /// SQLite, or the driver, said no.
    #[error("the database failed: {0}")]
    Sql(Arc<sqlx::Error>),
    /// A row that fits no state that the code knows.
    #[error("{table} row {row} can't be understood: {what}")]
    BadRow {
        /// The table.
        table: &'static str,
        /// The row's id.
        row: i64,
        /// What is wrong with it.
        what: String,
    },
    /// Another request of the same commit broke it; this one was undone with it.
    #[error("the commit was undone: {0}")]
    Undone(String),
    /// The process is stopping.
    #[error("the desk is closing")]
    Closing,
}

impl Failure {
    /// Whether the connection that met this may be used again: after a constraint it may, after a full
    /// disk or an IO error SQLite may have ended the transaction behind the driver's back.
    pub(super) fn breaks_connection(&self) -> bool {
        let Self::Sql(error) = self else { return false };
        match error.as_ref() {
            sqlx::Error::Database(database) => {
                !(database.is_unique_violation()
                    || database.is_foreign_key_violation()
                    || database.is_check_violation())
            }
            sqlx::Error::RowNotFound | sqlx::Error::ColumnDecode { .. } => false,
            _ => true,
        }
    }

    /// What is wrong with the disk or the file, if that is the cause.
    pub fn trouble(&self) -> Option<Trouble> {
        let Self::Sql(error) = self else { return None };
        Trouble::of(error.as_database_error()?.code()?.parse().ok()?)
    }

    /// Whether a UNIQUE rule refused a row that is there already.
    pub fn is_repeat(&self) -> bool {
        matches!(self, Self::Sql(error)
            if error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation))
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(Arc::new(error))
    }
}

/// Why a request changed nothing: the rules of the desk said no, or the database could not.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The rules of the desk: facts for a sentence.
    #[error("refused: {0:?}")]
    Refused(Box<Refused>),
    /// The database.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<sqlx::Error> for Stopped {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlites_codes_are_told_apart() {
        let cases = [
            (13, Some(Trouble::Full)),
            (8, Some(Trouble::ReadOnly)),
            (1032, Some(Trouble::ReadOnly)), // SQLITE_READONLY_DBMOVED
            (11, Some(Trouble::Damaged)),
            (26, Some(Trouble::Damaged)),
            (10, Some(Trouble::Failing)),
            (778, Some(Trouble::Failing)), // SQLITE_IOERR_WRITE
            (5, None),
            (2067, None), // SQLITE_CONSTRAINT_UNIQUE
        ];
        for (code, is) in cases {
            assert_eq!(Trouble::of(code), is, "{code}");
        }
    }
}
