//! The sentences of a ticket's longer life: states, entries and refusals beyond claimed and resolved.

use super::names::Names;
use crate::discord::words::{moment, plain, relative};
use crate::domain::history::Action;
use crate::domain::refused::LifeRefused;
use crate::domain::ticket::{Passing, Slot, State};

/// A state that is neither waiting, claimed, resolved nor cancelled; nothing for those.
pub(super) fn life_state(names: Names<'_>, state: &State) -> String {
    let words = names.words;
    match state {
        State::Scheduled(appointment) => {
            words.life_scheduled(names.person(appointment.claim.by), slot(names, &appointment.slot))
        }
        State::OnHold(hold) => words.life_on_hold(names.person(hold.claim.by), relative(hold.since)),
        State::Merged { into, .. } => words.life_merged(into.to_string()),
        _ => String::new(),
    }
}

/// A time to meet.
pub(super) fn slot(names: Names<'_>, slot: &Slot) -> String {
    names.words.card_wish_time(names.form(slot.form), moment(slot.starts_at))
}

/// An entry about who has it or how far it is; nothing for the others.
pub(super) fn passed(names: Names<'_>, action: &Action) -> String {
    let (words, person) = (names.words, |id| names.person(id));
    match action {
        Action::TakenOver { from, by } => words.history_taken_over(person(*by), person(*from)),
        Action::Released { from, .. } => words.history_released(person(*from)),
        Action::HandedOn { why, put, .. } => {
            words.history_handed_on(names.owner(put.queue, put.suggested), passing(names, *why))
        }
        Action::Resorted { put } => words.history_resorted(names.topic(put.topic), names.kind(put.kind)),
        Action::Left { partner } => words.history_left(person(*partner)),
        Action::Replaced { from, partner } => words.history_replaced(person(*partner), person(*from)),
        Action::Held => words.history_held(),
        Action::Resumed => words.history_resumed(),
        Action::Scheduled { slot: when } => words.history_scheduled(slot(names, when)),
        Action::Unscheduled => words.history_unscheduled(),
        Action::Redirected { .. } => words.history_redirected(),
        Action::Merged { into, .. } => words.history_merged(into.to_string()),
        Action::Absorbed { number } => words.history_absorbed(number.to_string()),
        _ => String::new(),
    }
}

/// Why somebody handed it on, in the middle of a sentence.
pub(super) fn passing(names: Names<'_>, why: Passing) -> String {
    let words = names.words;
    match why {
        Passing::OtherTopic => words.passing_other_topic(),
        Passing::NotMine => words.passing_not_mine(),
        Passing::Away => words.passing_away(),
        Passing::NeedsSpecialist => words.passing_needs_specialist(),
        Passing::TechOffice => words.passing_tech_office(),
        Passing::Left => words.passing_left(),
        Passing::Moved => words.passing_moved(),
    }
}

pub(super) fn life_refusal(names: Names<'_>, refused: &LifeRefused) -> String {
    let words = names.words;
    match refused {
        LifeRefused::IsMerged { number, into, .. } => {
            words.refused_merged(number.to_string(), into.to_string())
        }
        LifeRefused::NotOnHold { number } => words.refused_not_on_hold(number.to_string()),
        LifeRefused::NoAppointment { number } => words.refused_no_appointment(number.to_string()),
        LifeRefused::IntoItself { number } => words.refused_into_itself(number.to_string()),
        LifeRefused::NoPartner { number } => words.refused_no_partner(number.to_string()),
        LifeRefused::CantHelp { number, staff } => {
            words.refused_cant_help(names.person(*staff), number.to_string())
        }
        LifeRefused::NobodyThere { number, queue } => {
            words.refused_nobody_there(names.owners(*queue), number.to_string())
        }
        LifeRefused::NoTechOffice { number } => words.refused_no_tech_office(number.to_string()),
        LifeRefused::IsWorkOrder { number } => words.refused_is_work_order(number.to_string()),
        LifeRefused::NothingToSort { number } => words.refused_nothing_to_sort(number.to_string()),
        LifeRefused::NothingToKeep { number } => words.refused_nothing_to_keep(number.to_string()),
        LifeRefused::NoSuchPerson { typed } => words.refused_no_such_person(plain(typed)),
        LifeRefused::PartnerAlready { number } => words.refused_partner_already(number.to_string()),
    }
}
