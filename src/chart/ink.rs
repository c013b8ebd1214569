//! What parts of a chart are filled with: told apart by pattern and by lightness, so that print without colours and eyes
//! without them read the same.

use plotters::style::RGBColor;

/// Text and lines that matter.
pub(super) const TEXT: RGBColor = RGBColor(31, 35, 40);
/// Text beside the point.
pub(super) const QUIET: RGBColor = RGBColor(87, 96, 106);
/// Lines that only help the eye.
pub(super) const GRID: RGBColor = RGBColor(222, 226, 230);
/// The sheet.
pub(super) const PAPER: RGBColor = RGBColor(255, 255, 255);

/// How a part is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Dark, without a gap.
    Full,
    /// Stripes from the lower left to the upper right.
    Stripes,
    /// Light, with dots.
    Dots,
    /// Only its edge.
    Edge,
    /// Grey, with stripes from the upper left to the lower right.
    Counter,
}

impl Ink {
    /// All of them, in the order in which parts of a whole take them.
    pub const ALL: [Self; 5] = [Self::Full, Self::Stripes, Self::Dots, Self::Edge, Self::Counter];

    /// The colour under the pattern.
    pub(super) fn ground(self) -> RGBColor {
        match self {
            Self::Full => RGBColor(22, 70, 120),
            Self::Stripes | Self::Edge => PAPER,
            Self::Dots => RGBColor(190, 220, 240),
            Self::Counter => RGBColor(228, 228, 228),
        }
    }

    /// The colour of pattern and edge.
    pub(super) fn line(self) -> RGBColor {
        match self {
            Self::Full | Self::Dots => RGBColor(22, 70, 120),
            Self::Stripes => RGBColor(30, 120, 170),
            Self::Edge | Self::Counter => RGBColor(90, 90, 90),
        }
    }
}
