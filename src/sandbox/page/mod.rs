//! The page of `refdesk demo`: a small Discord for a browser, over the [`World`](super::World) and the people's verbs.
//!
//! A front end of plain modules ([`assets`]), JSON endpoints that show ([`screen`]) and do ([`acts`]), and a stream
//! that says when to look again ([`events`]). It knows nothing of Refdesk: what the demo is about, its clock and
//! its cast come from [`Controls`].

mod acts;
mod assets;
mod cast;
mod events;
mod files;
mod guard;
mod message;
mod offers;
mod reading;
mod screen;

use std::sync::Arc;

use axum::extract::FromRef;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, http::StatusCode, middleware};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serenity::model::id::{GuildId, UserId};
use tokio::sync::watch;

use super::{Misuse, Person, Sandbox};
use reading::Reading;

/// What the page asks of the demo that it belongs to.
pub trait Controls: Send + Sync + 'static {
    /// The demo's time.
    fn now(&self) -> DateTime<Utc>;
    /// Moves the demo's time on.
    fn advance(&self, by: Duration);
    /// When the next school day begins in the sample district, seen from [`Controls::now`].
    fn next_school_morning(&self) -> DateTime<Utc>;
    /// What the first screen says.
    fn notes(&self) -> Notes;
}

/// What the first screen says, and who can be played.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// The line at the top.
    pub title: String,
    /// What to try, one sentence each.
    pub hints: Vec<String>,
    /// The district's zone, as `America/Chicago`: the page tells all times in it.
    pub zone: String,
    /// Who can be played, in groups. A guild without any offers all its members.
    pub cast: Vec<Cast>,
}

/// A group of people on the first screen.
#[derive(Debug, Clone)]
pub struct Cast {
    /// As `Librarians`.
    pub title: String,
    /// Who is in it, in order.
    pub people: Vec<Part>,
}

/// Somebody who can be played.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where.
    pub guild: GuildId,
    /// Who.
    pub user: UserId,
    /// What a visitor should know, as `Grade 3 · Hoover Elementary`.
    pub about: String,
}

/// The page and its endpoints, for [`Options::pages`](super::Options::pages).
pub fn pages(sandbox: Sandbox, controls: Arc<dyn Controls>) -> Router {
    let page = Page { sandbox, controls, reading: Arc::default(), moved: watch::Sender::new(0) };
    Router::new()
        .route("/", get(assets::index))
        .route("/assets/{*path}", get(assets::asset))
        .nest("/demo", endpoints())
        .layer(middleware::from_fn(guard::guard))
        .with_state(page)
}

fn endpoints() -> Router<Page> {
    Router::new()
        .route("/who", get(cast::who))
        .route("/view", get(screen::view))
        .route("/messages", get(message::messages))
        .route("/file", get(files::file))
        .route("/events", get(events::events))
        .route("/command", post(acts::command))
        .route("/suggest", post(acts::suggest))
        .route("/press", post(acts::press))
        .route("/choose", post(acts::choose))
        .route("/submit", post(acts::submit))
        .route("/message-command", post(acts::message_command))
        .route("/attach", post(acts::attach))
        .route("/say", post(acts::say))
        .route("/read", post(reading::read))
        .route("/dismiss", post(reading::dismiss))
        .route("/clock", post(acts::clock))
}

/// What every endpoint holds.
#[derive(Clone)]
struct Page {
    sandbox: Sandbox,
    controls: Arc<dyn Controls>,
    reading: Arc<Reading>,
    /// Grows when the clock was moved, so that every window looks again.
    moved: watch::Sender<u64>,
}

impl FromRef<Page> for Sandbox {
    fn from_ref(page: &Page) -> Self {
        page.sandbox.clone()
    }
}

/// Who is looking, and where.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Me {
    guild: GuildId,
    user: UserId,
}

impl Me {
    fn person(self, sandbox: &Sandbox) -> Person {
        sandbox.person(self.guild, self.user)
    }
}

/// What a person could not do, with the sentence that tells them: status 422.
#[derive(Debug)]
struct Declined(String);

impl From<Misuse> for Declined {
    fn from(misuse: Misuse) -> Self {
        Self(misuse.to_string())
    }
}

impl IntoResponse for Declined {
    fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct Body {
            error: String,
        }
        (StatusCode::UNPROCESSABLE_ENTITY, Json(Body { error: self.0 })).into_response()
    }
}
