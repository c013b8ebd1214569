//! Thanks on their way: to the one who is thanked, or into the staff's channel. What can't be shared goes to the person.

use super::Shared;
use super::verdict::{Lost, Told, Verdict};
use crate::discord::render;
use crate::domain::ids::BuildingId;
use crate::store::owed::Debt;
use crate::store::thanks;

impl Shared {
    pub(super) async fn give_thanks(&self, debt: &Debt, id: i64, building: Option<BuildingId>) -> Told {
        let found = {
            let mut reader = self.desk.store().read().await?;
            thanks::by_id(&mut reader, id).await?
        };
        let Some(given) = found else { return Ok(Ok(())) };
        let district = self.desk.district_by_id(debt.district).await?;
        let view = render::thanks_given(&given, &district);
        let staff_channel =
            building.and_then(|id| district.building(id)).and_then(|it| it.staff_channel.clone());
        if let Some(channel) = staff_channel.and_then(|it| it.id) {
            match self.say(debt, channel, view.clone()).await {
                Err(Verdict::Lost(_) | Verdict::Hopeless(_)) => {}
                other => return Ok(other),
            }
        }
        let Some(user) = district.person(given.to).and_then(|it| it.user) else {
            return Ok(Err(Verdict::Lost(Lost::NoChannel)));
        };
        self.directly_or_later(debt, user, (&view, &view.content)).await
    }
}
