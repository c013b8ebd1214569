//! What Discord's rate-limit headers said, per route, and the limit that holds for the whole bot
//! (<https://discord.com/developers/docs/topics/rate-limits>).

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::Value;
use tokio::time::Instant;

/// Discord allows 50 requests a second; five are left for everything that is not the courier's.
const A_SECOND: u32 = 45;

/// Discord shuts out an address for an hour after 10,000 answers of 401, 403 and 429 within ten minutes
/// (<https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>): at a fifth of
/// that everything waits until the ten minutes are over.
const INVALID: u32 = 2_000;
const INVALID_IN: Duration = Duration::from_mins(10);

/// Until when which route, or all of them, must be left alone.
#[derive(Debug, Default)]
pub struct Limits {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    routes: HashMap<String, Instant>,
    everything: Option<Instant>,
    second: Option<Instant>,
    sent: u32,
    /// The ten minutes in which invalid requests are counted, and how many there were.
    counting: Option<Instant>,
    invalid: u32,
}

impl Limits {
    /// How long a request to this route has to wait; counts it as sent where it has not to.
    pub fn wait(&self, method: &Method, path: &str) -> Option<Duration> {
        let now = Instant::now();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let route = state.routes.get(&route(method, path)).copied();
        if let Some(until) = state.everything.max(route).filter(|until| *until > now) {
            return Some(until - now);
        }
        match state.second {
            Some(second) if now - second < Duration::from_secs(1) => {
                if state.sent >= A_SECOND {
                    return Some(second + Duration::from_secs(1) - now);
                }
                state.sent += 1;
            }
            _ => {
                state.second = Some(now);
                state.sent = 1;
            }
        }
        None
    }

    /// Remembers that a route's bucket is empty, until when.
    pub fn learn(&self, method: &Method, path: &str, headers: &HeaderMap) {
        let number = |name| headers.get(name)?.to_str().ok()?.parse::<f64>().ok();
        if number("x-ratelimit-remaining") != Some(0.0) {
            return;
        }
        if let Some(after) = number("x-ratelimit-reset-after").and_then(seconds) {
            self.hold(route(method, path), after);
        }
    }

    /// Remembers a 429 and says how long to wait. A global one holds everything, any other its own route.
    pub fn told_to_wait(&self, method: &Method, path: &str, body: &Value) -> Duration {
        let after = body["retry_after"].as_f64().and_then(seconds).unwrap_or(Duration::from_secs(5));
        if body["global"].as_bool() == Some(true) {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            state.everything = Some(Instant::now() + after);
        } else {
            self.hold(route(method, path), after);
        }
        after
    }

    /// Counts a request that Discord calls invalid. Too many of them stop everything for the rest of the ten minutes.
    pub fn was_invalid(&self) {
        let now = Instant::now();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = state.counting.filter(|begun| now - *begun < INVALID_IN);
        state.invalid = if begun.is_some() { state.invalid + 1 } else { 1 };
        let begun = begun.unwrap_or(now);
        state.counting = Some(begun);
        if state.invalid == INVALID {
            tracing::error!(
                "Discord refused {INVALID} requests in ten minutes; the courier stops until they are over"
            );
        }
        if state.invalid >= INVALID {
            state.everything = state.everything.max(Some(begun + INVALID_IN));
        }
    }

    fn hold(&self, route: String, after: Duration) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        state.routes.retain(|_, until| *until > now);
        state.routes.insert(route, now + after);
    }
}

/// Discord counts per method, route and top-level resource: two channels have nothing to do with each other.
fn route(method: &Method, path: &str) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let mut parts: Vec<&str> = path.split('/').collect();
    for part in parts.iter_mut().skip(3) {
        if part.chars().all(|c| c.is_ascii_digit()) {
            *part = "*";
        }
    }
    format!("{method} {}", parts.join("/"))
}

fn seconds(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().filter(|it| *it < Duration::from_hours(1))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const MESSAGES: &str = "/channels/1/messages";

    #[test]
    fn one_channel_does_not_stop_another() {
        let limits = Limits::default();
        limits.told_to_wait(&Method::POST, MESSAGES, &json!({ "retry_after": 30.0, "global": false }));
        assert!(limits.wait(&Method::POST, MESSAGES).is_some());
        assert!(limits.wait(&Method::POST, "/channels/2/messages").is_none());
        assert!(limits.wait(&Method::PATCH, "/channels/1/messages/9").is_none());
    }

    #[test]
    fn a_global_one_stops_everything() {
        let limits = Limits::default();
        limits.told_to_wait(&Method::POST, MESSAGES, &json!({ "retry_after": 30.0, "global": true }));
        assert!(limits.wait(&Method::POST, "/channels/2/messages").is_some());
    }

    #[test]
    fn edits_of_all_messages_of_a_channel_share_a_route() {
        let edit = |message| route(&Method::PATCH, &format!("/channels/1/messages/{message}"));
        assert_eq!(edit(8), edit(9));
        assert_ne!(route(&Method::GET, "/channels/1/x?limit=5"), route(&Method::GET, "/channels/2/x"));
    }

    #[test]
    fn too_many_invalid_requests_stop_everything_before_discord_does() {
        let limits = Limits::default();
        (1..INVALID).for_each(|_| limits.was_invalid());
        assert!(limits.wait(&Method::POST, MESSAGES).is_none());
        limits.was_invalid();
        let wait = limits.wait(&Method::POST, MESSAGES).expect("everything waits");
        assert!(wait + Duration::from_secs(5) > INVALID_IN && wait <= INVALID_IN);
    }

    #[test]
    fn the_whole_bot_stays_under_its_limit() {
        let limits = Limits::default();
        let sent =
            (0..200).filter(|i| limits.wait(&Method::POST, &format!("/channels/{i}/x")).is_none()).count();
        assert_eq!(sent, A_SECOND as usize);
    }
}
