//! Reads a district whole.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::decided::weather_of;
use super::import::imported;
use super::quiet::add_quiet;
use super::{parts, people, roadmap};
use crate::domain::calendar::Calendar;
use crate::domain::district::District;
use crate::domain::ids::{DistrictId, GuildId};
use crate::domain::topics::Topics;
use crate::store::failure::Failure;
use crate::store::rows::Reading;

/// The district of a guild; none if the guild has none.
pub async fn load(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<District>, Failure> {
    let row = guild.to_row();
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", guild_id, revision, name, languages, calendar, settings
            FROM district WHERE guild_id = ?"#,
        row
    )
    .fetch_optional(&mut *db)
    .await?;
    match row {
        Some(row) => whole(db, row).await.map(Some),
        None => Ok(None),
    }
}

/// Every district, the oldest first.
pub async fn load_all(db: &mut SqliteConnection) -> Result<Vec<District>, Failure> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", guild_id, revision, name, languages, calendar, settings
            FROM district ORDER BY id"#
    )
    .fetch_all(&mut *db)
    .await?;
    let mut districts = Vec::with_capacity(rows.len());
    for row in rows {
        districts.push(whole(db, row).await?);
    }
    Ok(districts)
}

struct Row {
    id: i64,
    guild_id: i64,
    revision: i64,
    name: String,
    languages: String,
    calendar: String,
    settings: String,
}

async fn whole(db: &mut SqliteConnection, row: Row) -> Result<District, Failure> {
    let id = DistrictId(row.id);
    let reading = Reading { table: "district", row: row.id };
    let mut calendar: Calendar = reading.json(&row.calendar)?;
    calendar.take_in(&imported(db, id).await?);
    add_decided(db, id, &mut calendar).await?;
    let initiatives = roadmap::load(db, id).await?;
    Ok(District {
        id,
        revision: row.revision,
        guild: GuildId::from_row(row.guild_id),
        name: row.name,
        languages: reading.json(&row.languages)?,
        calendar,
        buildings: parts::buildings(db, id).await?,
        staff: people::load(db, id).await?,
        topics: Topics::of(&initiatives),
        initiatives,
        absences: people::absences(db, id).await?,
        settings: reading.json(&row.settings)?,
        channels: parts::channels(db, id).await?,
    })
}

/// Adds to a calendar what was decided about single days since.
pub(super) async fn add_decided(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &mut Calendar,
) -> Result<(), Failure> {
    add_weather(db, district, calendar).await?;
    add_quiet(db, district, calendar).await
}

/// The weather.
async fn add_weather(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &mut Calendar,
) -> Result<(), Failure> {
    let found = sqlx::query!(
        "SELECT date, kind, minutes FROM calendar_change WHERE district_id = ? ORDER BY date",
        district.0
    );
    let reading = Reading { table: "calendar_change", row: district.0 };
    for row in found.fetch_all(db).await? {
        let date: NaiveDate = reading.day(&row.date)?;
        let weather = weather_of(&row.kind, row.minutes).ok_or_else(|| reading.bad(row.kind))?;
        calendar.becomes(date, weather);
    }
    Ok(())
}
