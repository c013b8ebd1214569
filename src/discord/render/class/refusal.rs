//! Refusals about classes: what happened and what to do next.

use super::super::names::Names;
use crate::discord::words::{moment, plain};
use crate::domain::refused_class::ClassRefused;

pub(in crate::discord::render) fn class_refusal(names: Names<'_>, refused: &ClassRefused) -> String {
    let words = names.words;
    match refused {
        ClassRefused::NoSuchClass => words.refused_class_none(),
        ClassRefused::NotAHolder => words.refused_class_holder(),
        ClassRefused::NotYours { number, held_by } => {
            words.refused_class_not_yours(number.to_string(), names.person(*held_by))
        }
        ClassRefused::NotATime { typed } => words.refused_class_time(plain(typed)),
        ClassRefused::Past { at } => words.refused_class_past(moment(*at)),
        ClassRefused::TooFarAhead => words.refused_class_far(),
        ClassRefused::OutsideHours => words.refused_class_hours(),
        ClassRefused::DayOff { day } => words.refused_class_day_off(words.day(*day)),
        ClassRefused::AtHome { day } => words.refused_class_at_home(words.day(*day)),
        ClassRefused::NoPlace => words.refused_class_nowhere(),
        ClassRefused::NotALink { typed } => words.refused_class_link(plain(typed)),
        ClassRefused::Length => words.refused_class_length(),
        ClassRefused::Seats => words.refused_class_seats(),
        ClassRefused::AtOnce { number, at } => words.refused_class_at_once(number.to_string(), moment(*at)),
        ClassRefused::Begun { number, at } => words.refused_class_begun(number.to_string(), moment(*at)),
        ClassRefused::NotBegun { number, at } => {
            words.refused_class_not_begun(number.to_string(), moment(*at))
        }
        ClassRefused::Off { number } => words.refused_class_off(number.to_string()),
        ClassRefused::YouHoldIt { number } => words.refused_class_yours(number.to_string()),
        ClassRefused::Counted { number, came } => words.refused_class_counted(*came, number.to_string()),
        ClassRefused::NotSignedUp { staff: Some(staff) } => {
            words.refused_class_no_place(names.person(*staff))
        }
        ClassRefused::NotSignedUp { staff: None } => words.refused_class_stranger(),
    }
}
