//! What somebody could not be told directly, on its way into the next answer that only they see (F27).

use super::Desk;
use crate::domain::ids::{DistrictId, GuildId, TicketId, UserId};
use crate::store::{Stopped, unheard};

/// A sentence that somebody has not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unheard {
    /// Its row.
    pub row: i64,
    /// The sentence, in their language.
    pub words: String,
}

impl Desk {
    /// Keeps a sentence for somebody who can't be reached otherwise. The same debt keeps it once.
    pub async fn keep_unheard(
        &self,
        (district, ticket): (DistrictId, TicketId),
        user: UserId,
        (debt, words): (i64, String),
    ) -> Result<(), Stopped> {
        let at = self.now();
        let keep = self.store.write(move |db| {
            Box::pin(
                async move { Ok(unheard::keep(db, (district, ticket), user, (debt, &words), at).await?) },
            )
        });
        keep.await
    }

    /// What somebody has not read yet, the oldest first.
    pub async fn unheard(&self, guild: GuildId, user: UserId) -> Result<Vec<Unheard>, Stopped> {
        let district = self.district(guild).await?.id;
        let mut reader = self.store.read().await?;
        let all = unheard::of(&mut reader, district, user).await?.into_iter();
        Ok(all.map(|(row, words)| Unheard { row, words }).collect())
    }

    /// They have read these.
    pub async fn heard(&self, rows: Vec<i64>) -> Result<(), Stopped> {
        let heard = self.store.write(move |db| {
            Box::pin(async move {
                for row in rows {
                    unheard::heard(db, row).await?;
                }
                Ok(())
            })
        });
        heard.await
    }
}
