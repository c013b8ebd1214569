//! Classes in words: the card, the list, what one who presses is told, who signed up, and what is refused.

mod card;
mod list;
mod notices;
mod refusal;

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::card::OPEN;
use super::counted;
use super::names::Names;
use crate::desk::{ClassCame, ClassChanged, ClassFace, ClassLook, Meetings, Seating, SignedUp};
use crate::discord::controls::{ClassControl, Control};
use crate::discord::view::View;
use crate::discord::words::{Words, moment, plain, words};
use crate::domain::class::{Class, ClassState};
use crate::domain::district::District;
use crate::domain::ids::StaffId;

pub(in crate::discord) use card::class_card;
pub(in crate::discord) use list::class_list;
pub(in crate::discord) use notices::class_news;
pub(in crate::discord::render) use refusal::class_refusal;

/// The most people of a list: it stays inside an embed's 4,096 characters
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const PEOPLE: usize = 60;

pub(in crate::discord) fn announced(face: &ClassFace, language: &str) -> View {
    let words = words(language);
    let text = words.class_announced(face.class.number.to_string(), plain(face.class.title.as_str()));
    let card = class_card(face, language);
    View { content: text, embeds: card.embeds, ..View::default() }
}

/// What whoever pressed is told; one press takes it back.
pub(in crate::discord) fn signed_up(signed: &SignedUp, language: &str) -> View {
    let words = words(language);
    let class = &signed.class;
    let (number, title) = (class.number.to_string(), plain(class.title.as_str()));
    match signed.seating {
        Seating::Place => {
            let text = words.class_signed_up(number, title, moment(class.starts_at), place(&words, class));
            View::text(text).row(take_back(&words, &signed.district, class))
        }
        Seating::Waits(position) => View::text(words.class_waiting(number, title, counted(position)))
            .row(take_back(&words, &signed.district, class)),
        Seating::None => View::text(words.class_taken_back(number, title)),
    }
}

pub(in crate::discord) fn who(look: &ClassLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let those = |waits| {
        let those = look.line.iter().filter(move |it| it.waits == waits).map(|it| it.who);
        those.collect::<Vec<_>>()
    };
    let (seated, waiting) = (those(false), those(true));
    let mut lines = Vec::new();
    if look.line.is_empty() {
        lines.push(words.class_who_nobody());
    }
    if !seated.is_empty() {
        lines.push(words.class_who_places(people(names, &seated)));
    }
    if !waiting.is_empty() {
        lines.push(words.class_who_waiting(people(names, &waiting)));
    }
    lines.push(words.class_who_private());
    let title = plain(look.class.title.as_str());
    let title = words.class_who_title(look.class.number.to_string(), title, counted(look.line.len()));
    View::embed(CreateEmbed::new().title(title).description(lines.join("\n")).colour(OPEN))
}

fn people(names: Names<'_>, all: &[StaffId]) -> String {
    let mut shown = names.people(&all[..all.len().min(PEOPLE)]);
    if all.len() > PEOPLE {
        shown.push_str(", ");
        shown.push_str(&names.words.queue_more(all.len() - PEOPLE));
    }
    shown
}

pub(in crate::discord) fn changed(changed: &ClassChanged, language: &str) -> View {
    let words = words(language);
    let (number, told) = (changed.face.class.number.to_string(), counted(changed.told));
    let text = match changed.face.class.state {
        ClassState::CalledOff => words.class_is_off(number, told),
        _ => words.class_moved(number, told),
    };
    View { content: text, embeds: class_card(&changed.face, language).embeds, ..View::default() }
}

pub(in crate::discord) fn came(came: &ClassCame, language: &str) -> View {
    let words = words(language);
    let number = came.face.class.number.to_string();
    View::text(match came.entry {
        Some(entry) => words.class_counted(came.came, number, entry.to_string()),
        None => words.class_counted_nobody(number),
    })
}

/// What became of the classes of a day that changed.
pub(in crate::discord::render) fn classes_of_day(words: &Words, meetings: Meetings) -> Vec<String> {
    let [lost, online, again] = meetings.classes.map(counted);
    let lines = [
        (lost > 0).then(|| words.calendar_classes_lost(lost)),
        (online > 0).then(|| words.calendar_classes_online(online)),
        (again > 0).then(|| words.calendar_classes_again(again)),
    ];
    lines.into_iter().flatten().collect()
}

/// Face-to-face and where, or online and the link, or both (R60); on a day at home the link alone.
fn place(words: &Words, class: &Class) -> String {
    let at_home = class.state == ClassState::AtHome;
    let place = class.venue.place().filter(|_| !at_home);
    let place = place.map(|it| words.class_in_person(plain(it.as_str())));
    let link = class.venue.link().map(|it| words.class_online(it.as_str()));
    place.into_iter().chain(link).collect::<Vec<_>>().join(" · ")
}

fn take_back(words: &Words, district: &District, class: &Class) -> CreateActionRow {
    CreateActionRow::Buttons(vec![take_back_button(words, district, class)])
}

fn take_back_button(words: &Words, district: &District, class: &Class) -> CreateButton {
    let control = Control::Class(ClassControl::TakeBack(district.guild, class.id));
    CreateButton::new(control.to_string()).label(words.button_class_take_back()).style(ButtonStyle::Secondary)
}
