//! The news that somebody stands in no longer: to them, and to the director.

use super::Shared;
use super::verdict::Told;
use crate::discord::render::people;
use crate::domain::district::District;
use crate::domain::owed::{self, StoodIn};
use crate::store::owed::Debt;

impl Shared {
    /// Without a sound: the clock says it at midnight. Whoever takes no direct messages reads it in their next answer.
    pub(super) async fn tell_stood_in(&self, debt: &Debt, district: &District, news: StoodIn) -> Told {
        let Some(staff) = district.person(news.staff).filter(|it| !it.gone) else { return Ok(Ok(())) };
        let view = people::stood_in(district, staff, news);
        match (news.told, staff.user) {
            (owed::Told::Director, _) => Ok(self.say_at(debt, self.director(district).await, view).await),
            (owed::Told::Themselves, Some(user)) => {
                self.directly_or_later(debt, user, (&view, &view.content)).await
            }
            (owed::Told::Themselves, None) => Ok(Ok(())),
        }
    }
}
