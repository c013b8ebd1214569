//! `/ask`, and *Ask for help with this* on a message.

use poise::serenity_prelude as serenity;

use super::choices::{self, KindChoice, ReasonChoice};
use super::people::named;
use super::{Context, Done, caller, reply};
use crate::desk::Ask;
use crate::discord::answer::show_form;
use crate::discord::controls::Control;
use crate::discord::render;
use crate::domain::company::{Audience, Companion, Company};

/// For whom something is asked, as Discord knows it; `describe` gives it the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum AudienceChoice {
    Teachers,
    Team,
    Building,
}

impl AudienceChoice {
    pub(super) fn audience(self) -> Audience {
        match self {
            Self::Teachers => Audience::Teachers,
            Self::Team => Audience::Team,
            Self::Building => Audience::Building,
        }
    }
}

/// Asks for help.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
pub(super) async fn ask(
    ctx: Context<'_>,
    #[max_length = 4000] words: String,
    #[autocomplete = "choices::topics"] topic: Option<String>,
    kind: Option<KindChoice>,
    today: Option<bool>,
    private: Option<bool>,
    #[autocomplete = "choices::buildings"] building: Option<String>,
    #[rename = "needed-by"]
    #[max_length = 40]
    needed_by: Option<String>,
    #[rename = "with"] with_1: Option<serenity::User>,
    #[rename = "with-2"] with_2: Option<serenity::User>,
    #[rename = "with-3"] with_3: Option<serenity::User>,
    #[rename = "with-4"] with_4: Option<serenity::User>,
    audience: Option<AudienceChoice>,
    #[min = 2]
    #[max = 500]
    heads: Option<u16>,
    reason: Option<ReasonChoice>,
) -> Done {
    let people = [with_1, with_2, with_3, with_4].into_iter().flatten().filter(|it| !it.bot);
    let people = people.map(|it| named(ctx, &it)).map(|it| Companion { user: it.user, name: it.name });
    let audience = audience.map(AudienceChoice::audience).unwrap_or_default();
    let ask = Ask {
        words,
        topic,
        kind: kind.map(KindChoice::kind),
        today: today.unwrap_or_default(),
        private: private.unwrap_or_default(),
        building,
        needed_by,
        company: Company { audience, heads, people: people.collect() },
        occasion: reason.map(ReasonChoice::occasion),
        ..Ask::default()
    };
    let caller = caller(ctx);
    let language = caller.language.clone();
    let words = ask.words.clone();
    let opening = ctx.data().desk.open(caller, ask).await;
    let view = opening.map(|opening| render::opening(&opening, &language));
    reply::to_command_with_words(ctx, view, &words).await
}

/// Asks for help with somebody's message. A modal can't wait: it is shown without a look at the database.
#[poise::command(context_menu_command = "Ask for help with this", guild_only)]
pub(super) async fn about_message(ctx: Context<'_>, message: serenity::Message) -> Done {
    let control = Control::AskAboutForm { channel: message.channel_id.get(), message: message.id.get() };
    let picture = message.content.trim().is_empty() && !message.attachments.is_empty();
    let form = if picture {
        render::picture_form(control, &ctx.interaction.locale)
    } else {
        render::ask_form(control, &message.content, &ctx.interaction.locale)
    };
    show_form::for_command(ctx, form).await;
    Ok(())
}
