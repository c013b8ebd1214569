//! What routing is asked, and what it answers. Facts only: the sentences are made where people read them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::domain::building::Grade;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId, UserId};
use crate::domain::roadmap::Phase;
use crate::domain::ticket::Passing;

/// Where a ticket waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Queue {
    /// The librarians of a building.
    Librarians(BuildingId),
    /// The district's specialists.
    Specialists,
    /// The tech office.
    TechOffice,
    /// The director: the last rung.
    Director,
}

/// What is asked of the route.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// Who asks.
    pub user: UserId,
    /// Who asks, if the roster knows them.
    pub requester: Option<StaffId>,
    /// Where they teach; without it, the building of the requester's post at that time.
    pub building: Option<BuildingId>,
    /// What it is about.
    pub topic: Option<InitiativeId>,
    /// The sort of help.
    pub kind: Kind,
    /// The grade they teach. Decides about a pilot's scope only, never about a specialist (R26).
    pub grade: Option<Grade>,
    /// It is for today: a librarian who is elsewhere today is covered for.
    pub today: bool,
    /// Asked of a person by name.
    pub named: Option<StaffId>,
    /// Who has declined it already.
    pub declined: &'a [StaffId],
}

/// What everybody has on their desk.
#[derive(Debug, Clone, Default)]
pub struct Load {
    /// Open tickets a person leads; missing means none.
    pub open: BTreeMap<StaffId, u32>,
    /// When a person was last given one; missing means never.
    pub last: BTreeMap<StaffId, DateTime<Utc>>,
}

/// Where a request goes and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each shown or counted by itself")]
pub struct Route {
    /// Where it waits.
    pub queue: Queue,
    /// Who is suggested to lead.
    pub lead: Option<StaffId>,
    /// Who helps.
    pub partner: Option<StaffId>,
    /// The partner is told only once the ticket widens: one ping, not two (A3).
    pub partner_waits: bool,
    /// Where it widens when nobody claims it.
    pub backup: Option<Queue>,
    /// The phase of the topic on that day.
    pub phase: Option<Phase>,
    /// No row of the road map fits; the librarian sees it first.
    pub unsorted: bool,
    /// The pilot does not run where the requester teaches; the interest is recorded (R8).
    pub outside_scope: bool,
    /// The building has no librarian of its own: unmet need, however fast it is answered (R47).
    pub unmet: bool,
    /// The district shows its work-order path instead of a queue.
    pub work_order: bool,
    /// Put on the agenda of the next librarians' meeting (A4).
    pub agenda: bool,
    /// Why.
    pub reason: Reason,
    /// Who was considered and passed over.
    pub dropped: Vec<Dropped>,
}

impl Route {
    /// The same route for a request that is passed on as it is: that no topic was recognised is not the reason.
    #[must_use]
    pub fn as_it_is(mut self) -> Self {
        if let Reason::NotOnRoadmap { building, cover } = self.reason {
            self.reason = Reason::AsItIs { building, cover };
        }
        self
    }
}

