//! Answers with the headers that Discord puts on them
//! (<https://discord.com/developers/docs/topics/rate-limits>).

use std::time::Duration;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::call::Call;
use crate::sandbox::faults::Scope;
use crate::sandbox::world::{Outcome, Refusal};

/// A status and a body; a null body is no body.
pub(super) struct Reply(u16, Value);

/// 200 with a body.
#[allow(clippy::unnecessary_wraps)] // so that handlers end with it
pub(super) fn ok(body: Value) -> Outcome<Reply> {
    Ok(Reply(200, body))
}

/// 201 with a body.
#[allow(clippy::unnecessary_wraps)]
pub(super) fn created(body: Value) -> Outcome<Reply> {
    Ok(Reply(201, body))
}

/// 204.
#[allow(clippy::unnecessary_wraps)]
pub(super) fn done() -> Outcome<Reply> {
    Ok(Reply(204, Value::Null))
}

/// The World's answer, with generous limits in the headers.
pub(super) fn answered(call: &Call, outcome: Outcome<Reply>) -> Response {
    let mut response = match outcome {
        Ok(Reply(204, _)) => StatusCode::NO_CONTENT.into_response(),
        Ok(Reply(status, body)) => (code(status), Json(body)).into_response(),
        Err(refusal) => refused(&refusal),
    };
    let bucket = format!("{:?}", call.route).to_lowercase();
    for (name, value) in [
        ("x-ratelimit-limit", "1000"),
        ("x-ratelimit-remaining", "999"),
        ("x-ratelimit-reset", "1900000000.000"),
        ("x-ratelimit-reset-after", "1.000"),
        ("x-ratelimit-bucket", &bucket),
    ] {
        put(&mut response, name, value);
    }
    response
}

/// Discord's "no".
pub(super) fn refused(refusal: &Refusal) -> Response {
    (code(refusal.status), Json(refusal.body())).into_response()
}

/// A 5xx as Discord's edge sends it: no JSON.
pub(super) fn server_error(status: u16) -> Response {
    (code(status), "upstream connect error or disconnect/reset before headers").into_response()
}

/// A 429.
pub(super) fn rate_limited(scope: Scope, retry_after: Duration) -> Response {
    let seconds = retry_after.as_secs_f64();
    let global = scope == Scope::Global;
    let code = if scope == Scope::Shared { 20028 } else { 0 };
    let message = "You are being rate limited.";
    let body = json!({ "message": message, "retry_after": seconds, "global": global, "code": code });
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Json(body)).into_response();
    let scope = match scope {
        Scope::User => "user",
        Scope::Shared => "shared",
        Scope::Global => "global",
    };
    put(&mut response, "x-ratelimit-scope", scope);
    put(&mut response, "retry-after", &format!("{seconds:.0}", seconds = seconds.ceil()));
    put(&mut response, "x-ratelimit-reset-after", &format!("{seconds:.3}"));
    if global {
        put(&mut response, "x-ratelimit-global", "true");
    } else {
        put(&mut response, "x-ratelimit-limit", "5");
        put(&mut response, "x-ratelimit-remaining", "0");
        put(&mut response, "x-ratelimit-reset", "1900000000.000");
        put(&mut response, "x-ratelimit-bucket", "limited");
    }
    response
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn put(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = value.parse() {
        response.headers_mut().insert(name, value);
    }
}
