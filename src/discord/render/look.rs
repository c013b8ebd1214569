//! The long look at one ticket: its face, and for coaches its history and who was passed over.

use serenity::all::CreateEmbed;

use super::card::card_read_by;
use super::life::passed;
use super::names::Names;
use crate::desk::TicketLook;
use crate::discord::view::View;
use crate::discord::words::{plain, relative, words};
use crate::domain::history::{Action, Entry};
use crate::domain::reroute::Cause;
use crate::domain::routing::{DropReason, Dropped};

/// The most entries that are shown: the latest ones.
const ENTRIES: usize = 12;

/// How much of a coach's note is shown, in characters: three of them fit into a field of 1,024.
const REMARK: usize = 240;

pub(in crate::discord) fn ticket(look: &TicketLook, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.face.district, words: &words };
    let mut view = card_read_by(&look.face, language);
    if !look.as_coach {
        view.rows.clear();
        return view;
    }
    view.embeds.push(history(names, look));
    match super::incident::merge_row(&words, look) {
        Some(row) => view.row(row),
        None => view,
    }
}

fn history(names: Names<'_>, look: &TicketLook) -> CreateEmbed {
    let words = names.words;
    let skipped = look.history.len().saturating_sub(ENTRIES);
    let lines: Vec<_> = look.history.iter().skip(skipped).map(|entry| line(names, entry)).collect();
    let embed = CreateEmbed::new().title(words.ticket_history()).description(lines.join("\n"));
    let embed = super::road::beside(names, look, remarks(names, look, embed));
    let embed = given(names, look, earlier(names, look, embed));
    let dropped: Vec<_> =
        look.face.ticket.placed.why.dropped.iter().take(8).map(|it| passed_over(names, it)).collect();
    if dropped.is_empty() {
        embed
    } else {
        embed.field(words.ticket_passed_over(), dropped.join("\n"), false)
    }
}

/// What coaches wrote for each other: this long look is for coaches only, the card is not.
fn remarks(names: Names<'_>, look: &TicketLook, embed: CreateEmbed) -> CreateEmbed {
    let words = names.words;
    let lines = look.remarks.iter().map(|note| {
        words.remark_line(relative(note.at), plain(&note.author), plain(&note.words.excerpt(REMARK)))
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    if text.is_empty() { embed } else { embed.field(words.ticket_remarks(), text, false) }
}

/// Asked for and given, where they are not the same (R40).
fn given(names: Names<'_>, look: &TicketLook, embed: CreateEmbed) -> CreateEmbed {
    let words = names.words;
    let given = look.given.unwrap_or(look.face.ticket.asked.kind);
    match look.asked_kind().filter(|asked| *asked != given) {
        Some(asked) => {
            let said = words.ticket_given_text(names.kind(asked), names.kind(given));
            embed.field(words.ticket_given(), said, false)
        }
        None => embed,
    }
}

/// What was done about tickets like this one (R88).
fn earlier(names: Names<'_>, look: &TicketLook, embed: CreateEmbed) -> CreateEmbed {
    let words = names.words;
    let lines = look
        .earlier
        .iter()
        .map(|it| words.earlier_line(it.number.to_string(), plain(&it.outcome), relative(it.at)));
    let text = lines.collect::<Vec<_>>().join("\n");
    if text.is_empty() { embed } else { embed.field(words.ticket_earlier(), text, false) }
}

fn line(names: Names<'_>, entry: &Entry) -> String {
    let words = names.words;
    let what = match &entry.action {
        Action::Opened { .. } => words.history_opened(),
        Action::Claimed { by } => words.history_claimed(names.person(*by)),
        Action::Joined { partner } => words.history_joined(names.person(*partner)),
        Action::Wished { .. } => words.history_wished(),
        Action::Noted => words.history_noted(),
        Action::TimeProposed { .. } => words.history_time_proposed(),
        Action::TimeDeclined => words.history_time_declined(),
        Action::Tied { to } => words.history_tied(to.to_string()),
        Action::Remarked => words.history_remarked(),
        Action::Widened => words.history_widened(),
        Action::Resolved { minutes, .. } => words.history_resolved(minutes.get()),
        Action::TimeSaid { by, minutes, .. } => words.history_time_said(names.person(*by), minutes.get()),
        Action::Logged { minutes, .. } => words.history_logged(minutes.get()),
        Action::Helped => words.history_helped(),
        Action::Reopened { .. } => words.history_reopened(),
        Action::Cancelled => words.history_cancelled(),
        Action::Rerouted { to, because, .. } => {
            let owner = to.suggested.map_or_else(|| names.owners(to.queue), |it| names.person(it));
            words.history_rerouted(owner, because_of(names, because))
        }
        action => passed(names, action),
    };
    let who = if entry.actor.is_some() { plain(&entry.actor_name) } else { words.history_clock() };
    words.history_line(relative(entry.at), who, what)
}

/// What made it be routed again.
fn because_of(names: Names<'_>, because: &Cause) -> String {
    let words = names.words;
    match because {
        Cause::Phase { initiative, phase } => {
            words.because_phase(names.topic(Some(*initiative)), names.phase(*phase))
        }
        Cause::Readiness { staff } => words.because_readiness(names.person(*staff)),
        Cause::Absence { staff } => words.because_absence(names.person(*staff)),
        Cause::Left { staff } => words.because_left(names.person(*staff)),
        Cause::Corrected => words.because_corrected(),
        Cause::District => words.because_district(),
    }
}

fn passed_over(names: Names<'_>, dropped: &Dropped) -> String {
    let words = names.words;
    let why = match dropped.why {
        DropReason::Left => words.dropped_left(),
        DropReason::Away => words.dropped_away(),
        DropReason::Elsewhere => words.dropped_elsewhere(),
        DropReason::Declined => words.dropped_declined(),
        DropReason::Full => words.dropped_full(),
        DropReason::IsRequester => words.dropped_requester(),
        DropReason::NotReady => words.dropped_not_ready(),
        DropReason::OtherKinds => words.dropped_other_kinds(),
        DropReason::NoCoach => words.dropped_no_coach(),
        DropReason::Outweighed => words.dropped_outweighed(),
    };
    words.dropped_line(names.person(dropped.staff), why)
}
