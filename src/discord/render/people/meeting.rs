//! A time to meet that falls into an absence: both read it, and choose what instead (B10).

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use crate::desk::Face;
use crate::discord::controls::{Control, PeopleControl};
use crate::discord::render::clock::times;
use crate::discord::render::company::{asked_by, requesters};
use crate::discord::render::life::slot as when;
use crate::discord::render::names::Names;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::ids::StaffId;
use crate::domain::meeting::Offer;
use crate::domain::ticket::Slot;

/// Another time is for both; somebody else is for whoever asked, and the desk holds that.
pub(in crate::discord) fn meeting_falls(face: &Face, staff: StaffId, slot: &Slot, offers: &[Offer]) -> View {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let (number, coach) = (ticket.number.to_string(), names.mention(staff));
    let text = words.meeting_falls(requesters(ticket), coach, number, when(names, slot), names.person(staff));
    let cover = CreateButton::new(Control::People(PeopleControl::LeaveMove(ticket.id, staff)).to_string());
    let cover = cover.label(words.button_somebody_else()).style(ButtonStyle::Secondary);
    let mentions = asked_by(ticket).chain(names.account(staff)).collect();
    View { mentions, ..View::text(text) }
        .row(times(names, face, offers, slot))
        .row(CreateActionRow::Buttons(vec![cover]))
}
