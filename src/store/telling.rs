//! Every ticket beside its history, page by page: to see that the one can be told from the other. Only reads, and holds
//! one page at a time, so that years of tickets need no more memory than a morning's.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use super::failure::Failure;
use super::history;
use super::tickets::{self, partners_between};
use crate::domain::history::{Difference, Facts};
use crate::domain::ids::{TicketId, TicketNumber};
use crate::domain::ticket::Ticket;

/// How many tickets are held at once.
const PAGE: i64 = 200;

/// A ticket whose history tells it otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// Its row.
    pub ticket: TicketId,
    /// What people call it.
    pub number: TicketNumber,
    /// What differs; empty where the history tells no life at all, so that nothing can be compared.
    pub differs: Vec<Difference>,
}

/// Opens a database to be read and nothing else; it may be in use.
pub async fn open(file: &Path) -> Result<SqliteConnection, Failure> {
    Ok(SqliteConnectOptions::new().filename(file).read_only(true).connect().await?)
}

/// The same for a moment and without a trace: where no log stands beside the file nobody works with it, and then SQLite makes
/// none.
pub async fn open_quietly(file: &Path) -> Result<SqliteConnection, Failure> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let alone = !Path::new(&log).exists();
    Ok(SqliteConnectOptions::new().filename(file).read_only(true).immutable(alone).connect().await?)
}

/// Compares every ticket with its history; `odd` hears of each that differs. Returns how many were compared.
pub async fn compare(db: &mut SqliteConnection, mut odd: impl FnMut(Odd)) -> Result<u64, Failure> {
    let (mut after, mut compared) = (TicketId(0), 0);
    loop {
        let page = tickets::page(&mut *db, after, PAGE).await?;
        let (Some(first), Some(last)) = (page.first(), page.last()) else { return Ok(compared) };
        let range = (first.id, last.id);
        let mut entries = history::between(&mut *db, range).await?;
        let partners = partners_between(&mut *db, range).await?;
        for ticket in &page {
            let helping = partners.get(&ticket.id).map_or(&[][..], Vec::as_slice);
            let told = entries.remove(&ticket.id).unwrap_or_default();
            let told = Facts::told(&told);
            odd_one(ticket, told.as_ref(), &Facts::kept(ticket, helping)).into_iter().for_each(&mut odd);
            compared += 1;
        }
        after = range.1;
    }
}

/// Ends the reading of a database.
pub async fn close(db: SqliteConnection) -> Result<(), Failure> {
    Ok(db.close().await?)
}

fn odd_one(ticket: &Ticket, told: Option<&Facts>, kept: &Facts) -> Option<Odd> {
    let odd = |differs| Odd { ticket: ticket.id, number: ticket.number, differs };
    match told.map(|told| told.differences(kept)) {
        None => Some(odd(Vec::new())),
        Some(differs) if differs.is_empty() => None,
        Some(differs) => Some(odd(differs)),
    }
}
