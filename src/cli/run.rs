//! `refdesk run`: serve until somebody says stop.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::{Failure, log};
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::config::process::Process;
use crate::discord::Endpoint;

pub(super) async fn run(process: &Process) -> Result<(), Failure> {
    if let Some(what) = log::misread(&process.log.filter) {
        return Err(format!("`log.filter` in the configuration can't be understood: {what}. Right: filter = \"info\", or \"info,refdesk::discord=debug\"").into());
    }
    log::start(&process.log.filter);
    let parts = Parts {
        database: process.database.file.clone(),
        token: process.token(|name| std::env::var_os(name))?,
        endpoint: endpoint(process)?,
        clock: Clock::machine(),
    };
    let app = App::open(parts).await?;
    if app.desk().guilds().await?.is_empty() {
        tracing::warn!(
            "no district is set up yet, so the desk answers nobody: write its file, `refdesk district apply FILE`, and start Refdesk again"
        );
    }
    let stop = CancellationToken::new();
    tokio::spawn(stop_on_signal(stop.clone())?);
    tracing::info!(database = %process.database.file.display(), "the desk is open");
    app.run(stop, hung).await?;
    tracing::info!("the desk is closed; nothing was left half done");
    Ok(())
}

/// Discord, unless the configuration names a sandbox on this machine.
pub(super) fn endpoint(process: &Process) -> Result<Endpoint, Failure> {
    match &process.discord.sandbox {
        None => Ok(Endpoint::Discord),
        Some(url) if url.starts_with("http://127.0.0.1:") => Ok(Endpoint::Sandbox(url.clone())),
        Some(_) => {
            Err("`discord.sandbox` must begin with http://127.0.0.1: (a sandbox is on this machine)".into())
        }
    }
}

/// Cancels `stop` at the first Ctrl-C or SIGTERM.
pub(super) fn stop_on_signal(
    stop: CancellationToken,
) -> Result<impl Future<Output = ()> + Send + 'static, std::io::Error> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        stop.cancel();
    })
}

/// The gateway hangs, and perhaps the whole runtime with it: only ending the process helps.
fn hung() {
    tracing::error!(
        "Discord has been silent for 130 seconds; ending, so that the service manager starts anew"
    );
    std::process::exit(1);
}
