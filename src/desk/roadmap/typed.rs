//! What the director types about an initiative, and how it is sent again where one of its sentences was turned away: the
//! other options are kept, nothing of that sentence is (R94).

use serde::{Deserialize, Serialize};

use super::edit::{self, RoadEdit};
use super::{Edited, find};
use crate::desk::Desk;
use crate::desk::door::Said;
use crate::desk::visit::{Caller, Visit};
use crate::domain::ids::Key;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::roadmap::Phase;
use crate::domain::text::excerpt;
use crate::domain::turned::Turned;
use crate::store::Stopped;
use crate::store::district::Details;
use crate::store::drafts::{self, WaitsFor};

/// One command about one initiative, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RoadTyped {
    /// Which initiative.
    pub of: RoadOf,
    /// What is said about it.
    pub edit: RoadEdit,
}

/// The initiative that is meant.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoadOf {
    /// One that is to be added.
    New {
        /// Its key.
        key: String,
        /// Its first phase.
        phase: Phase,
        /// The first day; none for today.
        on: Option<String>,
    },
    /// One of the road map, by key or name.
    Known(String),
}

/// The sentences about an initiative: they pass the door like all words of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoadSentence {
    /// Its goal.
    Goal,
    /// Its notes.
    Notes,
}

impl RoadSentence {
    /// The most characters of it. The options of `/roadmap` take no more.
    pub fn longest(self) -> usize {
        match self {
            Self::Goal => 300,
            Self::Notes => 500,
        }
    }
}

impl Desk {
    /// The director adds an initiative or edits what is said about one.
    pub async fn change_initiative(&self, caller: Caller, typed: RoadTyped) -> Result<Edited, Stopped> {
        match typed.of {
            RoadOf::New { key, phase, on } => {
                self.add_initiative(caller, &key, phase, on.as_deref(), typed.edit).await
            }
            RoadOf::Known(initiative) => self.edit_initiative(caller, &initiative, typed.edit).await,
        }
    }

    /// Keeps everything but the one sentence that was turned away. None where both were, or where anything else might
    /// hold what a sentence must not.
    pub async fn keep_initiative(
        &self,
        caller: Caller,
        typed: RoadTyped,
    ) -> Result<Option<(i64, RoadSentence)>, Stopped> {
        let visit = self.visit(caller).await?;
        visit.director()?;
        let Some(sentence) = turned(&visit, &typed.edit) else { return Ok(None) };
        let typed = typed.with(sentence, None);
        if !is_plain(&visit, &typed) {
            return Ok(None);
        }
        Ok(Some((self.keep_options(visit, None, Some(typed)).await?, sentence)))
    }

    /// The sentence once more: the same verb, through the same gate.
    pub async fn change_initiative_again(
        &self,
        caller: Caller,
        (draft, sentence): (i64, RoadSentence),
        words: &str,
        insisted: bool,
    ) -> Result<Edited, Stopped> {
        let kept = self.draft(&caller, draft, WaitsFor::Edit).await?.asked.road;
        let mut typed = kept.ok_or(Refused::NoSuchTicket)?.with(sentence, Some(words.to_owned()));
        typed.edit.insisted = insisted;
        let edited = self.change_initiative(caller, typed).await?;
        let forget =
            self.store.write(move |db| Box::pin(async move { Ok(drafts::forget(db, draft).await?) }));
        forget.await?;
        Ok(edited)
    }
}

impl RoadTyped {
    fn with(mut self, sentence: RoadSentence, words: Option<String>) -> Self {
        match sentence {
            RoadSentence::Goal => self.edit.goal = words,
            RoadSentence::Notes => self.edit.notes = words,
        }
        self
    }
}

/// The key of an initiative that is to be added.
pub(super) fn key(typed: &str) -> Result<Key, Refused> {
    let bad = |_| Refused::from(RoadRefused::BadKey { typed: excerpt(typed, 40) });
    typed.trim().to_lowercase().parse().map_err(bad)
}

/// The only sentence that names a student.
fn turned(visit: &Visit, edit: &RoadEdit) -> Option<RoadSentence> {
    let names = |typed: &Option<String>| {
        let read = typed.as_deref().map(|it| visit.words(&Said::new(it)));
        matches!(read, Some(Err(Refused::Turned(Turned::Student { .. }))))
    };
    match (names(&edit.goal), names(&edit.notes)) {
        (true, false) => Some(RoadSentence::Goal),
        (false, true) => Some(RoadSentence::Notes),
        _ => None,
    }
}

/// Whether the rest can be understood, and would pass the gate as well.
fn is_plain(visit: &Visit, typed: &RoadTyped) -> bool {
    let edit = &typed.edit;
    let (names, before) = match &typed.of {
        RoadOf::New { key: typed, on, .. } => {
            if key(typed).is_err() || find::day(visit, on.as_deref()).is_err() {
                return false;
            }
            ([Some(typed.as_str()), edit.name.as_deref(), edit.patterns.as_deref()], Details::default())
        }
        RoadOf::Known(typed) => match find::initiative(&visit.district, typed) {
            Ok(it) => ([None, edit.name.as_deref(), edit.patterns.as_deref()], Details::from(it)),
            Err(_) => return false,
        },
    };
    names.into_iter().flatten().all(|it| is_clean(visit, it)) && edit::read(visit, &before, edit).is_ok()
}

fn is_clean(visit: &Visit, typed: &str) -> bool {
    typed.trim().is_empty() || visit.words(&Said::new(typed)).is_ok()
}
