//! `/handoff`, `/take`, `/release`, `/partner`, `/hold`, `/resume`, `/sort`: the moves of a ticket's longer life.

use super::choices::{self, KindChoice};
use super::coach::{number_of, which};
use super::{Context, Done, caller, reply};
use crate::desk::{Desk, Partnering, Said, Sorting, Taking};
use crate::discord::controls::door::Whither;
use crate::discord::render;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::handing::{Handing, Target};
use crate::domain::ids::StaffId;
use crate::domain::permission::is_coach;
use crate::domain::refused::{LifeRefused, Refused};
use crate::domain::text::excerpt;
use crate::domain::ticket::Passing;
use crate::store::Stopped;

/// Why a ticket is handed on, as Discord knows it; `describe` gives the reasons the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum PassingChoice {
    OtherTopic,
    NotMine,
    Away,
    NeedsSpecialist,
    TechOffice,
}

/// Hands a ticket to another queue or person.
#[poise::command(slash_command, guild_only)]
pub(super) async fn handoff(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    because: PassingChoice,
    #[autocomplete = "choices::targets"]
    #[max_length = 100]
    to: Option<String>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    topic: Option<String>,
) -> Done {
    let why = Passing::ALL[because as usize];
    let handed = async {
        let (which, desk) = (which(&number)?, &ctx.data().desk);
        let to = match &to {
            Some(typed) => target(desk, ctx, typed).await?,
            None => Target::Next,
        };
        let topic = match &topic {
            Some(typed) => Some(desk.topic(caller(ctx), typed).await?),
            None => None,
        };
        desk.hand_on(caller(ctx), which, Handing { why, to, topic }).await
    };
    let view = handed.await.map(|it| render::handed_on(&it, &ctx.interaction.locale));
    reply::to_command(ctx, view).await
}

/// Takes a ticket, also from somebody who has it.
#[poise::command(slash_command, guild_only)]
pub(super) async fn take(
    ctx: Context<'_>,
    #[autocomplete = "choices::waiting"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let language = &ctx.interaction.locale;
    let taking = async { ctx.data().desk.take(caller(ctx), which(&number)?).await };
    let view = taking.await.map(|it| match it {
        Taking::Claimed(_, ticket) => View::text(words(language).claimed_answer(ticket.number.to_string())),
        Taking::Asks(district, ticket, claim) => {
            render::take_over_question(&district, &ticket, &claim, language)
        }
    });
    reply::to_command(ctx, view).await
}

/// Gives a ticket back to its queue.
#[poise::command(slash_command, guild_only)]
pub(super) async fn release(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let released = async { ctx.data().desk.release(caller(ctx), which(&number)?).await };
    let view = released.await.map(|it| render::released(&it, &ctx.interaction.locale));
    reply::to_command(ctx, view).await
}

/// Helps the lead, asks somebody to help, or stops helping.
#[poise::command(slash_command, guild_only)]
pub(super) async fn partner(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[autocomplete = "choices::coaches"]
    #[max_length = 100]
    invite: Option<String>,
    #[rename = "instead-of"]
    #[autocomplete = "choices::coaches"]
    #[max_length = 100]
    instead_of: Option<String>,
    leave: Option<bool>,
) -> Done {
    let changed = async {
        let (which, desk) = (which(&number)?, &ctx.data().desk);
        let partnering = match (&invite, &instead_of, leave) {
            (Some(typed), _, _) => Partnering::Invite(person(desk, ctx, typed).await?),
            (None, Some(typed), _) => Partnering::InsteadOf(person(desk, ctx, typed).await?),
            (None, None, Some(true)) => Partnering::Leave,
            _ => Partnering::Join,
        };
        Ok((partnering, desk.partner(caller(ctx), which, partnering).await?))
    };
    let language = &ctx.interaction.locale;
    let view = changed.await.map(|(partnering, it)| match partnering {
        Partnering::Invite(staff) => render::invited(&it, staff, language),
        Partnering::Leave => render::left(&it, language),
        Partnering::Join | Partnering::InsteadOf(_) => render::partnered(&it, language),
    });
    reply::to_command(ctx, view).await
}

/// Asks the requester something.
#[poise::command(slash_command, guild_only)]
pub(super) async fn hold(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[max_length = 1500] question: String,
) -> Done {
    let read = which(&number);
    let to = number_of(&read).map(|number| Whither::Hold { number });
    let held = match read {
        Ok(which) => ctx.data().desk.hold(caller(ctx), which, Said::new(&question)).await,
        Err(refused) => Err(refused),
    };
    let view = held.map(|it| render::held(&it, &ctx.interaction.locale));
    reply::to_command_again(ctx, view, &question, to).await
}

/// Goes on without the answer.
#[poise::command(slash_command, guild_only)]
pub(super) async fn resume(
    ctx: Context<'_>,
    #[autocomplete = "choices::held"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
) -> Done {
    let resumed = async { ctx.data().desk.resume(caller(ctx), which(&number)?).await };
    let view = resumed.await.map(|it| render::resumed(&it, &ctx.interaction.locale));
    reply::to_command(ctx, view).await
}

/// Corrects topic, kind or building.
#[poise::command(slash_command, guild_only)]
pub(super) async fn sort(
    ctx: Context<'_>,
    #[autocomplete = "choices::waiting"]
    #[rename = "ticket"]
    #[max_length = 20]
    number: String,
    #[autocomplete = "choices::topics"] topic: Option<String>,
    kind: Option<KindChoice>,
    #[autocomplete = "choices::buildings"] building: Option<String>,
) -> Done {
    let sorting = Sorting { topic, kind: kind.map(KindChoice::kind), building };
    let sorted = async { ctx.data().desk.sort(caller(ctx), which(&number)?, sorting).await };
    let view = sorted.await.map(|it| render::sorted(&it, &ctx.interaction.locale));
    reply::to_command(ctx, view).await
}

/// A suggestion, or a coach's name as it was typed.
async fn target(desk: &Desk, ctx: Context<'_>, typed: &str) -> Result<Target, Stopped> {
    match typed.parse() {
        Ok(target) => Ok(target),
        Err(_) => Ok(Target::Person(person(desk, ctx, typed).await?)),
    }
}

/// A suggestion, which holds the person's row, or a name that only one coach has.
async fn person(desk: &Desk, ctx: Context<'_>, typed: &str) -> Result<StaffId, Stopped> {
    let district = desk.district(caller(ctx).guild).await?;
    let (wanted, row) = (typed.trim().to_lowercase(), typed.strip_prefix('~').and_then(|it| it.parse().ok()));
    let mut found = district
        .staff
        .iter()
        .filter(|it| !it.gone && is_coach(it) && (Some(it.id.0) == row || it.name.to_lowercase() == wanted));
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.id),
        _ => Err(Refused::from(LifeRefused::NoSuchPerson { typed: excerpt(typed, 60) }).into()),
    }
}

#[cfg(test)]
mod tests {
    use poise::ChoiceParameter;

    use super::*;

    #[test]
    fn reasons_have_the_order_of_what_they_mean() {
        let names: Vec<_> = PassingChoice::list().iter().map(|it| it.name.to_lowercase()).collect();
        assert_eq!(names, Passing::ALL.map(|why| why.as_str().replace('-', "")));
    }
}
