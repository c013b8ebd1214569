//! To one person about a ticket: directly; where they take no direct messages, in the private thread of the ticket; where
//! none can be made, in the next answer that only they see (F27).

use super::Shared;
use super::verdict::{Said, Told, Verdict};
use crate::desk::Face;
use crate::discord::view::View;
use crate::domain::ids::UserId;
use crate::store::Stopped;
use crate::store::owed::Debt;

/// The longest sentence that is kept, in characters: it has to stand below another answer.
const KEPT: usize = 1_500;

impl Shared {
    /// Says it where they read it.
    pub(super) async fn to_person(&self, debt: &Debt, face: &Face, user: UserId, view: View) -> Told {
        let said = self.directly(debt, user, &view).await;
        if !matches!(said, Err(Verdict::Lost(_))) {
            return Ok(said);
        }
        let in_thread = match self.thread_with(debt, face, user).await? {
            Ok(Some(thread)) => self.say_in(debt, face, thread, bringing_in(view.clone(), user)).await,
            Ok(None) => said,
            Err(verdict) => Err(verdict),
        };
        if !matches!(in_thread, Err(Verdict::Lost(_) | Verdict::Hopeless(_))) {
            return Ok(in_thread);
        }
        self.in_next_answer(debt, (user, &view.content)).await?;
        Ok(Ok(()))
    }

    /// To the coach alone; nobody where there is none any more.
    pub(super) async fn to_lead(&self, debt: &Debt, face: &Face, view: View) -> Told {
        let lead = face.ticket.lead().and_then(|it| face.district.person(it));
        match lead.and_then(|it| it.user) {
            Some(user) => self.to_person(debt, face, user, view).await,
            None => Ok(Ok(())),
        }
    }

    /// In a direct message.
    pub(super) async fn directly(&self, debt: &Debt, user: UserId, view: &View) -> Said {
        let channel = self.direct(user).await?;
        self.say(debt, channel, view.clone()).await
    }

    /// What can't be said in a ticket's thread: in a direct message, else these words in their next answer.
    pub(super) async fn directly_or_later(
        &self,
        debt: &Debt,
        user: UserId,
        (view, later): (&View, &str),
    ) -> Told {
        match self.directly(debt, user, view).await {
            Err(Verdict::Lost(_)) => Ok(Ok(self.in_next_answer(debt, (user, later)).await?)),
            said => Ok(said),
        }
    }

    /// Keeps it for the next answer that only they see.
    async fn in_next_answer(&self, debt: &Debt, (user, words): (UserId, &str)) -> Result<(), Stopped> {
        let words: String = words.chars().take(KEPT).collect();
        if words.is_empty() {
            return Ok(());
        }
        self.desk.keep_unheard((debt.district, debt.ticket), user, (debt.id, words)).await
    }
}

/// Whoever is named in a private thread is brought into it: in the text, and among those who are told.
fn bringing_in(view: View, user: UserId) -> View {
    let name = format!("<@{user}>");
    let content =
        if view.content.contains(&name) { view.content } else { format!("{name}\n{}", view.content) };
    let others = view.mentions.iter().copied().filter(|it| *it != user.0);
    View { mentions: others.chain([user.0]).collect(), content, ..view }
}
