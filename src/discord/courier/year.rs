//! News of the year's end on its way: to a coach, or to the requester of what was kept.

use super::Shared;
use super::verdict::{Lost, Told, Verdict};
use crate::desk::Face;
use crate::discord::render::year_end;
use crate::domain::ids::StaffId;
use crate::domain::year_end::YearNews;
use crate::store::owed::Debt;

impl Shared {
    /// What a coach has open on the last day, as it is when it is sent.
    pub(super) async fn tell_open(&self, debt: &Debt, (staff, day): (StaffId, chrono::NaiveDate)) -> Told {
        let district = self.desk.district_by_id(debt.district).await?;
        let Some(user) = district.person(staff).and_then(|it| it.user) else {
            return Ok(Err(Verdict::Lost(Lost::NoChannel)));
        };
        let language = district.languages.first().map_or("en", String::as_str).to_owned();
        let digest = self.desk.open_on(district, staff, day, self.desk.now()).await?;
        let view = year_end::open(&digest, &language);
        self.directly_or_later(debt, user, (&view, &year_end::open_later(&digest, &language))).await
    }

    pub(super) async fn tell_back(&self, debt: &Debt, face: &Face, news: YearNews) -> Told {
        match news {
            YearNews::Open { .. } => Ok(Ok(())),
            YearNews::Back => self.to_person(debt, face, face.ticket.asked.user, year_end::back(face)).await,
        }
    }
}
