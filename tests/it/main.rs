//! The whole bot against the sandbox: one binary, a file per story.

#![allow(clippy::unwrap_used)] // a test that can't go on says so by failing

mod district;
mod sandbox;
mod support;
