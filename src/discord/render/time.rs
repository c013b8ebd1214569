//! Times to meet: the menu of those that can be proposed, what was proposed, and what both agreed on.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

use super::OPTIONS;
use super::company::{asked_by, requesters};
use super::life::slot;
use super::names::Names;
use crate::desk::{Face, Met, Times};
use crate::discord::controls::{Control, MoreControl};
use crate::discord::view::View;
use crate::discord::words::{Words, moment, plain, words};
use crate::domain::meeting::{Offer, Proposal, Sort, TimeRefused};
use crate::domain::owed::TimeNews;
use crate::domain::text::excerpt;
use crate::domain::ticket::Form;

/// The times that can be proposed, for one of the two.
pub(in crate::discord) fn times(times: &Times, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &times.district, words: &words };
    let ticket = &times.ticket;
    let number = ticket.number.to_string();
    let set = ticket.state.slot().map(|it| {
        let (number, when) = (number.clone(), slot(names, &it));
        if times.met { words.time_was(number, when) } else { words.time_is_set(number, when) }
    });
    let head = if times.offers.is_empty() {
        words.time_none(number, names.person(times.lead))
    } else {
        words.time_choose(number, names.person(times.lead))
    };
    let look_further = times.tried || times.offers.is_empty();
    let lines = [set, Some(head), look_further.then(|| another_way(names, times))];
    let mut view = View::text(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"));
    if !times.offers.is_empty() {
        view = view.row(menu(names, times));
    }
    let button = |control, label| CreateButton::new(Control::More(control).to_string()).label(label);
    let none = times.asked.then(|| {
        button(MoreControl::NoneFits(ticket.id), words.button_none_fits()).style(ButtonStyle::Secondary)
    });
    let off =
        ticket.state.slot().filter(|_| !times.met).map(|_| {
            button(MoreControl::CallOff(ticket.id), words.button_call_off()).style(ButtonStyle::Danger)
        });
    let last: Vec<_> = none.into_iter().chain(off).collect();
    if last.is_empty() { view } else { view.row(CreateActionRow::Buttons(last)) }
}

/// What can be done where no time fits: the library is open while its librarian teaches (F1, R22).
fn another_way(names: Names<'_>, times: &Times) -> String {
    let words = names.words;
    match times.support {
        Some(support) => words.time_another_way(names.person(times.lead), names.person(support)),
        None => words.time_in_writing(),
    }
}

fn menu(names: Names<'_>, times: &Times) -> CreateActionRow {
    let option = |offer: &Offer, form: Form| {
        let value = format!("{}:{}", offer.window.start.timestamp(), form.as_str());
        CreateSelectMenuOption::new(excerpt(&label(names, offer, form), 100), value)
    };
    let options = times.offers.iter().flat_map(|offer| {
        let in_person = (!offer.window.online_only).then(|| option(offer, Form::InPerson));
        let online = (times.online || offer.window.online_only).then(|| option(offer, Form::Online));
        in_person.into_iter().chain(online)
    });
    let kind = CreateSelectMenuKind::String { options: options.take(OPTIONS).collect() };
    let id = Control::More(MoreControl::Propose(times.ticket.id)).to_string();
    CreateActionRow::SelectMenu(CreateSelectMenu::new(id, kind).placeholder(names.words.menu_propose()))
}

/// `Tuesday, 22 September, 1:10 PM · in person`, on the district's clock: a menu can't show each reader their own.
fn label(names: Names<'_>, offer: &Offer, form: Form) -> String {
    let words = names.words;
    let local = offer.window.start.with_timezone(&names.district.calendar.zone).naive_local();
    let day = words.day(local.date());
    let time = words.time_of_day(local.time());
    match &offer.sort {
        Sort::Free => words.time_option(day, time, names.form(form)),
        Sort::Kept => words.time_option_kept(day, time, names.form(form)),
        Sort::Event(name) => words.time_option_event(day, time, names.form(form), plain(name)),
    }
}

/// A time was proposed, for whoever proposed it; or agreed to, where the other one had proposed the same.
pub(in crate::discord) fn proposed(met: &Met, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &met.district, words: &words };
    if met.slot.is_some() && met.ticket.state.slot() == met.slot {
        return View::text(words.time_agreed(met.ticket.number.to_string(), when(names, met)));
    }
    View::text(words.time_proposed(met.ticket.number.to_string(), when(names, met)))
}

/// Both agreed: what was proposed becomes what is set, for everybody who sees it.
pub(in crate::discord) fn agreed(met: &Met) -> View {
    let words = words(&met.ticket.asked.language);
    let names = Names { district: &met.district, words: &words };
    View::text(words.time_agreed(met.ticket.number.to_string(), when(names, met)))
}

/// None of the times fits, for whoever said so.
pub(in crate::discord) fn declined(met: &Met, language: &str) -> View {
    View::text(words(language).time_declined(met.ticket.number.to_string()))
}

/// The meeting is off, for whoever called it off.
pub(in crate::discord) fn called_off(met: &Met, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &met.district, words: &words };
    View::text(words.time_called_off(met.ticket.number.to_string(), when(names, met)))
}

