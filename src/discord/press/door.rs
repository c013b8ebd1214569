//! Presses and modals of the door: words that are sent again, and answers to the one question.

use poise::serenity_prelude as serenity;
use serenity::{ComponentInteraction, CreateModal, ModalInteraction};

use super::{chosen, field};
use crate::desk::{Said, Which};
use crate::discord::Data;
use crate::discord::answer::{Asked, Shown};
use crate::discord::commands::{closing, noted_view};
use crate::discord::controls::Control;
use crate::discord::controls::door::{Door, Whither};
use crate::discord::render;
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::domain::routing::Kind;
use crate::domain::ticket::Ending;

/// The modal that a button of the door opens, if it opens one. What stands in it comes from the message that was
/// pressed: nothing of turned-away words is kept here.
pub(super) fn form(door: Door, press: &ComponentInteraction, language: &str) -> Option<CreateModal> {
    if door == Door::AskPrivately {
        return Some(render::ask_form(Control::Door(Door::AskPrivatelyForm), "", language));
    }
    let Door::Again { to, insisted } = door else { return None };
    let boxes = press.message.embeds.iter();
    let masked: Vec<_> =
        boxes.map(|it| render::unboxed(it.description.as_deref().unwrap_or_default())).collect();
    Some(render::again_form(to, insisted, &masked, language))
}

/// Any other button or menu of the door.
pub(super) async fn pressed(data: &Data, asked: &Asked<'_>, door: Door, press: &ComponentInteraction) {
    let (desk, caller) = (&data.desk, asked.caller.clone());
    let language = caller.language.clone();
    let opening = match door {
        Door::Needs { draft, apart } => desk.answer_needs(caller, draft, apart).await,
        Door::Meant { draft, answer } => desk.answer_kind(caller, draft, answer.kind()).await,
        Door::TakeBack => return take_back(data, asked, press).await,
        Door::PassOn { draft, to, public } => {
            let passed = desk.pass_on(caller, draft, to, public).await;
            let view = passed.map(|it| render::passed_on(&it, &language));
            asked.answer(desk, Shown::InPlace, view).await;
            return;
        }
        // These open modals, or are modals: no such press comes from an honest client.
        Door::Again { .. } | Door::AgainForm { .. } | Door::AskPrivately | Door::AskPrivatelyForm => {
            Err(Refused::NoSuchTicket.into())
        }
    };
    asked.answer(desk, Shown::InPlace, opening.map(|it| render::opening(&it, &language))).await;
}

async fn take_back(data: &Data, asked: &Asked<'_>, press: &ComponentInteraction) {
    let ticket = chosen(press).and_then(|it| it.parse().ok()).map(TicketId);
    let cancelled = match ticket {
        Some(ticket) => data.desk.cancel(asked.caller.clone(), Which::Id(ticket)).await,
        None => Err(Refused::NoSuchTicket.into()),
    };
    let text = |number: String| View::text(words(&asked.caller.language).cancelled_answer(number));
    let view = cancelled.map(|it| text(it.ticket.number.to_string()));
    asked.answer(&data.desk, Shown::InPlace, view).await;
}

/// The words once more: the same verb, through the same gate.
pub(super) async fn sent_again(
    data: &Data,
    asked: &mut Asked<'_>,
    (to, insisted): (Whither, bool),
    filled: &ModalInteraction,
) {
    asked.again = Some(to);
    let (desk, caller) = (&data.desk, asked.caller.clone());
    let language = caller.language.clone();
    match to {
        Whither::Ask { draft } => {
            let said = field(filled, render::WORDS);
            let opening = desk.ask_again(caller, draft, said, insisted).await;
            let view = opening.map(|it| render::opening(&it, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Details(ticket) => {
            let said = field(filled, render::WORDS);
            let words_said = Said::with(said, insisted);
            let added = desk.add_details(caller, Which::Id(ticket), words_said).await;
            let view =
                added.map(|it| View::text(words(&language).details_added(it.ticket.number.to_string())));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Note { number, share } => {
            let said = field(filled, render::WORDS);
            let note = Said::with(said, insisted);
            let noted = desk.note(caller, Which::Number(number), note, share).await;
            let view = noted.map(|ticket| noted_view(&ticket, share, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Hold { number } => {
            let said = field(filled, render::WORDS);
            let held = desk.hold(caller, Which::Number(number), Said::with(said, insisted)).await;
            let view = held.map(|it| render::held(&it, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Incident(ticket) => incident(data, asked, Which::Id(ticket), insisted, filled).await,
        Whither::IncidentNumber { number } => {
            incident(data, asked, Which::Number(number), insisted, filled).await;
        }
        Whither::Page { page, .. } => {
            super::page::filled(data, asked, page, (field(filled, render::WORDS), insisted)).await;
        }
        Whither::Log { draft, topicless } => {
            let said = field(filled, render::OUTCOME);
            let topic = topicless.then(|| field(filled, render::TOPIC));
            let logged = desk.log_again(caller, draft, Said::with(said, insisted), topic).await;
            let view = logged.map(|it| render::logged(&it, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Road { draft, sentence } => {
            let said = render::SENTENCES.map(|name| field(filled, name));
            let said = &said[..sentence.each().len()];
            let tried = desk.change_initiative_again(caller, (draft, sentence), said, insisted).await;
            asked.again = tried.kept.map(|(draft, sentence)| Whither::Road { draft, sentence });
            let view = tried.changed.map(|it| render::road::edited(&it, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, &tried.said).await;
        }
        Whither::Class { draft } => {
            let said = field(filled, render::WORDS);
            let (tried, kept) = desk.announce_class_again(caller, draft, said, insisted).await;
            asked.again = kept.map(|draft| Whither::Class { draft });
            let view = tried.map(|it| render::class::announced(&it, &language));
            asked.answer_with_words(desk, Shown::InPlace, view, said).await;
        }
        Whither::Resolve { ticket, fixed, .. } => {
            resolve(data, asked, (Which::Id(ticket), fixed, None), insisted, filled).await;
        }
        Whither::ResolveNumber { number, fixed, given, .. } => {
            resolve(data, asked, (Which::Number(number), fixed, given), insisted, filled).await;
        }
    }
}

async fn incident(data: &Data, asked: &Asked<'_>, which: Which, insisted: bool, filled: &ModalInteraction) {
    let said = field(filled, render::WORDS);
    let opened = data.desk.open_incident(asked.caller.clone(), which, Said::with(said, insisted)).await;
    let view = opened.map(|it| render::incident_opened(&it, &asked.caller.language));
    asked.answer_with_words(&data.desk, Shown::InPlace, view, said).await;
}

async fn resolve(
    data: &Data,
    asked: &Asked<'_>,
    (which, fixed, given): (Which, bool, Option<Kind>),
    insisted: bool,
    filled: &ModalInteraction,
) {
    let ending = Ending::of_repair(fixed);
    let line = field(filled, render::OUTCOME);
    let resolved = match closing(field(filled, render::MINUTES), Some(Said::with(line, insisted))) {
        Ok((minutes, line)) => {
            data.desk.resolve_as(asked.caller.clone(), which, (minutes, ending, given), line).await
        }
        Err(stopped) => Err(stopped),
    };
    let text = |number: String| View::text(words(&asked.caller.language).resolved_answer(number));
    let view = resolved.map(|it| text(it.ticket.number.to_string()));
    asked.answer_with_words(&data.desk, Shown::InPlace, view, line).await;
}
