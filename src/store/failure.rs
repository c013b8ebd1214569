//! What can go wrong with the database, said once, for the log and for the person who installed it.

use std::sync::Arc;

use crate::domain::refused::Refused;

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
