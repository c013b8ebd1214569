//! Classes on their way: their cards into the rooms of their buildings, and news to each who signed up.

use serde_json::json;

use super::cards::{PARKED, Stands};
use super::places::id_of;
use super::road::first_known;
use super::verdict::{Told, Verdict, verdict};
use super::{Sent, Shared};
use crate::desk::ClassFace;
use crate::discord::render::class::{class_card, class_news};
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, ChannelId, MessageId};
use crate::domain::owed_class::ClassNews;
use crate::store::class_cards::{self, ClassCard};
use crate::store::owed::Debt;
use crate::store::{Stopped, owed};

impl Shared {
    /// Brings one class's card to what it should show.
    pub(super) async fn bring_class(&self, card: &ClassCard) -> Result<(), Stopped> {
        match self.bring_class_card(card).await {
            Ok(()) => {
                self.is_settled(Sent::ClassCard(card.id));
                Ok(())
            }
            Err(stopped) => self.put_off(Sent::ClassCard(card.id), stopped).await,
        }
    }

    async fn bring_class_card(&self, card: &ClassCard) -> Result<(), Stopped> {
        let mut face = self.desk.class_face(card.class).await?;
        let (row, wanted) = (card.id, card.wanted);
        // What is off before anybody saw it need not be shown.
        if card.message.is_none() && !face.class.is_on() {
            return self.class_let_be(row, wanted).await;
        }
        if room(&face.district, card.building).is_err() {
            self.look_for_channels(face.district.guild).await?;
            face = self.desk.class_face(card.class).await?;
        }
        match self.try_class(card, &face).await {
            Ok(stands) => {
                let revision = if stands.current { face.class.revision } else { 0 };
                let found = card
                    .message
                    .is_none()
                    .then(|| (face.district.id, name_of(&face.district, card.building)));
                self.write(move |db| {
                    Box::pin(async move {
                        class_cards::shows(db, row, revision, stands.at).await?;
                        if let Some((district, room)) = found {
                            owed::found_place(db, district, &room).await?;
                        }
                        Ok(())
                    })
                })
                .await
            }
            Err(verdict) => self.class_failed(card, &face, verdict).await,
        }
    }

    async fn try_class(&self, card: &ClassCard, face: &ClassFace) -> Result<Stands, Verdict> {
        let view = class_card(face, face.district.language());
        if let Some((channel, message)) = card.message {
            let mut body = view.into_body(None);
            body["flags"] = json!(0);
            let path = format!("/channels/{channel}/messages/{message}");
            return match verdict(self.rest.patch(&path, &body).await, card.attempts) {
                Verdict::Done(_) => Ok(Stands { at: (channel, message), current: true }),
                other => Err(other),
            };
        }
        let channel = room(&face.district, card.building)?;
        if let Some(look) = self.suspects(Sent::ClassCard(card.id), card.attempts)
            && let Some(message) = self.find_class(channel, card.class, card.created_at, look).await?
        {
            return Ok(Stands { at: (channel, message), current: false });
        }
        let nonce = format!("k{:x}.{}.{}", self.life, card.id, card.posts);
        let path = format!("/channels/{channel}/messages");
        match verdict(self.rest.post(&path, &view.into_body(Some(nonce))).await, card.attempts) {
            Verdict::Done(posted) => {
                let id =
                    id_of(&posted).ok_or_else(|| Verdict::Hopeless("a message without id".to_owned()))?;
                Ok(Stands { at: (channel, MessageId(id)), current: card.attempts == 0 })
            }
            other => Err(other),
        }
    }

    async fn class_failed(
        &self,
        card: &ClassCard,
        face: &ClassFace,
        verdict: Verdict,
    ) -> Result<(), Stopped> {
        let (row, wanted, now) = (card.id, card.wanted, self.desk.now());
        tracing::debug!(card = row, ?verdict, "a class's card is not where it should be");
        match verdict {
            Verdict::Wait(pause) | Verdict::Later(pause) => self.class_waits(row, pause).await,
            Verdict::Unsure(pause) => {
                let next = self.after(pause);
                self.write(move |db| Box::pin(async move { Ok(class_cards::retry(db, row, next).await?) }))
                    .await
            }
            Verdict::Lost(why) => {
                let room = name_of(&face.district, card.building);
                self.lost_by_name(face.district.id, room, why).await?;
                self.class_waits(row, PARKED).await
            }
            Verdict::MessageGone => {
                self.write(move |db| Box::pin(async move { Ok(class_cards::gone(db, row, now).await?) }))
                    .await
            }
            Verdict::Unauthorized => {
                self.end();
                Ok(())
            }
            Verdict::Hopeless(_) | Verdict::Archived | Verdict::Done(_) => {
                tracing::error!(card = row, ?verdict, "Discord will not take a class's card");
                self.class_let_be(row, wanted).await
            }
        }
    }

    async fn class_waits(&self, row: i64, pause: std::time::Duration) -> Result<(), Stopped> {
        let next = self.after(pause);
        self.write(move |db| Box::pin(async move { Ok(class_cards::wait(db, row, next).await?) })).await
    }

    async fn class_let_be(&self, row: i64, revision: i64) -> Result<(), Stopped> {
        self.write(move |db| Box::pin(async move { Ok(class_cards::let_be(db, row, revision).await?) })).await
    }

    /// Whoever takes no direct messages reads it in their next answer. Who has left, or is known by no account, is not told.
    pub(super) async fn tell_class(&self, debt: &Debt, news: ClassNews) -> Told {
        let face = self.desk.class_face(news.class).await?;
        let user = face.district.person(news.to).filter(|it| !it.gone).and_then(|it| it.user);
        match (user, class_news(&face, news, self.desk.now())) {
            (Some(user), Some(view)) => self.directly_or_later(debt, user, (&view, &view.content)).await,
            _ => Ok(Ok(())),
        }
    }
}

/// The staff's room of a building; else the channel of all classes, or where everybody asks.
fn room(district: &District, building: Option<BuildingId>) -> Result<ChannelId, Verdict> {
    first_known(rooms(district, building))
}

fn rooms(district: &District, building: Option<BuildingId>) -> [Option<&ChannelRef>; 2] {
    match building {
        Some(building) => [district.building(building).and_then(|it| it.staff_channel.as_ref()), None],
        None => [district.channels.classes.as_ref(), district.channels.ask.as_ref()],
    }
}

fn name_of(district: &District, building: Option<BuildingId>) -> String {
    rooms(district, building)
        .into_iter()
        .flatten()
        .next()
        .map_or_else(|| "#?".to_owned(), ToString::to_string)
}
