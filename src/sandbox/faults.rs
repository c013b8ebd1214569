//! Discord's bad days, each switched on by one call.

use std::sync::PoisonError;
use std::time::Duration;

use super::Sandbox;
use super::rest::Route;
use super::world::Refusal;

/// What goes wrong with a REST request.
#[derive(Debug, Clone)]
pub enum Fault {
    /// 429: nothing is done.
    RateLimited {
        /// Whose limit it is.
        scope: Scope,
        /// How long to wait.
        retry_after: Duration,
    },
    /// A 5xx with this status: nothing is done.
    ServerError(u16),
    /// It is done, and answered with this 5xx.
    DoneButServerError(u16),
    /// It is done, and the connection drops before the answer.
    LostAnswer,
    /// Nothing is done, and no answer ever comes.
    Hang,
    /// It is done, and no answer ever comes.
    DoneButHang,
    /// Refused with one of Discord's own codes.
    Refuse(Refusal),
}

/// Whose limit a 429 tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The bot's, on this route.
    User,
    /// Everybody's, on this resource.
    Shared,
    /// The bot's, on all routes.
    Global,
}

/// What goes wrong with the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayFault {
    /// Every connection breaks without a word; sessions can be resumed.
    Drop,
    /// Heartbeats are no longer acknowledged (until [`GatewayFault::Heal`]).
    Zombie,
    /// Op 7: the bot is asked to connect again.
    Reconnect,
    /// Op 9: the session is gone; `true` says that it may yet be resumed.
    InvalidSession(bool),
    /// Every connection is closed with this code.
    Close(u16),
    /// The next interaction is sent twice.
    DuplicateNext,
    /// Sessions are forgotten: a resume is answered with op 9.
    Forget,
    /// Back to normal.
    Heal,
}

/// The faults that are switched on.
#[derive(Debug, Default)]
pub(super) struct Book {
    next: Vec<(Route, Fault)>,
    always: Vec<(Route, Fault)>,
}

impl Book {
    /// The fault for a request to `route`, if one is due.
    pub(super) fn due(&mut self, route: Route) -> Option<Fault> {
        let fits = |(on, _): &(Route, Fault)| *on == route || *on == Route::Any;
        if let Some(index) = self.next.iter().position(fits) {
            return Some(self.next.remove(index).1);
        }
        self.always.iter().find(|one| fits(one)).map(|(_, fault)| fault.clone())
    }
}

/// The switches. [`Route::Any`] stands for every route.
pub struct Faults<'a>(pub(super) &'a Sandbox);

impl Faults<'_> {
    /// The next request to `route` suffers it, once. Several calls queue up.
    pub fn next(&self, route: Route, fault: Fault) {
        self.book(|book| book.next.push((route, fault)));
    }

    /// Every request to `route` suffers it, until [`Faults::clear`].
    pub fn always(&self, route: Route, fault: Fault) {
        self.book(|book| book.always.push((route, fault)));
    }

    /// All is well again, REST and gateway.
    pub fn clear(&self) {
        self.book(|book| *book = Book::default());
        self.0.gateway_fault(GatewayFault::Heal);
    }

    /// Whether every fault that was to strike once has struck.
    pub fn all_struck(&self) -> bool {
        self.book(|book| book.next.is_empty())
    }

    fn book<T>(&self, with: impl FnOnce(&mut Book) -> T) -> T {
        with(&mut self.0.shared.faults.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
