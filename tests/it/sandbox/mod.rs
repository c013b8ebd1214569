//! The sandbox itself, tried with a tiny bot made of unmodified serenity and poise.

mod admin;
mod answers;
mod bot;
mod door;
mod faults;
mod gateway;
mod limits;
mod page;
mod racing;
mod time;
