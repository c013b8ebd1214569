//! Which life of the database this is: a number drawn by lot when it is made, and anew when a backup is put in its place.

use sqlx::SqliteConnection;

use super::failure::Failure;

/// The number, below 2³².
pub async fn number(db: &mut SqliteConnection) -> Result<i64, Failure> {
    Ok(sqlx::query_scalar!("SELECT number FROM incarnation").fetch_one(db).await?)
}
