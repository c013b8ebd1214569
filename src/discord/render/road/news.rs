//! News of the road map, as the courier posts it.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::super::names::Names;
use super::show::dated;
use super::who::role_card;
use super::{helps_with, topic};
use crate::discord::controls::{Control, RoadControl};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::district::District;
use crate::domain::ids::{InitiativeId, StaffId};
use crate::domain::people::Role;
use crate::domain::roadmap::{Phase, Readiness};
use crate::domain::roadnews::RoadNews;
use crate::domain::text::excerpt;
use crate::domain::ticket::Ticket;
use chrono::NaiveDate;

/// The news in the district's own language. `today` says whether a change is still to come.
pub(in crate::discord) fn news(
    news: &RoadNews,
    district: &District,
    ticket: Option<&Ticket>,
    today: NaiveDate,
) -> View {
    let words = words(district.languages.first().map_or("en", String::as_str));
    let names = Names { district, words: &words };
    match news {
        RoadNews::Coming { initiative, phase, on, .. } => {
            let (name, phase, day) = (topic(names, *initiative), names.phase(*phase), dated(&words, *on));
            let said = if *on > today {
                words.news_coming(name, phase, day)
            } else {
                words.news_now(name, phase, day)
            };
            let notes = district.initiative(*initiative).and_then(|it| it.notes.as_deref());
            let material = notes.map(|it| words.news_noted(plain(it)));
            View::text([said].into_iter().chain(material).collect::<Vec<_>>().join("\n"))
        }
        RoadNews::Begun { initiative, phase, on } => View {
            quiet: true,
            ..View::text(words.news_begun(
                topic(names, *initiative),
                names.phase(*phase),
                dated(&words, *on),
                helps_with(names, *phase),
            ))
        },
        RoadNews::PlanDropped { initiative, phase, on } => {
            View::text(words.news_dropped(topic(names, *initiative), names.phase(*phase), dated(&words, *on)))
        }
        RoadNews::Moved { phase } => {
            let name = names.topic(ticket.and_then(|it| it.asked.topic));
            let number = ticket.map(|it| it.number.to_string()).unwrap_or_default();
            View::text(words.news_moved(name, names.phase(*phase), number))
        }
        RoadNews::Review { initiative, phase, on } => review(names, *initiative, *phase, *on),
        RoadNews::AskReady { initiatives, staff } => ask_ready(names, *staff, initiatives),
        RoadNews::RoleCard { role, .. } => role_card(&words, *role),
    }
}

fn review(names: Names<'_>, initiative: InitiativeId, phase: Phase, on: NaiveDate) -> View {
    let words = names.words;
    let director = names.district.staff.iter().find(|it| it.is(Role::Director) && !it.gone);
    let called = director.map(|it| names.mention(it.id)).unwrap_or_default();
    let (name, day) = (topic(names, initiative), dated(words, on));
    let text = match phase {
        Phase::Learning => words.news_evaluation(called, name, day),
        _ => words.news_review(called, name, names.phase(phase), day),
    };
    let mentions = director.and_then(|it| it.user).map(|user| user.0);
    View { mentions: mentions.into_iter().collect(), ..View::text(text) }
}

/// A row of three buttons for each initiative; Discord shows five rows.
fn ask_ready(names: Names<'_>, staff: StaffId, initiatives: &[InitiativeId]) -> View {
    let words = names.words;
    let text = words.ask_ready(names.mention(staff));
    let mut view = View { mentions: names.account(staff).into_iter().collect(), ..View::text(text) };
    for initiative in initiatives.iter().take(5) {
        let name = names.district.initiative(*initiative).map_or("", |it| it.name.as_str());
        let button = |level: Readiness| {
            let control = RoadControl::Ready { guild: names.district.guild, initiative: *initiative, level };
            let style = if level == Readiness::Ready { ButtonStyle::Primary } else { ButtonStyle::Secondary };
            let label = excerpt(&label(words, name, level), 80);
            CreateButton::new(Control::Road(control).to_string()).label(label).style(style)
        };
        view = view.row(CreateActionRow::Buttons(Readiness::ALL.map(button).to_vec()));
    }
    view
}

fn label(words: &Words, topic: &str, level: Readiness) -> String {
    match level {
        Readiness::Ready => words.button_ready(topic),
        Readiness::WithPartner => words.button_with_partner(topic),
        Readiness::NotYet => words.button_ready_not_yet(topic),
    }
}
