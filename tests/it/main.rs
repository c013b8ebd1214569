//! The whole bot against the sandbox: one binary, a file per story.

#![allow(clippy::unwrap_used)] // a test that can't go on says so by failing

mod asking;
mod changing;
mod claiming;
mod classes;
mod clock;
mod commandline;
mod desk_model;
mod disk;
mod district;
mod doctor;
mod door;
mod explain;
mod impact;
mod judging;
mod kills;
mod languages;
mod learned_door;
mod learned_requests;
mod life;
mod looking;
mod measures;
mod more;
mod mornings;
mod papers;
mod patience;
mod people;
mod plans;
mod promises;
mod resolving;
mod roadmap;
mod safekeeping;
mod sandbox;
mod school;
mod showing;
mod spanish;
mod support;
mod ticket_life;
mod tidy;
mod traps;
mod year;
mod year_end;
