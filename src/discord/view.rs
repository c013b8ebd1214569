//! A view is a value: what a person will see, made from an outcome, before anything is sent.
//!
//! The same view can answer a command, update the card it was pressed on, or be posted by the courier.

use serde_json::{Value, json};
use serenity::all::{
    CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateEmbed, CreateInteractionResponseMessage,
    UserId,
};

use super::fitting;

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
    /// Plain text above everything else. Discord takes 2,000 characters: more is cut when it is sent ([`fitting`]).
    pub content: String,
    /// Discord takes 10, with 6,000 characters over all of them: more is cut when they are sent.
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

    /// As Discord takes it. Every view is made so before it is sent; whoever has to know before what will be read asks for it.
    #[must_use]
    pub fn fitting(self) -> Self {
        Self { content: fitting::content(self.content), embeds: fitting::embeds(self.embeds), ..self }
    }

    /// Exactly the people who are told.
    pub fn allowed_mentions(&self) -> CreateAllowedMentions {
        CreateAllowedMentions::new().users(self.mentions.iter().map(|id| UserId::new(*id)))
    }

    /// As the answer to an interaction: a new message, or the new face of the pressed one.
    pub fn into_response(self, ephemeral: bool) -> CreateInteractionResponseMessage {
        let mentions = self.allowed_mentions();
        let shown = self.fitting();
        let files = shown.files.into_iter();
        let files = files.map(|it| CreateAttachment::bytes(it.bytes, it.name).description(it.description));
        CreateInteractionResponseMessage::new()
            .files(files)
            .content(shown.content)
            .embeds(shown.embeds)
            .components(shown.rows)
            .allowed_mentions(mentions)
            .ephemeral(ephemeral)
    }

    /// As a message of its own, or the new face of one, for the courier.
    ///
    /// A nonce makes Discord return the earlier message instead of a second one for a few minutes
    /// (<https://discord.com/developers/docs/resources/message#create-message>).
    pub fn into_body(self, nonce: Option<String>) -> Value {
        let shown = self.fitting();
        let mut body = json!({
            "content": shown.content,
            "embeds": shown.embeds,
            "components": shown.rows,
            "allowed_mentions": shown.allowed_mentions(),
        });
        if !shown.files.is_empty() {
            let file = |(id, file): (usize, &File)| json!({ "id": id, "description": file.description });
            body["attachments"] = shown.files.iter().enumerate().map(file).collect();
        }
        if let Some(nonce) = nonce {
            body["nonce"] = json!(nonce);
            body["enforce_nonce"] = json!(true);
            if shown.quiet {
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
    fn whatever_way_a_view_goes_discord_takes_it() {
        let long = View {
            content: "é".repeat(LONGEST + 1),
            ..View::embed(CreateEmbed::new().title("é".repeat(257)))
        };
        let body = long.clone().into_body(None);
        let answer = serde_json::to_value(long.into_response(true)).unwrap();
        for sent in [body, answer] {
            let shown = [&sent["content"], &sent["embeds"][0]["title"]].map(|it| it.as_str().unwrap());
            assert_eq!(shown.map(|it| it.chars().count()), [LONGEST, 256]);
            assert!(shown.iter().all(|it| it.ends_with('…')));
        }
    }
}
