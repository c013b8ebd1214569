//! A report as a table for people, as CSV for a spreadsheet, as JSON for a program.

use std::fmt::Write;

use serde::Serialize;

use super::lines::Line;
use crate::cli::Failure;
use crate::desk::Impact;
use crate::domain::impact::{Figures, Period, Scope};

/// Aligned columns, a blank line between the sections.
pub(super) fn table(report: &Impact, lines: &[Line]) -> String {
    let Figures { period, .. } = &report.figures;
    let mut text = format!("{}: {}, {} to {}\n", report.district.name, scope(report), period.from, period.to);
    let width = lines.iter().map(|it| it.item.chars().count()).max().unwrap_or_default();
    let mut section = "";
    for line in lines {
        if line.section != section {
            section = line.section;
            let _ = writeln!(text, "\n{section}");
        }
        let value = if line.value.is_empty() { "-" } else { &line.value };
        let item = &line.item;
        let _ = writeln!(text, "  {item:width$}  {value:>8} {}", line.unit);
    }
    for quote in &report.figures.quotes {
        let _ = writeln!(text, "\n\"{}\" ({}, {})", quote.words, quote.by, quote.on);
    }
    text
}

fn scope(report: &Impact) -> String {
    let district = &report.district;
    match report.figures.scope {
        Scope::Building(id) => district.building(id).map_or(String::new(), |it| it.name.clone()),
        Scope::Initiative(id) => district.initiative(id).map_or(String::new(), |it| it.name.clone()),
        _ => "the whole district".to_owned(),
    }
}

/// One line for each figure, with the district and the period in each, so that several can be put together.
pub(super) fn csv(report: &Impact, lines: &[Line]) -> Result<String, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["district", "from", "to", "of", "section", "item", "goal", "value", "unit"])?;
    let Period { from, to, .. } = &report.figures.period;
    let (from, to, of) = (from.to_string(), to.to_string(), scope(report));
    for line in lines {
        let cells = [
            report.district.name.as_str(),
            &from,
            &to,
            &of,
            line.section,
            &line.item,
            &line.goal,
            &line.value,
            line.unit,
        ];
        out.write_record(cells.map(defused))?;
    }
    text(out)
}

/// What was written so far, as text.
pub(super) fn text(out: csv::Writer<Vec<u8>>) -> Result<String, Failure> {
    Ok(String::from_utf8(out.into_inner()?)?)
}

/// A spreadsheet takes a cell that begins so for a formula, and would do what it says.
pub(super) fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[derive(Serialize)]
struct Whole<'a> {
    district: &'a str,
    guild: String,
    from: String,
    to: String,
    of: String,
    figures: &'a [Line],
    quotes: &'a [crate::domain::impact::Quote],
}

/// One object on one line.
pub(super) fn json(report: &Impact, lines: &[Line]) -> Result<String, Failure> {
    let whole = Whole {
        district: &report.district.name,
        guild: report.district.guild.to_string(),
        from: report.figures.period.from.to_string(),
        to: report.figures.period.to.to_string(),
        of: scope(report),
        figures: lines,
        quotes: &report.figures.quotes,
    };
    Ok(serde_json::to_string(&whole)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(defused(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(defused("Moodle = courses"), "Moodle = courses");
    }
}
