//! Finding tickets. Every look at open work goes through a partial index: old tickets cost nothing.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::{json, millis, queue_columns};
use super::row::TicketRow;
use crate::domain::ids::{BuildingId, DistrictId, InteractionId, StaffId, TicketId, TicketNumber, UserId};
use crate::domain::routing::{Load, Queue};
use crate::domain::ticket::Ticket;

/// The tickets of a query over all columns.
macro_rules! all_tickets {
    ($db:expr, $query:tt, $($value:expr),+ $(,)?) => {{
        let rows = sqlx::query_as!(TicketRow, $query, $($value),+).fetch_all($db).await?;
        rows.into_iter().map(Ticket::try_from).collect()
    }};
}
pub(super) use all_tickets;

/// The ticket of a row.
pub async fn by_id(db: &mut SqliteConnection, id: TicketId) -> Result<Option<Ticket>, Failure> {
    let row =
        sqlx::query_as!(TicketRow, "SELECT * FROM ticket WHERE id = ?", id.0).fetch_optional(db).await?;
    row.map(Ticket::try_from).transpose()
}

/// Those of these tickets that are this district's, in no order.
pub async fn by_ids(
    db: &mut SqliteConnection,
    district: DistrictId,
    ids: &[TicketId],
) -> Result<Vec<Ticket>, Failure> {
    let ids = json(&ids);
    all_tickets!(
        db,
        "SELECT * FROM ticket WHERE id IN (SELECT value FROM json_each(?)) AND district_id = ?",
        ids,
        district.0,
    )
}

/// The ticket that people call by this number.
pub async fn by_number(
    db: &mut SqliteConnection,
    district: DistrictId,
    number: TicketNumber,
) -> Result<Option<Ticket>, Failure> {
    let row = sqlx::query_as!(
        TicketRow,
        "SELECT * FROM ticket WHERE district_id = ? AND number = ?",
        district.0,
        number.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(Ticket::try_from).transpose()
}

/// The ticket that an interaction has changed already, if Discord sends it twice.
pub async fn caused(db: &mut SqliteConnection, cause: InteractionId) -> Result<Option<TicketId>, Failure> {
    let cause = cause.to_row();
    let ticket =
        sqlx::query_scalar!("SELECT ticket_id FROM event WHERE cause = ?", cause).fetch_optional(db).await?;
    Ok(ticket.map(TicketId))
}

/// The tickets that wait in a queue: *today* first, then by the day they are needed, then the oldest.
pub async fn waiting_in(
    db: &mut SqliteConnection,
    district: DistrictId,
    queue: Queue,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    let (queue, building) = queue_columns(queue);
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE state = 'waiting' AND district_id = ? AND queue = ? AND queue_building_id IS ?
         ORDER BY today DESC, needed_by IS NULL, needed_by, opened_at LIMIT ?",
        district.0,
        queue,
        building,
        most,
    )
}

/// The tickets of a district that wait for anybody, the oldest first.
pub async fn all_waiting(
    db: &mut SqliteConnection,
    district: DistrictId,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    all_tickets!(
        db,
        "SELECT * FROM ticket INDEXED BY ticket_waiting WHERE state = 'waiting' AND district_id = ?
         ORDER BY opened_at LIMIT ?",
        district.0,
        most,
    )
}

/// The tickets that a coach has, the longest-held first.
pub async fn held_by(db: &mut SqliteConnection, staff: StaffId, most: i64) -> Result<Vec<Ticket>, Failure> {
    all_tickets!(
        db,
        "SELECT * FROM ticket WHERE claimed_by = ? AND state IN ('claimed', 'scheduled', 'on-hold')
         ORDER BY reopened DESC, today DESC, claimed_at LIMIT ?",
        staff.0,
        most,
    )
}

/// The open tickets of a building that are with others than its librarians, the oldest first.
pub async fn elsewhere(
    db: &mut SqliteConnection,
    district: DistrictId,
    building: BuildingId,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE state IN ('waiting', 'claimed', 'scheduled', 'on-hold') AND district_id = ? AND building_id = ?
            AND queue <> 'librarians'
         ORDER BY opened_at LIMIT ?",
        district.0,
        building.0,
        most,
    )
}

/// A person's own tickets, asked alone or together with others, the newest first.
pub async fn of_requester(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    let user = user.to_row();
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE (district_id = ?1 AND requester_user = ?2)
            OR id IN (SELECT ticket_id FROM ticket_companion WHERE district_id = ?1 AND user_id = ?2)
         ORDER BY opened_at DESC, id DESC LIMIT ?3",
        district.0,
        user,
        most,
    )
}

