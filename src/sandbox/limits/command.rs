//! The limits of commands (<https://discord.com/developers/docs/interactions/application-commands>).

use std::collections::HashSet;

use serde_json::Value;

use super::{Checked, length, list, required, text};
use crate::sandbox::world::Refusal;

/// 100 slash commands and 15 of each other kind a guild; every name once a kind.
pub(in crate::sandbox) fn commands(bodies: &[Value]) -> Checked {
    let mut names = HashSet::new();
    for (index, body) in bodies.iter().enumerate() {
        command(body).map_err(|refusal| under(refusal, index, bodies.len()))?;
        let kind = body["type"].as_u64().unwrap_or(1);
        if !names.insert((kind, body["name"].to_string())) {
            let words = "Application command names must be unique";
            return Err(Refusal::form(&index.to_string(), "APPLICATION_COMMANDS_DUPLICATE_NAME", words));
        }
    }
    for (kind, most) in [(1, 100), (2, 15), (3, 15)] {
        if names.iter().filter(|(of, _)| *of == kind).count() > most {
            return Err(Refusal::new(400, 30032, "Maximum number of application commands reached"));
        }
    }
    Ok(())
}

/// In a list the path begins with the command's place.
fn under(mut refusal: Refusal, index: usize, of: usize) -> Refusal {
    if of > 1 {
        refusal.errors = refusal.errors.map(|inner| serde_json::json!({ index.to_string(): inner }));
    }
    refusal
}

fn command(body: &Value) -> Checked {
    required(&body["name"], "name", 32)?;
    match body["type"].as_u64().unwrap_or(1) {
        1 => {
            name(&body["name"], "name")?;
            required(&body["description"], "description", 100)?;
        }
        _ if body["description"].as_str().is_some_and(|words| !words.is_empty()) => {
            let words = "Context menu commands cannot have description";
            return Err(Refusal::form("description", "APPLICATION_COMMAND_INVALID", words));
        }
        _ => {}
    }
    localized(&body["name_localizations"], "name_localizations", 32)?;
    localized(&body["description_localizations"], "description_localizations", 100)?;
    if weight(body) > 8000 {
        let words = "Command exceeds maximum size (8000)";
        return Err(Refusal::form("", "APPLICATION_COMMAND_TOO_LARGE", words));
    }
    options(&body["options"], "options")
}

/// Lower case letters, digits, `-` and `_`, at most 32.
fn name(value: &Value, path: &str) -> Checked {
    let name = value.as_str().unwrap_or_default();
    let fits = |c: char| (c.is_alphanumeric() && c.to_lowercase().eq([c])) || matches!(c, '-' | '_' | '\'');
    if (1..=32).contains(&length(name)) && name.chars().all(fits) {
        return Ok(());
    }
    let words = "Command name is invalid";
    Err(Refusal::form(path, "APPLICATION_COMMAND_INVALID_NAME", words))
}

fn options(all: &Value, path: &str) -> Checked {
    let all = list(all, path, 25)?;
    let (mut names, mut optional) = (HashSet::new(), false);
    for (index, one) in all.iter().enumerate() {
        let path = format!("{path}.{index}");
        option(one, &path)?;
        let is_required = one["required"] == true;
        if is_required && optional {
            let words = "Required options must be placed before non-required options";
            return Err(Refusal::form(&path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words));
        }
        optional |= !is_required;
        if !names.insert(one["name"].to_string()) {
            let words = "Option names must be unique";
            return Err(Refusal::form(&path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", words));
        }
    }
    Ok(())
}

fn option(option: &Value, path: &str) -> Checked {
    name(&option["name"], &format!("{path}.name"))?;
    required(&option["description"], &format!("{path}.description"), 100)?;
    localized(&option["name_localizations"], &format!("{path}.name_localizations"), 32)?;
    localized(&option["description_localizations"], &format!("{path}.description_localizations"), 100)?;
    let choices = list(&option["choices"], &format!("{path}.choices"), 25)?;
    for (index, choice) in choices.iter().enumerate() {
        required(&choice["name"], &format!("{path}.choices.{index}.name"), 100)?;
        text(&choice["value"], &format!("{path}.choices.{index}.value"), 1, 100)?;
        localized(&choice["name_localizations"], &format!("{path}.choices.{index}.name_localizations"), 100)?;
    }
    if option["autocomplete"] == true && !choices.is_empty() {
        let words = "Autocomplete options may not have choices";
        return Err(Refusal::form(path, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", words));
    }
    options(&option["options"], &format!("{path}.options"))
}

/// Discord's languages (<https://discord.com/developers/docs/reference#locales>).
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
];

/// A text in other languages: only those that there are, each as long as the text itself may be.
fn localized(texts: &Value, path: &str, most: usize) -> Checked {
    for (locale, words) in texts.as_object().into_iter().flatten() {
        if !LOCALES.contains(&locale.as_str()) {
            return Err(Refusal::form(path, "ENUM_TYPE_COERCE", "Value is not a locale"));
        }
        required(words, &format!("{path}.{locale}"), most)?;
    }
    Ok(())
}

/// Names, descriptions and values of a command and all below it; of a text in several languages the longest counts.
fn weight(of: &Value) -> usize {
    let longest = |key: &str| {
        let others = of[format!("{key}_localizations")].as_object().into_iter().flatten();
        others.filter_map(|(_, text)| text.as_str()).map(length).max().unwrap_or_default()
    };
    let own = |key: &str| of[key].as_str().map_or(0, length).max(longest(key));
    let below = |key: &str| of[key].as_array().into_iter().flatten().map(weight).sum::<usize>();
    own("name") + own("description") + own("value") + below("options") + below("choices")
}
