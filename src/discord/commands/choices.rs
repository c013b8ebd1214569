//! What the client suggests while somebody types. Suggestions only: the desk checks every value again.

use poise::serenity_prelude::{AutocompleteChoice, CreateAutocompleteResponse};

use super::{Context, caller};
use crate::desk::NO_TOPIC;
use crate::discord::render::Names;
use crate::discord::words::words;
use crate::domain::district::District;
use crate::domain::handing::Target;
use crate::domain::occasion::Occasion;
use crate::domain::people::Role;
use crate::domain::permission;
use crate::domain::roadmap::{Phase, Readiness};
use crate::domain::routing::{Kind, Queue};
use crate::domain::text::excerpt;
use crate::domain::ticket::Ticket;

/// Discord shows at most 25 suggestions, each name at most 100 characters
/// (<https://discord.com/developers/docs/interactions/application-commands#autocomplete>).
const SUGGESTIONS: usize = 25;
const NAME: usize = 100;

/// The kinds of help, as Discord knows them; `describe` gives them the names that people see.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum KindChoice {
    Question,
    OneOnOne,
    CoPlan,
    CoTeach,
    ModelLesson,
    Resources,
    Class,
    Broken,
    Account,
    Device,
    Buying,
    Library,
}

impl KindChoice {
    /// The kind that was chosen. Both lists have the same order, which a test holds.
    pub(super) fn kind(self) -> Kind {
        Kind::ALL[self as usize]
    }
}

/// Why somebody would rather be shown, as Discord knows it.
#[derive(Debug, Clone, Copy, poise::ChoiceParameter)]
pub(super) enum ReasonChoice {
    NewHere,
    Refresher,
    GoingFurther,
}

impl ReasonChoice {
    /// The reason that was chosen. Both lists have the same order, which a test holds.
    pub(super) fn occasion(self) -> Occasion {
        Occasion::ALL[self as usize]
    }
}

/// A phase, as a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, poise::ChoiceParameter)]
pub(super) enum PhaseChoice {
    Learning,
    Implementation,
    Standard,
    Retired,
}

impl PhaseChoice {
    /// The phase that was chosen. Both lists have the same order, which a test holds.
    pub(super) fn phase(self) -> Phase {
        Phase::ALL[self as usize]
    }
}

/// Whose card is posted, as a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, poise::ChoiceParameter)]
pub(super) enum RoleChoice {
    Librarian,
    Specialist,
    TechOffice,
}

impl RoleChoice {
    /// The role that was chosen.
    pub(super) fn role(self) -> Role {
        match self {
            Self::Librarian => Role::Librarian,
            Self::Specialist => Role::Specialist,
            Self::TechOffice => Role::TechOffice,
        }
    }
}

/// How ready one is, as a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, poise::ChoiceParameter)]
pub(super) enum LevelChoice {
    Ready,
    WithPartner,
    NotYet,
}

impl LevelChoice {
    /// The level that was chosen. Both lists have the same order, which a test holds.
    pub(super) fn level(self) -> Readiness {
        Readiness::ALL[self as usize]
    }
}

pub(super) async fn specialists(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    in_district(ctx, typed, |district| having(district, Role::Specialist)).await
}

pub(super) async fn librarians(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    in_district(ctx, typed, |district| having(district, Role::Librarian)).await
}

/// By name; people who are not in the file have no key and are not suggested.
fn having(district: &District, role: Role) -> Vec<(String, String)> {
    let there = district.staff.iter().filter(|it| !it.gone && it.is(role));
    there.filter_map(|it| Some((it.name.clone(), it.key.as_ref()?.to_string()))).collect()
}

pub(super) async fn topics(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let named = |district: &District| {
        let on_map = district.initiatives.iter().filter(|it| !it.gone);
        on_map.map(|it| (it.name.clone(), it.key.to_string())).collect()
    };
    in_district(ctx, typed, named).await
}

/// The initiatives, and the word for none of them.
pub(super) async fn topics_or_none(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let none = words(&ctx.interaction.locale).topic_choice_none();
    let named = |district: &District| {
        let on_map = district.initiatives.iter().filter(|it| !it.gone);
        let named = on_map.map(|it| (it.name.clone(), it.key.to_string()));
        named.chain([(none, NO_TOPIC.to_owned())]).collect()
    };
    in_district(ctx, typed, named).await
}

pub(super) async fn buildings(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let named = |district: &District| {
        let standing = district.buildings.iter().filter(|it| !it.gone);
        standing.map(|it| (it.name.clone(), it.key.to_string())).collect()
    };
    in_district(ctx, typed, named).await
}

/// Everybody on the roster.
pub(super) async fn everybody(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let named = |district: &District| {
        let here = district.staff.iter().filter(|it| !it.gone);
        here.map(|it| (it.name.clone(), format!("~{}", it.id))).collect()
    };
    in_district(ctx, typed, named).await
}

