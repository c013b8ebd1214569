//! People who ask together: on the card, in the thread, in their direct messages.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::counted;
use super::names::Names;
use super::reason::capital;
use crate::desk::Face;
use crate::discord::controls::Control;
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::company::{Audience, Company};
use crate::domain::owed::Owed;
use crate::domain::ticket::Ticket;

/// The accounts of everybody who asked.
pub(super) fn asked_by(ticket: &Ticket) -> impl Iterator<Item = u64> {
    std::iter::once(ticket.asked.user.0).chain(ticket.asked.company.people.iter().map(|it| it.user.0))
}

/// Everybody who asked, as mentions.
pub(super) fn requesters(ticket: &Ticket) -> String {
    asked_by(ticket).map(|user| format!("<@{user}>")).collect::<Vec<_>>().join(", ")
}

/// Who asks together with the requester, and for how many.
pub(super) fn company(words: &Words, company: &Company) -> String {
    let names = company.people.iter().map(|it| plain(&it.name)).collect::<Vec<_>>().join(", ");
    let before = if names.is_empty() { names.clone() } else { format!("{names} ") };
    let count = counted(company.count());
    match (company.audience, company.heads) {
        (Audience::Teachers, None) => names,
        (Audience::Teachers, Some(_)) | (Audience::Team, _) => words.company_team(before, count),
        (Audience::Building, Some(_)) => words.company_building(before, count),
        (Audience::Building, None) => words.company_whole_building(before),
    }
}

/// What somebody is told who asks together with the requester.
pub(in crate::discord) fn to_companion(told: &Owed, face: &Face) -> View {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let number = ticket.number.to_string();
    if let Owed::CompanyCancelled { by, .. } = told {
        return View::text(words.company_cancelled(plain(by), number));
    }
    let owner = capital(&names.owner(ticket.placed.queue, ticket.lead().or(ticket.placed.suggested)));
    let topic = names.topic(ticket.asked.topic);
    let button = |control: Control, label| CreateButton::new(control.to_string()).label(label);
    View::text(words.company_told(plain(&ticket.asked.name), number, topic, owner)).row(
        CreateActionRow::Buttons(vec![
            button(Control::AddDetails(ticket.id), words.button_details()).style(ButtonStyle::Secondary),
            button(Control::Cancel(ticket.id), words.button_cancel()).style(ButtonStyle::Danger),
        ]),
    )
}
