//! Answers to what coaches write down: help in the hallway. And the refusals of it.

use super::names::Names;
use crate::desk::Logged;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::logging::LogRefused;
use crate::domain::ticket::State;

pub(in crate::discord) fn logged(logged: &Logged, language: &str) -> View {
    let words = words(language);
    let names = Names { district: &logged.district, words: &words };
    let ticket = &logged.ticket;
    let minutes = match &ticket.state {
        State::Resolved(done) => done.minutes.get(),
        _ => 0,
    };
    View::text(words.log_answer(
        ticket.number.to_string(),
        minutes,
        plain(&ticket.asked.name),
        names.topic(ticket.asked.topic),
        words.day(logged.day),
    ))
}

pub(super) fn log_refused(names: Names<'_>, refused: LogRefused) -> String {
    let words = names.words;
    match refused {
        LogRefused::Ahead { day: ahead } => words.refused_log_ahead(words.day(ahead)),
        LogRefused::Closed { day: closed, until } => {
            words.refused_log_closed(words.day(closed), words.day(until))
        }
        LogRefused::NothingSaid => words.refused_log_nothing_said(),
        LogRefused::Yourself => words.refused_log_yourself(),
        LogRefused::StillOpen { number } => words.refused_log_still_open(number.to_string()),
        LogRefused::NotYours { number } => words.refused_log_not_yours(number.to_string()),
    }
}
