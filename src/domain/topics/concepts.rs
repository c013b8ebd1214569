//! Well-known tools and subjects of schools, and how an initiative is joined to one of them.
//!
//! What people say when they mean one is learned (`concepts.txt`): a road map that has it need not list all of that.

use std::sync::LazyLock;

use crate::domain::fold::fold;
use crate::domain::learned::Models;
use crate::domain::roadmap::Initiative;

/// A tool or subject that schools have.
pub(super) struct Concept {
    /// The name of its model.
    pub(super) name: &'static str,
    /// An initiative whose key, name or patterns hold one of these is about it.
    known_by: &'static [&'static str],
    /// Names of it, single words: misspellings of them are recognised.
    pub(super) names: &'static [&'static str],
}

/// What was learned about each concept. Two more models speak for what is none of them: `none` for words that are about no
/// initiative, `any` for an initiative that only its patterns know.
pub(super) static MODELS: LazyLock<Models> = LazyLock::new(|| Models::read(include_str!("concepts.txt")));

pub(super) static CONCEPTS: [Concept; 10] = [
    Concept {
        name: "moodle",
        known_by: &["moodle", "schoology", "canvas lms", "learning management"],
        names: &["moodle"],
    },
    Concept {
        name: "course-pages",
        known_by: &["d2l", "brightspace", "desire2learn"],
        names: &["brightspace", "desire2learn"],
    },
    Concept { name: "tablets", known_by: &["ipad", "tablet"], names: &["airplay", "airdrop"] },
    Concept {
        name: "google",
        known_by: &["google"],
        names: &["google", "gmail", "gclassroom", "gdocs", "spreadsheet", "jamboard"],
    },
    Concept {
        name: "panel",
        known_by: &[
            "smartboard",
            "smart-?board",
            "interactive panel",
            "interactive board",
            "panel",
            "promethean",
        ],
        names: &["smartboard", "promethean", "activpanel", "activboard", "cleartouch", "smartpanel"],
    },
    Concept {
        name: "gradebook",
        known_by: &[
            "gradebook",
            "grade-?book",
            "progress report",
            "report card",
            "powerschool",
            "infinite campus",
        ],
        names: &["gradebook", "powerschool", "skyward"],
    },
    Concept {
        name: "makerspace",
        known_by: &["makerspace", "maker-?space", "genius hour", "robotics"],
        names: &["makerspace", "ozobot", "tinkercad", "arduino", "sphero", "microbit", "cricut"],
    },
    Concept {
        name: "presenting",
        known_by: &["padlet", "prezi", "nearpod", "canva", "pear deck", "presentation tool"],
        names: &[
            "padlet",
            "prezi",
            "nearpod",
            "canva",
            "peardeck",
            "flipgrid",
            "genially",
            "powtoon",
            "buncee",
            "thinglink",
            "wakelet",
            "mentimeter",
            "kahoot",
            "blooket",
            "edpuzzle",
        ],
    },
    Concept {
        name: "databases",
        known_by: &["database", "data-?base", "ebsco", "citation"],
        names: &[
            "ebsco",
            "jstor",
            "noodletools",
            "easybib",
            "britannica",
            "pebblego",
            "culturegrams",
            "proquest",
            "bibliography",
            "encyclopedia",
            "wikipedia",
        ],
    },
    Concept {
        name: "citizenship",
        known_by: &["digital cit", "dig-?cit", "cyber-?bull", "citizenship", "media literacy"],
        names: &["cyberbullying", "copyright", "citizenship", "plagiarism"],
    },
];

impl Concept {
    /// Whether an initiative is about it: by key and name, or by a pattern that is its name.
    pub(super) fn is_meant_by(&self, initiative: &Initiative) -> bool {
        let name = fold(&initiative.name).0;
        let holds = |text: &str| self.known_by.iter().any(|it| text.contains(it));
        holds(initiative.key.as_str())
            || holds(&name)
            || initiative.patterns.iter().any(|it| self.known_by.contains(&it.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_was_learned() {
        let all = CONCEPTS.iter().map(|it| it.name).chain(["none", "any"]);
        for name in all {
            assert!(MODELS.get(name).is_some_and(|it| it.size() > 0), "{name}");
        }
    }
}
