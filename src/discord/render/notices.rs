//! What the courier posts besides cards: in a ticket's thread, to the requester, to the director.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::company::{asked_by, requesters};
use super::names::Names;
use super::reason::{capital, reason};
use crate::desk::{Face, Partnered};
use crate::discord::controls::Control;
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::district::District;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::place::Place;
use crate::domain::text::excerpt;
use crate::domain::ticket::{State, Thread};

/// Discord's limit for the name of a thread
/// (<https://discord.com/developers/docs/resources/channel#start-thread-without-message>).
const THREAD_NAME: usize = 100;

/// One notice about a ticket.
#[derive(Debug, Clone)]
pub(in crate::discord) enum Notice {
    /// The first words in the thread.
    Introduce,
    /// A partner helps as well.
    PartnerJoined(StaffId),
    /// Words that the requester added.
    DetailsAdded(String),
    /// What a coach wrote for the requester: who, and what.
    NoteShared(String, String),
    /// Whether it helped.
    AskHelped,
    /// It goes on.
    Reopened,
    /// The requester took it back.
    Cancelled,
    /// The back-up queue sees it now.
    Widened,
    /// Somebody else has it now.
    Rerouted,
}

/// The notice: in the requester's language where they read it, in the district's where it is for coaches alone.
pub(in crate::discord) fn notice(notice: &Notice, face: &Face) -> View {
    let ticket = &face.ticket;
    let words = match notice {
        Notice::DetailsAdded(_) | Notice::Cancelled => words(face.district.language()),
        _ => words(&ticket.asked.language),
    };
    let names = Names { district: &face.district, words: &words };
    let number = ticket.number.to_string();
    let requester = requesters(ticket);
    let lead = ticket.lead();
    let coach = lead.map(|it| names.mention(it)).unwrap_or_default();
    let both: Vec<u64> = lead.and_then(|it| names.account(it)).into_iter().chain(asked_by(ticket)).collect();
    match notice {
        Notice::Introduce => {
            let asked = quoted(&ticket.asked.words.excerpt(1_000));
            let text = format!("{}\n{asked}", words.thread_introduce(requester, coach, number));
            View { mentions: both, ..View::text(text) }.row(super::change::menu(names, ticket))
        }
        Notice::PartnerJoined(partner) => {
            let text = words.thread_partner(names.mention(*partner));
            View { mentions: names.account(*partner).into_iter().collect(), ..View::text(text) }
        }
        Notice::DetailsAdded(added) => {
            let (name, added) = (plain(&ticket.asked.name), plain(added));
            let text = match ticket.thread {
                Thread::Open(_) => words.thread_details(name, added),
                Thread::None | Thread::Failed => words.note_told(number, name, added),
            };
            View { mentions: lead.and_then(|it| names.account(it)).into_iter().collect(), ..View::text(text) }
        }
        Notice::NoteShared(author, said) => {
            let text = match ticket.thread {
                Thread::Open(_) => words.thread_note(plain(author), plain(said)),
                Thread::None | Thread::Failed => words.note_told(number, plain(author), plain(said)),
            };
            View { mentions: vec![ticket.asked.user.0], ..View::text(text) }
        }
        Notice::AskHelped => ask_helped(names, face),
        Notice::Reopened => View { mentions: both, ..View::text(words.thread_reopened(coach, number)) },
        Notice::Cancelled => View { mentions: Vec::new(), ..View::text(words.thread_cancelled(number)) },
        Notice::Widened => {
            let backup = ticket.placed.backup.unwrap_or(ticket.placed.queue);
            View::text(words.widened_told(number, capital(&names.owners(backup))))
        }
        Notice::Rerouted => View::text(words.rerouted_told(number, reason(names, ticket))),
    }
}

fn ask_helped(names: Names<'_>, face: &Face) -> View {
    let (words, ticket) = (names.words, &face.ticket);
    let outcome = match &ticket.state {
        State::Resolved(done) => {
            done.outcome.as_ref().map(|it| words.thread_outcome(plain(&it.excerpt(300))))
        }
        _ => None,
    };
    let text = words.thread_resolved(
        requesters(ticket),
        ticket.lead().map(|lead| names.person(lead)).unwrap_or_default(),
        ticket.number.to_string(),
        outcome.unwrap_or_default(),
    );
    View { mentions: asked_by(ticket).collect(), ..View::text(text) }.row(did_it_help(words, ticket.id))
}

/// *It helped* and *Not yet*.
pub(super) fn did_it_help(words: &Words, ticket: TicketId) -> CreateActionRow {
    let button = |control: Control, label| CreateButton::new(control.to_string()).label(label);
    CreateActionRow::Buttons(vec![
        button(Control::Helped(ticket), words.button_helped()).style(ButtonStyle::Primary),
        button(Control::NotYet(ticket), words.button_not_yet()).style(ButtonStyle::Secondary),
    ])
}

/// As a quotation, line by line.
fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {}", plain(line))).collect::<Vec<_>>().join("\n")
}

/// A coach became a partner, told to that coach.
pub(in crate::discord) fn partnered(joined: &Partnered, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &joined.district, words: &words };
    let number = joined.ticket.number.to_string();
    let lead = joined.lead.map(|lead| names.person(lead)).unwrap_or_default();
    View::text(if joined.already {
        words.partner_already(lead, number)
    } else {
        words.partner_answer(lead, number)
    })
}

/// The name of a ticket's thread.
pub(in crate::discord) fn thread_name(face: &Face) -> String {
    let words = words(&face.ticket.asked.language);
    excerpt(&words.thread_name(face.ticket.number.to_string(), &face.ticket.asked.name), THREAD_NAME)
}

/// A place can't be reached: for the one who can mend it.
pub(in crate::discord) fn lost_place(district: &District, place: &str, why: &str) -> View {
    let words = words(district.language());
    let names = Names { district, words: &words };
    let place = place.parse::<Place>().map_or_else(|_| place.to_owned(), |place| names.place(place));
    View::text(words.lost_place(place, why_lost(&words, why)))
}

/// Why a place can't be reached, in words.
pub(super) fn why_lost(words: &Words, why: &str) -> String {
    match why {
        "deleted" => words.place_deleted(),
        "no-access" => words.place_no_access(),
        "dm-closed" => words.place_dm_closed(),
        _ => words.place_no_channel(),
    }
}
