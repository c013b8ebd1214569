//! Attendance in words: the days of a required session with who is still to come, and who came to a meeting.

use serenity::all::CreateEmbed;

use super::card::OPEN;
use super::names::Names;
use crate::desk::{Attendance, MeetingHeld};
use crate::discord::view::View;
use crate::discord::words::words;
use crate::domain::attendance::{Attendee, Held};

/// The most days that are shown, the latest; and the most people of a list. Both stay inside an embed's 4,096 characters
/// (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>).
const DAYS: usize = 12;
const PEOPLE: usize = 40;

pub(in crate::discord) fn attendance(look: &Attendance, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &look.district, words: &words };
    let latest = look.held.iter().rev().take(DAYS).rev();
    let mut lines: Vec<_> = latest
        .map(|it| {
            let came = it.came().count();
            let line = words.attendance_day(words.day(it.on), came, it.people.len());
            if look.written == Some(it.on) { words.attendance_written(line) } else { line }
        })
        .collect();
    let about = names.topic(Some(look.initiative));
    if lines.is_empty() {
        lines.push(words.attendance_none(about.clone()));
    } else if look.still.is_empty() {
        lines.push(words.attendance_all());
    } else {
        lines.push(words.attendance_still(look.still.len(), people(names, &look.still)));
    }
    let title = words.attendance_title(about);
    View::embed(CreateEmbed::new().title(title).description(lines.join("\n")).colour(OPEN))
}

pub(in crate::discord) fn meeting(meeting: &MeetingHeld, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &meeting.district, words: &words };
    View::text(words.meeting_kept(last_meeting(names, &meeting.held)))
}

/// "Meeting of Friday, Sep 11: Dana Ruiz, Priya Nair came."
pub(super) fn last_meeting(names: Names<'_>, held: &Held) -> String {
    let came: Vec<_> = held.came().collect();
    names.words.agenda_came(names.words.day(held.on), people(names, &came))
}

/// An account that nobody knows shows its own name in Discord; nobody is told, because no answer mentions anybody.
fn people(names: Names<'_>, all: &[Attendee]) -> String {
    let one = |who: &Attendee| match who {
        Attendee::Staff(staff) => names.person(*staff),
        Attendee::Account(account) => format!("<@{}>", account.0),
    };
    let mut shown: Vec<_> = all.iter().take(PEOPLE).map(one).collect();
    if all.len() > PEOPLE {
        shown.push(names.words.queue_more(all.len() - PEOPLE));
    }
    if shown.is_empty() { "–".to_owned() } else { shown.join(", ") }
}
