//! What the road map's changes leave behind: steps that are done, who changed what, the evidence of an initiative.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::candidates::Unsorted;
use crate::domain::ids::{BuildingId, DistrictId, InitiativeId, InteractionId, TicketId, UserId};
use crate::domain::roadchange::{Logged, RoadChange};
use crate::domain::roadmap::Phase;
use crate::domain::roadmove::{Due, PastRequest, Step};

impl Step {
    fn as_str(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Moved => "moved",
            Self::Review => "review",
        }
    }

    fn read(text: &str) -> Option<Self> {
        [Self::Told, Self::Moved, Self::Review].into_iter().find(|it| it.as_str() == text)
    }
}

/// The steps of a district that are done.
pub async fn done(db: &mut SqliteConnection, district: DistrictId) -> Result<BTreeSet<Due>, Failure> {
    let found = sqlx::query!(
        "SELECT initiative_id, step, on_date, phase FROM roadmap_step
            JOIN initiative ON initiative.id = initiative_id WHERE district_id = ?",
        district.0
    );
    let steps = found.fetch_all(db).await?.into_iter().map(|row| {
        let reading = Reading { table: "roadmap_step", row: row.initiative_id };
        Ok(Due {
            initiative: InitiativeId(row.initiative_id),
            step: Step::read(&row.step).ok_or_else(|| reading.bad(row.step))?,
            on: reading.day(&row.on_date)?,
            phase: reading.parsed(&row.phase)?,
        })
    });
    steps.collect()
}

/// Does a step, if it was not done before. Says whether it is news.
pub async fn take_step(db: &mut SqliteConnection, due: Due, at: DateTime<Utc>) -> Result<bool, Failure> {
    let (step, on, phase, at) = (due.step.as_str(), due.on.to_string(), due.phase.as_str(), millis(at));
    let added = sqlx::query!(
        "INSERT OR IGNORE INTO roadmap_step (initiative_id, step, on_date, phase, done_at) VALUES (?, ?, ?, ?, ?)",
        due.initiative.0, step, on, phase, at,
    )
    .execute(db)
    .await?;
    Ok(added.rows_affected() > 0)
}

/// What was done for days from this one on is to be done again: the director has decided anew.
pub async fn forget_steps(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    from: NaiveDate,
) -> Result<(), Failure> {
    let from = from.to_string();
    sqlx::query!("DELETE FROM roadmap_step WHERE initiative_id = ? AND on_date >= ?", initiative.0, from)
        .execute(db)
        .await?;
    Ok(())
}

/// Writes down who changed what. The same `cause` twice is refused ([`Failure::is_repeat`]) and undoes the request.
pub async fn log(
    db: &mut SqliteConnection,
    (district, initiative): (DistrictId, InitiativeId),
    (user, name): (UserId, &str),
    change: &RoadChange,
    cause: InteractionId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (user, change, cause, at) = (user.to_row(), json(change), cause.to_row(), millis(at));
    sqlx::query!(
        "INSERT INTO roadmap_change (district_id, initiative_id, at, actor_user, actor_name, detail, cause)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        district.0,
        initiative.0,
        at,
        user,
        name,
        change,
        cause,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whether an interaction has changed the road map already, if Discord sends it twice.
pub async fn caused(db: &mut SqliteConnection, cause: InteractionId) -> Result<bool, Failure> {
    let cause = cause.to_row();
    let found = sqlx::query_scalar!("SELECT id FROM roadmap_change WHERE cause = ?", cause);
    Ok(found.fetch_optional(db).await?.is_some())
}

/// The last changes of an initiative, the latest first.
pub async fn changes(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    most: i64,
) -> Result<Vec<Logged>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", at, actor_name, detail FROM roadmap_change WHERE initiative_id = ?
            ORDER BY id DESC LIMIT ?"#,
        initiative.0,
        most
    );
    let changes = rows.fetch_all(db).await?.into_iter().map(|row| {
        let reading = Reading { table: "roadmap_change", row: row.id };
        Ok(Logged { at: reading.at(row.at)?, by: row.actor_name, change: reading.json(&row.detail)? })
    });
    changes.collect()
}

/// Keeps the phase that a ticket is closed in; a ticket that is closed again has the last one.
pub async fn keep_closing(
    db: &mut SqliteConnection,
    ticket: TicketId,
    phase: Option<Phase>,
) -> Result<(), Failure> {
    let phase = phase.map(Phase::as_str);
    sqlx::query!(
        "INSERT INTO ticket_closing (ticket_id, phase) VALUES (?, ?)
            ON CONFLICT (ticket_id) DO UPDATE SET phase = excluded.phase",
        ticket.0,
        phase
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The phase that a ticket was closed in.
pub async fn closing(db: &mut SqliteConnection, ticket: TicketId) -> Result<Option<Phase>, Failure> {
    let found = sqlx::query_scalar!("SELECT phase FROM ticket_closing WHERE ticket_id = ?", ticket.0);
    let phase = found.fetch_optional(db).await?.flatten();
    phase.map(|phase| Reading { table: "ticket_closing", row: ticket.0 }.parsed(&phase)).transpose()
}

/// The most requests that evidence reads: more say no more.
const MOST: i64 = 2_000;

/// The requests about an initiative since a moment, the latest first.
pub async fn requests_since(
    db: &mut SqliteConnection,
    initiative: InitiativeId,
    since: DateTime<Utc>,
) -> Result<Vec<PastRequest>, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", requester_user, building_id, opened_at, claimed_at FROM ticket
            WHERE initiative_id = ? AND opened_at >= ? ORDER BY opened_at DESC LIMIT ?"#,
        initiative.0,
        since,
        MOST
    );
    let requests = rows.fetch_all(db).await?.into_iter().map(|row| {
        let reading = Reading { table: "ticket", row: row.id };
        Ok(PastRequest {
            user: UserId::from_row(row.requester_user),
            building: row.building_id.map(BuildingId),
            opened_at: reading.at(row.opened_at)?,
            claimed_at: row.claimed_at.map(|at| reading.at(at)).transpose()?,
        })
    });
    requests.collect()
}

/// What nobody's pattern recognised since a moment, the latest first; private requests are left out.
pub async fn unsorted_since(
    db: &mut SqliteConnection,
    district: DistrictId,
    since: DateTime<Utc>,
) -> Result<Vec<Unsorted>, Failure> {
    let since = millis(since);
    let rows = sqlx::query!(
        "SELECT words, requester_user, building_id FROM ticket
            WHERE district_id = ? AND unsorted = 1 AND opened_at >= ? AND private = 0
            ORDER BY opened_at DESC LIMIT ?",
        district.0,
        since,
        MOST
    );
    let requests = rows.fetch_all(db).await?.into_iter().map(|row| Unsorted {
        words: row.words,
        user: UserId::from_row(row.requester_user),
        building: row.building_id.map(BuildingId),
    });
    Ok(requests.collect())
}
