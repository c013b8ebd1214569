//! Weeks of peace: conferences, state tests. No offers, no digests; requests work as ever (F20).

use chrono::NaiveDate;

use super::{Calendar, CalendarRefused, Days};

/// The director names at most so many days at once: longer ones belong into the district file.
const LONGEST: i64 = 60;

impl Calendar {
    /// Whether a date is in weeks of peace: no offers, no digests.
    pub fn is_quiet(&self, date: NaiveDate) -> bool {
        self.quiet.iter().any(|days| days.contains(date))
    }

    /// Whether these days may become quiet, or be so no longer.
    pub fn may_be_quiet(&self, days: Days, today: NaiveDate) -> Result<(), CalendarRefused> {
        match () {
            () if days.to < days.from => Err(CalendarRefused::Backwards { from: days.from, to: days.to }),
            () if days.to < today => Err(CalendarRefused::Past(days.to)),
            () if (days.to - days.from).num_days() >= LONGEST => Err(CalendarRefused::TooLong(LONGEST)),
            () => Ok(()),
        }
    }

    /// A day becomes quiet, or is so no longer.
    pub fn set_quiet(&mut self, date: NaiveDate, quiet: bool) {
        if self.is_quiet(date) == quiet {
            return;
        }
        if quiet {
            let before = self.quiet.iter_mut().find(|days| days.to.succ_opt() == Some(date));
            match before {
                Some(days) => days.to = date,
                None => self.quiet.push(Days { from: date, to: date }),
            }
            return;
        }
        let without = |days: &Days| {
            let parts = [(Some(days.from), date.pred_opt()), (date.succ_opt(), Some(days.to))];
            let whole =
                parts.map(|(from, to)| Some(Days { from: from?, to: to? }).filter(|it| it.from <= it.to));
            if days.contains(date) { whole } else { [Some(*days), None] }
        };
        self.quiet = self.quiet.iter().flat_map(without).flatten().collect();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::fixture::{calendar, day};

    #[test]
    fn what_may_be_quiet() {
        let (calendar, today) = (calendar(), day("2026-09-22"));
        let days = |from, to| Days { from: day(from), to: day(to) };
        let cases = [
            (days("2026-09-22", "2026-09-22"), Ok(())),
            (days("2026-09-20", "2026-09-25"), Ok(())),
            (
                days("2026-09-25", "2026-09-24"),
                Err(CalendarRefused::Backwards { from: day("2026-09-25"), to: day("2026-09-24") }),
            ),
            (days("2026-09-14", "2026-09-18"), Err(CalendarRefused::Past(day("2026-09-18")))),
            (days("2026-10-01", "2026-12-01"), Err(CalendarRefused::TooLong(60))),
        ];
        for (days, is) in cases {
            assert_eq!(calendar.may_be_quiet(days, today), is, "{days:?}");
        }
    }

    proptest! {
        #[test]
        fn a_quiet_day_is_quiet_until_it_is_not(words in prop::collection::vec((0_u64..40, any::<bool>()), 0..60)) {
            let mut calendar = calendar();
            let first = day("2027-04-05");
            let mut expected = [false; 40];
            for (ahead, is) in expected.iter_mut().enumerate() {
                *is = calendar.is_quiet(first + chrono::Days::new(ahead as u64));
            }
            for (ahead, quiet) in words {
                calendar.set_quiet(first + chrono::Days::new(ahead), quiet);
                expected[usize::try_from(ahead).unwrap()] = quiet;
            }
            for (ahead, is) in expected.into_iter().enumerate() {
                prop_assert_eq!(calendar.is_quiet(first + chrono::Days::new(ahead as u64)), is);
            }
            prop_assert!(calendar.quiet.iter().all(|days| days.from <= days.to));
        }
    }
}
