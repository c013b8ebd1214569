//! What a district's Discord is owed, place by place: how much, since when, and how often it was tried in vain.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::DistrictId;

/// What waits for one place, or the messages that wait for a thread or a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// Where the cards are to stand; none for messages.
    pub place: Option<String>,
    /// How many.
    pub count: i64,
    /// Since when the first of them is owed.
    pub since: DateTime<Utc>,
    /// How often in a row the courier failed with one of them, at most.
    pub tries: i64,
}

/// What a district is owed now. A card that is to be edited is owed since its ticket's last move.
pub async fn of_district(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<Waits>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT place AS "place?: String", COUNT(*) AS "count!: i64", MAX(attempts) AS "tries!: i64",
            MIN(CASE WHEN message_id IS NULL THEN card.created_at
                ELSE (SELECT MAX(at) FROM event WHERE event.ticket_id = card.ticket_id) END) AS "since!: i64"
         FROM card JOIN ticket ON ticket.id = card.ticket_id
         WHERE shown < wanted AND ticket.district_id = ?1 GROUP BY place
         UNION ALL
         SELECT NULL, COUNT(*), MAX(attempts), MIN(created_at) FROM owed
         WHERE done_at IS NULL AND district_id = ?1 HAVING COUNT(*) > 0"#,
        district.0,
    )
    .fetch_all(db)
    .await?;
    let waits = rows.into_iter().map(|row| {
        let since = Reading { table: "card or owed", row: 0 }.at(row.since)?;
        Ok(Waits { place: row.place, count: row.count, since, tries: row.tries })
    });
    waits.collect()
}

/// What was given up since a moment, with Discord's reason, the most frequent first. It reads every debt: for somebody
/// who looks for a fault, not for a command in Discord.
pub async fn given_up(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: DateTime<Utc>,
) -> Result<Vec<(String, i64)>, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        r#"SELECT failed AS "why!", COUNT(*) AS "count!: i64" FROM owed
         WHERE district_id = ? AND failed IS NOT NULL AND done_at > ? GROUP BY failed ORDER BY 2 DESC"#,
        district.0,
        since,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.why, row.count)).collect())
}
