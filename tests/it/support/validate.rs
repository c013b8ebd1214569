//! Request bodies held against the limits that the `twilight-validate` crate knows.

use serde_json::{Value, json};
use twilight_model::application::command::Command;
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::command::CommandValidationErrorType as CommandError;
use twilight_validate::{command, message};

/// Checks messages (also inside first answers) and commands.
pub(super) fn body(template: &str, body: &Value) -> Result<(), String> {
    match template {
        // A look brings nothing.
        _ if body.is_null() => Ok(()),
        _ if template.ends_with("/commands") && body.is_array() => {
            body.as_array().into_iter().flatten().try_for_each(registered)
        }
        _ if template.ends_with("/commands") => registered(body),
        _ if template.ends_with("/callback") && matches!(body["type"].as_u64(), Some(4 | 7)) => {
            said(&body["data"])
        }
        _ if template.contains("/messages") || template.starts_with("/webhooks") => said(body),
        _ => Ok(()),
    }
}

fn said(body: &Value) -> Result<(), String> {
    if let Some(content) = body["content"].as_str() {
        message::content(content).map_err(|error| error.to_string())?;
    }
    let mut embeds = body["embeds"].clone();
    for embed in embeds.as_array_mut().into_iter().flatten() {
        embed["type"] = json!("rich");
    }
    let embeds: Vec<Embed> = parsed(embeds)?;
    message::embeds(&embeds).map_err(|error| error.to_string())?;
    let mut rows = body["components"].clone();
    explicit(&mut rows);
    let rows: Vec<Component> = parsed(rows)?;
    message::components(&rows, false).map_err(|error| error.to_string())
}

/// twilight's model is of what Discord sends, where some fields are never left out.
fn explicit(rows: &mut Value) {
    let rows = rows.as_array_mut().into_iter().flatten();
    for control in rows.filter_map(|row| row["components"].as_array_mut()).flatten() {
        if control["disabled"].is_null() {
            control["disabled"] = json!(false);
        }
    }
}

fn registered(body: &Value) -> Result<(), String> {
    let mut body = body.clone();
    body["version"] = json!("1");
    for (field, default) in [("type", json!(1)), ("description", json!(""))] {
        if body[field].is_null() {
            body[field] = default;
        }
    }
    let command: Command = serde_json::from_value(body).map_err(|error| error.to_string())?;
    match command::command(&command) {
        // Discord allows 8,000 characters by now, which the sandbox checks.
        Err(error) if !matches!(error.kind(), CommandError::CommandTooLarge { .. }) => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn parsed<T: serde::de::DeserializeOwned>(value: Value) -> Result<Vec<T>, String> {
    let absent = value.is_null();
    if absent { Ok(Vec::new()) } else { serde_json::from_value(value).map_err(|error| error.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_a_limit_is_refused() {
        let template = "/channels/{channel_id}/messages";
        assert_eq!(body(template, &json!({ "content": "x", "embeds": [{ "title": "x" }] })), Ok(()));
        assert!(body(template, &json!({ "content": "x".repeat(2001) })).is_err());
        assert!(body(template, &json!({ "embeds": [{ "title": "x".repeat(257) }] })).is_err());
        let commands = "/applications/{application_id}/guilds/{guild_id}/commands";
        assert_eq!(body(commands, &json!([{ "name": "ask", "description": "d" }])), Ok(()));
        assert!(body(commands, &json!([{ "name": "ASK", "description": "d" }])).is_err());
    }
}
