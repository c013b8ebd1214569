//! Rows, one below the other: duties, buildings, topics. Each has its name before it and its number behind it.

use plotters::backend::DrawingBackend;

use super::ink::{Ink, QUIET, TEXT};
use super::pen::{Pen, Side};
use super::{ChartError, WIDTH};

/// The room above the first row, and that of each row.
const ABOVE: u32 = 48;
const EACH: u32 = 32;
/// Sizes of letters: heading, ordinary, small.
const LETTERS: [f64; 3] = [18.0, 14.0, 12.5];
/// The widest name of a row; a longer one is cut.
const NAME: f64 = 250.0;

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// How long; none where the number is not shown.
    pub value: Option<f64>,
    /// A frame around the bar: what there is of it.
    pub room: Option<f64>,
    /// A mark across it: what should be reached.
    pub target: Option<f64>,
    /// What stands behind it: the number, or why there is none.
    pub text: String,
    /// How it is filled.
    pub ink: Ink,
}

/// The chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// What it shows.
    pub title: String,
    /// What frame and mark mean; may be empty.
    pub legend: String,
    /// From above.
    pub rows: Vec<Bar>,
}

/// Where bars begin, and how wide one of the longest value is.
struct Layout {
    begin: f64,
    each: f64,
}

impl Rows {
    pub(super) fn height(&self) -> u32 {
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX).clamp(1, 60);
        ABOVE + EACH * rows + if self.legend.is_empty() { 14 } else { 38 }
    }

    pub(super) fn draw<B: DrawingBackend>(&self, pen: &Pen<B>) -> Result<(), ChartError> {
        let [heading, _, small] = LETTERS;
        let across = f64::from(WIDTH) - 40.0;
        let title = pen.fitting(&self.title, heading, across);
        pen.text(&title, (20.0, 24.0), (heading, TEXT, Side::Left))?;
        let layout = self.layout(pen);
        for (index, bar) in self.rows.iter().enumerate() {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            bar.draw(pen, &layout, f64::from(ABOVE + EACH * index))?;
        }
        let below = f64::from(self.height()) - 20.0;
        let legend = pen.fitting(&self.legend, small, across);
        pen.text(&legend, (20.0, below), (small, QUIET, Side::Left))
    }

    fn layout<B: DrawingBackend>(&self, pen: &Pen<B>) -> Layout {
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|it| pen.width(it, LETTERS[1])).fold(0.0, f64::max)
        };
        let begin = 30.0 + widest(&mut self.rows.iter().map(|it| &it.label)).min(NAME);
        let behind = widest(&mut self.rows.iter().map(|it| &it.text));
        let longest = self.rows.iter().map(Bar::reach).fold(1.0, f64::max);
        let room = (f64::from(WIDTH) - begin - behind - 30.0).max(90.0);
        Layout { begin, each: room / longest }
    }
}

impl Bar {
    /// How far anything of the row goes.
    fn reach(&self) -> f64 {
        [self.value, self.room, self.target].into_iter().flatten().fold(0.0, f64::max)
    }

    fn draw<B: DrawingBackend>(&self, pen: &Pen<B>, layout: &Layout, top: f64) -> Result<(), ChartError> {
        let size = LETTERS[1];
        let (upper, lower) = (top + 6.0, top + f64::from(EACH) - 7.0);
        let middle = f64::midpoint(upper, lower);
        let label = pen.fitting(&self.label, size, NAME);
        pen.text(&label, (layout.begin - 9.0, middle), (size, TEXT, Side::Right))?;
        pen.line((layout.begin, upper - 4.0), (layout.begin, lower + 4.0), (QUIET, 1.0))?;
        let x = |value: f64| layout.begin + value * layout.each;
        if let Some(room) = self.room {
            pen.frame((layout.begin, upper - 3.0), (x(room), lower + 3.0), (TEXT, 2.0))?;
        }
        pen.filled((layout.begin, upper), (x(self.value.unwrap_or(0.0)), lower), self.ink)?;
        if let Some(target) = self.target {
            pen.dashed(x(target), (upper - 5.0, lower + 5.0), TEXT)?;
        }
        pen.text(&self.text, (x(self.reach()) + 8.0, middle), (size, TEXT, Side::Left))
    }
}
