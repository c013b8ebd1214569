//! What several stories lean on.

pub(crate) mod openapi;
pub(crate) mod payloads;
mod validate;
