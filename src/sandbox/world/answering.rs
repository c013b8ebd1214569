//! What the bot answers to an interaction: the first answer, and what it does with the token afterwards
//! (<https://discord.com/developers/docs/interactions/receiving-and-responding>).

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;
use serenity::model::id::{InteractionId, MessageId};

use super::draft::Draft;
use super::interaction::{Interaction, Kind, Modal, State, Suggestion};
use super::message::{At, Attachment, EPHEMERAL, LOADING, Row};
use super::post::Posting;
use super::refusal::Refusal;
use super::{Outcome, World};
use crate::sandbox::limits;

/// A first answer as it comes in.
#[derive(Deserialize)]
struct Callback {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    data: Value,
}

/// Which of an interaction's messages is meant.
#[derive(Debug, Clone, Copy)]
pub(in crate::sandbox) enum Which {
    Original,
    One(MessageId),
}

impl World {
    /// The bot's first answer.
    pub(in crate::sandbox) fn answer(
        &mut self,
        id: InteractionId,
        token: &str,
        body: &Value,
        files: Vec<Attachment>,
        now: DateTime<Utc>,
    ) -> Outcome<()> {
        let found = self.interaction(id).filter(|found| found.token == token).cloned();
        let interaction = found.ok_or_else(Refusal::unknown_interaction)?;
        match interaction.state {
            State::Waiting => {}
            State::Failed(_) => return Err(Refusal::unknown_interaction()),
            _ => return Err(Refusal::already_answered()),
        }
        let Callback { kind, data } = Callback::deserialize(body)
            .map_err(|error| Refusal::form("type", "BASE_TYPE_REQUIRED", &error.to_string()))?;
        fits(interaction.kind, interaction.source.is_some(), kind)?;
        self.first(&interaction, kind, &data, files, now)
    }

    fn first(
        &mut self,
        to: &Interaction,
        kind: u8,
        data: &Value,
        files: Vec<Attachment>,
        now: DateTime<Utc>,
    ) -> Outcome<()> {
        let state = match kind {
            4 => {
                let draft = Draft::parse(data, files)?;
                if draft.is_empty() {
                    return Err(Refusal::empty_message());
                }
                let at = self.put_answer(to, draft, now);
                self.note(to.id, |interaction| interaction.original = Some(at));
                State::Message
            }
            5 => {
                let flags = data["flags"].as_u64().unwrap_or_default() | LOADING;
                let at = self.put_answer(to, Draft { flags: Some(flags), ..Draft::default() }, now);
                self.note(to.id, |interaction| interaction.original = Some(at));
                State::Thinking
            }
            6 => {
                self.note(to.id, |interaction| interaction.original = interaction.source);
                State::Acknowledged
            }
            7 => {
                let draft = Draft::parse(data, files)?;
                self.change_source(to, draft, now)?;
                self.note(to.id, |interaction| interaction.original = interaction.source);
                State::Updated
            }
            8 => State::Suggestions(suggestions(data)?),
            _ => State::Modal(modal(to.id, data)?),
        };
        self.note(to.id, |interaction| interaction.state = state);
        Ok(())
    }

    /// A further message. The first one after "thinking" takes that message's place.
    pub(in crate::sandbox) fn follow_up(
        &mut self,
        token: &str,
        draft: Draft,
        now: DateTime<Utc>,
    ) -> Outcome<At> {
        let interaction = self.by_token(token, now)?.clone();
        if draft.is_empty() {
            return Err(Refusal::empty_message());
        }
        match interaction.state {
            State::Waiting | State::Failed(_) => Err(Refusal::unknown_webhook()),
            State::Thinking => self.change_answer(token, Which::Original, draft, now),
            _ => {
                let at = self.put_answer(&interaction, draft, now);
                self.note(interaction.id, |interaction| {
                    interaction.followups.push(at);
                    interaction.touched += 1;
                });
                Ok(at)
            }
        }
    }

