//! `/desk`: the panel, and what stands in the way. For the director.

use super::{Context, Done, caller, reply};
use crate::discord::render;

/// The desk.
#[poise::command(slash_command, guild_only, subcommands("panel", "status"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn desk(_: Context<'_>) -> Done {
    Ok(())
}

/// Puts the *Ask for help* button into the channel, for everybody.
#[poise::command(slash_command, guild_only)]
async fn panel(ctx: Context<'_>) -> Done {
    let allowed = ctx.data().desk.is_director(caller(ctx)).await;
    let language = ctx.interaction.guild_locale.clone().unwrap_or_default();
    reply::for_everybody(ctx, allowed.map(|()| render::panel(&language))).await
}

/// What is owed to whom.
#[poise::command(slash_command, guild_only)]
async fn status(ctx: Context<'_>) -> Done {
    let looked = ctx.data().desk.status(caller(ctx)).await;
    reply::to_command(ctx, looked.map(|it| render::status(&it, &ctx.interaction.locale))).await
}
