//! Answers to slash commands.

use super::super::commands::{Context, Done, caller};
use super::super::controls::door::Whither;
use super::super::view::View;
use super::{Asked, Shown};
use crate::store::Stopped;

/// Answers the one person.
pub(in crate::discord) async fn to_command(ctx: Context<'_>, view: Result<View, Stopped>) -> Done {
    to_command_with_words(ctx, view, "").await
}

/// Answers the one person; a refusal repeats their words.
pub(in crate::discord) async fn to_command_with_words(
    ctx: Context<'_>,
    view: Result<View, Stopped>,
    said: &str,
) -> Done {
    to_command_again(ctx, view, said, None).await
}

/// The same; words that the door turns away can be sent again for this.
pub(in crate::discord) async fn to_command_again(
    ctx: Context<'_>,
    view: Result<View, Stopped>,
    said: &str,
    to: Option<Whither>,
) -> Done {
    let asked = Asked { again: to, ..asked(ctx) };
    asked.answer_with_words(&ctx.data().desk, Shown::OnlyToThem, view, said).await;
    Ok(())
}

/// Answers in the channel; a refusal is for the one person.
pub(in crate::discord) async fn for_everybody(ctx: Context<'_>, view: Result<View, Stopped>) -> Done {
    asked(ctx).answer(&ctx.data().desk, Shown::ToEverybody, view).await;
    Ok(())
}

/// The interaction of a command, which waits for its answer.
pub(in crate::discord) fn asked(ctx: Context<'_>) -> Asked<'_> {
    Asked {
        http: &ctx.framework.serenity_context.http,
        id: ctx.interaction.id,
        token: &ctx.interaction.token,
        caller: caller(ctx),
        pressed: None,
        again: None,
    }
}
