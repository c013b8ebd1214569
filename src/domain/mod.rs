//! The rules of the desk. No IO, no async, no clock: whatever depends on the time takes it as an argument.

pub mod ids;
