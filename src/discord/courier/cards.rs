//! Cards: posted once in each place, edited when what they show has changed, posted anew when they were deleted.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::json;

use super::places::{id_of, own_channel};
use super::verdict::{Lost, Verdict, verdict};
use super::{Sent, Shared};
use crate::desk::Face;
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::ids::{ChannelId, MessageId, StaffId};
use crate::domain::place::Place;
use crate::domain::ticket::State;
use crate::store::cards::Card;
use crate::store::{Stopped, cards, owed};

/// How long a place that can't be reached is left alone, unless it is set anew.
pub(super) const PARKED: Duration = Duration::from_mins(15);

/// Where a card stands.
pub(super) struct Stands {
    pub(super) at: (ChannelId, MessageId),
    /// Whether it is known to show the revision that was sent: one that was found, or that a nonce brought back, may
    /// show an older one.
    pub(super) current: bool,
}

impl Shared {
    /// Brings the cards of one place to what they should show, in order. Where Discord says to wait, all that are left
    /// wait together.
    pub(super) async fn bring_all(&self, mut cards: VecDeque<Card>) -> Result<(), Stopped> {
        while let Some(card) = cards.pop_front() {
            let Some(pause) = self.bring(&card).await? else { continue };
            cards.push_front(card);
            let next = self.after(pause);
            return self
                .write(move |db| {
                    Box::pin(async move {
                        for card in cards {
                            cards::wait(db, card.id, next).await?;
                        }
                        Ok(())
                    })
                })
                .await;
        }
        Ok(())
    }

    /// Brings one card to what it should show, or says how long its place has to wait. Once that is written down, nobody
    /// has to ask whether it was sent.
    async fn bring(&self, card: &Card) -> Result<Option<Duration>, Stopped> {
        match self.bring_one(card).await {
            Ok(brought) => {
                self.is_settled(Sent::Card(card.id));
                Ok(brought)
            }
            Err(stopped) => self.put_off(Sent::Card(card.id), stopped).await.map(|()| None),
        }
    }

    async fn bring_one(&self, card: &Card) -> Result<Option<Duration>, Stopped> {
        let mut face = self.desk.face(card.ticket).await?;
        if is_missing(&face, card.place) {
            self.look_for_channels(face.district.guild).await?;
            face = self.desk.face(card.ticket).await?;
        }
        if is_missing(&face, card.place) {
            self.lost(face.district.id, card.place, Lost::NoChannel).await?;
        }
        match self.try_card(card, &face).await {
            Ok(stands) => self.card_shows(card, &face, &stands).await?,
            Err(Verdict::Wait(pause)) => return Ok(Some(pause)),
            Err(Verdict::Later(pause)) => {
                let (row, next) = (card.id, self.after(pause));
                self.write(move |db| Box::pin(async move { Ok(cards::wait(db, row, next).await?) })).await?;
            }
            Err(verdict) => self.card_failed(card, &face, verdict).await?,
        }
        Ok(None)
    }

    async fn card_failed(&self, card: &Card, face: &Face, verdict: Verdict) -> Result<(), Stopped> {
        let (row, wanted) = (card.id, card.wanted);
        tracing::debug!(card = row, ?verdict, "a card is not where it should be");
        match verdict {
            Verdict::Unsure(pause) => {
                let next = self.after(pause);
                self.write(move |db| Box::pin(async move { Ok(cards::retry(db, row, next).await?) })).await
            }
            Verdict::Lost(why) => {
                self.lost(face.district.id, card.place, why).await?;
                let next = self.after(PARKED);
                self.write(move |db| Box::pin(async move { Ok(cards::retry(db, row, next).await?) })).await
            }
            Verdict::MessageGone => {
                let now = self.desk.now();
                self.write(move |db| Box::pin(async move { Ok(cards::gone(db, row, now).await?) })).await
            }
            Verdict::Unauthorized => {
                self.end();
                Ok(())
            }
            Verdict::Hopeless(_)
            | Verdict::Archived
            | Verdict::Done(_)
            | Verdict::Wait(_)
            | Verdict::Later(_) => {
                tracing::error!(card = row, ?verdict, "Discord will not take a card");
                self.write(move |db| Box::pin(async move { Ok(cards::give_up(db, row, wanted).await?) }))
                    .await
            }
        }
    }

