//! Somebody stands in no longer (F23): told to them, and to the director.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::StaffId;

/// The news that what somebody had for a while is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoodIn {
    /// Who stood in.
    pub staff: StaffId,
    /// The last day of it.
    pub last: NaiveDate,
    /// Who is told.
    pub told: Told,
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Whoever stood in.
    Themselves,
    /// The director, who had said so.
    Director,
}