    /// The bot changes one of an interaction's messages.
    pub(in crate::sandbox) fn change_answer(
        &mut self,
        token: &str,
        which: Which,
        draft: Draft,
        now: DateTime<Utc>,
    ) -> Outcome<At> {
        let interaction = self.by_token(token, now)?.clone();
        let at = place(&interaction, which)?;
        let at = self.change(at, draft, now)?;
        if let Some(message) = self.message_mut(at).filter(|message| message.is_loading()) {
            message.flags &= !LOADING;
            message.edited = None;
        }
        self.note(interaction.id, |interaction| {
            interaction.touched += 1;
            match interaction.state {
                State::Thinking => interaction.state = State::Message,
                State::Acknowledged => interaction.state = State::Updated,
                _ => {}
            }
        });
        Ok(at)
    }

    /// Where one of an interaction's messages stands.
    pub(in crate::sandbox) fn find_answer(
        &self,
        token: &str,
        which: Which,
        now: DateTime<Utc>,
    ) -> Outcome<At> {
        let at = place(self.by_token(token, now)?, which)?;
        self.message(at).map(|_| at).ok_or_else(Refusal::unknown_message)
    }

    /// The bot takes one of an interaction's messages away.
    pub(in crate::sandbox) fn remove_answer(
        &mut self,
        token: &str,
        which: Which,
        now: DateTime<Utc>,
    ) -> Outcome<()> {
        let at = self.find_answer(token, which, now)?;
        let id = self.by_token(token, now)?.id;
        self.note(id, |interaction| {
            interaction.touched += 1;
            if matches!(interaction.state, State::Thinking) {
                interaction.state = State::Message;
            }
        });
        self.remove_message(at)
    }

    fn put_answer(&mut self, to: &Interaction, draft: Draft, now: DateTime<Utc>) -> At {
        let only_for = draft.has(EPHEMERAL).then_some(to.user);
        let posting = Posting { author: self.bot.id, interaction: Some(to.id), only_for };
        self.put(to.channel, draft, posting, now)
    }

    fn change_source(&mut self, to: &Interaction, draft: Draft, now: DateTime<Utc>) -> Outcome<()> {
        let source = to.source.ok_or_else(Refusal::unknown_message)?;
        self.change(source, draft, now).map(drop)
    }

    fn note(&mut self, id: InteractionId, change: impl FnOnce(&mut Interaction)) {
        if let Some(interaction) = self.interaction_mut(id) {
            change(interaction);
        }
    }
}

/// Which answers Discord takes to which interaction.
fn fits(kind: Kind, has_source: bool, answer: u8) -> Outcome<()> {
    let fits = match (kind, answer) {
        (Kind::Autocomplete, 8)
        | (Kind::Command, 4 | 5 | 9)
        | (Kind::Component, 4..=7 | 9)
        | (Kind::ModalSubmit, 4 | 5) => true,
        (Kind::ModalSubmit, 6 | 7) => has_source,
        _ => false,
    };
    let words = "This answer does not fit this kind of interaction.";
    if fits { Ok(()) } else { Err(Refusal::form("type", "APPLICATION_INTERACTION_CALLBACK_TYPE", words)) }
}

fn place(interaction: &Interaction, which: Which) -> Outcome<At> {
    let mut known = interaction.original.into_iter().chain(interaction.followups.iter().copied());
    let found = match which {
        Which::Original => interaction.original,
        Which::One(id) => known.find(|at| at.message == id),
    };
    found.ok_or_else(Refusal::unknown_message)
}

fn suggestions(data: &Value) -> Outcome<Vec<Suggestion>> {
    limits::suggestions(data)?;
    let choices = data["choices"].as_array().cloned().unwrap_or_default();
    let read = |choice: Value| Suggestion {
        name: choice["name"].as_str().unwrap_or_default().to_owned(),
        value: choice["value"].clone(),
    };
    Ok(choices.into_iter().map(read).collect())
}

fn modal(opened_by: InteractionId, data: &Value) -> Outcome<Modal> {
    limits::modal(data)?;
    let rows: Vec<Row> = Deserialize::deserialize(&data["components"])
        .map_err(|error| Refusal::form("components", "UNION_TYPE_CHOICES", &format!("{error}")))?;
    Ok(Modal {
        opened_by,
        custom_id: data["custom_id"].as_str().unwrap_or_default().to_owned(),
        title: data["title"].as_str().unwrap_or_default().to_owned(),
        inputs: rows.into_iter().flat_map(|row| row.components).collect(),
    })
}
