//! Several needs in one message (F11, F12): a ticket each, in one transaction, or kept as one.

use super::known::Known;
use super::opening::{Opening, Several};
use crate::desk::Desk;
use crate::desk::intake::{self, Ask};
use crate::desk::open::{Kept, Plan, insert, remember};
use crate::desk::opened::About;
use crate::desk::stale::{TRIES, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::door::Need;
use crate::domain::ticket::Ticket;
use crate::store::drafts::WaitsFor;
use crate::store::{SqliteConnection, Stopped};

impl Desk {
    /// The requester says whether their needs become a ticket each. Kept as one, the librarian reads it as it is.
    pub async fn answer_needs(&self, caller: Caller, draft: i64, apart: bool) -> Result<Opening, Stopped> {
        let ask = self.draft(&caller, draft, WaitsFor::Needs).await?.asked.ask;
        if !apart {
            return self.open_draft(caller, Ask { as_it_is: true, ..ask }, Some(draft)).await;
        }
        for _ in 0..TRIES {
            let visit = self.visit(caller.clone()).await?;
            if let Some(several) = self.open_apart(visit, &ask, draft).await? {
                return Ok(Opening::Several(several));
            }
        }
        Err(kept_changing())
    }

    /// None where the district changed meanwhile.
    async fn open_apart(&self, visit: Visit, ask: &Ask, draft: i64) -> Result<Option<Several>, Stopped> {
        let whole = intake::read(&visit, ask, &mut Known::nothing(&self.turns)).await?;
        let (mut plans, mut abouts, mut work_orders) = (Vec::new(), Vec::new(), Vec::new());
        for need in whole.reading.needs {
            let mut intake =
                intake::read(&visit, &of_need(ask, &need), &mut Known::nothing(&self.turns)).await?;
            (intake.topic, intake.kind) = (need.topic, need.kind);
            intake.language.clone_from(&whole.language);
            let route = self.route(&visit, &intake, false).await?;
            if route.work_order {
                work_orders.push(need);
                continue;
            }
            let first = plans.is_empty();
            let plan = Plan { intake, route, draft: first.then_some(draft), first, alike: None };
            abouts.push(self.about(&visit, &plan).await?);
            plans.push(plan);
        }
        let district = visit.district.clone();
        let kept = self.store.write(move |db| Box::pin(async move { insert_all(db, &visit, plans).await }));
        let Some(kept) = kept.await? else { return Ok(None) };
        if kept.is_empty() {
            self.forget_answered(draft).await?;
        }
        self.owing.notify_one();
        let together = |(about, (ticket, repeated)): (About, _)| about.opened(ticket, repeated);
        let opened = abouts.into_iter().zip(kept).map(together).collect();
        Ok(Some(Several { district, language: whole.language, opened, work_orders }))
    }
}

/// The part of a request that one need is; everything else was said for all of them.
fn of_need(ask: &Ask, need: &Need) -> Ask {
    Ask { words: need.words.clone(), ..ask.clone() }
}

async fn insert_all(
    db: &mut SqliteConnection,
    visit: &Visit,
    plans: Vec<Plan>,
) -> Result<Option<Vec<(Ticket, bool)>>, Stopped> {
    let mut kept = Vec::new();
    // Remembering a building changes the district that all of them were routed in: last of all.
    let remembered = plans.iter().find_map(|it| it.intake.to_remember);
    for mut plan in plans {
        plan.intake.to_remember = None;
        match insert(db, visit, plan).await? {
            Kept::Is(ticket, repeated) => kept.push((*ticket, repeated)),
            // The revision is looked at first: if it is stale, it is for the first of them, and nothing was inserted.
            Kept::Stale => return Ok(None),
        }
    }
    remember(db, visit, remembered).await?;
    Ok(Some(kept))
}
