//! The limits of controls, modals and suggestions (<https://discord.com/developers/docs/components/reference>).

use std::collections::HashSet;

use serde_json::Value;

use super::{Checked, list, required, text};
use crate::sandbox::world::Refusal;

/// 5 rows; in a row 5 buttons or 1 select; every `custom_id` once.
pub(super) fn rows(rows: &Value) -> Checked {
    let mut seen = HashSet::new();
    for (index, row) in list(rows, "components", 5)?.iter().enumerate() {
        let path = format!("components.{index}");
        let inside = row_of(row, &path)?;
        let selects = inside.iter().filter(|one| one["type"] != 2).count();
        if selects > 0 && inside.len() > 1 {
            let words = "The specified component exceeds the maximum width";
            return Err(Refusal::form(&path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", words));
        }
        for (index, component) in inside.iter().enumerate() {
            let path = format!("{path}.components.{index}");
            control(component, &path)?;
            once(&mut seen, component, &path)?;
        }
    }
    Ok(())
}

fn row_of<'a>(row: &'a Value, path: &str) -> Result<&'a [Value], Refusal> {
    if row["type"] != 1 {
        return Err(Refusal::form(
            &format!("{path}.type"),
            "UNION_TYPE_CHOICES",
            "Value must be one of (1,).",
        ));
    }
    let inside = list(&row["components"], &format!("{path}.components"), 5)?;
    if inside.is_empty() {
        let words = "Must be between 1 and 5 in length.";
        return Err(Refusal::form(&format!("{path}.components"), "BASE_TYPE_BAD_LENGTH", words));
    }
    Ok(inside)
}

fn once(seen: &mut HashSet<String>, component: &Value, path: &str) -> Checked {
    let Some(id) = component["custom_id"].as_str() else { return Ok(()) };
    if seen.insert(id.to_owned()) {
        return Ok(());
    }
    let words = "Component custom id cannot be duplicated";
    Err(Refusal::form(&format!("{path}.custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", words))
}

fn control(component: &Value, path: &str) -> Checked {
    match component["type"].as_u64() {
        Some(2) => button(component, path),
        Some(3) => select(component, path),
        Some(5..=8) => required(&component["custom_id"], &format!("{path}.custom_id"), 100),
        _ => Err(Refusal::form(&format!("{path}.type"), "UNION_TYPE_CHOICES", "Not a control of a message.")),
    }
}

fn button(button: &Value, path: &str) -> Checked {
    text(&button["label"], &format!("{path}.label"), 0, 80)?;
    if button["label"].as_str().is_none_or(str::is_empty) && button["emoji"].is_null() {
        let words = "A button needs a label or an emoji";
        return Err(Refusal::form(&format!("{path}.label"), "BUTTON_COMPONENT_INVALID", words));
    }
    match button["style"].as_u64() {
        Some(1..=4) => required(&button["custom_id"], &format!("{path}.custom_id"), 100),
        Some(5) => required(&button["url"], &format!("{path}.url"), 512),
        _ => Err(Refusal::form(&format!("{path}.style"), "BASE_TYPE_CHOICES", "Not a style of a button.")),
    }
}

fn select(select: &Value, path: &str) -> Checked {
    required(&select["custom_id"], &format!("{path}.custom_id"), 100)?;
    text(&select["placeholder"], &format!("{path}.placeholder"), 0, 150)?;
    let options = list(&select["options"], &format!("{path}.options"), 25)?;
    if options.is_empty() {
        let words = "Must be between 1 and 25 in length.";
        return Err(Refusal::form(&format!("{path}.options"), "BASE_TYPE_BAD_LENGTH", words));
    }
    let mut values = HashSet::new();
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.options.{index}");
        required(&option["label"], &format!("{path}.label"), 100)?;
        required(&option["value"], &format!("{path}.value"), 100)?;
        text(&option["description"], &format!("{path}.description"), 0, 100)?;
        if !values.insert(option["value"].to_string()) {
            let words = "The specified option value is already used";
            return Err(Refusal::form(
                &format!("{path}.value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                words,
            ));
        }
    }
    Ok(())
}

/// Title 45, `custom_id` 100, 1 to 5 text inputs, one a row.
pub(in crate::sandbox) fn modal(data: &Value) -> Checked {
    required(&data["title"], "title", 45)?;
    required(&data["custom_id"], "custom_id", 100)?;
    let rows = list(&data["components"], "components", 5)?;
    if rows.is_empty() {
        return Err(Refusal::form(
            "components",
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 5 in length.",
        ));
    }
    let mut seen = HashSet::new();
    for (index, row) in rows.iter().enumerate() {
        let path = format!("components.{index}");
        for (index, one) in row_of(row, &path)?.iter().enumerate() {
            let path = format!("{path}.components.{index}");
            input(one, &path)?;
            once(&mut seen, one, &path)?;
        }
    }
    Ok(())
}

fn input(input: &Value, path: &str) -> Checked {
    if input["type"] != 4 {
        return Err(Refusal::form(
            &format!("{path}.type"),
            "UNION_TYPE_CHOICES",
            "Value must be one of (4,).",
        ));
    }
    required(&input["custom_id"], &format!("{path}.custom_id"), 100)?;
    required(&input["label"], &format!("{path}.label"), 45)?;
    text(&input["placeholder"], &format!("{path}.placeholder"), 0, 100)?;
    text(&input["value"], &format!("{path}.value"), 0, 4000)?;
    for bound in ["min_length", "max_length"] {
        if input[bound].as_u64().is_some_and(|bound| bound > 4000) {
            let words = "int value should be less than or equal to 4000.";
            return Err(Refusal::form(&format!("{path}.{bound}"), "NUMBER_TYPE_MAX", words));
        }
    }
    Ok(())
}

/// 25 suggestions; name 100, value 100.
pub(in crate::sandbox) fn suggestions(data: &Value) -> Checked {
    for (index, choice) in list(&data["choices"], "choices", 25)?.iter().enumerate() {
        required(&choice["name"], &format!("choices.{index}.name"), 100)?;
        required(&choice["value"], &format!("choices.{index}.value"), 100)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn form(length: usize, inputs: usize) -> Value {
        let row = |n| {
            let input = json!({ "type": 4, "custom_id": format!("{n}"), "label": "L", "style": 1 });
            json!({ "type": 1, "components": [input] })
        };
        let rows: Vec<_> = (0..inputs).map(row).collect();
        json!({ "title": "t".repeat(length), "custom_id": "m", "components": rows })
    }

    #[test]
    fn modals_have_a_short_title_and_one_to_five_inputs() {
        assert_eq!(modal(&form(45, 5)), Ok(()));
        assert!(modal(&form(46, 1)).is_err());
        assert!(modal(&form(45, 0)).is_err());
        assert!(modal(&form(45, 6)).is_err());
    }

    #[test]
    fn at_most_25_suggestions() {
        let choices = |count| json!({ "choices": vec![json!({ "name": "n", "value": "v" }); count] });
        assert_eq!(suggestions(&choices(25)), Ok(()));
        assert!(suggestions(&choices(26)).is_err());
    }
}
