//! What Discord is owed besides cards: rows made in the transaction that causes them.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::ids::{DistrictId, TicketId};
use crate::domain::owed::Owed;

/// One thing that is owed, as the courier needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    /// Its row; the order of a ticket's debts.
    pub id: i64,
    /// Whose.
    pub district: DistrictId,
    /// About which ticket.
    pub ticket: Option<TicketId>,
    /// What.
    pub what: Owed,
    /// How often in a row the courier failed with it.
    pub attempts: i64,
    /// Since when it is owed.
    pub created_at: DateTime<Utc>,
}

/// Owes one more thing. Where something that was owed about the ticket before has to wait, it waits as long.
pub async fn owe(
    db: &mut SqliteConnection,
    district: DistrictId,
    ticket: Option<TicketId>,
    what: &Owed,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (what, at, ticket) = (json(what), millis(at), ticket.map(|it| it.0));
    sqlx::query!(
        "INSERT INTO owed (district_id, ticket_id, what, created_at, next_try_at) VALUES (?1, ?2, ?3, ?4,
            MAX(?4, COALESCE((SELECT MAX(next_try_at) FROM owed INDEXED BY owed_open
                WHERE done_at IS NULL AND ticket_id = ?2), ?4)))",
        district.0,
        ticket,
        what,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The debts that may be tried now, in their order. Left to itself, SQLite would go through all that was ever said for the
/// first that was not.
pub async fn due(db: &mut SqliteConnection, now: DateTime<Utc>, most: i64) -> Result<Vec<Debt>, Failure> {
    let now = millis(now);
    let rows = sqlx::query!(
        "SELECT id, district_id, ticket_id, what, attempts, created_at FROM owed INDEXED BY owed_open
         WHERE done_at IS NULL AND next_try_at <= ? ORDER BY id LIMIT ?",
        now,
        most,
    )
    .fetch_all(db)
    .await?;
    let debts = rows.into_iter().map(|row| {
        let read = Reading { table: "owed", row: row.id };
        Ok(Debt {
            id: row.id,
            district: DistrictId(row.district_id),
            ticket: row.ticket_id.map(TicketId),
            what: read.json(&row.what)?,
            attempts: row.attempts,
            created_at: read.at(row.created_at)?,
        })
    });
    debts.collect()
}

/// It is settled.
pub async fn settled(db: &mut SqliteConnection, debt: i64, at: DateTime<Utc>) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE owed SET done_at = ? WHERE id = ?", at, debt).execute(db).await?;
    Ok(())
}

/// What is owed about a ticket besides, and was said with it, is settled too: the same words for the other one of two.
pub async fn settled_with_it(
    db: &mut SqliteConnection,
    debt: &Debt,
    other: &Owed,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (ticket, other, at) = (debt.ticket.map(|it| it.0), json(other), millis(at));
    sqlx::query!(
        "UPDATE owed SET done_at = ? WHERE id = (SELECT MIN(id) FROM owed
            WHERE done_at IS NULL AND ticket_id = ? AND id > ? AND what = ?)",
        at,
        ticket,
        debt.id,
        other,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// It never will be, and why.
pub async fn failed(
    db: &mut SqliteConnection,
    debt: i64,
    why: &str,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE owed SET done_at = ?, failed = ? WHERE id = ?", at, why, debt).execute(db).await?;
    Ok(())
}

/// Tried in vain; perhaps it was done. To be tried again, not before `next`.
pub async fn retry(db: &mut SqliteConnection, debt: &Debt, next: DateTime<Utc>) -> Result<(), Failure> {
    sqlx::query!("UPDATE owed SET attempts = attempts + 1 WHERE id = ?", debt.id).execute(&mut *db).await?;
    wait(db, debt.id, next).await
}

/// Not to be tried before `next`; what is owed later about the same ticket waits as long. Knows the debt by its number
/// alone: its row need not be readable.
pub async fn wait(db: &mut SqliteConnection, debt: i64, next: DateTime<Utc>) -> Result<(), Failure> {
    let next = millis(next);
    sqlx::query!(
        "UPDATE owed SET next_try_at = MAX(next_try_at, ?1)
         WHERE done_at IS NULL AND (id = ?2 OR (id > ?2 AND ticket_id = (SELECT ticket_id FROM owed WHERE id = ?2)))",
        next,
        debt,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// How much is still to do for Discord, and the next time at which some of it may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outstanding {
    /// Cards that are behind.
    pub cards: i64,
    /// Debts that are open.
    pub debts: i64,
    /// When the next of them may be tried.
    pub next: Option<DateTime<Utc>>,
}

/// What is outstanding now.
pub async fn outstanding(db: &mut SqliteConnection) -> Result<Outstanding, Failure> {
    let row = sqlx::query!(
        r#"SELECT
            (SELECT COUNT(*) FROM card WHERE shown < wanted)
                + (SELECT COUNT(*) FROM class_card WHERE shown < wanted) AS "cards!: i64",
            (SELECT COUNT(*) FROM owed WHERE done_at IS NULL) AS "debts!: i64",
            (SELECT MIN(next_try_at) FROM card WHERE shown < wanted) AS "card: i64",
            (SELECT MIN(next_try_at) FROM class_card WHERE shown < wanted) AS "class: i64",
            (SELECT MIN(next_try_at) FROM owed WHERE done_at IS NULL) AS "debt: i64""#
    )
    .fetch_one(db)
    .await?;
    let next = [row.card, row.class, row.debt].into_iter().flatten().min();
    Ok(Outstanding {
        cards: row.cards,
        debts: row.debts,
        next: next.and_then(DateTime::from_timestamp_millis),
    })
}

/// The last rows of cards, debts and cards of classes: what was there before this process began.
pub async fn last_rows(db: &mut SqliteConnection) -> Result<(i64, i64, i64), Failure> {
    let row = sqlx::query!(
        r#"SELECT (SELECT COALESCE(MAX(id), 0) FROM card) AS "card!: i64",
            (SELECT COALESCE(MAX(id), 0) FROM owed) AS "debt!: i64",
            (SELECT COALESCE(MAX(id), 0) FROM class_card) AS "class!: i64""#
    )
    .fetch_one(db)
    .await?;
    Ok((row.card, row.debt, row.class))
}

/// Remembers that a place can't be reached. Says whether that is news.
pub async fn lost_place(
    db: &mut SqliteConnection,
    district: DistrictId,
    place: &str,
    why: &str,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let at = millis(at);
    let added = sqlx::query!(
        "INSERT INTO lost_place (district_id, place, since, why) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        district.0,
        place,
        at,
        why,
    )
    .execute(db)
    .await?;
    Ok(added.rows_affected() > 0)
}

/// The place can be reached (again).
pub async fn found_place(
    db: &mut SqliteConnection,
    district: DistrictId,
    place: &str,
) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM lost_place WHERE district_id = ? AND place = ?", district.0, place)
        .execute(db)
        .await?;
    Ok(())
}

/// The places of a district that can't be reached, and why.
pub async fn lost_places(
    db: &mut SqliteConnection,
    district: DistrictId,
) -> Result<Vec<(String, String)>, Failure> {
    let rows =
        sqlx::query!("SELECT place, why FROM lost_place WHERE district_id = ? ORDER BY since", district.0)
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(|row| (row.place, row.why)).collect())
}
