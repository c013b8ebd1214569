//! How a district wants its desk: owners of the phases, patience, privacy, the tech office, channels.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::building::ChannelRef;

/// The district's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Who owns which phase (R29).
    pub owners: Owners,
    /// After so many school days unclaimed, its queue is reminded.
    pub remind_after_days: u16,
    /// After so many school days unclaimed, the director is told.
    pub escalate_after_days: u16,
    /// After so many duty minutes unclaimed, a request for today widens to its backup (A3).
    pub today_widens_after_minutes: u16,
    /// Reports hide counts of fewer teachers than this.
    pub small_cell: u16,
    /// Minutes are logged in steps of this.
    pub log_step_minutes: u16,
    /// The day of the following month on which a month's log closes, 1 to 28.
    pub log_close_day: u8,
    /// So many alike reports by different people are offered to be made one incident (R67).
    #[serde(default = "three")]
    pub incident_reports: u16,
    /// Within so many minutes.
    #[serde(default = "an_hour")]
    pub incident_minutes: u16,
    /// Shown at once when a request speaks of harm or abuse (R95).
    pub crisis_text: String,
    /// The same in Spanish; without it everybody is shown the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crisis_text_es: Option<String>,
    /// The share of time meant for staff development, in per cent.
    pub staff_development_percent: u8,
    /// What happens with repairs; none if the district has no tech office.
    pub tech_office: Option<TechOffice>,
    /// After so many days the words of resolved tickets are erased; none keeps them.
    pub retention_days: Option<u16>,
    /// When the daily digest goes out, local to the district.
    pub digest_at: chrono::NaiveTime,
    /// So many minutes of duty time before a meeting both are reminded of it; 0 for never.
    #[serde(default = "an_hour")]
    pub meeting_reminder_minutes: u16,
    /// So many days before the teachers the librarians hear of a phase that is to change (R57).
    #[serde(default = "two_weeks")]
    pub librarians_hear_days: u16,
    /// How the year ends; none if requests are taken as ever until the last day.
    #[serde(default)]
    pub year_end: Option<YearEnd>,
}

fn two_weeks() -> u16 {
    14
}

/// How the year ends (F15): before summer, or when everybody is back?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearEnd {
    /// From this day on, requests that are not urgent are asked about.
    pub ask_from: NaiveDate,
    /// The day by which they can still be answered this year.
    pub answer_by: NaiveDate,
    /// The day on which the parked ones come back.
    pub return_on: NaiveDate,
}

fn three() -> u16 {
    3
}

fn an_hour() -> u16 {
    60
}

/// Who owns the work of each phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owners {
    /// Pilots.
    pub learning: Owner,
    /// Roll-outs.
    pub implementation: Owner,
    /// Everyday practice.
    pub standard: Owner,
    /// What is not on the road map.
    pub unsorted: Owner,
}

impl Default for Owners {
    /// The desk's routing table.
    fn default() -> Self {
        Self {
            learning: Owner::Specialists,
            implementation: Owner::ReadyLibrarian,
            standard: Owner::Librarian,
            unsorted: Owner::Librarian,
        }
    }
}

/// Who can own a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The specialist for the topic.
    Specialists,
    /// The building's librarian if ready for it, else the specialist.
    ReadyLibrarian,
    /// The building's librarian, else whoever covers.
    Librarian,
}

impl Owner {
    /// Every owner.
    pub const ALL: [Self; 3] = [Self::Specialists, Self::ReadyLibrarian, Self::Librarian];

    /// As the district file writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Specialists => "specialists",
            Self::ReadyLibrarian => "ready-librarian",
            Self::Librarian => "librarian",
        }
    }
}

/// What happens with repairs, accounts, devices and buying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TechOffice {
    /// Repairs wait in a queue here; else the work-order path is shown.
    pub queue_here: bool,
    /// Where a work order is written, in the words shown to a teacher.
    pub work_order_path: Option<String>,
    /// Its telephone extension.
    pub extension: Option<String>,
}

/// The district's channels. What is missing is simply not used.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Channels {
    /// Where everybody asks: the panel, and the private threads of tickets.
    pub ask: Option<ChannelRef>,
    /// The specialists' queue.
    pub specialists: Option<ChannelRef>,
    /// The tech office's queue.
    pub tech_office: Option<ChannelRef>,
    /// The director's.
    pub director: Option<ChannelRef>,
    /// Librarians and specialists together.
    pub meetings: Option<ChannelRef>,
    /// Classes and sessions.
    pub classes: Option<ChannelRef>,
    /// Tips.
    pub tips: Option<ChannelRef>,
}

impl Channels {
    /// The names of the channels in the file, in the order above.
    pub const NAMES: [&str; 7] =
        ["ask", "specialists", "tech_office", "director", "meetings", "classes", "tips"];

    /// The channel of a name.
    pub fn get(&self, name: &str) -> Option<&ChannelRef> {
        match name {
            "ask" => self.ask.as_ref(),
            "specialists" => self.specialists.as_ref(),
            "tech_office" => self.tech_office.as_ref(),
            "director" => self.director.as_ref(),
            "meetings" => self.meetings.as_ref(),
            "classes" => self.classes.as_ref(),
            "tips" => self.tips.as_ref(),
            _ => None,
        }
    }

    /// Sets the channel of a name; a name that is none of these is ignored.
    pub fn set(&mut self, name: &str, channel: Option<ChannelRef>) {
        match name {
            "ask" => self.ask = channel,
            "specialists" => self.specialists = channel,
            "tech_office" => self.tech_office = channel,
            "director" => self.director = channel,
            "meetings" => self.meetings = channel,
            "classes" => self.classes = channel,
            "tips" => self.tips = channel,
            _ => {}
        }
    }
}
