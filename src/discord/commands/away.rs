//! `/away`: when somebody is away, and what happens with their requests.

use super::{Context, Done, caller, choices, reply};
use crate::desk::AwayAsk;
use crate::discord::render::people;
use crate::domain::away::AwayWhy;

/// What takes the time, as Discord knows it; `describe` gives it the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum WhyChoice {
    Class,
    Duties,
}

impl WhyChoice {
    fn why(self) -> AwayWhy {
        match self {
            Self::Class => AwayWhy::Class,
            Self::Duties => AwayWhy::Duties,
        }
    }
}

/// Being away.
#[poise::command(slash_command, guild_only, subcommands("set", "list", "end"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn away(_: Context<'_>) -> Done {
    Ok(())
}

/// Says when somebody is away.
#[poise::command(slash_command, guild_only)]
async fn set(
    ctx: Context<'_>,
    #[max_length = 40] from: Option<String>,
    #[max_length = 40] to: Option<String>,
    #[max_length = 40] hours: Option<String>,
    #[autocomplete = "choices::coaches"]
    #[max_length = 60]
    cover: Option<String>,
    why: Option<WhyChoice>,
    #[autocomplete = "choices::coaches"]
    #[max_length = 60]
    who: Option<String>,
) -> Done {
    let ask = AwayAsk { who, from, to, hours, cover, why: why.map(WhyChoice::why) };
    let set = ctx.data().desk.set_away(caller(ctx), ask).await;
    reply::to_command(ctx, set.map(|it| people::away_set(&it, &ctx.interaction.locale))).await
}

/// Who is away.
#[poise::command(slash_command, guild_only)]
async fn list(ctx: Context<'_>) -> Done {
    let list = ctx.data().desk.away_list(caller(ctx)).await;
    reply::to_command(ctx, list.map(|it| people::away_list(&it, &ctx.interaction.locale))).await
}

/// Back sooner.
#[poise::command(slash_command, guild_only)]
async fn end(
    ctx: Context<'_>,
    #[autocomplete = "choices::coaches"]
    #[max_length = 60]
    who: Option<String>,
) -> Done {
    let ended = ctx.data().desk.end_away(caller(ctx), who.as_deref()).await;
    reply::to_command(ctx, ended.map(|it| people::away_ended(&it, &ctx.interaction.locale))).await
}
