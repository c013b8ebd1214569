//! News of the road map on its way: to the channel of librarians and specialists, to everybody, to the director, to one
//! person.

use super::Shared;
use super::cards::PARKED;
use super::places::own_channel;
use super::verdict::{Lost, Said, Told, Verdict};
use crate::discord::render::road;
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::ids::ChannelId;
use crate::domain::people::Role;
use crate::domain::roadnews::RoadNews;
use crate::domain::routing::Queue;
use crate::domain::ticket::Ticket;
use crate::store::owed::Debt;

impl Shared {
    /// Tells one piece of news. Where its channel is known by name only, it is looked for; what can't be found is news until
    /// it is old.
    pub(super) async fn tell_road(
        &self,
        debt: &Debt,
        district: &District,
        ticket: Option<&Ticket>,
        news: &RoadNews,
    ) -> Told {
        if news.is_old(district.calendar.local_date(self.desk.now())) {
            return Ok(Ok(()));
        }
        let said = self.try_road(debt, district, ticket, news).await;
        if !matches!(said, Err(Verdict::Later(_))) {
            return Ok(said);
        }
        self.look_for_channels(district.guild).await?;
        let district = self.desk.district(district.guild).await?;
        Ok(self.try_road(debt, &district, ticket, news).await)
    }

    /// Whoever takes no direct messages is told in the channel of the coaches.
    async fn try_road(
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
                _ => room(news, district)?,
            };
            return self.say(debt, channel, view).await;
        };
        let direct = match district.person(staff).and_then(|it| it.user) {
            Some(user) => self.directly(debt, user, &view).await,
            None => Err(Verdict::Lost(Lost::NoChannel)),
        };
        match direct {
            Err(Verdict::Lost(_)) => self.say(debt, room(news, district)?, view).await,
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

/// Where those read whom the news is for: a building's staff, everybody who asks; else librarians and specialists together,
/// the specialists, the director.
fn room(news: &RoadNews, district: &District) -> Result<ChannelId, Verdict> {
    let channels = &district.channels;
    match news {
        RoadNews::RoleCard { building, .. } => {
            first_known([district.building(*building).and_then(|it| it.staff_channel.as_ref())])
        }
        RoadNews::Begun { .. } => first_known([channels.ask.as_ref()]),
        _ => first_known([&channels.meetings, &channels.specialists, &channels.director].map(Option::as_ref)),
    }
}

/// The first channel whose id is known. One that the district only names may be seen at any time: before the server was seen
/// at all, none is known.
pub(super) fn first_known<const N: usize>(channels: [Option<&ChannelRef>; N]) -> Result<ChannelId, Verdict> {
    let named = || channels.iter().flatten();
    let missing =
        if named().next().is_some() { Verdict::Later(PARKED) } else { Verdict::Lost(Lost::NoChannel) };
    named().find_map(|it| it.id).ok_or(missing)
}