fn when(names: Names<'_>, met: &Met) -> String {
    met.slot.map(|it| slot(names, &it)).unwrap_or_default()
}

/// News about a time, for the thread, or for the one of the two who has to hear it. None where it is old by now.
pub(in crate::discord) fn time_news(news: &TimeNews, face: &Face) -> Option<View> {
    let ticket = &face.ticket;
    let alone = *news == TimeNews::AgreedToCoach;
    let words = words(if alone { face.district.language() } else { &ticket.asked.language });
    let names = Names { district: &face.district, words: &words };
    let lead = ticket.lead()?;
    let number = ticket.number.to_string();
    let requester: (String, Vec<u64>) = (requesters(ticket), asked_by(ticket).collect());
    let coach: (String, Vec<u64>) = (names.mention(lead), names.account(lead).into_iter().collect());
    let to = |coaches: bool| if coaches { coach.clone() } else { requester.clone() };
    let from = |coaches: bool| {
        if coaches { names.person(lead) } else { plain(&ticket.asked.name) }
    };
    let (text, mentions, row) = match news {
        TimeNews::Proposed { proposal } => {
            let open = face.proposal.filter(|it| it.id == *proposal)?;
            let (who, mentions) = to(!open.by_coach);
            let text = words.time_ask(who, from(open.by_coach), number, slot(names, &open.slot));
            (text, mentions, Some(answers(&words, face, open)))
        }
        TimeNews::Declined { by_coach } => {
            let (who, mentions) = to(!by_coach);
            (words.time_does_not_fit(who, from(*by_coach), number), mentions, Some(another(&words, face)))
        }
        TimeNews::Agreed | TimeNews::AgreedToCoach => {
            let set = ticket.state.slot()?;
            let mentions = [requester.1, coach.1].concat();
            let text = words.time_set(requester.0, coach.0, slot(names, &set), number);
            (text, mentions, Some(changes(&words, face)))
        }
        TimeNews::CalledOff { by_coach, slot: off } => {
            let (who, mentions) = to(!by_coach);
            let text = words.time_off(who, from(*by_coach), slot(names, off), number);
            (text, mentions, Some(another(&words, face)))
        }
    };
    let view = View { mentions, ..View::text(text) };
    Some(match row {
        Some(row) => view.row(row),
        None => view,
    })
}

fn answers(words: &Words, face: &Face, open: Proposal) -> CreateActionRow {
    let id = face.ticket.id;
    let agree = Control::More(MoreControl::Agree(id, open.id)).to_string();
    CreateActionRow::Buttons(vec![
        CreateButton::new(agree).label(words.button_agree()).style(ButtonStyle::Primary),
        time_button(words.button_another_time(), face),
    ])
}

fn another(words: &Words, face: &Face) -> CreateActionRow {
    CreateActionRow::Buttons(vec![time_button(words.button_another_time(), face)])
}

pub(super) fn changes(words: &Words, face: &Face) -> CreateActionRow {
    let off = Control::More(MoreControl::CallOff(face.ticket.id)).to_string();
    CreateActionRow::Buttons(vec![
        time_button(words.button_another_time(), face),
        CreateButton::new(off).label(words.button_call_off()).style(ButtonStyle::Danger),
    ])
}

/// The way to the menu of times.
pub(super) fn time_button(label: String, face: &Face) -> CreateButton {
    let times = Control::More(MoreControl::Times(face.ticket.id)).to_string();
    CreateButton::new(times).label(label).style(ButtonStyle::Secondary)
}

/// The requester's time, which its coach agrees to with one press.
pub(super) fn agree_on_card(names: Names<'_>, face: &Face) -> Option<CreateButton> {
    let open = face.proposal.filter(|it| !it.by_coach && face.ticket.claim_of().is_some())?;
    let local = open.slot.starts_at.with_timezone(&names.district.calendar.zone).naive_local();
    let label = names.words.button_agree_to(names.words.weekday_and_time(local));
    let id = Control::More(MoreControl::AgreeOnCard(face.ticket.id, open.id)).to_string();
    Some(CreateButton::new(id).label(excerpt(&label, 80)).style(ButtonStyle::Primary))
}

/// What was proposed and by whom, for the card.
pub(super) fn open_proposal(names: Names<'_>, face: &Face) -> Option<String> {
    let open = face.proposal?;
    let by = if open.by_coach { names.person(face.ticket.lead()?) } else { plain(&face.ticket.asked.name) };
    Some(names.words.card_proposal_by(moment(open.slot.starts_at), names.form(open.slot.form), by))
}

pub(super) fn time_refused(names: Names<'_>, refused: TimeRefused) -> String {
    let words = names.words;
    match refused {
        TimeRefused::NothingProposed { number } => words.refused_nothing_proposed(number.to_string()),
        TimeRefused::WaitsForOther { number } => words.refused_waits_for_other(number.to_string()),
        TimeRefused::IsSet { number, at } => words.refused_time_is_set(number.to_string(), moment(at)),
    }
}
