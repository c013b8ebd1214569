//! Why somebody would rather be shown (R14): three reasons that a coach prepares differently for.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Why somebody asks for time with a coach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// New to the district.
    NewHere,
    /// Knew it once.
    Refresher,
    /// Uses it already and wants more of it.
    GoingFurther,
}

impl Occasion {
    /// Every occasion, in the order above.
    pub const ALL: [Self; 3] = [Self::NewHere, Self::Refresher, Self::GoingFurther];

    /// As the database keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewHere => "new-here",
            Self::Refresher => "refresher",
            Self::GoingFurther => "going-further",
        }
    }
}

impl FromStr for Occasion {
    type Err = NotAnOccasion;

    fn from_str(text: &str) -> Result<Self, NotAnOccasion> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(NotAnOccasion)
    }
}

/// The text is no occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an occasion is one of new-here, refresher and going-further")]
pub struct NotAnOccasion;
