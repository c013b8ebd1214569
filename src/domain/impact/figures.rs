//! What a report holds. Numbers only: the sentences and the pictures are made where people read them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cell::{Cell, Table};
use super::period::{Month, Period};
use super::scope::Scope;
use crate::domain::duty::Duty;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId};
use crate::domain::logging::Shape;
use crate::domain::people::Role;
use crate::domain::roadmap::Phase;
use crate::domain::routing::Kind;

/// A report. It speaks of requests that were opened in the period, and of minutes that were given in it.
///
/// A building's months are kept in this form: whatever is added here later needs a serde default, so that they are still read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// When.
    pub period: Period,
    /// Of what.
    pub scope: Scope,
    /// Whether small cells are hidden.
    pub detail: Detail,
    /// Months of the period that nothing is shown of: fewer teachers asked than may be shown.
    pub withheld: Vec<Month>,
    /// What was asked.
    pub requests: Requests,
    /// How long it took.
    pub waiting: Waiting,
    /// Where the minutes went.
    pub time: Time,
    /// What the buildings' librarians can give, and what was asked of them; one row for each building that has a librarian or
    /// was asked from, by the name of the building. Of one coach: what she can give in each, and what fell to her.
    pub capacity: Vec<Capacity>,
    /// Who is without help of their own.
    pub unmet: Unmet,
    /// Every initiative of the road map, and retired ones that were asked about; by phase, then name.
    pub initiatives: Vec<InitiativeFigures>,
    /// A pilot's own facts, where the report is about one initiative.
    pub pilot: Option<Pilot>,
    /// Thanks that were given in public, the newest first, ten at most (R77, R85).
    pub quotes: Vec<Quote>,
}

/// How much may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Every number.
    Full,
    /// No number that speaks of fewer teachers than this, and none from which such a number can be worked out (R90).
    Hidden {
        /// The fewest teachers, usually 3.
        fewer_than: u16,
    },
}

/// What was asked. Each number counts requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requests {
    /// All of them; those that were merged into another one, or taken back, are not counted.
    pub total: Cell,
    /// By the kind of help, most first.
    pub by_kind: Table<Kind>,
    /// By the kind of help that was asked for, most first (R40, R70). Empty where small cells are hidden: beside what was given
    /// it would tell whose wish was changed.
    #[serde(default)]
    pub by_kind_asked: Table<Kind>,
    /// Another kind of help was given than was asked for. Hidden where small cells are.
    #[serde(default)]
    pub given_otherwise: Cell,
    /// By initiative, most first; none for what is on no road map.
    pub by_initiative: Table<Option<InitiativeId>>,
    /// By the phase of the initiative when it was asked, in the order of a life; none for what is on no road map.
    pub by_phase: Table<Option<Phase>>,
    /// By building, in the order of the district's file; none where it is not known.
    pub by_building: Table<Option<BuildingId>>,
    /// By week, under its Monday, each week of the period. Empty where only whole months are shown.
    pub by_week: Table<NaiveDate>,
    /// By week and phase: the phases in the order of a life, in each the weeks in which there was any. Empty like the weeks.
    #[serde(default)]
    pub by_phase_and_week: Table<(Option<Phase>, NaiveDate)>,
    /// By month, each month of the period.
    pub by_month: Vec<(Month, Cell)>,
    /// Asked again by the same person about the same thing within thirty days, or opened again: did the help last?
    pub repeated: Cell,
    /// Repairs that coaches did themselves: work orders that the tech office never had to see (R97).
    pub avoided: Cell,
    /// Help that was written down afterwards (R91). Hidden where small cells are.
    pub logged: Cell,
    /// Co-planned and co-taught (R70).
    pub taught: Cell,
    /// The requester said that it helped.
    pub helped: Cell,
    /// For a team, a whole building or several teachers at once (R35).
    #[serde(default)]
    pub together: Cell,
    /// How many people these were for, as their requesters counted.
    #[serde(default)]
    pub reached: Cell,
}

/// How long it took, in school time of the requester's building. What was written down afterwards never waited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// From the question to the first coach who took it. Where small cells are hidden: of one month only, and of ten at
    /// least.
    pub to_claim: Option<Spread>,
    /// From the question to its first resolution, the time not counted in which the requester was waited for.
    /// Shown like the other.
    pub to_resolve: Option<Spread>,
    /// Requests by how long they waited for somebody, the shortest first. All of them: help that was written down
    /// afterwards never waited, and whoever waits still is counted with the time so far.
    pub by_wait: Table<Wait>,
    /// The same for each month that is shown.
    pub by_month: Vec<(Month, Table<Wait>)>,
    /// Nobody has it yet. Hidden where small cells are.
    pub still: Cell,
}

