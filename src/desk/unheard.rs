//! What somebody could not be told directly, on its way into the next answer that only they see (F27).

use super::Desk;
use crate::domain::ids::{DistrictId, GuildId, TicketId, UserId};
use crate::store::{Stopped, unheard};

pub use crate::store::unheard::Kept as Unheard;

impl Desk {
    /// Keeps a sentence for somebody who can't be reached otherwise. The same debt keeps it once.
    pub async fn keep_unheard(
        &self,
        (district, ticket): (DistrictId, Option<TicketId>),
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
        Ok(unheard::of(&mut reader, district, user).await?)
    }

    /// These are being said now. Those that no other answer says.
    pub async fn say_unheard(&self, rows: Vec<i64>) -> Result<Vec<i64>, Stopped> {
        let said = self.store.write(move |db| {
            Box::pin(async move {
                let mut mine = Vec::new();
                for row in rows {
                    if unheard::heard(db, row).await? {
                        mine.push(row);
                    }
                }
                Ok(mine)
            })
        });
        said.await
    }

    /// The answer did not arrive: they wait for the next one.
    pub async fn give_back_unheard(
        &self,
        guild: GuildId,
        user: UserId,
        unheard: Vec<Unheard>,
    ) -> Result<(), Stopped> {
        let district = self.district(guild).await?.id;
        for one in unheard {
            self.keep_unheard((district, one.ticket), user, (one.debt, one.words)).await?;
        }
        Ok(())
    }
}
