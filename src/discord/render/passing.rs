//! What the courier says when a ticket goes from one coach to another, or waits for its requester.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::company::{asked_by, requesters};
use super::names::Names;
use super::reason::{capital, reason};
use crate::desk::Face;
use crate::discord::controls::{Control, LifeControl};
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::ids::StaffId;
use crate::domain::owed::LifeOwed;
use crate::domain::ticket::State;

/// Whom a notice is for, which says where it is told where there is no thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum For {
    /// The requester.
    Requester,
    /// A coach, in the thread only: they know it from the card.
    Coaches,
    /// A coach, where the card stands.
    Desk,
    /// Who had it, and nobody else.
    Had(StaffId),
}

pub(in crate::discord) fn is_for(owed: &LifeOwed) -> For {
    match owed {
        LifeOwed::TakenOver { .. } => For::Coaches,
        LifeOwed::Back { .. } => For::Desk,
        LifeOwed::Lost { from, .. } => For::Had(*from),
        LifeOwed::Released { .. }
        | LifeOwed::HandedOn { .. }
        | LifeOwed::Redirected
        | LifeOwed::Question { .. } => For::Requester,
    }
}

/// The notice; `note` holds the words of a question.
pub(in crate::discord) fn passed_notice(owed: &LifeOwed, note: Option<&str>, face: &Face) -> View {
    let (ticket, own) = (&face.ticket, is_for(owed) == For::Requester);
    let words = words(if own { ticket.asked.language.as_str() } else { face.district.language() });
    let names = Names { district: &face.district, words: &words };
    let number = ticket.number.to_string();
    match owed {
        LifeOwed::TakenOver { from, by } => View {
            mentions: [*from, *by].into_iter().filter_map(|it| names.account(it)).collect(),
            ..View::text(words.thread_taken_over(names.mention(*by), number, names.mention(*from)))
        },
        LifeOwed::Released { from } => {
            let queue = capital(&names.owners(ticket.placed.queue));
            View::text(words.released_told(number, names.person(*from), queue))
        }
        LifeOwed::HandedOn { by, stays } => {
            let why = reason(names, ticket);
            let told = words.handed_told(number, why);
            let stays = stays.then(|| words.stays_in_the_loop(names.person(*by)));
            View::text([Some(told), stays].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        LifeOwed::Lost { from, by } => View::text(lost(names, face, (*from, *by))),
        LifeOwed::Back { staff } => mentioning(
            names,
            *staff,
            words.back_at_your_desk(names.mention(*staff), number, reason(names, ticket)),
        ),
        LifeOwed::Redirected => {
            let office = face.district.settings.tech_office.as_ref();
            let path = office.and_then(|it| it.work_order_path.clone()).unwrap_or_default();
            let why = words.reason_repairs(words.owner_tech_office());
            View::text(words.redirected_told(number, why, words.answer_work_order(path)))
        }
        LifeOwed::Question { .. } => {
            let coach = ticket.lead().map(|lead| names.person(lead)).unwrap_or_default();
            let asked = plain(note.unwrap_or_default());
            let button = CreateButton::new(Control::from(LifeControl::Answer(ticket.id)).to_string())
                .label(words.button_answer())
                .style(ButtonStyle::Primary);
            View {
                mentions: asked_by(ticket).collect(),
                ..View::text(words.question_told(requesters(ticket), coach, number, asked))
            }
            .row(CreateActionRow::Buttons(vec![button]))
        }
    }
}

/// Where it is now, for whoever had it.
fn lost(names: Names<'_>, face: &Face, (from, by): (StaffId, StaffId)) -> String {
    let (words, ticket) = (names.words, &face.ticket);
    let (number, asked, by) = (ticket.number.to_string(), plain(&ticket.asked.name), names.person(by));
    if let State::Merged { into, .. } = ticket.state {
        return words.lost_merged_told(number, asked, into.to_string(), by);
    }
    let owner = names.owner(ticket.placed.queue, ticket.lead().or(ticket.placed.suggested));
    let stays = face.partners.contains(&from);
    let then = if stays { words.lost_partner() } else { words.lost_nothing_left() };
    words.lost_told(number, asked, owner, by, then)
}

fn mentioning(names: Names<'_>, staff: StaffId, text: String) -> View {
    View { mentions: names.account(staff).into_iter().collect(), ..View::text(text) }
}
