//! Which servers are districts, and whether what is known of one is still current. The district itself is
//! read whole by [`super::district`].

use sqlx::SqliteConnection;

use super::failure::Failure;
use crate::domain::ids::{DistrictId, GuildId};

/// The revision of a server's district; none where the server is no district.
pub async fn revision(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<i64>, Failure> {
    let guild = guild.to_row();
    Ok(sqlx::query_scalar!("SELECT revision FROM district WHERE guild_id = ?", guild)
        .fetch_optional(db)
        .await?)
}

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
