//! What somebody could not be told directly stands below the next answer that only they see (F27).

use super::Asked;
use crate::desk::{Desk, Unheard};
use crate::discord::view::{LONGEST, View};
use crate::discord::words::words;

impl Asked<'_> {
    /// The view with as much of it as has room, and what that is. An answer never fails for this.
    pub(super) async fn with_unheard(&self, desk: &Desk, view: View) -> (View, Vec<Unheard>) {
        let mut said = desk.unheard(self.caller.guild, self.caller.user).await.unwrap_or_default();
        let heading = words(&self.caller.language).unheard_heading();
        let with = |said: &[Unheard]| {
            let lines =
                [view.content.as_str(), &heading].into_iter().chain(said.iter().map(|it| it.words.as_str()));
            lines.collect::<Vec<_>>().join("\n").trim_start().to_owned()
        };
        while !said.is_empty() && with(&said).chars().count() > LONGEST {
            said.pop();
        }
        if said.is_empty() {
            return (view, said);
        }
        // Two answers at once: each says what it took itself.
        let mine = desk.say_unheard(said.iter().map(|it| it.row).collect()).await.unwrap_or_default();
        said.retain(|it| mine.contains(&it.row));
        if said.is_empty() {
            return (view, said);
        }
        let content = with(&said);
        (View { content, ..view }, said)
    }
}
