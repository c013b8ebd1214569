//! Stories of the door: what is turned away, what is asked back, what never becomes a ticket, what earlier ones teach.

mod learned;
mod picture;
mod private;
