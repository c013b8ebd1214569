//! Answering an interaction: one request, within three seconds, with what came of it.
//!
//! A refusal, or a fault of ours, is told to the one person and to nobody else. An answer that comes too late,
//! or a second time, is not tried again: what was committed stays true.

pub(super) mod reply;
pub(super) mod show_form;
mod unheard;

use poise::serenity_prelude as serenity;
use serenity::{Builder, CreateInteractionResponse, Http};

use super::controls::door::Whither;
use super::render;
use super::view::View;
use super::words::{plain, words};
use crate::desk::{Caller, Desk};
use crate::domain::ids::TicketId;
use crate::domain::refused::Refused;
use crate::domain::text::excerpt;
use crate::store::Stopped;

/// An interaction that waits for its answer.
pub(super) struct Asked<'a> {
    pub(super) http: &'a Http,
    pub(super) id: serenity::InteractionId,
    pub(super) token: &'a str,
    pub(super) caller: Caller,
    /// The ticket of the control that was pressed, if one was.
    pub(super) pressed: Option<TicketId>,
    /// What the person's words are for, if they can be sent again from a modal.
    pub(super) again: Option<Whither>,
}

/// Who sees the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The one person, as a new message.
    OnlyToThem,
    /// Everybody in the channel, as a new message.
    ToEverybody,
    /// Whoever sees the message that was pressed: it changes.
    InPlace,
}

impl Asked<'_> {
    /// Answers with the view, or with why there is none. Says whether the view arrived.
    pub(super) async fn answer(&self, desk: &Desk, shown: Shown, view: Result<View, Stopped>) -> bool {
        self.answer_with_words(desk, shown, view, "").await
    }

    /// The same; a refusal repeats the person's words, so that nothing is lost.
    pub(super) async fn answer_with_words(
        &self,
        desk: &Desk,
        shown: Shown,
        view: Result<View, Stopped>,
        said: &str,
    ) -> bool {
        match view {
            Ok(view) if shown == Shown::OnlyToThem => self.answer_alone(desk, view).await,
            Ok(view) => self.send(response(view, shown)).await,
            Err(stopped) => {
                let mut view = self.sorry(desk, &stopped).await;
                // What the door turned away is repeated only as the door shows it.
                let turned = matches!(&stopped, Stopped::Refused(it) if matches!(**it, Refused::Turned(_)));
                if !turned && !said.trim().is_empty() {
                    let kept = plain(&excerpt(said, 900));
                    let heading = words(&self.caller.language).your_words();
                    view.content = format!("{}\n{heading}\n> {kept}", view.content);
                }
                self.send(response(view, Shown::OnlyToThem)).await;
                false
            }
        }
    }

    /// With what they could not be told otherwise.
    async fn answer_alone(&self, desk: &Desk, view: View) -> bool {
        let (view, said) = self.with_unheard(desk, view).await;
        let arrived = self.send(response(view, Shown::OnlyToThem)).await;
        if arrived || said.is_empty() {
            return arrived;
        }
        let (guild, user) = (self.caller.guild, self.caller.user);
        if let Err(stopped) = desk.give_back_unheard(guild, user, said).await {
            tracing::error!(%stopped, "what was to be said is lost");
        }
        false
    }

    async fn sorry(&self, desk: &Desk, stopped: &Stopped) -> View {
        let language = &self.caller.language;
        match stopped {
            Stopped::Refused(refused) => {
                let district = desk.district(self.caller.guild).await.ok();
                match (&**refused, &district) {
                    (Refused::Turned(turned), Some(district)) => {
                        render::turned(turned, &district.settings, self.again, language)
                    }
                    (refused, district) => {
                        render::refusal(refused, district.as_deref(), self.pressed, language)
                    }
                }
            }
            Stopped::Failed(failure) => {
                let code = render::incident(self.caller.cause);
                tracing::error!(%code, %failure, "an interaction failed");
                render::failure(&code, failure.trouble(), language)
            }
        }
    }

    /// Sends the one answer. serenity's errors hold addresses with tokens: only what Discord said is logged.
    pub(super) async fn send(&self, response: CreateInteractionResponse) -> bool {
        let sent = response.execute(self.http, (self.id, self.token)).await;
        match sent {
            Ok(()) => true,
            Err(error) => {
                let interaction = self.id.get();
                tracing::warn!(interaction, said = %without_address(&error), "an answer did not arrive");
                false
            }
        }
    }
}

fn response(view: View, shown: Shown) -> CreateInteractionResponse {
    match shown {
        Shown::OnlyToThem => CreateInteractionResponse::Message(view.into_response(true)),
        Shown::ToEverybody => CreateInteractionResponse::Message(view.into_response(false)),
        Shown::InPlace => CreateInteractionResponse::UpdateMessage(view.into_response(false)),
    }
}

/// What an error says, without the address that it was about.
pub(super) fn without_address(error: &serenity::Error) -> String {
    match error {
        serenity::Error::Http(serenity::HttpError::UnsuccessfulRequest(answer)) => {
            format!(
                "HTTP {}, code {}: {}",
                answer.status_code.as_u16(),
                answer.error.code,
                answer.error.message
            )
        }
        serenity::Error::Http(serenity::HttpError::Request(error)) if error.is_timeout() => {
            "time-out".to_owned()
        }
        serenity::Error::Http(_) => "the connection failed".to_owned(),
        serenity::Error::Json(_) => "what came back is no JSON".to_owned(),
        serenity::Error::Model(error) => error.to_string(),
        _ => "serenity failed".to_owned(),
    }
}
