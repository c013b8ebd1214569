//! Digests on their way: read when they are sent, said in the place that they are for.

use chrono::NaiveDate;

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Told, Verdict};
use crate::discord::render;
use crate::domain::place::Place;
use crate::store::owed::Debt;

impl Shared {
    /// Says a place's digest. A place that can't be reached keeps its tickets, and the director is told once; its digest
    /// of that day is given up, because the next one tells the same.
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
                self.say(debt, channel, render::digest(&digest, language)).await
            }
            Err(verdict) => Err(verdict),
        };
        if let Err(Verdict::Lost(why)) = &said {
            self.lost(district.id, place, *why).await?;
        }
        Ok(said)
    }
}
