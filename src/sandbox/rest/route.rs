//! The routes that are modelled, with the names by which tests speak of them.

use axum::http::Method;

/// One REST route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // each is named after what Discord's documentation calls it
pub enum Route {
    /// Stands for every route where a fault is switched on.
    Any,
    Gateway,
    GatewayBot,
    CurrentUser,
    CurrentApplication,
    Commands,
    SetCommands,
    CreateCommand,
    Command,
    EditCommand,
    DeleteCommand,
    Guild,
    GuildChannels,
    GuildRoles,
    Member,
    ActiveThreads,
    Channel,
    EditChannel,
    Messages,
    CreateMessage,
    Message,
    EditMessage,
    DeleteMessage,
    StartThread,
    AddThreadMember,
    RemoveThreadMember,
    OpenDm,
    Answer,
    FollowUp,
    Original,
    EditOriginal,
    DeleteOriginal,
    FollowUpMessage,
    EditFollowUp,
    DeleteFollowUp,
}

use Route as R;

const GUILD_COMMANDS: &str = "/applications/{application_id}/guilds/{guild_id}/commands";
const GUILD_COMMAND: &str = "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}";
const MESSAGES: &str = "/channels/{channel_id}/messages";
const MESSAGE: &str = "/channels/{channel_id}/messages/{message_id}";
const THREAD_MEMBER: &str = "/channels/{channel_id}/thread-members/{user_id}";
const ORIGINAL: &str = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
const FOLLOW_UP: &str = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";

const TABLE: &[(Method, &str, Route)] = &[
    (Method::GET, "/gateway", R::Gateway),
    (Method::GET, "/gateway/bot", R::GatewayBot),
    (Method::GET, "/users/@me", R::CurrentUser),
    (Method::GET, "/applications/@me", R::CurrentApplication),
    (Method::GET, "/oauth2/applications/@me", R::CurrentApplication),
    (Method::GET, GUILD_COMMANDS, R::Commands),
    (Method::PUT, GUILD_COMMANDS, R::SetCommands),
    (Method::POST, GUILD_COMMANDS, R::CreateCommand),
    (Method::GET, GUILD_COMMAND, R::Command),
    (Method::PATCH, GUILD_COMMAND, R::EditCommand),
    (Method::DELETE, GUILD_COMMAND, R::DeleteCommand),
    (Method::GET, "/guilds/{guild_id}", R::Guild),
    (Method::GET, "/guilds/{guild_id}/channels", R::GuildChannels),
    (Method::GET, "/guilds/{guild_id}/roles", R::GuildRoles),
    (Method::GET, "/guilds/{guild_id}/members/{user_id}", R::Member),
    (Method::GET, "/guilds/{guild_id}/threads/active", R::ActiveThreads),
    (Method::GET, "/channels/{channel_id}", R::Channel),
    (Method::PATCH, "/channels/{channel_id}", R::EditChannel),
    (Method::GET, MESSAGES, R::Messages),
    (Method::POST, MESSAGES, R::CreateMessage),
    (Method::GET, MESSAGE, R::Message),
    (Method::PATCH, MESSAGE, R::EditMessage),
    (Method::DELETE, MESSAGE, R::DeleteMessage),
    (Method::POST, "/channels/{channel_id}/threads", R::StartThread),
    (Method::PUT, THREAD_MEMBER, R::AddThreadMember),
    (Method::DELETE, THREAD_MEMBER, R::RemoveThreadMember),
    (Method::POST, "/users/@me/channels", R::OpenDm),
    (Method::POST, "/interactions/{interaction_id}/{interaction_token}/callback", R::Answer),
    (Method::POST, "/webhooks/{webhook_id}/{webhook_token}", R::FollowUp),
    (Method::GET, ORIGINAL, R::Original),
    (Method::PATCH, ORIGINAL, R::EditOriginal),
    (Method::DELETE, ORIGINAL, R::DeleteOriginal),
    (Method::GET, FOLLOW_UP, R::FollowUpMessage),
    (Method::PATCH, FOLLOW_UP, R::EditFollowUp),
    (Method::DELETE, FOLLOW_UP, R::DeleteFollowUp),
];

/// A path that was recognised.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) route: Route,
    pub(super) template: &'static str,
    /// What stood in place of the template's braces.
    pub(super) parts: Vec<String>,
}

/// Finds the route of a path below `/api/v10`.
pub(super) fn find(method: &Method, path: &str) -> Option<Found> {
    let mut fitting = TABLE.iter().filter(|(of, ..)| of == method);
    fitting.find_map(|(_, template, route)| {
        let parts = matched(template, path)?;
        Some(Found { route: *route, template, parts })
    })
}

fn matched(template: &str, path: &str) -> Option<Vec<String>> {
    if template.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut parts = Vec::new();
    for (wanted, given) in template.split('/').zip(path.split('/')) {
        match wanted.starts_with('{') {
            true if wanted.ends_with("_id}") && !is_id(given) => return None,
            true => parts.push(given.to_owned()),
            false if wanted != given => return None,
            false => {}
        }
    }
    Some(parts)
}

fn is_id(part: &str) -> bool {
    part == "@me" || part.parse::<u64>().is_ok_and(|id| id != 0)
}

impl Route {
    /// Whether it belongs to the interaction endpoints, which are outside the bot's global limit and need no
    /// bot token.
    pub fn is_interaction(self) -> bool {
        matches!(
            self,
            R::Answer
                | R::FollowUp
                | R::Original
                | R::EditOriginal
                | R::DeleteOriginal
                | R::FollowUpMessage
                | R::EditFollowUp
                | R::DeleteFollowUp
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_find_their_route() {
        let route = |method, path| find(&method, path).map(|found| found.route);
        assert_eq!(route(Method::GET, "/users/@me"), Some(R::CurrentUser));
        assert_eq!(route(Method::PATCH, "/webhooks/1/tok/messages/@original"), Some(R::EditOriginal));
        assert_eq!(route(Method::PATCH, "/webhooks/1/tok/messages/7"), Some(R::EditFollowUp));
        assert_eq!(route(Method::DELETE, "/channels/1/thread-members/@me"), Some(R::RemoveThreadMember));
        assert_eq!(route(Method::GET, "/channels/0"), None);
        assert_eq!(route(Method::PUT, "/channels/1/pins/2"), None);
    }
}
