//! Which servers are districts. A district itself is read whole by [`super::district`].

use sqlx::SqliteConnection;

use super::failure::Failure;
use crate::domain::ids::{DistrictId, GuildId};

/// The server of a district.
pub async fn guild_of(db: &mut SqliteConnection, district: DistrictId) -> Result<Option<GuildId>, Failure> {
    let guild = sqlx::query_scalar!("SELECT guild_id FROM district WHERE id = ?", district.0)
        .fetch_optional(db)
        .await?;
    Ok(guild.map(GuildId::from_row))
}

/// Every server that is a district.
pub async fn all(db: &mut SqliteConnection) -> Result<Vec<GuildId>, Failure> {
    let guilds = sqlx::query_scalar!("SELECT guild_id FROM district ORDER BY id").fetch_all(db).await?;
    Ok(guilds.into_iter().map(GuildId::from_row).collect())
}
