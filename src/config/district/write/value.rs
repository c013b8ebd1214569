//! Tables as lines of TOML: in a readable order, long lists over several lines.

use std::fmt::Write as _;

use serde::Serialize;
use toml::{Table, Value};

/// A line that is longer is broken.
const WIDTH: usize = 110;

/// Keys whose text is text, even if it looks like a day.
const TEXT: [&str; 8] =
    ["name", "goal", "note", "notes", "crisis_text", "work_order_path", "extension", "phone"];

/// The table of a value that serialises as one.
pub(super) fn table_of(value: &impl Serialize) -> Table {
    Table::try_from(value).expect("a part of a district is a table")
}

/// The lines of a table: the named keys first, then the others by their names. What is empty is left out.
pub(super) fn lines(table: &Table, order: &[&str]) -> String {
    let first = order.iter().filter_map(|key| table.get_key_value(*key));
    let others = table.iter().filter(|(key, _)| !order.contains(&key.as_str()));
    let shown = first.chain(others).filter(|(_, value)| !is_empty(value));
    shown.fold(String::new(), |mut out, (key, value)| {
        let _ = writeln!(out, "{key} = {}", text(key, value, key.len() + 3));
        out
    })
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Table(table) => table.is_empty(),
        _ => false,
    }
}

fn text(key: &str, value: &Value, before: usize) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|it| text(key, it, 4)).collect();
            let line = format!("[{}]", items.join(", "));
            if before + line.len() <= WIDTH && !line.contains('\n') { line } else { broken(&items) }
        }
        Value::Table(table) => {
            let shown = table.iter().filter(|(_, value)| !is_empty(value));
            let pairs: Vec<_> =
                shown.map(|(key, value)| format!("{} = {}", quoted_key(key), inline(key, value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        _ => inline(key, value),
    }
}

/// On one line, as inline tables have to be.
fn inline(key: &str, value: &Value) -> String {
    match value {
        Value::String(said) if !TEXT.contains(&key) && is_day(said) => said.clone(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(|it| inline(key, it)).collect::<Vec<_>>().join(", "))
        }
        Value::Table(table) => text(key, &Value::Table(table.clone()), 0),
        _ => value.to_string(),
    }
}

/// One entry a line where they are tables, else as many as fit.
fn broken(items: &[String]) -> String {
    let mut out = String::from("[");
    let mut width = WIDTH;
    for item in items {
        if width + item.len() + 2 > WIDTH || item.starts_with('{') {
            out.push_str("\n    ");
            width = 4;
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(item);
        out.push(',');
        width += item.len() + 1;
    }
    out.push_str("\n]");
    out
}

fn quoted_key(key: &str) -> String {
    let bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if bare { key.to_owned() } else { Value::String(key.to_owned()).to_string() }
}

/// `2026-09-08` or `2026-09-08T08:00:00`, which TOML writes without quotes.
fn is_day(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>().is_ok() && text.len() == 10
        || text.parse::<chrono::NaiveDateTime>().is_ok() && text.as_bytes().get(10) == Some(&b'T')
}
