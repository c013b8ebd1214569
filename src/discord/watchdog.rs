//! Ends a process whose gateway hangs, so that its service manager starts a new one.
//!
//! It stands on a thread of its own: serenity can freeze the whole runtime for a while, and a gateway that
//! accepts connections and never answers hangs for ever without an error.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use serenity::all::ShardManager;
use tokio_util::sync::CancellationToken;

/// Discord asks for a heartbeat every 41 seconds; an acknowledged one changes the latency. Three missed ones
/// are a hang.
const PATIENCE: Duration = Duration::from_secs(130);

/// How often it looks.
const LOOK: Duration = Duration::from_secs(5);

/// Watches until `stop`; calls `bite` once when nothing was heard of the gateway for 130 seconds.
pub(super) fn watch(
    shards: Arc<ShardManager>,
    stop: CancellationToken,
    bite: impl FnOnce() + Send + 'static,
) {
    let mut pulse = Pulse::new(Instant::now());
    let watching = thread::Builder::new().name("watchdog".to_owned()).spawn(move || {
        while !stop.is_cancelled() {
            thread::sleep(LOOK);
            // A lock that is held that long is a sign of the hang itself.
            let heard = shards
                .runners
                .try_lock()
                .ok()
                .and_then(|runners| runners.values().filter_map(|runner| runner.latency).max());
            if pulse.is_dead(heard, Instant::now()) && !stop.is_cancelled() {
                return bite();
            }
        }
    });
    if let Err(error) = watching {
        tracing::error!(%error, "no watchdog: its thread could not be started");
    }
}

/// When the gateway was last heard of.
struct Pulse {
    latency: Option<Duration>,
    changed: Instant,
}

impl Pulse {
    fn new(now: Instant) -> Self {
        Self { latency: None, changed: now }
    }

    fn is_dead(&mut self, heard: Option<Duration>, now: Instant) -> bool {
        if heard.is_some() && heard != self.latency {
            self.latency = heard;
            self.changed = now;
        }
        now - self.changed > PATIENCE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_bites_only_after_130_silent_seconds() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let latency = |millis| Some(Duration::from_millis(millis));
        let mut pulse = Pulse::new(start);
        assert!(!pulse.is_dead(None, at(100)));
        assert!(!pulse.is_dead(latency(40), at(120)));
        assert!(!pulse.is_dead(latency(40), at(249)));
        assert!(!pulse.is_dead(latency(41), at(250)));
        assert!(!pulse.is_dead(None, at(380)));
        assert!(pulse.is_dead(latency(41), at(381)));
    }
}
