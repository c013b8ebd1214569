//! Presses about time, incidents and duplicates.

use poise::serenity_prelude as serenity;
use serenity::{ComponentInteraction, ModalInteraction};

use super::{chosen, field, on_card};
use crate::desk::{Chosen, Said, Which};
use crate::discord::Data;
use crate::discord::answer::{Asked, Shown};
use crate::discord::controls::MoreControl;
use crate::discord::controls::door::Whither;
use crate::discord::render;
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::domain::ticket::Form;

/// A button or a menu.
pub(super) async fn pressed(
    data: &Data,
    asked: &Asked<'_>,
    control: MoreControl,
    press: &ComponentInteraction,
) {
    let (desk, caller) = (&data.desk, asked.caller.clone());
    let language = caller.language.as_str();
    let which = Which::Id(control.ticket());
    let (shown, view) = match control {
        MoreControl::Times(_) => {
            let times = desk.times(caller.clone(), which).await;
            (Shown::OnlyToThem, times.map(|it| render::times(&it, language)))
        }
        MoreControl::Propose(_) => {
            let proposed = match chosen(press).and_then(time) {
                Some(chosen) => desk.propose(caller.clone(), which, chosen).await,
                None => Err(Refused::TimeIsGone.into()),
            };
            (Shown::InPlace, proposed.map(|it| render::proposed(&it, language)))
        }
        MoreControl::TakeTime(_, at, online) => {
            let form = if online { Form::Online } else { Form::InPerson };
            let proposed = match chrono::DateTime::from_timestamp(at, 0) {
                Some(at) => desk.propose(caller.clone(), which, Chosen { at, form }).await,
                None => Err(Refused::TimeIsGone.into()),
            };
            (Shown::OnlyToThem, proposed.map(|it| render::proposed(&it, language)))
        }
        MoreControl::Agree(_, proposal) => {
            let agreed = desk.agree(caller.clone(), which, proposal).await;
            (Shown::InPlace, agreed.map(|it| render::agreed(&it)))
        }
        MoreControl::AgreeOnCard(ticket, proposal) => {
            let hold = data.hands.hold(ticket);
            let agreed = desk.agree(caller.clone(), which, proposal).await;
            return on_card(data, asked, agreed.map(|it| it.ticket.id), press.message.id, hold).await;
        }
        MoreControl::NoneFits(_) => {
            let declined = desk.decline_time(caller.clone(), which).await;
            (Shown::InPlace, declined.map(|it| render::declined(&it, language)))
        }
        MoreControl::CallOff(_) => {
            let off = desk.call_off(caller.clone(), which).await;
            (Shown::InPlace, off.map(|it| render::called_off(&it, language)))
        }
        MoreControl::Merge(_, into) => {
            let merged = desk.merge(caller.clone(), which, Which::Id(into)).await;
            (Shown::OnlyToThem, merged.map(|it| render::merged(&it, language)))
        }
        // These open a modal, or are one: no such press comes from an honest client.
        MoreControl::MakeIncident(_) | MoreControl::IncidentForm(_) => {
            (Shown::OnlyToThem, Err(Refused::NoSuchTicket.into()))
        }
    };
    asked.answer(desk, shown, view).await;
}

/// The modal that makes alike reports one incident, filled in.
pub(super) async fn incident(
    data: &Data,
    asked: &mut Asked<'_>,
    ticket: TicketId,
    filled: &ModalInteraction,
) {
    asked.again = Some(Whither::Incident(ticket));
    let said = field(filled, render::WORDS);
    let hold = data.hands.hold(ticket);
    let opened = data.desk.open_incident(asked.caller.clone(), Which::Id(ticket), Said::new(said)).await;
    match (&filled.message, opened) {
        (Some(card), Ok(_)) => on_card(data, asked, Ok(ticket), card.id, hold).await,
        (_, opened) => {
            let view = opened.map(|it| render::incident_opened(&it, &asked.caller.language));
            asked.answer_with_words(&data.desk, Shown::OnlyToThem, view, said).await;
        }
    }
}

/// `1788881400:in-person`, as the menu of times writes it.
fn time(value: &str) -> Option<Chosen> {
    let (at, form) = value.split_once(':')?;
    let at = chrono::DateTime::from_timestamp(at.parse().ok()?, 0)?;
    Some(Chosen { at, form: form.parse().ok()? })
}
