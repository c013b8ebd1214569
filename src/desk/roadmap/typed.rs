//! What the director types about an initiative, and how it is sent again where one of its sentences was turned away: the
//! other options are kept, nothing of that sentence is (R94).

use serde::{Deserialize, Serialize};

use super::edit::{self, RoadEdit};
use super::{Edited, find};
use crate::desk::Desk;
use crate::desk::door::{Options, Said};
use crate::desk::visit::{Caller, Visit};
use crate::domain::ids::Key;
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::roadmap::Phase;
use crate::domain::text::excerpt;
use crate::domain::turned::Turned;
use crate::store::Stopped;
use crate::store::district::Details;
use crate::store::drafts::WaitsFor;

/// What stands between words that are repeated together.
const BETWEEN: &str = " · ";

/// One command about one initiative, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RoadTyped {
    /// Which initiative.
    pub of: RoadOf,
    /// What is said about it.
    pub edit: RoadEdit,
    /// The draft that it was kept as, which is done with once this is.
    #[serde(skip)]
    pub draft: Option<i64>,
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
    /// Both, where neither may stay as it is.
    Both,
}

/// What became of a command about an initiative.
#[derive(Debug)]
pub struct RoadTried {
    /// The initiative as it is now.
    pub changed: Result<Edited, Stopped>,
    /// Where sentences of it were turned away and the rest could be kept: the draft that holds the rest, and which they were.
    pub kept: Option<(i64, RoadSentence)>,
    /// What took longest to type, for a refusal to repeat.
    pub said: String,
}

impl RoadSentence {
    /// The most characters of it, of both together none. The options of `/roadmap` take no more.
    pub fn longest(self) -> usize {
        match self {
            Self::Goal => 300,
            Self::Notes | Self::Both => 500,
        }
    }

    /// The single sentences, in the order in which they are shown.
    pub fn each(self) -> &'static [Self] {
        match self {
            Self::Goal => &[Self::Goal],
            Self::Notes => &[Self::Notes],
            Self::Both => &[Self::Goal, Self::Notes],
        }
    }
}

impl Desk {
    /// The director adds an initiative or edits what is said about one. Where a sentence is turned away, everything else
    /// is kept: the sentence can be sent again.
    pub async fn change_initiative(&self, caller: Caller, typed: RoadTyped) -> RoadTried {
        let (changed, said) = (self.put_initiative(caller.clone(), &typed).await, typed.long());
        let turned = matches!(&changed, Err(Stopped::Refused(it)) if matches!(**it, Refused::Turned(_)));
        let kept = if turned { self.keep_initiative(caller, typed).await.ok().flatten() } else { None };
        RoadTried { changed, kept, said }
    }

    /// The sentences once more, in the order of [`RoadSentence::each`]: the same verb, through the same gate.
    pub async fn change_initiative_again(
        &self,
        caller: Caller,
        (draft, sentence): (i64, RoadSentence),
        said: &[&str],
        insisted: bool,
    ) -> RoadTried {
        let kept = self.draft(&caller, draft, WaitsFor::Edit).await;
        let kept = kept.and_then(|it| it.asked.road.ok_or_else(|| Refused::NoSuchTicket.into()));
        let mut typed = match kept {
            Ok(typed) => RoadTyped { draft: Some(draft), ..typed },
            Err(stopped) => {
                return RoadTried { changed: Err(stopped), kept: None, said: said.join(BETWEEN) };
            }
        };
        for (sentence, said) in sentence.each().iter().zip(said) {
            typed = typed.with(*sentence, Some((*said).to_owned()));
        }
        typed.edit.insisted = insisted;
        self.change_initiative(caller, typed).await
    }

    async fn put_initiative(&self, caller: Caller, typed: &RoadTyped) -> Result<Edited, Stopped> {
        let RoadTyped { of, edit, draft } = typed;
        match of {
            RoadOf::New { key, phase, on } => {
                self.add_initiative(caller, (key, *phase, on.as_deref()), edit, *draft).await
            }
            RoadOf::Known(initiative) => self.edit_initiative(caller, initiative, edit, *draft).await,
        }
    }

    /// Keeps everything but what was turned away. None where anything else might hold what a sentence must not.
    async fn keep_initiative(
        &self,
        caller: Caller,
        typed: RoadTyped,
    ) -> Result<Option<(i64, RoadSentence)>, Stopped> {
        let visit = self.director(caller).await?;
        let Some(sentence) = turned(&visit, &typed.edit) else { return Ok(None) };
        let typed = typed.with(sentence, None);
        if !is_plain(&visit, &typed) {
            return Ok(None);
        }
        Ok(Some((self.keep_options(visit, Options::Road(typed)).await?, sentence)))
    }
}

impl RoadTyped {
    fn with(mut self, sentence: RoadSentence, words: Option<String>) -> Self {
        match sentence {
            RoadSentence::Goal => self.edit.goal = words,
            RoadSentence::Notes => self.edit.notes = words,
            RoadSentence::Both => (self.edit.goal, self.edit.notes) = (words.clone(), words),
        }
        self
    }

    fn long(&self) -> String {
        let RoadEdit { name, patterns, goal, notes, order, .. } = &self.edit;
        let all = [name, patterns, goal, notes, order].into_iter().flatten();
        all.map(String::as_str).collect::<Vec<_>>().join(BETWEEN)
    }
}

/// The key of an initiative that is to be added.
pub(super) fn key(typed: &str) -> Result<Key, Refused> {
    let bad = |_| Refused::from(RoadRefused::BadKey { typed: excerpt(typed, 40) });
    typed.trim().to_lowercase().parse().map_err(bad)
}

/// Both sentences come through the gate together, so that whoever has to write them again is given back both.
pub(super) fn gate(visit: &Visit, edit: &RoadEdit) -> Result<(), Refused> {
    let read = [&edit.goal, &edit.notes].map(|it| read(visit, it.as_deref(), edit.insisted));
    let turned = read.into_iter().flatten().reduce(Turned::and);
    turned.map_or(Ok(()), |it| Err(it.into()))
}

/// The sentences that name a student.
fn turned(visit: &Visit, edit: &RoadEdit) -> Option<RoadSentence> {
    let names = |typed: &Option<String>| {
        matches!(read(visit, typed.as_deref(), edit.insisted), Some(Turned::Student { .. }))
    };
    match (names(&edit.goal), names(&edit.notes)) {
        (true, false) => Some(RoadSentence::Goal),
        (false, true) => Some(RoadSentence::Notes),
        (true, true) => Some(RoadSentence::Both),
        (false, false) => None,
    }
}

/// Why the gate does not take a sentence, if that is why.
fn read(visit: &Visit, typed: Option<&str>, insisted: bool) -> Option<Turned> {
    match visit.words(&Said::with(typed?, insisted)) {
        Err(Refused::Turned(turned)) => Some(turned),
        _ => None,
    }
}

/// Whether the rest would pass the gate as well. What can't be understood is told when the sentence comes again: till then
/// it is words like any others.
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
    let clean = |typed: &[Option<&str>]| typed.iter().flatten().all(|it| is_clean(visit, it));
    let RoadEdit { lead, backup, buildings, grades, order, review, .. } = edit;
    let looked_up = [lead, backup, buildings, grades, order, review].map(Option::as_deref);
    clean(&names) && (edit::read(visit, &before, edit).is_ok() || clean(&looked_up))
}

fn is_clean(visit: &Visit, typed: &str) -> bool {
    typed.trim().is_empty() || visit.words(&Said::new(typed)).is_ok()
}
