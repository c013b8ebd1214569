//! A class's card: the same in every room, and for whoever offers it.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::super::card::{CLAIMED, DONE, OPEN, OVER};
use super::super::counted;
use super::super::names::Names;
use super::{place, take_back_button};
use crate::desk::ClassFace;
use crate::discord::controls::{ClassControl, Control};
use crate::discord::view::View;
use crate::discord::words::{moment, plain, relative, words};
use crate::domain::class::ClassState;
use crate::domain::text::excerpt;

/// It arrives without a sound: an offer can be passed by.
pub(in crate::discord) fn class_card(face: &ClassFace, language: &str) -> View {
    let words = words(language);
    let class = &face.class;
    let title = words.class_title(class.number.to_string(), plain(class.title.as_str()));
    let embed = CreateEmbed::new()
        .title(excerpt(&title, 250))
        .description(lines(face, language))
        .colour(colour(face));
    let view = View { quiet: true, ..View::embed(embed) };
    if !class.is_on() {
        return view;
    }
    let control = Control::Class(ClassControl::SignUp(face.district.guild, class.id));
    let sign_up = CreateButton::new(control.to_string())
        .label(words.button_class_sign_up())
        .style(ButtonStyle::Primary);
    view.row(CreateActionRow::Buttons(vec![sign_up, take_back_button(&words, &face.district, class)]))
}

fn lines(face: &ClassFace, language: &str) -> String {
    let words = words(language);
    let names = Names { district: &face.district, words: &words };
    let (class, seats) = (&face.class, i64::from(face.class.seats));
    let whom = class.buildings.iter().map(|it| names.building(*it)).collect::<Vec<_>>().join(", ");
    let state = match class.state {
        ClassState::Coming => None,
        ClassState::AtHome => Some(words.class_at_home()),
        ClassState::Lost => Some(words.class_lost()),
        ClassState::CalledOff => Some(words.class_called_off()),
        ClassState::Held { came } => Some(words.class_held(came)),
    };
    let left = match face.left {
        0 => words.class_full(seats),
        left => words.class_places(counted(left), seats),
    };
    let (at, minutes) = (class.starts_at, class.minutes.get());
    let lines = [
        state,
        Some(words.class_when(moment(at), relative(at), minutes)),
        Some(words.class_where(place(&words, class))),
        Some(words.class_about(names.topic(Some(class.initiative)))),
        Some(words.class_held_by(names.person(class.held_by))),
        Some(words.class_for(if whom.is_empty() { words.class_for_all() } else { whom })),
        class.is_on().then_some(left),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn colour(face: &ClassFace) -> u32 {
    match face.class.state {
        ClassState::Coming | ClassState::AtHome if face.left > 0 => OPEN,
        ClassState::Coming | ClassState::AtHome => CLAIMED,
        ClassState::Held { .. } => DONE,
        ClassState::Lost | ClassState::CalledOff => OVER,
    }
}
