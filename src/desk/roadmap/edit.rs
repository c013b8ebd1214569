//! Adding initiatives and editing what is said about them. Whatever was typed is read before anything is kept.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::typed::RoadSentence;
use super::{find, typed};
use crate::desk::Desk;
use crate::desk::door::Said;
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
    /// The director adds an initiative, with its first phase.
    pub async fn add_initiative(
        &self,
        caller: Caller,
        key: &str,
        phase: Phase,
        on: Option<&str>,
        edit: RoadEdit,
    ) -> Result<Edited, Stopped> {
        let visit = self.director(caller.clone()).await?;
        let key = typed::key(key)?;
        let on = find::day(&visit, on)?;
        let read = read(&visit, &Details::default(), &edit)?;
        let write = self
            .store
            .write(move |db| Box::pin(async move { add(db, &visit, &key, (phase, on), read).await }));
        let initiative = write.await?;
        Ok(Edited { district: self.district(caller.guild).await?, initiative, parts: Vec::new() })
    }

    /// The director edits what is said about an initiative. What waits is routed again where that changes who has it.
    pub async fn edit_initiative(
        &self,
        caller: Caller,
        typed: &str,
        edit: RoadEdit,
    ) -> Result<Edited, Stopped> {
        let visit = self.director(caller.clone()).await?;
        let before = find::initiative(&visit.district, typed)?.clone();
        let read = read(&visit, &Details::from(&before), &edit)?;
        let parts = parts(&before, &read);
        if parts.is_empty() {
            return Err(Refused::from(RoadRefused::NothingNew).into());
        }
        let (initiative, said, by) = (before.id, parts.clone(), (caller.user, caller.name.clone()));
        self.store
            .write(move |db| Box::pin(async move { rewrite(db, &visit, &before, read, said).await }))
            .await?;
        if parts.iter().any(|it| matches!(it, Part::Lead | Part::Backup | Part::Scope | Part::Rollout)) {
            let waiting = {
                let mut reader = self.store.read().await?;
                tickets::open_about(&mut reader, initiative).await?
            };
            let waiting = waiting.into_iter().map(|it| it.id).collect();
            self.reroute(caller.guild, waiting, Cause::District, Some(by)).await?;
        }
        Ok(Edited { district: self.district(caller.guild).await?, initiative, parts })
    }
}

async fn add(
    db: &mut SqliteConnection,
    visit: &Visit,
    key: &Key,
    (phase, on): (Phase, chrono::NaiveDate),
    read: Read,
) -> Result<InitiativeId, Stopped> {
    let (district, caller) = (visit.district.id, &visit.caller);
    let added = district::add_initiative(db, district, key, &read.details).await?;
    let taken = || Refused::from(RoadRefused::KeyTaken { typed: key.to_string() });
    let initiative = added.ok_or_else(taken)?;
    let entry = PhaseEntry { phase, from: on, review: read.review };
    district::record_phase(db, district, initiative, &entry).await?;
    let change = RoadChange::Added { phase, on };
    let by = (caller.user, caller.name.as_str());
    roadmap::log(db, (district, initiative), by, &change, caller.cause, visit.at).await?;
    Ok(initiative)
}

async fn rewrite(
    db: &mut SqliteConnection,
    visit: &Visit,
    before: &Initiative,
    read: Read,
    parts: Vec<Part>,
) -> Result<(), Stopped> {
    let (district, caller) = (visit.district.id, &visit.caller);
    if roadmap::caused(db, caller.cause).await? {
        return Ok(());
    }
    district::edit_initiative(db, district, before.id, &read.details).await?;
    if let Some(entry) = before.entry_on(visit.today()).filter(|_| read.says_review) {
        let entry = PhaseEntry { review: read.review, ..*entry };
        district::record_phase(db, district, before.id, &entry).await?;
    }
    let by = (caller.user, caller.name.as_str());
    let change = RoadChange::Edited { parts };
    Ok(roadmap::log(db, (district, before.id), by, &change, caller.cause, visit.at).await?)
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
