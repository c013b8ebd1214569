//! A recognised request, with its parts parsed on demand.

use std::num::NonZeroU64;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::model::id::UserId;

use super::route::{Found, Route};
use crate::sandbox::Sandbox;
use crate::sandbox::world::{Attachment, Draft, Outcome, Refusal};

/// What was asked.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) route: Route,
    pub(super) template: &'static str,
    parts: Vec<String>,
    query: String,
    pub(super) body: Value,
    files: Vec<Attachment>,
    /// Where the sandbox listens, as `127.0.0.1:4321`.
    pub(super) address: String,
}

impl Call {
    pub(super) fn new(
        found: Found,
        query: &str,
        body: Value,
        files: Vec<Attachment>,
        sandbox: &Sandbox,
    ) -> Self {
        let Found { route, template, parts } = found;
        let address = sandbox.shared.address.to_string();
        Self { route, template, parts, query: query.to_owned(), body, files, address }
    }

    /// The id in the `index`-th place of the path.
    pub(super) fn id<T: From<NonZeroU64>>(&self, index: usize) -> Outcome<T> {
        let id = self.parts.get(index).and_then(|part| part.parse::<NonZeroU64>().ok());
        let words = format!("{:?} is not a snowflake.", self.parts.get(index));
        id.map(T::from).ok_or_else(|| Refusal::form("id", "NUMBER_TYPE_COERCE", &words))
    }

    /// As [`Call::id`], where `@me` stands for the bot.
    pub(super) fn user(&self, index: usize, bot: UserId) -> Outcome<UserId> {
        if self.parts.get(index).is_some_and(|part| part == "@me") { Ok(bot) } else { self.id(index) }
    }

    /// The text in the `index`-th place of the path.
    pub(super) fn part(&self, index: usize) -> &str {
        self.parts.get(index).map_or("", String::as_str)
    }

    /// A value of the query.
    pub(super) fn query(&self, key: &str) -> Option<&str> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// The body as a message.
    pub(super) fn draft(&self) -> Outcome<Draft> {
        Draft::parse(&self.body, self.files.clone())
    }

    /// The files that came with the body.
    pub(super) fn files(&self) -> Vec<Attachment> {
        self.files.clone()
    }

    /// The body as something else.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Outcome<T> {
        T::deserialize(&self.body)
            .map_err(|error| Refusal::form("", "MODEL_TYPE_CONVERT", &format!("Could not read it: {error}")))
    }

    /// Whether it can't change anything.
    pub(super) fn only_reads(&self) -> bool {
        matches!(
            self.route,
            Route::Gateway
                | Route::GatewayBot
                | Route::CurrentUser
                | Route::CurrentApplication
                | Route::Commands
                | Route::Command
                | Route::Guild
                | Route::GuildChannels
                | Route::GuildRoles
                | Route::Member
                | Route::ActiveThreads
                | Route::Channel
                | Route::Messages
                | Route::Message
                | Route::Original
                | Route::FollowUpMessage
        )
    }
}
