//! From an outcome to a view: the only place that builds embeds and rows. Sends nothing.

mod answer;
mod card;
mod company;
mod digest;
mod door;
mod forms;
mod incident;
mod life;
mod lists;
mod look;
mod more;
mod myday;
mod names;
mod notices;
mod panel;
mod patience;
pub(super) mod people;
mod reason;
mod refusal;
pub(super) mod road;
mod thanks;
mod time;

pub(super) use answer::{opening, reopened, thanked, wished};
pub(super) use card::{card, with_ping};
pub(super) use company::to_companion;
pub(super) use digest::digest;
pub(super) use door::{again_form, turned, unboxed};
pub(super) use forms::{MINUTES, OUTCOME, WORDS, ask_form, details_form, picture_form, resolve_form};
pub(super) use incident::{
    incident_added, incident_fixed, incident_form, incident_line, incident_news, incident_opened, merged,
};
pub(super) use lists::{agenda, queues, requests, status};
pub(super) use look::ticket;
pub(super) use more::logged;
pub(super) use myday::{by_building, my_day};
pub(super) use notices::{Notice, lost_place, notice, partnered, thread_name};
pub(super) use panel::panel;
pub(super) use patience::patience;
pub(super) use refusal::{failure, incident, refusal};
pub(super) use thanks::{given as thanks_given, passed_on};
pub(super) use time::{agreed, called_off, declined, proposed, time_news, times};
