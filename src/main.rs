//! Refdesk.
fn main() {}
