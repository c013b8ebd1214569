//! A look at a district's server as Discord has it now: is the bot there, has the server its commands, are the roles and
//! channels of the district there, and may the bot do in each what it has to? Changes nothing, and knows no ticket.

mod permissions;
mod say;

use std::time::Duration;

use serde_json::Value;
use serenity::all::Permissions;

use super::bot::{BotError, Endpoint};
use super::commands;
use super::courier::{Answer, Rest, id_of};
use crate::config::process::Token;
use crate::domain::building::ChannelRef;
use crate::domain::district::District;
use crate::domain::ids::BuildingId;
use crate::domain::routing::Queue;

pub(super) use say::said;
pub use say::{place, say};

/// An interaction has to be answered within three seconds; this leaves half of them for the rest.
const SOON: Duration = Duration::from_millis(1_500);

/// Something on the server that stands in the way, and that somebody can mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Discord does not know the token.
    Token,
    /// Discord did not answer: nothing is known of the server.
    Unreachable,
    /// The bot is not on the server.
    NotThere,
    /// The server has other commands than this version, or none.
    Commands,
    /// A queue has no channel of its own: its cards go to the director's.
    NoChannel(Queue),
    /// No channel for everybody to ask in: no private threads, either.
    NoAskChannel,
    /// The district names a channel that is not on the server, or the bot may not see it.
    ChannelGone(String),
    /// What the bot may not do in a channel, and has to.
    Lacks(String, Permissions),
    /// The role by which a building's staff is known is not on the server.
    RoleGone(BuildingId),
}

/// What a channel is used for, which says what the bot has to be allowed there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Everybody asks here, and private threads stand under it.
    Asking,
    /// Cards stand here.
    Cards,
    /// Words are said here now and then.
    Words,
}

/// Looks at servers with a client of its own.
#[derive(Debug)]
pub struct Doctor {
    rest: Rest,
}

impl Doctor {
    /// A doctor for the bot of this token.
    pub fn new(token: &Token, at: &Endpoint) -> Result<Self, BotError> {
        Ok(Self { rest: Rest::new(super::bot::http_client()?, at.api(), token) })
    }

    /// The bot's name, if Discord knows the token.
    pub async fn name(&self) -> Result<String, Finding> {
        let me = self.get("/users/@me").await?;
        Ok(me["username"].as_str().unwrap_or_default().to_owned())
    }

    /// Everything on the district's server that stands in the way; nothing where all is well.
    pub async fn look(&self, district: &District) -> Vec<Finding> {
        match self.seen(district).await {
            Ok(seen) => seen.findings(district),
            Err(finding) => vec![finding],
        }
    }

    /// The same for somebody who waits for the answer to a command.
    pub async fn look_soon(&self, district: &District) -> Vec<Finding> {
        let looked = tokio::time::timeout(SOON, self.look(district)).await;
        looked.unwrap_or_else(|_| vec![Finding::Unreachable])
    }

    async fn seen(&self, district: &District) -> Result<Seen, Finding> {
        let me = self.get("/users/@me").await?;
        let me = id_of(&me).ok_or(Finding::Unreachable)?;
        let guild = district.guild;
        let paths = [
            format!("/guilds/{guild}"),
            format!("/guilds/{guild}/channels"),
            format!("/guilds/{guild}/members/{me}"),
            format!("/applications/{me}/guilds/{guild}/commands"),
        ];
        let [server, channels, member, commands] = &paths;
        let (server, channels, member, commands) =
            tokio::join!(self.get(server), self.get(channels), self.get(member), self.get(commands));
        Ok(Seen { me, server: server?, channels: channels?, member: member?, commands: commands? })
    }

    async fn get(&self, path: &str) -> Result<Value, Finding> {
        match self.rest.get(path).await {
            Answer::Done(body) => Ok(body),
            Answer::Refused { status: 401, .. } => Err(Finding::Token),
            // Unknown guild, unknown member, no access: to Discord all three mean that the bot was not invited.
            Answer::Refused { status: 403 | 404, .. } => Err(Finding::NotThere),
            Answer::Refused { .. } | Answer::Wait(_) | Answer::Unknown(_) => Err(Finding::Unreachable),
        }
    }
}

