//! The card of a ticket: the same face in the queue's channel, in a direct message and in the reply to a press.

use chrono::{DateTime, Utc};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::company::company;
use super::incident::{make_incident, of_incident};
use super::life::life_state;
use super::lists::needed_by;
use super::names::Names;
use super::reason::reason;
use super::time::{agree_on_card, open_proposal, time_button};
use crate::desk::Face;
use crate::discord::controls::{Control, LifeControl};
use crate::discord::view::View;
use crate::discord::words::{Words, moment, plain, relative, words};
use crate::domain::ids::StaffId;
use crate::domain::permission::is_live;
use crate::domain::pilot::from_elsewhere;
use crate::domain::place::Place;
use crate::domain::routing::{Kind, Queue};
use crate::domain::text::{excerpt, excerpt_lines};
use crate::domain::ticket::{State, Thread, Ticket};

/// Colours beside the words, never instead of them; each at least 3:1 on Discord's dark and light grounds.
pub(super) const OPEN: u32 = 0x00_2D_7D_D2;
pub(super) const CLAIMED: u32 = 0x00_B0_6A_00;
pub(super) const DONE: u32 = 0x00_2E_8B_57;
pub(super) const OVER: u32 = 0x00_7A_7F_87;

/// How much of the words a card shows, in characters; Discord allows 4,096 in a description
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const WORDS: usize = 1_500;

/// The card in the district's own language.
pub(in crate::discord) fn card(face: &Face) -> View {
    card_read_by(face, face.district.language())
}

/// The card for one reader, in theirs.
pub(super) fn card_read_by(face: &Face, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &face.district, words: &words };
    let ticket = &face.ticket;
    let title = words.card_title(
        ticket.number.to_string(),
        plain(&ticket.asked.name),
        names.topic(ticket.asked.topic),
    );
    let mut embed = CreateEmbed::new()
        .title(excerpt(&title, 250))
        .description(plain(&excerpt_lines(ticket.asked.words.as_str(), WORDS)))
        .colour(colour(&ticket.state))
        .field(words.card_state(), state(names, ticket), false);
    let guest = face.guest.then(|| (words.card_guest(), words.card_guest_text(), true));
    for (name, value, inline) in guest.into_iter().chain(asked(names, ticket)).chain(placed(names, face)) {
        embed = embed.field(name, value, inline);
    }
    let view = View::embed(embed);
    rows(names, face).into_iter().fold(view, View::row)
}

/// The card as it arrives at the one person who is meant: they are told.
pub(in crate::discord) fn with_ping(view: View, face: &Face, staff: StaffId, widened: bool) -> View {
    let words = words(face.district.language());
    let names = Names { district: &face.district, words: &words };
    let Some(account) = names.account(staff) else { return view };
    let content = if widened {
        words.card_ping_widened(names.mention(staff), face.district.settings.today_widens_after_minutes)
    } else {
        words.card_ping(names.mention(staff))
    };
    View { content, mentions: vec![account], ..view }
}

type Field = (String, String, bool);

