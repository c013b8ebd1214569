//! Candidates for the road map: what recurs and nobody's pattern recognises, for the director (F8).

use std::sync::Arc;

use chrono::Duration;

use crate::desk::Desk;
use crate::desk::visit::Caller;
use crate::domain::candidates::{Candidate, candidates};
use crate::domain::district::District;
use crate::domain::roadmove::EVIDENCE_DAYS;
use crate::store::{Stopped, roadmap};

/// What is asked for again and again.
#[derive(Debug, Clone)]
pub struct Candidates {
    /// The district.
    pub district: Arc<District>,
    /// The most asked for first.
    pub found: Vec<Candidate>,
}

impl Desk {
    /// What recurs and is on no road map, in the last months.
    pub async fn candidates(&self, caller: Caller) -> Result<Candidates, Stopped> {
        let visit = self.director(caller).await?;
        let since = visit.at - Duration::days(EVIDENCE_DAYS);
        let requests = {
            let mut reader = self.store.read().await?;
            roadmap::unsorted_since(&mut reader, visit.district.id, since).await?
        };
        Ok(Candidates { found: candidates(&requests), district: visit.district })
    }
}
