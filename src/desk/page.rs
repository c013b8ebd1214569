//! A building's month on one page: drafted when the month is over, completed by its librarian, sent to the principal by
//! her own hand (B6, R85). Nobody else is told, and nothing is sent by itself.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::door::Said;
use super::visit::{Caller, Visit};
use super::{Desk, Impact, ImpactAsk};
use crate::domain::digest::{Morning, morning};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, DistrictId, GuildId, StaffId};
use crate::domain::impact::{About, Detail, Figures, ImpactRefused, Month, Period, Scope, Span};
use crate::domain::owed::Owed;
use crate::domain::owed_page::PageOwed;
use crate::domain::people::{Role, Staff};
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::domain::refused_page::PageRefused;
use crate::store::pages::{self, Page};
use crate::store::{SqliteConnection, Stopped, owed};

/// A page as it would be printed now, or as it was sent.
#[derive(Debug, Clone)]
pub struct PageLook {
    /// The district.
    pub district: Arc<District>,
    /// The page.
    pub page: Page,
    /// Its figures; once it was sent, they change no more.
    pub figures: Figures,
    /// Whom it would go to, or went to.
    pub principals: Vec<StaffId>,
}

impl Desk {
    /// Drafts last month's page of each building that has a librarian, on the first school morning of a month. Returns how
    /// many librarians are given one.
    pub async fn pages_due(&self, guild: GuildId, now: DateTime<Utc>) -> Result<usize, Stopped> {
        let (district, mut owed) = (self.district(guild).await?, 0);
        match morning(&district.calendar, district.settings.digest_at, None, now) {
            Morning::Due(_) => {}
            // Late, but not at night: tomorrow is a morning as well.
            Morning::Missed(_) if district.calendar.is_duty(now) => {}
            Morning::Missed(_) | Morning::Not => return Ok(0),
        }
        let month = Month::of(district.calendar.local_date(now)).before();
        for building in self.undrafted(&district, month).await? {
            owed += self.draft_page(&district, (building, month), now).await?;
        }
        if owed > 0 {
            self.owing.notify_one();
        }
        Ok(owed)
    }

    async fn undrafted(&self, district: &District, month: Month) -> Result<Vec<BuildingId>, Stopped> {
        let mut reader = self.store.read().await?;
        let drafted = pages::drafted(&mut reader, district.id, month).await?;
        let open = district.buildings.iter().filter(|it| !it.gone && !drafted.contains(&it.id));
        Ok(open.map(|it| it.id).collect())
    }

    /// A month of which there is nothing to tell has a row like any other, and nobody is told.
    async fn draft_page(
        &self,
        district: &Arc<District>,
        (building, month): (BuildingId, Month),
        now: DateTime<Utc>,
    ) -> Result<usize, Stopped> {
        let empty = self.building_month(district, (building, month), now).await?.is_empty();
        let librarians = permission::reporters(district, building, now);
        let to: Vec<_> = if empty { Vec::new() } else { librarians.iter().map(|it| it.id).collect() };
        let id = district.id;
        let count = to.len();
        let first = self
            .store
            .write(move |db| {
                Box::pin(async move {
                    let Some(row) = pages::draft(db, (id, building), month, now).await? else {
                        return Ok(false);
                    };
                    for to in to {
                        let what = Owed::Page(PageOwed::Draft { row, to });
                        owed::owe(db, id, None, &what, now).await?;
                    }
                    Ok(true)
                })
            })
            .await?;
        Ok(if first { count } else { 0 })
    }

    /// A building's month as its principal would be shown it: as it was kept, or as it is now.
    async fn building_month(
        &self,
        district: &Arc<District>,
        (building, month): (BuildingId, Month),
        now: DateTime<Utc>,
    ) -> Result<Figures, Stopped> {
        let (period, scope) = (Period::month(month), Scope::Building(building));
        let detail = Detail::Hidden { fewer_than: district.settings.small_cell };
        let Some(kept) = self.kept(building, month).await? else {
            return self.reckoned(district, &period, (scope, detail), now).await;
        };
        let facts = self.facts(district, &period).await?;
        let quotes = About { district, period: &period, scope, detail, now }.quotes(&facts);
        Ok(Figures { quotes, ..kept })
    }

    /// What a page is made of for whoever administers the database: of a building one month, small numbers hidden.
    pub async fn office_page(&self, guild: GuildId, ask: ImpactAsk) -> Result<Impact, Stopped> {
        let Impact { district, figures } = self.office_impact(guild, ask).await?;
        let figures = match (figures.scope, &figures.period.span) {
            (Scope::Building(building), Span::Month(month)) => {
                self.building_month(&district, (building, *month), self.now()).await?
            }
            (Scope::Building(_), _) => return Err(Refused::from(ImpactRefused::WholeMonths).into()),
            _ => figures,
        };
        Ok(Impact { district, figures })
    }

