//! `/claim` and `/resolve`: the same as the buttons, for those who would rather type.

use super::choices::KindChoice;
use super::{Context, Done, caller, choices, reply};
use crate::desk::{Said, Which};
use crate::discord::controls::door::Whither;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::ids::TicketNumber;
use crate::domain::minutes::Minutes;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ending;
use crate::store::Stopped;

/// Takes a ticket.
#[poise::command(slash_command, guild_only)]
pub(super) async fn claim(
    ctx: Context<'_>,
    #[autocomplete = "choices::waiting"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let language = ctx.interaction.locale.clone();
    let claimed = async { ctx.data().desk.claim(caller(ctx), which(&number)?).await };
    let view =
        claimed.await.map(|it| View::text(words(&language).claimed_answer(it.ticket.number.to_string())));
    reply::to_command(ctx, view).await
}

/// Says what was done and how long it took.
#[poise::command(slash_command, guild_only)]
pub(super) async fn resolve(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[max_length = 20] minutes: String,
    #[max_length = 300] outcome: Option<String>,
    #[rename = "fixed-here"] fixed_here: Option<bool>,
    kind: Option<KindChoice>,
) -> Done {
    let fixed = fixed_here.unwrap_or_default();
    let ending = Ending::of_repair(fixed);
    let given = kind.map(KindChoice::kind);
    let language = ctx.interaction.locale.clone();
    let parsed =
        which(&number).and_then(|which| Ok((which, closing(&minutes, outcome.as_deref().map(Said::new))?)));
    let to = parsed.as_ref().ok().and_then(|(which, (minutes, _))| {
        let number = number_of(&Ok(*which))?;
        Some(Whither::ResolveNumber { number, minutes: minutes.get(), fixed, given })
    });
    let resolved = match parsed {
        Ok((which, (minutes, line))) => {
            let how = (minutes, ending, given);
            ctx.data().desk.resolve_as(caller(ctx), which, how, line).await
        }
        Err(refused) => Err(refused),
    };
    let view = resolved.map(|it| View::text(words(&language).resolved_answer(it.ticket.number.to_string())));
    reply::to_command_again(ctx, view, outcome.as_deref().unwrap_or_default(), to).await
}

/// The minutes and the line of a resolution, as they were typed. An empty line is none.
pub(in crate::discord) fn closing(
    minutes: &str,
    outcome: Option<Said>,
) -> Result<(Minutes, Option<Said>), Stopped> {
    let minutes: Minutes = minutes.parse().map_err(Refused::Minutes)?;
    Ok((minutes, outcome.and_then(Said::unless_blank)))
}

/// The number, where it is one: what a modal that sends words again has to name.
pub(super) fn number_of(which: &Result<Which, Stopped>) -> Option<TicketNumber> {
    match which {
        Ok(Which::Number(number)) => Some(*number),
        _ => None,
    }
}

/// The ticket that a person typed the number of.
pub(in crate::discord) fn which(typed: &str) -> Result<Which, Stopped> {
    Ok(Which::Number(typed.parse().map_err(|_| Refused::NotATicketNumber)?))
}