/// Why a request goes where it goes. One sentence is made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum Reason {
    /// A coach passed it on.
    Passed {
        /// Who.
        by: StaffId,
        /// Why.
        because: Passing,
    },
    /// Asked of this person by name.
    Named {
        /// Whom.
        staff: StaffId,
        /// What the requester should know before waiting for them.
        warning: Option<Warning>,
    },
    /// Nobody was asked: the coach helped in passing and wrote it down.
    Logged {
        /// Who helped.
        by: StaffId,
    },
    /// Repairs go to the tech office, so that coaching time stays coaching time.
    Repairs,
    /// You would be asking yourself.
    OwnQueue {
        /// What it is about, if known.
        initiative: Option<InitiativeId>,
    },
    /// Pilot work is the specialists'.
    Pilot {
        /// The pilot.
        initiative: InitiativeId,
    },
    /// Being rolled out, and this librarian is ready for it.
    Ready {
        /// What is rolled out.
        initiative: InitiativeId,
        /// The ready librarian.
        librarian: StaffId,
        /// Their building.
        building: BuildingId,
        /// Ready only with a partner at their side.
        with_partner: bool,
    },
    /// Being rolled out, and no librarian in the building is ready for it yet.
    NobodyReady {
        /// What is rolled out.
        initiative: InitiativeId,
        /// Where.
        building: Option<BuildingId>,
    },
    /// Being rolled out, building by building, and not here yet (R3, R72).
    NotThereYet {
        /// What is rolled out.
        initiative: InitiativeId,
        /// Where.
        building: BuildingId,
        /// From when on it will be.
        from: NaiveDate,
    },
    /// Being rolled out, and this district gives roll-outs to its specialists, or pilots to its librarians.
    ByPhase {
        /// What it is about.
        initiative: InitiativeId,
        /// Its phase.
        phase: Phase,
        /// The building of the librarian who has it, if a librarian has it.
        building: Option<BuildingId>,
    },
    /// Everyday practice, supported in your building.
    Standard {
        /// What it is about.
        initiative: InitiativeId,
        /// Where.
        building: BuildingId,
    },
    /// Everyday practice; somebody covers for your building's librarian.
    Covered {
        /// What it is about.
        initiative: InitiativeId,
        /// Who covers for whom.
        cover: Covered,
    },
    /// No longer on the road map; the librarian sees it first.
    Retired {
        /// What it is about.
        initiative: InitiativeId,
        /// Whose librarian.
        building: Option<BuildingId>,
        /// Set if somebody covers.
        cover: Option<Covered>,
    },
    /// Not on the road map yet; the librarian sees it first and can pass it on.
    NotOnRoadmap {
        /// Whose librarian.
        building: Option<BuildingId>,
        /// Set if somebody covers.
        cover: Option<Covered>,
    },
    /// Several needs kept as one, or words that nobody could sort: the librarian reads it as it is (F12, F13).
    AsItIs {
        /// Whose librarian.
        building: Option<BuildingId>,
        /// Set if somebody covers.
        cover: Option<Covered>,
    },
    /// The library's space and material are looked after in the building.
    LibraryDesk {
        /// Whose library.
        building: Option<BuildingId>,
        /// Set if somebody covers.
        cover: Option<Covered>,
    },
}

/// Who covers for whom, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// The building without a librarian; none if the requester's building is not known.
    pub building: Option<BuildingId>,
    /// The librarian who is not there; none if the post is vacant.
    pub absent: Option<StaffId>,
    /// Why the librarian is not there.
    pub gap: Gap,
    /// The last day of it, if known.
    pub until: Option<NaiveDate>,
    /// Who covers.
    pub by: CoveredBy,
}

/// Why a building needs cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// It has no librarian.
    Vacant,
    /// Its librarian is away.
    Away,
    /// Its librarian works in another building today, and it is for today.
    Elsewhere,
    /// Its librarian has passed this one on, or takes other kinds of help.
    PassedOn,
    /// The requester's building is not known.
    NoBuilding,
}

/// Which rung of the cover chain holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoveredBy {
    /// A person whom the absence or the building names, or the librarian of a building it names.
    Named(StaffId),
    /// The building's own librarian, in the other building where they are today.
    Elsewhere(StaffId, BuildingId),
    /// A librarian of another building of the same level.
    SameLevel(StaffId),
    /// The specialists.
    Specialists,
    /// The director.
    Director,
}

/// What the requester should know about the person they named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// Away up to this day, included.
    Away {
        /// The last day; none if open-ended.
        until: Option<NaiveDate>,
    },
    /// Has as many tickets as they can take.
    Full,
}

/// A candidate who was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dropped {
    /// Who.
    pub staff: StaffId,
    /// Why.
    pub why: DropReason,
}

/// Why a candidate was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DropReason {
    /// Does not work here any more.
    Left,
    /// Away.
    Away,
    /// In another building today.
    Elsewhere,
    /// Has declined it already.
    Declined,
    /// Has as many tickets as they can take.
    Full,
    /// Asks.
    IsRequester,
    /// Not prepared for the initiative yet.
    NotReady,
    /// Limited to other kinds of help (R46).
    OtherKinds,
    /// Named, but does not answer requests.
    NoCoach,
    /// As good, but somebody else has fewer open tickets or has waited longer for a new one.
    Outweighed,
}
