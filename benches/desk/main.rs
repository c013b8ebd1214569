//! How fast, how small: `cargo bench` runs everything and prints a table, `cargo bench -- desk` one part of it.
//!
//! The parts are `router` (reading and routing, one core), `desk` (the desk alone, beside the raw limit of the disk), `discord` (end to end through a sandbox),
//! `calls` (requests to Discord in a ticket's life), `million` (start and queue with 1,000,000 tickets), `impact` (reports over
//! as many of 500 districts), `memory`, `digests` (the same minute in 500 districts) and `soak` (an hour at 50 interactions a second
//! with faults, only when it is asked for: `REFDESK_SOAK_SECONDS`).
//! `REFDESK_BENCH_TICKETS` sets the size of `million`, `impact` and `memory`, `REFDESK_BENCH_FOLDER` the disk that is measured.

#![allow(missing_docs)]

mod alone;
mod digests;
mod impact;
mod large;
mod reader;
mod school;
mod soak;
mod spread;
mod whole;

use std::fmt::Display;

/// The parts, in the order they run.
const PARTS: [&str; 9] =
    ["router", "desk", "discord", "calls", "million", "impact", "memory", "digests", "soak"];

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    if let Some(unknown) = asked.iter().find(|it| !PARTS.contains(&it.as_str())) {
        eprintln!("there is no part {unknown}; there are {PARTS:?}");
        std::process::exit(2);
    }
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let named = |part: &str| asked.iter().any(|one| one == part);
    for part in PARTS.into_iter().filter(|it| named(it) || (asked.is_empty() && *it != "soak")) {
        println!("\n{part}");
        runtime.block_on(async {
            match part {
                "router" => reader::run(),
                "desk" => alone::run().await,
                "discord" => whole::answers().await,
                "calls" => whole::calls().await,
                "million" => large::million().await,
                "impact" => impact::run().await,
                "memory" => large::memory().await,
                "digests" => digests::run().await,
                _ => soak::run().await,
            }
        });
    }
}

/// One line of the table.
fn line(what: &str, figure: impl Display) {
    println!("  {what:<58} {figure}");
}

/// A number from the environment.
fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}