/// A server as Discord describes it.
struct Seen {
    me: u64,
    server: Value,
    channels: Value,
    member: Value,
    commands: Value,
}

impl Seen {
    fn findings(&self, district: &District) -> Vec<Finding> {
        let mut found = Vec::new();
        if !self.has_our_commands() {
            found.push(Finding::Commands);
        }
        if district.channels.ask.is_none() {
            found.push(Finding::NoAskChannel);
        }
        found.extend(missing_queues(district).map(Finding::NoChannel));
        found.extend(used(district).into_iter().filter_map(|(channel, used)| self.channel(&channel, used)));
        found.extend(self.roles(district));
        found
    }

    /// What is wrong with one channel of the district.
    fn channel(&self, named: &ChannelRef, used: Use) -> Option<Finding> {
        let mut all = self.channels.as_array().into_iter().flatten();
        let found = all.find(|it| match (named.id, &named.name) {
            (Some(id), _) => id_of(it) == Some(id.0),
            (None, Some(name)) => it["name"].as_str() == Some(name),
            (None, None) => false,
        });
        let Some(channel) = found else { return Some(Finding::ChannelGone(named.to_string())) };
        let has = permissions::of(self.me, &self.server, &self.member, channel);
        let missing = permissions::needed(used) - has;
        let name = channel["name"].as_str().map_or_else(|| named.to_string(), |it| format!("#{it}"));
        (!missing.is_empty()).then_some(Finding::Lacks(name, missing))
    }

    fn roles(&self, district: &District) -> Vec<Finding> {
        let there: Vec<_> = self.server["roles"].as_array().into_iter().flatten().filter_map(id_of).collect();
        let buildings = district.buildings.iter().filter(|it| !it.gone);
        let gone = buildings.filter(|it| it.role.is_some_and(|role| !there.contains(&role.0)));
        gone.map(|it| Finding::RoleGone(it.id)).collect()
    }

    fn has_our_commands(&self) -> bool {
        let there = self.commands.as_array().into_iter().flatten().filter_map(|it| it["name"].as_str());
        let mut there: Vec<_> = there.map(str::to_owned).collect();
        let mut ours: Vec<_> = commands::names();
        there.sort_unstable();
        ours.sort_unstable();
        there == ours
    }
}

/// The queues that have no channel of their own.
fn missing_queues(district: &District) -> impl Iterator<Item = Queue> {
    let channels = &district.channels;
    let here = district.settings.tech_office.as_ref().is_some_and(|it| it.queue_here);
    let own = [
        (Queue::Specialists, channels.specialists.is_none()),
        (Queue::TechOffice, channels.tech_office.is_none() && here),
        (Queue::Director, channels.director.is_none()),
    ];
    let desks = district.buildings.iter().filter(|it| !it.gone && it.desk_channel.is_none());
    let own = own.into_iter().filter(|(_, missing)| *missing).map(|(queue, _)| queue);
    own.chain(desks.map(|it| Queue::Librarians(it.id)))
}

/// The channels of a district that are used, each once.
fn used(district: &District) -> Vec<(ChannelRef, Use)> {
    let channels = &district.channels;
    let buildings = || district.buildings.iter().filter(|it| !it.gone);
    let mut all: Vec<(ChannelRef, Use)> = Vec::new();
    let cards = [&channels.specialists, &channels.tech_office, &channels.director].map(Option::as_ref);
    let named = std::iter::once((channels.ask.as_ref(), Use::Asking))
        .chain(cards.into_iter().map(|it| (it, Use::Cards)))
        .chain(buildings().map(|it| (it.desk_channel.as_ref(), Use::Cards)))
        .chain(std::iter::once((channels.meetings.as_ref(), Use::Words)))
        .chain(buildings().map(|it| (it.staff_channel.as_ref(), Use::Words)));
    for (channel, used) in named {
        if let Some(channel) = channel.filter(|it| all.iter().all(|(known, _)| known != *it)) {
            all.push((channel.clone(), used));
        }
    }
    all
}
