//! Three districts made one: what was applied last, what holds now, and what a new file says. Whatever the file has not
//! changed stays as it is now; so a decision in Discord is taken back only by a file that says something new about it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::file::DistrictFile;

/// Lists whose entries are decided one by one: a leave, a phase, a snow day. Any other list is one choice.
const ONE_BY_ONE: [&str; 9] =
    ["away", "history", "cancelled", "e_learning", "make_up", "off", "staff_days", "early_release", "quiet"];

/// Tables that are one choice: half of two schedules is none.
const WHOLE: [&str; 1] = ["schedule"];

/// What holds once the file is applied.
///
/// # Panics
///
/// Never for values that were read from a file or a database: the parts of two districts make a third.
#[must_use]
pub fn merge(applied: Option<&DistrictFile>, now: &DistrictFile, file: &DistrictFile) -> DistrictFile {
    let Some(applied) = applied else { return file.clone() };
    let value = |it: &DistrictFile| serde_json::to_value(it).expect("a district is made of tables and lists");
    let merged = three("", &value(applied), &value(now), &value(file));
    serde_json::from_value(merged).expect("every part of it stood in one of the three")
}

fn three(key: &str, applied: &Value, now: &Value, file: &Value) -> Value {
    if file == applied || file == now {
        return now.clone();
    }
    if now == applied {
        return file.clone();
    }
    match (now, file) {
        (Value::Object(now), Value::Object(file)) if !WHOLE.contains(&key) => {
            let none = Map::new();
            Value::Object(tables(applied.as_object().unwrap_or(&none), now, file))
        }
        (Value::Array(now), Value::Array(file)) if ONE_BY_ONE.contains(&key) => {
            Value::Array(lists(applied.as_array().map_or(&[][..], Vec::as_slice), now, file))
        }
        _ => file.clone(),
    }
}

fn tables(
    applied: &Map<String, Value>,
    now: &Map<String, Value>,
    file: &Map<String, Value>,
) -> Map<String, Value> {
    let keys: BTreeSet<_> = now.keys().chain(file.keys()).collect();
    let at = |table: &Map<String, Value>, key: &str| table.get(key).cloned().unwrap_or(Value::Null);
    let merged = keys
        .into_iter()
        .map(|key| (key.clone(), three(key, &at(applied, key), &at(now, key), &at(file, key))));
    // A key without a value is one that is not there: an entry that was dropped, an option that is not set.
    merged.filter(|(_, value)| !value.is_null()).collect()
}

/// The file's entries, without those that were dropped since, with those that were added since; one a day.
fn lists(applied: &[Value], now: &[Value], file: &[Value]) -> Vec<Value> {
    let dropped = |it: &Value| applied.contains(it) && !now.contains(it);
    let mut merged: Vec<_> = file.iter().filter(|it| !dropped(it)).cloned().collect();
    let same_day =
        |a: &Value, b: &Value| a == b || a.get("from").is_some_and(|from| b.get("from") == Some(from));
    for added in now.iter().filter(|it| !applied.contains(it)) {
        if !merged.iter().any(|it| same_day(it, added)) {
            merged.push(added.clone());
        }
    }
    merged.sort_by_key(|it| it.get("from").unwrap_or(it).as_str().unwrap_or_default().to_owned());
    merged
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_the_file_says_anew_is_taken_back() {
        let applied =
            json!({ "staff": { "ruiz": { "name": "Dana", "capacity": 22 }, "cho": { "name": "Cho" } } });
        let now = json!({ "staff": {
            "ruiz": { "name": "Dana", "capacity": 9 }, "cho": { "name": "Cho" }, "new": { "name": "New" }
        } });
        let file = json!({ "staff": { "ruiz": { "name": "Dana Hall", "capacity": 22 } } });
        let merged =
            json!({ "staff": { "ruiz": { "name": "Dana Hall", "capacity": 9 }, "new": { "name": "New" } } });
        assert_eq!(three("", &applied, &now, &file), merged);
    }

    #[test]
    fn leaves_phases_and_snow_days_are_decided_one_by_one() {
        let phase = |from: &str, phase: &str| json!({ "from": from, "phase": phase });
        let applied = json!([phase("2023", "learning")]);
        let now = json!([phase("2023", "learning"), phase("2027", "standard")]);
        let file = json!([phase("2023", "learning"), phase("2025", "implementation")]);
        let merged =
            json!([phase("2023", "learning"), phase("2025", "implementation"), phase("2027", "standard")]);
        assert_eq!(three("history", &applied, &now, &file), merged);
        let other = json!([phase("2023", "learning"), phase("2027", "retired")]);
        assert_eq!(three("history", &applied, &now, &other), other, "the file names the same day");
        assert_eq!(three("cover", &json!(["a"]), &json!(["b"]), &json!(["c"])), json!(["c"]));
    }
}
