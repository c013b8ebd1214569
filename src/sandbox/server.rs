//! The one server of REST, gateway and pages: loopback addresses, loopback `Host` headers, connections that
//! can be cut.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

use super::options::StartError;
use super::{Sandbox, gateway, rest};

/// Binds the port, if the address is loopback.
pub(super) async fn listen(host: IpAddr, port: u16) -> Result<TcpListener, StartError> {
    if !host.is_loopback() {
        return Err(StartError::NotLoopback(host));
    }
    TcpListener::bind((host, port)).await.map_err(StartError::Listen)
}

/// Serves in the background until the sandbox is stopped.
pub(super) fn serve(sandbox: &Sandbox, listener: TcpListener, pages: Router) {
    let stop = sandbox.shared.stop.clone();
    let app = Router::new()
        .route("/api/{*path}", any(rest::serve))
        .route("/gateway", get(gateway::serve))
        .route("/attachments/{id}/{name}", get(attached))
        .with_state(sandbox.clone())
        .merge(pages)
        .layer(middleware::from_fn_with_state(sandbox.shared.address, loopback_host));
    let lines = Lines { listener, stop: stop.clone() };
    let server = axum::serve(lines, app.into_make_service_with_connect_info::<Line>())
        .with_graceful_shutdown(stop.cancelled_owned());
    tokio::spawn(async move {
        if let Err(error) = server.await {
            tracing::error!("the sandbox's server ended: {error}");
        }
    });
}

/// A file that somebody attached to a command, as Discord's own file servers hand it out: to whoever has its address.
async fn attached(State(sandbox): State<Sandbox>, Path((id, _)): Path<(u64, String)>) -> Response {
    match sandbox.look(|world| world.uploaded(id).map(|file| file.bytes.clone())) {
        Some(bytes) => bytes.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A page elsewhere whose name resolves to loopback must not reach the sandbox through a person's browser.
async fn loopback_host(State(address): State<SocketAddr>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let port = address.port().to_string();
    let right_port = host.rsplit_once(':').is_some_and(|(_, given)| given == port);
    if right_port && matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        return next.run(request).await;
    }
    let words = format!("The sandbox answers only as 127.0.0.1:{port}, not as {host:?}.");
    (StatusCode::MISDIRECTED_REQUEST, words).into_response()
}

/// Accepts connections, each with a token that cuts it.
struct Lines {
    listener: TcpListener,
    stop: CancellationToken,
}

impl Listener for Lines {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        let (stream, from) = Listener::accept(&mut self.listener).await;
        let line = Line(self.stop.child_token());
        let cut = Box::pin(line.0.clone().cancelled_owned());
        (Wire { stream, line, cut }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// One connection's token: a handler that holds it can cut the connection under its caller.
#[derive(Debug, Clone)]
pub(super) struct Line(pub(super) CancellationToken);

impl Connected<IncomingStream<'_, Lines>> for Line {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        stream.io().line.clone()
    }
}

/// A TCP connection that fails as soon as its token is cancelled.
struct Wire {
    stream: TcpStream,
    line: Line,
    cut: Pin<Box<WaitForCancellationFutureOwned>>,
}

impl Wire {
    fn poll_cut(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        match self.cut.as_mut().poll(context) {
            Poll::Ready(()) => Err(io::ErrorKind::ConnectionReset.into()),
            Poll::Pending => Ok(()),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.poll_cut(context)?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.poll_cut(context)?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
