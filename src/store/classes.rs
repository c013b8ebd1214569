//! Classes: what was announced, what has become of it, and its history.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, json, millis};
use crate::domain::class::{Class, ClassAction, ClassNumber, ClassState, Link, Venue};
use crate::domain::ids::{ClassId, DistrictId, InitiativeId, InteractionId, StaffId, TicketId, UserId};
use crate::domain::minutes::Minutes;
use crate::domain::text::Words;

struct Row {
    id: i64,
    district_id: i64,
    number: i64,
    initiative_id: i64,
    title: String,
    held_by: i64,
    starts_at: i64,
    minutes: i64,
    place: Option<String>,
    link: Option<String>,
    seats: i64,
    buildings: String,
    state: String,
    revision: i64,
    came: Option<i64>,
}

/// A new class, numbered in its district. None where the same interaction has announced it before.
pub async fn announce(
    db: &mut SqliteConnection,
    class: &Class,
    cause: InteractionId,
) -> Result<Option<(ClassId, ClassNumber)>, Failure> {
    let (cause, title, starts_at) = (cause.to_row(), class.title.as_str(), millis(class.starts_at));
    let (place, link) = (class.venue.place().map(Words::as_str), class.venue.link().map(Link::as_str));
    let (minutes, buildings, state) = (class.minutes.get(), json(&class.buildings), class.state.as_str());
    let row = sqlx::query!(
        r#"INSERT INTO class (district_id, number, cause, initiative_id, title, held_by, starts_at, minutes, place, link,
                seats, buildings, state)
           VALUES (?1, COALESCE((SELECT MAX(number) FROM class WHERE district_id = ?1), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
                ?9, ?10, ?11, ?12)
           ON CONFLICT (cause) DO NOTHING
           RETURNING id AS "id!", number AS "number!""#,
        class.district.0,
        cause,
        class.initiative.0,
        title,
        class.held_by.0,
        starts_at,
        minutes,
        place,
        link,
        class.seats,
        buildings,
        state,
    );
    let Some(row) = row.fetch_optional(db).await? else { return Ok(None) };
    let number = ClassNumber(u32::try_from(row.number).unwrap_or(u32::MAX));
    Ok(Some((ClassId(row.id), number)))
}

/// The class that an interaction announced.
pub async fn caused(db: &mut SqliteConnection, cause: InteractionId) -> Result<Option<Class>, Failure> {
    let cause = cause.to_row();
    let row = sqlx::query_as!(
        Row,
        "SELECT id, district_id, number, initiative_id, title, held_by, starts_at, minutes, place, link, seats, buildings,
            state, revision, came FROM class WHERE cause = ?",
        cause
    );
    row.fetch_optional(db).await?.map(Class::try_from).transpose()
}

/// The class of a row.
pub async fn by_id(db: &mut SqliteConnection, id: ClassId) -> Result<Option<Class>, Failure> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, district_id, number, initiative_id, title, held_by, starts_at, minutes, place, link, seats, buildings,
            state, revision, came FROM class WHERE id = ?",
        id.0
    );
    row.fetch_optional(db).await?.map(Class::try_from).transpose()
}

/// The class that people of a district call by this number.
pub async fn by_number(
    db: &mut SqliteConnection,
    district: DistrictId,
    number: ClassNumber,
) -> Result<Option<Class>, Failure> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, district_id, number, initiative_id, title, held_by, starts_at, minutes, place, link, seats, buildings,
            state, revision, came FROM class WHERE district_id = ? AND number = ?",
        district.0,
        number.0
    );
    row.fetch_optional(db).await?.map(Class::try_from).transpose()
}

/// The classes of a district that begin from one moment up to another and may take place, also those whose day is lost for now,
/// the first one first.
pub async fn between(
    db: &mut SqliteConnection,
    district: DistrictId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Class>, Failure> {
    let (from, to) = (millis(from), millis(to));
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, district_id, number, initiative_id, title, held_by, starts_at, minutes, place, link, seats, buildings,
            state, revision, came FROM class
         WHERE state IN ('coming', 'at-home', 'lost') AND district_id = ? AND starts_at >= ? AND starts_at < ?
         ORDER BY starts_at, id",
        district.0,
        from,
        to
    );
    rows.fetch_all(db).await?.into_iter().map(Class::try_from).collect()
}

