//! Makes snowflakes: Discord's ids, which carry the time they were made. Knows no clock: `now` comes with each call.

use std::num::NonZeroU64;

use chrono::{DateTime, Utc};

/// The first second of 2015, in milliseconds since 1970: where snowflakes begin to count
/// (<https://discord.com/developers/docs/reference#snowflakes>).
const EPOCH_MS: i64 = 1_420_070_400_000;

/// The source of ids: strictly increasing, also when the clock stands still or goes back.
#[derive(Debug, Default)]
pub(super) struct Mint {
    last: u64,
}

impl Mint {
    /// The next id at `now`. The low 22 bits of a snowflake are free for counting.
    pub(super) fn next(&mut self, now: DateTime<Utc>) -> NonZeroU64 {
        let since = u64::try_from(now.timestamp_millis() - EPOCH_MS).unwrap_or(0);
        self.last = (since << 22).max(self.last + 1);
        NonZeroU64::new(self.last).expect("one more than an id is never zero")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_when_the_clock_does_not() {
        let noon = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let mut mint = Mint::default();
        let first = mint.next(noon);
        let second = mint.next(noon);
        let third = mint.next(noon - chrono::Duration::hours(1));
        assert!(first < second && second < third);
        assert_eq!(first.get() >> 22, 1_790_000_000_000 - 1_420_070_400_000);
    }
}
