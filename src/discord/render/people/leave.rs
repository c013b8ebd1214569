//! What a requester reads when their coach is away for longer, or has left.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use crate::desk::{Answered, Face};
use crate::discord::controls::{Control, PeopleControl};
use crate::discord::render::names::Names;
use crate::discord::render::reason::capital;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::ids::{BuildingId, StaffId};

/// On the second day of a leave: somebody else, or wait?
pub(in crate::discord) fn leave_asked(face: &Face, staff: StaffId, until: Option<chrono::NaiveDate>) -> View {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let until = until.map(|day| words.cover_until(words.day(day))).unwrap_or_default();
    let (name, number) = (names.person(staff), ticket.number.to_string());
    let requester = format!("<@{}>", ticket.asked.user);
    let button =
        |control: PeopleControl, label| CreateButton::new(Control::People(control).to_string()).label(label);
    let row = CreateActionRow::Buttons(vec![
        button(PeopleControl::LeaveMove(ticket.id, staff), words.button_somebody_else())
            .style(ButtonStyle::Primary),
        button(PeopleControl::LeaveWait(ticket.id, staff), words.button_wait()).style(ButtonStyle::Secondary),
    ]);
    let text = words.leave_asked(requester, name, until, number);
    View { mentions: vec![ticket.asked.user.0], ..View::text(text) }.row(row)
}

/// A coach has left: who has each of the requester's tickets now. The first face is the one it is told about.
pub(in crate::discord) fn coach_left(faces: &[Face], staff: StaffId) -> View {
    let Some(first) = faces.first() else { return View::default() };
    let words = words(&first.ticket.asked.language);
    let names = Names { district: &first.district, words: &words };
    let line = |face: &Face| {
        let placed = &face.ticket.placed;
        let owner = names.owner(placed.queue, face.ticket.lead().or(placed.suggested));
        words.coach_left_line(face.ticket.number.to_string(), owner)
    };
    let lines: Vec<_> = faces.iter().map(line).collect();
    let requester = format!("<@{}>", first.ticket.asked.user);
    // Said once by name; from now on they are a former colleague.
    let name = first.district.person(staff).map(|it| plain(&it.name)).unwrap_or_default();
    let text = format!("{}\n{}", words.coach_left(requester, name), lines.join("\n"));
    View { mentions: vec![first.ticket.asked.user.0], ..View::text(text) }
}

pub(in crate::discord) fn leave_moved(moved: &Answered, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &moved.district, words: &words };
    let placed = &moved.ticket.placed;
    let owner = capital(&names.owner(placed.queue, placed.suggested));
    View::text(words.leave_moved(owner, moved.ticket.number.to_string()))
}

pub(in crate::discord) fn leave_waits(waits: &Answered, staff: StaffId, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &waits.district, words: &words };
    View::text(words.leave_waits(waits.ticket.number.to_string(), names.person(staff)))
}

/// After a teacher has moved: should the request go along?
pub(in crate::discord) fn building_asked(face: &Face, building: BuildingId) -> View {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let button =
        |control: PeopleControl, label| CreateButton::new(Control::People(control).to_string()).label(label);
    let row = CreateActionRow::Buttons(vec![
        button(PeopleControl::MoveAlong(ticket.id, building), words.button_move_along())
            .style(ButtonStyle::Primary),
        button(PeopleControl::StayThere(ticket.id), words.button_stay_there()).style(ButtonStyle::Secondary),
    ]);
    let requester = format!("<@{}>", ticket.asked.user);
    let text = words.building_asked(requester, names.building(building), ticket.number.to_string());
    View { mentions: vec![ticket.asked.user.0], ..View::text(text) }.row(row)
}

pub(in crate::discord) fn stays_there(stays: &Answered, language: &str) -> View {
    View::text(words(language).stays_there(stays.ticket.number.to_string()))
}
