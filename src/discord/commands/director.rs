//! `/desk`: the panel, and what stands in the way. For the director; who would get what, for coaches, too.

use super::choices::{self, RoleChoice};
use super::{Context, Done, caller, reply};
use crate::discord::render::{self, people, road};

/// The desk.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("panel", "status", "changes", "explain", "who", "post", "reminders"),
    subcommand_required
)]
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
    let looked = match ctx.data().desk.status(caller(ctx)).await {
        Ok(status) => {
            let server = ctx.data().doctor.look_soon(&status.district).await;
            Ok(render::status(&status, &server, &ctx.interaction.locale))
        }
        Err(stopped) => Err(stopped),
    };
    reply::to_command(ctx, looked).await
}

/// Who changed what about people and buildings.
#[poise::command(slash_command, guild_only)]
async fn changes(ctx: Context<'_>) -> Done {
    let looked = ctx.data().desk.changes(caller(ctx)).await;
    reply::to_command(ctx, looked.map(|it| people::changes(&it, &ctx.interaction.locale))).await
}

/// Who helps with what.
#[poise::command(slash_command, guild_only)]
async fn who(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: Option<String>,
) -> Done {
    let looked = ctx.data().desk.who(caller(ctx), building.as_deref()).await;
    reply::to_command(ctx, looked.map(|it| road::who(&it, &ctx.interaction.locale))).await
}

/// Whether one is reminded of questions.
#[poise::command(slash_command, guild_only)]
async fn reminders(ctx: Context<'_>, wanted: Option<bool>) -> Done {
    let said = ctx.data().desk.reminders(caller(ctx), wanted).await;
    reply::to_command(ctx, said.map(|it| render::reminders(it, None, &ctx.interaction.locale))).await
}

/// What a role is for, for the staff of a building.
#[poise::command(slash_command, guild_only)]
async fn post(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: String,
    card: RoleChoice,
) -> Done {
    let posted = ctx.data().desk.post_role(caller(ctx), &building, card.role()).await;
    reply::to_command(ctx, posted.map(|it| road::role_posted(&it, &ctx.interaction.locale))).await
}

/// Who would get some words, and why.
#[poise::command(slash_command, guild_only)]
async fn explain(
    ctx: Context<'_>,
    #[max_length = 4000] words: String,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: Option<String>,
    #[autocomplete = "choices::coaches"]
    #[max_length = 100]
    by: Option<String>,
) -> Done {
    let explained = ctx.data().desk.explain(caller(ctx), &words, building.as_deref(), by.as_deref()).await;
    reply::to_command(ctx, explained.map(|it| render::explained(&it, &ctx.interaction.locale))).await
}
