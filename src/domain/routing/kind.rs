//! What sort of help a request asks for.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The sort of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// How do I …; the default.
    #[default]
    Question,
    /// Show me, one-on-one.
    OneOnOne,
    /// Plan with me.
    CoPlan,
    /// Teach with me.
    CoTeach,
    /// Teach my class while I watch.
    ModelLesson,
    /// Send me something.
    Resources,
    /// A class for several.
    Class,
    /// Something is broken.
    Broken,
    /// An account or a password.
    Account,
    /// A device.
    Device,
    /// Something to be bought.
    Buying,
    /// The library's space or material (R22).
    Library,
}

impl Kind {
    /// Every kind, in the order above.
    pub const ALL: [Self; 12] = [
        Self::Question,
        Self::OneOnOne,
        Self::CoPlan,
        Self::CoTeach,
        Self::ModelLesson,
        Self::Resources,
        Self::Class,
        Self::Broken,
        Self::Account,
        Self::Device,
        Self::Buying,
        Self::Library,
    ];

    /// As the database, the commands and the district file write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::OneOnOne => "one-on-one",
            Self::CoPlan => "co-plan",
            Self::CoTeach => "co-teach",
            Self::ModelLesson => "model-lesson",
            Self::Resources => "resources",
            Self::Class => "class",
            Self::Broken => "broken",
            Self::Account => "account",
            Self::Device => "device",
            Self::Buying => "buying",
            Self::Library => "library",
        }
    }

    /// Whether the tech office does it, where there is one.
    pub fn is_tech(self) -> bool {
        matches!(self, Self::Broken | Self::Account | Self::Device | Self::Buying)
    }
}

impl FromStr for Kind {
    type Err = NotAKind;

    fn from_str(text: &str) -> Result<Self, NotAKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(NotAKind)
    }
}

/// The text is no kind of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of help; `question` is the usual one")]
pub struct NotAKind;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_reads_what_it_writes() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert!("".parse::<Kind>().is_err());
    }
}
