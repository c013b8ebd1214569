//! What earlier tickets teach: the topic of words that no pattern knows, corrections that people made, and what was
//! answered before (R88). Within one district; private tickets teach nothing.

use std::cmp::Reverse;

use chrono::{DateTime, Duration, Utc};

use super::known::Known;
use crate::desk::Desk;
use crate::desk::intake::{Ask, Intake};
use crate::desk::visit::Visit;
use crate::domain::ids::{InitiativeId, TicketId, TicketNumber};
use crate::domain::incident::share_words;
use crate::domain::likeness::{NEARLY_SAME, WORTH_SHOWING, likeness, searched};
use crate::domain::permission;
use crate::domain::ticket::{State, Ticket};
use crate::store::{SqliteConnection, Stopped, search, tickets};

/// How many tickets a search looks at: the likeliest of the district.
const LOOKED_AT: usize = 25;

/// How many earlier answers a coach is shown.
const SHOWN: usize = 3;

/// Requests this far apart are hardly the same.
const SAME_DAYS: i64 = 3;

/// What was done about something alike.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The ticket.
    pub number: TicketNumber,
    /// What was done, in its coach's words.
    pub outcome: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Desk {
    /// Fills in the topic from tickets with similar words: where no pattern knew it, or where a person has corrected the
    /// very topic that the pattern found.
    pub(in crate::desk) async fn learn(
        &self,
        visit: &Visit,
        ask: &Ask,
        intake: &mut Intake,
        known: &mut Known,
    ) -> Result<(), Stopped> {
        if ask.topic.is_some() || ask.as_it_is || intake.reading.needs.len() > 1 {
            return Ok(());
        }
        let all = known.alike(self, visit, intake.words.as_str()).await?;
        let mut reader = self.store.read().await?;
        for (_, ticket) in all.iter().filter(|(alike, _)| *alike >= NEARLY_SAME) {
            let correction = search::correction(&mut reader, ticket.id).await?;
            let taught = taught(ticket, correction, intake.topic).filter(|id| on_the_map(visit, *id));
            if let Some(topic) = taught {
                intake.topic = Some(topic);
                return Ok(());
            }
        }
        Ok(())
    }

    /// An open ticket in the same building that may be the same: in nearly the same words, or about the same topic in
    /// half of them.
    pub(in crate::desk) async fn maybe_same(
        &self,
        visit: &Visit,
        intake: &Intake,
        known: &mut Known,
    ) -> Result<Option<TicketId>, Stopped> {
        if intake.private || intake.building.is_none() {
            return Ok(None);
        }
        let all = known.alike(self, visit, intake.words.as_str()).await?;
        let same = all.iter().find(|(alike, ticket)| {
            let recent = ticket.opened_at >= visit.at - Duration::days(SAME_DAYS);
            let there = ticket.asked.building == intake.building && !ticket.asked.private;
            let shares = || share_words(ticket.asked.words.as_str(), intake.words.as_str());
            let words = *alike >= NEARLY_SAME || (ticket.asked.topic == intake.topic && shares());
            recent && there && words && ticket.is_open()
        });
        Ok(same.map(|(_, ticket)| ticket.id))
    }
}

/// What was done about tickets like this one, for a coach who may see them.
pub(in crate::desk) async fn earlier(
    db: &mut SqliteConnection,
    visit: &Visit,
    about: &Ticket,
) -> Result<Vec<Earlier>, Stopped> {
    if about.asked.private {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for (alike, ticket) in like(db, visit, about.asked.words.as_str()).await? {
        let seen = permission::may_see(&visit.district, visit.caller.user, &ticket, &[], visit.at);
        let State::Resolved(done) = &ticket.state else { continue };
        let Some(outcome) = done.outcome.as_ref().filter(|_| seen && ticket.id != about.id) else { continue };
        if alike >= WORTH_SHOWING {
            found.push(Earlier { number: ticket.number, outcome: outcome.excerpt(200), at: done.at });
        }
    }
    found.truncate(SHOWN);
    Ok(found)
}

/// The tickets with words like these and how alike they are, the likest first.
pub(super) async fn like(
    db: &mut SqliteConnection,
    visit: &Visit,
    words: &str,
) -> Result<Vec<(u32, Ticket)>, Stopped> {
    let district = visit.district.id;
    let found = search::find(db, district, &searched(words), LOOKED_AT).await?;
    let tickets = tickets::by_ids(db, district, &found).await?;
    let alike = |ticket: &Ticket| likeness(words, ticket.asked.words.as_str());
    let mut all: Vec<_> = tickets.into_iter().map(|ticket| (alike(&ticket), ticket)).collect();
    all.sort_by_key(|(alike, ticket)| (Reverse(*alike), Reverse(ticket.number)));
    Ok(all)
}

/// What a similar ticket says about the topic. A pattern is overruled only by a correction of the topic that it found:
/// a clear pattern of another one stays.
fn taught(
    ticket: &Ticket,
    correction: Option<search::Correction>,
    found: Option<InitiativeId>,
) -> Option<InitiativeId> {
    match (correction, found) {
        (Some(correction), found) if correction.from == found => correction.to,
        (_, Some(_)) => None,
        (_, None) => ticket.asked.topic.filter(|_| matches!(ticket.state, State::Resolved(_))),
    }
}

fn on_the_map(visit: &Visit, id: InitiativeId) -> bool {
    visit.district.initiative(id).is_some_and(|it| !it.gone)
}
