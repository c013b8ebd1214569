//! What the process and the districts are told by their files. Reads and checks; changes nothing.

pub mod district;
pub mod process;
