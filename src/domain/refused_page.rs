//! Why something about a building's page was refused, as facts.

use super::ids::BuildingId;
use super::refused::Refused;

/// A refusal about a page. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageRefused {
    /// There is none, or it is another building's.
    NoSuchPage,
    /// It was sent, and stays as it is.
    WasSent,
    /// The building has no principal whose account is known.
    NobodyToSendTo {
        /// Which.
        building: BuildingId,
    },
}

impl From<PageRefused> for Refused {
    fn from(refused: PageRefused) -> Self {
        Self::Page(refused)
    }
}
