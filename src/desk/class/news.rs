//! What those who signed up are told, each once: owed in the transaction that causes it.

use chrono::{DateTime, Utc};

use crate::domain::class::Class;
use crate::domain::ids::StaffId;
use crate::domain::owed::Owed;
use crate::domain::owed_class::{ClassNews, ClassWhat};
use crate::store::{SqliteConnection, Stopped, class_seats, owed};

/// One of them is told.
pub(super) async fn owe(
    db: &mut SqliteConnection,
    class: &Class,
    to: StaffId,
    about: ClassWhat,
    at: DateTime<Utc>,
) -> Result<(), Stopped> {
    let news = Owed::Class(ClassNews { class: class.id, to, about, revision: class.revision });
    Ok(owed::owe(db, class.district, None, &news, at).await?)
}

/// Everybody who signed up is told, also those who wait for a place. Returns how many.
pub(super) async fn owe_all(
    db: &mut SqliteConnection,
    class: &Class,
    about: ClassWhat,
    at: DateTime<Utc>,
) -> Result<usize, Stopped> {
    let line = class_seats::line(db, class.id).await?;
    for seat in &line {
        owe(db, class, seat.who, about, at).await?;
    }
    Ok(line.len())
}
