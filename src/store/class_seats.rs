//! Who has a place in a class, and who waits for one, in the order of signing up.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::{Reading, millis};
use crate::domain::class::Seat;
use crate::domain::ids::{ClassId, StaffId};

/// Everybody who signed up, the first first.
pub async fn line(db: &mut SqliteConnection, class: ClassId) -> Result<Vec<Seat>, Failure> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", staff_id, waits, at FROM class_seat WHERE class_id = ? ORDER BY id"#,
        class.0
    );
    let rows = rows.fetch_all(db).await?.into_iter().map(|row| {
        let at = Reading { table: "class_seat", row: row.id }.at(row.at)?;
        Ok(Seat { who: StaffId(row.staff_id), waits: row.waits != 0, at })
    });
    rows.collect()
}

/// Somebody signs up.
pub async fn add(db: &mut SqliteConnection, class: ClassId, seat: Seat) -> Result<(), Failure> {
    let at = millis(seat.at);
    sqlx::query!(
        "INSERT INTO class_seat (class_id, staff_id, waits, at) VALUES (?, ?, ?, ?)",
        class.0,
        seat.who.0,
        seat.waits,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody who waited has a place.
pub async fn move_up(
    db: &mut SqliteConnection,
    class: ClassId,
    who: StaffId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let at = millis(at);
    sqlx::query!(
        "UPDATE class_seat SET waits = 0, at = ? WHERE class_id = ? AND staff_id = ?",
        at,
        class.0,
        who.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody takes it back.
pub async fn remove(db: &mut SqliteConnection, class: ClassId, who: StaffId) -> Result<(), Failure> {
    sqlx::query!("DELETE FROM class_seat WHERE class_id = ? AND staff_id = ?", class.0, who.0)
        .execute(db)
        .await?;
    Ok(())
}
