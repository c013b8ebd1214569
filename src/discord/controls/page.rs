//! Controls under the draft of a building's page. They stand in direct messages, so each holds its server.

use super::positive;
use crate::domain::ids::GuildId;

/// One thing that a librarian does with a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageControl {
    /// Opens the modal for one's own sentences.
    Words(GuildId, i64),
    /// The modal of [`PageControl::Words`], filled in.
    WordsForm(GuildId, i64),
    /// Sends it to the principal.
    Send(GuildId, i64),
}

impl PageControl {
    /// The server that it says it belongs to.
    pub(in crate::discord) fn guild(self) -> GuildId {
        match self {
            Self::Words(guild, _) | Self::WordsForm(guild, _) | Self::Send(guild, _) => guild,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        let (verb, GuildId(guild), page) = match self {
            Self::Words(guild, page) => ("page-words", guild, page),
            Self::WordsForm(guild, page) => ("page-form", guild, page),
            Self::Send(guild, page) => ("page-send", guild, page),
        };
        (verb, vec![guild.into(), page.into()])
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        let [guild, page] = ids else { return None };
        let (guild, page) = (GuildId(positive(guild)?.cast_unsigned()), positive(page)?);
        match verb {
            "page-words" => Some(Self::Words(guild, page)),
            "page-form" => Some(Self::WordsForm(guild, page)),
            "page-send" => Some(Self::Send(guild, page)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Control;
    use super::*;

    proptest! {
        #[test]
        fn a_control_comes_back_as_it_went(guild in 1_i64..i64::MAX, page in 1_i64..i64::MAX, which in 0_usize..3) {
            let guild = GuildId(guild.cast_unsigned());
            let all = [PageControl::Words(guild, page), PageControl::WordsForm(guild, page), PageControl::Send(guild, page)];
            let control = Control::Page(all[which]);
            let text = control.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(text.parse(), Ok(control));
        }
    }
}