    /// A page, for the courier.
    pub async fn page(&self, row: i64) -> Result<Option<PageLook>, Stopped> {
        let page = {
            let mut reader = self.store.read().await?;
            pages::by_id(&mut reader, row).await?
        };
        let Some(page) = page else { return Ok(None) };
        let district = self.district_by_id(page.district).await?;
        Ok(Some(self.page_look(district, page).await?))
    }

    async fn page_look(&self, district: Arc<District>, page: Page) -> Result<PageLook, Stopped> {
        let now = self.now();
        let figures = self.building_month(&district, (page.building, page.month), now).await?;
        let today = district.calendar.local_date(now);
        let principals = principals(&district, page.building, today).map(|it| it.id).collect();
        Ok(PageLook { district, page, figures, principals })
    }

    /// Keeps the librarian's own sentences for a page; empty takes them off it.
    pub async fn word_page(&self, caller: Caller, row: i64, said: Said) -> Result<PageLook, Stopped> {
        let visit = self.visit(caller).await?;
        let (page, by) = self.open_page(&visit, row).await?;
        let said = said.unless_blank();
        let words = visit.words_if_any(said.as_ref())?.map(|it| it.words);
        let kept = self
            .store
            .write(move |db| {
                Box::pin(async move { Ok(pages::set_words(db, row, words.as_ref(), by).await?) })
            })
            .await?;
        if !kept {
            return Err(Refused::from(PageRefused::WasSent).into());
        }
        let page = self.page_row(page.id).await?;
        self.page_look(visit.district, page).await
    }

    /// Sends a page to the building's principals. From now on its month is what it says.
    pub async fn send_page(&self, caller: Caller, row: i64) -> Result<PageLook, Stopped> {
        let visit = self.visit(caller.clone()).await?;
        let (page, by) = self.open_page(&visit, row).await?;
        let (district, at) = (visit.district, visit.at);
        let today = district.calendar.local_date(at);
        let there = principals(&district, page.building, today).filter(|it| it.user.is_some());
        let to: Vec<_> = there.map(|it| it.id).collect();
        if to.is_empty() {
            return Err(Refused::from(PageRefused::NobodyToSendTo { building: page.building }).into());
        }
        self.settle_month(caller, page.building, page.month).await?;
        let id = district.id;
        self.store.write(move |db| Box::pin(async move { send(db, (id, row), (by, at), &to).await })).await?;
        self.owing.notify_one();
        let page = self.page_row(row).await?;
        self.page_look(district, page).await
    }

    async fn page_row(&self, row: i64) -> Result<Page, Stopped> {
        let mut reader = self.store.read().await?;
        Ok(pages::by_id(&mut reader, row).await?.ok_or(Refused::from(PageRefused::NoSuchPage))?)
    }

    /// A page that the caller may complete and send. One of another district, or building, is none.
    async fn open_page(&self, visit: &Visit, row: i64) -> Result<(Page, StaffId), Stopped> {
        let page = self.page_row(row).await?;
        let own = page.district == visit.district.id;
        let staff = visit.staff().filter(|it| own && may_report(visit, it, page.building));
        let by = staff.ok_or(Refused::from(PageRefused::NoSuchPage))?.id;
        if page.sent.is_some() { Err(Refused::from(PageRefused::WasSent).into()) } else { Ok((page, by)) }
    }
}

async fn send(
    db: &mut SqliteConnection,
    (district, row): (DistrictId, i64),
    (by, at): (StaffId, DateTime<Utc>),
    to: &[StaffId],
) -> Result<(), Stopped> {
    if !pages::set_sent(db, row, (by, at)).await? {
        return Err(Refused::from(PageRefused::WasSent).into());
    }
    for to in to {
        owed::owe(db, district, None, &Owed::Page(PageOwed::Sent { row, to: *to }), at).await?;
    }
    Ok(())
}

fn may_report(visit: &Visit, staff: &Staff, building: BuildingId) -> bool {
    permission::reporters(&visit.district, building, visit.at).iter().any(|it| it.id == staff.id)
}

fn principals(district: &District, building: BuildingId, on: NaiveDate) -> impl Iterator<Item = &Staff> {
    let all = district.staff.iter();
    all.filter(move |it| it.is(Role::Principal) && it.here_on(on) && it.works_in(building))
}
