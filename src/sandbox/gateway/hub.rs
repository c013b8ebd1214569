//! The sessions of the gateway: who is connected, what they were told, and what they miss while they are away.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::json;
use serenity::model::event::GatewayEvent;

use super::{Order, Orders, payload};
use crate::sandbox::faults::GatewayFault;
use crate::sandbox::world::Event;

/// The intent without which nothing about guilds is told.
const GUILDS: u64 = 1;

/// All sessions.
#[derive(Debug, Default)]
pub(in crate::sandbox) struct Hub {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    sessions: HashMap<String, Session>,
    opened: usize,
    resumed: usize,
    zombie: bool,
    duplicate_next: bool,
}

#[derive(Debug)]
struct Session {
    intents: u64,
    /// Everything told so far; the n-th has the sequence number n.
    told: Vec<String>,
    orders: Option<Orders>,
}

impl Session {
    /// Tells an event; keeps it for a resume. Returns what serenity would not understand.
    fn tell(&mut self, event: &Event) -> Result<(), String> {
        let seq = self.told.len() + 1;
        let text = json!({ "op": 0, "d": event.data, "s": seq, "t": event.name }).to_string();
        let understood = understood(event.name, &text);
        if let Some(orders) = &self.orders {
            let _ = orders.send(Order::Say(text.clone()));
        }
        self.told.push(text);
        understood
    }
}

/// serenity drops an event that it can't parse without a word: here it is an alarm.
fn understood(name: &str, text: &str) -> Result<(), String> {
    match serde_json::from_str::<GatewayEvent>(text) {
        Ok(GatewayEvent::Dispatch(_, serenity::model::event::Event::Unknown(_))) => {
            Err(format!("serenity does not know the event {name}: {text}"))
        }
        Ok(_) => Ok(()),
        Err(error) => Err(format!("serenity can't parse {name}: {error}: {text}")),
    }
}

impl Hub {
    /// Whether a bot is connected now.
    pub(in crate::sandbox) fn is_connected(&self) -> bool {
        self.inner().sessions.values().any(|session| session.orders.is_some())
    }

    /// Whether a bot is connected or may come back to its session.
    pub(in crate::sandbox) fn has_session(&self) -> bool {
        !self.inner().sessions.is_empty()
    }

    /// How many sessions there have been.
    pub(in crate::sandbox) fn opened(&self) -> usize {
        self.inner().opened
    }

    /// How often a session was taken up again.
    pub(in crate::sandbox) fn resumed(&self) -> usize {
        self.inner().resumed
    }

    /// Tells every session that wants to know. Returns what serenity would not understand.
    pub(in crate::sandbox) fn dispatch(&self, event: &Event) -> Vec<String> {
        let mut inner = self.inner();
        let is_interaction = event.name == "INTERACTION_CREATE";
        let twice = is_interaction && std::mem::take(&mut inner.duplicate_next);
        let listening = |session: &&mut Session| is_interaction || session.intents & GUILDS != 0;
        let mut unparsed = Vec::new();
        for session in inner.sessions.values_mut().filter(listening) {
            for _ in 0..=usize::from(twice) {
                unparsed.extend(session.tell(event).err());
            }
        }
        unparsed
    }

    /// Opens a session and tells it its first events.
    pub(super) fn open(&self, id: String, intents: u64, orders: Orders, first: &[Event]) -> Vec<String> {
        let mut session = Session { intents, told: Vec::new(), orders: Some(orders) };
        let unparsed = first.iter().filter_map(|event| session.tell(event).err()).collect();
        let mut inner = self.inner();
        inner.opened += 1;
        // There is one bot: when it identifies anew, what it has lost can't be resumed any more.
        inner.sessions.retain(|_, other| other.orders.is_some());
        inner.sessions.insert(id, session);
        unparsed
    }

    /// Takes a session up again after `seq`. Whether it was there.
    pub(super) fn resume(&self, id: &str, seq: usize, orders: &Orders) -> bool {
        let mut inner = self.inner();
        let Some(session) = inner.sessions.get_mut(id).filter(|session| seq <= session.told.len()) else {
            return false;
        };
        for missed in &session.told[seq..] {
            let _ = orders.send(Order::Say(missed.clone()));
        }
        session.orders = Some(orders.clone());
        let resumed = Event { name: "RESUMED", data: json!({ "_trace": [] }) };
        let _ = session.tell(&resumed);
        inner.resumed += 1;
        true
    }

    /// Acknowledges, unless the connection plays dead.
    pub(super) fn heartbeat(&self, orders: &Orders) {
        if !self.inner().zombie {
            let _ = orders.send(Order::Say(payload(11, &json!(null))));
        }
    }

    /// A connection has ended; its session waits to be resumed.
    pub(super) fn hung_up(&self, orders: &Orders) {
        for session in self.inner().sessions.values_mut() {
            if session.orders.as_ref().is_some_and(|own| own.same_channel(orders)) {
                session.orders = None;
            }
        }
    }

    /// Does what a fault says.
    pub(in crate::sandbox) fn suffer(&self, fault: GatewayFault) {
        let mut inner = self.inner();
        match fault {
            GatewayFault::Drop => inner.order_all(|| Order::Cut),
            GatewayFault::Zombie => inner.zombie = true,
            GatewayFault::Reconnect => inner.order_all(|| Order::Say(payload(7, &json!(null)))),
            GatewayFault::InvalidSession(resumable) => {
                inner.order_all(|| Order::Say(payload(9, &json!(resumable))));
                if !resumable {
                    inner.sessions.clear();
                }
            }
            GatewayFault::Close(code) => inner.order_all(|| Order::Close(code)),
            GatewayFault::DuplicateNext => inner.duplicate_next = true,
            GatewayFault::Forget => inner.sessions.clear(),
            GatewayFault::Heal => (inner.zombie, inner.duplicate_next) = (false, false),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn order_all(&self, order: impl Fn() -> Order) {
        for orders in self.sessions.values().filter_map(|session| session.orders.as_ref()) {
            let _ = orders.send(order());
        }
    }
}
