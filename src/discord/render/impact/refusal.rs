//! Why somebody can't do something with a page: what happened and what to do next.

use crate::discord::render::Names;
use crate::domain::refused_page::PageRefused;

pub(in crate::discord::render) fn page_refused(names: Names<'_>, refused: PageRefused) -> String {
    let words = names.words;
    match refused {
        PageRefused::NoSuchPage => words.refused_page_none(),
        PageRefused::WasSent => words.refused_page_sent(),
        PageRefused::NobodyToSendTo { building } => words.refused_page_nobody(names.building(building)),
    }
}
