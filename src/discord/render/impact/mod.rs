//! A report as people see it: an embed with a picture in Discord, a page to print. Reads nothing, sends nothing.

mod called;
mod draft;
mod facts;
mod page;
mod page_room;
mod pictures;
mod refusal;
mod sheet;
#[cfg(test)]
mod tests;

use serenity::all::CreateEmbed;

use super::card::OPEN;
use crate::chart::Chart;
use crate::discord::view::View;
use crate::discord::words::{plain, words};
use crate::domain::district::District;
use crate::domain::impact::Figures;
use called::Called;
use facts::facts;

pub(in crate::discord) use draft::{OWN_WORDS, by, draft, sent, sent_later, words_form};
pub(in crate::discord) use page::page;
pub(in crate::discord) use pictures::Show;
pub(in crate::discord::render) use refusal::page_refused;
pub(in crate::discord) use sheet::sheet;

/// The name of the picture that goes with an embed.
pub(in crate::discord) const PICTURE: &str = "impact.png";

/// What is to be drawn beside the text.
pub(in crate::discord) struct Picture {
    /// The chart.
    pub(in crate::discord) chart: Chart,
    /// The same in words, at most as long as Discord takes.
    pub(in crate::discord) described: String,
}

/// Discord's longest description of a file
/// (<https://discord.com/developers/docs/resources/message#attachment-object>).
const DESCRIBED: usize = 1024;

/// The key figures as an embed, and the picture that belongs into it.
pub(in crate::discord) fn impact(
    district: &District,
    figures: &Figures,
    show: Show,
    language: &str,
) -> (View, Option<Picture>) {
    let words = words(language);
    let called = Called::new(district, &words, figures);
    let title = plain(&called.title(figures));
    if figures.is_empty() && figures.withheld.is_empty() {
        let embed = CreateEmbed::new().title(title).description(words.impact_nothing()).colour(OPEN);
        return (View::embed(embed), None);
    }
    let mut lines: Vec<_> = facts(called, figures)
        .into_iter()
        .map(|it| format!("{}: **{}**", it.name, plain(&it.value)))
        .collect();
    if show == Show::Unmet && figures.unmet.buildings.rows.is_empty() && figures.unmet.topics.is_empty() {
        lines.push(words.impact_unmet_none());
    }
    if show == Show::Unmet {
        lines.extend(pictures::gaps(called, figures).iter().map(|it| plain(it)));
    }
    lines.extend(called.withheld(figures));
    let mut embed = CreateEmbed::new().title(title).description(lines.join("\n")).colour(OPEN);
    if let Some(footnote) = called.footnote(figures) {
        embed = embed.footer(serenity::all::CreateEmbedFooter::new(footnote));
    }
    let picture = pictures::picture(called, figures, show).map(|chart| {
        let described = pictures::in_words(&chart).chars().take(DESCRIBED).collect();
        Picture { chart, described }
    });
    (View::embed(embed), picture)
}
