//! Changing what a request was taken for: the menu under it, and what came of it (A5).

use serenity::all::{CreateActionRow, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption};

use super::names::Names;
use super::reason::reason;
use super::{LABEL, OPTIONS};
use crate::desk::Sorted;
use crate::discord::controls::Control;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::change::Change;
use crate::domain::text::excerpt;
use crate::domain::ticket::Ticket;

/// The menu: how one would like to be helped, and what it is about.
pub(super) fn menu(names: Names<'_>, ticket: &Ticket) -> CreateActionRow {
    let words = names.words;
    let about = (ticket.asked.topic, ticket.asked.kind);
    let option = |change: Change| {
        let label = match change {
            Change::Kind(kind) => names.kind(kind),
            Change::Topic(Some(topic)) => words.change_topic(names.topic(Some(topic))),
            Change::Topic(None) => words.change_topic_none(),
        };
        CreateSelectMenuOption::new(excerpt(&label, LABEL), change.to_string())
    };
    let options = Change::offered(names.district, about, OPTIONS).into_iter().map(option).collect();
    let kind = CreateSelectMenuKind::String { options };
    let menu = CreateSelectMenu::new(Control::Change(ticket.id).to_string(), kind);
    CreateActionRow::SelectMenu(menu.placeholder(words.menu_change()))
}

/// What it is now, and who has it.
pub(in crate::discord) fn changed(changed: &Sorted, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &changed.district, words: &words };
    let ticket = &changed.ticket;
    let (topic, kind) = (names.topic(ticket.asked.topic), names.kind(ticket.asked.kind));
    let said = words.change_answer(ticket.number.to_string(), topic, kind);
    let text = if changed.moved { format!("{said}\n{}", reason(names, ticket)) } else { said };
    View::text(text).row(menu(names, ticket)).row(super::answer::buttons(names, ticket, false))
}
