//! A request that waits for one answer of its requester, and the answers.

use serde::{Deserialize, Serialize};

use super::known::Known;
use super::opening::{Opening, Question};
use super::said::Said;
use crate::desk::intake::{self, Ask};
use crate::desk::log::{has_topic, is_plain};
use crate::desk::visit::{Caller, Visit};
use crate::desk::{ClassAsk, Desk, LogEntry, Logged, RoadTyped};
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::domain::routing::Kind;
use crate::store::drafts::{self, Draft, WaitsFor};
use crate::store::{SqliteConnection, Stopped, tickets};

/// A request that waits, with what is needed to send it on without its requester.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::desk) struct Waiting {
    pub(in crate::desk) ask: Ask,
    pub(in crate::desk) name: String,
    pub(in crate::desk) language: String,
    /// An entry in the log without its line, where that is what is sent again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::desk) log: Option<LogEntry>,
    /// What the director typed about an initiative without the sentence that is sent again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::desk) road: Option<RoadTyped>,
    /// A class without the words that are sent again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::desk) class: Option<ClassAsk>,
}

/// The options of a command that is no request, without the words that are sent again.
pub(in crate::desk) enum Options {
    /// An entry in the log.
    Log(LogEntry),
    /// What the director typed about an initiative.
    Road(RoadTyped),
    /// A class.
    Class(ClassAsk),
}

/// What was kept is done with, in the transaction of what it becomes. Of two forms that are sent at once, the second one
/// finds nothing.
pub(in crate::desk) async fn done_with(db: &mut SqliteConnection, draft: Option<i64>) -> Result<(), Stopped> {
    match draft {
        Some(draft) if !drafts::forget(db, draft).await? => Err(Refused::NoSuchTicket.into()),
        _ => Ok(()),
    }
}

impl Desk {
    /// The requester says in which building they work: remembered, and the request goes on its way.
    pub async fn answer_building(
        &self,
        caller: Caller,
        draft: i64,
        building: &str,
    ) -> Result<Opening, Stopped> {
        let kept = self.draft(&caller, draft, WaitsFor::Building).await?;
        let ask = Ask { building: Some(building.to_owned()), ..kept.asked.ask };
        let visit = self.visit(caller).await?;
        let mut known = Known::nothing(&self.turns);
        let intake = intake::read(&visit, &ask, &mut known).await?;
        self.go_on(visit, ask, (intake, known), Some(draft)).await
    }

    /// The requester says what sort of help they mean; none: they would rather talk to a person (F13).
    pub async fn answer_kind(
        &self,
        caller: Caller,
        draft: i64,
        kind: Option<Kind>,
    ) -> Result<Opening, Stopped> {
        let ask = self.draft(&caller, draft, WaitsFor::Kind).await?.asked.ask;
        let ask = Ask { as_it_is: kind.is_none(), kind: kind.or(ask.kind), ..ask };
        self.open_draft(caller, ask, Some(draft)).await
    }

    /// The words once more, without a student's data, or by somebody who says that there is none in them (R94).
    pub async fn ask_again(
        &self,
        caller: Caller,
        draft: i64,
        words: &str,
        insisted: bool,
    ) -> Result<Opening, Stopped> {
        let ask = self.draft(&caller, draft, WaitsFor::Edit).await?.asked.ask;
        // A link would lead to what was taken out.
        let source_url = ask.source_url.clone().filter(|_| insisted);
        self.open(caller, Ask { words: words.to_owned(), insisted, source_url, ..ask }).await
    }

