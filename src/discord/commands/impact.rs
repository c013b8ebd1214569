//! `/impact`: what was asked and given, as figures, a picture and a page.

use poise::serenity_prelude::CreateAutocompleteResponse;

use super::{Context, Done, caller, choices, reply};
use crate::desk::{Impact, ImpactAsk};
use crate::discord::impact::{PageBy, illustrated, with_csv, with_page};
use crate::discord::render::impact::{self as render, Show};
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::impact::{Period, Span};

/// What is shown, as Discord knows it; `describe` gives it the names that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, poise::ChoiceParameter)]
pub(super) enum ShowChoice {
    Requests,
    Topics,
    Kinds,
    Minutes,
    Trend,
    Capacity,
    Unmet,
    Readiness,
    Page,
}

/// Figures of a time, for whoever may see them.
#[poise::command(slash_command, guild_only)]
pub(super) async fn impact(
    ctx: Context<'_>,
    #[autocomplete = "periods"]
    #[max_length = 40]
    period: Option<String>,
    #[autocomplete = "choices::buildings"]
    #[max_length = 100]
    building: Option<String>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: Option<String>,
    show: Option<ShowChoice>,
    mine: Option<bool>,
) -> Done {
    let ask = ImpactAsk { period, building, initiative, mine: mine.unwrap_or(false) };
    let report = ctx.data().desk.impact(caller(ctx), ask).await;
    let view = match report {
        Ok(report) => Ok(view(&report, show, &ctx.interaction.locale).await),
        Err(stopped) => Err(stopped),
    };
    reply::to_command(ctx, view).await
}

async fn view(report: &Impact, show: Option<ShowChoice>, language: &str) -> View {
    let (district, figures) = (&*report.district, &report.figures);
    let picture = show.and_then(|it| Show::ALL.get(it as usize).copied()).unwrap_or(Show::Requests);
    let (view, picture) = render::impact(district, figures, picture, language);
    if show != Some(ShowChoice::Page) {
        return illustrated(view, picture).await;
    }
    let view = with_page(view, (district, figures), &PageBy::default(), language);
    let view = with_csv(view, (district, figures), language);
    illustrated(view, picture).await
}

/// The times that people ask for most: months that are over, the terms, the year.
async fn periods(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let Ok(district) = ctx.data().desk.district(caller(ctx).guild).await else {
        return CreateAutocompleteResponse::new();
    };
    let words = words(&ctx.interaction.locale);
    let usual = [
        (words.impact_period_last_month(), "last-month"),
        (words.impact_period_month(), "month"),
        (words.impact_period_term(), "term"),
        (words.impact_period_year(), "year"),
    ];
    let usual = usual.map(|(name, value)| (name, value.to_owned()));
    let terms = Period::terms(&district.calendar).into_iter().filter_map(|it| match it.span {
        Span::Term(name) => Some((name.clone(), name)),
        _ => None,
    });
    choices::matching(usual.into_iter().chain(terms).collect(), typed)
}

#[cfg(test)]
mod tests {
    use poise::ChoiceParameter;

    use super::*;

    #[test]
    fn choices_and_pictures_have_the_same_order_and_the_page_comes_last() {
        let choices = ShowChoice::list();
        let names = choices.iter().map(|choice| choice.name.to_string());
        let pictures = Show::ALL.iter().map(|it| format!("{it:?}"));
        assert!(names.eq(pictures.chain(["Page".to_owned()])));
    }
}
