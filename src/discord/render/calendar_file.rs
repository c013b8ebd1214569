//! A calendar file, in words: what it would change, what it is not understood in, why it can't be read. Reads nothing.

use chrono::NaiveDate;
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed};

use super::calendar::level_name;
use super::clock::meetings;
use super::counted;
use crate::desk::{Imported, Importing};
use crate::discord::controls::{CalendarControl, Control};
use crate::discord::view::View;
use crate::discord::words::{Words, plain, words};
use crate::domain::ics::{BadIcs, BadLine, DayKind, ImportRefused, ImportedDay, Span, spans};
use crate::domain::text::excerpt;

/// The most lines of changes that are shown: the rest is counted.
const LINES: usize = 30;

/// The most summaries that are listed as not understood.
const UNKNOWN: usize = 8;

/// What a file would change, with the buttons that do it.
pub(in crate::discord) fn importing(importing: &Importing, language: &str) -> View {
    let words = words(language);
    let all = spans(&importing.changes);
    let mut lines: Vec<_> = all.iter().take(LINES).map(|it| line(&words, importing.today, it)).collect();
    if all.len() > LINES {
        lines.push(words.queue_more(counted(all.len() - LINES)));
    }
    if lines.is_empty() {
        lines.push(words.import_none());
    }
    if !importing.unknown.is_empty() {
        let listed = importing.unknown.iter().take(UNKNOWN).map(|it| plain(&excerpt(&it.summary, 50)));
        lines.push(String::new());
        lines.push(
            words.import_unknown(listed.collect::<Vec<_>>().join("; "), counted(importing.unknown.len())),
        );
    }
    if importing.ordinary + importing.outside > 0 {
        lines.push(words.import_rest(counted(importing.ordinary), counted(importing.outside)));
    }
    let embed = CreateEmbed::new().title(words.import_title()).description(lines.join("\n"));
    let view = View::embed(embed);
    let Some(id) = importing.id else { return view };
    let button = |control, label: String, style| {
        CreateButton::new(Control::Calendar(control).to_string()).label(label).style(style)
    };
    view.row(CreateActionRow::Buttons(vec![
        button(CalendarControl::TakeIn(id), words.button_take_in(), ButtonStyle::Primary),
        button(CalendarControl::Leave, words.button_leave_file(), ButtonStyle::Secondary),
    ]))
}

/// It was taken in.
pub(in crate::discord) fn imported(imported: &Imported, language: &str) -> View {
    let words = words(language);
    let mut lines = vec![words.import_done(counted(imported.days))];
    lines.extend(meetings(&words, imported.meetings));
    View::text(lines.join("\n"))
}

/// It was left alone.
pub(in crate::discord) fn not_imported(language: &str) -> View {
    View::text(words(language).import_left())
}

fn line(words: &Words, today: NaiveDate, span: &Span) -> String {
    let days = words.days_seen_from(today, (span.from, span.to));
    match &span.becomes {
        None => words.calendar_line(days, words.import_again()),
        Some(day) if day.note.is_empty() => words.calendar_line(days, kind(words, day)),
        Some(day) => words.import_line(days, kind(words, day), plain(&excerpt(&day.note, 60))),
    }
}

fn kind(words: &Words, day: &ImportedDay) -> String {
    let levels: Vec<_> = day.levels.iter().map(|it| level_name(words, *it)).collect();
    match day.kind {
        DayKind::Off if levels.is_empty() => words.import_off(),
        DayKind::Off => words.import_off_levels(levels.join(", ")),
        DayKind::Staff => words.calendar_staff(),
        DayKind::EarlyRelease => words.import_early(),
        DayKind::LateStart(minutes) => words.import_late(minutes),
        DayKind::ELearning => words.calendar_online(),
        DayKind::MakeUp => words.import_make_up(),
        DayKind::Quiet => words.import_quiet(),
    }
}

/// Why a file can't be taken.
pub(super) fn import_refusal(words: &Words, refused: &ImportRefused) -> String {
    match refused {
        ImportRefused::File(BadIcs::TooLong) => words.refused_import_too_long(),
        ImportRefused::File(BadIcs::NotACalendar) => words.refused_import_no_calendar(),
        ImportRefused::File(BadIcs::CutOff) => words.refused_import_cut_off(),
        ImportRefused::File(BadIcs::Empty) => words.refused_import_empty(),
        ImportRefused::File(BadIcs::Line { number, what, text }) => {
            words.refused_import_line(counted(*number), bad_line(words, *what), plain(text))
        }
        ImportRefused::Meaning(bad) => words.refused_import_meaning(plain(&bad.0)),
        ImportRefused::Old => words.refused_import_old(),
        ImportRefused::Unreachable => words.refused_import_unreachable(),
    }
}

fn bad_line(words: &Words, what: BadLine) -> String {
    match what {
        BadLine::NoColon => words.import_bad_colon(),
        BadLine::NoStart => words.import_bad_start(),
        BadLine::NoDate => words.import_bad_date(),
        BadLine::NoLength => words.import_bad_length(),
        BadLine::BadEnd => words.import_bad_end(),
        BadLine::BadRepeat => words.import_bad_repeat(),
    }
}
