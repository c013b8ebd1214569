//! What else a digest tells: the meetings of a day, thanks that may be read, what nobody took, where was asked.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use super::thanks::{self, Thanks};
use super::tickets;
use crate::domain::ids::{BuildingId, DistrictId, StaffId};
use crate::domain::routing::Queue;
use crate::domain::ticket::Ticket;

/// The meetings of a queue that begin between two moments, private ones apart, the first one first.
pub async fn meetings(
    db: &mut SqliteConnection,
    district: DistrictId,
    queue: Queue,
    day: (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let mut all = tickets::meetings_between(db, district, day).await?;
    all.retain(|it| it.placed.queue == queue && !it.asked.private);
    Ok(all)
}

/// The thanks to some people since a moment that everybody may read (R77), the newest first.
pub async fn public_thanks(
    db: &mut SqliteConnection,
    staff: &[StaffId],
    since: DateTime<Utc>,
) -> Result<Vec<Thanks>, Failure> {
    let since = millis(since);
    let mut found = Vec::new();
    for person in staff {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", at FROM thanks WHERE staff_id = ? AND at > ? AND public = 1"#,
            person.0,
            since
        );
        found.extend(rows.fetch_all(&mut *db).await?.into_iter().map(|row| (row.at, row.id)));
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    let mut all = Vec::new();
    for (_, id) in found {
        all.extend(thanks::by_id(db, id).await?);
    }
    Ok(all)
}

/// How many tickets wait of which the director was told that nobody takes them.
pub async fn escalated(db: &mut SqliteConnection, district: DistrictId) -> Result<i64, Failure> {
    let count = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM ticket
           WHERE state = 'waiting' AND district_id = ?
              AND EXISTS (SELECT 1 FROM ticket_step WHERE ticket_id = ticket.id AND step = 'escalated')"#,
        district.0
    );
    Ok(count.fetch_one(db).await?)
}

/// How many requests came from each building since a moment, the most first.
pub async fn asked_by_building(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: DateTime<Utc>,
) -> Result<Vec<(BuildingId, i64)>, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        r#"SELECT building_id AS "building!: i64", COUNT(*) AS "tickets!: i64" FROM ticket
           WHERE district_id = ? AND opened_at > ? AND building_id IS NOT NULL GROUP BY building_id ORDER BY 2 DESC, 1"#,
        district.0,
        since,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (BuildingId(row.building), row.tickets)).collect())
}
