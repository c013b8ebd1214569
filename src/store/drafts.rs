//! Requests that wait for one answer of their requester.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::ids::{DistrictId, InteractionId, TicketId, UserId};

/// Which answer a request waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitsFor {
    /// In which building the requester works.
    Building,
    /// What sort of help a vague request asks for (F13).
    Kind,
    /// Whether several needs become several tickets (F12).
    Needs,
    /// The words, without a student's data. They are not in the draft; the other options are (R94).
    Edit,
    /// Whether thanks are passed on in private or shared (A10).
    Thanks,
    /// Whether it is for now, or for when everybody is back (F15).
    YearEnd,
    /// The day when everybody is back (F15).
    Return,
}

impl WaitsFor {
    const ALL: [Self; 7] =
        [Self::Building, Self::Kind, Self::Needs, Self::Edit, Self::Thanks, Self::YearEnd, Self::Return];

    fn as_str(self) -> &'static str {
        match self {
            Self::Building => "building",
            Self::Kind => "kind",
            Self::Needs => "needs",
            Self::Edit => "edit",
            Self::Thanks => "thanks",
            Self::YearEnd => "year-end",
            Self::Return => "return",
        }
    }
}

/// A request that waits.
#[derive(Debug, Clone)]
pub struct Draft<T> {
    /// Its row.
    pub id: i64,
    /// The district it belongs to.
    pub district: DistrictId,
    /// Who asked.
    pub user: UserId,
    /// Which answer it waits for.
    pub waits_for: WaitsFor,
    /// What was asked.
    pub asked: T,
    /// When.
    pub at: DateTime<Utc>,
    /// The interaction that brought it.
    pub cause: InteractionId,
    /// The ticket that it became.
    pub ticket: Option<TicketId>,
    /// The day for which it is kept (F15).
    pub due_on: Option<NaiveDate>,
}

/// Keeps a request until the question is answered. The same interaction twice keeps it once.
pub async fn keep<T: Serialize>(
    db: &mut SqliteConnection,
    (district, user): (DistrictId, UserId),
    waits_for: WaitsFor,
    asked: &T,
    cause: InteractionId,
    at: DateTime<Utc>,
) -> Result<i64, Failure> {
    let (user, asked, cause, at) = (user.to_row(), json(asked), cause.to_row(), millis(at));
    let waits_for = waits_for.as_str();
    sqlx::query!(
        "INSERT INTO draft (district_id, requester_user, waits_for, asked, created_at, cause)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (cause) DO NOTHING",
        district.0,
        user,
        waits_for,
        asked,
        at,
        cause,
    )
    .execute(&mut *db)
    .await?;
    Ok(sqlx::query_scalar!("SELECT id FROM draft WHERE cause = ?", cause).fetch_one(db).await?)
}

/// The draft of a row.
pub async fn by_id<T: DeserializeOwned>(
    db: &mut SqliteConnection,
    id: i64,
) -> Result<Option<Draft<T>>, Failure> {
    let row = sqlx::query!("SELECT * FROM draft WHERE id = ?", id).fetch_optional(db).await?;
    row.map(|row| {
        let read = Reading { table: "draft", row: row.id };
        Ok(Draft {
            id: row.id,
            district: DistrictId(row.district_id),
            user: UserId::from_row(row.requester_user),
            waits_for: WaitsFor::ALL
                .into_iter()
                .find(|it| it.as_str() == row.waits_for)
                .ok_or_else(|| read.bad("it waits for nothing that is known"))?,
            asked: read.json(&row.asked)?,
            at: read.at(row.created_at)?,
            cause: InteractionId::from_row(row.cause),
            ticket: row.ticket_id.map(TicketId),
            due_on: row.due_on.map(|day| read.day(&day)).transpose()?,
        })
    })
    .transpose()
}

/// The rows of a district's drafts that nobody has answered since before `then`; those that are kept for a day are not
/// among them.
pub async fn unanswered(
    db: &mut SqliteConnection,
    district: DistrictId,
    then: DateTime<Utc>,
) -> Result<Vec<i64>, Failure> {
    let then = millis(then);
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM draft WHERE ticket_id IS NULL AND given_up_at IS NULL AND due_on IS NULL
            AND created_at <= ? AND district_id = ? ORDER BY created_at"#,
        then,
        district.0
    )
    .fetch_all(db)
    .await?;
    Ok(rows)
}

