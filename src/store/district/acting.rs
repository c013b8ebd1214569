//! Who has roles and buildings for a while, and what they go back to (F23).

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::touch;
use crate::domain::ids::{DistrictId, StaffId};
use crate::domain::people::Lasting;
use crate::store::failure::Failure;
use crate::store::rows::json;

/// Somebody has been written as they are for a while: up to and including this day.
pub async fn stand_in(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
    until: NaiveDate,
    before: &Lasting,
) -> Result<(), Failure> {
    let (until, before) = (until.to_string(), json(before));
    sqlx::query!(
        "INSERT INTO acting (staff_id, until_on, before) VALUES (?, ?, ?)
         ON CONFLICT (staff_id) DO UPDATE SET until_on = excluded.until_on, before = excluded.before",
        staff.0,
        until,
        before
    )
    .execute(&mut *db)
    .await?;
    touch(db, district).await
}

/// Somebody stands in no longer. False where they did not.
pub async fn stand_down(
    db: &mut SqliteConnection,
    district: DistrictId,
    staff: StaffId,
) -> Result<bool, Failure> {
    let gone = sqlx::query!("DELETE FROM acting WHERE staff_id = ?", staff.0).execute(&mut *db).await?;
    touch(db, district).await?;
    Ok(gone.rows_affected() > 0)
}

/// Somebody who stands in is something else for good: that is what they go back to. False where they do not stand in.
pub(super) async fn goes_back_to(
    db: &mut SqliteConnection,
    staff: StaffId,
    lasting: &Lasting,
) -> Result<bool, Failure> {
    let before = json(lasting);
    let written = sqlx::query!("UPDATE acting SET before = ? WHERE staff_id = ?", before, staff.0);
    Ok(written.execute(db).await?.rows_affected() > 0)
}
