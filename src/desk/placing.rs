//! Where a ticket is put: its partner, and the cards that its people see. Part of whatever routes.

use chrono::{DateTime, Utc};

use crate::domain::district::District;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::place::Place;
use crate::domain::routing::{Queue, Route};
use crate::domain::ticket::Ticket;
use crate::store::{SqliteConnection, Stopped, cards, tickets};

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
