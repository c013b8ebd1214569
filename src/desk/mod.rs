//! The use cases: permission, rule, store, history and what Discord is owed, in one transaction each.
//!
//! Every verb returns an outcome or a refusal, both plain data. The desk knows no Discord and makes no sentences.

mod acting;
mod agenda;
mod attendance;
mod away;
mod building;
mod calendar;
mod calendar_file;
mod capacity;
mod change;
mod changes;
mod claim;
mod class;
mod deciding;
mod digest;
mod digest_asked;
mod displaced;
mod door;
mod explain;
mod face;
mod handing;
mod hold;
mod impact;
mod incident;
mod intake;
mod keep;
mod leave;
mod log;
mod look;
mod lostday;
mod meet;
mod merge;
mod minutes;
mod moved_house;
mod moving;
mod myday;
mod note;
mod open;
mod opened;
mod page;
mod partner;
mod patience;
mod peer;
mod placing;
mod ready;
mod reminders;
mod reminding;
mod requester;
mod reroute;
mod resolve;
mod roadmap;
mod round;
mod sort;
mod split;
mod staff;
mod stale;
mod taking;
mod unheard;
mod visit;
mod whereabouts;
mod who;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::{Notify, RwLock};

use crate::clock::Clock;
use crate::domain::district::District;
use crate::domain::ids::{DistrictId, GuildId};
use crate::domain::refused::Refused;
use crate::store::{Failure, Stopped, Store, district, guilds};

pub use agenda::Agenda;
pub use attendance::{Attendance, MeetingHeld, RegisterAsk};
pub use away::{AwayAsk, AwayEnded, AwayList, AwaySet};
pub use building::{BuildingAsk, BuildingLook, Buildings};
pub use calendar::{DaySet, Days, QuietSet};
pub use calendar_file::{Imported, Importing};
pub use capacity::Booked;
pub use changes::Changes;
pub use claim::Claimed;
pub use class::{
    CameAsk, ClassAsk, ClassCame, ClassChange, ClassChanged, ClassFace, ClassList, ClassLook, ClassTried,
    Listed, Seating, SignedUp,
};
pub use deciding::Preview;
pub use digest::{Digest, Mornings, QueueMorning, Told, Week};
use door::Turns;
pub use door::{Earlier, GivenUp, KeptRequest, Opening, PassedOn, Question, Said, Several};
pub use explain::Explanation;
pub use face::Face;
pub use handing::{Handable, HandedOn};
pub use hold::Held;
pub use impact::{Impact, ImpactAsk};
pub use incident::IncidentNow;
pub use intake::Ask;
pub use leave::Leaves;
pub use log::{Helped, LogEntry, Logged, NO_TOPIC};
pub use look::{LIST, Mine, QueueList, Queues, Status, TicketLook, next_digest};
pub use lostday::Meetings;
pub use meet::{Chosen, Met, Times};
pub use merge::Merged;
pub use minutes::{MinutesKept, TimeSaid};
pub use myday::MyDay;
pub use opened::Opened;
pub use page::PageLook;
pub use partner::{Partnered, Partnering};
pub use peer::PeerWord;
pub use ready::{Board, ReadyWord, Session};
pub use requester::{Answered, Reopened, Wish, Wished};
pub use reroute::Moved;
pub use resolve::Resolved;

pub use roadmap::{Candidates, Confirmed, Edited, InitiativeLook, PhaseLook, RoadEdit, RoadLook};
pub use roadmap::{RoadOf, RoadSentence, RoadTried, RoadTyped};
pub use sort::{Sorted, Sorting};
pub use split::Split;
pub use staff::{Me, Roster, StaffAsk};
pub use taking::{Passed, Taking};
pub use unheard::Unheard;
pub use visit::{Caller, Which};
pub use whereabouts::Whereabouts;
pub use who::{RolePosted, Who};

/// The desk. Clones share everything.
#[derive(Debug, Clone)]
pub struct Desk {
    store: Store,
    clock: Clock,
    districts: Arc<RwLock<HashMap<GuildId, Arc<District>>>>,
    owing: Arc<Notify>,
    turns: Turns,
}

impl Desk {
    /// A desk on this database.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self {
            store,
            clock,
            districts: Arc::default(),
            owing: Arc::default(),
            turns: Turns::of_this_machine(),
        }
    }

    /// The database, for the courier and the rounds.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What time it is here.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Rings whenever something new may be owed to Discord.
    pub fn owing(&self) -> Arc<Notify> {
        self.owing.clone()
    }

    /// The district of a server, as it is now: read again only when its revision has changed.
    pub async fn district(&self, guild: GuildId) -> Result<Arc<District>, Stopped> {
        let mut reader = self.store.read().await?;
        let revision = district::revision(&mut reader, guild).await?.ok_or(Refused::NoDistrict)?;
        if let Some(known) = self.districts.read().await.get(&guild).filter(|it| it.revision == revision) {
            return Ok(known.clone());
        }
        let read = district::load(&mut reader, guild).await?.ok_or(Refused::NoDistrict)?;
        let read = Arc::new(read);
        self.districts.write().await.insert(guild, read.clone());
        Ok(read)
    }

    /// The district of a row, for what is owed or due there.
    pub async fn district_by_id(&self, id: DistrictId) -> Result<Arc<District>, Stopped> {
        let guild = {
            let mut reader = self.store.read().await?;
            guilds::guild_of(&mut reader, id).await?
        };
        self.district(guild.ok_or(Refused::NoDistrict)?).await
    }

    /// Every server that is a district.
    pub async fn guilds(&self) -> Result<Vec<GuildId>, Failure> {
        let mut reader = self.store.read().await?;
        guilds::all(&mut reader).await
    }
}
