//! Files that came with messages: pictures to look at, anything else to keep.

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serenity::model::id::{ChannelId, MessageId};

use super::{Me, Page};

/// Media types that a browser may show as a picture; never SVG, which can hold scripts.
const PICTURES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// Which file, on whose screen.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(flatten)]
    me: Me,
    channel: ChannelId,
    message: MessageId,
    id: String,
}

/// `GET /demo/file`
pub(super) async fn file(State(page): State<Page>, Query(wanted): Query<Wanted>) -> Response {
    let found = page.sandbox.look(|world| {
        let seen = world.visible_to(wanted.me.user, wanted.channel);
        let message = seen.into_iter().find(|message| message.id == wanted.message)?;
        message.attachments.iter().find(|file| file.id.to_string() == wanted.id).cloned()
    });
    let Some(file) = found else {
        return (StatusCode::NOT_FOUND, "There is no such file.").into_response();
    };
    let media = file.kind.split(';').next().unwrap_or_default();
    if let Some(picture) = PICTURES.into_iter().find(|picture| *picture == media) {
        return ([(header::CONTENT_TYPE, picture)], file.bytes).into_response();
    }
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream"), (header::CONTENT_DISPOSITION, "attachment")];
    (headers, file.bytes).into_response()
}
