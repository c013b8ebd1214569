//! `/note`: what the next coach should know, or what the requester should read as well.

use super::coach::{number_of, which};
use super::{Context, Done, caller, choices, reply};
use crate::desk::Said;
use crate::discord::controls::door::Whither;
use crate::discord::view::View;
use crate::discord::words::words as sentences;
use crate::domain::ticket::Ticket;

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
    let read = which(&number);
    let to = number_of(&read).map(|number| Whither::Note { number, share });
    let noted = match read {
        Ok(which) => ctx.data().desk.note(caller(ctx), which, Said::new(&words), share).await,
        Err(refused) => Err(refused),
    };
    let view = noted.map(|ticket| noted_view(&ticket, share, &ctx.interaction.locale));
    reply::to_command_again(ctx, view, &words, to).await
}

/// What the author of a note is told.
pub(in crate::discord) fn noted_view(ticket: &Ticket, share: bool, language: &str) -> View {
    let sentences = sentences(language);
    let number = ticket.number.to_string();
    View::text(if share { sentences.note_shared(number) } else { sentences.note_kept(number) })
}
