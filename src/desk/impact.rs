//! Figures for whoever may see them (`domain/impact`). Months that are shown with small cells hidden are reckoned once and
//! kept: what comes late changes them no more, so nothing can be worked out by looking twice.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::visit::{Caller, Visit};
use super::{Desk, intake};
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, DistrictId, GuildId};
use crate::domain::impact::{
    About, Detail, Facts, Figures, ImpactRefused, Month, Period, Quote, Scope, Viewer,
};
use crate::domain::logging::closes_on;
use crate::domain::permission;
use crate::domain::refused::Refused;
use crate::store::{Failure, SqliteConnection, Stopped, impact, months};

/// What somebody wants to see, as they typed it.
#[derive(Debug, Clone, Default)]
pub struct ImpactAsk {
    /// A month, a term, `year`, two days; none for the last month that is over.
    pub period: Option<String>,
    /// A building by key or name.
    pub building: Option<String>,
    /// An initiative by key or name.
    pub initiative: Option<String>,
    /// One's own figures, whatever one usually sees.
    pub mine: bool,
}

/// A report.
#[derive(Debug, Clone)]
pub struct Impact {
    /// The district.
    pub district: Arc<District>,
    /// Its figures.
    pub figures: Figures,
}

impl Desk {
    /// Figures for a member of the server: what they ask for, or what they usually see.
    pub async fn impact(&self, caller: Caller, ask: ImpactAsk) -> Result<Impact, Stopped> {
        let visit = self.visit(caller).await?;
        let district = visit.district.clone();
        let viewer = Viewer::of(&district, visit.caller.user);
        let period = read_period(&district, ask.period.as_deref(), visit.at)?;
        let own = Viewer::own(&district, visit.caller.user);
        let (scope, detail) = match named(&district, &ask)? {
            None if ask.mine => (own, Detail::Full),
            Some(_) if ask.mine => return Err(Refused::from(ImpactRefused::OwnApart).into()),
            named => {
                let usual = || viewer.usual().ok_or(ImpactRefused::WhichBuilding).map_err(Refused::from);
                let scope = named.map_or_else(usual, Ok)?;
                (scope, viewer.sees(scope, district.settings.small_cell).map_err(Refused::from)?)
            }
        };
        let figures = match (detail, scope) {
            (Detail::Hidden { .. }, Scope::Building(building)) => {
                let draft = matches!(viewer, Viewer::Coach { .. });
                self.months(&visit, building, (period, detail), draft).await?
            }
            _ => self.reckoned(&district, &period, (scope, detail), visit.at).await?,
        };
        Ok(Impact { district, figures })
    }

    /// Everything, for whoever administers the database.
    pub async fn office_impact(&self, guild: GuildId, ask: ImpactAsk) -> Result<Impact, Stopped> {
        let (district, now) = (self.district(guild).await?, self.now());
        let period = read_period(&district, ask.period.as_deref(), now)?;
        let scope = named(&district, &ask)?.unwrap_or(Scope::District);
        let figures = self.reckoned(&district, &period, (scope, Detail::Full), now).await?;
        Ok(Impact { district, figures })
    }

    /// Every fact of a period, for whoever administers the database.
    pub async fn office_facts(&self, district: &District, period: &Period) -> Result<Facts, Failure> {
        self.facts(district, period).await
    }

    /// A building's month as it is handed to its principal: from now on it does not change. Only a month that is over, by
    /// a coach of the building or the director.
    pub async fn settle_month(
        &self,
        caller: Caller,
        building: BuildingId,
        month: Month,
    ) -> Result<Impact, Stopped> {
        let visit = self.visit(caller).await?;
        let viewer = Viewer::of(&visit.district, visit.caller.user);
        let fewer_than = visit.district.settings.small_cell;
        let reports = permission::reporters(&visit.district, building, visit.at);
        // Whoever is the principal as well sees figures as one, and sends the page as the building's librarian.
        let own = visit.staff().is_some_and(|me| reports.iter().any(|it| it.id == me.id));
        let may = match &viewer {
            Viewer::Coach { buildings, .. } => buildings.contains(&building),
            Viewer::Director { .. } => true,
            _ => own,
        };
        let today = visit.today();
        match (may, today > month.last()) {
            (false, _) => return Err(Refused::from(ImpactRefused::NotYourBuilding).into()),
            (_, false) => {
                return Err(Refused::from(ImpactRefused::NotFinal { month, until: month.last() }).into());
            }
            _ => {}
        }
        let mut figures = self.month(&visit, (building, month), Detail::Hidden { fewer_than }, true).await?;
        let facts = self.facts(&visit.district, &figures.period).await?;
        figures.quotes = quotes(&visit, &figures, &facts);
        Ok(Impact { district: visit.district.clone(), figures })
    }

