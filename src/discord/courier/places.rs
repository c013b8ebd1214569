//! Which channel a place is today, and what happens when it can't be reached: tickets are kept, and the
//! director is told once.

use serde_json::json;

use super::Shared;
use super::rest::Answer;
use super::verdict::{Lost, Verdict, verdict};
use crate::desk::Face;
use crate::discord::channels;
use crate::domain::district::District;
use crate::domain::ids::{ChannelId, DistrictId, GuildId, UserId};
use crate::domain::owed::Owed;
use crate::domain::place::Place;
use crate::domain::routing::Queue;
use crate::store::{Stopped, owed};

impl Shared {
    /// The channel that a place is now.
    pub(super) async fn channel(&self, face: &Face, place: Place) -> Result<ChannelId, Verdict> {
        match place {
            Place::Queue(queue) => {
                let own = own_channel(&face.district, queue);
                own.or_else(|| own_channel(&face.district, Queue::Director))
                    .ok_or(Verdict::Lost(Lost::NoChannel))
            }
            Place::Person(staff) => {
                let user = face.district.person(staff).and_then(|it| it.user);
                self.direct(user.ok_or(Verdict::Lost(Lost::NoChannel))?).await
            }
        }
    }

    /// Looks at the server's channels for those that the district file calls by their names: after a file was
    /// applied anew nobody else tells us. Whoever looks reads the district again: what was missing a moment ago may also have
    /// been learned from the gateway meanwhile.
    pub(super) async fn look_for_channels(&self, guild: GuildId) -> Result<(), Stopped> {
        let Answer::Done(body) = self.rest.get(&format!("/guilds/{guild}/channels")).await else {
            return Ok(());
        };
        let seen = body.as_array().into_iter().flatten();
        let seen = seen.filter_map(|it| Some((it["name"].as_str()?.to_owned(), ChannelId(id_of(it)?))));
        channels::learn(&self.desk, guild, seen.collect::<Vec<_>>()).await?;
        Ok(())
    }

    /// The direct messages with an account. Whoever asks for the same ones at once gets the same channel: nobody waits for
    /// somebody else's.
    pub(super) async fn direct(&self, user: UserId) -> Result<ChannelId, Verdict> {
        if let Some(channel) = self.direct.lock().await.get(&user) {
            return Ok(*channel);
        }
        let body = json!({ "recipient_id": user.to_string() });
        match verdict(self.rest.post("/users/@me/channels", &body).await, 0) {
            Verdict::Done(channel) => {
                let id =
                    id_of(&channel).ok_or_else(|| Verdict::Hopeless("a channel without id".to_owned()))?;
                self.direct.lock().await.insert(user, ChannelId(id));
                Ok(ChannelId(id))
            }
            other => Err(other),
        }
    }

    /// Remembers that a place can't be reached, and owes the director the news of it, once.
    pub(super) async fn lost(&self, district: DistrictId, place: Place, why: Lost) -> Result<(), Stopped> {
        self.lost_by_name(district, place.to_string(), why).await
    }

    /// The same of a room that is no queue's: by the name of its channel.
    pub(super) async fn lost_by_name(
        &self,
        district: DistrictId,
        place: String,
        why: Lost,
    ) -> Result<(), Stopped> {
        let now = self.desk.now();
        let why = why.name();
        tracing::warn!(%district, %place, why, "a place can't be reached");
        self.desk
            .store()
            .write(move |db| {
                Box::pin(async move {
                    if owed::lost_place(db, district, &place, why, now).await? {
                        owed::owe(db, district, None, &Owed::LostPlace { place }, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

/// The channel of a queue, if it has one that is known.
pub(super) fn own_channel(district: &District, queue: Queue) -> Option<ChannelId> {
    let channels = &district.channels;
    let channel = match queue {
        Queue::Librarians(building) => district.building(building)?.desk_channel.as_ref(),
        Queue::Specialists => channels.specialists.as_ref(),
        Queue::TechOffice => channels.tech_office.as_ref(),
        Queue::Director => channels.director.as_ref(),
    };
    channel?.id
}

/// The id in a body that Discord sent.
pub(in crate::discord) fn id_of(body: &serde_json::Value) -> Option<u64> {
    body["id"].as_str()?.parse().ok()
}
