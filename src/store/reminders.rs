//! Who wants no reminders (R44). By account: most who ask are on no roster.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::failure::Failure;
use super::rows::millis;
use crate::domain::ids::{DistrictId, UserId};

/// Whether an account wants to be reminded.
pub async fn are_wanted(
    db: &mut SqliteConnection,
    district: DistrictId,
    user: UserId,
) -> Result<bool, Failure> {
    let user = user.to_row();
    let none = sqlx::query_scalar!(
        "SELECT since FROM no_reminders WHERE district_id = ? AND user_id = ?",
        district.0,
        user
    );
    Ok(none.fetch_optional(db).await?.is_none())
}

/// An account wants reminders from now on, or none.
pub async fn want(
    db: &mut SqliteConnection,
    (district, user): (DistrictId, UserId),
    wants: bool,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let (user, at) = (user.to_row(), millis(at));
    if wants {
        sqlx::query!("DELETE FROM no_reminders WHERE district_id = ? AND user_id = ?", district.0, user)
            .execute(db)
            .await?;
    } else {
        sqlx::query!(
            "INSERT INTO no_reminders (district_id, user_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            district.0,
            user,
            at
        )
        .execute(db)
        .await?;
    }
    Ok(())
}
