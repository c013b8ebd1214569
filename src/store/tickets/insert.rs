//! A new ticket: one statement that numbers it, refuses a repeated one and notices a changed district.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::super::failure::Failure;
use super::super::rows::{json, millis, queue_columns};
use crate::domain::ids::{DistrictId, TicketId, TicketNumber, UserId};
use crate::domain::occasion::Occasion;
use crate::domain::roadmap::Phase;
use crate::domain::ticket::{Asked, Placed};

/// For how long the same words by the same person are taken for a repeated request (minutes).
pub const REPEAT_MINUTES: i64 = 10;

/// What became of a new ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// It is there.
    New {
        /// Its row.
        id: TicketId,
        /// Its number in the district.
        number: TicketNumber,
    },
    /// The same person asked the same a few minutes ago: that ticket is open.
    Repeated(TicketId),
    /// The district has changed since it was read: route again.
    Stale,
}

/// Inserts a ticket that was routed on revision `revision` of its district.
pub async fn insert(
    db: &mut SqliteConnection,
    district: (DistrictId, i64),
    asked: &Asked,
    placed: &Placed,
    agenda: bool,
    at: DateTime<Utc>,
) -> Result<Inserted, Failure> {
    let recent = at - Duration::minutes(REPEAT_MINUTES);
    insert_unless(db, district, asked, (placed, agenda), (at, recent)).await
}

/// Inserts a ticket on purpose a second time in the same words: a part of the first one.
pub async fn insert_again(
    db: &mut SqliteConnection,
    district: (DistrictId, i64),
    asked: &Asked,
    placed: &Placed,
    at: DateTime<Utc>,
) -> Result<Inserted, Failure> {
    insert_unless(db, district, asked, (placed, false), (at, at)).await
}

/// Unless the same person has asked the same after `recent`.
async fn insert_unless(
    db: &mut SqliteConnection,
    (district, revision): (DistrictId, i64),
    asked: &Asked,
    (placed, agenda): (&Placed, bool),
    (at, recent): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Inserted, Failure> {
    let (user, words, kind) = (asked.user.to_row(), asked.words.as_str(), asked.kind.as_str());
    let (building, topic) = (asked.building.map(|it| it.0), asked.topic.map(|it| it.0));
    let needed_by = asked.needed_by.map(|day| day.to_string());
    let (queue, queue_building) = queue_columns(placed.queue);
    let (backup, backup_building) = placed.backup.map(queue_columns).unzip();
    let (suggested, phase) = (placed.suggested.map(|it| it.0), placed.phase.map(Phase::as_str));
    let (route, now, recent) = (json(&placed.why), millis(at), millis(recent));
    let backup_building = backup_building.flatten();
    let company = (!asked.company.is_alone()).then(|| json(&asked.company));
    let occasion = asked.occasion.map(Occasion::as_str);
    let inserted = sqlx::query!(
        r#"
        INSERT INTO ticket (
            district_id, number, requester_user, requester_name, building_id, initiative_id, kind, words,
            language, today, private, needed_by, source_url, queue, queue_building_id, suggested_id, backup,
            backup_building_id, phase, unsorted, agenda, route, state, opened_at, privacy_insisted, occasion,
            company
        )
        SELECT ?1, COALESCE((SELECT MAX(number) FROM ticket WHERE district_id = ?1), 0) + 1, ?2, ?3, ?4, ?5, ?6,
            ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, 'waiting', ?22, ?25, ?26, ?27
        FROM district
        WHERE id = ?1 AND revision = ?23 AND NOT EXISTS (
            SELECT 1 FROM ticket
            WHERE district_id = ?1 AND requester_user = ?2 AND opened_at > ?24 AND words = ?7
                AND state IN ('waiting', 'claimed', 'scheduled', 'on-hold')
        )
        RETURNING id AS "id!", number AS "number!"
        "#,
        district.0, user, asked.name, building, topic, kind, words, asked.language, asked.today, asked.private,
        needed_by, asked.source_url, queue, queue_building, suggested, backup, backup_building, phase,
        placed.unsorted, agenda, route, now, revision, recent, asked.insisted, occasion, company,
    )
    .fetch_optional(&mut *db)
    .await?;
    match inserted {
        Some(row) => {
            for companion in &asked.company.people {
                add_companion(db, district, companion.user, row.id).await?;
            }
            let number = TicketNumber(u32::try_from(row.number).unwrap_or(u32::MAX));
            Ok(Inserted::New { id: TicketId(row.id), number })
        }
        None => {
            Ok(repeated(db, district, user, words, recent).await?.map_or(Inserted::Stale, Inserted::Repeated))
        }
    }
}

async fn add_companion(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
    ticket: i64,
) -> Result<(), Failure> {
    let user = user.to_row();
    sqlx::query!(
        "INSERT INTO ticket_companion (district_id, user_id, ticket_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        district.0,
        user,
        ticket,
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn repeated(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: i64,
    words: &str,
    recent: i64,
) -> Result<Option<TicketId>, Failure> {
    let id = sqlx::query_scalar!(
        r#"
        SELECT id AS "id!" FROM ticket
        WHERE district_id = ? AND requester_user = ? AND opened_at > ? AND words = ?
            AND state IN ('waiting', 'claimed', 'scheduled', 'on-hold')
        ORDER BY opened_at DESC LIMIT 1
        "#,
        district.0,
        user,
        recent,
        words,
    )
    .fetch_optional(db)
    .await?;
    Ok(id.map(TicketId))
}