/// Those who answer requests, by the number of their row: names are not unique.
pub(super) async fn coaches(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let named = |district: &District| {
        let coaches = district.staff.iter().filter(|it| !it.gone && permission::is_coach(it));
        coaches.map(|it| (it.name.clone(), format!("~{}", it.id))).collect()
    };
    in_district(ctx, typed, named).await
}

/// Queues and people whom a ticket may be handed to.
pub(super) async fn targets(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let language = ctx.interaction.locale.clone();
    let named = |district: &District| {
        let words = words(&language);
        let names = Names { district, words: &words };
        let libraries = district.buildings.iter().filter(|it| !it.gone).map(|it| Queue::Librarians(it.id));
        let queues = [Queue::Specialists, Queue::TechOffice, Queue::Director].into_iter().chain(libraries);
        let queues = queues.map(|it| (names.queue(it), Target::Queue(it).to_string()));
        let coaches = district.staff.iter().filter(|it| !it.gone && permission::is_coach(it));
        queues.chain(coaches.map(|it| (it.name.clone(), Target::Person(it.id).to_string()))).collect()
    };
    in_district(ctx, typed, named).await
}

async fn in_district(
    ctx: Context<'_>,
    typed: &str,
    named: impl FnOnce(&District) -> Vec<(String, String)>,
) -> CreateAutocompleteResponse {
    match ctx.data().desk.district(caller(ctx).guild).await {
        Ok(district) => matching(named(&district), typed),
        Err(_) => CreateAutocompleteResponse::new(),
    }
}

/// Tickets that wait in the caller's queues.
pub(super) async fn waiting(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let queues = ctx.data().desk.queues(caller(ctx)).await;
    let tickets = queues.map(|it| it.queues.into_iter().flat_map(|queue| queue.tickets).collect::<Vec<_>>());
    matching(tickets.unwrap_or_default().iter().map(named).collect(), typed)
}

/// Tickets that the caller has.
pub(super) async fn held(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let tickets = ctx.data().desk.queues(caller(ctx)).await.map(|it| it.yours).unwrap_or_default();
    matching(tickets.iter().map(named).collect(), typed)
}

/// Tickets that the caller asked for.
pub(super) async fn asked(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let tickets = ctx.data().desk.requests(caller(ctx)).await.map(|it| it.tickets).unwrap_or_default();
    matching(tickets.iter().map(named).collect(), typed)
}

/// Tickets that the caller has or asked for.
pub(super) async fn own(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let held = ctx.data().desk.queues(caller(ctx)).await.map(|it| it.yours).unwrap_or_default();
    let asked = ctx.data().desk.requests(caller(ctx)).await.map(|it| it.tickets).unwrap_or_default();
    let open = held.iter().chain(asked.iter().filter(|it| it.is_open()));
    matching(open.map(named).collect(), typed)
}

/// Tickets that the caller has, or that wait in their queues.
pub(super) async fn theirs(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let Ok(queues) = ctx.data().desk.queues(caller(ctx)).await else {
        return CreateAutocompleteResponse::new();
    };
    let waiting = queues.queues.iter().flat_map(|it| &it.tickets);
    matching(queues.yours.iter().chain(waiting).map(named).collect(), typed)
}

fn named(ticket: &Ticket) -> (String, String) {
    let name = format!("{} {}: {}", ticket.number, ticket.asked.name, ticket.asked.words.as_str());
    (name, ticket.number.0.to_string())
}

pub(super) fn matching(named: Vec<(String, String)>, typed: &str) -> CreateAutocompleteResponse {
    let typed = typed.trim().trim_start_matches('#').to_lowercase();
    let fits =
        |(name, value): &(String, String)| name.to_lowercase().contains(&typed) || value.starts_with(&typed);
    let fitting = named.into_iter().filter(fits).take(SUGGESTIONS);
    let choices = fitting.map(|(name, value)| AutocompleteChoice::new(excerpt(&name, NAME), value));
    CreateAutocompleteResponse::new().set_choices(choices.collect())
}

#[cfg(test)]
mod tests {
    use poise::ChoiceParameter;

    use super::*;

    #[test]
    fn choices_and_kinds_have_the_same_order() {
        let choices = KindChoice::list();
        let names = choices.iter().map(|choice| choice.name.to_lowercase());
        let kinds = Kind::ALL.map(|kind| kind.as_str().replace('-', ""));
        assert!(names.eq(kinds));
        let reasons = ReasonChoice::list();
        let names = reasons.iter().map(|choice| choice.name.to_lowercase());
        assert!(names.eq(Occasion::ALL.map(|it| it.as_str().replace('-', ""))));
        let phases = PhaseChoice::list();
        let names = phases.iter().map(|choice| choice.name.to_lowercase());
        assert!(names.eq(Phase::ALL.map(Phase::as_str)));
        let levels = LevelChoice::list();
        let names = levels.iter().map(|choice| choice.name.to_lowercase());
        assert!(names.eq(Readiness::ALL.map(|level| level.as_str().replace('-', ""))));
    }
}
