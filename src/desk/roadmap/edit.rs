//! Adding initiatives and editing what is said about them. Whatever was typed is read before anything is kept.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::typed::RoadSentence;
use super::{find, typed};
use crate::desk::Desk;
use crate::desk::door::{Said, done_with};
use crate::desk::stale::{TRIES, is_as_read, kept_changing};
use crate::desk::visit::{Caller, Visit};
use crate::domain::district::District;
use crate::domain::ids::{InitiativeId, Key};
use crate::domain::refused::{Refused, RoadRefused};
use crate::domain::reroute::Cause;
use crate::domain::roadchange::{Part, RoadChange};
use crate::domain::roadmap::{Initiative, Phase, PhaseEntry};
use crate::domain::text::excerpt;
use crate::store::district::Details;
use crate::store::{SqliteConnection, Stopped, district, roadmap, tickets};

/// What was typed about an initiative; a dash or `none` clears a value.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct RoadEdit {
    /// The name that people see.
    pub name: Option<String>,
    /// The district goal it serves.
    pub goal: Option<String>,
    /// What is noted about it.
    pub notes: Option<String>,
    /// Patterns between semicolons.
    pub patterns: Option<String>,
    /// The specialist who leads it.
    pub lead: Option<String>,
    /// The specialist who steps in.
    pub backup: Option<String>,
    /// The buildings of a pilot, between commas.
    pub buildings: Option<String>,
    /// The grades of a pilot.
    pub grades: Option<String>,
    /// The order of a roll-out: buildings with their days, between commas.
    pub order: Option<String>,
    /// The day of the review, or of a pilot's evaluation.
    pub review: Option<String>,
    /// Whether the director says that no student is in its sentences.
    #[serde(skip)]
    pub insisted: bool,
}

/// An initiative that was added or edited.
#[derive(Debug, Clone)]
pub struct Edited {
    /// The district as it is now.
    pub district: Arc<District>,
    /// Which.
    pub initiative: InitiativeId,
    /// What was edited; empty if it is new.
    pub parts: Vec<Part>,
}

pub(super) struct Read {
    details: Details,
    /// Whether something was said about the review; no day then takes it away.
    says_review: bool,
    review: Option<chrono::NaiveDate>,
}

impl Desk {
    /// The director adds an initiative, with its first phase. `draft` is what was kept of it meanwhile.
    pub(super) async fn add_initiative(
        &self,
        caller: Caller,
        (key, phase, on): (&str, Phase, Option<&str>),
        edit: &RoadEdit,
        draft: Option<i64>,
    ) -> Result<Edited, Stopped> {
        let key = typed::key(key)?;
        for _ in 0..TRIES {
            let (visit, key) = (self.director(caller.clone()).await?, key.clone());
            let on = find::day(&visit, on)?;
            let read = read(&visit, &Details::default(), edit)?;
            let added = self.store.write(move |db| {
                Box::pin(async move { add(db, &visit, (&key, phase, on), read, draft).await })
            });
            if let Some(initiative) = added.await? {
                return Ok(Edited {
                    district: self.district(caller.guild).await?,
                    initiative,
                    parts: Vec::new(),
                });
            }
        }
        Err(kept_changing())
    }

    /// The director edits what is said about an initiative. What waits is routed again where that changes who has it.
    pub(super) async fn edit_initiative(
        &self,
        caller: Caller,
        typed: &str,
        edit: &RoadEdit,
        draft: Option<i64>,
    ) -> Result<Edited, Stopped> {
        for _ in 0..TRIES {
            let visit = self.director(caller.clone()).await?;
            let before = find::initiative(&visit.district, typed)?.clone();
            let read = read(&visit, &Details::from(&before), edit)?;
            let parts = parts(&before, &read);
            if parts.is_empty() {
                return Err(Refused::from(RoadRefused::NothingNew).into());
            }
            let (initiative, said) = (before.id, parts.clone());
            let rewritten = self.store.write(move |db| {
                Box::pin(async move { rewrite(db, &visit, &before, (read, said), draft).await })
            });
            if rewritten.await? {
                self.route_edited(&caller, initiative, &parts).await?;
                return Ok(Edited { district: self.district(caller.guild).await?, initiative, parts });
            }
        }
        Err(kept_changing())
    }

    async fn route_edited(
        &self,
        caller: &Caller,
        initiative: InitiativeId,
        parts: &[Part],
    ) -> Result<(), Stopped> {
        if !parts.iter().any(|it| matches!(it, Part::Lead | Part::Backup | Part::Scope | Part::Rollout)) {
            return Ok(());
        }
        let waiting = {
            let mut reader = self.store.read().await?;
            tickets::open_about(&mut reader, initiative).await?
        };
        let waiting = waiting.into_iter().map(|it| it.id).collect();
        let by = Some((caller.user, caller.name.clone()));
        self.reroute(caller.guild, waiting, Cause::District, by).await.map(drop)
    }
}

