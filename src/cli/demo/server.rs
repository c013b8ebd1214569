//! The Discord server of a district, as a sandbox begins with it: the roles, people and channels that its file
//! names. The demo and the tests open the same one.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::building::{Building, ChannelRef};
use crate::domain::district::{Channels, District};
use crate::domain::people::Staff;
use crate::domain::routing::Queue;
use crate::sandbox::{GuildSeed, Who};

/// Channels that have no id in the file get theirs from here on, counted from the server's own.
const FIRST_CHANNEL: u64 = 1_000;

/// Channels that only some people see, by their name in the district file.
const PRIVATE: [(&str, Queue); 3] =
    [("specialists", Queue::Specialists), ("tech_office", Queue::TechOffice), ("director", Queue::Director)];

/// Those in the sample who use Discord in another language than English. No district file says that: Discord does.
const SPEAK: [(&str, &str); 1] = [("Elena Rojas", "es-419")];

/// A server for the district as it is at `at`.
pub fn server_of(district: &District, at: DateTime<Utc>) -> GuildSeed {
    let mut seed = GuildSeed::new(district.guild.0, &district.name);
    for building in &district.buildings {
        if let Some(role) = building.role {
            seed = seed.role(role.0, &building.name);
        }
    }
    for staff in &district.staff {
        if let Some(user) = staff.user {
            seed = seed.member(user.0, &staff.name, &roles_of(district, staff));
            if let Some((_, locale)) = SPEAK.iter().find(|(name, _)| *name == staff.name) {
                seed = seed.speaking(locale);
            }
        }
    }
    let mut ids = district.guild.0 + FIRST_CHANNEL..;
    let mut named = BTreeSet::new();
    for (channel, only) in channels(district, at) {
        let id = channel.id.map(|id| id.0).or_else(|| ids.next());
        if let (Some(name), Some(id)) = (channel.name, id)
            && named.insert(name.clone())
        {
            seed = seed.private_channel(id, &name, only);
        }
    }
    seed
}

fn roles_of(district: &District, staff: &Staff) -> Vec<u64> {
    let works_in = |building: &&Building| staff.works_in(building.id);
    district.buildings.iter().filter(works_in).filter_map(|it| it.role).map(|role| role.0).collect()
}

/// Every channel with those who see it; nobody named means everybody.
fn channels(district: &District, at: DateTime<Utc>) -> Vec<(ChannelRef, Vec<Who>)> {
    let members = |queue| {
        let members = district.members_of(queue, at);
        members.iter().filter_map(|it| it.user).map(|user| Who::Member(user.0.into())).collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    for name in Channels::NAMES {
        let only = PRIVATE.iter().find(|(private, _)| *private == name).map(|(_, queue)| members(*queue));
        all.extend(district.channels.get(name).map(|channel| (channel.clone(), only.unwrap_or_default())));
    }
    for building in district.buildings.iter().filter(|it| !it.gone) {
        let desk = members(Queue::Librarians(building.id));
        // A desk that nobody serves is the director's to look after.
        let desk = if desk.is_empty() { members(Queue::Director) } else { desk };
        all.extend(building.desk_channel.clone().map(|channel| (channel, desk)));
        let staff = building.role.map(|role| vec![Who::Role(role.0.into())]).unwrap_or_default();
        all.extend(building.staff_channel.clone().map(|channel| (channel, staff)));
    }
    all
}