    /// Keeps the options of an entry in the log whose line was turned away, and nothing of the line; and whether its topic
    /// has to be said again, because that can't be understood and isn't kept either. None where another option can't be.
    pub async fn keep_log(&self, caller: Caller, entry: LogEntry) -> Result<Option<(i64, bool)>, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        if !is_plain(&visit, &entry) {
            return Ok(None);
        }
        let topicless = !has_topic(&visit, &entry);
        let entry = if topicless { LogEntry { topic: String::new(), ..entry } } else { entry };
        let draft = self.keep_options(visit, Options::Log(entry)).await?;
        Ok(Some((draft, topicless)))
    }

    /// Keeps what is no request: the options of a command whose one sentence is sent again.
    pub(in crate::desk) async fn keep_options(&self, visit: Visit, options: Options) -> Result<i64, Stopped> {
        let (log, road, class) = match options {
            Options::Log(entry) => (Some(entry), None, None),
            Options::Road(typed) => (None, Some(typed), None),
            Options::Class(ask) => (None, None, Some(ask)),
        };
        let keep = self.store.write(move |db| {
            Box::pin(async move {
                let Caller { user, name, cause, language, .. } = visit.caller;
                let waiting = Waiting { ask: Ask::default(), name, language, log, road, class };
                let whose = (visit.district.id, user);
                Ok(drafts::keep(db, whose, WaitsFor::Edit, &waiting, cause, visit.at).await?)
            })
        });
        keep.await
    }

    /// The line once more, and the topic where that was not kept: the same verb, through the same gate.
    pub async fn log_again(
        &self,
        caller: Caller,
        draft: i64,
        line: Said,
        topic: Option<&str>,
    ) -> Result<Logged, Stopped> {
        let entry = self.draft(&caller, draft, WaitsFor::Edit).await?.asked.log;
        let entry = entry.ok_or(Refused::NoSuchTicket)?;
        let topic = topic.map_or_else(|| entry.topic.clone(), str::to_owned);
        self.log_kept(caller, LogEntry { line: line.unless_blank(), topic, ..entry }, Some(draft)).await
    }

    pub(super) async fn keep_draft(
        &self,
        visit: Visit,
        ask: Ask,
        language: String,
        (waits_for, before): (WaitsFor, Option<i64>),
    ) -> Result<Question, Stopped> {
        let (district, spoken) = (visit.district.clone(), language.clone());
        let keep = async move |db: &mut SqliteConnection| {
            let Caller { user, name, cause, .. } = visit.caller;
            let waiting = Waiting { ask, name, language, log: None, road: None, class: None };
            if let Some(draft) = before {
                drafts::turn_to(db, draft, waits_for, &waiting).await?;
                return Ok(draft);
            }
            Ok(drafts::keep(db, (visit.district.id, user), waits_for, &waiting, cause, visit.at).await?)
        };
        let draft = self.store.write(move |db| Box::pin(keep(db))).await?;
        Ok(Question { district, draft, own: Vec::new(), language: spoken })
    }

    /// The caller's own draft that waits for this answer.
    pub(in crate::desk) async fn draft(
        &self,
        caller: &Caller,
        draft: i64,
        waits_for: WaitsFor,
    ) -> Result<Draft<Waiting>, Stopped> {
        let kept = {
            let mut reader = self.store.read().await?;
            drafts::by_id::<Waiting>(&mut reader, draft).await?
        };
        let district = self.district(caller.guild).await?;
        let kept = kept.filter(|it| it.district == district.id && it.user == caller.user);
        let kept = kept.ok_or(Refused::NoSuchTicket)?;
        match kept.ticket {
            Some(ticket) => Err(self.already_sent(ticket).await),
            None if kept.waits_for == waits_for => Ok(kept),
            None => Err(Refused::NoSuchTicket.into()),
        }
    }

    async fn already_sent(&self, ticket: TicketId) -> Stopped {
        let found = async {
            let mut reader = self.store.read().await?;
            tickets::by_id(&mut reader, ticket).await
        };
        match found.await {
            Ok(Some(ticket)) => Refused::AlreadySent { number: ticket.number }.into(),
            Ok(None) => Refused::NoSuchTicket.into(),
            Err(failure) => failure.into(),
        }
    }
}
