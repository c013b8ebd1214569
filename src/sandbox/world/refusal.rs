//! Discord's "no": the HTTP status and the JSON error code with which it answers
//! (<https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>).

use serde_json::{Value, json};

/// A refused request.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Discord's own code; 0 is a general error.
    pub code: u32,
    /// Discord's sentence.
    pub message: String,
    /// The tree of what is wrong in the body, for 50035.
    pub errors: Option<Value>,
}

impl Refusal {
    /// A refusal by its numbers.
    pub fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None }
    }

    /// The token is wrong or missing.
    pub fn unauthorized() -> Self {
        Self::new(401, 0, "401: Unauthorized")
    }

    /// 10003.
    pub fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    /// 10004.
    pub fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    /// 10007.
    pub fn unknown_member() -> Self {
        Self::new(404, 10007, "Unknown Member")
    }

    /// 10008.
    pub fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    /// 10013.
    pub fn unknown_user() -> Self {
        Self::new(404, 10013, "Unknown User")
    }

    /// 10015: the token of an interaction has expired or never was.
    pub fn unknown_webhook() -> Self {
        Self::new(404, 10015, "Unknown Webhook")
    }

    /// 10062: too late, or never sent.
    pub fn unknown_interaction() -> Self {
        Self::new(404, 10062, "Unknown interaction")
    }

    /// 10063.
    pub fn unknown_command() -> Self {
        Self::new(404, 10063, "Unknown application command")
    }

    /// 40060: a second first answer.
    pub fn already_answered() -> Self {
        Self::new(400, 40060, "Interaction has already been acknowledged.")
    }

    /// 50001: the bot can't see it.
    pub fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    /// 50005.
    pub fn not_the_author() -> Self {
        Self::new(403, 50005, "Cannot edit a message authored by another user")
    }

    /// 50006.
    pub fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }

    /// 50007: the person takes no direct messages.
    pub fn closed_dms() -> Self {
        Self::new(403, 50007, "Cannot send messages to this user")
    }

    /// 50013.
    pub fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    /// 50024: a thread under a thread and the like.
    pub fn wrong_channel_type() -> Self {
        Self::new(400, 50024, "Cannot execute action on this channel type")
    }

    /// 50027.
    pub fn invalid_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    /// 50083: the thread is put away.
    pub fn archived_thread() -> Self {
        Self::new(400, 50083, "Thread is archived")
    }

    /// 501: something that Discord has and the sandbox has not. It also raises an alarm.
    pub fn not_modelled(what: &str) -> Self {
        Self::new(501, 0, &format!("The sandbox does not model {what}"))
    }

    /// 50035: one mistake at `path` (as `embeds.0.title`) in the body.
    pub fn form(path: &str, code: &str, message: &str) -> Self {
        let leaf = json!({ "_errors": [{ "code": code, "message": message }] });
        let wrap = |inner, part: &str| json!({ part: inner });
        let tree = path.rsplit('.').filter(|part| !part.is_empty()).fold(leaf, wrap);
        Self { errors: Some(tree), ..Self::new(400, 50035, "Invalid Form Body") }
    }

    /// The body as Discord writes it.
    pub fn body(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}
