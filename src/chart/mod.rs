//! Charts: figures and words in, an SVG text or the bytes of a PNG out. Pure: reads nothing, knows no ticket and no language.
//!
//! Both forms are drawn by the same lines. A chart stands on its own white sheet, because Discord does not tell which theme a
//! person reads in; and nothing is told by colour alone: every part has a pattern, and every bar its number beside it.

mod columns;
mod ink;
mod pen;
mod rows;

pub use columns::{Column, Columns, Series, Target};
pub use ink::Ink;
pub use rows::{Bar, Rows};

/// The width of every chart, in pixels of an SVG; a PNG has [`SHARPER`] times as many. Discord shows it about as wide as this.
const WIDTH: u32 = 640;
/// How many pixels of a PNG stand for one of an SVG: sharp on a phone, and still some 30 kB.
const SHARPER: u32 = 2;

/// A chart could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("a chart could not be drawn: {0}")]
pub struct ChartError(String);

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Time from left to right.
    Columns(Columns),
    /// One thing below the other.
    Rows(Rows),
}

impl Chart {
    /// As a text for a page: scales without loss, prints, and takes the reader's own sans-serif font.
    pub fn svg(&self) -> Result<String, ChartError> {
        let mut text = String::new();
        pen::on_svg(&mut text, self.size(), |pen| self.draw(pen))?;
        Ok(text)
    }

    /// As a picture for Discord, which shows no SVG.
    pub fn png(&self) -> Result<Vec<u8>, ChartError> {
        let (width, height) = self.size();
        let size = (width * SHARPER, height * SHARPER);
        let mut pixels = vec![u8::MAX; 3 * size.0 as usize * size.1 as usize];
        pen::on_pixels(&mut pixels, size, SHARPER, |pen| self.draw(pen))?;
        encoded(&pixels, size)
    }

    fn size(&self) -> (u32, u32) {
        let height = match self {
            Self::Columns(_) => columns::HEIGHT,
            Self::Rows(rows) => rows.height(),
        };
        (WIDTH, height)
    }

    fn draw<B: plotters::backend::DrawingBackend>(&self, pen: &pen::Pen<B>) -> Result<(), ChartError> {
        match self {
            Self::Columns(columns) => columns.draw(pen),
            Self::Rows(rows) => rows.draw(pen),
        }
    }
}

fn encoded(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, ChartError> {
    let failed = |error: png::EncodingError| ChartError(error.to_string());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(pixels).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
