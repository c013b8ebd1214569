//! Tickets in their tables: inserted, changed, found. Decides nothing.

mod change;
mod columns;
mod find;
mod insert;
mod meetings;
mod place;
mod row;

pub use change::{add_partner, remove_partner, save, set_thread};
pub use find::{
    QueueLook, all_waiting, broken_since, by_id, by_ids, by_number, caused, elsewhere, held_by, load,
    of_requester, on_agenda, partners, queue_look, to_widen, waiting_in,
};
pub use insert::{Inserted, REPEAT_MINUTES, insert, insert_again};
pub use meetings::{meetings_between, meetings_of, meetings_to_remind};
pub use place::{open_about, page, partners_between, set_agenda, waiting_for};
