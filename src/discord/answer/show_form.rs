//! Showing a modal: the answer itself, so it is sent without a look at the database.

use poise::serenity_prelude::{CreateInteractionResponse, CreateModal};

use super::super::commands::Context;
use super::reply::asked;

/// As the answer to a command.
pub(in crate::discord) async fn for_command(ctx: Context<'_>, form: CreateModal) {
    asked(ctx).send(CreateInteractionResponse::Modal(form)).await;
}