/// The draft became a ticket, which has its words from now on: one place where they can be erased. Says for which day it
/// was kept, if it was and this is news.
pub async fn became(
    db: &mut SqliteConnection,
    draft: i64,
    ticket: TicketId,
) -> Result<Option<NaiveDate>, Failure> {
    let news = sqlx::query!(
        "UPDATE draft SET ticket_id = ?, asked = json_set(asked, '$.ask.words', '') WHERE id = ? AND ticket_id IS NULL",
        ticket.0,
        draft
    );
    if news.execute(&mut *db).await?.rows_affected() == 0 {
        return Ok(None);
    }
    let due = sqlx::query_scalar!("SELECT due_on FROM draft WHERE id = ?", draft).fetch_one(db).await?;
    due.map(|day| Reading { table: "draft", row: draft }.day(&day)).transpose()
}

/// The draft is asked its next question.
pub async fn turn_to<T: Serialize>(
    db: &mut SqliteConnection,
    draft: i64,
    waits_for: WaitsFor,
    asked: &T,
) -> Result<(), Failure> {
    let (waits_for, asked) = (waits_for.as_str(), json(asked));
    sqlx::query!("UPDATE draft SET waits_for = ?, asked = ? WHERE id = ?", waits_for, asked, draft)
        .execute(db)
        .await?;
    Ok(())
}

/// The draft is kept until a day (F15). With what was asked: days in it are written out.
pub async fn park<T: Serialize>(
    db: &mut SqliteConnection,
    draft: i64,
    asked: &T,
    until: NaiveDate,
) -> Result<(), Failure> {
    let (waits_for, asked, until) = (WaitsFor::Return.as_str(), json(asked), until.to_string());
    sqlx::query!(
        "UPDATE draft SET waits_for = ?, asked = ?, due_on = ? WHERE id = ? AND ticket_id IS NULL",
        waits_for,
        asked,
        until,
        draft
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The rows of a district that are kept for a day up to `today`.
pub async fn due(
    db: &mut SqliteConnection,
    district: DistrictId,
    today: NaiveDate,
) -> Result<Vec<i64>, Failure> {
    let today = today.to_string();
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM draft WHERE ticket_id IS NULL AND given_up_at IS NULL
            AND due_on IS NOT NULL AND due_on <= ? AND district_id = ? ORDER BY created_at"#,
        today,
        district.0
    );
    Ok(rows.fetch_all(db).await?)
}

/// The rows that are kept for a requester, the oldest first.
pub async fn kept_of(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
) -> Result<Vec<i64>, Failure> {
    let user = user.to_row();
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM draft WHERE ticket_id IS NULL AND given_up_at IS NULL
            AND due_on IS NOT NULL AND district_id = ? AND requester_user = ? ORDER BY created_at LIMIT 50"#,
        district.0,
        user
    );
    Ok(rows.fetch_all(db).await?)
}

/// The draft is not wanted any more. False where it was answered otherwise meanwhile: it is gone, or a ticket.
pub async fn forget(db: &mut SqliteConnection, draft: i64) -> Result<bool, Failure> {
    let gone = sqlx::query!("DELETE FROM draft WHERE id = ? AND ticket_id IS NULL", draft);
    Ok(gone.execute(db).await?.rows_affected() > 0)
}

/// The draft can't become a ticket and is not tried again. Says whose it is, where that is news.
pub async fn give_up(
    db: &mut SqliteConnection,
    draft: i64,
    at: DateTime<Utc>,
) -> Result<Option<DistrictId>, Failure> {
    let at = millis(at);
    let given_up = sqlx::query!(
        "UPDATE draft SET given_up_at = ? WHERE id = ? AND ticket_id IS NULL AND given_up_at IS NULL",
        at,
        draft
    );
    if given_up.execute(&mut *db).await?.rows_affected() == 0 {
        return Ok(None);
    }
    let district = sqlx::query_scalar!("SELECT district_id FROM draft WHERE id = ?", draft);
    Ok(Some(DistrictId(district.fetch_one(db).await?)))
}

/// Its requester was answered, and it became no ticket. One that is kept for a day stays.
pub async fn forget_answered(db: &mut SqliteConnection, draft: i64) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM draft WHERE id = ? AND ticket_id IS NULL AND due_on IS NULL", draft)
        .execute(db)
        .await?;
    Ok(())
}
