//! One's own minutes: the question to a partner, and what was written down.

use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

use super::names::Names;
use crate::desk::{Face, MinutesKept};
use crate::discord::controls::{Control, MinutesControl};
use crate::discord::view::View;
use crate::discord::words::{Words, words};
use crate::domain::duty::Duty;
use crate::domain::minutes::Minutes;

/// The times that one press says. At most five fit into a row
/// (<https://discord.com/developers/docs/components/reference#action-row>).
const OFFERED: [u16; 5] = [5, 10, 15, 30, 45];

/// The question to a partner how long their part took.
pub(in crate::discord) fn ask_minutes(face: &Face) -> View {
    let words = words(face.district.language());
    let text = words.minutes_asked(face.ticket.number.to_string(), lead(face, &words));
    let offered = OFFERED.into_iter().filter_map(|it| Minutes::new(it).ok());
    let buttons = offered.map(|minutes| {
        let control = Control::from(MinutesControl::Took(face.ticket.id, minutes));
        CreateButton::new(control.to_string())
            .label(words.minutes(minutes.get()))
            .style(ButtonStyle::Secondary)
    });
    View::text(text).row(CreateActionRow::Buttons(buttons.collect()))
}

/// The same where nothing can be pressed.
pub(in crate::discord) fn ask_minutes_later(face: &Face) -> String {
    let words = words(face.district.language());
    words.minutes_asked_later(face.ticket.number.to_string(), lead(face, &words))
}

fn lead(face: &Face, words: &Words) -> String {
    let names = Names { district: &face.district, words };
    face.ticket.lead().map(|it| names.person(it)).unwrap_or_default()
}

/// What was written down, and until when it can be corrected.
pub(in crate::discord) fn minutes_kept(kept: &MinutesKept, language: &str) -> View {
    let words = words(language);
    let (number, minutes) = (kept.ticket.number.to_string(), words.minutes(kept.minutes.get()));
    let (counts_as, until) = (duty(&words, kept.duty), words.day(kept.until));
    let text = match kept.before.filter(|before| *before != kept.minutes) {
        Some(before) => {
            let before = words.minutes(before.get());
            words.minutes_corrected(number, minutes, before, counts_as, until)
        }
        None => words.minutes_kept(number, minutes, counts_as, until),
    };
    View::text(text)
}

fn duty(words: &Words, duty: Duty) -> String {
    match duty {
        Duty::Staff => words.duty_staff(),
        Duty::Diplomacy => words.duty_diplomacy(),
        Duty::First => words.duty_first(),
        Duty::Maintenance => words.duty_maintenance(),
        Duty::Data => words.duty_data(),
        Duty::Planning => words.duty_planning(),
        Duty::Other => words.duty_other(),
    }
}
