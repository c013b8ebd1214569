//! What can't be understood in the database is put off and tried again: it stops nothing else that is owed, in no other
//! district above all. Nor does a mistake of ours end the courier.

use super::cards::PARKED;
use super::{Sent, Shared};
use crate::store::{Failure, Stopped, cards, class_cards, owed};

impl Shared {
    /// Puts off what can't be understood, and what is about something that is not there; any other trouble is handed back.
    pub(super) async fn put_off(&self, row: Sent, stopped: Stopped) -> Result<(), Stopped> {
        if !matches!(stopped, Stopped::Failed(Failure::BadRow { .. }) | Stopped::Refused(_)) {
            return Err(stopped);
        }
        tracing::error!(?row, %stopped, "what is owed can't be understood; it is tried again later");
        let next = self.after(PARKED);
        self.write(move |db| {
            Box::pin(async move {
                match row {
                    Sent::Card(card) => cards::wait(db, card, next).await?,
                    Sent::Debt(debt) => owed::wait(db, debt, next).await?,
                    Sent::ClassCard(card) => class_cards::wait(db, card, next).await?,
                }
                Ok(())
            })
        })
        .await
    }
}

/// Work in a task of its own: if it panics, it alone ends.
pub(super) async fn work<T: Send + 'static>(
    work: impl Future<Output = Result<T, Stopped>> + Send + 'static,
) -> Result<T, Stopped> {
    let panicked = |_| Err(Failure::Undone("the courier panicked".to_owned()).into());
    tokio::spawn(work).await.unwrap_or_else(panicked)
}

/// The row of what is owed that could not be read, if that was the trouble.
pub(super) fn unreadable(stopped: &Stopped) -> Option<Sent> {
    match stopped {
        Stopped::Failed(Failure::BadRow { table: "card", row, .. }) => Some(Sent::Card(*row)),
        Stopped::Failed(Failure::BadRow { table: "owed", row, .. }) => Some(Sent::Debt(*row)),
        Stopped::Failed(Failure::BadRow { table: "class_card", row, .. }) => Some(Sent::ClassCard(*row)),
        _ => None,
    }
}
