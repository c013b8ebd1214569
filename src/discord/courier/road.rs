//! News of the road map on its way: to the channel of librarians and specialists, to everybody, to the director, to one
//! person.

use super::Shared;
use super::places::own_channel;
use super::verdict::{Lost, Said, Verdict};
use crate::discord::render::road;
use crate::domain::district::District;
use crate::domain::ids::{BuildingId, ChannelId};
use crate::domain::people::Role;
use crate::domain::roadnews::RoadNews;
use crate::domain::routing::Queue;
use crate::domain::ticket::Ticket;
use crate::store::owed::Debt;

impl Shared {
    /// Tells one piece of news. Whoever takes no direct messages is told in the channel of the coaches.
    pub(super) async fn tell_road(
        &self,
        debt: &Debt,
        district: &District,
        ticket: Option<&Ticket>,
        news: &RoadNews,
    ) -> Said {
        let today = district.calendar.local_date(self.desk.now());
        let view = road::news(news, district, ticket, today);
        let person = match news {
            RoadNews::Coming { to: Some(staff), .. } | RoadNews::AskReady { staff, .. } => Some(*staff),
            RoadNews::Moved { .. } => ticket.and_then(Ticket::lead),
            _ => None,
        };
        let Some(staff) = person else {
            let channel = match news {
                RoadNews::Review { .. } => self.director(district).await?,
                RoadNews::RoleCard { building, .. } => staff_room(district, *building)?,
                RoadNews::Begun { .. } => everybody(district)?,
                _ => coaches(district)?,
            };
            return self.say(debt, channel, view).await;
        };
        let direct = match district.person(staff).and_then(|it| it.user) {
            Some(user) => self.directly(debt, user, &view).await,
            None => Err(Verdict::Lost(Lost::NoChannel)),
        };
        match direct {
            Err(Verdict::Lost(_)) => self.say(debt, coaches(district)?, view).await,
            other => other,
        }
    }

    pub(super) async fn director(&self, district: &District) -> Result<ChannelId, Verdict> {
        if let Some(channel) = own_channel(district, Queue::Director) {
            return Ok(channel);
        }
        let director = district.having(Role::Director, self.desk.now()).find_map(|it| it.user);
        self.direct(director.ok_or(Verdict::Lost(Lost::NoChannel))?).await
    }
}

/// Where the whole staff of a building reads.
fn staff_room(district: &District, building: BuildingId) -> Result<ChannelId, Verdict> {
    let channel = district.building(building).and_then(|it| it.staff_channel.as_ref());
    channel.and_then(|it| it.id).ok_or(Verdict::Lost(Lost::NoChannel))
}

/// Where everybody asks.
fn everybody(district: &District) -> Result<ChannelId, Verdict> {
    district.channels.ask.as_ref().and_then(|it| it.id).ok_or(Verdict::Lost(Lost::NoChannel))
}

/// The channel of librarians and specialists, else the specialists' desk, else the director's.
fn coaches(district: &District) -> Result<ChannelId, Verdict> {
    let channels = &district.channels;
    let all = [&channels.meetings, &channels.specialists, &channels.director];
    let found = all.into_iter().find_map(|it| it.as_ref().and_then(|it| it.id));
    found.ok_or(Verdict::Lost(Lost::NoChannel))
}
