//! What a report is about, and who may look at what. Being allowed to look is not being allowed to see every number: see
//! [`super::Detail`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Detail;
use super::period::Month;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, InitiativeId, StaffId, UserId};
use crate::domain::people::Role;

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Everything.
    District,
    /// One building.
    Building(BuildingId),
    /// One initiative: what a pilot's evaluation is made of.
    Initiative(InitiativeId),
    /// What one coach led, and the minutes that they gave: theirs alone.
    Coach(StaffId),
    /// What one person asked: theirs alone.
    Asker(UserId),
}

/// Who looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Everybody: what they asked themselves.
    Teacher {
        /// Their account.
        user: UserId,
    },
    /// What they did themselves, and their buildings as a principal sees them.
    Coach {
        /// Who.
        staff: StaffId,
        /// Where they work.
        buildings: Vec<BuildingId>,
        /// Whether they are a specialist, who evaluates pilots (R6).
        evaluates: bool,
    },
    /// Their buildings, small cells hidden, by whole months (R85, R90).
    Principal {
        /// Which.
        buildings: Vec<BuildingId>,
    },
    /// Buildings, initiatives and totals; never a colleague.
    Director {
        /// Who, for what they did themselves.
        staff: Option<StaffId>,
    },
}

/// Why somebody is not shown a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImpactRefused {
    /// These figures are another person's.
    NotYours,
    /// Another building's, or the whole district's.
    NotYourBuilding,
    /// Somebody of several buildings has to say which.
    WhichBuilding,
    /// A building and an initiative at once would tell too much.
    NotByInitiative,
    /// One initiative is for the specialists and the director: beside a building's figures it would tell too much.
    NotYourInitiative,
    /// One's own figures are of all that one did, not of a building or an initiative.
    OwnApart,
    /// Somebody who sees a building's figures sees them by whole months.
    WholeMonths,
    /// These months are not final yet: the first of them, and the day after which it is.
    NotFinal {
        /// The month.
        month: Month,
        /// The last day on which it may still change.
        until: NaiveDate,
    },
    /// No month, term or range that the calendar knows.
    NotAPeriod {
        /// What was typed, cut.
        typed: String,
    },
}

impl Viewer {
    /// What an account is to the figures of a district. Who is both director and principal looks as the director.
    pub fn of(district: &District, user: UserId) -> Self {
        let Some(staff) = district.person_by_user(user).filter(|it| !it.gone) else {
            return Self::Teacher { user };
        };
        let buildings = || staff.posts.iter().map(|post| post.building).collect();
        match staff {
            it if it.is(Role::Director) => Self::Director { staff: Some(it.id) },
            it if it.is(Role::Principal) => Self::Principal { buildings: buildings() },
            it if it.is_coach() || it.is(Role::SupportStaff) => {
                Self::Coach { staff: it.id, buildings: buildings(), evaluates: it.is(Role::Specialist) }
            }
            _ => Self::Teacher { user },
        }
    }

    /// What is somebody's own: what they led where they are a coach, else what they asked. Each may see all of it (R21).
    pub fn own(district: &District, user: UserId) -> Scope {
        let staff = district.person_by_user(user).filter(|it| !it.gone);
        let coach = staff.filter(|it| it.is_coach() || it.is(Role::SupportStaff));
        coach.map_or(Scope::Asker(user), |it| Scope::Coach(it.id))
    }

    /// What is shown to somebody who asks for nothing in particular; none where that is several buildings.
    pub fn usual(&self) -> Option<Scope> {
        match self {
            Self::Teacher { user } => Some(Scope::Asker(*user)),
            Self::Coach { staff, .. } => Some(Scope::Coach(*staff)),
            Self::Principal { buildings } => match buildings.as_slice() {
                [one] => Some(Scope::Building(*one)),
                _ => None,
            },
            Self::Director { .. } => Some(Scope::District),
        }
    }

    /// How much of a report somebody may see; `fewer_than` is the district's smallest cell.
    pub fn sees(&self, scope: Scope, fewer_than: u16) -> Result<Detail, ImpactRefused> {
        let hidden = Detail::Hidden { fewer_than };
        match (self, scope) {
            (Self::Teacher { user }, Scope::Asker(asker)) if *user == asker => Ok(Detail::Full),
            (Self::Coach { staff, .. } | Self::Director { staff: Some(staff) }, Scope::Coach(coach))
                if *staff == coach =>
            {
                Ok(Detail::Full)
            }
            (_, Scope::Coach(_) | Scope::Asker(_)) => Err(ImpactRefused::NotYours),
            // A pilot is its specialists' to evaluate (R6).
            (Self::Director { .. }, _) | (Self::Coach { evaluates: true, .. }, Scope::Initiative(_)) => {
                Ok(Detail::Full)
            }
            (Self::Coach { buildings, .. } | Self::Principal { buildings }, Scope::Building(building))
                if buildings.contains(&building) =>
            {
                Ok(hidden)
            }
            // Whoever sees a building with small numbers hidden could look them up there.
            (Self::Principal { .. } | Self::Coach { .. }, Scope::Initiative(_)) => {
                Err(ImpactRefused::NotYourInitiative)
            }
            _ => Err(ImpactRefused::NotYourBuilding),
        }
    }
}
