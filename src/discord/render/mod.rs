//! From an outcome to a view: the only place that builds embeds and rows. Sends nothing.

mod answer;
pub(super) mod attendance;
mod calendar;
mod calendar_file;
mod card;
mod change;
pub(super) mod class;
mod clock;
mod company;
mod digest;
mod door;
mod explain;
mod forms;
mod given_up;
mod grouped;
mod handing;
pub(super) mod impact;
mod impact_refusal;
mod incident;
mod life;
mod lists;
mod look;
mod minutes;
mod more;
mod myday;
mod names;
mod notices;
mod panel;
mod passing;
mod patience;
pub(super) mod people;
mod reason;
mod refusal;
pub(super) mod road;
mod status;
mod thanks;
mod time;
pub(super) mod year_end;

pub(super) use answer::{opening, reopened, thanked, wished};
pub(super) use calendar::{day_set, days, quiet_set};
pub(super) use calendar_file::{imported, importing, not_imported};
pub(super) use card::{card, card_in, with_ping};
pub(super) use change::changed;
pub(super) use clock::clock_news;
pub(super) use company::to_companion;
pub(super) use digest::digest;
pub(super) use door::{SENTENCES, again_form, turned, unboxed};
pub(super) use explain::{explained, why};
pub(super) use forms::{
    MINUTES, OUTCOME, TOPIC, WORDS, answer_form, ask_form, details_form, fixed_form, picture_form,
    resolve_form,
};
pub(super) use given_up::given_up;
pub(super) use grouped::{by_building, by_topic};
pub(super) use handing::{
    hand_on_to, hand_on_topic, hand_on_why, handed_on, held, invited, left, released, resumed, sorted, split,
    take_over_question, taken_over, whom_to_invite,
};
pub(super) use incident::{
    incident_added, incident_fixed, incident_form, incident_line, incident_news, incident_opened, merged,
};
pub(super) use lists::{agenda, queues, requests};
pub(super) use look::ticket;
pub(super) use minutes::{ask_minutes, ask_minutes_later, minutes_kept};
pub(super) use more::logged;
pub(super) use myday::my_day;
pub(super) use names::Names;
pub(super) use notices::{Notice, lost_place, notice, partnered, thread_name};
pub(super) use panel::panel;
pub(super) use passing::{For, is_for, passed_notice};
pub(super) use patience::{patience, reminders};
pub(super) use refusal::{failure, incident, refusal};
pub(super) use status::status;
pub(super) use thanks::{given as thanks_given, passed_on};
pub(super) use time::{agreed, called_off, declined, proposed, time_news, times};

/// Discord shows at most 25 options in one menu, each with at most 100 characters
/// (<https://discord.com/developers/docs/components/reference#string-select>).
const OPTIONS: usize = 25;
const LABEL: usize = 100;

/// A number of things, as sentences take it.
fn counted(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}
