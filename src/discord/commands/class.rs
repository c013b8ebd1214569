//! `/class`: offered by librarians and specialists, listed for everybody, moved, called off and counted by who holds it.

use poise::serenity_prelude::CreateAutocompleteResponse;

use super::choices::matching;
use super::{Context, Done, caller, choices, reply};
use crate::desk::{CameAsk, ClassAsk, ClassChange};
use crate::discord::controls::door::Whither;
use crate::discord::render::class as render;

/// Classes.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("announce", "list", "who", "change", "off", "came"),
    subcommand_required
)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn class(_: Context<'_>) -> Done {
    Ok(())
}

/// A new class. Where its words are turned away, the other options are kept: they can be sent again.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
async fn announce(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: String,
    #[max_length = 80] title: String,
    #[max_length = 40] day: String,
    #[max_length = 20] time: String,
    #[max_length = 20] minutes: String,
    #[min = 1]
    #[max = 500]
    seats: u16,
    #[max_length = 120] place: Option<String>,
    #[max_length = 300] link: Option<String>,
    #[max_length = 500] buildings: Option<String>,
) -> Done {
    let said = [Some(&title), place.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ");
    let insisted = false;
    let ask = ClassAsk { topic, title, day, time, minutes, place, link, seats, buildings, insisted };
    let (tried, kept) = ctx.data().desk.announce_class(caller(ctx), ask).await;
    let view = tried.map(|it| render::announced(&it, &ctx.interaction.locale));
    reply::to_command_again(ctx, view, &said, kept.map(|draft| Whither::Class { draft })).await
}

/// What is coming.
#[poise::command(slash_command, guild_only)]
async fn list(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: Option<String>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: Option<String>,
) -> Done {
    let list = ctx.data().desk.coming_classes(caller(ctx), building.as_deref(), topic.as_deref()).await;
    reply::to_command(ctx, list.map(|it| render::class_list(&it, &ctx.interaction.locale))).await
}

/// Who signed up.
#[poise::command(slash_command, guild_only)]
async fn who(
    ctx: Context<'_>,
    #[autocomplete = "own"]
    #[rename = "class"]
    #[max_length = 20]
    number: String,
) -> Done {
    let look = ctx.data().desk.class_who(caller(ctx), &number).await;
    reply::to_command(ctx, look.map(|it| render::who(&it, &ctx.interaction.locale))).await
}

/// Another time, another place, more places.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only, rename = "move")]
async fn change(
    ctx: Context<'_>,
    #[autocomplete = "own"]
    #[rename = "class"]
    #[max_length = 20]
    number: String,
    #[max_length = 40] day: Option<String>,
    #[max_length = 20] time: Option<String>,
    #[max_length = 20] minutes: Option<String>,
    #[max_length = 120] place: Option<String>,
    #[max_length = 300] link: Option<String>,
    #[min = 1]
    #[max = 500]
    seats: Option<u16>,
) -> Done {
    let change = ClassChange { day, time, minutes, place, link, seats };
    let changed = ctx.data().desk.change_class(caller(ctx), &number, change).await;
    reply::to_command(ctx, changed.map(|it| render::changed(&it, &ctx.interaction.locale))).await
}

/// Not after all.
#[poise::command(slash_command, guild_only)]
async fn off(
    ctx: Context<'_>,
    #[autocomplete = "own"]
    #[rename = "class"]
    #[max_length = 20]
    number: String,
) -> Done {
    let off = ctx.data().desk.call_off_class(caller(ctx), &number).await;
    reply::to_command(ctx, off.map(|it| render::changed(&it, &ctx.interaction.locale))).await
}

/// Who came.
#[poise::command(slash_command, guild_only)]
async fn came(
    ctx: Context<'_>,
    #[autocomplete = "own"]
    #[rename = "class"]
    #[max_length = 20]
    number: String,
    #[max_length = 6000] absent: Option<String>,
    #[min = 0]
    #[max = 500]
    others: Option<u16>,
) -> Done {
    let ask = CameAsk { absent, others: others.unwrap_or_default() };
    let came = ctx.data().desk.class_came(caller(ctx), &number, ask).await;
    reply::to_command(ctx, came.map(|it| render::came(&it, &ctx.interaction.locale))).await
}

/// The classes that the caller may change.
async fn own(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let own = ctx.data().desk.own_classes(caller(ctx)).await.unwrap_or_default();
    let named = |(number, title): &(crate::domain::class::ClassNumber, String)| {
        (format!("{number} {title}"), number.to_string())
    };
    matching(own.iter().map(named).collect(), typed)
}
