//! `refdesk demo`: the whole bot at work in a browser, with a small Discord in the process, a sample district and
//! a clock that can be moved. Needs no account, no network and leaves nothing behind.

mod controls;
mod server;
mod story;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeZone, Utc};
use tokio_util::sync::CancellationToken;

use super::run::stop_on_signal;
use super::{Failure, district};
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::config::process::Token;
use crate::desk::Desk;
use crate::discord::Endpoint;
use crate::domain::district::District;
use crate::sandbox::page::pages;
use crate::sandbox::{Options, Sandbox};
use crate::store::Store;

use controls::Hands;

pub use server::server_of;

/// The district that the demo shows, and that a new district begins from.
pub const SAMPLE: &str = include_str!("../../../config/district.toml");

/// The sandbox knows one bot by this token; it opens nothing else.
pub const TOKEN: &str = "sandbox.demo.token";

/// A school morning: Tuesday 22 September 2026, 7:20 in Chicago.
fn morning() -> DateTime<Utc> {
    chrono_tz::America::Chicago
        .with_ymd_and_hms(2026, 9, 22, 7, 20, 0)
        .single()
        .map(|at| at.with_timezone(&Utc))
        .unwrap_or_default()
}

pub(super) async fn demo(port: u16) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let clock = Clock::running_from(morning());
    let database = folder.path().join("demo.db");
    let district = prepare(&database, &clock).await?;

    let controls =
        Arc::new(Hands { clock: clock.clone(), district: district.clone(), desk: OnceLock::new() });
    let for_page = controls.clone();
    let now = clock.clone();
    let mut options = Options::new(Arc::new(move || now.now()))
        .guild(server_of(&district, clock.now()))
        .pages(move |sandbox| pages(sandbox, for_page));
    options.port = port;
    TOKEN.clone_into(&mut options.token);
    let sandbox = Sandbox::start(options).await?;

    let parts = Parts {
        database,
        token: Token::new(TOKEN, "the demo")?,
        endpoint: Endpoint::Sandbox(sandbox.url()),
        clock,
    };
    let app = App::open(parts).await?;
    let desk = app.desk();
    let _ = controls.desk.set(desk.clone());
    let stop = CancellationToken::new();
    tokio::spawn(stop_on_signal(stop.clone())?);
    let serving = tokio::spawn(app.run(stop, || {}));
    sandbox.try_until(story::channels_are_there).await?;
    story::tell(&desk, &sandbox).await?;
    println!(
        "Refdesk demo: {}/\nOpen it in a browser. Ctrl-C ends it and leaves nothing behind.",
        sandbox.url()
    );
    serving.await??;
    sandbox.stop();
    Ok(())
}

/// A database with the sample district.
async fn prepare(database: &Path, clock: &Clock) -> Result<Arc<District>, Failure> {
    let store = Store::open(database).await?;
    let sample = crate::config::district::read(SAMPLE).map_err(|problems| district::listed(&problems))?;
    district::apply_to(&store, sample, clock.now()).await?;
    let desk = Desk::new(store.clone(), clock.clone());
    let guild = desk.guilds().await?.first().copied().ok_or("the sample names no server")?;
    let district = desk.district(guild).await?;
    store.close().await;
    Ok(district)
}
