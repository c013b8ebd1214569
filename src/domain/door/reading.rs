//! Puts a reading together from its parts.

use super::sense::Depth;
use super::text::Text;
use super::{Reading, Said, harm, needs, privacy, said, tone};
use crate::domain::district::District;

pub(super) fn read(words: &str, district: &District, depth: Depth) -> Reading {
    let text = Text::of(words);
    let plain = &text.plain;
    let said = said::of(plain);
    let sense = depth.sense(&text, district);
    let needs = needs::of(&text, district, (&sense, depth), matches!(said, Said::Thanks { also_asks: true }));
    let vague = said == Said::Request && needs.is_vague(&text);
    Reading {
        found: privacy::find(&text, district, &sense),
        harm: harm::is_meant(&text, &sense),
        said,
        needs: needs.into_all(),
        vague,
        urgent: tone::is_urgent(plain),
    }
}
