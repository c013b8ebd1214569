//! What is said at the year's end (F15): the question, what is kept, what coaches have open, and the welcome back.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

use super::names::Names;
use super::reason::reason;
use crate::desk::{Digest, Face, KeptRequest, Question};
use crate::discord::controls::{Control, YearControl};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::text::excerpt;

/// So many kept requests fit into one menu of 25, with two lines each.
const KEPT: usize = 12;

/// How much of their words the requester reads in the welcome, in characters.
const QUOTED: usize = 300;

/// The one question of the year's end. `late`: this year nothing more is promised.
pub(super) fn question(question: &Question, late: bool) -> View {
    let words = words(&question.language);
    let Some(year) = question.district.settings.year_end else { return View::default() };
    let (before, back) = (words.day(year.answer_by), words.day(year.return_on));
    let (text, now) = if late {
        (words.year_question_late(back.clone()), words.button_year_sooner())
    } else {
        (words.year_question(before.clone(), back.clone()), words.button_year_now(before))
    };
    let row = CreateActionRow::Buttons(vec![
        button(YearControl::Now(question.draft), now).style(ButtonStyle::Primary),
        button(YearControl::Later(question.draft), words.button_year_later(back))
            .style(ButtonStyle::Secondary),
    ]);
    View::text(text).row(row)
}

/// It is kept.
pub(super) fn kept(question: &Question, until: chrono::NaiveDate) -> View {
    let words = words(&question.language);
    let row = CreateActionRow::Buttons(vec![
        button(YearControl::AskNow(question.draft), words.button_year_ask_now())
            .style(ButtonStyle::Secondary),
        button(YearControl::TakeBack(question.draft), words.button_year_take_back())
            .style(ButtonStyle::Danger),
    ]);
    View::text(words.year_kept(words.day(until))).row(row)
}

pub(in crate::discord) fn taken_back(language: &str) -> View {
    View::text(words(language).year_taken_back())
}

/// What is kept, below a requester's own tickets.
pub(super) fn kept_lines(words: &Words, kept: &[KeptRequest]) -> Vec<String> {
    let shown = kept.iter().take(KEPT);
    shown.map(|it| words.year_kept_line(words.day(it.due_on), plain(&it.words))).collect()
}

/// The menu of what is kept; none where nothing is.
pub(super) fn kept_menu(words: &Words, kept: &[KeptRequest]) -> Option<CreateActionRow> {
    if kept.is_empty() {
        return None;
    }
    let option = |label: String, control: YearControl| {
        CreateSelectMenuOption::new(excerpt(&label, 100), control.value())
    };
    let of = |it: &KeptRequest| {
        let now = option(words.menu_year_ask_now(it.words.clone()), YearControl::AskNow(it.draft));
        let back = option(words.menu_year_take_back(it.words.clone()), YearControl::TakeBack(it.draft));
        [now, back]
    };
    let options = kept.iter().take(KEPT).flat_map(of).collect();
    let kind = CreateSelectMenuKind::String { options };
    let menu = CreateSelectMenu::new(Control::Year(YearControl::Kept).to_string(), kind);
    Some(CreateActionRow::SelectMenu(menu.placeholder(words.menu_year_kept())))
}

/// What was kept is a request now: number, words, who has it and why.
pub(in crate::discord) fn back(face: &Face) -> View {
    let ticket = &face.ticket;
    let words = words(&ticket.asked.language);
    let names = Names { district: &face.district, words: &words };
    let (number, requester) = (ticket.number.to_string(), format!("<@{}>", ticket.asked.user));
    let quoted = format!("> {}", plain(&ticket.asked.words.excerpt(QUOTED)).replace('\n', "\n> "));
    let text = format!("{}\n{quoted}\n{}", words.year_back(requester, number.clone()), reason(names, ticket));
    let take_back = CreateButton::new(Control::Cancel(ticket.id).to_string());
    let row = CreateActionRow::Buttons(vec![
        CreateButton::new(Control::AddDetails(ticket.id).to_string())
            .label(words.button_details())
            .style(ButtonStyle::Secondary),
        take_back.label(words.button_take_back(number)).style(ButtonStyle::Danger),
    ]);
    View { mentions: vec![ticket.asked.user.0], ..View::text(text) }.row(row)
}

/// What a coach has open on the last day.
pub(in crate::discord) fn open(digest: &Digest, language: &str) -> View {
    let words = words(language);
    let day = words.day(digest.day);
    // Nobody is woken by it on a day off.
    let quiet = is_off(digest);
    let content = if quiet { words.year_open_off(day) } else { words.year_open(day) };
    View { content, quiet, ..super::digest::digest(digest, language) }
}

/// The same where no list has room.
pub(in crate::discord) fn open_later(digest: &Digest, language: &str) -> String {
    let words = words(language);
    let day = words.day(digest.day);
    if is_off(digest) { words.year_open_off_later(day) } else { words.year_open_later(day) }
}

/// Whether the last day was called off.
fn is_off(digest: &Digest) -> bool {
    digest.district.calendar.cancelled.contains(&digest.day)
}

fn button(control: YearControl, label: String) -> CreateButton {
    CreateButton::new(Control::Year(control).to_string()).label(label)
}
