//! The only place that reads the time. Everything else is told what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};

/// Where the current time comes from: the machine, or a clock that a test or the demo moves.
///
/// Clones share one clock: moving it moves it for everybody who holds it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    source: Source,
}

#[derive(Debug, Clone, Default)]
enum Source {
    /// The machine's clock.
    #[default]
    Machine,
    /// The machine's clock, moved by this many milliseconds: it runs on by itself.
    Shifted(Arc<AtomicI64>),
    /// Stands still at these milliseconds since the epoch until it is moved.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn machine() -> Self {
        Self::default()
    }

    /// A clock that shows `start` now and runs on from there.
    pub fn running_from(start: DateTime<Utc>) -> Self {
        let shift = (start - machine_now()).num_milliseconds();
        Self { source: Source::Shifted(Arc::new(AtomicI64::new(shift))) }
    }

    /// A clock that shows `start` until it is moved.
    pub fn held_at(start: DateTime<Utc>) -> Self {
        Self { source: Source::Held(Arc::new(AtomicI64::new(start.timestamp_millis()))) }
    }

    /// The time now, to the millisecond (what the database keeps).
    pub fn now(&self) -> DateTime<Utc> {
        let now = match &self.source {
            Source::Machine => machine_now(),
            Source::Shifted(shift) => machine_now() + Duration::milliseconds(shift.load(Ordering::SeqCst)),
            Source::Held(at) => return from_millis(at.load(Ordering::SeqCst)),
        };
        from_millis(now.timestamp_millis())
    }

    /// Moves a clock that can be moved; the machine's clock stays as it is.
    pub fn advance(&self, by: Duration) {
        match &self.source {
            Source::Machine => {}
            Source::Shifted(at) | Source::Held(at) => {
                at.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
            }
        }
    }
}

fn from_millis(at: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
fn machine_now() -> DateTime<Utc> {
    DateTime::<Utc>::from(std::time::SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_moves_only_when_it_is_moved_and_for_everybody() {
        let start = from_millis(1_788_881_400_000);
        let clock = Clock::held_at(start);
        let other = clock.clone();
        other.advance(Duration::minutes(5));
        assert_eq!(clock.now(), start + Duration::minutes(5));
        assert_eq!(clock.now(), start + Duration::minutes(5));
    }

    #[test]
    fn a_running_clock_starts_where_it_was_set() {
        let start = from_millis(1_788_881_400_000);
        let clock = Clock::running_from(start);
        assert!(clock.now() - start < Duration::minutes(1));
        clock.advance(Duration::hours(3));
        assert!(clock.now() >= start + Duration::hours(3));
    }
}
