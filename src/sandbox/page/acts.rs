//! What a person does on the page: each endpoint is one of the people's verbs.

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serenity::model::id::{ChannelId, InteractionId, MessageId};

use super::{Declined, Me, Page};
use crate::sandbox::world::State as Became;
use crate::sandbox::{At, Component, Modal, Reply, Sandbox};

/// What came of it, as far as the page has to act: messages it sees anyway.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Came {
    /// Nothing more to do.
    Done,
    /// A dialog to fill in.
    Modal { modal: Dialog },
    /// The app did not answer, and this is what Discord says then.
    Failed { text: String },
}

#[derive(Serialize)]
pub(super) struct Dialog {
    id: InteractionId,
    title: String,
    fields: Vec<Input>,
}

/// A text field, with the bounds that Discord's client enforces.
#[derive(Serialize)]
struct Input {
    custom_id: String,
    label: String,
    style: u8,
    placeholder: Option<String>,
    value: Option<String>,
    required: bool,
    min: Option<u64>,
    max: Option<u64>,
}

type Answer = Result<Json<Came>, Declined>;

fn came(reply: Reply) -> Json<Came> {
    Json(match reply.state {
        Became::Modal(modal) => Came::Modal { modal: dialog(modal) },
        Became::Failed(text) => Came::Failed { text },
        _ => Came::Done,
    })
}

fn dialog(modal: Modal) -> Dialog {
    let fields = modal.inputs.into_iter().map(input).collect();
    Dialog { id: modal.opened_by, title: modal.title, fields }
}

fn input(component: Component) -> Input {
    Input {
        custom_id: component.custom_id.unwrap_or_default(),
        label: component.label.unwrap_or_default(),
        style: component.style.unwrap_or(1),
        placeholder: component.placeholder,
        value: component.value,
        required: component.required.unwrap_or(true),
        min: component.min_length,
        max: component.max_length,
    }
}

/// A slash command, as typed.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    command: String,
    options: Vec<(String, String)>,
}

/// `POST /demo/command`
pub(super) async fn command(State(sandbox): State<Sandbox>, Json(typed): Json<Typed>) -> Answer {
    let person = typed.me.person(&sandbox).in_channel(typed.channel);
    Ok(came(person.try_types(&typed.command, &borrowed(&typed.options)).await?))
}

fn borrowed(options: &[(String, String)]) -> Vec<(&str, &str)> {
    options.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// An option while it is being typed.
#[derive(Deserialize)]
pub(super) struct Typing {
    focused: String,
    typed: String,
    #[serde(flatten)]
    rest: Typed,
}

/// `POST /demo/suggest`
pub(super) async fn suggest(
    State(sandbox): State<Sandbox>,
    Json(typing): Json<Typing>,
) -> Result<Json<Value>, Declined> {
    let Typing { focused, typed, rest } = typing;
    let person = rest.me.person(&sandbox).in_channel(rest.channel);
    let all = person.try_suggestions(&rest.command, &focused, &typed, &borrowed(&rest.options)).await?;
    let choice = |name: &str, value: &Value| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        json!({ "name": name, "value": value })
    };
    let choices: Vec<_> = all.iter().map(|one| choice(&one.name, &one.value)).collect();
    Ok(Json(json!({ "choices": choices })))
}

/// A control on a message.
#[derive(Deserialize)]
pub(super) struct Used {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    message: MessageId,
    custom_id: String,
    #[serde(default)]
    values: Vec<String>,
}

/// `POST /demo/press`
pub(super) async fn press(State(sandbox): State<Sandbox>, Json(used): Json<Used>) -> Answer {
    let at = At { channel: used.channel, message: used.message };
    Ok(came(used.me.person(&sandbox).try_presses(&used.custom_id, at).await?))
}

/// `POST /demo/choose`
pub(super) async fn choose(State(sandbox): State<Sandbox>, Json(used): Json<Used>) -> Answer {
    let at = At { channel: used.channel, message: used.message };
    let values: Vec<_> = used.values.iter().map(String::as_str).collect();
    Ok(came(used.me.person(&sandbox).try_chooses(&used.custom_id, at, &values).await?))
}

/// A dialog, filled in.
#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(flatten)]
    me: Me,
    modal: InteractionId,
    /// `custom_id` and text of each field.
    fields: Vec<(String, String)>,
}

/// `POST /demo/submit`
pub(super) async fn submit(State(sandbox): State<Sandbox>, Json(filled): Json<Filled>) -> Answer {
    let opened = sandbox.look(|world| match &world.interaction(filled.modal)?.state {
        Became::Modal(modal) => Some(modal.clone()),
        _ => None,
    });
    let modal = opened.ok_or_else(|| Declined("That dialog is not open any more.".to_owned()))?;
    Ok(came(filled.me.person(&sandbox).try_fills(&modal, &borrowed(&filled.fields)).await?))
}

/// A command from the menu of a message.
#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    message: MessageId,
    command: String,
}

/// `POST /demo/message-command`
pub(super) async fn message_command(State(sandbox): State<Sandbox>, Json(chosen): Json<Chosen>) -> Answer {
    let at = At { channel: chosen.channel, message: chosen.message };
    Ok(came(chosen.me.person(&sandbox).try_uses_on_message(&chosen.command, at).await?))
}

/// A file that is taken along for a command.
#[derive(Deserialize)]
pub(super) struct Taken {
    #[serde(flatten)]
    me: Me,
    name: String,
    text: String,
}

/// `POST /demo/attach`
pub(super) async fn attach(State(sandbox): State<Sandbox>, Json(taken): Json<Taken>) -> Json<Value> {
    let id = taken.me.person(&sandbox).attaches(&taken.name, &taken.text);
    Json(json!({ "id": id }))
}

/// A plain message.
#[derive(Deserialize)]
pub(super) struct Said {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    text: String,
}

/// `POST /demo/say`
pub(super) async fn say(
    State(sandbox): State<Sandbox>,
    Json(said): Json<Said>,
) -> Result<Json<Value>, Declined> {
    let at = said.me.person(&sandbox).in_channel(said.channel).try_says(&said.text)?;
    Ok(Json(json!({ "message": at.message })))
}

/// How the clock is to move.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Move {
    /// On by minutes: at most a day at once.
    By { minutes: u16 },
    /// To the beginning of the next school day.
    To { to: Morning },
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Morning {
    Morning,
}

#[derive(Serialize)]
pub(super) struct Moved {
    now: DateTime<Utc>,
}

/// `POST /demo/clock`
pub(super) async fn clock(State(page): State<Page>, Json(to): Json<Move>) -> Json<Moved> {
    let by = match to {
        Move::By { minutes } => Duration::minutes(i64::from(minutes.min(24 * 60))),
        Move::To { to: Morning::Morning } => page.controls.next_school_morning() - page.controls.now(),
    };
    page.controls.advance(by.max(Duration::zero()));
    page.moved.send_modify(|moved| *moved += 1);
    Json(Moved { now: page.controls.now() })
}