    /// Whole months added up. Those that may still change are there for the building's own coaches only.
    async fn months(
        &self,
        visit: &Visit,
        building: BuildingId,
        (period, detail): (Period, Detail),
        draft: bool,
    ) -> Result<Figures, Stopped> {
        let district = &visit.district;
        let today = district.calendar.local_date(visit.at);
        let whole = period.whole_months().ok_or(Refused::from(ImpactRefused::WholeMonths))?;
        let mut all = Vec::new();
        let mut open = None;
        for month in whole.iter().copied().filter(|it| it.first() <= today) {
            let until = closes_on(month.last(), district.settings.log_close_day);
            let kept = self.kept(building, month).await?;
            match kept {
                Some(figures) => all.push(figures),
                None if today > until => all.push(self.month(visit, (building, month), detail, true).await?),
                None if draft => all.push(self.month(visit, (building, month), detail, false).await?),
                None => open = open.or(Some((month, until))),
            }
        }
        let period = as_months(period, &whole);
        let first = whole.first().copied().unwrap_or(Month::of(today));
        let Some(mut figures) = Figures::of_months(all, period) else {
            let (month, until) =
                open.unwrap_or((first, closes_on(first.last(), district.settings.log_close_day)));
            return Err(Refused::from(ImpactRefused::NotFinal { month, until }).into());
        };
        let facts = self.facts(district, &figures.period).await?;
        figures.quotes = quotes(visit, &figures, &facts);
        Ok(figures)
    }

    pub(super) async fn kept(&self, building: BuildingId, month: Month) -> Result<Option<Figures>, Stopped> {
        let mut reader = self.store.read().await?;
        Ok(months::kept(&mut reader, building, month).await?)
    }

    /// One month of a building, kept from now on if `keep`. Thanks are not kept with it: their words can be erased.
    async fn month(
        &self,
        visit: &Visit,
        (building, month): (BuildingId, Month),
        detail: Detail,
        keep: bool,
    ) -> Result<Figures, Stopped> {
        if let Some(kept) = self.kept(building, month).await? {
            return Ok(kept);
        }
        let (district, period) = (&visit.district, Period::month(month));
        let scope = Scope::Building(building);
        let figures = self.reckoned(district, &period, (scope, detail), visit.at).await?;
        let figures = Figures { quotes: Vec::new(), ..figures };
        if !keep {
            return Ok(figures);
        }
        let (id, at) = (district.id, visit.at);
        let kept = self.store.write(move |db| {
            Box::pin(async move { keep_month(db, (id, building, month), figures, at).await })
        });
        kept.await
    }

    pub(super) async fn reckoned(
        &self,
        district: &Arc<District>,
        period: &Period,
        (scope, detail): (Scope, Detail),
        now: DateTime<Utc>,
    ) -> Result<Figures, Stopped> {
        let facts = self.facts(district, period).await?;
        Ok(Figures::reckon(About { district, period, scope, detail, now }, &facts))
    }

    pub(super) async fn facts(&self, district: &District, period: &Period) -> Result<Facts, Failure> {
        let mut reader = self.store.read().await?;
        let between = district.calendar.days_between(period.from, period.to);
        impact::facts(&mut reader, district.id, &district.calendar, between).await
    }
}

/// Whoever was first decides what the month says.
async fn keep_month(
    db: &mut SqliteConnection,
    (district, building, month): (DistrictId, BuildingId, Month),
    figures: Figures,
    at: DateTime<Utc>,
) -> Result<Figures, Stopped> {
    if let Some(first) = months::kept(db, building, month).await? {
        return Ok(first);
    }
    months::keep(db, (district, building, month), &figures, at).await?;
    Ok(figures)
}

fn quotes(visit: &Visit, figures: &Figures, facts: &Facts) -> Vec<Quote> {
    let about = About {
        district: &visit.district,
        period: &figures.period,
        scope: figures.scope,
        detail: figures.detail,
        now: visit.at,
    };
    about.quotes(facts)
}

fn read_period(district: &District, typed: Option<&str>, now: DateTime<Utc>) -> Result<Period, Refused> {
    let today = district.calendar.local_date(now);
    let read = Period::read(typed.unwrap_or("last-month"), &district.calendar, today);
    read.map_err(|bad| ImpactRefused::NotAPeriod { typed: bad.typed }.into())
}

fn named(district: &District, ask: &ImpactAsk) -> Result<Option<Scope>, Refused> {
    match (&ask.building, &ask.initiative) {
        (Some(_), Some(_)) => Err(ImpactRefused::NotByInitiative.into()),
        (Some(typed), None) => intake::building(district, typed).map(|it| Some(Scope::Building(it))),
        (None, Some(typed)) => intake::topic(district, typed).map(|it| Some(Scope::Initiative(it))),
        (None, None) => Ok(None),
    }
}

/// What the period is, where whole months stand for it.
fn as_months(period: Period, whole: &[Month]) -> Period {
    match (whole.first(), whole.last()) {
        (Some(first), Some(last)) => Period { from: first.first(), to: last.last(), ..period },
        _ => period,
    }
}
