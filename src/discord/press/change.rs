//! The menu under a request: its topic or kind is changed in one step (A5).

use poise::serenity_prelude::{ComponentInteraction, MessageFlags};

use super::chosen;
use crate::desk::{Caller, Which};
use crate::discord::Data;
use crate::discord::answer::Shown;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::store::Stopped;

/// One's own answer changes; what stands in the thread is everybody's, and stays.
pub(super) async fn pressed(
    data: &Data,
    caller: Caller,
    ticket: TicketId,
    press: &ComponentInteraction,
) -> (Shown, Result<View, Stopped>) {
    let language = caller.language.clone();
    let own = press.message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    let shown = if own { Shown::InPlace } else { Shown::OnlyToThem };
    let changed = match chosen(press).and_then(|it| it.parse().ok()) {
        Some(change) => data.desk.change(caller, Which::Id(ticket), change).await,
        None => Err(Refused::NoSuchTicket.into()),
    };
    (shown, changed.map(|it| render::changed(&it, &language)))
}
