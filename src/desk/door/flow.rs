//! A request at the door: what it turns out to be decides what happens next. At most one question is asked (R48).
//!
//! Somebody whose building nobody knows is asked for that one, even if the words are vague: the building is
//! remembered for good, and its librarian can sort what nobody else could.

use super::known::Known;
use super::opening::{Opening, Question};
use super::year_end;
use crate::desk::Desk;
use crate::desk::intake::{self, Ask, Intake};
use crate::desk::visit::{Caller, Visit};
use crate::domain::door::Said as Meaning;
use crate::domain::ids::BuildingId;
use crate::domain::refused::Refused;
use crate::domain::turned::Turned;
use crate::store::Stopped;
use crate::store::drafts::WaitsFor;

/// What happens next with a request that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Open,
    Question(WaitsFor),
    NeverMind,
    Thanks,
}

impl Desk {
    /// A staff member asks for help.
    pub async fn open(&self, caller: Caller, ask: Ask) -> Result<Opening, Stopped> {
        let visit = self.visit(caller).await?;
        let mut known = Known::nothing(&self.turns);
        let mut intake = match intake::read(&visit, &ask, &mut known).await {
            Err(Refused::Turned(turned @ Turned::Student { .. })) => {
                return self.turn_away(visit, ask, turned).await;
            }
            read => read?,
        };
        self.learn(&visit, &ask, &mut intake, &mut known).await?;
        self.go_on(visit, ask, (intake, known), None).await
    }

    /// The next step of a request. `draft` is what it was kept as while a question was open: then only the offer to
    /// open several is still made.
    pub(super) async fn go_on(
        &self,
        visit: Visit,
        ask: Ask,
        (intake, known): (Intake, Known),
        draft: Option<i64>,
    ) -> Result<Opening, Stopped> {
        let next = match next(&ask, &intake, draft.is_some()) {
            Next::Open if draft.is_none() && year_end::asks(&visit, &ask, &intake).is_some() => {
                Next::Question(WaitsFor::YearEnd)
            }
            next => next,
        };
        match next {
            Next::Open => self.open_knowing(visit.caller, ask, draft, known).await,
            Next::Question(waits_for) => self.ask_back(visit, ask, intake, (waits_for, draft)).await,
            Next::Thanks => self.thanks(visit, ask, intake).await,
            Next::NeverMind => self.never_mind(visit, intake.language).await,
        }
    }

    /// Keeps the other options, and nothing of the words.
    async fn turn_away(&self, visit: Visit, ask: Ask, turned: Turned) -> Result<Opening, Stopped> {
        let options = intake::options_only(&visit, &ask);
        let language = visit.caller.language.clone();
        let question = self.keep_draft(visit, options, language, (WaitsFor::Edit, None)).await?;
        Ok(Opening::Turned { question, turned })
    }

    async fn ask_back(
        &self,
        visit: Visit,
        ask: Ask,
        intake: Intake,
        (waits_for, draft): (WaitsFor, Option<i64>),
    ) -> Result<Opening, Stopped> {
        let Intake { reading, language, .. } = intake;
        let own = self.own_buildings(&visit).await?;
        let late = visit.district.settings.year_end.is_some_and(|it| it.answer_by < visit.today());
        let question: Question = self.keep_draft(visit, ask, language, (waits_for, draft)).await?;
        let question = Question { own, ..question };
        Ok(match waits_for {
            WaitsFor::Needs => Opening::SeveralNeeds { question, needs: reading.needs },
            WaitsFor::Kind => Opening::WhatKind(question),
            WaitsFor::YearEnd => Opening::ThisYear { late, question },
            WaitsFor::Building | WaitsFor::Edit | WaitsFor::Thanks | WaitsFor::Return => {
                Opening::WhichBuilding(question)
            }
        })
    }

    /// The buildings of the caller's posts, the one that they asked from last first.
    async fn own_buildings(&self, visit: &Visit) -> Result<Vec<BuildingId>, Stopped> {
        let own = intake::buildings_of(visit);
        let last = self.requests_of(visit).await?.into_iter().find_map(|it| it.asked.building);
        let last = last.filter(|it| own.contains(it));
        Ok(last.into_iter().chain(own.iter().copied().filter(|it| Some(*it) != last)).collect())
    }

    async fn never_mind(&self, visit: Visit, language: String) -> Result<Opening, Stopped> {
        let mut open = self.requests_of(&visit).await?;
        open.retain(crate::domain::ticket::Ticket::is_open);
        Ok(Opening::NeverMind { district: visit.district, language, open })
    }
}

fn next(ask: &Ask, intake: &Intake, asked_already: bool) -> Next {
    let reading = &intake.reading;
    let sorted = ask.kind.is_some() || ask.topic.is_some() || ask.as_it_is;
    let vague = reading.vague && !reading.urgent && !sorted && intake.topic.is_none();
    match reading.said {
        Meaning::Thanks { also_asks: false } if !asked_already && !sorted => Next::Thanks,
        Meaning::NeverMind if !asked_already && !sorted => Next::NeverMind,
        _ if intake.asks_building && !asked_already => Next::Question(WaitsFor::Building),
        _ if vague && !asked_already => Next::Question(WaitsFor::Kind),
        _ if reading.needs.len() > 1 && !sorted => Next::Question(WaitsFor::Needs),
        _ => Next::Open,
    }
}
