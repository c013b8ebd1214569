//! What the sandbox remembers of its callers: every request, and every alarm.

use super::rest::Route;

/// The books.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) requests: Vec<Request>,
    pub(super) alarms: Vec<String>,
}

/// One REST request.
#[derive(Debug, Clone)]
pub struct Request {
    /// `POST` and the like.
    pub method: String,
    /// Which route; none for one that isn't modelled.
    pub route: Option<Route>,
    /// The path that was asked for, with interaction tokens left out.
    pub path: String,
    /// The JSON body; null if there is none.
    pub body: serde_json::Value,
}

/// The requests so far, oldest first.
#[derive(Debug, Clone)]
pub struct Requests(pub Vec<Request>);

impl Requests {
    /// How many went to one route.
    pub fn count(&self, route: Route) -> usize {
        self.0.iter().filter(|request| request.route == Some(route)).count()
    }

    /// How many count towards the bot's 50 a second: all but the interaction endpoints.
    pub fn counted(&self) -> usize {
        let counted = |request: &&Request| request.route.is_none_or(|route| !route.is_interaction());
        self.0.iter().filter(counted).count()
    }

    /// How many went to interaction endpoints.
    pub fn interactions(&self) -> usize {
        self.0.len() - self.counted()
    }
}
