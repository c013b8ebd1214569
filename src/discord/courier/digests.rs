//! Digests on their way: read when they are sent, said in the place that they are for.

use chrono::NaiveDate;

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Told, Verdict};
use crate::discord::render;
use crate::discord::view::View;
use crate::domain::digest::CATCH_UP;
use crate::domain::ids::ChannelId;
use crate::domain::place::Place;
use crate::store::digests;
use crate::store::owed::Debt;

impl Shared {
    /// Says a place's digest. A place that can't be reached keeps its tickets, and the director is told once; its digest
    /// of that day is given up, because the next one tells the same, or may be sent by hand once the place is mended.
    pub(super) async fn send_digest(&self, debt: &Debt, place: &str, day: NaiveDate) -> Told {
        let district = self.desk.district_by_id(debt.district).await?;
        let Ok(place) = place.parse::<Place>() else {
            return Ok(Err(Verdict::Hopeless(format!("no place: {place}"))));
        };
        let user = |staff| district.person(staff).and_then(|it| it.user);
        let channel = match place {
            Place::Queue(queue) => own_channel(&district, queue).ok_or(Verdict::Lost(Lost::NoChannel)),
            Place::Person(staff) => match user(staff) {
                Some(user) => self.direct(user).await,
                None => Err(Verdict::Lost(Lost::NoChannel)),
            },
        };
        let said = match channel {
            Ok(channel) => {
                let digest = self.desk.digest(district.clone(), place, day, self.desk.now()).await?;
                let language = district.languages.first().map_or("en", String::as_str);
                let view = render::digest(&digest, language);
                if self.desk.now() - debt.created_at >= CATCH_UP {
                    return self.fold_into_the_next(debt, channel, (&view, place, day)).await;
                }
                self.say(debt, channel, view).await
            }
            Err(verdict) => Err(verdict),
        };
        if let Err(Verdict::Lost(why)) = &said {
            self.lost(district.id, place, *why).await?;
            let (id, place) = (district.id, place.to_string());
            self.write(move |db| Box::pin(async move { Ok(digests::untold(db, id, (&place, day)).await?) }))
                .await?;
        }
        Ok(said)
    }

    /// Discord was away for too long: five mornings must not come at once, nor one at night. The round decides anew what
    /// this morning still is. What was said after all, and only its answer was lost, stands.
    async fn fold_into_the_next(
        &self,
        debt: &Debt,
        channel: ChannelId,
        (view, place, day): (&View, Place, NaiveDate),
    ) -> Told {
        match self.was_said(debt, channel, view).await {
            Ok(true) => Ok(Ok(())),
            Ok(false) => {
                let (id, place) = (debt.district, place.to_string());
                self.write(move |db| {
                    Box::pin(async move { Ok(digests::undecided(db, id, (&place, day)).await?) })
                })
                .await?;
                Ok(Err(Verdict::Hopeless("too late for a digest; the next one tells the same".to_owned())))
            }
            Err(verdict) => Ok(Err(verdict)),
        }
    }
}
