//! Stories of people who come, go and stand in for each other.

mod away;
mod changes;
mod export;
mod leave;
mod numbers;
mod roster;
mod standing_in;
