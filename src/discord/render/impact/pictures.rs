//! From figures to charts: what is drawn, in which words. Draws nothing itself.

mod kinds;
mod ready;
mod weeks;

use super::called::Called;
use crate::chart::{Bar, Chart, Column, Columns, Ink, Rows, Series, Target};
use crate::domain::duty::Duty;
use crate::domain::impact::{Figures, Gap, Table};
use crate::domain::roadmap::Phase;

/// The most rows of a picture; what is less follows in one row.
const MOST: usize = 8;

/// What can be drawn of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::discord) enum Show {
    /// Requests over time; by initiative where there is only one month.
    Requests,
    /// Requests by initiative and its phase.
    Topics,
    /// Requests by kind of help.
    Kinds,
    /// Minutes by duty, with the district's target.
    Minutes,
    /// The share of staff development, month by month (E2).
    Trend,
    /// What was asked against what librarians' hours allow (D2).
    Capacity,
    /// Buildings without a librarian, topics without a ready one (E3).
    Unmet,
    /// How many librarians are ready for what is being rolled out.
    Readiness,
}

impl Show {
    /// Each of them, in the order in which they are offered.
    pub(in crate::discord) const ALL: [Self; 8] = [
        Self::Requests,
        Self::Topics,
        Self::Kinds,
        Self::Minutes,
        Self::Trend,
        Self::Capacity,
        Self::Unmet,
        Self::Readiness,
    ];
}

/// The picture; none where there is nothing to draw.
pub(super) fn picture(called: Called<'_>, figures: &Figures, show: Show) -> Option<Chart> {
    let chart = match show {
        Show::Requests => requests(called, figures),
        Show::Topics => topics(called, figures),
        Show::Kinds => kinds::kinds(called, &figures.requests),
        Show::Minutes => minutes(called, figures),
        Show::Trend => trend(called, figures),
        Show::Capacity => capacity(called, figures),
        Show::Unmet => unmet(called, figures),
        Show::Readiness => ready::ready(called, figures),
    };
    let empty = match &chart {
        Chart::Columns(it) => it.columns.iter().flat_map(|it| &it.parts).all(|it| *it <= 0.0),
        Chart::Rows(it) => it.rows.iter().all(|it| it.value.is_some_and(|it| it <= 0.0) && it.room.is_none()),
    };
    (!empty).then_some(chart)
}

/// What a picture shows, for people who can't see it: all of its names and numbers.
pub(super) fn in_words(chart: &Chart) -> String {
    let (title, parts): (_, Vec<_>) = match chart {
        Chart::Columns(it) => (&it.title, it.columns.iter().map(|it| (&it.label, &it.text)).collect()),
        Chart::Rows(it) => (&it.title, it.rows.iter().map(|it| (&it.label, &it.text)).collect()),
    };
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let parts = parts.map(|(label, text)| format!("{label}: {text}"));
    let wholes = wholes(chart).into_iter().map(|(name, whole)| format!("{name}: {whole:.0}"));
    format!("{title}. {}.", wholes.chain(parts).collect::<Vec<_>>().join("; "))
}

/// What each part of divided columns comes to.
fn wholes(chart: &Chart) -> Vec<(&str, f64)> {
    let Chart::Columns(Columns { series, columns, .. }) = chart else { return Vec::new() };
    let whole = |part: usize| columns.iter().filter_map(|it| it.parts.get(part)).sum();
    let all = series.iter().enumerate().filter(|(_, it)| !it.name.is_empty());
    all.map(|(part, it)| (it.name.as_str(), whole(part))).collect()
}

fn requests(called: Called<'_>, figures: &Figures) -> Chart {
    let (words, requests) = (called.words, &figures.requests);
    if !requests.by_week.rows.is_empty() {
        return weeks::weeks(called, requests);
    }
    if requests.by_month.len() > 1 {
        let columns = requests.by_month.iter().map(|(month, cell)| {
            column(month.to_string(), f64::from(cell.number().unwrap_or(0)), called.count(*cell))
        });
        return one_series(words.impact_chart_months(), columns.collect(), None);
    }
    topics(called, figures)
}

fn topics(called: Called<'_>, figures: &Figures) -> Chart {
    let phase_of =
        |id| figures.initiatives.iter().find(|it| Some(it.initiative) == id).and_then(|it| it.phase);
    let rows = rows(called, &figures.requests.by_initiative, |id| {
        let phase = id.and(phase_of(id));
        let name = match phase {
            Some(_) => format!("{} ({})", called.topic(id), called.phase(phase)),
            None => called.topic(id),
        };
        (name, phase_ink(phase))
    });
    Chart::Rows(Rows { title: called.words.impact_chart_topics(), legend: String::new(), rows })
}

/// Where nobody is ready, by name: a picture has no room for it.
pub(super) fn gaps(called: Called<'_>, figures: &Figures) -> Vec<String> {
    let places = |it: &Gap| it.buildings.iter().map(|it| called.building(*it)).collect::<Vec<_>>().join(", ");
    let gaps = figures.unmet.topics.iter().take(MOST);
    gaps.map(|it| called.words.impact_unmet_where(called.topic(Some(it.initiative)), places(it))).collect()
}

