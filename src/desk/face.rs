//! A ticket's face: everything that its card shows, read together.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Desk;
use super::incident::many_alike;
use crate::domain::district::District;
use crate::domain::ids::{GuildId, StaffId, TicketId, TicketNumber};
use crate::domain::incident::Incident;
use crate::domain::meeting::Proposal;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::notes::Note;
use crate::store::{SqliteConnection, Stopped, incidents, newcomers, notes, proposals, search, tickets};

/// How many of the added words a card shows: the latest ones.
const NOTES: i64 = 3;

/// What a card shows.
#[derive(Debug, Clone)]
pub struct Face {
    /// The district it belongs to.
    pub district: Arc<District>,
    /// The ticket.
    pub ticket: Ticket,
    /// Who helps the lead.
    pub partners: Vec<StaffId>,
    /// The latest words that were added.
    pub notes: Vec<Note>,
    /// The time that one of the two has proposed.
    pub proposal: Option<Proposal>,
    /// The incident that it is a report of.
    pub incident: Option<Incident>,
    /// How many people report the same, if there are so many that it may be one incident.
    pub alike: Option<usize>,
    /// An earlier ticket that may be the same.
    pub same: Option<TicketNumber>,
    /// A guest asked it: on no roster (F17).
    pub guest: bool,
}

impl Desk {
    /// The face of a ticket as it is now.
    pub async fn face(&self, ticket: TicketId) -> Result<Face, Stopped> {
        let mut reader = self.store.read().await?;
        let ticket = tickets::by_id(&mut reader, ticket).await?.ok_or(Refused::NoSuchTicket)?;
        let partners = tickets::partners(&mut reader, ticket.id).await?;
        let notes = notes_of(&mut reader, &ticket).await?;
        drop(reader);
        let district = self.district_by_id(ticket.district).await?;
        let mut reader = self.store.read().await?;
        face_of(&mut reader, district, (ticket, partners, notes), self.now()).await
    }

    /// The server that a ticket belongs to, for controls in direct messages.
    pub async fn guild_of(&self, ticket: TicketId) -> Result<GuildId, Stopped> {
        let found = {
            let mut reader = self.store.read().await?;
            tickets::by_id(&mut reader, ticket).await?
        };
        let district = found.ok_or(Refused::NoSuchTicket)?.district;
        Ok(self.district_by_id(district).await?.guild)
    }
}

/// A face, with what other tables know of an open ticket.
pub(super) async fn face_of(
    db: &mut SqliteConnection,
    district: Arc<District>,
    (ticket, partners, notes): (Ticket, Vec<StaffId>, Vec<Note>),
    now: DateTime<Utc>,
) -> Result<Face, Stopped> {
    let proposal = proposals::open_one(db, &ticket).await?;
    let incident = incidents::of_ticket(db, ticket.id).await?;
    let alike = many_alike(db, &district, &ticket, now).await?;
    let same = search::alike(db, ticket.id).await?;
    let guest = newcomers::known_as_guest(db, ticket.district, ticket.asked.user).await? == Some(true);
    Ok(Face { district, ticket, partners, notes, proposal, incident, alike, same, guest })
}

pub(super) async fn notes_of(db: &mut SqliteConnection, ticket: &Ticket) -> Result<Vec<Note>, Stopped> {
    Ok(notes::of_ticket(db, ticket.id, NOTES).await?)
}
