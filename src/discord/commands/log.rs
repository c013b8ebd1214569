//! `/log`: help in the hallway, in one line.

use poise::serenity_prelude as serenity;

use super::ask::AudienceChoice;
use super::choices::{self, KindChoice};
use super::people::named;
use super::{Context, Done, caller, reply};
use crate::desk::{Helped, LogEntry, Logged, Said};
use crate::discord::controls::door::Whither;
use crate::discord::render;
use crate::domain::company::Company;
use crate::domain::duty::Duty;
use crate::domain::logging::Shape;
use crate::domain::minutes::Minutes;
use crate::domain::refused::Refused;
use crate::store::Stopped;

/// The shapes of an entry, as Discord knows them; `describe` gives them the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum ShapeChoice {
    OneOnOne,
    Group,
    Support,
}

/// What time counts as, as Discord knows it.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum DutyChoice {
    Staff,
    Diplomacy,
    First,
    Maintenance,
    Data,
    Planning,
    Other,
}

/// Writes down help that never was a ticket.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
pub(super) async fn log(
    ctx: Context<'_>,
    who: serenity::User,
    #[autocomplete = "choices::topics_or_none"]
    #[max_length = 100]
    topic: String,
    #[max_length = 20] minutes: String,
    #[max_length = 300] line: Option<String>,
    kind: Option<KindChoice>,
    form: Option<ShapeChoice>,
    duty: Option<DutyChoice>,
    #[autocomplete = "choices::buildings"] building: Option<String>,
    #[max_length = 40] when: Option<String>,
    audience: Option<AudienceChoice>,
    #[min = 2]
    #[max = 500]
    heads: Option<u16>,
) -> Done {
    let audience = audience.map(AudienceChoice::audience).unwrap_or_default();
    let company = Company { audience, heads, people: Vec::new() };
    let said = line.clone().unwrap_or_default();
    let who = named(ctx, &who);
    let read = |line: Option<String>| -> Result<LogEntry, Refused> {
        let minutes: Minutes = minutes.parse().map_err(Refused::Minutes)?;
        let line = line.filter(|it| !it.trim().is_empty());
        Ok(LogEntry {
            helped: Helped { user: who.user, name: who.name, roles: who.roles },
            topic,
            minutes,
            kind: kind.map(KindChoice::kind).unwrap_or_default(),
            shape: form.map_or(Shape::of(&company), |it| Shape::ALL[it as usize]),
            company,
            duty: duty.map(|it| Duty::ALL[it as usize]),
            building,
            when,
            line: line.map(Said::new),
        })
    };
    let (logged, to) = match read(line) {
        Ok(entry) => log_or_keep(ctx, entry).await,
        Err(refused) => (Err(refused.into()), None),
    };
    let view = logged.map(|it| render::logged(&it, &ctx.interaction.locale));
    reply::to_command_again(ctx, view, &said, to).await
}

/// Where the line is turned away, the other options are kept: it can be sent again.
async fn log_or_keep(ctx: Context<'_>, entry: LogEntry) -> (Result<Logged, Stopped>, Option<Whither>) {
    let desk = &ctx.data().desk;
    let logged = desk.log(caller(ctx), entry.clone()).await;
    let turned = matches!(&logged, Err(Stopped::Refused(it)) if matches!(**it, Refused::Turned(_)));
    let draft = if turned { desk.keep_log(caller(ctx), entry).await.ok().flatten() } else { None };
    (logged, draft.map(|(draft, topicless)| Whither::Log { draft, topicless }))
}

#[cfg(test)]
mod tests {
    use poise::ChoiceParameter;

    use super::*;

    #[test]
    fn choices_have_the_order_of_what_they_mean() {
        let plain = |text: &str| text.replace('-', "");
        let names = |choices: &[poise::CommandParameterChoice]| {
            choices.iter().map(|it| it.name.to_lowercase()).collect::<Vec<_>>()
        };
        assert_eq!(names(&ShapeChoice::list()), Shape::ALL.map(|it| plain(it.as_str())));
        assert_eq!(names(&DutyChoice::list()), Duty::ALL.map(|it| plain(it.as_str())));
    }
}
