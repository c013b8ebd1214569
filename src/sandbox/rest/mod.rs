//! The REST view: recognises a request, lets faults have their way, asks the World, answers as Discord does.

mod body;
mod bot;
mod call;
mod channels;
mod interactions;
mod reply;
mod route;

use std::sync::PoisonError;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::response::Response;
use chrono::{DateTime, Utc};

pub use route::Route;

use call::Call;
use reply::Reply;

use super::Sandbox;
use super::faults::Fault;
use super::ledger::Request;
use super::options::Inspected;
use super::server::Line;
use super::world::{Outcome, Refusal, World};

/// Answers one request.
pub(super) async fn serve(
    State(sandbox): State<Sandbox>,
    ConnectInfo(line): ConnectInfo<Line>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let call = match receive(&sandbox, &method, &uri, &headers, &bytes) {
        Ok(call) => call,
        Err(refusal) => return reply::refused(&refusal),
    };
    let fault = sandbox.shared.faults.lock().unwrap_or_else(PoisonError::into_inner).due(call.route);
    match fault {
        Some(Fault::RateLimited { scope, retry_after }) => return reply::rate_limited(scope, retry_after),
        Some(Fault::ServerError(status)) => return reply::server_error(status),
        Some(Fault::Refuse(refusal)) => return reply::refused(&refusal),
        Some(Fault::Hang) => return std::future::pending().await,
        _ => {}
    }
    let outcome = perform(&sandbox, &call);
    match fault {
        Some(Fault::DoneButServerError(status)) => reply::server_error(status),
        Some(Fault::DoneButHang) => std::future::pending().await,
        Some(Fault::LostAnswer) => {
            line.0.cancel();
            std::future::pending().await
        }
        _ => reply::answered(&call, outcome),
    }
}

/// Recognises, records and checks a request before anything is done.
fn receive(
    sandbox: &Sandbox,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    bytes: &Bytes,
) -> Outcome<Call> {
    let path = uri.path().trim_start_matches("/api").trim_start_matches("/v10");
    let (body, files) = body::read(headers, bytes)?;
    let found = route::find(method, path);
    let request = Request {
        method: method.to_string(),
        route: found.as_ref().map(|found| found.route),
        path: found.as_ref().map_or(path, |found| found.template).to_owned(),
        body: body.clone(),
    };
    sandbox.ledger().requests.push(request);
    let Some(found) = found else {
        sandbox.alarm(format!("route not modelled: {method} {path}"));
        return Err(Refusal::not_modelled(&format!("the route {method} {path}")));
    };
    let call = Call::new(found, uri.query().unwrap_or_default(), body, files, sandbox);
    // serenity goes on to the real Discord when this call fails, and Discord asks no token for it.
    if !call.route.is_interaction() && call.route != Route::Gateway {
        authorised(sandbox, headers)?;
    }
    inspect(sandbox, method, &call)?;
    Ok(call)
}

fn authorised(sandbox: &Sandbox, headers: &HeaderMap) -> Outcome<()> {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let wanted = format!("Bot {}", sandbox.shared.options.token);
    if given == Some(&wanted) { Ok(()) } else { Err(Refusal::unauthorized()) }
}

fn inspect(sandbox: &Sandbox, method: &Method, call: &Call) -> Outcome<()> {
    let Some(inspect) = &sandbox.shared.options.inspect else { return Ok(()) };
    let inspected = Inspected { method: method.as_str(), template: call.template, body: &call.body };
    inspect(&inspected).map_err(|words| {
        sandbox.alarm(format!("{method} {}: {words}\n{}", call.template, call.body));
        Refusal::form("", "INSPECTION", &words)
    })
}

/// Lets the World decide; what it doesn't model raises an alarm.
fn perform(sandbox: &Sandbox, call: &Call) -> Outcome<Reply> {
    let outcome = if call.only_reads() {
        let now = sandbox.now();
        handle(&mut sandbox.world(), now, call)
    } else {
        sandbox.change(|world, now| handle(world, now, call))
    };
    if let Err(refusal) = &outcome
        && refusal.status == 501
    {
        sandbox.alarm(format!("{}: {}", call.template, refusal.message));
    }
    outcome
}

fn handle(world: &mut World, now: DateTime<Utc>, call: &Call) -> Outcome<Reply> {
    if call.route.is_interaction() {
        return interactions::handle(world, now, call);
    }
    match call.route {
        Route::Channel
        | Route::EditChannel
        | Route::Messages
        | Route::CreateMessage
        | Route::Message
        | Route::EditMessage
        | Route::DeleteMessage
        | Route::StartThread
        | Route::AddThreadMember
        | Route::RemoveThreadMember
        | Route::OpenDm => channels::handle(world, now, call),
        _ => bot::handle(world, now, call),
    }
}
