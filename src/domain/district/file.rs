//! What a district file says, once it is read and right: as [`super::District`], but by keys instead of rows.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{Channels, Settings};
use crate::domain::away::AwayWhy;
use crate::domain::building::{ChannelRef, Grade, Level};
use crate::domain::calendar::Calendar;
use crate::domain::ids::{GuildId, Key, RoleId, UserId};
use crate::domain::people::{PostDay, Role};
use crate::domain::roadmap::{PhaseEntry, Readiness};
use crate::domain::routing::Kind;
use crate::domain::schedule::Schedule;

/// A whole district file. Every reference in it leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistrictFile {
    /// The Discord server.
    pub guild: GuildId,
    /// The name that people see.
    pub name: String,
    /// Language codes, the usual one first; never empty.
    pub languages: Vec<String>,
    /// Days and hours, with the time zone.
    pub calendar: Calendar,
    /// The district's choices.
    pub settings: Settings,
    /// Its channels.
    pub channels: Channels,
    /// Schools and offices.
    pub buildings: BTreeMap<Key, BuildingEntry>,
    /// Everybody whom the file names.
    pub staff: BTreeMap<Key, StaffEntry>,
    /// The road map.
    pub initiatives: BTreeMap<Key, InitiativeEntry>,
}

/// A building of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildingEntry {
    /// The name that people see.
    pub name: String,
    /// Elementary, middle, high or office.
    pub level: Level,
    /// First and last grade.
    pub grades: Option<(Grade, Grade)>,
    /// Where its librarians' tickets are shown.
    pub desk_channel: Option<ChannelRef>,
    /// Where its whole staff reads.
    pub staff_channel: Option<ChannelRef>,
    /// Who covers, in order.
    pub cover: Vec<CoverEntry>,
    /// The Discord role of its staff.
    pub role: Option<RoleId>,
    /// The library's telephone or extension.
    pub phone: Option<String>,
    /// From this day on Refdesk serves it.
    #[serde(default)]
    pub starts: Option<NaiveDate>,
}

/// One rung of a cover chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoverEntry {
    /// The librarians of another building.
    Building(Key),
    /// One person.
    Staff(Key),
}

/// Somebody whom the file names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffEntry {
    /// The name that people see.
    pub name: String,
    /// The Discord account.
    pub user: Option<UserId>,
    /// Never empty.
    pub roles: Vec<Role>,
    /// Where they work.
    pub posts: Vec<PostEntry>,
    /// When they can be with a teacher.
    pub schedule: Option<Schedule>,
    /// The kinds of help they are limited to; empty means all.
    pub only: Vec<Kind>,
    /// How many open tickets make them full.
    pub capacity: Option<u32>,
    /// The last day they worked here.
    pub left_on: Option<NaiveDate>,
    /// Leaves that are known long before.
    pub away: Vec<AwayEntry>,
}

/// Where and when somebody works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostEntry {
    /// The building.
    pub building: Key,
    /// The days; empty means every day.
    pub days: Vec<PostDay>,
    /// Visiting hours of a cover.
    pub visiting: bool,
}

/// A leave, by the district's clocks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AwayEntry {
    /// When it begins.
    pub from: NaiveDateTime,
    /// Up to, not including, this moment; none if nobody knows yet.
    pub to: Option<NaiveDateTime>,
    /// Who covers.
    pub cover: Option<Key>,
    /// What takes the time, where that is counted.
    pub why: Option<AwayWhy>,
}

/// An initiative of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeEntry {
    /// The name that people see.
    pub name: String,
    /// The district goal it serves.
    pub goal: Option<String>,
    /// What recognises it in free text.
    pub patterns: Vec<String>,
    /// The specialist who leads it.
    pub lead: Option<Key>,
    /// The specialist who steps in.
    pub backup: Option<Key>,
    /// The buildings that a pilot is limited to; empty means all.
    pub buildings: Vec<Key>,
    /// The grades that a pilot is limited to; empty means all.
    pub grades: Vec<Grade>,
    /// Oldest first.
    pub history: Vec<PhaseEntry>,
    /// Which librarians are prepared.
    pub readiness: BTreeMap<Key, Readiness>,
    /// What is noted about it.
    #[serde(default)]
    pub notes: Option<String>,
    /// When a staged roll-out reaches which building, the first one first.
    #[serde(default)]
    pub rollout: Vec<StageEntry>,
}

/// A stage of a roll-out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageEntry {
    /// The building.
    pub building: Key,
    /// Its first day there.
    pub from: NaiveDate,
}
