//! `/digest`: what the morning says, when, and to whom.

use super::{Context, Done, caller, reply};
use crate::discord::render;
use crate::discord::view::View;
use crate::discord::words::words;

/// The digest.
#[poise::command(slash_command, guild_only, subcommands("preview", "now", "settings"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn digest(_: Context<'_>) -> Done {
    Ok(())
}

/// As it would be now.
#[poise::command(slash_command, guild_only)]
async fn preview(ctx: Context<'_>) -> Done {
    let language = ctx.interaction.locale.clone();
    let digest = ctx.data().desk.preview_digest(caller(ctx)).await;
    let view = digest.map(|it| {
        let view = render::digest(&it, &language);
        View { content: format!("{}\n{}", words(&language).digest_preview(), view.content), ..view }
    });
    reply::to_command(ctx, view).await
}

/// Today's, at once.
#[poise::command(slash_command, guild_only)]
async fn now(ctx: Context<'_>) -> Done {
    let language = ctx.interaction.locale.clone();
    let sent = ctx.data().desk.send_digests(caller(ctx)).await;
    let text = |sent| words(&language).digest_sent(i64::try_from(sent).unwrap_or(i64::MAX));
    reply::to_command(ctx, sent.map(|it| View::text(text(it)))).await
}

/// When they come, and one's own.
#[poise::command(slash_command, guild_only)]
async fn settings(ctx: Context<'_>, mine: Option<bool>) -> Done {
    let desk = &ctx.data().desk;
    let caller = caller(ctx);
    let settings = match mine {
        Some(wants) => desk.wants_digest(caller, wants).await.map(|it| (it, None)),
        None => desk.digest_settings(caller).await,
    };
    let view = settings.map(|(district, is)| {
        let words = words(&ctx.interaction.locale);
        let hour = district.settings.digest_at.format("%-I:%M %p").to_string();
        View::text(match (mine, is) {
            (Some(true), _) => words.digest_wanted(hour),
            (Some(false), _) => words.digest_not_wanted(),
            (None, Some(true)) => format!("{} {}", words.digest_hours(&hour), words.digest_wanted(hour)),
            (None, Some(false)) => format!("{} {}", words.digest_hours(hour), words.digest_mine()),
            (None, None) => words.digest_hours(hour),
        })
    });
    reply::to_command(ctx, view).await
}
