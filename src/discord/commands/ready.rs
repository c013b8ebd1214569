//! `/ready`: sessions by specialists, a librarian's own word, the board.

use super::choices::{self, LevelChoice};
use super::{Context, Done, caller, reply};
use crate::discord::render::road;

/// Readiness.
#[poise::command(slash_command, guild_only, subcommands("session", "board", "say"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn ready(_: Context<'_>) -> Done {
    Ok(())
}

/// A hands-on session.
#[poise::command(slash_command, guild_only)]
async fn session(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: String,
    #[autocomplete = "choices::librarians"]
    #[max_length = 100]
    librarian: String,
    #[autocomplete = "choices::librarians"]
    #[max_length = 100]
    second: Option<String>,
    #[autocomplete = "choices::librarians"]
    #[max_length = 100]
    third: Option<String>,
    #[autocomplete = "choices::librarians"]
    #[max_length = 100]
    fourth: Option<String>,
    #[autocomplete = "choices::librarians"]
    #[max_length = 100]
    fifth: Option<String>,
) -> Done {
    let names: Vec<_> = [Some(librarian), second, third, fourth, fifth].into_iter().flatten().collect();
    let kept = ctx.data().desk.record_session(caller(ctx), &initiative, &names).await;
    reply::to_command(ctx, kept.map(|it| road::session(&it, &ctx.interaction.locale))).await
}

/// Who is ready for what.
#[poise::command(slash_command, guild_only)]
async fn board(ctx: Context<'_>) -> Done {
    let board = ctx.data().desk.ready_board(caller(ctx)).await;
    reply::to_command(ctx, board.map(|it| road::board(&it, &ctx.interaction.locale))).await
}

/// One's own word.
#[poise::command(slash_command, guild_only)]
async fn say(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: String,
    level: LevelChoice,
) -> Done {
    let said = ctx.data().desk.say_ready_for(caller(ctx), &initiative, level.level()).await;
    reply::to_command(ctx, said.map(|it| road::said(&it, &ctx.interaction.locale))).await
}
