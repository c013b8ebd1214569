//! `/staff`: the roster. Changes are shown first, and done when they are confirmed.

use poise::serenity_prelude as serenity;

use super::people::named;
use super::{Context, Done, caller, choices, reply};
use crate::desk::StaffAsk;
use crate::discord::render::people;
use crate::domain::ids::UserId;

/// The roster.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("list", "me", "here", "add", "edit", "leave", "move_to"),
    subcommand_required
)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn staff(_: Context<'_>) -> Done {
    Ok(())
}

/// Who is who.
#[poise::command(slash_command, guild_only)]
async fn list(ctx: Context<'_>, #[autocomplete = "choices::buildings"] building: Option<String>) -> Done {
    let roster = ctx.data().desk.roster(caller(ctx), building.as_deref()).await;
    reply::to_command(ctx, roster.map(|it| people::roster(&it, &ctx.interaction.locale))).await
}

/// What the bot knows of oneself.
#[poise::command(slash_command, guild_only)]
async fn me(ctx: Context<'_>) -> Done {
    let me = ctx.data().desk.who_am_i(caller(ctx)).await;
    reply::to_command(ctx, me.map(|it| people::me(&it, &ctx.interaction.locale))).await
}

/// Where one is today.
#[poise::command(slash_command, guild_only)]
async fn here(
    ctx: Context<'_>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: String,
) -> Done {
    let said = ctx.data().desk.say_where(caller(ctx), &building).await;
    reply::to_command(ctx, said.map(|it| people::whereabouts(&it, &ctx.interaction.locale))).await
}

/// Somebody new.
#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Context<'_>,
    account: serenity::User,
    #[max_length = 200] roles: String,
    #[max_length = 300] buildings: Option<String>,
    #[max_length = 200] takes: Option<String>,
    capacity: Option<u32>,
    #[max_length = 80] name: Option<String>,
) -> Done {
    let who = named(ctx, &account);
    let (user, roles) = (Some(who.user), Some(roles));
    let ask = StaffAsk { name, user, roles, buildings, takes, capacity, until: None };
    let preview = ctx.data().desk.add_staff(caller(ctx), who.user, &who.name, ask).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}

/// Somebody is other than they were.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Context<'_>,
    #[autocomplete = "choices::everybody"]
    #[max_length = 60]
    who: String,
    #[max_length = 200] roles: Option<String>,
    #[max_length = 300] buildings: Option<String>,
    #[max_length = 200] takes: Option<String>,
    capacity: Option<u32>,
    #[max_length = 80] name: Option<String>,
    account: Option<serenity::User>,
    #[max_length = 40] until: Option<String>,
) -> Done {
    let user = account.map(|it| UserId(it.id.get()));
    let ask = StaffAsk { name, user, roles, buildings, takes, capacity, until };
    let preview = ctx.data().desk.edit_staff(caller(ctx), &who, ask).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}

/// Somebody leaves.
#[poise::command(slash_command, guild_only)]
async fn leave(
    ctx: Context<'_>,
    #[autocomplete = "choices::everybody"]
    #[max_length = 60]
    who: String,
    #[rename = "last-day"]
    #[max_length = 40]
    last_day: Option<String>,
) -> Done {
    let preview = ctx.data().desk.leave_staff(caller(ctx), &who, last_day.as_deref()).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}

/// Somebody works elsewhere from now on.
#[poise::command(slash_command, guild_only, rename = "move")]
async fn move_to(
    ctx: Context<'_>,
    #[autocomplete = "choices::everybody"]
    #[max_length = 60]
    who: String,
    #[autocomplete = "choices::buildings"]
    #[max_length = 200]
    to: String,
) -> Done {
    let preview = ctx.data().desk.move_staff(caller(ctx), &who, &to).await;
    reply::to_command(ctx, preview.map(|it| people::preview(&it, &ctx.interaction.locale))).await
}
