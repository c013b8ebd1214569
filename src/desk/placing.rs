//! Where a ticket is put: its partner, and the cards that its people see. Part of whatever routes.

use chrono::{DateTime, Utc};

use super::keep::keep_entry;
use crate::domain::district::District;
use crate::domain::history::{Action, Entry, Put};
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::place::Place;
use crate::domain::routing::{Queue, Route};
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, tickets};

/// Keeps the row of a ticket that was put somewhere (its `placed` says so already), with the partner that the route brings
/// and cards wherever its people look. What was put where is for the entry in its history.
pub(super) async fn put(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &mut Ticket,
    route: &Route,
    at: DateTime<Utc>,
) -> Result<Box<Put>, Stopped> {
    tickets::save(db, ticket).await?;
    tickets::set_agenda(db, ticket.id, route.agenda).await?;
    if let Some(lead) = route.lead {
        tickets::remove_partner(db, ticket.id, lead).await?;
    }
    cards::want(db, ticket.id, ticket.revision, at).await?;
    let partner = want_cards(db, district, ticket, route, at).await?;
    Ok(ticket.put(partner))
}

/// Shows a ticket that waits to its back-up queue as well, once. A private one is shown to nobody else (R41).
pub(super) async fn widen(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &mut Ticket,
    at: DateTime<Utc>,
) -> Result<bool, Stopped> {
    let fits = ticket.is_waiting() && !ticket.asked.private && ticket.placed.widened_at.is_none();
    let Some(backup) = ticket.placed.backup.filter(|_| fits) else { return Ok(false) };
    ticket.placed.widened_at = Some(at);
    keep_entry(db, district, ticket, (&Entry::by(None, Action::Widened, at), None)).await?;
    cards::want_in(db, ticket.id, Place::Queue(backup), ticket.revision, at).await?;
    Ok(true)
}

/// Partner and cards; returns the partner. A private ticket is shown to its people only, in their direct messages (R41).
pub(super) async fn want_cards(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &Ticket,
    route: &Route,
    at: DateTime<Utc>,
) -> Result<Option<StaffId>, Stopped> {
    let partner = route.partner.filter(|_| !route.partner_waits && !ticket.asked.private);
    let mut places = vec![];
    if ticket.asked.private {
        let members = district.members_of(route.queue, at);
        let of_queue = members.iter().map(|it| it.id).filter(|_| route.lead.is_none());
        places.extend(route.lead.into_iter().chain(of_queue).map(Place::Person));
    } else {
        places.push(Place::Queue(route.queue));
    }
    if let Some(partner) = partner {
        tickets::add_partner(db, ticket.id, partner, at).await?;
        places.extend(desk_of(district, partner, ticket.asked.building, at).map(Place::Queue));
    }
    for place in places {
        cards::want_in(db, ticket.id, place, ticket.revision, at).await?;
    }
    Ok(partner)
}

/// Where a partner reads: the librarians' desk of the building for a librarian, else the specialists'.
fn desk_of(
    district: &District,
    partner: StaffId,
    building: Option<BuildingId>,
    at: DateTime<Utc>,
) -> Option<Queue> {
    let partner = district.person(partner)?;
    let librarians = building.map(Queue::Librarians);
    librarians.into_iter().chain([Queue::Specialists]).find(|queue| district.can_serve(partner, *queue, at))
}
