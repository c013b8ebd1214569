//! `/myday`: what a coach's day holds.

use super::{Context, Done, caller, reply};
use crate::discord::render;

/// The caller's day.
#[poise::command(slash_command, guild_only)]
pub(super) async fn myday(ctx: Context<'_>) -> Done {
    let day = ctx.data().desk.my_day(caller(ctx)).await;
    reply::to_command(ctx, day.map(|it| render::my_day(&it, &ctx.interaction.locale))).await
}
