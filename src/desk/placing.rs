//! Where a ticket is put: what of a route is kept with it, and the cards that its people see. Part of whatever routes.

use chrono::{DateTime, Utc};

use crate::domain::district::District;
use crate::domain::ids::{BuildingId, StaffId};
use crate::domain::place::Place;
use crate::domain::routing::{Queue, Route};
use crate::domain::ticket::{Placed, Ticket, Why};
use crate::store::{SqliteConnection, Stopped, cards, tickets};

/// What a ticket keeps of the route that it was opened with.
pub(super) fn placed(route: &Route) -> Placed {
    Placed {
        queue: route.queue,
        suggested: route.lead,
        backup: route.backup,
        widened_at: None,
        phase: route.phase,
        unsorted: route.unsorted,
        why: Why { reason: route.reason.clone(), dropped: route.dropped.clone(), phase: None },
    }
}

/// Partner and cards. A private ticket is shown to its people only, in their direct messages (R41).
pub(super) async fn want_cards(
    db: &mut SqliteConnection,
    district: &District,
    ticket: &Ticket,
    route: &Route,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
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
    Ok(())
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
