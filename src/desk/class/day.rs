//! Classes follow their day, as meetings do: lost with it, online, or there again (F18, R87).

use chrono::NaiveDate;

use super::news::owe_all;
use crate::desk::lostday::Follow;
use crate::domain::class::{ClassAction, Following, following};
use crate::domain::district::District;
use crate::domain::owed_class::ClassWhat;
use crate::store::{SqliteConnection, Stopped, class_cards, classes};

/// Lets the classes of a date follow what it is now. In the transaction that changes the day. Returns how many were lost, are
/// online alone, and are on again.
pub(in crate::desk) async fn follow(
    db: &mut SqliteConnection,
    what: &Follow,
    now: &District,
    date: NaiveDate,
) -> Result<[usize; 3], Stopped> {
    let (begins, ends) = now.calendar.days_between(date, date);
    let mut done = [0; 3];
    for mut class in classes::between(db, now.id, (begins.max(what.at), ends)).await? {
        let Some(fate) = following(&now.calendar, &class.levels(now), &class) else { continue };
        class.state = fate.state();
        classes::save(db, &mut class).await?;
        class_cards::want(db, class.id, class.revision, what.at).await?;
        let day = ClassAction::Day { on: class.is_on(), at_home: fate == Following::AtHome };
        let by = what.by.as_ref().map(|(user, _)| *user);
        classes::record(db, class.id, (by, day), what.at).await?;
        let (which, about) = match fate {
            Following::Lost => (0, ClassWhat::DayLost),
            Following::AtHome => (1, ClassWhat::OnlineNow),
            Following::OnAgain => (2, ClassWhat::OnAgain),
        };
        done[which] += 1;
        owe_all(db, &class, about, what.at).await?;
    }
    Ok(done)
}
