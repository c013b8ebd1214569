//! The meetings of a district by their time. Old ones cost nothing: the index holds only those that stand.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::millis;
use super::row::TicketRow;
use crate::domain::ids::DistrictId;
use crate::domain::ticket::Ticket;

/// The tickets of a district whose meeting begins at the first moment or later and before the second, the first one first.
pub async fn meetings_between(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query_as!(
        TicketRow,
        "SELECT * FROM ticket
         WHERE meets_at IS NOT NULL AND meets_at >= ? AND meets_at < ? AND district_id = ? ORDER BY meets_at",
        from,
        to,
        district.0,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Ticket::try_from).collect()
}

/// The same without those of which both were reminded.
pub async fn meetings_to_remind(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query_as!(
        TicketRow,
        "SELECT ticket.* FROM ticket LEFT JOIN meeting_reminder AS reminder
            ON reminder.ticket_id = ticket.id AND reminder.meets_at = ticket.meets_at
         WHERE ticket.meets_at IS NOT NULL AND ticket.meets_at >= ? AND ticket.meets_at < ?
            AND ticket.district_id = ? AND reminder.ticket_id IS NULL
         ORDER BY ticket.meets_at",
        from,
        to,
        district.0,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Ticket::try_from).collect()
}
