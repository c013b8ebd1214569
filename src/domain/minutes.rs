//! The time that help took: whole minutes, in steps of five, once per ticket (R89).

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Minutes spent: 0 to 600, in steps of 5. What a person types is rounded up to the next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(u16);

/// The most minutes that one entry takes: ten hours.
pub const MOST: u16 = 600;

const STEP: u16 = 5;

impl Minutes {
    /// What showing somebody the way to the tech office counts for (B5): set, not typed, so it is no step.
    pub const REDIRECTING: Self = Self(2);

    /// What closing a ticket that nobody answered counts for.
    pub const NONE: Self = Self(0);

    /// As the database kept it.
    pub fn kept(minutes: u16) -> Result<Self, BadMinutes> {
        if minutes > MOST { Err(BadMinutes) } else { Ok(Self(minutes)) }
    }

    /// Rounds `minutes` up to the next step of five.
    pub fn new(minutes: u16) -> Result<Self, BadMinutes> {
        if minutes > MOST { Err(BadMinutes) } else { Ok(Self(minutes.div_ceil(STEP) * STEP)) }
    }

    /// Rounded up to the district's own step, of 1 to 60 minutes (R89).
    pub fn in_steps_of(self, step: u16) -> Result<Self, BadMinutes> {
        let step = step.max(1);
        Self::new(self.0.div_ceil(step).saturating_mul(step))
    }

    /// As a number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl FromStr for Minutes {
    type Err = BadMinutes;

    /// Reads `15`, `15 min`, `15m`, `1h`, `1:30` or `1h 30`.
    fn from_str(text: &str) -> Result<Self, BadMinutes> {
        let text = text.trim().to_lowercase();
        let (hours, rest) = match text.split_once(['h', ':']) {
            Some((hours, rest)) => (hours.trim().parse::<u16>().map_err(|_| BadMinutes)?, rest),
            None => (0, text.as_str()),
        };
        let rest = rest.trim_start_matches("ours").trim_start_matches("our");
        let rest = rest.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.').trim();
        let minutes = match (rest, text.contains(['h', ':'])) {
            ("", true) => 0,
            (rest, _) => rest.parse::<u16>().map_err(|_| BadMinutes)?,
        };
        let total = hours.checked_mul(60).and_then(|it| it.checked_add(minutes)).ok_or(BadMinutes)?;
        Self::new(total)
    }
}

/// Not a number of minutes from 0 to [`MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("minutes are a whole number from 0 to {MOST}, such as 15")]
pub struct BadMinutes;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_type_is_understood() {
        for (text, minutes) in [
            ("15", 15),
            ("15 min", 15),
            ("12", 15),
            ("0", 0),
            ("1h", 60),
            ("1:30", 90),
            ("1h 30", 90),
            ("2 hours", 120),
            ("10min.", 10),
            ("600", 600),
        ] {
            assert_eq!(text.parse::<Minutes>().map(Minutes::get), Ok(minutes), "{text}");
        }
        for text in ["", "a while", "-5", "601", "99999", "1.5", "h", "min"] {
            assert_eq!(text.parse::<Minutes>(), Err(BadMinutes), "{text}");
        }
    }

    #[test]
    fn a_district_may_count_in_quarters_of_an_hour() {
        for (minutes, step, counted) in [(10, 5, 10), (10, 15, 15), (0, 15, 0), (31, 30, 60), (600, 60, 600)]
        {
            let minutes = Minutes::new(minutes).unwrap();
            assert_eq!(minutes.in_steps_of(step).map(Minutes::get), Ok(counted), "{minutes:?} in {step}");
        }
        assert_eq!(Minutes::new(600).unwrap().in_steps_of(35), Err(BadMinutes));
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in any::<String>()) {
            if let Ok(minutes) = text.parse::<Minutes>() {
                prop_assert!(minutes.get() <= MOST && minutes.get() % STEP == 0);
            }
        }
    }
}