fn asked(names: Names<'_>, ticket: &Ticket) -> Vec<Field> {
    let (words, asked) = (names.words, &ticket.asked);
    let wish = asked.form.map(|wish| match asked.wanted_at {
        Some(at) => words.card_wish_time(names.form(wish), moment(at)),
        None => names.form(wish),
    });
    let kind = (asked.kind != Kind::Question).then(|| names.kind(asked.kind));
    let source = asked.source_url.as_ref().map(|url| format!("[{}]({url})", words.card_source_link()));
    let company = (!asked.company.is_alone()).then(|| company(words, &asked.company));
    [
        company.map(|it| (words.card_company(), it, true)),
        asked.building.map(|building| (words.card_building(), names.building(building), true)),
        asked.today.then(|| (words.card_today(), words.card_today_yes(), true)),
        asked.needed_by.map(|by| (words.card_needed_by(), needed_by(names, ticket, by), true)),
        kind.map(|kind| (words.card_kind(), kind, true)),
        asked.occasion.map(|it| (words.card_occasion(), names.occasion(it), true)),
        wish.map(|wish| (words.card_wish(), wish, true)),
        source.map(|link| (words.card_source(), link, true)),
        asked.insisted.then(|| (words.card_insisted(), words.card_insisted_yes(), false)),
        Some((words.card_asked(), relative(ticket.opened_at), true)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn placed(names: Names<'_>, face: &Face) -> Vec<Field> {
    let (words, ticket) = (names.words, &face.ticket);
    let suggested = ticket.placed.suggested.filter(|_| ticket.state == State::Waiting);
    // Once it is over, the question whether it is the same is answered.
    let same = face.same.filter(|_| ticket.is_open());
    let partners = (!face.partners.is_empty()).then(|| names.people(&face.partners));
    let notes =
        face.notes.iter().map(|note| format!("{}: {}", plain(&note.author), plain(note.words.as_str())));
    let notes = notes.collect::<Vec<_>>().join("\n");
    let thread = match ticket.thread {
        Thread::None => None,
        Thread::Open(id) => Some(format!("<#{id}>")),
        Thread::Failed => Some(words.card_thread_failed(plain(&ticket.asked.name))),
    };
    [
        open_proposal(names, face).map(|it| (words.card_proposal(), it, false)),
        face.incident.as_ref().map(|it| (words.card_incident(), of_incident(words, it), false)),
        suggested.map(|it| (words.card_suggested(), names.person(it), true)),
        partners.map(|it| (words.card_partner(), it, true)),
        same.map(|number| (words.card_same(), words.card_same_yes(number.to_string()), true)),
        from_elsewhere(&face.district, ticket)
            .then(|| (words.card_elsewhere_asked(), words.card_elsewhere_asked_yes(), true)),
        ticket.placed.unsorted.then(|| (words.card_unsorted(), words.card_unsorted_yes(), true)),
        thread.map(|it| (words.card_thread(), it, false)),
        (!notes.is_empty()).then(|| (words.card_details(), notes, false)),
        Some((words.card_why(), reason(names, ticket), false)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How far it is, in words.
fn state(names: Names<'_>, ticket: &Ticket) -> String {
    let words = names.words;
    match &ticket.state {
        State::Waiting => words.card_state_waiting(),
        State::Claimed(claim) if claim.reopened => {
            words.card_state_reopened(names.person(claim.by), relative(claim.at))
        }
        State::Claimed(claim) => words.card_state_claimed(names.person(claim.by), moment(claim.at)),
        State::Cancelled { at } => words.card_state_cancelled(relative(*at)),
        State::Scheduled(_) | State::OnHold(_) | State::Merged { .. } => life_state(names, &ticket.state),
        State::Resolved(done) => {
            let head = words.card_state_resolved(names.person(done.claim.by), relative(done.at));
            let minutes = words.minutes(done.minutes.get());
            let outcome = done.outcome.as_ref().map(|it| plain(&it.excerpt(300)));
            let helped = (done.helped == Some(true)).then(|| words.card_helped());
            [Some(head), Some(minutes), outcome, helped].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
    }
}

fn colour(state: &State) -> u32 {
    match state {
        State::Waiting => OPEN,
        State::Claimed(_) | State::Scheduled(_) | State::OnHold(_) => CLAIMED,
        State::Resolved(_) => DONE,
        State::Cancelled { .. } | State::Merged { .. } => OVER,
    }
}

/// The card where it stands: one that others than its coaches look at, because it was handed on, has nothing to press; a
/// private one shows them no more than that.
pub(in crate::discord) fn card_in(face: &Face, place: Place, at: DateTime<Utc>) -> View {
    if is_live(&face.district, &face.ticket, &face.partners, place, at) {
        return card(face);
    }
    if !face.ticket.asked.private {
        return View { rows: Vec::new(), ..card(face) };
    }
    let words = words(face.district.language());
    View::embed(CreateEmbed::new().title(face.ticket.number.to_string()).description(words.card_elsewhere()))
}

/// What one press settles now, the usual row, and what is for repairs.
fn rows(names: Names<'_>, face: &Face) -> Vec<CreateActionRow> {
    let now: Vec<_> =
        agree_on_card(names, face).into_iter().chain(make_incident(names.words, face)).collect();
    let rows = [now, usual(names.words, face), repairs(names.words, face)];
    rows.into_iter().filter(|row| !row.is_empty()).map(CreateActionRow::Buttons).collect()
}

fn other(control: LifeControl, label: String) -> CreateButton {
    CreateButton::new(Control::from(control).to_string()).label(label).style(ButtonStyle::Secondary)
}

/// The one thing that is next first; nothing that would be refused to its lead.
fn usual(words: &Words, face: &Face) -> Vec<CreateButton> {
    let (ticket, id) = (&face.ticket, face.ticket.id);
    let first = |control: Control, label| {
        CreateButton::new(control.to_string()).label(label).style(ButtonStyle::Primary)
    };
    let resolve = || first(Control::Resolve(id), words.button_resolve());
    let hand_on = other(LifeControl::HandOn(id), words.button_hand_on());
    let partner = || other(LifeControl::Partner(id), words.button_partners());
    let time = || time_button(words.button_time(), face);
    match &ticket.state {
        State::Waiting => vec![first(Control::Claim(id), words.button_claim()), hand_on],
        State::OnHold(_) => {
            let resume = first(LifeControl::Resume(id).into(), words.button_resume());
            vec![resume, hand_on, partner(), time(), resolve().style(ButtonStyle::Secondary)]
        }
        _ if ticket.is_open() => vec![resolve(), hand_on, partner(), time()],
        _ => Vec::new(),
    }
}

/// To the tech office in one press, or repaired here; not at the tech office itself.
fn repairs(words: &Words, face: &Face) -> Vec<CreateButton> {
    let (ticket, id) = (&face.ticket, face.ticket.id);
    let office = face.district.settings.tech_office.is_some() && ticket.placed.queue != Queue::TechOffice;
    if !ticket.is_open() || !office {
        return Vec::new();
    }
    let send = other(LifeControl::TechOffice(id), words.button_tech_office());
    let fixed = (!ticket.is_waiting()).then(|| other(LifeControl::Fixed(id), words.button_fixed()));
    std::iter::once(send).chain(fixed).collect()
}