/// The *today* tickets with a back-up queue that has not been shown them, private ones apart, the oldest first.
pub async fn to_widen(
    db: &mut SqliteConnection,
    district: DistrictId,
    opened_before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    let before = millis(opened_before);
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE state = 'waiting' AND today = 1 AND backup IS NOT NULL AND widened_at IS NULL AND opened_at <= ?
            AND district_id = ? AND private = 0
         ORDER BY opened_at LIMIT ?",
        before, district.0, most,
    )
}

/// The questions for the librarians' next meeting: those that are open, and those that were handed on and answered. Asked
/// since the first moment, if they are open; since the second, if they are answered.
pub async fn on_agenda(
    db: &mut SqliteConnection,
    district: DistrictId,
    (since, answered_since): (DateTime<Utc>, DateTime<Utc>),
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    let (since, answered_since) = (millis(since), millis(answered_since));
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE agenda = 1 AND district_id = ? AND opened_at >= ?
            AND (state IN ('waiting', 'claimed', 'scheduled', 'on-hold')
                OR (state = 'resolved' AND declined <> '[]' AND opened_at >= ?))
         ORDER BY opened_at LIMIT ?",
        district.0,
        since,
        answered_since,
        most,
    )
}

/// The partners of a ticket, in the order they came.
pub async fn partners(db: &mut SqliteConnection, ticket: TicketId) -> Result<Vec<StaffId>, Failure> {
    let rows = sqlx::query_scalar!(
        "SELECT staff_id FROM ticket_partner WHERE ticket_id = ? ORDER BY since, staff_id",
        ticket.0
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(StaffId).collect())
}

/// How many open tickets each coach of a district has, and when the last one came to them.
pub async fn load(db: &mut SqliteConnection, district: DistrictId) -> Result<Load, Failure> {
    let rows = sqlx::query!(
        r#"
        SELECT claimed_by AS "staff!", COUNT(*) AS "open!: i64", MAX(claimed_at) AS "last!: i64" FROM ticket
        WHERE state IN ('claimed', 'scheduled', 'on-hold')
            AND claimed_by IN (SELECT id FROM staff WHERE district_id = ?)
        GROUP BY claimed_by
        "#,
        district.0
    )
    .fetch_all(db)
    .await?;
    let open = rows.iter().map(|row| (StaffId(row.staff), u32::try_from(row.open).unwrap_or(u32::MAX)));
    let last =
        rows.iter().filter_map(|row| Some((StaffId(row.staff), DateTime::from_timestamp_millis(row.last)?)));
    Ok(Load { open: open.collect(), last: last.collect() })
}

/// What a requester is told about a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueLook {
    /// How many tickets wait in it.
    pub waiting: u32,
    /// Half of its last 20 claims came sooner than this. None where there were fewer than five.
    pub usual_wait: Option<Duration>,
}

/// How long a queue is, and how long one waits in it.
pub async fn queue_look(
    db: &mut SqliteConnection,
    district: DistrictId,
    queue: Queue,
) -> Result<QueueLook, Failure> {
    let (queue, building) = queue_columns(queue);
    let waiting = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM ticket
           WHERE state = 'waiting' AND district_id = ? AND queue = ? AND queue_building_id IS ?"#,
        district.0,
        queue,
        building,
    )
    .fetch_one(&mut *db)
    .await?;
    let mut waits = sqlx::query_scalar!(
        r#"SELECT claimed_at - opened_at AS "wait!: i64" FROM ticket
           WHERE claimed_at IS NOT NULL AND claimed_at > opened_at AND district_id = ? AND queue = ? AND queue_building_id IS ?
           ORDER BY claimed_at DESC LIMIT 20"#,
        district.0,
        queue,
        building,
    )
    .fetch_all(db)
    .await?;
    waits.sort_unstable();
    let usual_wait = (waits.len() >= 5).then(|| Duration::milliseconds(waits[waits.len() / 2]));
    Ok(QueueLook { waiting: u32::try_from(waiting).unwrap_or(u32::MAX), usual_wait })
}

/// The reports of something broken that wait in a district and are of no incident, asked in public since then, the
/// oldest first.
pub async fn broken_since(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Ticket>, Failure> {
    let since = millis(since);
    all_tickets!(
        db,
        "SELECT * FROM ticket
         WHERE state = 'waiting' AND district_id = ? AND kind = 'broken' AND private = 0 AND opened_at >= ?
            AND NOT EXISTS (SELECT 1 FROM incident_ticket WHERE incident_ticket.ticket_id = ticket.id)
         ORDER BY opened_at LIMIT ?",
        district.0,
        since,
        most,
    )
}