/// One row for each of the table, and one for what is in none.
fn rows<K: Copy + PartialEq>(
    called: Called<'_>,
    table: &Table<K>,
    named: impl Fn(K) -> (String, Ink),
) -> Vec<Bar> {
    let whole = table.sum();
    let said = |amount: u32, percent: Option<u8>| match percent {
        Some(percent) => called.words.impact_share(amount.to_string(), called.percent(percent)),
        None => amount.to_string(),
    };
    let shown = table.rows.iter().take(MOST);
    let mut bars: Vec<_> = shown
        .map(|row| {
            let (label, ink) = named(row.key);
            bar(label, Some(row.amount), said(row.amount, table.percent(row.key)), ink)
        })
        .collect();
    let seen: u32 = table.rows.iter().take(MOST).map(|row| row.amount).sum();
    if whole > seen {
        let rest = whole - seen;
        bars.push(bar(called.words.impact_rest(), Some(rest), rest.to_string(), Ink::Edge));
    }
    bars
}

fn phase_ink(phase: Option<Phase>) -> Ink {
    match phase {
        Some(Phase::Learning) => Ink::Full,
        Some(Phase::Implementation) => Ink::Stripes,
        Some(Phase::Standard) => Ink::Dots,
        Some(Phase::Retired) => Ink::Counter,
        None => Ink::Edge,
    }
}

fn minutes(called: Called<'_>, figures: &Figures) -> Chart {
    let time = &figures.time;
    let whole = f64::from(time.by_duty.sum());
    let mut rows: Vec<_> = time
        .by_duty
        .rows
        .iter()
        .map(|row| {
            let percent = time.by_duty.percent(row.key).unwrap_or(0);
            let text = called.words.impact_share(called.minutes(row.amount), called.percent(percent));
            let staff = row.key == Duty::Staff;
            let ink = if staff { Ink::Full } else { Ink::Stripes };
            let target = staff.then(|| whole * f64::from(time.target_percent) / 100.0);
            Bar { target, ..bar(called.duty(row.key), Some(row.amount), text, ink) }
        })
        .collect();
    if let Some(rest) = time.by_duty.rest {
        rows.push(bar(called.words.impact_rest(), Some(rest), called.minutes(rest), Ink::Edge));
    }
    let legend = called.words.impact_chart_target(called.percent(time.target_percent));
    Chart::Rows(Rows { title: called.words.impact_chart_minutes(), legend, rows })
}

fn trend(called: Called<'_>, figures: &Figures) -> Chart {
    let time = &figures.time;
    let columns = time.by_month.iter().map(|it| {
        let percent = it.by_duty.percent(Duty::Staff);
        let text = percent.map(|it| called.percent(it)).unwrap_or_default();
        column(it.month.to_string(), f64::from(percent.unwrap_or(0)), text)
    });
    let text = called.words.impact_target(called.percent(time.target_percent));
    let target = Target { at: f64::from(time.target_percent), text };
    one_series(called.words.impact_chart_trend(), columns.collect(), Some(target))
}

fn capacity(called: Called<'_>, figures: &Figures) -> Chart {
    let rows = figures.capacity.iter().map(|it| {
        let text = called.words.impact_capacity(called.time(it.asked), called.minutes(it.available));
        let row = bar(called.building(it.building), it.asked.number(), text, Ink::Stripes);
        Bar { room: Some(f64::from(it.available)), ..row }
    });
    let (title, legend) = (called.words.impact_chart_capacity(), called.words.impact_chart_capacity_legend());
    Chart::Rows(Rows { title, legend, rows: rows.collect() })
}

fn unmet(called: Called<'_>, figures: &Figures) -> Chart {
    let (words, unmet) = (called.words, &figures.unmet);
    let buildings = unmet.buildings.rows.iter().map(|it| {
        let label = words.impact_unmet_building(called.building(it.key));
        bar(label, Some(it.amount), it.amount.to_string(), Ink::Full)
    });
    let topics = unmet.topics.iter().map(|it| {
        let places = i64::try_from(it.buildings.len()).unwrap_or(i64::MAX);
        let label = words.impact_unmet_topic(called.topic(Some(it.initiative)), places);
        bar(label, it.requests.number(), called.count(it.requests), Ink::Stripes)
    });
    let rows = buildings.chain(topics).take(2 * MOST).collect();
    Chart::Rows(Rows { title: words.impact_chart_unmet(), legend: String::new(), rows })
}

fn bar(label: String, value: Option<u32>, text: String, ink: Ink) -> Bar {
    Bar { label, value: value.map(f64::from), room: None, target: None, text, ink }
}

fn column(label: String, value: f64, text: String) -> Column {
    Column { label, parts: vec![value], text }
}

fn one_series(title: String, columns: Vec<Column>, target: Option<Target>) -> Chart {
    let series = vec![Series { name: String::new(), ink: Ink::Full }];
    Chart::Columns(Columns { title, series, columns, target })
}
