//! `/peer`: a teacher offers to help colleagues with a topic.

use super::{Context, Done, caller, choices, reply};
use crate::discord::render::road;

/// Offers to help colleagues, or takes it back.
#[poise::command(slash_command, guild_only)]
pub(super) async fn peer(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: String,
    stop: Option<bool>,
) -> Done {
    let helps = !stop.unwrap_or_default();
    let kept = ctx.data().desk.offer(caller(ctx), &topic, helps).await;
    reply::to_command(ctx, kept.map(|it| road::peer(&it, &ctx.interaction.locale))).await
}
