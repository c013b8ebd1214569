//! Many measured times, told in three figures.

use std::fmt;
use std::time::{Duration, Instant};

/// The times that one kind of thing took.
pub struct Spread {
    sorted: Vec<Duration>,
    whole: Duration,
}

impl Spread {
    /// `times`, which together took from `start` until now.
    pub fn new(mut times: Vec<Duration>, start: Instant) -> Self {
        let whole = start.elapsed();
        times.sort_unstable();
        Self { sorted: times, whole }
    }

    fn at(&self, percent: usize) -> f64 {
        let place = (self.sorted.len() * percent / 100).min(self.sorted.len() - 1);
        self.sorted[place].as_secs_f64() * 1_000.0
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = u32::try_from(self.sorted.len()).unwrap_or(u32::MAX);
        let rate = f64::from(count) / self.whole.as_secs_f64();
        let (p50, p99, max) = (self.at(50), self.at(99), self.at(100));
        write!(f, "{rate:>8.0}/s   p50 {p50:>8.2} ms   p99 {p99:>8.2} ms   max {max:>8.2} ms")
    }
}
