//! Reports as messages and as files: the picture drawn beside the text, the page to print. The command line writes the same
//! page.

use super::render;
use super::render::impact::{PICTURE, Picture};
use super::view::{File, View};
use crate::chart::ChartError;
use crate::domain::district::District;
use crate::domain::impact::{Figures, Scope};

/// Who made a page, and what they say beside the figures.
#[derive(Debug, Clone, Default)]
pub struct PageBy {
    /// By name; none on a page that nobody has looked at yet.
    pub name: Option<String>,
    /// Their own sentences, one paragraph a line; may be empty.
    pub words: String,
}

/// A report as one page of HTML that needs nothing beside it, in the language.
pub fn impact_page(
    district: &District,
    figures: &Figures,
    by: &PageBy,
    language: &str,
) -> Result<String, ChartError> {
    render::impact::page(district, figures, by, language)
}

/// The view with its picture in the first embed. Drawn on a thread of its own: it takes some hundredths of a second. A
/// picture that can't be drawn is left out; its figures stand in the text.
pub(super) async fn illustrated(mut view: View, picture: Option<Picture>) -> View {
    let Some(Picture { chart, described }) = picture else { return view };
    let drawn = tokio::task::spawn_blocking(move || chart.png()).await;
    match drawn {
        Ok(Ok(bytes)) => {
            view.embeds = view
                .embeds
                .into_iter()
                .enumerate()
                .map(|(index, embed)| if index == 0 { embed.attachment(PICTURE) } else { embed })
                .collect();
            view.files.insert(0, File { name: PICTURE.to_owned(), description: described, bytes });
        }
        Ok(Err(error)) => tracing::error!(%error, "a report goes without its picture"),
        Err(error) => tracing::error!(%error, "a picture was given up"),
    }
    view
}

/// The view with the page as a file. One that can't be drawn is left out.
pub(super) fn with_page(
    mut view: View,
    (district, figures): (&District, &Figures),
    by: &PageBy,
    language: &str,
) -> View {
    match render::impact::page(district, figures, by, language) {
        Ok(html) => view.files.push(File {
            name: format!("{}.html", file_name(district, figures)),
            description: super::words::words(language).page_file(),
            bytes: html.into_bytes(),
        }),
        Err(error) => tracing::error!(%error, "a report goes without its page"),
    }
    view
}

/// The view with the numbers as a file for a spreadsheet.
pub(super) fn with_csv(mut view: View, (district, figures): (&District, &Figures), language: &str) -> View {
    view.files.push(File {
        name: format!("{}.csv", file_name(district, figures)),
        description: super::words::words(language).page_csv(),
        bytes: render::impact::sheet(district, figures, language),
    });
    view
}

/// `hoover-2026-09-01`: whose, and from when.
fn file_name(district: &District, figures: &Figures) -> String {
    let of = match figures.scope {
        Scope::Building(id) => district.building(id).map(|it| it.key.to_string()),
        Scope::Initiative(id) => district.initiative(id).map(|it| it.key.to_string()),
        Scope::District | Scope::Coach(_) | Scope::Asker(_) => None,
    };
    format!("{}-{}", of.unwrap_or_else(|| "impact".to_owned()), figures.period.from)
}
