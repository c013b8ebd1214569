//! Whose words are read next. Reading a text as a whole takes one core for some 30 ms, more than all the rest of an answer: a crowd
//! that asks in the same moment is read in turn, and nobody waits so long that Discord gives up on the answer.

use std::sync::Arc;
use std::thread::available_parallelism;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many wait behind each who is read: half a second. Discord waits three for an answer
/// (<https://discord.com/developers/docs/interactions/receiving-and-responding>).
const BEHIND: usize = 16;

/// The turns of those whose words are to be read. Clones share them.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Turns {
    /// Room for those who are read and those who wait.
    room: Arc<Semaphore>,
    /// Those who are read.
    read: Arc<Semaphore>,
}

/// Holds a turn until it is dropped.
pub(super) type Turn = [OwnedSemaphorePermit; 2];

impl Turns {
    /// As many at once as the machine has cores.
    pub(in crate::desk) fn of_this_machine() -> Self {
        Self::of(available_parallelism().map_or(1, Into::into), BEHIND)
    }

    pub(super) fn of(at_once: usize, behind: usize) -> Self {
        let room = at_once * (1 + behind);
        Self { room: Arc::new(Semaphore::new(room)), read: Arc::new(Semaphore::new(at_once)) }
    }

    /// The next turn; none, at once, where too many are before.
    pub(super) async fn next(&self) -> Option<Turn> {
        let room = self.room.clone().try_acquire_owned().ok()?;
        let read = self.read.clone().acquire_owned().await.ok()?;
        Some([read, room])
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    #[tokio::test]
    async fn where_too_many_are_before_there_is_no_turn() {
        let turns = Turns::of(1, 1);
        let first = turns.next().await;
        let second = turns.next();
        tokio::pin!(second);
        assert!(timeout(Duration::ZERO, &mut second).await.is_err(), "waits for the first");
        assert!(turns.next().await.is_none(), "no room to wait");
        drop(first);
        assert!(second.await.is_some());
    }
}
