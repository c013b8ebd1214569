//! The controls of one's own minutes: each button says how long.

use super::{Control, positive};
use crate::domain::ids::TicketId;
use crate::domain::minutes::{MOST, Minutes};

/// One of them; each names its ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MinutesControl {
    /// To a partner, after it was resolved: their help took so long.
    Took(TicketId, Minutes),
}

impl From<MinutesControl> for Control {
    fn from(control: MinutesControl) -> Self {
        Self::Minutes(control)
    }
}

impl MinutesControl {
    /// The ticket that it is about.
    pub fn ticket(self) -> TicketId {
        match self {
            Self::Took(id, _) => id,
        }
    }

    pub(super) fn parts(self) -> (&'static str, Vec<i128>) {
        match self {
            Self::Took(id, minutes) => ("took", vec![id.0.into(), minutes.get().into()]),
        }
    }

    pub(super) fn read(verb: &str, ids: &[&str]) -> Option<Self> {
        let ("took", [id, minutes]) = (verb, ids) else { return None };
        let minutes = positive(minutes).and_then(|it| u16::try_from(it).ok()).filter(|it| *it <= MOST)?;
        Some(Self::Took(
            positive(id).map(TicketId)?,
            Minutes::new(minutes).ok().filter(|it| it.get() == minutes)?,
        ))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_control_of_this_family_comes_back_as_it_went(id in 1_i64..i64::MAX, steps in 1_u16..120) {
            let control = Control::from(MinutesControl::Took(TicketId(id), Minutes::new(steps * 5).unwrap()));
            prop_assert_eq!(control.ticket(), Some(TicketId(id)));
            prop_assert!(control.to_string().len() <= 100);
            prop_assert_eq!(control.to_string().parse(), Ok(control));
        }
    }

    #[test]
    fn nothing_else_is_one() {
        for text in
            ["v1:took:1", "v1:took:0:5", "v1:took:1:0", "v1:took:1:7", "v1:took:1:605", "v1:took:1:05"]
        {
            assert!(text.parse::<Control>().is_err(), "{text}");
        }
    }
}
