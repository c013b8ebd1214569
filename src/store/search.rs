//! Finding tickets by their words, within one district. Private tickets are not in the index.

use std::cmp::Reverse;
use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::failure::Failure;
use crate::domain::ids::{DistrictId, InitiativeId, TicketId, TicketNumber, UserId};
use crate::store::rows::{Reading, json, millis};

/// How many tickets each term is looked for in: the latest. Ranking by SQLite would read every ticket in which it ever stood.
const OF_EACH: i64 = 100;

/// What a term weighs that stands in one ticket; in two it weighs half of that.
const WEIGHT: usize = 1_000_000;

/// The tickets of a district in which these terms stand, those with the most and rarest of them first, the latest of equal
/// ones first. Takes as long however many tickets there are: of a common term only the latest [`OF_EACH`] count.
///
/// Terms are plain words; whatever else stands in them is left out.
pub async fn find(
    db: &mut SqliteConnection,
    district: DistrictId,
    terms: &[String],
    most: usize,
) -> Result<Vec<TicketId>, Failure> {
    let bare = |term: &String| term.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let terms = terms.iter().map(bare).filter(|it| !it.is_empty());
    let wanted: Vec<_> =
        terms.map(|term| format!("scope : \"d{district}\" AND {{words outcome}} : \"{term}\"")).collect();
    let wanted = json(&wanted);
    let rows = sqlx::query_scalar!(
        r#"SELECT (SELECT json_group_array(id) FROM (
                SELECT rowid AS id FROM ticket_search WHERE ticket_search MATCH wanted.value
                ORDER BY rowid DESC LIMIT ?2)) AS "ids!: String"
           FROM json_each(?1) AS wanted"#,
        wanted,
        OF_EACH,
    )
    .fetch_all(db)
    .await?;
    let mut weights = HashMap::<i64, usize>::new();
    for row in rows {
        let ids: Vec<i64> = Reading { table: "ticket_search", row: 0 }.json(&row)?;
        let weight = WEIGHT / ids.len().max(1);
        for id in ids {
            *weights.entry(id).or_default() += weight;
        }
    }
    let mut found: Vec<_> = weights.into_iter().collect();
    found.sort_by_key(|(id, weight)| Reverse((*weight, *id)));
    Ok(found.into_iter().take(most).map(|(id, _)| TicketId(id)).collect())
}

/// Remembers that a new ticket may be the same as an earlier one.
pub async fn set_alike(
    db: &mut SqliteConnection,
    ticket: TicketId,
    earlier: TicketId,
) -> Result<(), Failure> {
    sqlx::query!("UPDATE ticket SET alike_id = ? WHERE id = ?", earlier.0, ticket.0).execute(db).await?;
    Ok(())
}

/// The earlier ticket that this one may be the same as.
pub async fn alike(db: &mut SqliteConnection, ticket: TicketId) -> Result<Option<TicketNumber>, Failure> {
    let number = sqlx::query_scalar!(
        r#"SELECT earlier.number AS "number!: i64" FROM ticket JOIN ticket AS earlier ON earlier.id = ticket.alike_id
           WHERE ticket.id = ?"#,
        ticket.0
    )
    .fetch_optional(db)
    .await?;
    Ok(number.and_then(|it| u32::try_from(it).ok()).map(TicketNumber))
}

/// What somebody said a ticket is about in truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    /// What it had been taken for.
    pub from: Option<InitiativeId>,
    /// What it is about.
    pub to: Option<InitiativeId>,
}

/// Keeps the latest correction of a ticket's topic; what it was first taken for stays.
pub async fn correct(
    db: &mut SqliteConnection,
    (district, ticket): (DistrictId, TicketId),
    correction: Correction,
    by: UserId,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<(), Failure> {
    let (from, to) = (correction.from.map(|it| it.0), correction.to.map(|it| it.0));
    let (by, at) = (by.to_row(), millis(at));
    sqlx::query!(
        "INSERT INTO correction (ticket_id, district_id, from_initiative_id, to_initiative_id, by_user, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (ticket_id) DO UPDATE SET to_initiative_id = ?4, by_user = ?5, at = ?6",
        ticket.0,
        district.0,
        from,
        to,
        by,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The correction of a ticket's topic, if there is one.
pub async fn correction(db: &mut SqliteConnection, ticket: TicketId) -> Result<Option<Correction>, Failure> {
    let row = sqlx::query!(
        "SELECT from_initiative_id, to_initiative_id FROM correction WHERE ticket_id = ?",
        ticket.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Correction {
        from: row.from_initiative_id.map(InitiativeId),
        to: row.to_initiative_id.map(InitiativeId),
    }))
}

/// The words of the tickets that nobody recognised since `since`, private ones left out.
pub async fn unsorted(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: chrono::DateTime<chrono::Utc>,
    most: i64,
) -> Result<Vec<String>, Failure> {
    let since = millis(since);
    let words = sqlx::query_scalar!(
        "SELECT words FROM ticket
         WHERE unsorted = 1 AND district_id = ? AND opened_at >= ? AND private = 0 ORDER BY opened_at DESC LIMIT ?",
        district.0,
        since,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(words)
}
