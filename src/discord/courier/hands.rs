//! Cards that are in somebody's hands: a press is being answered with the card itself, so the courier leaves
//! it alone until that is done, and learns what the answer showed.
//!
//! Only kept in memory: after a crash there are no hands, and the courier brings the card up to date itself.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

use crate::domain::ids::{MessageId, TicketId};

/// The cards in hand. Clones share them.
#[derive(Debug, Clone)]
pub struct Hands {
    state: Arc<Mutex<State>>,
    free: Arc<Notify>,
}

#[derive(Debug, Default)]
struct State {
    held: HashMap<TicketId, usize>,
    shown: Vec<Answered>,
}

/// A press on a card was answered with this revision of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The ticket.
    pub ticket: TicketId,
    /// The message of the card.
    pub message: MessageId,
    /// The revision that it shows.
    pub revision: i64,
}

impl Hands {
    /// Rings `free` whenever a card leaves somebody's hands.
    pub fn new(free: Arc<Notify>) -> Self {
        Self { state: Arc::default(), free }
    }

    /// Takes a ticket's cards in hand until the hold is dropped.
    pub fn hold(&self, ticket: TicketId) -> Hold {
        *self.lock().held.entry(ticket).or_default() += 1;
        Hold { hands: self.clone(), ticket }
    }

    /// Whether a ticket's cards are to be left alone: in somebody's hands, or just let go, and what the answer showed is
    /// not kept yet.
    pub fn leaves_alone(&self, ticket: TicketId) -> bool {
        let state = self.lock();
        state.held.contains_key(&ticket) || state.shown.iter().any(|it| it.ticket == ticket)
    }

    /// Whether any card is in somebody's hands.
    pub fn any(&self) -> bool {
        !self.lock().held.is_empty()
    }

    /// What has been answered since the last call.
    pub fn take_answered(&self) -> Vec<Answered> {
        std::mem::take(&mut self.lock().shown)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A ticket's cards in somebody's hands.
#[derive(Debug)]
pub struct Hold {
    hands: Hands,
    ticket: TicketId,
}

impl Hold {
    /// The answer arrived: the card shows this revision.
    pub fn shown(&self, ticket: TicketId, message: MessageId, revision: i64) {
        self.hands.lock().shown.push(Answered { ticket, message, revision });
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut state = self.hands.lock();
        if let Some(count) = state.held.get_mut(&self.ticket) {
            *count -= 1;
            if *count == 0 {
                state.held.remove(&self.ticket);
            }
        }
        drop(state);
        self.hands.free.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_free_when_the_last_hand_lets_go() {
        let hands = Hands::new(Arc::default());
        let ticket = TicketId(1);
        let (first, second) = (hands.hold(ticket), hands.hold(ticket));
        drop(first);
        assert!(hands.leaves_alone(ticket) && hands.any());
        second.shown(ticket, MessageId(7), 3);
        drop(second);
        assert!(!hands.any());
        assert!(hands.leaves_alone(ticket), "until what was shown is kept");
        assert_eq!(hands.take_answered(), [Answered { ticket, message: MessageId(7), revision: 3 }]);
        assert!(hands.take_answered().is_empty());
        assert!(!hands.leaves_alone(ticket));
    }
}
