//! The evidence: what a period's work was, for whom it may be shown, and how it is shown without harm.
//!
//! `Figures` is all that a table, a chart or a page is made of. It names nobody but those who said yes: ids of buildings and
//! initiatives, numbers, and thanks that were given in public. Nothing here reads a database or writes a sentence.

#[cfg(test)]
mod attack;
#[cfg(test)]
mod attack_wide;
mod cell;
#[cfg(test)]
mod equations;
#[cfg(test)]
pub(crate) mod example;
mod facts;
mod figures;
mod months;
mod period;
mod reckon;
mod scope;
mod tally;

pub use cell::{Cell, Row, Table};
pub use facts::{Facts, Given, Request, Waited};
pub use figures::{
    Capacity, Detail, Figures, Gap, InitiativeFigures, MonthTime, Pilot, Quote, Requests, Spread, Time,
    Unmet, Wait, Waiting,
};
pub use period::{Month, NotAPeriod, Period, Span};
pub use reckon::About;
pub use scope::{ImpactRefused, Scope, Viewer};
