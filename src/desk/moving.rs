//! Moving an open ticket from a coach who can't have it: it waits for somebody else, and does not come back to them.

use super::placing::put;
use super::reroute::Again;
use crate::domain::history::Action;
use crate::domain::ids::StaffId;
use crate::domain::reroute::{Cause, route_again};
use crate::domain::ticket::{Passing, Ticket};
use crate::store::{SqliteConnection, Stopped, tickets};

/// Whether a ticket is open and with somebody: theirs, or waiting for them by name.
pub(super) fn is_with(ticket: &Ticket, staff: StaffId) -> bool {
    let held = ticket.claim_of().map(|claim| claim.by);
    ticket.is_open() && held.or(ticket.placed.suggested) == Some(staff)
}

/// Moves a ticket, inside a transaction that the caller owns. Tells nobody: the caller knows how.
pub(super) async fn move_on(
    db: &mut SqliteConnection,
    again: &Again,
    ticket: &mut Ticket,
    from: StaffId,
) -> Result<(), Stopped> {
    ticket.state = ticket.hand_on()?;
    ticket.placed.pass_on(Some(from), false);
    let load = tickets::load(db, again.district.id).await?;
    let declined = ticket.placed.declined.clone();
    let route = route_again(ticket, &again.district, &load, &declined, again.at);
    ticket.placed = ticket.placed.anew(&route);
    let put = put(db, &again.district, ticket, &route, again.at).await?;
    let why = why(again.because);
    again.record(db, ticket, Action::HandedOn { from: Some(from), why, bounced: false, put }).await
}

/// What the history says of it.
fn why(because: Cause) -> Passing {
    match because {
        Cause::Left { .. } => Passing::Left,
        Cause::Corrected => Passing::Moved,
        Cause::Absence { .. } | Cause::Phase { .. } | Cause::Readiness { .. } | Cause::District => {
            Passing::Away
        }
    }
}
