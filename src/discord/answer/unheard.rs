//! What somebody could not be told directly stands below the next answer that only they see (F27).

use super::Asked;
use crate::desk::{Desk, Unheard};
use crate::discord::view::View;
use crate::discord::words::words;

/// The longest plain text of a message, in characters
/// (<https://discord.com/developers/docs/resources/message#create-message>).
const LONGEST: usize = 2_000;

impl Asked<'_> {
    /// The view with as much of it as has room, and what that is. An answer never fails for this.
    pub(super) async fn with_unheard(&self, desk: &Desk, view: View) -> (View, Vec<Unheard>) {
        let unheard = desk.unheard(self.caller.guild, self.caller.user).await.unwrap_or_default();
        let heading = words(&self.caller.language).unheard_heading();
        let (mut content, mut said) = (view.content.clone(), Vec::new());
        for one in unheard {
            let begun = if said.is_empty() { format!("{heading}\n") } else { String::new() };
            let text = format!("{content}\n{begun}{}", one.words).trim_start().to_owned();
            if text.chars().count() > LONGEST {
                break;
            }
            content = text;
            said.push(one);
        }
        let rows = said.iter().map(|it| it.row).collect();
        if said.is_empty() || desk.say_unheard(rows).await.is_err() {
            return (view, Vec::new());
        }
        (View { content, ..view }, said)
    }
}
