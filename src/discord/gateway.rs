//! What comes over the gateway besides commands: presses, modals, servers that appear, channels that change.

use poise::serenity_prelude as serenity;
use serenity::{Context, FullEvent, GuildChannel, Interaction};

use super::Data;
use super::{channels, press, register};
use crate::domain::ids;
use crate::store::Stopped;

/// Handles one event. Nothing is returned to poise: an error would find nobody.
pub(super) async fn event(context: &Context, data: &Data, event: &FullEvent) {
    match event {
        FullEvent::InteractionCreate { interaction } => interaction_came(context, data, interaction).await,
        FullEvent::GuildCreate { guild, .. } => {
            let channels: Vec<_> = guild.channels.values().collect();
            let ready = async {
                see_channels(data, guild.id, &channels).await?;
                register::register(&context.http, data, guild.id).await
            };
            log(ready.await, "a server could not be made ready");
        }
        FullEvent::ChannelCreate { channel } => {
            log(see_channels(data, channel.guild_id, &[channel]).await, "a new channel could not be noted");
        }
        FullEvent::ChannelUpdate { new, .. } => {
            log(see_channels(data, new.guild_id, &[new]).await, "a changed channel could not be noted");
        }
        FullEvent::Ready { data_about_bot, .. } => {
            tracing::info!(servers = data_about_bot.guilds.len(), "connected to Discord");
            data.desk.owing().notify_one();
        }
        FullEvent::Resume { .. } => data.desk.owing().notify_one(),
        _ => {}
    }
}

async fn interaction_came(context: &Context, data: &Data, interaction: &Interaction) {
    match interaction {
        Interaction::Component(pressed) => press::component(&context.http, data, pressed).await,
        Interaction::Modal(filled) => press::modal(&context.http, data, filled).await,
        _ => {}
    }
}

/// Every channel that is seen may be one that the district file calls by its name.
async fn see_channels(data: &Data, guild: serenity::GuildId, seen: &[&GuildChannel]) -> Result<(), Stopped> {
    let (guild, seen) = (ids::GuildId(guild.get()), seen.iter());
    let seen = seen.map(|it| (it.name.clone(), ids::ChannelId(it.id.get())));
    channels::learn(&data.desk, guild, seen.collect::<Vec<_>>()).await?;
    channels::try_waiting(&data.desk, guild).await
}

fn log(done: Result<(), Stopped>, what: &str) {
    if let Err(stopped) = done {
        tracing::error!(%stopped, "{what}");
    }
}
