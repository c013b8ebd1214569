//! `/building`: who is there, who covers, which channels. Changes are shown first, and done when they are confirmed.

use poise::serenity_prelude as serenity;

use super::{Context, Done, caller, choices, reply};
use crate::desk::BuildingAsk;
use crate::discord::render::people;
use crate::domain::ids::{ChannelId, RoleId};

/// Buildings.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("list", "show", "add", "edit", "cover", "channel"),
    subcommand_required
)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn building(_: Context<'_>) -> Done {
    Ok(())
}

/// All of them.
#[poise::command(slash_command, guild_only)]
async fn list(ctx: Context<'_>) -> Done {
    let list = ctx.data().desk.buildings(caller(ctx)).await;
    reply::to_command(ctx, list.map(|it| people::buildings(&it, &ctx.interaction.locale))).await
}

/// One of them.
#[poise::command(slash_command, guild_only)]
async fn show(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 60]
    building: String,
) -> Done {
    let look = ctx.data().desk.building(caller(ctx), &building).await;
    reply::to_command(ctx, look.map(|it| people::building(&it, &ctx.interaction.locale))).await
}

/// A new one.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Context<'_>,
    #[max_length = 80] name: String,
    #[max_length = 20] level: String,
    #[max_length = 200] cover: Option<String>,
    #[channel_types("Text")] desk: Option<serenity::GuildChannel>,
    #[channel_types("Text")] everybody: Option<serenity::GuildChannel>,
    role: Option<serenity::Role>,
    #[max_length = 40] phone: Option<String>,
) -> Done {
    let ask = BuildingAsk {
        name: Some(name),
        level: Some(level),
        cover,
        desk_channel: desk.map(|it| ChannelId(it.id.get())),
        staff_channel: everybody.map(|it| ChannelId(it.id.get())),
        role: role.map(|it| RoleId(it.id.get())),
        phone,
    };
    let preview = ctx.data().desk.add_building(caller(ctx), ask).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}

/// It is other than it was.
#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 60]
    building: String,
    #[max_length = 80] name: Option<String>,
    #[max_length = 20] level: Option<String>,
    role: Option<serenity::Role>,
    #[max_length = 40] phone: Option<String>,
) -> Done {
    let role = role.map(|it| RoleId(it.id.get()));
    let ask = BuildingAsk { name, level, role, phone, ..BuildingAsk::default() };
    changed(ctx, &building, ask).await
}

/// Who covers, in order.
#[poise::command(slash_command, guild_only)]
async fn cover(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 60]
    building: String,
    #[max_length = 200] chain: String,
) -> Done {
    changed(ctx, &building, BuildingAsk { cover: Some(chain), ..BuildingAsk::default() }).await
}

/// Where its tickets are shown, where its staff reads.
#[poise::command(slash_command, guild_only)]
async fn channel(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 60]
    building: String,
    #[channel_types("Text")] desk: Option<serenity::GuildChannel>,
    #[channel_types("Text")] everybody: Option<serenity::GuildChannel>,
) -> Done {
    let ask = BuildingAsk {
        desk_channel: desk.map(|it| ChannelId(it.id.get())),
        staff_channel: everybody.map(|it| ChannelId(it.id.get())),
        ..BuildingAsk::default()
    };
    changed(ctx, &building, ask).await
}

async fn changed(ctx: Context<'_>, building: &str, ask: BuildingAsk) -> Done {
    let preview = ctx.data().desk.edit_building(caller(ctx), building, ask).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}
