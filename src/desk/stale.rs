//! What was decided on a district that has changed meanwhile is decided anew. The writer's queue says who was first: whoever
//! comes second reads the district again, inside no transaction.

use crate::domain::district::District;
use crate::store::{Failure, SqliteConnection, Stopped, district};

/// How often something is decided anew when the district changes under it.
pub(super) const TRIES: usize = 5;

/// Whether the district is what it was when it was read, for whatever is about to be written on the strength of that.
pub(super) async fn is_as_read(db: &mut SqliteConnection, read: &District) -> Result<bool, Stopped> {
    Ok(district::revision(db, read.guild).await? == Some(read.revision))
}

/// What is left to say when it changed each time.
pub(super) fn kept_changing() -> Stopped {
    Failure::Undone("the district kept changing".to_owned()).into()
}
