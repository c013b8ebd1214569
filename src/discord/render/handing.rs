//! Handing on, partners and taking over, as the coach who presses sees it: menus, and what came of it.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

use super::life::passing;
use super::names::Names;
use super::reason::capital;
use super::{LABEL, OPTIONS};
use crate::desk::{Handable, HandedOn, Held, Partnered, Passed, Sorted, Split};
use crate::discord::controls::{Control, LifeControl};
use crate::discord::view::View;
use crate::discord::words::{moment, words};
use crate::domain::district::District;
use crate::domain::handing::Target;
use crate::domain::ids::StaffId;
use crate::domain::text::excerpt;
use crate::domain::ticket::{Claim, Passing, Ticket};

/// Why is it handed on?
pub(in crate::discord) fn hand_on_why(look: &Handable, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let office = look.district.settings.tech_office.is_some();
    let reasons = Passing::ALL.into_iter().filter(|why| office || *why != Passing::TechOffice);
    let options = reasons.map(|why| (capital(&passing(names, why)), why.as_str().to_owned())).collect();
    let menu = menu(LifeControl::Why(look.ticket.id), options, words.menu_why());
    View::text(words.hand_on_why(look.ticket.number.to_string())).row(menu)
}

/// Which topic is it about in truth?
pub(in crate::discord) fn hand_on_topic(look: &Handable, language: &str) -> View {
    let words = words(language);
    let others =
        look.district.initiatives.iter().filter(|it| !it.gone && Some(it.id) != look.ticket.asked.topic);
    let named = others.map(|it| (it.name.clone(), it.id.to_string()));
    let options = std::iter::once((words.topic_unknown(), "0".to_owned())).chain(named).collect();
    let menu = menu(LifeControl::Topic(look.ticket.id), options, words.menu_topic());
    View::text(words.hand_on_topic(look.ticket.number.to_string())).row(menu)
}

/// To whom?
pub(in crate::discord) fn hand_on_to(look: &Handable, why: Passing, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let options = look.targets.iter().map(|to| (target(names, *to), to.to_string())).collect();
    let menu = menu(LifeControl::To(look.ticket.id, why), options, words.menu_to());
    View::text(words.hand_on_to(look.ticket.number.to_string())).row(menu)
}

fn target(names: Names<'_>, to: Target) -> String {
    match to {
        Target::Next => names.words.target_next(),
        Target::Queue(queue) => names.queue(queue),
        Target::Person(person) => names.person(person),
    }
}

/// Who has it now.
pub(in crate::discord) fn handed_on(handed: &HandedOn, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &handed.district, words: &words };
    let (ticket, number) = (&handed.ticket, handed.ticket.number.to_string());
    let owner = names.owner(ticket.placed.queue, ticket.placed.suggested);
    let mut lines = vec![match (handed.is_redirected(), handed.to_director) {
        (true, _) => words.redirected_answer(number),
        (false, true) => words.handed_to_director(number),
        (false, false) => words.handed_answer(number, owner),
    }];
    if handed.why != Passing::TechOffice {
        return View::text(lines.remove(0));
    }
    lines.push(words.tech_office_logged());
    let keep = CreateButton::new(Control::from(LifeControl::Keep(ticket.id)).to_string())
        .label(words.button_keep_part())
        .style(ButtonStyle::Secondary);
    View::text(lines.join(" ")).row(CreateActionRow::Buttons(vec![keep]))
}

/// The part that stays.
pub(in crate::discord) fn split(split: &Split, language: &str) -> View {
    let words = words(language);
    View::text(words.split_answer(split.ticket.number.to_string(), split.from.to_string()))
}

/// Whom may the lead ask to help?
pub(in crate::discord) fn whom_to_invite(look: &Handable, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let people = look.targets.iter().filter_map(|to| match to {
        Target::Person(person) => Some((names.person(*person), person.to_string())),
        Target::Next | Target::Queue(_) => None,
    });
    let menu = menu(LifeControl::Invite(look.ticket.id), people.collect(), words.menu_invite());
    View::text(words.invite_question(look.ticket.number.to_string())).row(menu)
}

pub(in crate::discord) fn invited(joined: &Partnered, partner: StaffId, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &joined.district, words: &words };
    View::text(words.invited_answer(names.person(partner), joined.ticket.number.to_string()))
}

pub(in crate::discord) fn left(joined: &Partnered, language: &str) -> View {
    View::text(words(language).left_answer(joined.ticket.number.to_string()))
}

/// Somebody has it: is it meant?
pub(in crate::discord) fn take_over_question(
    district: &District,
    ticket: &Ticket,
    claim: &Claim,
    language: &str,
) -> View {
    let words = words(language);
    let names = Names { district, words: &words };
    let (name, number) = (names.person(claim.by), ticket.number.to_string());
    let button = CreateButton::new(Control::from(LifeControl::TakeOver(ticket.id)).to_string())
        .label(words.button_take_over())
        .style(ButtonStyle::Primary);
    View::text(words.take_over_question(name, number, moment(claim.at)))
        .row(CreateActionRow::Buttons(vec![button]))
}

pub(in crate::discord) fn taken_over(passed: &Passed, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &passed.district, words: &words };
    View::text(words.taken_over_answer(passed.ticket.number.to_string(), names.person(passed.from)))
}

pub(in crate::discord) fn released(passed: &Passed, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &passed.district, words: &words };
    let queue = names.owners(passed.ticket.placed.queue);
    View::text(words.released_answer(passed.ticket.number.to_string(), queue))
}

pub(in crate::discord) fn held(held: &Held, language: &str) -> View {
    View::text(words(language).held_answer(held.ticket.number.to_string()))
}

pub(in crate::discord) fn resumed(held: &Held, language: &str) -> View {
    View::text(words(language).resumed_answer(held.ticket.number.to_string()))
}

pub(in crate::discord) fn sorted(sorted: &Sorted, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &sorted.district, words: &words };
    let (ticket, number) = (&sorted.ticket, sorted.ticket.number.to_string());
    let (topic, kind) = (names.topic(ticket.asked.topic), names.kind(ticket.asked.kind));
    let said = words.sorted_answer(number.clone(), topic, kind);
    if !sorted.moved {
        return View::text(said);
    }
    let owner = names.owner(ticket.placed.queue, ticket.placed.suggested);
    View::text(format!("{said} {}", words.handed_answer(number, owner)))
}

fn menu(control: LifeControl, options: Vec<(String, String)>, hint: String) -> CreateActionRow {
    let options = options.into_iter().take(OPTIONS);
    let options =
        options.map(|(label, value)| CreateSelectMenuOption::new(excerpt(&label, LABEL), value)).collect();
    let kind = CreateSelectMenuKind::String { options };
    let menu = CreateSelectMenu::new(Control::from(control).to_string(), kind).placeholder(hint);
    CreateActionRow::SelectMenu(menu)
}