/// Keeps what a class is now, as a further revision.
pub async fn save(db: &mut SqliteConnection, class: &mut Class) -> Result<(), Failure> {
    class.revision += 1;
    let starts_at = millis(class.starts_at);
    let (place, link) = (class.venue.place().map(Words::as_str), class.venue.link().map(Link::as_str));
    let (minutes, state) = (class.minutes.get(), class.state.as_str());
    let came = match class.state {
        ClassState::Held { came } => Some(came),
        _ => None,
    };
    sqlx::query!(
        "UPDATE class SET starts_at = ?, minutes = ?, place = ?, link = ?, seats = ?, state = ?, came = ?, revision = ?
         WHERE id = ?",
        starts_at,
        minutes,
        place,
        link,
        class.seats,
        state,
        came,
        class.revision,
        class.id.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The ticket that counts who came.
pub async fn counted_by(db: &mut SqliteConnection, class: ClassId, ticket: TicketId) -> Result<(), Failure> {
    sqlx::query!("UPDATE class SET ticket_id = ? WHERE id = ?", ticket.0, class.0).execute(db).await?;
    Ok(())
}

/// Everybody is reminded of a class at this beginning. False where they were before.
pub async fn reminded(db: &mut SqliteConnection, class: &Class) -> Result<bool, Failure> {
    let starts_at = millis(class.starts_at);
    let news = sqlx::query!(
        "UPDATE class SET reminded_of = ?1 WHERE id = ?2 AND reminded_of IS NOT ?1",
        starts_at,
        class.id.0
    );
    Ok(news.execute(db).await?.rows_affected() > 0)
}

/// Appends to a class's history.
pub async fn record(
    db: &mut SqliteConnection,
    class: ClassId,
    (by, action): (Option<UserId>, ClassAction),
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (by, what, at) = (by.map(UserId::to_row), json(&action), millis(at));
    sqlx::query!(
        "INSERT INTO class_event (class_id, at, by_user, what) VALUES (?, ?, ?, ?)",
        class.0,
        at,
        by,
        what
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What happened to a class, the first first.
pub async fn history(
    db: &mut SqliteConnection,
    class: ClassId,
) -> Result<Vec<(Option<UserId>, ClassAction)>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", by_user, what FROM class_event WHERE class_id = ? ORDER BY id"#,
        class.0
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let read = Reading { table: "class_event", row: row.id };
        Ok((row.by_user.map(UserId::from_row), read.json(&row.what)?))
    });
    rows.collect()
}

impl TryFrom<Row> for Class {
    type Error = Failure;

    fn try_from(row: Row) -> Result<Self, Failure> {
        let read = Reading { table: "class", row: row.id };
        let words = |text: &str| Words::new(text).map_err(|_| read.bad("no words"));
        let small = |number: i64| u16::try_from(number).map_err(|_| read.bad("a number is out of its range"));
        let link = row.link.map(|it| Link::new(&it).ok_or_else(|| read.bad("no link"))).transpose()?;
        let place = row.place.as_deref().map(words).transpose()?;
        let came = row.came.map(small).transpose()?;
        let state = match (row.state.as_str(), came) {
            ("coming", None) => ClassState::Coming,
            ("at-home", None) => ClassState::AtHome,
            ("lost", None) => ClassState::Lost,
            ("called-off", None) => ClassState::CalledOff,
            ("held", Some(came)) => ClassState::Held { came },
            _ => return Err(read.bad("it fits no state")),
        };
        let minutes =
            Minutes::kept(small(row.minutes)?).map_err(|_| read.bad("minutes out of their range"))?;
        Ok(Self {
            id: ClassId(row.id),
            district: DistrictId(row.district_id),
            number: ClassNumber(u32::try_from(row.number).map_err(|_| read.bad("no number"))?),
            initiative: InitiativeId(row.initiative_id),
            title: words(&row.title)?,
            held_by: StaffId(row.held_by),
            starts_at: read.at(row.starts_at)?,
            minutes,
            venue: Venue::new(place, link).ok_or_else(|| read.bad("it is nowhere"))?,
            seats: small(row.seats)?,
            buildings: read.json(&row.buildings)?,
            state,
            revision: row.revision,
        })
    }
}
