//! Charts as texts and as pixels: what has to stand in them, and that no input breaks them.

use proptest::prelude::*;

use super::*;

fn weeks() -> Chart {
    let series = ["Learning", "Implementation", "Standard", "Not on the road map"];
    let series = series.iter().zip(Ink::ALL).map(|(name, ink)| Series { name: (*name).to_owned(), ink });
    let parts = [[3, 8, 14, 2], [5, 9, 20, 4], [4, 4, 11, 1], [7, 12, 9, 0], [0, 0, 0, 0], [6, 10, 17, 3]];
    let column = |(index, parts): (usize, &[i32; 4])| Column {
        label: format!("{} Sep", 7 * index + 1),
        parts: parts.iter().map(|it| f64::from(*it)).collect(),
        text: parts.iter().sum::<i32>().to_string(),
    };
    let columns = parts.iter().enumerate().map(column).collect();
    Chart::Columns(Columns {
        title: "Requests by week".to_owned(),
        series: series.collect(),
        columns,
        target: None,
    })
}

fn duties() -> Chart {
    let bar = |label: &str, value, target, ink, text: &str| Bar {
        label: label.to_owned(),
        value,
        room: None,
        target,
        text: text.to_owned(),
        ink,
    };
    let rows = vec![
        bar("Staff development", Some(41.0), Some(60.0), Ink::Full, "41 % · 730 min"),
        bar("First response", Some(33.0), None, Ink::Stripes, "33 % · 580 min"),
        bar("Maintenance", None, None, Ink::Stripes, "fewer than 3 teachers"),
    ];
    let legend = "Dashed: the district's target of 60 %".to_owned();
    Chart::Rows(Rows { title: "Where the time went".to_owned(), legend, rows })
}

#[test]
fn every_part_has_its_name_and_every_bar_its_number() {
    let (weeks, duties) = (weeks().svg().unwrap(), duties().svg().unwrap());
    for text in ["Learning", "Not on the road map", "38", "1 Sep"] {
        assert!(weeks.contains(text), "{text} is not in it");
    }
    for text in ["Staff development", "41 % · 730 min", "fewer than 3 teachers", "target of 60 %"] {
        assert!(duties.contains(text), "{text} is not in it");
    }
    assert!(!weeks.contains("<script") && weeks.starts_with("<svg"));
}

#[test]
fn a_picture_is_a_png_of_a_size_that_discord_takes_at_once() {
    for (name, chart) in [("weeks", weeks()), ("duties", duties())] {
        let png = chart.png().unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
        assert!(png.len() < 300_000, "{name} has {} bytes", png.len());
    }
}

#[test]
fn parts_are_told_apart_without_colours() {
    // Relative luminance, 0 to 255: what is left of a colour on a grey print.
    let grey = |colour: plotters::style::RGBColor| {
        (299 * u32::from(colour.0) + 587 * u32::from(colour.1) + 114 * u32::from(colour.2)) / 1000
    };
    let full = grey(Ink::Full.ground());
    for ink in Ink::ALL.into_iter().skip(1) {
        assert!(grey(ink.ground()).abs_diff(full) > 90, "{ink:?} is as dark as the full one");
        assert!(grey(ink.ground()).abs_diff(grey(ink.line())) > 90, "the pattern of {ink:?} is not seen");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_the_figures_a_chart_is_drawn(
        label in "\\PC{0,60}",
        values in proptest::collection::vec((0_u32..2_000_000, any::<bool>()), 0..40),
    ) {
        let rows = values.iter().map(|(value, shown)| Bar {
            label: label.clone(),
            value: shown.then(|| f64::from(*value)),
            room: (!shown).then(|| f64::from(*value)),
            target: None,
            text: label.clone(),
            ink: Ink::Full,
        });
        let rows = Chart::Rows(Rows { title: label.clone(), legend: label.clone(), rows: rows.collect() });
        let columns = values.iter().map(|(value, _)| Column {
            label: label.clone(),
            parts: vec![f64::from(*value)],
            text: value.to_string(),
        });
        let series = vec![Series { name: label.clone(), ink: Ink::Dots }];
        let columns = Columns { title: label.clone(), series, columns: columns.collect(), target: None };
        prop_assert!(rows.svg().is_ok() && Chart::Columns(columns).svg().is_ok());
    }
}
