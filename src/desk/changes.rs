//! Who changed what about people and buildings (R65): what the director confirmed, the latest first.

use std::sync::Arc;

use super::Desk;
use super::look::list_length;
use super::visit::Caller;
use crate::domain::district::District;
use crate::store::Stopped;
use crate::store::decisions::{self, Confirmed};

/// The last changes of the roster.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The district as it is now.
    pub district: Arc<District>,
    /// What was confirmed, the latest first; as many as a list shows.
    pub made: Vec<Confirmed>,
}

impl Desk {
    /// The last changes of people and buildings, for the director.
    pub async fn changes(&self, caller: Caller) -> Result<Changes, Stopped> {
        let visit = self.director(caller).await?;
        let mut reader = self.store.read().await?;
        let made = decisions::confirmed(&mut reader, visit.district.id, list_length()).await?;
        Ok(Changes { district: visit.district, made })
    }
}
