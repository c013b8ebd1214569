//! Incidents: one fault, and the reports that are of it.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::ids::{DistrictId, IncidentId, IncidentNumber, StaffId, TicketId};
use crate::domain::incident::Incident;
use crate::domain::text::Words;

struct Row {
    id: i64,
    district_id: i64,
    number: i64,
    what: String,
    opened_by: i64,
    opened_at: i64,
    fixed_at: Option<i64>,
}

/// A new incident, numbered in its district.
pub async fn open(
    db: &mut SqliteConnection,
    district: DistrictId,
    (what, by): (&Words, StaffId),
    at: DateTime<Utc>,
) -> Result<Incident, Failure> {
    let (text, at) = (what.as_str(), millis(at));
    let row = sqlx::query_as!(
        Row,
        r#"INSERT INTO incident (district_id, number, what, opened_by, opened_at)
           VALUES (?1, COALESCE((SELECT MAX(number) FROM incident WHERE district_id = ?1), 0) + 1, ?2, ?3, ?4)
           RETURNING id AS "id!", district_id, number, what, opened_by, opened_at, fixed_at"#,
        district.0,
        text,
        by.0,
        at,
    )
    .fetch_one(db)
    .await?;
    row.try_into()
}

/// The incident that people call by this number.
pub async fn by_number(
    db: &mut SqliteConnection,
    district: DistrictId,
    number: IncidentNumber,
) -> Result<Option<Incident>, Failure> {
    let row = sqlx::query_as!(
        Row,
        "SELECT * FROM incident WHERE district_id = ? AND number = ?",
        district.0,
        number.0
    )
    .fetch_optional(db)
    .await?;
    row.map(Incident::try_from).transpose()
}

/// The incident that a ticket is a report of.
pub async fn of_ticket(db: &mut SqliteConnection, ticket: TicketId) -> Result<Option<Incident>, Failure> {
    let row = sqlx::query_as!(
        Row,
        "SELECT * FROM incident WHERE id = (SELECT incident_id FROM incident_ticket WHERE ticket_id = ?)",
        ticket.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(Incident::try_from).transpose()
}

/// The incidents of a district that are not fixed, the newest first.
pub async fn open_ones(
    db: &mut SqliteConnection,
    district: DistrictId,
    most: i64,
) -> Result<Vec<Incident>, Failure> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT * FROM incident WHERE fixed_at IS NULL AND district_id = ? ORDER BY id DESC LIMIT ?",
        district.0,
        most,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Incident::try_from).collect()
}

/// A ticket is a report of this incident from now on; false if it was of one already.
pub async fn tie(
    db: &mut SqliteConnection,
    incident: IncidentId,
    ticket: TicketId,
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let at = millis(at);
    let tied = sqlx::query!(
        "INSERT INTO incident_ticket (ticket_id, incident_id, tied_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        ticket.0,
        incident.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(tied.rows_affected() > 0)
}

/// The reports of an incident, the first ones first.
pub async fn tied(
    db: &mut SqliteConnection,
    incident: IncidentId,
    most: i64,
) -> Result<Vec<TicketId>, Failure> {
    let rows = sqlx::query_scalar!(
        "SELECT ticket_id FROM incident_ticket WHERE incident_id = ? ORDER BY ticket_id LIMIT ?",
        incident.0,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(TicketId).collect())
}

/// It is over.
pub async fn fixed(
    db: &mut SqliteConnection,
    incident: IncidentId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!("UPDATE incident SET fixed_at = ? WHERE id = ?", at, incident.0).execute(db).await?;
    Ok(())
}

impl TryFrom<Row> for Incident {
    type Error = Failure;

    fn try_from(row: Row) -> Result<Self, Failure> {
        let read = Reading { table: "incident", row: row.id };
        let number = u32::try_from(row.number).map_err(|_| read.bad("its number"))?;
        Ok(Self {
            id: IncidentId(row.id),
            district: DistrictId(row.district_id),
            number: IncidentNumber(number),
            what: Words::new(&row.what).map_err(|bad| read.bad(bad.to_string()))?,
            opened_by: StaffId(row.opened_by),
            opened_at: read.at(row.opened_at)?,
            fixed_at: row.fixed_at.map(|at| read.at(at)).transpose()?,
        })
    }
}
