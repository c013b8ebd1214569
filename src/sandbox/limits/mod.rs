//! What Discord refuses by size and shape: 50035 with the path of the mistake. Knows bodies, not the World.

mod channel;
mod command;
mod components;
mod message;

pub(super) use channel::channel;
pub(super) use command::commands;
pub(super) use components::{modal, suggestions};
pub(super) use message::message;

use serde_json::Value;

use super::world::Refusal;

type Checked = Result<(), Refusal>;

/// Length in characters as Discord counts them.
fn length(text: &str) -> usize {
    text.chars().count()
}

/// A text, if there is one, has `least` to `most` characters.
fn text(value: &Value, path: &str, least: usize, most: usize) -> Checked {
    let Some(text) = value.as_str() else { return Ok(()) };
    match length(text.trim()) {
        0 if least > 0 => Err(Refusal::form(path, "BASE_TYPE_REQUIRED", "This field is required")),
        _ if length(text) > most => {
            let words = format!("Must be {most} or fewer in length.");
            Err(Refusal::form(path, "BASE_TYPE_MAX_LENGTH", &words))
        }
        _ => Ok(()),
    }
}

/// As [`text`], and it has to be there.
fn required(value: &Value, path: &str, most: usize) -> Checked {
    if value.is_null() {
        return Err(Refusal::form(path, "BASE_TYPE_REQUIRED", "This field is required"));
    }
    text(value, path, 1, most)
}

/// The items of a list that has at most `most`.
fn list<'a>(value: &'a Value, path: &str, most: usize) -> Result<&'a [Value], Refusal> {
    let items = value.as_array().map_or(&[][..], Vec::as_slice);
    if items.len() > most {
        let words = format!("Must be {most} or fewer in length.");
        return Err(Refusal::form(path, "BASE_TYPE_MAX_LENGTH", &words));
    }
    Ok(items)
}
