//! What is known of a request while one interaction goes on: nothing is read or looked for twice.

use std::sync::Arc;

use super::learned::like;
use super::said::{Passed, Said};
use super::turns::Turns;
use crate::desk::Desk;
use crate::desk::visit::Visit;
use crate::domain::district::District;
use crate::domain::refused::Refused;
use crate::domain::ticket::Ticket;
use crate::store::Stopped;

/// What was read in the words of one request, and which tickets are like it.
#[derive(Debug)]
pub(in crate::desk) struct Known {
    turns: Turns,
    /// The words, as they were read with this district before them.
    passed: Option<(Arc<District>, Passed)>,
    /// The tickets with words like these, the likest first.
    alike: Option<Vec<(u32, Ticket)>>,
}

impl Known {
    /// Nothing yet. The words will be read when it is their turn.
    pub(in crate::desk) fn nothing(turns: &Turns) -> Self {
        Self { turns: turns.clone(), passed: None, alike: None }
    }

    /// The words of the request through the gate; read anew where the district has changed.
    pub(in crate::desk) async fn words(&mut self, visit: &Visit, said: Said) -> Result<Passed, Refused> {
        if let Some((district, passed)) = &self.passed
            && Arc::ptr_eq(district, &visit.district)
        {
            return Ok(passed.clone());
        }
        let passed = visit.words_in_turn(said, &self.turns).await?;
        self.passed = Some((visit.district.clone(), passed.clone()));
        Ok(passed)
    }

    pub(super) async fn alike(
        &mut self,
        desk: &Desk,
        visit: &Visit,
        words: &str,
    ) -> Result<&[(u32, Ticket)], Stopped> {
        if self.alike.is_none() {
            let mut reader = desk.store.read().await?;
            self.alike = Some(like(&mut reader, visit, words).await?);
        }
        Ok(self.alike.as_deref().unwrap_or_default())
    }
}
