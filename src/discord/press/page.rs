//! Presses under the draft of a building's page: one's own sentences, and sending it.

use poise::serenity_prelude as serenity;
use serenity::{ComponentInteraction, CreateModal};

use crate::desk::{PageLook, Said};
use crate::discord::Data;
use crate::discord::answer::{Asked, Shown};
use crate::discord::controls::PageControl;
use crate::discord::impact::{illustrated, with_page};
use crate::discord::render::impact;
use crate::discord::view::View;
use crate::domain::refused::Refused;
use crate::domain::refused_page::PageRefused;
use crate::store::Stopped;

/// The modal behind *Add your own words*, with what stands in the message that was pressed.
pub(super) fn form(
    control: PageControl,
    press: &ComponentInteraction,
    language: &str,
) -> Option<CreateModal> {
    let PageControl::Words(guild, page) = control else { return None };
    let own = press.message.embeds.get(impact::OWN_WORDS).and_then(|it| it.description.as_deref());
    Some(impact::words_form(guild, page, &unescaped(own.unwrap_or_default()), language))
}

/// Back from how people's words are shown: a backslash stands before what would be markdown.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(c) = letters.next() {
        plain.extend(if c == '\\' { letters.next() } else { Some(c) });
    }
    plain
}

pub(super) async fn pressed(data: &Data, asked: &Asked<'_>, control: PageControl) {
    let look = match control {
        PageControl::Send(_, page) => data.desk.send_page(asked.caller.clone(), page).await,
        // These open a modal, or are one: no such press comes from an honest client.
        PageControl::Words(..) | PageControl::WordsForm(..) => {
            Err(Refused::from(PageRefused::NoSuchPage).into())
        }
    };
    answer(data, asked, look, "").await;
}

pub(super) async fn filled(data: &Data, asked: &Asked<'_>, page: i64, (said, insisted): (&str, bool)) {
    let look = data.desk.word_page(asked.caller.clone(), page, Said::with(said, insisted)).await;
    answer(data, asked, look, said).await;
}

/// The draft changes in its place.
async fn answer(data: &Data, asked: &Asked<'_>, look: Result<PageLook, Stopped>, said: &str) {
    let view = match look {
        Ok(look) => Ok(drafted(&look, &asked.caller.language).await),
        Err(stopped) => Err(stopped),
    };
    asked.answer_with_words(&data.desk, Shown::InPlace, view, said).await;
}

/// A draft with its picture and its page.
pub(in crate::discord) async fn drafted(look: &PageLook, language: &str) -> View {
    let (view, picture) = impact::draft(look, language);
    let view = with_page(view, (&look.district, &look.figures), &impact::by(look), language);
    illustrated(view, picture).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::words::plain;

    #[test]
    fn what_was_shown_comes_back_as_it_was_typed() {
        for text in ["Circulation +11 %", "* one\n* two_three", "a \\ b [c](d) <@5>", "# top\n> below", ""] {
            assert_eq!(unescaped(&plain(text)), text);
        }
    }
}
