//! Explaining: where a request would go and why, as everybody's desk is now. Changes nothing, keeps nothing.

use std::sync::Arc;

use super::Desk;
use super::visit::Caller;
use crate::domain::district::District;
use crate::domain::explain::{Explained, Question, explain};
use crate::domain::refused::Refused;
use crate::domain::text::Words;
use crate::store::{Stopped, tickets};

/// What would happen, in its district.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The district.
    pub district: Arc<District>,
    /// What would happen.
    pub explained: Explained,
}

impl Desk {
    /// Where somebody's words would go, for coaches and the director. Without a building it is the one of whoever would
    /// ask; of an ordinary teacher, the caller's.
    pub async fn explain(
        &self,
        caller: Caller,
        words: &str,
        building: Option<&str>,
        by: Option<&str>,
    ) -> Result<Explanation, Stopped> {
        let visit = self.visit(caller).await?;
        visit.coach()?;
        let words = Words::new(words).map_err(Refused::Words)?;
        let district = visit.district.clone();
        let named = building.map(|typed| district.building_named(typed)).transpose()?.map(|it| it.id);
        let by = by.map(|typed| district.person_named(typed)).transpose()?;
        let home = by.or(visit.staff()).and_then(|it| district.building_of(it, visit.at));
        let load = tickets::load(&mut *self.store.read().await?, district.id).await?;
        let question = Question {
            words: words.as_str(),
            building: named.or(home),
            by: by.map(|it| it.id),
            kind: None,
            today: false,
        };
        let explained = explain(&question, &district, &load, visit.at);
        Ok(Explanation { district, explained })
    }
}
