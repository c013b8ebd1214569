//! What people ask for, as often as the district expects each.

use crate::kills::Chance;

/// As the district expects: of twenty requests nine are standard work, five about what is rolled out, three about a pilot
/// or about what is on no road map, three are repairs.
const WORDS: [(u64, &str); 8] = [
    (3, "My google slides for period N will not open on the carts"),
    (3, "Where do I share a folder in Google Drive with group N?"),
    (3, "How do my students cite article N in the library databases?"),
    (5, "How do I set up a quiz in Moodle for unit N?"),
    (2, "Could my class do a podcast with real microphones in week N?"),
    (1, "How do I set up a course page in D2L for section N?"),
    (2, "The panel in room N goes black every half hour"),
    (1, "The projector in room N shows no picture"),
];

/// Something to ask for; `N` stands for a number.
pub(super) fn some_words(chance: &mut Chance) -> &'static str {
    let mut some = chance.below(WORDS.iter().map(|(often, _)| often).sum());
    let found = WORDS.iter().find(|(often, _)| {
        let here = some < *often;
        some = some.saturating_sub(*often);
        here
    });
    found.unwrap().1
}
