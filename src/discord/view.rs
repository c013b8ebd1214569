//! A view is a value: what a person will see, made from an outcome, before anything is sent.
//!
//! The same view can answer a command, update the card it was pressed on, or be posted by the courier.

use serde_json::{Value, json};
use serenity::all::{
    CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateEmbed, CreateInteractionResponseMessage,
    UserId,
};

use crate::domain::text::excerpt_lines;

/// The message flag that lets a message arrive without a sound
/// (<https://discord.com/developers/docs/resources/message#message-object-message-flags>).
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

/// The longest plain text of a message, in characters
/// (<https://discord.com/developers/docs/resources/message#create-message>).
pub(super) const LONGEST: usize = 2_000;

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name; its end says what it is.
    pub name: String,
    /// What it shows, for people who can't see it: at most 1,024 characters.
    pub description: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// Its media type, by the end of its name.
    pub fn kind(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("png") => "image/png",
            Some("html") => "text/html",
            Some("csv") => "text/csv",
            _ => "application/octet-stream",
        }
    }
}

/// What a message will show.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// Plain text above everything else: at most 2,000 characters.
    pub content: String,
    /// At most 10, with 6,000 characters over all of them.
    pub embeds: Vec<CreateEmbed>,
    /// At most 5 rows.
    pub rows: Vec<CreateActionRow>,
    /// At most 10; an embed shows a picture of them as `attachment://` and its name.
    pub files: Vec<File>,
    /// The people who are told; nobody else ever is.
    pub mentions: Vec<u64>,
    /// Whether it arrives without a sound.
    pub quiet: bool,
}

impl View {
    /// Only text.
    pub fn text(content: impl Into<String>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// One embed.
    pub fn embed(embed: CreateEmbed) -> Self {
        Self { embeds: vec![embed], ..Self::default() }
    }

    /// With one more row of controls.
    #[must_use]
    pub fn row(mut self, row: CreateActionRow) -> Self {
        self.rows.push(row);
        self
    }

    /// With a text that Discord takes: people's words grow where their markdown is shown as it was typed, and a message that
    /// is too long would not arrive at all.
    #[must_use]
    pub fn fitting(self) -> Self {
        Self { content: excerpt_lines(&self.content, LONGEST), ..self }
    }

    /// Exactly the people who are told.
    pub fn allowed_mentions(&self) -> CreateAllowedMentions {
        CreateAllowedMentions::new().users(self.mentions.iter().map(|id| UserId::new(*id)))
    }

    /// As the answer to an interaction: a new message, or the new face of the pressed one.
    pub fn into_response(self, ephemeral: bool) -> CreateInteractionResponseMessage {
        let mentions = self.allowed_mentions();
        let files = self.files.into_iter();
        let files = files.map(|it| CreateAttachment::bytes(it.bytes, it.name).description(it.description));
        CreateInteractionResponseMessage::new()
            .files(files)
            .content(self.content)
            .embeds(self.embeds)
            .components(self.rows)
            .allowed_mentions(mentions)
            .ephemeral(ephemeral)
    }

    /// As a message of its own, or the new face of one, for the courier.
    ///
    /// A nonce makes Discord return the earlier message instead of a second one for a few minutes
    /// (<https://discord.com/developers/docs/resources/message#create-message>).
    pub fn into_body(self, nonce: Option<String>) -> Value {
        let mut body = json!({
            "content": self.content,
            "embeds": self.embeds,
            "components": self.rows,
            "allowed_mentions": self.allowed_mentions(),
        });
        if !self.files.is_empty() {
            let file = |(id, file): (usize, &File)| json!({ "id": id, "description": file.description });
            body["attachments"] = self.files.iter().enumerate().map(file).collect();
        }
        if let Some(nonce) = nonce {
            body["nonce"] = json!(nonce);
            body["enforce_nonce"] = json!(true);
            if self.quiet {
                body["flags"] = json!(SUPPRESS_NOTIFICATIONS);
            }
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut_and_any_other_stays() {
        for (typed, arrives) in [
            ("short".to_owned(), "short".to_owned()),
            ("é".repeat(LONGEST), "é".repeat(LONGEST)),
            ("é".repeat(LONGEST + 1), format!("{}…", "é".repeat(LONGEST - 1))),
        ] {
            assert_eq!(View::text(typed).fitting().content, arrives);
        }
    }
}
