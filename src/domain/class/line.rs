//! Who has a place and who waits for one: first come, first served, and nobody is passed over.

use chrono::{DateTime, Utc};

use crate::domain::ids::StaffId;

/// One person's place, or their place in the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub who: StaffId,
    /// Whether they wait for a place.
    pub waits: bool,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// How many places are left. Fewer places than people who have one: none.
pub fn places_left(seats: u16, line: &[Seat]) -> usize {
    usize::from(seats).saturating_sub(line.iter().filter(|it| !it.waits).count())
}

/// Who has a place as soon as there are so many: those who have waited longest. `line` is in the order of signing up.
pub fn freed(seats: u16, line: &[Seat]) -> Vec<StaffId> {
    line.iter().filter(|it| it.waits).map(|it| it.who).take(places_left(seats, line)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(waits: &[bool]) -> Vec<Seat> {
        let seat =
            |(who, waits): (i64, &bool)| Seat { who: StaffId(who), waits: *waits, at: DateTime::default() };
        (1..).zip(waits).map(seat).collect()
    }

    #[test]
    fn the_longest_waiting_is_next() {
        for (seats, waits, left, next) in [
            (2, &[][..], 2, &[][..]),
            (2, &[false, false, true], 0, &[]),
            (2, &[false, true, true], 1, &[2]),
            (3, &[true, true, true, true], 3, &[1, 2, 3]),
            (1, &[false, false, true], 0, &[]),
        ] {
            let line = line(waits);
            assert_eq!(places_left(seats, &line), left, "{seats} {waits:?}");
            let next: Vec<_> = next.iter().map(|it| StaffId(*it)).collect();
            assert_eq!(freed(seats, &line), next, "{seats} {waits:?}");
        }
    }

    proptest! {
        #[test]
        fn no_more_have_a_place_than_there_are_and_none_is_empty_while_somebody_waits(
            seats in 1_u16..40, waits in proptest::collection::vec(any::<bool>(), 0..60)
        ) {
            let mut line = line(&waits);
            let before = line.iter().filter(|it| !it.waits).count();
            for who in freed(seats, &line) {
                line.iter_mut().find(|it| it.who == who).unwrap().waits = false;
            }
            let taken = line.iter().filter(|it| !it.waits).count();
            prop_assert!(taken <= before.max(usize::from(seats)));
            prop_assert!(places_left(seats, &line) == 0 || line.iter().all(|it| !it.waits));
        }
    }
}