/// None where the district is not what it was when it was read.
async fn add(
    db: &mut SqliteConnection,
    visit: &Visit,
    (key, phase, on): (&Key, Phase, chrono::NaiveDate),
    read: Read,
    draft: Option<i64>,
) -> Result<Option<InitiativeId>, Stopped> {
    if !is_as_read(db, &visit.district).await? {
        return Ok(None);
    }
    done_with(db, draft).await?;
    let (district, caller) = (visit.district.id, &visit.caller);
    let added = district::add_initiative(db, district, key, &read.details).await?;
    let taken = || Refused::from(RoadRefused::KeyTaken { typed: key.to_string() });
    let initiative = added.ok_or_else(taken)?;
    let entry = PhaseEntry { phase, from: on, review: read.review };
    district::record_phase(db, district, initiative, &entry).await?;
    let change = RoadChange::Added { phase, on };
    let by = (caller.user, caller.name.as_str());
    roadmap::log(db, (district, initiative), by, &change, caller.cause, visit.at).await?;
    Ok(Some(initiative))
}

/// False where the district is not what it was when it was read: all that is said about the initiative is written, and what
/// somebody else has just said of it must not be lost.
async fn rewrite(
    db: &mut SqliteConnection,
    visit: &Visit,
    before: &Initiative,
    (read, parts): (Read, Vec<Part>),
    draft: Option<i64>,
) -> Result<bool, Stopped> {
    let (district, caller) = (visit.district.id, &visit.caller);
    if roadmap::caused(db, caller.cause).await? {
        return Ok(true);
    }
    if !is_as_read(db, &visit.district).await? {
        return Ok(false);
    }
    done_with(db, draft).await?;
    district::edit_initiative(db, district, before.id, &read.details).await?;
    if let Some(entry) = before.entry_on(visit.today()).filter(|_| read.says_review) {
        let entry = PhaseEntry { review: read.review, ..*entry };
        district::record_phase(db, district, before.id, &entry).await?;
    }
    let by = (caller.user, caller.name.as_str());
    let change = RoadChange::Edited { parts };
    roadmap::log(db, (district, before.id), by, &change, caller.cause, visit.at).await?;
    Ok(true)
}

pub(super) fn read(visit: &Visit, before: &Details, edit: &RoadEdit) -> Result<Read, Refused> {
    typed::gate(visit, edit)?;
    let district = &visit.district;
    let mut details = before.clone();
    if let Some(name) = edit.name.as_deref().map(str::trim).filter(|it| !it.is_empty()) {
        details.name = excerpt(name, 100);
    }
    set(&mut details.goal, edit.goal.as_deref(), |typed| sentence(visit, edit, typed, RoadSentence::Goal))?;
    set(&mut details.notes, edit.notes.as_deref(), |typed| {
        sentence(visit, edit, typed, RoadSentence::Notes)
    })?;
    set(&mut details.lead, edit.lead.as_deref(), |typed| find::specialist(visit, typed))?;
    set(&mut details.backup, edit.backup.as_deref(), |typed| find::specialist(visit, typed))?;
    fill(&mut details.patterns, edit.patterns.as_deref(), find::patterns)?;
    fill(&mut details.buildings, edit.buildings.as_deref(), |typed| find::buildings(district, typed))?;
    fill(&mut details.grades, edit.grades.as_deref(), find::grades)?;
    fill(&mut details.rollout, edit.order.as_deref(), |typed| find::order(visit, typed))?;
    let mut review = None;
    set(&mut review, edit.review.as_deref(), |typed| find::day(visit, Some(typed)))?;
    if details.lead.is_some() && details.lead == details.backup {
        return Err(RoadRefused::LeadIsBackup.into());
    }
    Ok(Read { details, says_review: edit.review.is_some(), review })
}

/// Sentences come in through the gate, like all words of people.
fn sentence(visit: &Visit, edit: &RoadEdit, typed: &str, which: RoadSentence) -> Result<String, Refused> {
    let passed = visit.words(&Said::with(typed.trim(), edit.insisted))?;
    Ok(excerpt(passed.words.as_str(), which.longest()))
}

fn set<T>(
    value: &mut Option<T>,
    typed: Option<&str>,
    read: impl Fn(&str) -> Result<T, Refused>,
) -> Result<(), Refused> {
    if let Some(typed) = typed {
        *value = if find::is_none(typed) { None } else { Some(read(typed)?) };
    }
    Ok(())
}

fn fill<T>(
    values: &mut Vec<T>,
    typed: Option<&str>,
    read: impl Fn(&str) -> Result<Vec<T>, Refused>,
) -> Result<(), Refused> {
    if let Some(typed) = typed {
        *values = if find::is_none(typed) { Vec::new() } else { read(typed)? };
    }
    Ok(())
}

fn parts(before: &Initiative, read: &Read) -> Vec<Part> {
    let (old, new) = (Details::from(before), &read.details);
    let all = [
        (Part::Name, old.name != new.name),
        (Part::Goal, old.goal != new.goal),
        (Part::Notes, old.notes != new.notes),
        (Part::Patterns, old.patterns != new.patterns),
        (Part::Lead, old.lead != new.lead),
        (Part::Backup, old.backup != new.backup),
        (Part::Scope, (&old.buildings, &old.grades) != (&new.buildings, &new.grades)),
        (Part::Rollout, old.rollout != new.rollout),
        (Part::Review, read.says_review),
    ];
    all.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| part).collect()
}
