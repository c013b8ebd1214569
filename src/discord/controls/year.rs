//! The controls of the year's end: now or later, and what is kept for later.

use super::positive;

/// One thing about the year's end that can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearControl {
    /// Under the question: it is for this year.
    Now(i64),
    /// Under the question: it can wait.
    Later(i64),
    /// Beside a kept request: ask it now after all.
    AskNow(i64),
    /// Beside a kept request: it is not needed any more.
    TakeBack(i64),
    /// The menu of one's kept requests.
    Kept,
}

impl YearControl {
    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::Now(draft) => ("year-now", vec![draft.into()]),
            Self::Later(draft) => ("year-later", vec![draft.into()]),
            Self::AskNow(draft) => ("kept-now", vec![draft.into()]),
            Self::TakeBack(draft) => ("kept-back", vec![draft.into()]),
            Self::Kept => ("kept", vec![]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        let draft = || match ids {
            [id] => positive(id),
            _ => None,
        };
        match (verb, ids) {
            ("kept", []) => Some(Self::Kept),
            ("year-now", _) => draft().map(Self::Now),
            ("year-later", _) => draft().map(Self::Later),
            ("kept-now", _) => draft().map(Self::AskNow),
            ("kept-back", _) => draft().map(Self::TakeBack),
            _ => None,
        }
    }

    /// As the menu of kept requests writes it.
    pub(in crate::discord) fn value(self) -> String {
        let (verb, ids) = self.parts();
        ids.iter().fold(verb.to_owned(), |text, id| format!("{text}:{id}"))
    }

    /// What a line of the menu stands for. The value comes from outside and may say anything.
    pub(in crate::discord) fn chosen(value: &str) -> Option<Self> {
        let (verb, id) = value.split_once(':')?;
        Self::read(verb, &[id]).filter(|it| matches!(it, Self::AskNow(_) | Self::TakeBack(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Control;
    use super::*;

    #[test]
    fn a_control_of_the_years_end_comes_back_as_it_went() {
        for control in [
            YearControl::Now(7),
            YearControl::Later(7),
            YearControl::AskNow(i64::MAX),
            YearControl::TakeBack(1),
            YearControl::Kept,
        ] {
            let text = Control::Year(control).to_string();
            assert_eq!(text.parse(), Ok(Control::Year(control)), "{text}");
        }
    }

    #[test]
    fn a_menu_offers_nothing_else() {
        assert_eq!(YearControl::chosen("kept-back:7"), Some(YearControl::TakeBack(7)));
        for value in ["", "kept", "year-later:7", "kept-now:0", "kept-now:7:8", "kept-now:+7"] {
            assert_eq!(YearControl::chosen(value), None, "{value}");
        }
    }
}
