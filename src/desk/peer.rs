//! Peer helpers: teachers who offer to help their colleagues with a topic (R45). Coaches see them; nothing is routed to them.

use std::sync::Arc;

use super::Desk;
use super::roadmap::find;
use super::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::ids::InitiativeId;
use crate::domain::refused::Refused;
use crate::domain::refused_people::PeopleRefused;
use crate::store::{SqliteConnection, Stopped, district};

/// A word that was kept.
#[derive(Debug, Clone)]
pub struct PeerWord {
    /// The district.
    pub district: Arc<District>,
    /// With what.
    pub initiative: InitiativeId,
    /// Whether they help.
    pub helps: bool,
}

impl Desk {
    /// The caller offers to help with a topic, or takes it back.
    pub async fn offer(&self, caller: Caller, typed: &str, helps: bool) -> Result<PeerWord, Stopped> {
        let visit = self.visit(caller).await?;
        if helps && visit.is_stranger() {
            return Err(Refused::from(PeopleRefused::IsAGuest).into());
        }
        let initiative = find::initiative(&visit.district, typed)?.id;
        let district = visit.district.clone();
        self.store
            .write(move |db| Box::pin(async move { keep(db, &visit, initiative, helps).await }))
            .await?;
        Ok(PeerWord { district, initiative, helps })
    }
}

async fn keep(
    db: &mut SqliteConnection,
    visit: &Visit,
    initiative: InitiativeId,
    helps: bool,
) -> Result<(), Stopped> {
    let (id, caller) = (visit.district.id, &visit.caller);
    let staff = district::remember_person(db, id, caller.user, &caller.name).await?;
    Ok(district::set_peer(db, (id, initiative), staff, helps, visit.at).await?)
}
