//! The messages of one channel as one person sees them.

use axum::Json;
use axum::extract::{Query, State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serenity::model::id::{ChannelId, MessageId, UserId};

use super::{Me, Page};
use crate::sandbox::{Embed, Interaction, Kind, Message, Row, World};

/// Which channel of whose screen.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
}

#[derive(Serialize)]
pub(super) struct Channel {
    messages: Vec<Shown>,
    /// The first one that this person hasn't read.
    unread_from: Option<MessageId>,
}

#[derive(Serialize)]
struct Shown {
    id: MessageId,
    channel: ChannelId,
    author: Author,
    at: DateTime<Utc>,
    edited: bool,
    content: String,
    embeds: Vec<Embed>,
    components: Vec<Row>,
    attachments: Vec<File>,
    /// Who is told of it.
    mentions: Vec<UserId>,
    ephemeral: bool,
    /// "The app is thinking".
    thinking: bool,
    /// The command that it answers.
    via: Option<Via>,
}

#[derive(Serialize)]
struct Author {
    id: UserId,
    name: String,
    app: bool,
}

#[derive(Serialize)]
struct File {
    id: String,
    name: String,
    description: Option<String>,
    kind: String,
}

#[derive(Serialize)]
struct Via {
    user: UserId,
    command: String,
}

/// `GET /demo/messages`
pub(super) async fn messages(State(page): State<Page>, Query(wanted): Query<Wanted>) -> Json<Channel> {
    let Wanted { me, channel } = wanted;
    page.sandbox.look(|world| {
        let seen = world.visible_to(me.user, channel).into_iter();
        let messages = seen.filter(|message| !page.reading.is_dismissed(me.user, message.id));
        let first = world.channel(channel).and_then(|channel| page.reading.unread(me, channel).next());
        Json(Channel {
            messages: messages.map(|message| shown(world, me, message)).collect(),
            unread_from: first.map(|message| message.id),
        })
    })
}

fn shown(world: &World, me: Me, message: &Message) -> Shown {
    let author = message.author;
    let name = world.name_of(author, Some(me.guild));
    Shown {
        id: message.id,
        channel: message.channel,
        author: Author { id: author, name, app: author == world.bot().id },
        at: message.sent,
        edited: message.edited.is_some(),
        content: message.content.clone(),
        embeds: message.embeds.clone(),
        components: message.components.clone(),
        attachments: files(message),
        mentions: told(world, me, message),
        ephemeral: message.is_ephemeral(),
        thinking: message.is_loading(),
        via: via(world, message),
    }
}

fn files(message: &Message) -> Vec<File> {
    let file = |file: &crate::sandbox::Attachment| File {
        id: file.id.to_string(),
        name: file.name.clone(),
        description: file.description.clone(),
        kind: file.kind.clone(),
    };
    message.attachments.iter().map(file).collect()
}

/// People who are told, among them `me` if one of their roles is.
fn told(world: &World, me: Me, message: &Message) -> Vec<UserId> {
    let mine = world.guild(me.guild).and_then(|guild| guild.members.get(&me.user));
    let by_role = mine.is_some_and(|me| me.roles.iter().any(|role| message.role_pings.contains(role)));
    message.pings.iter().copied().chain(by_role.then_some(me.user)).collect()
}

/// The head of an answer: who used which command. Only the first answer has one.
fn via(world: &World, message: &Message) -> Option<Via> {
    let interaction = world.interaction(message.interaction?)?;
    let first = interaction.original == Some(message.at());
    let is_command = first && interaction.kind == Kind::Command;
    is_command.then(|| Via { user: interaction.user, command: typed(interaction) })
}

/// `/roadmap change`, or the bare name of a message command.
fn typed(interaction: &Interaction) -> String {
    let name = interaction.data["name"].as_str().unwrap_or_default();
    if interaction.data["type"] != 1 {
        return name.to_owned();
    }
    let (mut words, mut below) = (format!("/{name}"), &interaction.data["options"][0]);
    while matches!(below["type"].as_u64(), Some(1 | 2)) {
        words.extend([" ", below["name"].as_str().unwrap_or_default()]);
        below = below.get("options").and_then(|options| options.get(0)).unwrap_or(&Value::Null);
    }
    words
}
