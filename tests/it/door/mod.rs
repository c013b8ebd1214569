//! Stories of the door: what is turned away, what is asked back, what never becomes a ticket, what earlier ones teach.

mod closed;
mod crisis;
mod given_up;
mod learned;
mod needs;
mod never_mind;
mod picture;
mod privacy;
mod private;
mod sentences;
mod thanks;
mod urgent;
mod vague;
