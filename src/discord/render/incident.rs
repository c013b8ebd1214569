//! Incidents and duplicates: what coaches see of them, what requesters are told.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateInputText, CreateModal, InputTextStyle,
};

use super::company::{asked_by, requesters};
use super::counted;
use super::forms::{WORDS, form};
use super::names::Names;
use crate::desk::{Face, IncidentNow, Merged, TicketLook};
use crate::discord::controls::{Control, MoreControl};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, relative, words};
use crate::domain::ids::TicketId;
use crate::domain::incident::{Incident, IncidentRefused};
use crate::domain::owed::Owed;
use crate::domain::text::excerpt;
use crate::domain::ticket::State;

/// The most numbers that are named one by one.
const NAMED: usize = 15;

/// The modal that makes alike reports one incident.
pub(in crate::discord) fn incident_form(ticket: TicketId, language: &str) -> CreateModal {
    let words = words(language);
    let what = CreateInputText::new(InputTextStyle::Short, words.incident_form_what(), WORDS)
        .placeholder(words.incident_form_hint())
        .min_length(1)
        .max_length(200);
    form(Control::More(MoreControl::IncidentForm(ticket)), words.incident_form_title(), vec![what])
}

pub(in crate::discord) fn incident_opened(now: &IncidentNow, language: &str) -> View {
    let words = words(language);
    let number = now.incident.number.to_string();
    View::text(words.incident_opened(number, what(&now.incident), count(now), numbers(now)))
}

pub(in crate::discord) fn incident_added(now: &IncidentNow, language: &str) -> View {
    let words = words(language);
    View::text(words.incident_added(numbers(now), now.incident.number.to_string(), what(&now.incident)))
}

pub(in crate::discord) fn incident_fixed(now: &IncidentNow, language: &str) -> View {
    let words = words(language);
    View::text(words.incident_fixed(now.incident.number.to_string(), what(&now.incident), count(now)))
}

fn what(incident: &Incident) -> String {
    plain(&incident.what.excerpt(200))
}

fn count(now: &IncidentNow) -> i64 {
    counted(now.tickets.len())
}

fn numbers(now: &IncidentNow) -> String {
    let named = now.tickets.iter().take(NAMED).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if now.tickets.len() > NAMED { format!("{named}, …") } else { named }
}

/// An incident in a list of suggestions.
pub(in crate::discord) fn incident_line(incident: &Incident, language: &str) -> String {
    words(language).incident_line(incident.number.to_string(), incident.what.excerpt(70))
}

/// What somebody reads who reports what is known already.
pub(super) fn known(names: Names<'_>, incident: &Incident) -> String {
    names.words.answer_known(what(incident), names.person(incident.opened_by))
}

/// On the card: which incident it is a report of.
pub(super) fn of_incident(words: &Words, incident: &Incident) -> String {
    let (number, what) = (incident.number.to_string(), what(incident));
    match incident.fixed_at {
        Some(at) => words.card_incident_fixed(number, what, relative(at)),
        None => words.card_incident_open(number, what),
    }
}

/// On the card of a report that many make: they may be one incident.
pub(super) fn make_incident(words: &Words, face: &Face) -> Option<CreateButton> {
    let alike = counted(face.alike?);
    let id = Control::More(MoreControl::MakeIncident(face.ticket.id)).to_string();
    let label = excerpt(&words.button_make_incident(alike), 80);
    Some(CreateButton::new(id).label(label).style(ButtonStyle::Secondary))
}

/// What whoever reported it is told. None where there is nothing to say any more.
pub(in crate::discord) fn incident_news(news: &Owed, face: &Face) -> Option<View> {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let (number, who) = (ticket.number.to_string(), requesters(ticket));
    let mentions = asked_by(ticket).collect();
    let text = match news {
        Owed::Merged => {
            let State::Merged { into, .. } = ticket.state else { return None };
            words.merged_told(who, number, into.to_string())
        }
        Owed::Absorbed { name } => words.absorbed_told(who, plain(name), number),
        news => {
            let incident = face.incident.as_ref()?;
            let owner = names.person(incident.opened_by);
            if *news == Owed::IncidentFixed {
                let text = words.incident_fixed_told(who, what(incident), number);
                return Some(
                    View { mentions, ..View::text(text) }.row(super::notices::did_it_help(&words, ticket.id)),
                );
            }
            words.incident_known(who, number, what(incident), owner)
        }
    };
    Some(View { mentions, ..View::text(text) })
}

/// On the look at a ticket that asks what another has asked before.
pub(super) fn merge_row(words: &Words, look: &TicketLook) -> Option<CreateActionRow> {
    let same = look.same.as_ref()?;
    let id = Control::More(MoreControl::Merge(look.face.ticket.id, same.id)).to_string();
    let label = excerpt(&words.button_merge(same.number.to_string(), same.asked.name.as_str()), 80);
    Some(CreateActionRow::Buttons(vec![CreateButton::new(id).label(label).style(ButtonStyle::Secondary)]))
}

/// Two became one, for the coach who said so.
pub(in crate::discord) fn merged(merged: &Merged, language: &str) -> View {
    let words = words(language);
    View::text(words.merged_answer(merged.ticket.number.to_string(), merged.into.number.to_string()))
}

pub(super) fn incident_refused(names: Names<'_>, refused: &IncidentRefused) -> String {
    let words = names.words;
    match refused {
        IncidentRefused::NoSuch => words.refused_no_such_incident(),
        IncidentRefused::Fixed { number, at } => {
            words.refused_incident_fixed(number.to_string(), relative(*at))
        }
        IncidentRefused::NotYours { number, by } => {
            words.refused_not_your_incident(number.to_string(), names.person(*by))
        }
        IncidentRefused::Tied { number, to } => words.refused_tied(number.to_string(), to.to_string()),
        IncidentRefused::Private { number } => words.refused_private_incident(number.to_string()),
    }
}
