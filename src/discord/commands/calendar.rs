//! `/calendar`: the next days, and what a day has become.

use poise::serenity_prelude as serenity;

use super::{Context, Done, caller, reply};
use crate::discord::attachment::text_of;
use crate::discord::render;
use crate::domain::calendar::Weather;
use crate::domain::refused::Refused;

/// What a day becomes, as Discord knows it; `describe` gives it the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum BecomesChoice {
    Cancelled,
    LateStart,
    ELearning,
    MakeUp,
    AsPlanned,
}

impl BecomesChoice {
    fn weather(self, minutes: Option<u16>) -> Option<Weather> {
        match self {
            Self::Cancelled => Some(Weather::Cancelled),
            Self::LateStart => Some(Weather::LateStart(minutes.unwrap_or_default())),
            Self::ELearning => Some(Weather::ELearning),
            Self::MakeUp => Some(Weather::MakeUp),
            Self::AsPlanned => None,
        }
    }
}

/// The calendar.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("show", "day", "quiet", "import"),
    subcommand_required
)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn calendar(_: Context<'_>) -> Done {
    Ok(())
}

/// The next two weeks.
#[poise::command(slash_command, guild_only)]
async fn show(ctx: Context<'_>) -> Done {
    let days = ctx.data().desk.days(caller(ctx)).await;
    reply::to_command(ctx, days.map(|it| render::days(&it, &ctx.interaction.locale))).await
}

/// A day becomes something else.
#[poise::command(slash_command, guild_only)]
async fn day(
    ctx: Context<'_>,
    #[max_length = 40] date: String,
    becomes: BecomesChoice,
    #[min = 1]
    #[max = 480]
    minutes: Option<u16>,
) -> Done {
    let set = ctx.data().desk.set_day(caller(ctx), &date, becomes.weather(minutes)).await;
    reply::to_command(ctx, set.map(|it| render::day_set(&it, &ctx.interaction.locale))).await
}

/// Days become quiet, or are so no longer.
#[poise::command(slash_command, guild_only)]
async fn quiet(
    ctx: Context<'_>,
    #[max_length = 40] from: String,
    #[max_length = 40] to: Option<String>,
    over: Option<bool>,
) -> Done {
    let days = (from.as_str(), to.as_deref());
    let set = ctx.data().desk.set_quiet(caller(ctx), days, over.unwrap_or_default()).await;
    reply::to_command(ctx, set.map(|it| render::quiet_set(&it, &ctx.interaction.locale))).await
}

/// The days of an `.ics` file.
#[poise::command(slash_command, guild_only)]
async fn import(
    ctx: Context<'_>,
    file: serenity::Attachment,
    #[max_length = 500] means: Option<String>,
) -> Done {
    let means = means.unwrap_or_default();
    let shown = match text_of(&file).await {
        Ok(text) => ctx.data().desk.look_at_import(caller(ctx), &text, &means).await,
        Err(refused) => Err(Refused::Import(refused).into()),
    };
    reply::to_command(ctx, shown.map(|it| render::importing(&it, &ctx.interaction.locale))).await
}
