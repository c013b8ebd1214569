//! What a requester sees at once, alone: number, who has it, why, when they are free, what to do next.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

use super::OPTIONS;
use super::door;
use super::names::Names;
use super::reason::{capital, reason};
use crate::desk::{Answered, Opened, Opening, Question, Reopened, Wished};
use crate::discord::controls::Control;
use crate::discord::controls::door::Whither;
use crate::discord::view::View;
use crate::discord::words::{Words, clock_time, moment, words};
use crate::domain::district::District;
use crate::domain::people::Role;
use crate::domain::schedule::Window;
use crate::domain::ticket::{Form, Ticket};

pub(in crate::discord) fn opening(opening: &Opening, language: &str) -> View {
    let language = opening.language(language);
    match opening {
        Opening::Opened(opened) => answer(opened),
        Opening::Several(several) => door::several(several),
        Opening::WhichBuilding(question) => which_building(question, language),
        Opening::WhatKind(question) => door::what_kind(question),
        Opening::ThisYear { question, late } => super::year_end::question(question, *late),
        Opening::Kept { question, until } => super::year_end::kept(question, *until),
        Opening::SeveralNeeds { question, needs } => door::several_needs(question, needs),
        Opening::Turned { question: Question { district, draft, .. }, turned } => {
            door::turned(turned, &district.settings, Some(Whither::Ask { draft: *draft }), language)
        }
        Opening::WorkOrder { district, .. } => View::text(work_order_text(district, &words(language))),
        Opening::Thanks { district, to, .. } => super::thanks::asked(district, to.as_ref(), language),
        Opening::NeverMind { open, .. } => door::never_mind(open, language),
    }
}

/// In the language of the request, which may be another than that of their Discord.
fn answer(opened: &Opened) -> View {
    let words = words(&opened.ticket.asked.language);
    let names = Names { district: &opened.district, words: &words };
    let ticket = &opened.ticket;
    let title = words.answer_title(ticket.number.to_string(), names.topic(ticket.asked.topic));
    let lines = if opened.repeated {
        vec![words.answer_repeated(ticket.number.to_string())]
    } else if let Some(incident) = &opened.known {
        vec![super::incident::known(names, incident)]
    } else {
        lines(names, opened)
    };
    let embed = CreateEmbed::new().title(title).description(lines.join("\n")).colour(super::card::OPEN);
    let mut view = View::embed(embed);
    let specialist = ticket.placed.suggested.and_then(|id| opened.district.person(id));
    let online = specialist.is_some_and(|it| it.is(Role::Specialist));
    if !opened.times.is_empty() {
        view = view.row(times(names, ticket, &opened.times, online));
    }
    if opened.known.is_none() {
        view = view.row(super::change::menu(names, ticket));
    }
    // What is broken is repaired, not written about.
    let write = !opened.repeated && opened.known.is_none() && !ticket.asked.kind.is_tech();
    view.row(buttons(names, ticket, write))
}

fn lines(names: Names<'_>, opened: &Opened) -> Vec<String> {
    let (words, ticket) = (names.words, &opened.ticket);
    let owner = names.owner(ticket.placed.queue, ticket.placed.suggested);
    let urgent = opened.urgent.then(|| format!("**{}**", door::urgent(names.district, words, ticket)));
    let mut lines: Vec<_> = urgent.into_iter().chain([format!("**{}**", reason(names, ticket))]).collect();
    let mut add = |line: Option<String>| lines.extend(line);
    let pilot = ticket.asked.topic.and_then(|it| names.district.initiative(it));
    let pilot = pilot.filter(|_| opened.outside_scope);
    add(pilot.map(|it| words.answer_outside_scope(super::road::scope(names, it))));
    add(opened.partner.map(|partner| words.answer_partner(names.person(partner))));
    add(opened.meeting.map(|meeting| words.answer_agenda(words.day(meeting))));
    add((ticket.asked.today && !opened.urgent).then(|| words.answer_today_promise()));
    add(opened.welcome.then(|| super::people::welcome(names, ticket.asked.building)));
    let absent = opened.back.zip(ticket.placed.suggested);
    add(absent.map(|(back, staff)| super::people::back(names, staff, back)));
    let lead = ticket.placed.suggested.map_or_else(|| capital(&owner), |lead| names.person(lead));
    add((!opened.times.is_empty()).then(|| words.answer_free(lead, free(names, opened))));
    let place = (opened.look.waiting > 0).then(|| words.answer_place(opened.look.waiting));
    let wait = opened.look.usual_wait.map(|wait| words.answer_usual_wait(words.length(wait)));
    let heard = opened.heard_by.map(|by| words.answer_promise(words.day(by)));
    let patience: Vec<_> = [heard, place, wait].into_iter().flatten().collect();
    add((!patience.is_empty()).then(|| patience.join(" ")));
    add(ticket.asked.private.then(|| words.answer_private(owner.clone())));
    add(opened.remembered.map(|building| words.building_remembered(names.building(building))));
    lines
}