/// The middle and the long end of some times, in minutes of school time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// Of how many; 0 where that is not shown.
    pub of: u32,
    /// Half took no longer.
    pub median: u32,
    /// Nine of ten took no longer.
    pub p90: u32,
}

/// How long a request waited until a coach took it, in the building's school days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    /// Taken within one school day's time.
    OneDay,
    /// Within two or three.
    ThreeDays,
    /// Longer (D2).
    Longer,
}

/// Where the minutes went: those of leads, partners and log entries, each once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// All minutes.
    pub total: Cell,
    /// By duty, in the order of [`Duty::ALL`] (R61).
    pub by_duty: Table<Duty>,
    /// By the shape of the entry, in the order of [`Shape::ALL`] (R89).
    pub by_form: Table<Shape>,
    /// By the kind of help, most first. Empty where small cells are hidden: kinds and duties would give each other away.
    pub by_kind: Table<Kind>,
    /// By initiative, most first.
    pub by_initiative: Table<Option<InitiativeId>>,
    /// By the role of who gave them, in the order of [`Role::ALL`] (R62). Empty where small cells are hidden.
    pub by_role: Table<Role>,
    /// By role and duty: whose time goes to what (R62). Empty where small cells are hidden.
    #[serde(default)]
    pub by_role_and_duty: Table<(Role, Duty)>,
    /// By duty in each month, for the trend (R63).
    pub by_month: Vec<MonthTime>,
    /// The share of staff development that the district aims at, in per cent.
    pub target_percent: u8,
}

/// One month's minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthTime {
    /// Which month.
    pub month: Month,
    /// By duty, in the order of [`Duty::ALL`].
    pub by_duty: Table<Duty>,
}

/// What a building's librarians can give, and what was asked of them (R21, R23). In minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// Where.
    pub building: BuildingId,
    /// Bookable minutes of its librarians on the days of the period that have been, their absences and their days in other
    /// buildings taken off.
    pub available: u32,
    /// What the building's requests take, if each takes what a request of the district usually does.
    pub asked: Cell,
    /// What coaches gave to the building.
    pub given: Cell,
    /// What other duties took from the librarians, where that was counted (R86).
    pub lost: u32,
}

/// Who is without help of their own (R47).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unmet {
    /// Requests from buildings without a librarian, however fast they were answered, most first.
    pub buildings: Table<BuildingId>,
    /// Initiatives being rolled out to buildings in which no librarian is ready, most requests first.
    pub topics: Vec<Gap>,
}

/// An initiative that nobody is ready for somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Which.
    pub initiative: InitiativeId,
    /// Where, in the order of the district's file.
    pub buildings: Vec<BuildingId>,
    /// Requests about it from these buildings.
    pub requests: Cell,
}

/// One initiative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeFigures {
    /// Which.
    pub initiative: InitiativeId,
    /// Its phase on the last day of the period; none before its first.
    pub phase: Option<Phase>,
    /// The district's goal that it serves (R7).
    pub goal: Option<String>,
    /// Requests about it.
    pub requests: Cell,
    /// Minutes that went to it.
    pub minutes: Cell,
    /// Librarians who are ready for it now, ready with a partner, and neither: `[ready, with-partner, not-yet]`. Of the
    /// district, or of the one building that the report is about.
    pub readiness: [u32; 3],
}

/// A pilot's evidence beside the figures (R2, R6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pilot {
    /// When it is to be looked at again.
    pub review: Option<NaiveDate>,
    /// What the director and the specialists noted.
    pub notes: Option<String>,
    /// How many people asked.
    pub askers: u32,
    /// How many of them asked more than once.
    pub again: u32,
}

/// Thanks that somebody wanted everybody to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The day.
    pub on: NaiveDate,
    /// Who thanked.
    pub by: String,
    /// Who was thanked.
    pub to: StaffId,
    /// In these words.
    pub words: String,
}

impl Wait {
    /// Every wait, in the order above.
    pub const ALL: [Self; 3] = [Self::OneDay, Self::ThreeDays, Self::Longer];
}

impl Figures {
    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.requests.total.is_zero() && self.time.total.is_zero()
    }
}

impl Time {
    /// The share of staff development, in per cent of all minutes that are shown.
    pub fn staff_percent(&self) -> Option<u8> {
        self.by_duty.percent(Duty::Staff)
    }
}
