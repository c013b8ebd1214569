//! Refusals: what happened and what to do next; and the sentence for a fault of ours, with a code to quote.

use chrono::Duration;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::counted;
use super::impact_refusal::impact_refusal;
use super::incident::incident_refused;
use super::life::life_refusal;
use super::more::log_refused;
use super::names::Names;
use super::time::time_refused;
use crate::discord::controls::Control;
use crate::discord::view::View;
use crate::discord::words::{Words, moment, plain, relative, words};
use crate::domain::district::District;
use crate::domain::ids::{InteractionId, TicketId};
use crate::domain::people::Role;
use crate::domain::refused::Refused;
use crate::domain::text::BadWords;
use crate::store::Trouble;

/// Claims nearer to each other than this are called a race.
const RACE: Duration = Duration::seconds(60);

/// The refusal as one person sees it. `pressed` is the ticket of the control that was pressed, if one was.
pub(in crate::discord) fn refusal(
    refused: &Refused,
    district: Option<&District>,
    pressed: Option<TicketId>,
    language: &str,
) -> View {
    let words = words(language);
    let Some(district) = district else { return View::text(words.refused_no_district()) };
    let names = Names { district, words: &words };
    let view = View::text(
        of_ticket(names, refused)
            .or_else(|| of_input(names, refused))
            .or_else(|| of_road(names, refused))
            .unwrap_or_else(|| plain_refusal(&words, refused)),
    );
    match (refused, pressed) {
        (Refused::AlreadyClaimed { claim, .. }, Some(ticket)) => {
            let label =
                words.button_partner(names.district.person(claim.by).map_or("", |it| it.name.as_str()));
            let button = CreateButton::new(Control::Partner(ticket).to_string())
                .label(crate::domain::text::excerpt(&label, 80))
                .style(ButtonStyle::Secondary);
            view.row(CreateActionRow::Buttons(vec![button]))
        }
        _ => view,
    }
}

fn of_ticket(names: Names<'_>, refused: &Refused) -> Option<String> {
    let words = names.words;
    let person = |id| names.person(id);
    Some(match refused {
        Refused::NotTheDirector => {
            let directors = names.district.staff.iter().filter(|it| it.is(Role::Director) && !it.gone);
            words.refused_not_the_director(names.people(&directors.map(|it| it.id).collect::<Vec<_>>()))
        }
        Refused::AlreadyClaimed { number, claim, asked_at } => {
            let before = *asked_at - claim.at;
            if before < RACE {
                words.refused_claimed_just_now(person(claim.by), number.to_string(), before.num_seconds())
            } else {
                words.refused_claimed(person(claim.by), number.to_string(), moment(claim.at))
            }
        }
        Refused::YouHaveIt { number, since } => words.refused_yours(number.to_string(), moment(*since)),
        Refused::SomebodyElseHasIt { number, claim } => {
            words.refused_somebody_else(person(claim.by), number.to_string())
        }
        Refused::NobodyHasIt { number } => words.refused_nobody_has_it(number.to_string()),
        Refused::IsResolved { number, by, at } => {
            words.refused_resolved(person(*by), number.to_string(), relative(*at))
        }
        Refused::IsCancelled { number, at } => words.refused_cancelled(number.to_string(), relative(*at)),
        Refused::NotResolved { number } => words.refused_not_resolved(number.to_string()),
        Refused::TooLateToReopen { number, .. } => words.refused_too_late_to_reopen(number.to_string()),
        Refused::NotYourRequest { number } => words.refused_not_your_request(number.to_string()),
        Refused::NotYourQueue { number, queue } => {
            words.refused_not_your_queue(number.to_string(), names.owners(*queue))
        }
        Refused::Life(refused) => life_refusal(names, refused),
        Refused::AlreadySent { number } => words.refused_already_sent(number.to_string()),
        _ => return None,
    })
}

fn of_road(names: Names<'_>, refused: &Refused) -> Option<String> {
    let Refused::Road(refused) = refused else { return None };
    Some(super::road::refusal(names, refused))
}

fn of_input(names: Names<'_>, refused: &Refused) -> Option<String> {
    let words = names.words;
    Some(match refused {
        Refused::People(refused) => super::people::refusal(names, refused),
        Refused::NoSuchTopic { typed, nearest: Some(nearest) } => {
            words.refused_topic_nearest(plain(typed), names.topic(Some(*nearest)))
        }
        Refused::NoSuchTopic { typed, nearest: None } => words.refused_topic(plain(typed)),
        Refused::NoSuchBuilding { typed } => words.refused_building(plain(typed)),
        Refused::NotADay { typed } => words.refused_not_a_day(plain(typed)),
        Refused::Import(refused) => super::calendar_file::import_refusal(words, refused),
        Refused::Calendar(refused) => super::calendar::calendar_refusal(words, *refused),
        Refused::Time(refused) => time_refused(names, *refused),
        Refused::Incident(refused) => incident_refused(names, refused),
        Refused::Impact(refused) => impact_refusal(names, refused),
        Refused::Log(refused) => log_refused(names, *refused),
        Refused::Class(refused) => super::class::class_refusal(names, refused),
        Refused::Page(refused) => super::impact::page_refused(names, *refused),
        Refused::DayIsPast { day: past } => words.refused_day_past(words.day(*past)),
        Refused::Words(BadWords::Empty) => words.refused_empty(),
        Refused::Words(BadWords::TooLong { length, longest }) => {
            words.refused_too_long(counted(*length), counted(*longest))
        }
        _ => return None,
    })
}

fn plain_refusal(words: &Words, refused: &Refused) -> String {
    match refused {
        Refused::NoDistrict => words.refused_no_district(),
        Refused::NotATicketNumber => words.refused_not_a_number(),
        Refused::NotACoach => words.refused_not_a_coach(),
        Refused::Minutes(_) => words.refused_minutes(),
        Refused::TimeIsGone => words.refused_time_gone(),
        _ => words.refused_no_such_ticket(),
    }
}

/// A fault of ours, as one person sees it.
pub(in crate::discord) fn failure(code: &str, trouble: Option<Trouble>, language: &str) -> View {
    let words = words(language);
    View::text(match trouble {
        None => words.failed(code),
        Some(Trouble::Full) => words.failed_disk_full(code),
        Some(Trouble::ReadOnly | Trouble::Failing) => words.failed_disk(code),
        Some(Trouble::Damaged) => words.failed_damaged(code),
    })
}

/// The code that a person can quote and that stands in the log: the end of the interaction's number.
pub(in crate::discord) fn incident(cause: InteractionId) -> String {
    format!("{:06X}", cause.0 & 0x00FF_FFFF)
}
