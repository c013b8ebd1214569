//! How many librarians are ready for what is being rolled out; of her own figures, whether she is.

use super::super::called::Called;
use crate::chart::{Bar, Chart, Ink, Rows};
use crate::domain::impact::{Figures, InitiativeFigures, Scope};
use crate::domain::roadmap::Phase;

/// Bar: ready, or ready with a partner. Frame: all librarians.
pub(super) fn ready(called: Called<'_>, figures: &Figures) -> Chart {
    let words = called.words;
    let rolled_out = figures.initiatives.iter().filter(|it| it.phase == Some(Phase::Implementation));
    let rows = rolled_out.filter(|it| it.readiness.iter().sum::<u32>() > 0).map(|it| {
        let [ready, partner, not_yet] = it.readiness;
        Bar {
            label: called.topic(Some(it.initiative)),
            value: Some(f64::from(ready + partner)),
            room: Some(f64::from(ready + partner + not_yet)),
            target: None,
            text: said(called, figures, it),
            ink: Ink::Full,
        }
    });
    let rows = rows.collect();
    Chart::Rows(Rows { title: words.board_title(), legend: words.impact_chart_ready_legend(), rows })
}

fn said(called: Called<'_>, figures: &Figures, of: &InitiativeFigures) -> String {
    let (words, [ready, partner, not_yet]) = (called.words, of.readiness);
    match (figures.scope, ready, partner) {
        (Scope::Coach(_), 0, 0) => words.level_not_yet(),
        (Scope::Coach(_), 0, _) => words.level_with_partner(),
        (Scope::Coach(_), ..) => words.level_ready(),
        _ => words.impact_ready(i64::from(ready), i64::from(partner), i64::from(not_yet)),
    }
}
