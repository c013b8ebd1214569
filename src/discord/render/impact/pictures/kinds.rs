//! The kinds of help: what was given, in the frame of what had been asked for (R40, R70).

use super::super::called::Called;
use super::{MOST, rows};
use crate::chart::{Bar, Chart, Ink, Rows};
use crate::domain::impact::{Cell, Requests, Row};

/// The frames only where something else was given than asked for, and where that may be seen.
pub(super) fn kinds(called: Called<'_>, requests: &Requests) -> Chart {
    let (words, given) = (called.words, &requests.by_kind);
    let title = words.impact_chart_kinds();
    if matches!(requests.given_otherwise, Cell::Hidden | Cell::Shown(0)) {
        let rows = rows(called, given, |kind| (called.kind(kind), Ink::Full));
        return Chart::Rows(Rows { title, legend: String::new(), rows });
    }
    let asked = &requests.by_kind_asked;
    let never = asked.rows.iter().filter(|row| given.get(row.key).is_none());
    let all = given.rows.iter().copied().chain(never.map(|row| Row { key: row.key, amount: 0 }));
    let bar = |row: Row<_>| {
        let wished = asked.get(row.key).unwrap_or(0);
        Bar {
            label: called.kind(row.key),
            value: Some(f64::from(row.amount)),
            room: Some(f64::from(wished)),
            target: None,
            text: words.impact_given_asked(row.amount.to_string(), wished.to_string()),
            ink: Ink::Full,
        }
    };
    Chart::Rows(Rows {
        title,
        legend: words.impact_chart_kinds_legend(),
        rows: all.map(bar).take(2 * MOST).collect(),
    })
}
