//! Tickets in their tables: inserted, changed, found. Decides nothing.

mod change;
mod find;
mod insert;
mod place;
mod row;

pub use change::{add_partner, set_state, set_thread, set_widened, set_wish, touch};
pub use find::{
    QueueLook, by_id, by_number, caused, elsewhere, held_by, load, of_requester, on_agenda, partners,
    queue_look, to_widen, waiting_in,
};
pub use insert::{Inserted, REPEAT_MINUTES, insert};
pub use place::{drop_partner, set_placed, waiting_for};
