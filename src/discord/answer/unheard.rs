//! What somebody could not be told directly stands below the next answer that only they see (F27).

use super::Asked;
use crate::desk::Desk;
use crate::discord::view::View;
use crate::discord::words::words;

/// The longest plain text of a message, in characters
/// (<https://discord.com/developers/docs/resources/message#create-message>).
const LONGEST: usize = 2_000;

impl Asked<'_> {
    /// The view with as much of it as has room, and the rows that are in it. An answer never fails for this.
    pub(super) async fn with_unheard(&self, desk: &Desk, mut view: View) -> (View, Vec<i64>) {
        let unheard = desk.unheard(self.caller.guild, self.caller.user).await.unwrap_or_default();
        let mut rows = Vec::new();
        let heading = words(&self.caller.language).unheard_heading();
        for one in unheard {
            let begun = if rows.is_empty() { format!("{heading}\n") } else { String::new() };
            let text = format!("{}\n{begun}{}", view.content, one.words).trim_start().to_owned();
            if text.chars().count() > LONGEST {
                break;
            }
            view.content = text;
            rows.push(one.row);
        }
        (view, rows)
    }
}
