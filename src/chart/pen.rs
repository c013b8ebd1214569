//! Drawing in the pixels of an SVG, whatever they are drawn on; and the one font, which is in the binary.

use std::sync::OnceLock;

use plotters::backend::{BitMapBackend, DrawingBackend, SVGBackend};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle, register_font};

use super::ChartError;
use super::ink::{Ink, PAPER};

/// `DejaVu Sans` with the letters of Latin scripts only (`font/LICENSE`). An SVG names no font but the reader's own.
const FONT: &[u8] = include_bytes!("font/dejavu-sans.ttf");
/// What an SVG says; for pixels it is the font above.
const FAMILY: &str = "sans-serif";

/// A place, in pixels of an SVG, from the upper left.
pub(super) type At = (f64, f64);

/// Where a text stands in respect to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Begins there.
    Left,
    /// Has its middle there.
    Middle,
    /// Ends there.
    Right,
}

/// Draws on one sheet.
pub(super) struct Pen<B: DrawingBackend> {
    pub(super) area: DrawingArea<B, Shift>,
    scale: u32,
}

pub(super) fn on_svg(
    text: &mut String,
    size: (u32, u32),
    draw: impl FnOnce(&Pen<SVGBackend<'_>>) -> Result<(), ChartError>,
) -> Result<(), ChartError> {
    on(SVGBackend::with_string(text, size), 1, draw)
}

pub(super) fn on_pixels(
    pixels: &mut [u8],
    size: (u32, u32),
    scale: u32,
    draw: impl FnOnce(&Pen<BitMapBackend<'_>>) -> Result<(), ChartError>,
) -> Result<(), ChartError> {
    on(BitMapBackend::with_buffer(pixels, size), scale, draw)
}

fn on<B: DrawingBackend>(
    backend: B,
    scale: u32,
    draw: impl FnOnce(&Pen<B>) -> Result<(), ChartError>,
) -> Result<(), ChartError> {
    font()?;
    let pen = Pen { area: backend.into_drawing_area(), scale };
    pen.area.fill(&PAPER).map_err(failed)?;
    draw(&pen)?;
    pen.area.present().map_err(failed)
}

/// Makes the font known, once in the process.
fn font() -> Result<(), ChartError> {
    static KNOWN: OnceLock<bool> = OnceLock::new();
    let known = KNOWN.get_or_init(|| register_font(FAMILY, FontStyle::Normal, FONT).is_ok());
    if *known { Ok(()) } else { Err(ChartError("the font can't be read".to_owned())) }
}

pub(super) fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError(error.to_string())
}

impl<B: DrawingBackend> Pen<B> {
    /// As many pixels of the sheet as stand for these of an SVG.
    #[expect(clippy::cast_possible_truncation, reason = "a sheet is a few thousand pixels wide")]
    pub(super) fn px(&self, length: f64) -> i32 {
        (length * f64::from(self.scale)).round() as i32
    }

    /// A length on the sheet, in pixels of an SVG.
    pub(super) fn back(&self, pixels: i32) -> f64 {
        f64::from(pixels) / f64::from(self.scale)
    }

    fn at(&self, (x, y): At) -> (i32, i32) {
        (self.px(x), self.px(y))
    }

    fn stroke(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        ShapeStyle {
            color: colour.to_rgba(),
            filled: false,
            stroke_width: self.px(width).max(1).unsigned_abs(),
        }
    }

    /// How texts of this size look; for the axes that the library draws.
    pub(super) fn style(&self, size: f64, colour: RGBColor, anchor: Side) -> TextStyle<'static> {
        let place = match anchor {
            Side::Left => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Right => HPos::Right,
        };
        let mut style = TextStyle::from((FAMILY, size * f64::from(self.scale)).into_font());
        (style.color, style.pos) = (colour.to_backend_color(), Pos::new(place, VPos::Center));
        style
    }

    /// A text beside, on or before a place, which is half-way up its letters.
    pub(super) fn text(
        &self,
        text: &str,
        place: At,
        (size, colour, anchor): (f64, RGBColor, Side),
    ) -> Result<(), ChartError> {
        if text.is_empty() {
            return Ok(());
        }
        self.area.draw_text(text, &self.style(size, colour, anchor), self.at(place)).map_err(failed)
    }

    /// How wide a text is.
    pub(super) fn width(&self, text: &str, size: f64) -> f64 {
        let style = self.style(size, PAPER, Side::Left);
        let width = self.area.estimate_text_size(text, &style).map_or(0, |(width, _)| width);
        f64::from(width) / f64::from(self.scale)
    }

    /// The text, cut with "…" where it is wider than this.
    pub(super) fn fitting(&self, text: &str, size: f64, most: f64) -> String {
        if self.width(text, size) <= most {
            return text.to_owned();
        }
        let mut cut: Vec<char> = text.chars().collect();
        while cut.pop().is_some() {
            let shorter: String = cut.iter().collect();
            let shorter = format!("{}…", shorter.trim_end());
            if self.width(&shorter, size) <= most {
                return shorter;
            }
        }
        String::new()
    }

    /// A straight line.
    pub(super) fn line(&self, from: At, to: At, (colour, width): (RGBColor, f64)) -> Result<(), ChartError> {
        let path = PathElement::new(vec![self.at(from), self.at(to)], self.stroke(colour, width));
        self.area.draw(&path).map_err(failed)
    }

    /// A line of short strokes, upright.
    pub(super) fn dashed(&self, x: f64, (from, to): (f64, f64), colour: RGBColor) -> Result<(), ChartError> {
        let mut y = from;
        while y < to {
            self.line((x, y), (x, (y + 5.0).min(to)), (colour, 2.0))?;
            y += 8.0;
        }
        Ok(())
    }

    /// A line of short strokes, level.
    pub(super) fn dashed_level(
        &self,
        y: f64,
        (from, to): (f64, f64),
        colour: RGBColor,
    ) -> Result<(), ChartError> {
        let mut x = from;
        while x < to {
            self.line((x, y), ((x + 8.0).min(to), y), (colour, 2.0))?;
            x += 13.0;
        }
        Ok(())
    }

    /// A box from its upper left to its lower right corner, filled with a pattern.
    pub(super) fn filled(&self, (left, top): At, (right, bottom): At, ink: Ink) -> Result<(), ChartError> {
        if right - left < 0.5 || bottom - top < 0.5 {
            return Ok(());
        }
        let corners = [self.at((left, top)), self.at((right, bottom))];
        self.area.draw(&Rectangle::new(corners, ink.ground().filled())).map_err(failed)?;
        match ink {
            Ink::Full | Ink::Edge => {}
            Ink::Stripes => self.stripes((left, top), (right, bottom), (ink, 7.0, false))?,
            Ink::Counter => self.stripes((left, top), (right, bottom), (ink, 10.0, true))?,
            Ink::Dots => self.dots((left, top), (right, bottom), ink)?,
        }
        self.area.draw(&Rectangle::new(corners, self.stroke(ink.line(), 1.0))).map_err(failed)
    }

    /// Parallel lines through a box, clipped to it.
    fn stripes(
        &self,
        (left, top): At,
        (right, bottom): At,
        (ink, apart, falling): (Ink, f64, bool),
    ) -> Result<(), ChartError> {
        let (width, height) = (right - left, bottom - top);
        let mut across = apart / 2.0;
        while across < width + height {
            let lower = (left + (across - height).max(0.0), top + across.min(height));
            let upper = (left + across.min(width), top + (across - width).max(0.0));
            let turned = |(x, y): At| if falling { (x, top + bottom - y) } else { (x, y) };
            self.line(turned(lower), turned(upper), (ink.line(), 1.5))?;
            across += apart;
        }
        Ok(())
    }

    fn dots(&self, (left, top): At, (right, bottom): At, ink: Ink) -> Result<(), ChartError> {
        let style = ink.line().filled();
        let mut y = bottom - 5.0;
        while y > top + 2.0 {
            let mut x = left + 5.0;
            while x < right - 2.0 {
                self.area.draw(&Circle::new(self.at((x, y)), self.px(1.2), style)).map_err(failed)?;
                x += 8.0;
            }
            y -= 8.0;
        }
        Ok(())
    }

    /// Only the edge of a box.
    pub(super) fn frame(&self, from: At, to: At, (colour, width): (RGBColor, f64)) -> Result<(), ChartError> {
        let corners = [self.at(from), self.at(to)];
        self.area.draw(&Rectangle::new(corners, self.stroke(colour, width))).map_err(failed)
    }
}
