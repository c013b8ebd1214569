//! The section `[schedules]`: working days that staff members refer to by name.

use std::collections::BTreeMap;

use toml::Value;

use super::section::Section;
use super::values::{WEEKLY, parsed, text, weekly, whole};
use crate::domain::hours::Hours;
use crate::domain::ids::Key;
use crate::domain::people::weekday_of;
use crate::domain::schedule::{FixedDay, On, Plan, Schedule};

const HOURS: &str = "\"07:30-08:00\"";

/// The schedules by name; those that can't be read are missing.
pub(super) fn read(top: &Section<'_>) -> BTreeMap<Key, Schedule> {
    let entries = top.entries("schedules", "[schedules.fixed-hoover]");
    entries.into_iter().filter_map(|(key, it)| Some((key, schedule(it)?))).collect()
}

fn schedule(it: Section<'_>) -> Option<Schedule> {
    let contract = it.need("contract", "\"07:15-14:45\"", parsed::<Hours>);
    let kind = it.need("type", "\"fixed\"", |value| match text(value)?.as_str() {
        "fixed" => Ok(true),
        "flexible" => Ok(false),
        other => Err(format!("`{other}` is neither fixed nor flexible")),
    });
    let plan = if kind? { Some(fixed(&it, contract?)) } else { flexible(&it) };
    let collaboration = it.list("collaboration", WEEKLY, weekly);
    it.finish();
    Some(Schedule { contract: contract?, plan: plan?, collaboration })
}

fn fixed(it: &Section<'_>, contract: Hours) -> Plan {
    let mut days = Vec::new();
    for row in it.rows("days", "days = [{ on = \"day 5\", help = [\"09:05-09:50\"] }]") {
        let on = row.need("on", "\"day 5\"", on);
        let (classes, help) = hours(&row, contract);
        row.finish();
        days.extend(on.map(|on| FixedDay { on, classes, help }));
    }
    let (classes, help) = hours(it, contract);
    days.push(FixedDay { on: On::Every, classes, help });
    Plan::Fixed { days }
}

fn hours(it: &Section<'_>, contract: Hours) -> (Vec<Hours>, Vec<Hours>) {
    let classes = it.list("classes", "\"08:15-09:05\"", parsed::<Hours>);
    let help = it.list("help", HOURS, parsed::<Hours>);
    for (index, block) in help.iter().enumerate() {
        let key = format!("help[{index}]");
        if let Some(class) = classes.iter().find(|class| class.overlaps(*block)) {
            it.note(&key, format!("{block} lies in the class of {class}"), "help = [\"07:30-08:00\"]");
        }
        if block.start() < contract.start() || block.end() > contract.end() {
            it.note(
                &key,
                format!("{block} lies outside the contract hours {contract}"),
                "help = [\"07:30-08:00\"]",
            );
        }
    }
    (classes, help)
}

fn flexible(it: &Section<'_>) -> Option<Plan> {
    let kept_free = it.list("kept_free", "\"11:30-12:00\"", parsed);
    let unit = it.need("unit", "30", whole(5..=240));
    let bookable = it.need("bookable", "250", whole(0..=720));
    Some(Plan::Flexible { kept_free, unit: unit?, bookable: bookable? })
}

/// `every`, `day 5` or `fri`.
fn on(value: &Value) -> Result<On, String> {
    let text = text(value)?;
    let number = text.strip_prefix("day ").and_then(|it| it.parse().ok()).filter(|it| (1..=6).contains(it));
    let found = match text.as_str() {
        "every" => Some(On::Every),
        other => weekday_of(other).map(On::Weekday).or(number.map(On::Cycle)),
    };
    found.ok_or_else(|| {
        format!("`{text}` is neither `every`, nor a day such as `fri`, nor one such as `day 5`")
    })
}
