//! `/minutes`: how long one's own part of a ticket took, said late or corrected.

use super::coach::which;
use super::log::{DutyChoice, ShapeChoice};
use super::{Context, Done, caller, reply};
use crate::desk::TimeSaid;
use crate::discord::render;
use crate::domain::duty::Duty;
use crate::domain::logging::Shape;
use crate::domain::refused::Refused;

/// Writes down one's own minutes.
#[poise::command(slash_command, guild_only)]
pub(super) async fn minutes(
    ctx: Context<'_>,
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[max_length = 20] minutes: String,
    duty: Option<DutyChoice>,
    form: Option<ShapeChoice>,
) -> Done {
    let kept = async {
        let which = which(&number)?;
        let minutes = minutes.parse().map_err(Refused::Minutes)?;
        let duty = duty.map(|it| Duty::ALL[it as usize]);
        let shape = form.map(|it| Shape::ALL[it as usize]);
        ctx.data().desk.say_minutes(caller(ctx), which, TimeSaid { minutes, duty, shape }).await
    };
    let view = kept.await.map(|it| render::minutes_kept(&it, &ctx.interaction.locale));
    reply::to_command(ctx, view).await
}
