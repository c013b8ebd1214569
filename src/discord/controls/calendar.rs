//! The controls under a calendar file that was shown. Read and checked as every other control.

use super::positive;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarControl {
    /// Take in what was shown. Holds its row.
    TakeIn(i64),
    /// Leave everything as it is.
    Leave,
}

impl CalendarControl {
    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::TakeIn(id) => ("take-in", vec![id.into()]),
            Self::Leave => ("leave-file", vec![]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        match (verb, ids) {
            ("take-in", [id]) => positive(id).map(Self::TakeIn),
            ("leave-file", []) => Some(Self::Leave),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Control;
    use super::*;

    #[test]
    fn a_control_comes_back_as_it_went() {
        for control in [CalendarControl::TakeIn(i64::MAX), CalendarControl::Leave] {
            let control = Control::Calendar(control);
            assert_eq!(control.to_string().parse(), Ok(control));
        }
    }
}
