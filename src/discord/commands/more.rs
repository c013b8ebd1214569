//! `/time`, `/incident`, `/merge`: a time to meet, many reports of one fault, two requests about the same.

use poise::serenity_prelude::CreateAutocompleteResponse;

use super::coach::{number_of, which};
use super::{Context, Done, caller, choices, reply};
use crate::desk::Said;
use crate::discord::controls::door::Whither;
use crate::discord::render;
use crate::domain::ids::IncidentNumber;
use crate::domain::incident::IncidentRefused;
use crate::domain::minutes::Minutes;
use crate::domain::refused::Refused;
use crate::store::Stopped;

/// Finds a time to meet.
#[poise::command(slash_command, guild_only)]
pub(super) async fn time(
    ctx: Context<'_>,
    #[autocomplete = "choices::own"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let times = match which(&number) {
        Ok(which) => ctx.data().desk.times(caller(ctx), which).await,
        Err(refused) => Err(refused),
    };
    reply::to_command(ctx, times.map(|it| render::times(&it, &ctx.interaction.locale))).await
}

/// Says that two requests are about the same.
#[poise::command(slash_command, guild_only)]
pub(super) async fn merge(
    ctx: Context<'_>,
    #[autocomplete = "choices::theirs"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[autocomplete = "choices::theirs"]
    #[max_length = 20]
    into: String,
) -> Done {
    let merged = match (which(&number), which(&into)) {
        (Ok(which), Ok(into)) => ctx.data().desk.merge(caller(ctx), which, into).await,
        (Err(refused), _) | (_, Err(refused)) => Err(refused),
    };
    reply::to_command(ctx, merged.map(|it| render::merged(&it, &ctx.interaction.locale))).await
}

/// Many reports of one fault.
#[poise::command(slash_command, guild_only, subcommands("open", "add", "fixed"), subcommand_required)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn incident(_: Context<'_>) -> Done {
    Ok(())
}

/// Makes a report and those that are like it one incident.
#[poise::command(slash_command, guild_only)]
async fn open(
    ctx: Context<'_>,
    #[autocomplete = "choices::theirs"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[max_length = 200] what: String,
) -> Done {
    let read = which(&number);
    let to = number_of(&read).map(|number| Whither::IncidentNumber { number });
    let opened = match read {
        Ok(which) => ctx.data().desk.open_incident(caller(ctx), which, Said::new(&what)).await,
        Err(refused) => Err(refused),
    };
    let view = opened.map(|it| render::incident_opened(&it, &ctx.interaction.locale));
    reply::to_command_again(ctx, view, &what, to).await
}

/// One more report of an incident.
#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Context<'_>,
    #[autocomplete = "open_incidents"]
    #[max_length = 20]
    incident: String,
    #[autocomplete = "choices::theirs"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let added = match (read(&incident), which(&number)) {
        (Ok(incident), Ok(which)) => ctx.data().desk.add_to_incident(caller(ctx), incident, which).await,
        (Err(refused), _) | (_, Err(refused)) => Err(refused),
    };
    reply::to_command(ctx, added.map(|it| render::incident_added(&it, &ctx.interaction.locale))).await
}

/// An incident is over.
#[poise::command(slash_command, guild_only)]
async fn fixed(
    ctx: Context<'_>,
    #[autocomplete = "open_incidents"]
    #[max_length = 20]
    incident: String,
    #[max_length = 20] minutes: Option<String>,
) -> Done {
    let minutes = minutes.map_or(Ok(Minutes::default()), |it| it.parse::<Minutes>());
    let fixed = match (read(&incident), minutes) {
        (Ok(incident), Ok(minutes)) => ctx.data().desk.fix_incident(caller(ctx), incident, minutes).await,
        (Err(refused), _) => Err(refused),
        (_, Err(bad)) => Err(Refused::Minutes(bad).into()),
    };
    reply::to_command(ctx, fixed.map(|it| render::incident_fixed(&it, &ctx.interaction.locale))).await
}

fn read(typed: &str) -> Result<IncidentNumber, Stopped> {
    Ok(typed.parse().map_err(|_| Refused::Incident(IncidentRefused::NoSuch))?)
}

async fn open_incidents(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let open = ctx.data().desk.incidents(caller(ctx)).await.unwrap_or_default();
    let language = &ctx.interaction.locale;
    let named = open.iter().map(|it| (render::incident_line(it, language), it.number.to_string()));
    choices::matching(named.collect(), typed)
}
