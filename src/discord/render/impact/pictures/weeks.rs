//! Requests week by week, each week divided by the phase of the work: a pilot grows, a roll-out calms down.

use chrono::{Datelike, NaiveDate};

use super::super::called::Called;
use super::{column, one_series, phase_ink};
use crate::chart::{Chart, Column, Columns, Series};
use crate::domain::impact::{Requests, Row};
use crate::domain::roadmap::Phase;

/// From so many weeks on, those before the first request and after the last are left out: of a year that has only begun, most are still
/// to come.
const MANY: usize = 8;

/// One series only, where all is of one phase.
pub(super) fn weeks(called: Called<'_>, requests: &Requests) -> Chart {
    let title = called.words.impact_chart_weeks();
    let divided = &requests.by_phase_and_week;
    let mut phases: Vec<Option<Phase>> = divided.rows.iter().map(|row| row.key.0).collect();
    phases.dedup();
    let columns = busy(&requests.by_week.rows).iter().map(|week| {
        let label = format!("{}/{}", week.key.month(), week.key.day());
        let of = |phase: &Option<Phase>| f64::from(divided.get((*phase, week.key)).unwrap_or(0));
        match phases.as_slice() {
            [] | [_] => column(label, f64::from(week.amount), week.amount.to_string()),
            _ => Column { label, parts: phases.iter().map(of).collect(), text: week.amount.to_string() },
        }
    });
    let columns = columns.collect();
    if phases.len() < 2 {
        return one_series(title, columns, None);
    }
    let series = phases.iter().map(|it| Series { name: called.phase(*it), ink: phase_ink(*it) });
    Chart::Columns(Columns { title, series: series.collect(), columns, target: None })
}

fn busy(weeks: &[Row<NaiveDate>]) -> &[Row<NaiveDate>] {
    let first = weeks.iter().position(|it| it.amount > 0);
    let last = weeks.iter().rposition(|it| it.amount > 0);
    match (first, last) {
        (Some(first), Some(last)) if weeks.len() > MANY => &weeks[first..=last],
        _ => weeks,
    }
}
