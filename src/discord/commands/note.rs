//! `/note`: what the next coach should know, or what the requester should read as well.

use super::coach::which;
use super::{Context, Done, caller, choices, reply};
use crate::discord::view::View;
use crate::discord::words::words as sentences;
use crate::domain::refused::Refused;
use crate::domain::text::Words;

/// Adds a note to a ticket.
#[poise::command(slash_command, guild_only)]
pub(super) async fn note(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[max_length = 1500] words: String,
    share: Option<bool>,
) -> Done {
    let share = share.unwrap_or_default();
    let read = which(&number).and_then(|which| Ok((which, Words::new(&words).map_err(Refused::Words)?)));
    let noted = match read {
        Ok((which, note)) => ctx.data().desk.note(caller(ctx), which, note, share).await,
        Err(refused) => Err(refused),
    };
    let view = noted.map(|ticket| {
        let sentences = sentences(&ctx.interaction.locale);
        let number = ticket.number.to_string();
        View::text(if share { sentences.note_shared(number) } else { sentences.note_kept(number) })
    });
    reply::to_command_with_words(ctx, view, &words).await
}
