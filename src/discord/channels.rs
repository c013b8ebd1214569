//! Channels that a district file calls by their names: their ids are learned as soon as Discord shows them.

use std::sync::Arc;

use crate::desk::Desk;
use crate::domain::building::ChannelRef;
use crate::domain::district::{Channels, District};
use crate::domain::ids::{ChannelId, GuildId};
use crate::store::{Stopped, cards, class_cards, district};

/// Learns the ids of the channels that the server's district waits for. Says whether there was something to learn.
pub(super) async fn learn(
    desk: &Desk,
    guild: GuildId,
    seen: impl IntoIterator<Item = (String, ChannelId)>,
) -> Result<bool, Stopped> {
    let Some(known) = district_of(desk, guild).await? else { return Ok(false) };
    let found: Vec<_> = seen.into_iter().filter(|(name, id)| waits_for(&known, name, *id)).collect();
    if found.is_empty() {
        return Ok(false);
    }
    let id = known.id;
    desk.store()
        .write(move |db| {
            Box::pin(async move {
                for (name, channel) in found {
                    district::resolve_channel(db, id, &name, channel).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(true)
}

/// Tries at once what waits for a place of the server: a channel is new, or what one may do in it has changed.
pub(super) async fn try_waiting(desk: &Desk, guild: GuildId) -> Result<(), Stopped> {
    let Some(known) = district_of(desk, guild).await? else { return Ok(()) };
    let (id, now) = (known.id, desk.now());
    desk.store()
        .write(move |db| {
            Box::pin(async move {
                cards::try_now(db, id, now).await?;
                Ok(class_cards::try_now(db, id, now).await?)
            })
        })
        .await?;
    desk.owing().notify_one();
    Ok(())
}

/// None where the server is no district.
async fn district_of(desk: &Desk, guild: GuildId) -> Result<Option<Arc<District>>, Stopped> {
    match desk.district(guild).await {
        Ok(district) => Ok(Some(district)),
        Err(Stopped::Refused(_)) => Ok(None),
        Err(failed) => Err(failed),
    }
}

/// Whether the district names a channel so and does not know that it is this one: it is new, or it was made
/// again under the same name.
fn waits_for(district: &District, name: &str, id: ChannelId) -> bool {
    let own = Channels::NAMES.iter().filter_map(|it| district.channels.get(it));
    let of_buildings =
        district.buildings.iter().flat_map(|it| [it.desk_channel.as_ref(), it.staff_channel.as_ref()]);
    let mut named = own.chain(of_buildings.flatten());
    named.any(|it: &ChannelRef| it.id != Some(id) && it.name.as_deref() == Some(name))
}
