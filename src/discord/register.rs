//! Telling a server's commands to Discord: only when their definition has changed, because Discord allows 200
//! new ones a day (<https://discord.com/developers/docs/interactions/application-commands#registering-a-command>).

use poise::serenity_prelude as serenity;
use serenity::{GuildId, Http};

use super::Data;
use super::answer::without_address;
use super::commands;
use crate::domain::ids;
use crate::store::{Failure, Stopped, registrations};

/// Registers the commands of one server if what it has is not what we have.
pub(super) async fn register(http: &Http, data: &Data, guild: GuildId) -> Result<(), Stopped> {
    let commands = commands::definitions(&commands::all());
    let definition = serde_json::to_string(&commands).map_err(|error| Failure::Undone(error.to_string()))?;
    let id = ids::GuildId(guild.get());
    let known = {
        let mut reader = data.desk.store().read().await?;
        registrations::known(&mut reader, id).await?
    };
    if known.as_deref() == Some(definition.as_str()) {
        return Ok(());
    }
    if let Err(error) = guild.set_commands(http, commands).await {
        tracing::error!(%guild, said = %without_address(&error), "the commands could not be registered");
        return Ok(());
    }
    tracing::info!(%guild, "commands registered");
    let store = data.desk.store();
    store
        .write(move |db| Box::pin(async move { Ok(registrations::remember(db, id, &definition).await?) }))
        .await
}
