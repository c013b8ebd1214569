//! Poise, set up to its edges, behind a gate: so many interactions at once, each counted until it has ended.

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use serenity::{Client, Context, CreateAllowedMentions, Event, Framework, FullEvent, RawEventHandler};
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use super::answer::{Shown, reply};
use super::commands::all;
use super::mishap::Waiting;
use super::{Data, gateway};
use crate::desk::Desk;
use crate::store::{Failure, Stopped};

type PoiseFramework = poise::Framework<Data, Stopped>;

/// Poise with our commands. Its own texts never reach people, and it mentions nobody by itself.
pub(super) fn poise(data: Data) -> PoiseFramework {
    poise::Framework::builder()
        .options(poise::FrameworkOptions {
            commands: all(),
            allowed_mentions: Some(CreateAllowedMentions::new()),
            event_handler: |context, event| {
                Box::pin(async move {
                    let data = context.user_data().await;
                    gateway::event(context.serenity_context, data, event).await;
                    Ok(())
                })
            },
            on_error: |error| Box::pin(went_wrong(error)),
            ..Default::default()
        })
        .initialize_owners(false)
        .setup(|_, _, _| Box::pin(async move { Ok(data) }))
        .build()
}

/// What poise would not do: told to the person with a code, and to the log.
async fn went_wrong(error: poise::FrameworkError<'_, Data, Stopped>) {
    let what = error.to_string();
    let Some(poise::Context::Application(ctx)) = error.ctx() else {
        tracing::error!(%what, "poise failed outside a command");
        return;
    };
    let failed = Failure::Undone(format!("a command failed: {what}"));
    reply::asked(ctx).answer(&ctx.data().desk, Shown::OnlyToThem, Err(failed.into())).await;
}

/// A framework that lets so many interactions in at once, knows which have not ended, and answers those whose handler panics.
pub(super) struct Gated {
    inner: PoiseFramework,
    desk: Desk,
    gate: Arc<Semaphore>,
    begun: TaskTracker,
}

impl Gated {
    pub(super) fn new(inner: PoiseFramework, desk: Desk, gate: Arc<Semaphore>, begun: TaskTracker) -> Self {
        Self { inner, desk, gate, begun }
    }
}

#[serenity::async_trait]
impl Framework for Gated {
    async fn init(&mut self, client: &Client) {
        self.inner.init(client).await;
    }

    async fn dispatch(&self, context: Context, event: FullEvent) {
        if self.begun.is_closed() {
            return;
        }
        let dispatched = async {
            let turn = match &event {
                FullEvent::InteractionCreate { .. } => self.gate.acquire().await.ok(),
                _ => None,
            };
            let (waiting, http) = (Waiting::of(&event), context.http.clone());
            let work = self.inner.dispatch(context, event);
            match waiting {
                Some(waiting) => waiting.served(&self.desk, &http, work).await,
                None => work.await,
            }
            drop(turn);
        };
        self.begun.track_future(dispatched).await;
    }
}

/// serenity drops what it can't parse without a word: this says so.
pub(super) struct Unparsed;

#[serenity::async_trait]
impl RawEventHandler for Unparsed {
    async fn raw_event(&self, _: Context, event: Event) {
        if let Event::Unknown(unknown) = event {
            tracing::warn!(kind = %unknown.kind, "an event could not be read");
        }
    }
}
