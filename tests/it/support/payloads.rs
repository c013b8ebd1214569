//! The inspection of every request body that the bot sends: by hand-written validators always, and against
//! Discord's own description when it is at hand.

use std::sync::Arc;

use refdesk::sandbox::{Inspect, Inspected};

use super::{openapi, validate};

/// The inspection for [`refdesk::sandbox::Options::inspect`].
pub(crate) fn inspect() -> Inspect {
    Arc::new(|seen: &Inspected<'_>| {
        validate::body(seen.template, seen.body)?;
        openapi::body(seen.method, seen.template, seen.body)
    })
}
