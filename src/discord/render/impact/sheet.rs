//! A report as a file for a spreadsheet: the numbers of the page, and those behind its pictures (C2, R6).

use super::called::Called;
use super::facts::facts;
use super::pictures::{Show, picture};
use crate::chart::{Chart, Column, Columns};
use crate::discord::words::words;
use crate::domain::district::District;
use crate::domain::impact::Figures;

/// What is in it, in three columns: which table, which row, what stands there. The byte order mark lets Excel read accents.
pub(in crate::discord) fn sheet(district: &District, figures: &Figures, language: &str) -> Vec<u8> {
    let words = words(language);
    let called = Called::new(district, &words, figures);
    let title = called.title(figures);
    let mut lines: Vec<[String; 3]> =
        facts(called, figures).into_iter().map(|it| [title.clone(), it.name, it.value]).collect();
    for chart in Show::ALL.into_iter().filter_map(|show| picture(called, figures, show)) {
        lines.extend(rows(&chart).into_iter().filter(|it| !it[2].is_empty()));
    }
    lines.dedup();
    let mut file = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        let written = file.write_record(line.map(|it| defused(&it)));
        debug_assert!(written.is_ok(), "memory takes every line");
    }
    file.into_inner().unwrap_or_default()
}

fn rows(chart: &Chart) -> Vec<[String; 3]> {
    let row = |title: &str, label: &str, text: &str| [title.to_owned(), label.to_owned(), text.to_owned()];
    match chart {
        Chart::Columns(it) => it.columns.iter().flat_map(|one| column(it, one)).collect(),
        Chart::Rows(it) => it.rows.iter().map(|one| row(&it.title, &one.label, &one.text)).collect(),
    }
}

/// What stands above a column, and each of its parts where it has several.
fn column(chart: &Columns, column: &Column) -> Vec<[String; 3]> {
    let whole = [chart.title.clone(), column.label.clone(), column.text.clone()];
    let parts =
        chart.series.iter().zip(&column.parts).filter(|(it, part)| !it.name.is_empty() && **part > 0.0);
    let parts = parts.map(|(it, part)| {
        [chart.title.clone(), format!("{}: {}", column.label, it.name), format!("{part:.0}")]
    });
    std::iter::once(whole).chain(parts).collect()
}

/// A cell that begins like a formula is none.
fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::district;

    #[test]
    fn a_spreadsheet_takes_every_cell_as_text() {
        let file = String::from_utf8(sheet(&district(), &Figures::example(), "en")).unwrap();
        assert!(file.starts_with('\u{feff}') && file.contains(",Requests,41\r\n"), "{file}");
        assert!(file.contains("Where the time went,First response,"), "{file}");
        assert_eq!([defused("=1+1"), defused("@x"), defused("5")], ["'=1+1", "'@x", "5"]);
    }
}
