//! Moving an open ticket from a coach who can't have it: it waits for somebody else, and does not come back to them.

use super::placing::want_cards;
use super::reroute::Again;
use crate::domain::history::{Action, Entry};
use crate::domain::ids::StaffId;
use crate::domain::reroute::route_again;
use crate::domain::ticket::{Passing, Ticket};
use crate::store::{SqliteConnection, Stopped, cards, history, tickets};

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
    tickets::save(db, ticket).await?;
    tickets::set_agenda(db, ticket.id, route.agenda).await?;
    if let Some(lead) = route.lead {
        tickets::remove_partner(db, ticket.id, lead).await?;
    }
    cards::want(db, ticket.id, ticket.revision, again.at).await?;
    let partner = want_cards(db, &again.district, ticket, &route, again.at).await?;
    let put = ticket.put(partner);
    let action = Action::HandedOn { from: Some(from), why: Passing::Away, bounced: false, put };
    let (actor, actor_name) = again.by.clone().unzip();
    let entry = Entry { at: again.at, actor, actor_name: actor_name.unwrap_or_default(), action };
    Ok(history::append(db, ticket.id, &entry, None).await?)
}
