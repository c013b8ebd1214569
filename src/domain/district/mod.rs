//! A district: one Discord server with its buildings, staff, road map, calendar and choices. Everything that routing
//! and the desk look up, in one value that is read whole.

mod alone;
mod as_file;
pub mod file;
mod lookup;
mod merge;
mod named;
mod plan;
mod settings;

use chrono::{DateTime, Utc};

use crate::domain::away::AwayWhy;
use crate::domain::building::Building;
use crate::domain::calendar::Calendar;
use crate::domain::ids::{DistrictId, GuildId, StaffId};
use crate::domain::people::Staff;
use crate::domain::roadmap::Initiative;
use crate::domain::topics::Topics;

pub use file::DistrictFile;
pub use merge::merge;
pub use plan::{Change, plan};
pub use settings::{Channels, Owner, Owners, Settings, TechOffice, YearEnd};

/// One district.
#[derive(Debug, Clone)]
pub struct District {
    /// The row.
    pub id: DistrictId,
    /// Grows with every change: whoever keeps a copy asks for this first.
    pub revision: i64,
    /// Its Discord server.
    pub guild: GuildId,
    /// The name that people see.
    pub name: String,
    /// Language codes, the usual one first; never empty.
    pub languages: Vec<String>,
    /// Days and hours, with the time zone.
    pub calendar: Calendar,
    /// Schools and offices, those that are gone included.
    pub buildings: Vec<Building>,
    /// Everybody, those who left included.
    pub staff: Vec<Staff>,
    /// The road map, retired initiatives included.
    pub initiatives: Vec<Initiative>,
    /// The patterns of the initiatives that are not gone.
    pub topics: Topics,
    /// Who is away when.
    pub absences: Vec<Absence>,
    /// Its choices.
    pub settings: Settings,
    /// Its channels.
    pub channels: Channels,
}

/// Somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Who.
    pub staff: StaffId,
    /// From this moment.
    pub from: DateTime<Utc>,
    /// Up to, not including, this one; none if nobody knows yet.
    pub to: Option<DateTime<Utc>>,
    /// Who was asked to cover.
    pub cover: Option<StaffId>,
    /// What took the time, where that is counted (R86).
    pub why: Option<AwayWhy>,
}

impl Absence {
    /// Whether they are away at a moment.
    pub fn holds(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}
