//! Request bodies held against Discord's own API description, if it lies beside the repository or where
//! `DISCORD_OPENAPI` says. It is never part of the repository.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::{env, fs};

use jsonschema::Validator;
use serde_json::{Value, json};

/// The description, read once a process; none if it isn't there.
static DESCRIPTION: LazyLock<Option<Value>> = LazyLock::new(|| {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/discord/openapi.json");
    let file = env::var_os("DISCORD_OPENAPI").map_or_else(beside, PathBuf::from);
    let Ok(text) = fs::read_to_string(&file) else {
        eprintln!("bodies are not checked against Discord's OpenAPI description: no {}", file.display());
        return None;
    };
    let mut description = serde_json::from_str(&text).expect("the description is JSON");
    close(&mut description);
    Some(description)
});

/// Compiled schemas by operation and variant; an operation without a body has none.
static COMPILED: LazyLock<Mutex<HashMap<String, Option<Validator>>>> = LazyLock::new(Mutex::default);

/// Whether there is a description to hold bodies against.
pub(crate) fn is_there() -> bool {
    DESCRIPTION.is_some()
}

/// Holds one body against its operation; says what is wrong and where.
pub(crate) fn body(method: &str, template: &str, body: &Value) -> Result<(), String> {
    let Some(description) = DESCRIPTION.as_ref() else { return Ok(()) };
    if body.is_null() {
        return Ok(());
    }
    let variant = callback(template, body);
    let key = format!("{method} {template} {}", variant.unwrap_or_default());
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let validator = compiled.entry(key).or_insert_with(|| compile(description, method, template, variant));
    let Some(validator) = validator else { return Ok(()) };
    let mut body = body.clone();
    normalise(&mut body);
    if template.contains("/commands") {
        slim(&mut body);
    }
    let wrong = |error: jsonschema::ValidationError<'_>| {
        let words: String = error.to_string().chars().take(400).collect();
        format!("{}: {words}", error.instance_path())
    };
    let errors: Vec<_> = validator.iter_errors(&body).map(wrong).collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(format!("against Discord's description: {}", errors.join("; ")))
    }
}

/// A first answer is one of several shapes; by its type the right one is named, for errors that say something.
fn callback(template: &str, body: &Value) -> Option<&'static str> {
    if !template.ends_with("/callback") {
        return None;
    }
    Some(match body["type"].as_u64() {
        Some(6 | 7) => "UpdateMessageInteractionCallbackRequest",
        Some(8) => "ApplicationCommandAutocompleteCallbackRequest",
        Some(9) => "ModalInteractionCallbackRequest",
        _ => "CreateMessageInteractionCallbackRequest",
    })
}

fn compile(description: &Value, method: &str, template: &str, variant: Option<&str>) -> Option<Validator> {
    let operation = &description["paths"][template][method.to_lowercase()];
    let mut schema = match variant {
        Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
        None => operation["requestBody"]["content"]["application/json"]["schema"].clone(),
    };
    if schema.is_null() {
        return None;
    }
    schema["components"] = description["components"].clone();
    Some(jsonschema::draft202012::new(&schema).expect("Discord's schemas compile"))
}

/// No object takes fields that aren't described: a misspelt key is a mistake.
fn close(schema: &mut Value) {
    if let Some(object) = schema.as_object_mut() {
        let described = object.get("type").is_some_and(|kind| kind == "object");
        if described && object.contains_key("properties") && !object.contains_key("additionalProperties") {
            object.insert("additionalProperties".to_owned(), json!(false));
        }
        object.values_mut().for_each(close);
    } else if let Some(list) = schema.as_array_mut() {
        list.iter_mut().for_each(close);
    }
}

/// Where Discord takes more than it describes, and serenity makes use of that.
fn normalise(body: &mut Value) {
    for (key, value) in body.as_object_mut().into_iter().flatten() {
        match (key.as_str(), &value) {
            ("attachments", Value::Array(_)) => {
                for file in value.as_array_mut().into_iter().flatten() {
                    file["id"] = file["id"].as_u64().map_or(file["id"].clone(), |id| json!(id.to_string()));
                }
            }
            // An embed's picture: serenity writes the fields that only Discord fills in, as nulls.
            ("image", Value::Object(_)) => {
                value.as_object_mut().into_iter().for_each(|it| it.retain(|_, field| !field.is_null()));
            }
            ("default_member_permissions", Value::String(bits)) => {
                *value = bits.parse::<u64>().map_or(Value::Null, Value::from);
            }
            ("timestamp", Value::String(time)) => *value = json!(time.replace('Z', "+00:00")),
            _ => normalise(value),
        }
    }
    body.as_array_mut().into_iter().flatten().for_each(normalise);
}

/// serenity writes every field of an option, whatever its type: nulls, empty lists, whole numbers as 1.0; and
/// `nsfw`, which Discord's documentation has and its description has not.
fn slim(body: &mut Value) {
    if let Some(object) = body.as_object_mut() {
        object.retain(|key, value| {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            !(empty || key == "nsfw" || (key == "autocomplete" && *value == false))
        });
        for (key, value) in object {
            match value.as_f64() {
                Some(number) if matches!(key.as_str(), "min_value" | "max_value") => {
                    *value = whole(number).map_or(json!(number), Value::from);
                }
                _ => slim(value),
            }
        }
    }
    body.as_array_mut().into_iter().flatten().for_each(slim);
}

fn whole(number: f64) -> Option<i64> {
    format!("{number}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const POST: &str = "/channels/{channel_id}/messages";
    const CALLBACK: &str = "/interactions/{interaction_id}/{interaction_token}/callback";

    #[test]
    fn misspelt_and_mistyped_fields_are_found() {
        if !is_there() {
            return;
        }
        assert_eq!(body("POST", POST, &json!({ "content": "x", "nonce": "1", "tts": false })), Ok(()));
        let misspelt = body("POST", POST, &json!({ "contents": "x" })).unwrap_err();
        assert!(misspelt.contains("contents"), "{misspelt}");
        assert!(body("POST", POST, &json!({ "content": 5 })).is_err());
        assert!(body("POST", POST, &json!({ "embeds": [{ "tittle": "x" }] })).is_err());
        let input = json!({ "type": 4, "custom_id": "w", "label": "W", "style": 2 });
        let rows = json!([{ "type": 1, "components": [input] }]);
        let modal = json!({ "type": 9, "data": { "custom_id": "m", "title": "T", "components": rows } });
        assert_eq!(body("POST", CALLBACK, &modal), Ok(()));
        assert!(body("POST", CALLBACK, &json!({ "type": 9, "data": { "custom_id": "m" } })).is_err());
    }
}
