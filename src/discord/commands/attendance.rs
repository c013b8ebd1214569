//! `/attendance`: who was expected at a required session, and who came.

use super::{Context, Done, caller, choices, reply};
use crate::desk::RegisterAsk;
use crate::discord::render::attendance;

/// Required sessions.
#[poise::command(slash_command, guild_only, subcommands("record", "show"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn attendance(_: Context<'_>) -> Done {
    Ok(())
}

/// Who was expected, who came.
#[poise::command(slash_command, guild_only)]
async fn record(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: String,
    #[max_length = 6000] came: Option<String>,
    #[max_length = 6000] expected: Option<String>,
    #[max_length = 6000] absent: Option<String>,
    #[max_length = 40] on: Option<String>,
) -> Done {
    let ask = RegisterAsk { expected, came, absent, on };
    let kept = ctx.data().desk.record_attendance(caller(ctx), &topic, ask).await;
    reply::to_command(ctx, kept.map(|it| attendance::attendance(&it, &ctx.interaction.locale))).await
}

/// This school year's sessions, and who is still to come.
#[poise::command(slash_command, guild_only)]
async fn show(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: String,
) -> Done {
    let look = ctx.data().desk.attendance(caller(ctx), &topic).await;
    reply::to_command(ctx, look.map(|it| attendance::attendance(&it, &ctx.interaction.locale))).await
}
