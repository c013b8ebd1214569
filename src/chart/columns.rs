//! Columns from left to right: weeks or months, each a whole of parts, with a target where there is one.

use plotters::backend::DrawingBackend;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::style::Color;

use super::ink::{GRID, Ink, PAPER, QUIET, TEXT};
use super::pen::{Pen, Side, failed};
use super::{ChartError, WIDTH};

/// The height of such a chart.
pub(super) const HEIGHT: u32 = 330;
/// Sizes of letters: heading, ordinary, small.
const LETTERS: [f64; 3] = [18.0, 14.0, 12.5];

/// The height of a line of the legend.
const LINE: f64 = 22.0;

/// What a part is called and how it is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Such as "Learning".
    pub name: String,
    /// Its pattern.
    pub ink: Ink,
}

/// One week or month.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands below it.
    pub label: String,
    /// As many as there are series, none below 0.
    pub parts: Vec<f64>,
    /// What stands above it: the whole, or why there is nothing.
    pub text: String,
}

/// A line to be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// How high.
    pub at: f64,
    /// What it is.
    pub text: String,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// What it shows.
    pub title: String,
    /// The parts, from the ground up.
    pub series: Vec<Series>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// What should be reached.
    pub target: Option<Target>,
}

type Axes<'a, B> = ChartContext<'a, B, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

impl Columns {
    fn highest(&self) -> f64 {
        let columns = self.columns.iter().map(|it| it.parts.iter().sum::<f64>());
        let target = self.target.iter().map(|it| it.at);
        columns.chain(target).fold(1.0, f64::max) * 1.12
    }

    pub(super) fn draw<B: DrawingBackend>(&self, pen: &Pen<B>) -> Result<(), ChartError> {
        let [heading, ordinary, _] = LETTERS;
        let title = pen.fitting(&self.title, heading, f64::from(WIDTH) - 40.0);
        pen.text(&title, (20.0, 24.0), (heading, TEXT, Side::Left))?;
        if self.series.len() > 1 {
            self.legend(pen, ordinary)?;
        }
        let axes = self.axes(pen)?;
        for (index, column) in self.columns.iter().enumerate() {
            self.column(pen, &axes, index, column)?;
        }
        self.target(pen, &axes)
    }

    fn legend<B: DrawingBackend>(&self, pen: &Pen<B>, size: f64) -> Result<(), ChartError> {
        for (series, (left, down)) in self.series.iter().zip(self.places(pen, size)) {
            pen.filled((left, 42.0 + down), (left + 24.0, 57.0 + down), series.ink)?;
            pen.text(&series.name, (left + 31.0, 50.0 + down), (size, TEXT, Side::Left))?;
        }
        Ok(())
    }

    /// Where each entry of the legend begins: from the left, and how far below the first line.
    fn places<B: DrawingBackend>(&self, pen: &Pen<B>, size: f64) -> Vec<(f64, f64)> {
        let (mut left, mut down) = (20.0, 0.0);
        let mut places = Vec::new();
        for series in &self.series {
            let wide = 31.0 + pen.width(&series.name, size) + 20.0;
            if left > 20.0 && left + wide > f64::from(WIDTH) {
                (left, down) = (20.0, down + LINE);
            }
            places.push((left, down));
            left += wide;
        }
        places
    }

    /// The room above the columns.
    fn above<B: DrawingBackend>(&self, pen: &Pen<B>) -> f64 {
        match self.places(pen, LETTERS[1]).last() {
            Some((_, down)) if self.series.len() > 1 => 70.0 + down,
            _ => 44.0,
        }
    }

    fn axes<'a, B: DrawingBackend>(&self, pen: &'a Pen<B>) -> Result<Axes<'a, B>, ChartError> {
        let [_, _, small] = LETTERS;
        let count = f64::from(u32::try_from(self.columns.len().max(1)).unwrap_or(u32::MAX));
        let mut axes = ChartBuilder::on(&pen.area)
            .margin_top(pen.px(self.above(pen)))
            .margin_right(pen.px(20.0))
            .margin_left(pen.px(10.0))
            .margin_bottom(pen.px(34.0))
            .y_label_area_size(pen.px(38.0))
            .build_cartesian_2d(0.0..count, 0.0..self.highest())
            .map_err(failed)?;
        axes.configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(5)
            .y_label_formatter(&|at| format!("{at:.0}"))
            .max_light_lines(0)
            .bold_line_style(GRID)
            .axis_style(PAPER.mix(0.0))
            .y_label_style(pen.style(small, QUIET, Side::Right))
            .draw()
            .map_err(failed)?;
        Ok(axes)
    }

    fn column<B: DrawingBackend>(
        &self,
        pen: &Pen<B>,
        axes: &Axes<'_, B>,
        index: usize,
        column: &Column,
    ) -> Result<(), ChartError> {
        let [_, ordinary, small] = LETTERS;
        let begin = f64::from(u32::try_from(index).unwrap_or(u32::MAX));
        let place = |x: f64, y: f64| {
            let (x, y) = axes.backend_coord(&(x, y));
            (pen.back(x), pen.back(y))
        };
        let mut reached = 0.0;
        for (part, series) in column.parts.iter().zip(&self.series) {
            let upper_left = place(begin + 0.16, reached + part);
            pen.filled(upper_left, place(begin + 0.84, reached), series.ink)?;
            reached += part;
        }
        let (middle, top) = place(begin + 0.5, reached);
        if index.is_multiple_of(self.every(pen, ordinary, |it| &it.text)) {
            pen.text(&column.text, (middle, top - 11.0), (ordinary, TEXT, Side::Middle))?;
        }
        let (_, ground) = place(begin, 0.0);
        if index.is_multiple_of(self.every(pen, small, |it| &it.label)) {
            pen.text(&column.label, (middle, ground + 18.0), (small, TEXT, Side::Middle))?;
        }
        Ok(())
    }

    /// Each of these texts has room, or every second one, or every third.
    fn every<B: DrawingBackend>(&self, pen: &Pen<B>, size: f64, text: impl Fn(&Column) -> &str) -> usize {
        let widest = self.columns.iter().map(|it| pen.width(text(it), size)).fold(0.0, f64::max) + 8.0;
        let room = f64::from(WIDTH - 80) / f64::from(u32::try_from(self.columns.len().max(1)).unwrap_or(1));
        (1..self.columns.len().max(2))
            .find(|every| f64::from(u32::try_from(*every).unwrap_or(1)) * room >= widest)
            .unwrap_or(1)
    }

    fn target<B: DrawingBackend>(&self, pen: &Pen<B>, axes: &Axes<'_, B>) -> Result<(), ChartError> {
        let Some(target) = &self.target else { return Ok(()) };
        let (left, y) = axes.backend_coord(&(0.0, target.at));
        let (left, y, right) = (pen.back(left), pen.back(y), f64::from(WIDTH) - 20.0);
        pen.dashed_level(y, (left, right), TEXT)?;
        pen.text(&target.text, (right, y - 12.0), (LETTERS[1], TEXT, Side::Right))
    }
}
