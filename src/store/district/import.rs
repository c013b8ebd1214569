//! The days that an `.ics` file brought, beside the calendar of the district file. The next import replaces them all.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::{load, touch};
use crate::domain::calendar::Calendar;
use crate::domain::ics::{DayKind, ImportedDay};
use crate::domain::ids::{DistrictId, UserId};
use crate::store::failure::Failure;
use crate::store::rows::{Reading, json, millis};

/// The calendar of a district as it would be with these imported days and no others; none where there is no such district.
pub async fn calendar_with(
    db: &mut SqliteConnection,
    district: DistrictId,
    days: &[ImportedDay],
) -> Result<Option<Calendar>, Failure> {
    let found = sqlx::query_scalar!("SELECT calendar FROM district WHERE id = ?", district.0);
    let Some(calendar) = found.fetch_optional(&mut *db).await? else { return Ok(None) };
    let mut calendar: Calendar = Reading { table: "district", row: district.0 }.json(&calendar)?;
    calendar.take_in(days);
    load::add_decided(db, district, &mut calendar).await?;
    Ok(Some(calendar))
}

/// The days that were imported last.
pub async fn imported(db: &mut SqliteConnection, district: DistrictId) -> Result<Vec<ImportedDay>, Failure> {
    let found = sqlx::query!(
        "SELECT date, kind, minutes, levels, note FROM calendar_import WHERE district_id = ? ORDER BY date, kind",
        district.0
    );
    let read = Reading { table: "calendar_import", row: district.0 };
    let days = found.fetch_all(db).await?.into_iter().map(|row| {
        let minutes = row.minutes.and_then(|it| u16::try_from(it).ok());
        Ok(ImportedDay {
            date: read.day(&row.date)?,
            kind: kind(&row.kind, minutes).ok_or_else(|| read.bad(row.kind.clone()))?,
            levels: read.json(&row.levels)?,
            note: row.note.unwrap_or_default(),
        })
    });
    days.collect()
}

/// These are the imported days from now on.
pub async fn replace_import(
    db: &mut SqliteConnection,
    district: DistrictId,
    days: &[ImportedDay],
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let now = millis(now);
    sqlx::query!("DELETE FROM calendar_import WHERE district_id = ?", district.0).execute(&mut *db).await?;
    for day in days {
        let (date, kind, levels) = (day.date.to_string(), day.kind.to_string(), json(&day.levels));
        let minutes = if let DayKind::LateStart(minutes) = day.kind { Some(minutes) } else { None };
        sqlx::query!(
            "INSERT INTO calendar_import (district_id, date, kind, minutes, levels, note, imported_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            district.0,
            date,
            kind,
            minutes,
            levels,
            day.note,
            now,
        )
        .execute(&mut *db)
        .await?;
    }
    touch(db, district).await
}

/// A calendar that a file brings holds what was imported before as well. Those days stay imported ones, which the next import
/// replaces; those that the file has dropped are dropped.
pub(super) async fn keep_apart(
    db: &mut SqliteConnection,
    district: DistrictId,
    calendar: &mut Calendar,
) -> Result<(), Failure> {
    let days = imported(db, district).await?;
    for dropped in calendar.take_out(&days) {
        let (date, kind) = (dropped.date.to_string(), dropped.kind.to_string());
        let delete = sqlx::query!(
            "DELETE FROM calendar_import WHERE district_id = ? AND date = ? AND kind = ?",
            district.0,
            date,
            kind
        );
        delete.execute(&mut *db).await?;
    }
    Ok(())
}

fn kind(name: &str, minutes: Option<u16>) -> Option<DayKind> {
    match (name, minutes) {
        ("off", None) => Some(DayKind::Off),
        ("staff", None) => Some(DayKind::Staff),
        ("early-release", None) => Some(DayKind::EarlyRelease),
        ("late-start", Some(minutes)) => Some(DayKind::LateStart(minutes)),
        ("e-learning", None) => Some(DayKind::ELearning),
        ("make-up", None) => Some(DayKind::MakeUp),
        ("quiet", None) => Some(DayKind::Quiet),
        _ => None,
    }
}

/// Keeps what somebody was shown; what was shown more than a day ago is forgotten.
pub async fn put_forward_import(
    db: &mut SqliteConnection,
    (district, user): (DistrictId, UserId),
    days: &[ImportedDay],
    now: DateTime<Utc>,
) -> Result<i64, Failure> {
    let (user, days, old, now) = (user.to_row(), json(&days), millis(now - Duration::days(1)), millis(now));
    sqlx::query!("DELETE FROM calendar_proposal WHERE district_id = ? AND shown_at < ?", district.0, old)
        .execute(&mut *db)
        .await?;
    let kept = sqlx::query!(
        "INSERT INTO calendar_proposal (district_id, user_id, days, shown_at) VALUES (?, ?, ?, ?)",
        district.0,
        user,
        days,
        now,
    );
    Ok(kept.execute(db).await?.last_insert_rowid())
}

/// What somebody was shown, once: none where it was confirmed, or is too old, or was shown to somebody else.
pub async fn take_import(
    db: &mut SqliteConnection,
    (district, user): (DistrictId, UserId),
    id: i64,
) -> Result<Option<Vec<ImportedDay>>, Failure> {
    let user = user.to_row();
    let days = sqlx::query_scalar!(
        "SELECT days FROM calendar_proposal WHERE id = ? AND district_id = ? AND user_id = ?",
        id,
        district.0,
        user
    );
    let Some(days) = days.fetch_optional(&mut *db).await? else { return Ok(None) };
    sqlx::query!("DELETE FROM calendar_proposal WHERE id = ?", id).execute(db).await?;
    Reading { table: "calendar_proposal", row: id }.json(&days).map(Some)
}