/// "today 1:10–1:40, 1:40–2:10": the day in the district, the times in the reader's own zone.
fn free(names: Names<'_>, opened: &Opened) -> String {
    let mut said = None;
    let today = names.district.calendar.local_date(opened.ticket.opened_at);
    let one = |window: &Window| {
        let day = names.district.calendar.local_date(window.start);
        let times = format!("{}–{}", clock_time(window.start), clock_time(window.end));
        if said.replace(day) == Some(day) {
            times
        } else {
            format!("{} {times}", names.words.day_from(today, day))
        }
    };
    opened.times.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn times(names: Names<'_>, ticket: &Ticket, times: &[Window], online: bool) -> CreateActionRow {
    let words = names.words;
    let option = |window: &Window, form: Form| {
        let local = window.start.with_timezone(&names.district.calendar.zone).naive_local();
        let local = words.weekday_and_time(local);
        let label = match form {
            Form::Online => words.form_menu_online(local),
            _ => words.form_menu_in_person(local),
        };
        CreateSelectMenuOption::new(label, format!("{}:{}", window.start.timestamp(), form.as_str()))
    };
    let options = times.iter().flat_map(|window| {
        let in_person = (!window.online_only).then(|| option(window, Form::InPerson));
        let online = (online || window.online_only).then(|| option(window, Form::Online));
        in_person.into_iter().chain(online)
    });
    let kind = CreateSelectMenuKind::String { options: options.take(OPTIONS).collect() };
    let menu = CreateSelectMenu::new(Control::PickTime(ticket.id).to_string(), kind);
    CreateActionRow::SelectMenu(menu.placeholder(words.menu_time()))
}

pub(super) fn buttons(names: Names<'_>, ticket: &Ticket, write: bool) -> CreateActionRow {
    let words = names.words;
    let button = |control: Control, label| CreateButton::new(control.to_string()).label(label);
    let write = write
        .then(|| button(Control::WriteToMe(ticket.id), words.button_write()).style(ButtonStyle::Primary));
    let others = [
        button(Control::AddDetails(ticket.id), words.button_details()).style(ButtonStyle::Secondary),
        button(Control::Cancel(ticket.id), words.button_cancel()).style(ButtonStyle::Danger),
    ];
    CreateActionRow::Buttons(write.into_iter().chain(others).collect())
}

fn which_building(question: &Question, language: &str) -> View {
    let (words, district, draft) = (words(language), &question.district, question.draft);
    let own: Vec<_> = question.own.iter().filter_map(|id| district.building(*id)).collect();
    let several = own.len() > 1;
    let standing: Vec<_> =
        if several { own } else { district.buildings.iter().filter(|it| !it.gone).collect() };
    if standing.len() > OPTIONS {
        return View::text(words.building_question_many());
    }
    let options = standing.iter().map(|it| CreateSelectMenuOption::new(&it.name, it.key.as_str())).collect();
    let menu = CreateSelectMenu::new(
        Control::Building { draft }.to_string(),
        CreateSelectMenuKind::String { options },
    );
    let asked = if several { words.building_question_own() } else { words.building_question() };
    View::text(asked).row(CreateActionRow::SelectMenu(menu.placeholder(words.menu_building())))
}

pub(super) fn work_order_text(district: &District, words: &Words) -> String {
    let office = district.settings.tech_office.as_ref();
    let path = office.and_then(|it| it.work_order_path.clone()).unwrap_or_default();
    let why = words.reason_repairs(words.owner_tech_office());
    format!("{why} {}", words.answer_work_order(path))
}

pub(in crate::discord) fn wished(wished: &Wished, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &wished.answered.district, words: &words };
    let ticket = &wished.answered.ticket;
    let number = ticket.number.to_string();
    let text = match wished.wish.at {
        Some(at) => words.wish_time(number, format!("{} ({})", moment(at), names.form(wished.wish.form))),
        None => words.wish_written(number),
    };
    View::text(text).row(buttons(names, ticket, false))
}

pub(in crate::discord) fn thanked(answered: &Answered, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &answered.district, words: &words };
    let owner = answered.ticket.lead().map(|lead| names.person(lead)).unwrap_or_default();
    View::text(words.thanks_answer(owner))
}

pub(in crate::discord) fn reopened(reopened: &Reopened, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &reopened.answered.district, words: &words };
    let owner = reopened.lead.map(|lead| names.person(lead)).unwrap_or_default();
    View::text(words.reopened_answer(reopened.answered.ticket.number.to_string(), owner))
}
