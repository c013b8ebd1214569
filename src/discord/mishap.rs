//! A mistake of ours that ends a handler half-way: whoever waits for its answer is given one, whatever they typed, pressed or
//! filled in. Knows nothing of what was asked.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use poise::serenity_prelude as serenity;
use serenity::{CreateAutocompleteResponse, CreateInteractionResponse, FullEvent, Http, Interaction, Member};

use super::answer::{Asked, Shown};
use super::press::caller_of;
use crate::desk::{Caller, Desk};
use crate::store::Failure;

/// Somebody who waits for the answer to an interaction.
pub(super) struct Waiting {
    id: serenity::InteractionId,
    token: String,
    caller: Caller,
    /// Whether suggestions are waited for, while somebody types.
    suggestions: bool,
}

impl Waiting {
    /// Whoever waits for what this event brings; nobody where it is no interaction.
    pub(super) fn of(event: &FullEvent) -> Option<Self> {
        let FullEvent::InteractionCreate { interaction } = event else { return None };
        Self::for_answer(interaction)
    }

    fn for_answer(interaction: &Interaction) -> Option<Self> {
        let new = |id, token: &str, guild, member: Option<&Member>, user, locale: &str| Self {
            id,
            token: token.to_owned(),
            caller: caller_of(guild, member, user, locale, id),
            suggestions: matches!(interaction, Interaction::Autocomplete(_)),
        };
        match interaction {
            Interaction::Command(it) | Interaction::Autocomplete(it) => {
                Some(new(it.id, &it.token, it.guild_id, it.member.as_deref(), &it.user, &it.locale))
            }
            Interaction::Component(it) => {
                Some(new(it.id, &it.token, it.guild_id, it.member.as_ref(), &it.user, &it.locale))
            }
            Interaction::Modal(it) => {
                Some(new(it.id, &it.token, it.guild_id, it.member.as_ref(), &it.user, &it.locale))
            }
            _ => None,
        }
    }

    /// Does what they wait for. If that panics, they are told that something went wrong, with the code that stands in the log.
    pub(super) async fn served(self, desk: &Desk, http: &Http, work: impl Future<Output = ()>) {
        if AssertUnwindSafe(work).catch_unwind().await.is_ok() {
            return;
        }
        let failed = Failure::Undone("a handler panicked".to_owned());
        let asked =
            Asked { http, id: self.id, token: &self.token, caller: self.caller, pressed: None, again: None };
        if self.suggestions {
            tracing::error!(%failed, "no suggestions");
            let none = CreateAutocompleteResponse::new();
            asked.send(CreateInteractionResponse::Autocomplete(none)).await;
        } else {
            asked.answer(desk, Shown::OnlyToThem, Err(failed.into())).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use poise::serenity_prelude::HttpBuilder;
    use serde_json::{Value, json};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;
    use crate::store::Store;

    /// What Discord says of an interaction of this kind (2 command, 3 press, 4 suggestions, 5 form).
    fn interaction(kind: u8) -> Interaction {
        let user = json!({ "id": "9", "username": "aune", "discriminator": "0", "avatar": null });
        let message = json!({
            "id": "7", "channel_id": "5", "author": user, "content": "", "timestamp": "2026-09-22T15:41:00Z",
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": false, "type": 0
        });
        let data = match kind {
            3 => json!({ "custom_id": "v1:claim:1", "component_type": 2 }),
            5 => json!({ "custom_id": "v1:ask-form", "components": [] }),
            _ => json!({ "id": "3", "name": "ask", "type": 1 }),
        };
        let mut all = json!({
            "id": "1000000000000000042", "application_id": "2", "type": kind, "data": data, "user": user,
            "channel_id": "5", "token": "a-token", "version": 1, "locale": "es-ES", "entitlements": [],
            "authorizing_integration_owners": {}, "attachment_size_limit": 1024
        });
        if kind == 3 {
            all["message"] = message;
        }
        serde_json::from_value(all).unwrap()
    }

    /// The machine's clock: this room knows it not by name.
    fn usual<T: Default>() -> T {
        T::default()
    }

    /// What is sent as the answer to an interaction whose handler panics.
    async fn answered(kind: u8) -> Value {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("desk.db")).await.unwrap();
        let desk = Desk::new(store, usual());
        let discord = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let http = HttpBuilder::new("a-token")
            .proxy(format!("http://{}", discord.local_addr().unwrap()))
            .ratelimiter_disabled(true)
            .build();
        let heard = tokio::spawn(async move { hear(&discord).await });
        let event = FullEvent::InteractionCreate { interaction: interaction(kind) };
        let waiting = Waiting::of(&event).unwrap();

        waiting.served(&desk, &Arc::new(http), async { panic!("what somebody wrote") }).await;

        heard.await.unwrap()
    }

    /// The body of the one request that comes.
    async fn hear(discord: &TcpListener) -> Value {
        let (mut stream, _) = discord.accept().await.unwrap();
        let mut heard = Vec::new();
        loop {
            let mut some = [0; 4096];
            let read = stream.read(&mut some).await.unwrap();
            heard.extend_from_slice(&some[..read]);
            let text = String::from_utf8_lossy(&heard).into_owned();
            let body = text.split_once("\r\n\r\n").map(|(_, body)| body);
            if let Some(said) = body.and_then(|it| serde_json::from_str(it).ok()) {
                stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
                return said;
            }
            assert!(read > 0, "cut off: {text}");
        }
    }

    #[tokio::test]
    async fn whoever_waits_is_answered_though_the_handler_panics() {
        for kind in [2, 3, 5] {
            let answer = answered(kind).await;
            assert_eq!(answer["type"], 4, "a new message: {answer}");
            assert_eq!(answer["data"]["flags"], 64, "to them alone: {answer}");
            let text = answer["data"]["content"].as_str().unwrap();
            assert!(text.contains("64002A") && !text.contains("wrote"), "{text}");
        }
        let answer = answered(4).await;
        assert_eq!((&answer["type"], &answer["data"]["choices"]), (&json!(8), &json!([])), "{answer}");
    }
}
