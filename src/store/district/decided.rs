//! What people decide in Discord between two versions of the file: weather, phases, readiness (absences: `away.rs`). The
//! file does not take it back unless it says something new about the same thing.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::{roadmap, touch};
use crate::domain::calendar::Calendar;
use crate::domain::calendar::Weather;
use crate::domain::ids::{DistrictId, InitiativeId, StaffId};
use crate::domain::roadmap::{PhaseEntry, Readiness};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, millis};

fn columns(weather: Weather) -> (&'static str, Option<u16>) {
    match weather {
        Weather::Cancelled => ("cancelled", None),
        Weather::LateStart(minutes) => ("late-start", Some(minutes)),
        Weather::ELearning => ("e-learning", None),
        Weather::MakeUp => ("make-up", None),
    }
}

/// What a row says that a day has become.
pub(super) fn weather_of(kind: &str, minutes: Option<i64>) -> Option<Weather> {
    match (kind, minutes) {
        ("cancelled", None) => Some(Weather::Cancelled),
        ("late-start", Some(minutes)) => u16::try_from(minutes).ok().map(Weather::LateStart),
        ("e-learning", None) => Some(Weather::ELearning),
        ("make-up", None) => Some(Weather::MakeUp),
        _ => None,
    }
}

/// Records what a day has become; none takes an earlier word back.
pub async fn record_weather(
    db: &mut SqliteConnection,
    district: DistrictId,
    date: NaiveDate,
    weather: Option<Weather>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let (date, now) = (date.to_string(), millis(now));
    sqlx::query!("DELETE FROM calendar_change WHERE district_id = ? AND date = ?", district.0, date)
        .execute(&mut *db)
        .await?;
    if let Some((kind, minutes)) = weather.map(columns) {
        sqlx::query!(
            "INSERT INTO calendar_change (district_id, date, kind, minutes, decided_at) VALUES (?, ?, ?, ?, ?)",
            district.0,
            date,
            kind,
            minutes,
            now
        )
        .execute(&mut *db)
        .await?;
    }
    touch(db, district).await
}

/// A calendar that a file brings holds what was decided before as well. Those days stay decisions of their own, which can
/// be taken back; a decision that the file has dropped is dropped.
pub(super) async fn keep_apart(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &mut Calendar,
) -> Result<(), Failure> {
    let found =
        sqlx::query!("SELECT date, kind, minutes FROM calendar_change WHERE district_id = ?", district.0);
    let reading = Reading { table: "calendar_change", row: district.0 };
    for row in found.fetch_all(&mut *db).await? {
        let day = reading.day(&row.date)?;
        let stands = match weather_of(&row.kind, row.minutes) {
            Some(Weather::Cancelled) => take(&mut calendar.cancelled, day),
            Some(Weather::ELearning) => take(&mut calendar.e_learning, day),
            Some(Weather::MakeUp) => take(&mut calendar.make_up, day),
            Some(Weather::LateStart(minutes)) if calendar.late_start.get(&day) == Some(&minutes) => {
                calendar.late_start.remove(&day).is_some()
            }
            Some(Weather::LateStart(_)) | None => false,
        };
        if !stands {
            sqlx::query!(
                "DELETE FROM calendar_change WHERE district_id = ? AND date = ?",
                district.0,
                row.date
            )
            .execute(&mut *db)
            .await?;
        }
    }
    Ok(())
}

fn take(days: &mut Vec<NaiveDate>, day: NaiveDate) -> bool {
    let before = days.len();
    days.retain(|it| *it != day);
    days.len() < before
}

/// Records a phase from a day on, today or planned.
pub async fn record_phase(
    db: &mut SqliteConnection,
    district: DistrictId,
    initiative: InitiativeId,
    entry: &PhaseEntry,
) -> Result<(), Failure> {
    roadmap::write_phase(db, initiative, entry, "desk").await?;
    touch(db, district).await
}

/// Takes back what was planned for an initiative from a day on.
pub async fn drop_phases(
    db: &mut SqliteConnection,
    district: DistrictId,
    initiative: InitiativeId,
    from: NaiveDate,
) -> Result<(), Failure> {
    let from = from.to_string();
    sqlx::query!("DELETE FROM initiative_phase WHERE initiative_id = ? AND from_on >= ?", initiative.0, from)
        .execute(&mut *db)
        .await?;
    touch(db, district).await
}

/// Records how ready a librarian is for an initiative (R10).
pub async fn record_readiness(
    db: &mut SqliteConnection,
    district: DistrictId,
    initiative: InitiativeId,
    staff: StaffId,
    level: Readiness,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    roadmap::write_readiness(db, initiative, staff, level, now).await?;
    touch(db, district).await
}
