//! What Discord was last told of a guild's commands.

use sqlx::SqliteConnection;

use super::failure::Failure;
use crate::domain::ids::GuildId;

/// The definition that the guild has, as far as we know.
pub async fn known(db: &mut SqliteConnection, guild: GuildId) -> Result<Option<String>, Failure> {
    let guild = guild.to_row();
    Ok(sqlx::query_scalar!("SELECT definition FROM registration WHERE guild_id = ?", guild)
        .fetch_optional(db)
        .await?)
}

/// The guild has this definition now.
pub async fn remember(db: &mut SqliteConnection, guild: GuildId, definition: &str) -> Result<(), Failure> {
    let guild = guild.to_row();
    sqlx::query!(
        "INSERT INTO registration (guild_id, definition) VALUES (?, ?)
         ON CONFLICT (guild_id) DO UPDATE SET definition = excluded.definition",
        guild,
        definition,
    )
    .execute(db)
    .await?;
    Ok(())
}
