//! The gateway view: a WebSocket over which the bot is told what happens
//! (<https://discord.com/developers/docs/events/gateway>).

mod hub;
mod session;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::{SinkExt, StreamExt};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

use super::Sandbox;
use super::server::Line;

pub(super) use hub::Hub;

/// What a connection is told to do.
#[derive(Debug)]
pub(super) enum Order {
    /// Send this text.
    Say(String),
    /// Close with this code.
    Close(u16),
    /// Break off without a word.
    Cut,
}

/// Upgrades a request to a WebSocket and serves it in the background.
pub(super) async fn serve(
    State(sandbox): State<Sandbox>,
    ConnectInfo(line): ConnectInfo<Line>,
    mut request: Request,
) -> Response {
    let Some(key) = request.headers().get(header::SEC_WEBSOCKET_KEY) else {
        return (StatusCode::BAD_REQUEST, "this is a WebSocket").into_response();
    };
    let accept = derive_accept_key(key.as_bytes());
    if request.uri().query().is_some_and(|query| query.contains("compress=")) {
        sandbox.alarm("the gateway's transport compression is not modelled".to_owned());
        return StatusCode::NOT_IMPLEMENTED.into_response();
    }
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        if let Ok(upgraded) = upgrade.await {
            let socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None);
            talk(sandbox, line, socket.await).await;
        }
    });
    let headers = [
        (header::UPGRADE, "websocket".to_owned()),
        (header::CONNECTION, "Upgrade".to_owned()),
        (header::SEC_WEBSOCKET_ACCEPT, accept),
    ];
    (StatusCode::SWITCHING_PROTOCOLS, headers).into_response()
}

type Socket = WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>;

/// One connection, from hello to its end.
async fn talk(sandbox: Sandbox, line: Line, mut socket: Socket) {
    let (orders, mut waiting) = mpsc::unbounded_channel();
    let hello = json!({ "heartbeat_interval": sandbox.shared.options.heartbeat.as_millis() });
    let _ = orders.send(Order::Say(payload(10, &hello)));
    loop {
        tokio::select! {
            order = waiting.recv() => match order {
                Some(Order::Say(text)) => {
                    if socket.send(Frame::Text(text)).await.is_err() {
                        break;
                    }
                }
                Some(Order::Close(code)) => {
                    let frame = CloseFrame { code: CloseCode::from(code), reason: "".into() };
                    let _ = socket.close(Some(frame)).await;
                    break;
                }
                Some(Order::Cut) | None => {
                    line.0.cancel();
                    break;
                }
            },
            frame = socket.next() => match frame {
                Some(Ok(Frame::Text(text))) => heard(&sandbox, &orders, text.as_bytes()),
                Some(Ok(Frame::Binary(bytes))) => heard(&sandbox, &orders, &bytes),
                Some(Ok(Frame::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => {}
            },
        }
    }
    sandbox.shared.hub.hung_up(&orders);
    sandbox.wake();
}

type Orders = mpsc::UnboundedSender<Order>;

/// What the bot says.
fn heard(sandbox: &Sandbox, orders: &Orders, text: &[u8]) {
    let hub = &sandbox.shared.hub;
    let message: Value = serde_json::from_slice(text).unwrap_or_default();
    match message["op"].as_u64() {
        Some(1) => hub.heartbeat(orders),
        Some(2) => session::identify(sandbox, orders, &message["d"]),
        Some(3) => {}
        Some(6) => session::resume(sandbox, orders, &message["d"]),
        Some(op) => sandbox.alarm(format!("the gateway's op {op} is not modelled")),
        None => drop(orders.send(Order::Close(4002))),
    }
}

/// A payload that is not an event.
fn payload(op: u8, data: &Value) -> String {
    json!({ "op": op, "d": data, "s": null, "t": null }).to_string()
}
