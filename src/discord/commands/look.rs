//! `/queue`, `/requests`, `/ticket`, `/meeting agenda`: looks that change nothing; and who came to that meeting.

use super::coach::which;
use super::{Context, Done, caller, choices, reply};
use crate::discord::render;

/// What waits for the caller and their colleagues.
#[poise::command(slash_command, guild_only)]
pub(super) async fn queue(ctx: Context<'_>, group: Option<GroupChoice>) -> Done {
    let looked = ctx.data().desk.queues(caller(ctx)).await;
    let show = match group {
        Some(GroupChoice::Building) => render::by_building,
        Some(GroupChoice::Topic) => render::by_topic,
        Some(GroupChoice::Age) | None => render::queues,
    };
    reply::to_command(ctx, looked.map(|it| show(&it, &ctx.interaction.locale))).await
}

/// How a queue is shown, as Discord knows it; `describe` gives it the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum GroupChoice {
    Age,
    Building,
    Topic,
}

/// The caller's own requests.
#[poise::command(slash_command, guild_only)]
pub(super) async fn requests(ctx: Context<'_>) -> Done {
    let looked = ctx.data().desk.requests(caller(ctx)).await;
    reply::to_command(ctx, looked.map(|it| render::requests(&it, &ctx.interaction.locale))).await
}

/// One ticket.
#[poise::command(slash_command, guild_only)]
pub(super) async fn ticket(
    ctx: Context<'_>,
    #[autocomplete = "choices::asked"]
    #[max_length = 20]
    number: String,
) -> Done {
    let looked = match which(&number) {
        Ok(which) => ctx.data().desk.ticket(caller(ctx), which).await,
        Err(refused) => Err(refused),
    };
    reply::to_command(ctx, looked.map(|it| render::ticket(&it, &ctx.interaction.locale))).await
}

/// The librarians' meeting.
#[poise::command(slash_command, guild_only, subcommands("agenda", "came"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn meeting(_: Context<'_>) -> Done {
    Ok(())
}

/// The questions for the next meeting.
#[poise::command(slash_command, guild_only)]
async fn agenda(ctx: Context<'_>) -> Done {
    let looked = ctx.data().desk.agenda(caller(ctx)).await;
    reply::to_command(ctx, looked.map(|it| render::agenda(&it, &ctx.interaction.locale))).await
}

/// Who came to a meeting.
#[poise::command(slash_command, guild_only)]
async fn came(
    ctx: Context<'_>,
    #[max_length = 6000] who: String,
    #[max_length = 40] on: Option<String>,
) -> Done {
    let kept = ctx.data().desk.record_meeting(caller(ctx), &who, on.as_deref()).await;
    reply::to_command(ctx, kept.map(|it| render::attendance::meeting(&it, &ctx.interaction.locale))).await
}
