//! Names, amounts and times of a report as plain text: for pictures and paper, which know no markdown.

use chrono::{Datelike, NaiveDate};

use crate::discord::render::Names;
use crate::discord::words::Words;
use crate::domain::district::District;
use crate::domain::duty::Duty;
use crate::domain::ids::{BuildingId, InitiativeId};
use crate::domain::impact::{Cell, Detail, Figures, Month, Period, Scope, Span, Spread};
use crate::domain::roadmap::Phase;
use crate::domain::routing::Kind;

/// What things are called in a report.
#[derive(Clone, Copy)]
pub(super) struct Called<'a> {
    pub(super) district: &'a District,
    pub(super) words: &'a Words,
    fewer_than: u16,
}

impl<'a> Called<'a> {
    pub(super) fn new(district: &'a District, words: &'a Words, figures: &Figures) -> Self {
        let fewer_than = match figures.detail {
            Detail::Hidden { fewer_than } => fewer_than,
            Detail::Full => district.settings.small_cell,
        };
        Self { district, words, fewer_than }
    }

    pub(super) fn title(self, figures: &Figures) -> String {
        self.words.impact_title(self.scope(figures.scope), self.period(&figures.period))
    }

    pub(super) fn scope(self, scope: Scope) -> String {
        match scope {
            Scope::District => self.district.name.clone(),
            Scope::Building(id) => self.building(id),
            Scope::Initiative(id) => self.topic(Some(id)),
            Scope::Coach(_) => self.words.impact_where_own(),
            Scope::Asker(_) => self.words.impact_where_asked(),
        }
    }

    pub(super) fn period(self, period: &Period) -> String {
        match &period.span {
            Span::Month(month) => self.month(*month),
            Span::Term(name) => name.clone(),
            Span::Year => {
                self.words.impact_year(period.from.year().to_string(), period.to.year().to_string())
            }
            Span::Range => self.words.impact_range(self.date(period.from), self.date(period.to)),
        }
    }

    pub(super) fn month(self, month: Month) -> String {
        let first = month.first();
        self.words.impact_month(self.words.month(first.month()), first.year().to_string())
    }

    pub(super) fn date(self, day: NaiveDate) -> String {
        self.words.impact_date(self.words.month(day.month()), day.day(), day.year().to_string())
    }

    pub(super) fn building(self, id: BuildingId) -> String {
        self.district.building(id).map_or_else(|| "–".to_owned(), |it| it.name.clone())
    }

    pub(super) fn topic(self, id: Option<InitiativeId>) -> String {
        let found = id.and_then(|id| self.district.initiative(id));
        found.map_or_else(|| self.words.topic_none(), |it| it.name.clone())
    }

    fn names(self) -> Names<'a> {
        Names { district: self.district, words: self.words }
    }

    pub(super) fn phase(self, phase: Option<Phase>) -> String {
        phase.map_or_else(|| self.words.digest_week_unsorted(), |it| self.names().phase(it))
    }

    pub(super) fn kind(self, kind: Kind) -> String {
        self.names().kind(kind)
    }

    pub(super) fn duty(self, duty: Duty) -> String {
        match duty {
            Duty::Staff => self.words.duty_staff(),
            Duty::Diplomacy => self.words.duty_diplomacy(),
            Duty::First => self.words.duty_first(),
            Duty::Maintenance => self.words.duty_maintenance(),
            Duty::Data => self.words.duty_data(),
            Duty::Planning => self.words.duty_planning(),
            Duty::Other => self.words.duty_other(),
        }
    }

    /// A number of requests.
    pub(super) fn count(self, cell: Cell) -> String {
        self.cell(cell, |number| number.to_string())
    }

    /// A number of minutes.
    pub(super) fn time(self, cell: Cell) -> String {
        self.cell(cell, |minutes| self.minutes(minutes))
    }

    fn cell(self, cell: Cell, said: impl Fn(u32) -> String) -> String {
        match cell {
            Cell::Shown(number) => said(number),
            Cell::AtLeast(number) => self.words.impact_at_least(said(number)),
            Cell::Hidden => self.words.impact_hidden(i64::from(self.fewer_than)),
        }
    }

    /// "12 h 10 min".
    pub(super) fn minutes(self, minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, minutes) => self.words.minutes(i64::from(minutes)),
            (hours, 0) => self.words.length_hours(i64::from(hours)),
            (hours, minutes) => self.words.impact_hours(i64::from(hours), i64::from(minutes)),
        }
    }

    /// How long it took, as one would say it: of one request its time, and no time at all is at once.
    pub(super) fn spread(self, spread: Spread) -> String {
        let (words, median, most) = (self.words, self.minutes(spread.median), self.minutes(spread.p90));
        match (spread.median, spread.p90) {
            // Of fewer than ten, nine of ten are all of them.
            (_, 0) if (1..10).contains(&spread.of) => words.impact_spread_at_once(),
            (_, 0) => words.impact_spread_most_at_once(),
            _ if spread.of == 1 => words.impact_spread_one(most),
            (0, _) => words.impact_spread_half_at_once(most),
            _ => words.impact_spread(median, most),
        }
    }

    pub(super) fn percent(self, percent: u8) -> String {
        self.words.impact_percent(i64::from(percent))
    }

    /// What "fewer than" means, where it may stand.
    pub(super) fn footnote(self, figures: &Figures) -> Option<String> {
        let hidden = matches!(figures.detail, Detail::Hidden { .. });
        hidden.then(|| self.words.impact_footnote(i64::from(self.fewer_than)))
    }

    /// Of which months nothing is shown.
    pub(super) fn withheld(self, figures: &Figures) -> Option<String> {
        let months: Vec<_> = figures.withheld.iter().map(|it| self.month(*it)).collect();
        (!months.is_empty()).then(|| self.words.impact_withheld(months.join(", ")))
    }
}
