//! What people hear of tickets that nobody does anything with: one sentence each, no reproach.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::names::Names;
use super::reason::capital;
use crate::desk::Face;
use crate::discord::controls::{Control, LifeControl};
use crate::discord::view::View;
use crate::discord::words::{relative, words};
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::patience::{Audience, Step};

/// The sentence, in the requester's language where it is for them. The channel of a queue hears it without a sound.
pub(in crate::discord) fn patience(
    face: &Face,
    (step, to): (Step, Audience),
    director: Option<StaffId>,
) -> View {
    let ticket = &face.ticket;
    let requester = to == Audience::Requester;
    let words = words(if requester { &ticket.asked.language } else { face.district.language() });
    let names = Names { district: &face.district, words: &words };
    let (number, since) = (ticket.number.to_string(), relative(ticket.opened_at));
    let owners = capital(&names.owner(ticket.placed.queue, ticket.placed.suggested));
    let lead = ticket.lead().map(|it| names.person(it)).unwrap_or_default();
    let text = match (step, to) {
        (Step::Reminded, Audience::Requester) => words.patience_not_forgotten(number, owners),
        (Step::Reminded, _) => words.patience_reminder(number, since),
        (Step::Escalated, Audience::Requester) => match director {
            Some(director) => words.patience_passed_on(number, names.person(director)),
            None => words.patience_not_forgotten(number, owners),
        },
        (Step::Escalated, _) => words.patience_escalated(number, since, owners),
        (Step::Idle, _) => words.patience_idle(number),
        (Step::AnswerDue, _) => words.patience_answer_due(lead, number),
        (Step::Unanswered, _) => words.patience_unanswered(lead, number),
    };
    let mentions = if requester { vec![ticket.asked.user.0] } else { Vec::new() };
    let view = View { quiet: to == Audience::Queue, mentions, ..View::text(text) };
    match step {
        Step::Unanswered => button(view, Control::NotYet(ticket.id), words.button_not_yet()),
        step if step.is_reminder(to) => {
            button(view, LifeControl::Reminders(ticket.id, false).into(), words.button_no_reminders())
        }
        _ => view,
    }
}

/// Whether somebody is reminded; where they have just said no beside a reminder, with the way back.
pub(in crate::discord) fn reminders(wanted: bool, beside: Option<TicketId>, language: &str) -> View {
    let words = words(language);
    let text = if wanted { words.reminders_on() } else { words.reminders_off() };
    match beside.filter(|_| !wanted) {
        Some(ticket) => button(
            View::text(text),
            LifeControl::Reminders(ticket, true).into(),
            words.button_reminders_again(),
        ),
        None => View::text(text),
    }
}

fn button(view: View, control: Control, label: String) -> View {
    let button = CreateButton::new(control.to_string()).label(label).style(ButtonStyle::Secondary);
    view.row(CreateActionRow::Buttons(vec![button]))
}
