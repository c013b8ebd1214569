//! Controls of classes. They stand on cards and in direct messages, so each holds its server.

use super::positive;
use crate::domain::ids::{ClassId, GuildId};

/// One thing that can be pressed, or chosen, about a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassControl {
    /// On a card: have a place.
    SignUp(GuildId, ClassId),
    /// On a card, beside what one was told: not after all.
    TakeBack(GuildId, ClassId),
    /// Under the list: the menu of classes.
    Choose,
}

impl ClassControl {
    /// The server that it says it belongs to.
    pub(in crate::discord) fn guild(self) -> Option<GuildId> {
        match self {
            Self::SignUp(guild, _) | Self::TakeBack(guild, _) => Some(guild),
            Self::Choose => None,
        }
    }

    /// The class that it is about.
    pub(in crate::discord) fn class(self) -> Option<ClassId> {
        match self {
            Self::SignUp(_, class) | Self::TakeBack(_, class) => Some(class),
            Self::Choose => None,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::SignUp(guild, class) => ("class-sign-up", vec![guild.0.into(), class.0.into()]),
            Self::TakeBack(guild, class) => ("class-take-back", vec![guild.0.into(), class.0.into()]),
            Self::Choose => ("class-choose", vec![]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        match (verb, ids) {
            ("class-sign-up", [guild, class]) => Some(Self::SignUp(server(guild)?, row(class)?)),
            ("class-take-back", [guild, class]) => Some(Self::TakeBack(server(guild)?, row(class)?)),
            ("class-choose", []) => Some(Self::Choose),
            _ => None,
        }
    }
}

fn server(text: &str) -> Option<GuildId> {
    Some(GuildId(positive(text)?.cast_unsigned()))
}

/// A class's row, as a control or a menu's value writes it.
pub(in crate::discord) fn row(text: &str) -> Option<ClassId> {
    positive(text).map(ClassId)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Control;
    use super::*;

    proptest! {
        #[test]
        fn a_control_comes_back_as_it_went(guild in 1_i64..i64::MAX, class in 1_i64..i64::MAX, which in 0_usize..3) {
            let (guild, class) = (GuildId(guild.cast_unsigned()), ClassId(class));
            let all = [ClassControl::SignUp(guild, class), ClassControl::TakeBack(guild, class), ClassControl::Choose];
            let control = Control::Class(all[which]);
            let text = control.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(control));
        }
    }
}
