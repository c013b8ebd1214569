//! The meetings of a district, or of a coach, by their time. Old ones cost nothing: the index holds only those that stand.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::millis;
use super::find::all_tickets;
use super::row::TicketRow;
use crate::domain::ids::{DistrictId, StaffId};
use crate::domain::ticket::Ticket;

/// The tickets of a district whose meeting begins at the first moment or later and before the second, the first one first.
pub async fn meetings_between(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let (from, to) = (millis(from), millis(to));
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE meets_at IS NOT NULL AND meets_at >= ? AND meets_at < ? AND district_id = ? ORDER BY meets_at",
        from,
        to,
        district.0,
    )
}

/// The same without those of which both were reminded.
pub async fn meetings_to_remind(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let (from, to) = (millis(from), millis(to));
    all_tickets!(
        db,
        "SELECT ticket.* FROM ticket LEFT JOIN meeting_reminder AS reminder
            ON reminder.ticket_id = ticket.id AND reminder.meets_at = ticket.meets_at
         WHERE ticket.meets_at IS NOT NULL AND ticket.meets_at >= ? AND ticket.meets_at < ?
            AND ticket.district_id = ? AND reminder.ticket_id IS NULL
         ORDER BY ticket.meets_at",
        from,
        to,
        district.0,
    )
}

/// The appointments of a coach that begin between two moments, the first one first.
pub async fn meetings_of(
    db: &mut SqliteConnection,
    staff: StaffId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Ticket>, Failure> {
    let (from, to) = (millis(from), millis(to));
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE meets_at IS NOT NULL AND meets_at >= ? AND meets_at < ? AND claimed_by = ? ORDER BY meets_at",
        from,
        to,
        staff.0,
    )
}
