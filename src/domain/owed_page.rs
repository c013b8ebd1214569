//! What people are owed of a building's page.

use serde::{Deserialize, Serialize};

use super::ids::StaffId;

/// One message about a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "page", rename_all = "kebab-case")]
pub enum PageOwed {
    /// The draft, for a librarian to complete and send.
    Draft {
        /// Its row.
        row: i64,
        /// To whom.
        to: StaffId,
    },
    /// The page as it was sent, for a principal.
    Sent {
        /// Its row.
        row: i64,
        /// To whom.
        to: StaffId,
    },
}
