//! A message as the bot hands it in, parsed from a request's body and held against Discord's limits.

use serde::Deserialize;
use serde_json::Value;

use super::Outcome;
use super::mentions::Allowed;
use super::message::{Attachment, Embed, Row};
use super::refusal::Refusal;
use crate::sandbox::limits;

/// What a request asks to be said or changed. Absent fields stay as they are in an edit.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::sandbox) struct Draft {
    pub(super) content: Option<String>,
    pub(super) embeds: Option<Vec<Embed>>,
    pub(super) components: Option<Vec<Row>>,
    pub(super) flags: Option<u64>,
    pub(super) nonce: Option<Value>,
    #[serde(default)]
    pub(super) enforce_nonce: bool,
    pub(super) allowed_mentions: Option<Allowed>,
    /// In an edit: the files that stay, by id, and the new ones.
    pub(super) attachments: Option<Vec<Value>>,
    pub(super) message_reference: Option<Reference>,
    /// Files that came beside the JSON.
    #[serde(skip)]
    pub(super) files: Vec<Attachment>,
}

/// The message that this one answers.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Reference {
    pub(super) message_id: Option<serenity::model::id::MessageId>,
}

impl Draft {
    /// Parses a body; 50035 if it is malformed or over a limit.
    pub(in crate::sandbox) fn parse(body: &Value, files: Vec<Attachment>) -> Outcome<Self> {
        limits::message(body)?;
        let mut draft = Self::deserialize(body).map_err(|error| {
            Refusal::form("", "MODEL_TYPE_CONVERT", &format!("Could not interpret the body: {error}"))
        })?;
        for field in ["content", "embeds", "components"] {
            draft.clear_if_null(body, field);
        }
        draft.files = files;
        Ok(draft)
    }

    /// In an edit `null` takes a field away, while an absent one stays.
    fn clear_if_null(&mut self, body: &Value, field: &str) {
        if !body.get(field).is_some_and(Value::is_null) {
            return;
        }
        match field {
            "content" => self.content = Some(String::new()),
            "embeds" => self.embeds = Some(Vec::new()),
            _ => self.components = Some(Vec::new()),
        }
    }

    /// The author's mark, a string or a number in JSON.
    pub(super) fn nonce(&self) -> Option<String> {
        match self.nonce.as_ref()? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Whether a file that is there already stays after an edit.
    pub(super) fn keeps(&self, id: u64) -> bool {
        let is = |file: &Value| file["id"].as_str().and_then(|id| id.parse().ok()) == Some(id);
        self.attachments.as_ref().is_none_or(|kept| kept.iter().any(is))
    }

    /// Whether nothing would be seen.
    pub(in crate::sandbox) fn is_empty(&self) -> bool {
        let no_text = self.content.as_deref().is_none_or(|text| text.trim().is_empty());
        let no_embeds = self.embeds.as_ref().is_none_or(Vec::is_empty);
        let no_rows = self.components.as_ref().is_none_or(Vec::is_empty);
        no_text && no_embeds && no_rows && self.files.is_empty()
    }

    /// Whether `flag` is set.
    pub(in crate::sandbox) fn has(&self, flag: u64) -> bool {
        self.flags.is_some_and(|flags| flags & flag != 0)
    }
}