    async fn try_card(&self, card: &Card, face: &Face) -> Result<Stands, Verdict> {
        if let Some((channel, message)) = card.message {
            let mut body = render::card_in(face, card.place, self.desk.now()).into_body(None);
            // Embeds that somebody has hidden are shown again.
            body["flags"] = json!(0);
            let path = format!("/channels/{channel}/messages/{message}");
            return match verdict(self.rest.patch(&path, &body).await, card.attempts) {
                Verdict::Done(_) => Ok(Stands { at: (channel, message), current: true }),
                other => Err(other),
            };
        }
        let channel = self.channel(face, card.place).await?;
        if let Some(look) = self.suspects(Sent::Card(card.id), card.attempts)
            && let Some(message) = self.find_card(channel, card.ticket, card.created_at, look).await?
        {
            return Ok(Stands { at: (channel, message), current: false });
        }
        let nonce = format!("c{:x}.{}.{}", self.life, card.id, card.posts);
        let body = self.first(face, card.place).into_body(Some(nonce));
        let path = format!("/channels/{channel}/messages");
        match verdict(self.rest.post(&path, &body).await, card.attempts) {
            Verdict::Done(posted) => {
                let id =
                    id_of(&posted).ok_or_else(|| Verdict::Hopeless("a message without id".to_owned()))?;
                Ok(Stands { at: (channel, MessageId(id)), current: card.attempts == 0 })
            }
            other => Err(other),
        }
    }

    /// A card that may show an older revision counts as revision 0 and is edited next.
    async fn card_shows(&self, card: &Card, face: &Face, stands: &Stands) -> Result<(), Stopped> {
        let (revision, at) = (if stands.current { face.ticket.revision } else { 0 }, stands.at);
        let (row, district, place) = (card.id, face.district.id, card.place.to_string());
        let was_lost = card.attempts > 0;
        self.write(move |db| {
            Box::pin(async move {
                cards::shows(db, row, revision, at).await?;
                if was_lost {
                    owed::found_place(db, district, &place).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// The card as it first arrives: the one person who is meant is told, in duty hours only (R93).
    fn first(&self, face: &Face, place: Place) -> View {
        let on_duty = face.district.calendar.is_duty(self.desk.now());
        let view = View { quiet: !on_duty, ..render::card_in(face, place, self.desk.now()) };
        let here = |staff: &StaffId| face.district.absence(*staff, self.desk.now()).is_none();
        match meant(face, place).filter(here) {
            Some(staff) if on_duty && face.ticket.state == State::Waiting => render::with_ping(
                view,
                face,
                staff,
                face.ticket.placed.backup.map(Place::Queue) == Some(place),
            ),
            _ => view,
        }
    }
}

/// Whether a queue has no channel of its own: its cards are shown in the director's, who is told once.
fn is_missing(face: &Face, place: Place) -> bool {
    matches!(place, Place::Queue(queue) if own_channel(&face.district, queue).is_none())
}

/// Who is told of a new card in a place: the suggested lead in the ticket's queue, the topic's specialist in the
/// back-up queue, a partner at their own desk.
fn meant(face: &Face, place: Place) -> Option<StaffId> {
    let placed = &face.ticket.placed;
    match place {
        Place::Person(staff) => Some(staff),
        Place::Queue(queue) if queue == placed.queue => placed.suggested,
        Place::Queue(queue) if placed.backup == Some(queue) && placed.widened_at.is_some() => {
            let initiative = face.ticket.asked.topic.and_then(|id| face.district.initiative(id));
            initiative.and_then(|it| it.lead.or(it.backup))
        }
        Place::Queue(_) => face.partners.first().copied(),
    }
}
