//! What the road map adds to the long look at a ticket: the phases it saw, and teachers who help with its topic.

use serenity::all::CreateEmbed;

use super::super::names::Names;
use crate::desk::TicketLook;

/// For coaches: a teacher's name is offered as help, never as whoever has it.
pub(in crate::discord::render) fn beside(
    names: Names<'_>,
    look: &TicketLook,
    embed: CreateEmbed,
) -> CreateEmbed {
    let (words, ticket) = (names.words, &look.face.ticket);
    let phases = ticket.placed.phase.zip(look.closed_in).filter(|(opened, closed)| opened != closed);
    let embed = match phases {
        Some((opened, closed)) => {
            let said = words.ticket_phases(names.phase(opened), names.phase(closed));
            embed.field(words.road_field_phase(), said, false)
        }
        None => embed,
    };
    let topic = ticket.asked.topic.and_then(|it| look.face.district.initiative(it));
    match topic.map(|it| it.peers.as_slice()) {
        Some(peers) if !peers.is_empty() => embed.field(words.road_field_peers(), names.people(peers), false),
        _ => embed,
    }
}
