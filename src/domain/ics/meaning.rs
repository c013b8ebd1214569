//! What a line of a school's calendar means: by its own words, or as somebody says that it is meant.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Event;
use crate::domain::building::Level;
use crate::domain::text::excerpt;

/// What a day is by the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "minutes")]
pub enum DayKind {
    /// Students don't come.
    Off,
    /// Only staff come.
    Staff,
    /// Students leave early.
    EarlyRelease,
    /// Students come so many minutes late, 1 to 480.
    LateStart(u16),
    /// Students learn from home.
    ELearning,
    /// A school day for everybody.
    MakeUp,
    /// No offers, no digests.
    Quiet,
}

/// What an event means for the days of a district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Its days are this; of which levels, none named for all.
    Days(DayKind, Vec<Level>),
    /// A day like others.
    Ordinary,
}

/// What somebody says that a summary means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Means {
    /// Words of the summary, in small letters.
    words: String,
    meaning: Meaning,
}

/// The text says no meaning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is none of off, staff, early, late MINUTES, e-learning, make-up, quiet and ordinary")]
pub struct NotAMeaning(pub String);

/// Words that make a plan of it that may never happen.
const PERHAPS: [&str; 5] = ["if needed", "if necessary", "possible", "potential", "tentative"];
const FROM_HOME: [&str; 8] = [
    "e learning",
    "elearning",
    "distance learning",
    "remote learning",
    "virtual learning",
    "flexible learning",
    "digital learning",
    "asynchronous",
];
const MADE_UP: [&str; 3] = ["make up day", "makeup day", "snow make up"];
const LATE: [&str; 6] =
    ["late start", "delayed start", "delayed opening", "late arrival", "hour delay", "late opening"];
const EARLY: [&str; 7] = [
    "early release",
    "early dismissal",
    "early out",
    "half day",
    "minimum day",
    "early closing",
    "noon dismissal",
];
const CLOSED: [&str; 8] = [
    "no school",
    "school closed",
    "schools closed",
    "district closed",
    "no classes",
    "no students",
    "school not in session",
    "no class",
];
const FOR_STAFF: [&str; 13] = [
    "teacher",
    "staff",
    "professional",
    "workshop",
    "workday",
    "work day",
    "in service",
    "inservice",
    "grading",
    "conference",
    "conferences",
    "pd day",
    "institute day",
];
/// Only these words make a day for staff where nothing says that students stay at home.
const STAFF_ALONE: [&str; 9] = [
    "teacher workday",
    "teacher work day",
    "staff development",
    "professional development",
    "workshop day",
    "inservice day",
    "in service day",
    "grading day",
    "institute day",
];
const BREAKS: [&str; 9] = [
    "winter break",
    "spring break",
    "fall break",
    "thanksgiving break",
    "mid winter break",
    "winter recess",
    "spring recess",
    "holiday break",
    "summer break",
];
/// Closed only where nothing else is said: a "Veterans Day program" is a day of school.
const HOLIDAYS: [&str; 17] = [
    "labor day",
    "columbus day",
    "indigenous peoples day",
    "veterans day",
    "thanksgiving",
    "thanksgiving day",
    "christmas",
    "christmas day",
    "new years day",
    "martin luther king jr day",
    "martin luther king day",
    "mlk day",
    "presidents day",
    "good friday",
    "easter monday",
    "memorial day",
    "juneteenth",
];
const PEACE: [&str; 5] =
    ["state testing", "state tests", "testing window", "testing week", "standardized test"];

/// What an event means by its own words; none where they say nothing about the days.
pub(super) fn meaning(event: &Event) -> Option<Meaning> {
    let plain = plain(&event.summary);
    let has = |list: &[&str]| list.iter().any(|it| has(&plain, it));
    let levels = levels(&plain);
    // Only a day off can be one for some levels: anything else for some of them somebody has to say.
    let of = |kind| (levels.is_empty() || kind == DayKind::Off).then(|| Meaning::Days(kind, levels.clone()));
    match () {
        () if has(&PERHAPS) => Some(Meaning::Ordinary),
        () if has(&FROM_HOME) => of(DayKind::ELearning),
        // "No School/Snow Make-Up Day": which of the two, only somebody of the district knows.
        () if has(&MADE_UP) && has(&CLOSED) => None,
        () if has(&MADE_UP) => of(DayKind::MakeUp),
        () if has(&LATE) => minutes(&plain).and_then(|it| of(DayKind::LateStart(it))),
        () if has(&EARLY) => of(DayKind::EarlyRelease),
        () if has(&CLOSED) && has(&FOR_STAFF) && levels.is_empty() => of(DayKind::Staff),
        () if has(&CLOSED) => of(DayKind::Off),
        () if !event.all_day => Some(Meaning::Ordinary),
        () if has(&STAFF_ALONE) => of(DayKind::Staff),
        () if has(&BREAKS) => of(DayKind::Off),
        () if HOLIDAYS.contains(&plain.trim_end_matches(" observed").trim_end_matches(" holiday")) => {
            of(DayKind::Off)
        }
        () if has(&PEACE) => of(DayKind::Quiet),
        () => None,
    }
}

/// Small letters, single blanks, no marks: `Late-Start (2 hrs)` is `late start 2 hrs`.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace("1/2", "half").replace(['\'', '’', '.'], "");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whole words only: there is no `break` in `breakfast`.
fn has(plain: &str, words: &str) -> bool {
    format!(" {plain} ").contains(&format!(" {words} "))
}

/// `2 hour late start`, `90 minute delay`, `two hours late`.
fn minutes(plain: &str) -> Option<u16> {
    let words: Vec<_> = plain.split(' ').collect();
    let named = ["one", "two", "three", "four"];
    let number = |word: &str| {
        let at = named.iter().position(|it| *it == word);
        at.and_then(|it| u16::try_from(it + 1).ok()).or_else(|| word.parse().ok())
    };
    let length = words.windows(2).find_map(|pair| match pair[1] {
        "hour" | "hours" | "hr" | "hrs" => number(pair[0])?.checked_mul(60),
        "minute" | "minutes" | "min" | "mins" => number(pair[0]),
        _ => None,
    });
    length.filter(|it| (1..=480).contains(it))
}

/// The grades of a level in most districts, kindergarten being 0.
fn grades(level: Level) -> Option<(u8, u8)> {
    match level {
        Level::Elementary => Some((0, 5)),
        Level::Middle => Some((6, 8)),
        Level::High => Some((9, 12)),
        Level::Office => None,
    }
}

/// The levels that are named, by word or by grades; none for all.
fn levels(plain: &str) -> Vec<Level> {
    let words: Vec<_> = plain.split(' ').collect();
    let named = |level: Level| match level {
        Level::Elementary => words.iter().any(|it| ["elementary", "elem", "primary"].contains(it)),
        Level::Middle => words.iter().any(|it| ["middle", "secondary", "junior"].contains(it)),
        Level::High => {
            words.iter().any(|it| ["secondary", "senior"].contains(it)) || has(plain, "high school")
        }
        Level::Office => false,
    };
    // Without the word, two numbers may be a date; from kindergarten on they are grades.
    let said = words.iter().any(|it| ["grade", "grades", "gr"].contains(it));
    let pairs = words.windows(2).filter(|pair| said || pair[0] == "k");
    let spans =
        pairs.filter_map(|pair| Some((grade(pair[0])?, grade(pair[1])?)).filter(|(from, to)| from < to));
    let single = words.windows(2).filter(|pair| ["grade", "grades"].contains(&pair[0]));
    let single = single.filter_map(|pair| grade(pair[1]).map(|it| (it, it)));
    let spans: Vec<_> = spans.chain(single).collect();
    let meant = |level: &Level| {
        let taught = grades(*level);
        let by_grade =
            taught.is_some_and(|(low, high)| spans.iter().any(|(from, to)| *from <= high && low <= *to));
        named(*level) || by_grade
    };
    let found: Vec<_> = Level::ALL.into_iter().filter(meant).collect();
    if found.len() == 3 { Vec::new() } else { found }
}

/// `k`, `6`, `12`, `6th`.
fn grade(word: &str) -> Option<u8> {
    if word == "k" {
        return Some(0);
    }
    let digits =
        word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
    digits.parse().ok().filter(|it| *it <= 12)
}

impl Means {
    /// Whether it is said about this event.
    pub(super) fn is_about(&self, event: &Event) -> bool {
        plain(&event.summary).contains(&self.words)
    }

    pub(super) fn meaning(&self) -> Meaning {
        self.meaning.clone()
    }

    /// `PD Day = staff; Conferences = off middle high`: several, with semicolons between them.
    pub fn read_all(text: &str) -> Result<Vec<Self>, NotAMeaning> {
        text.split(';').filter(|it| !it.trim().is_empty()).map(str::parse).collect()
    }
}

impl FromStr for Means {
    type Err = NotAMeaning;

    /// `PD Day = staff`.
    fn from_str(text: &str) -> Result<Self, NotAMeaning> {
        let bad = || NotAMeaning(excerpt(text.trim(), 60));
        let (words, meaning) = text.rsplit_once('=').ok_or_else(bad)?;
        let words = plain(words);
        let meaning = (!words.is_empty()).then(|| read_meaning(&meaning.to_lowercase())).flatten();
        Ok(Self { words, meaning: meaning.ok_or_else(bad)? })
    }
}

fn read_meaning(text: &str) -> Option<Meaning> {
    let mut words = text.split([' ', ',']).filter(|it| !it.is_empty());
    let kind = match words.next()? {
        "ordinary" => return words.next().is_none().then_some(Meaning::Ordinary),
        "off" => DayKind::Off,
        "staff" => DayKind::Staff,
        "early" => DayKind::EarlyRelease,
        "late" => DayKind::LateStart(words.next()?.parse().ok().filter(|it| (1..=480).contains(it))?),
        "e-learning" | "elearning" => DayKind::ELearning,
        "make-up" => DayKind::MakeUp,
        "quiet" => DayKind::Quiet,
        _ => return None,
    };
    let levels = words.map(|it| it.parse().ok()).collect::<Option<Vec<Level>>>()?;
    (levels.is_empty() || kind == DayKind::Off).then_some(Meaning::Days(kind, levels))
}

impl fmt::Display for DayKind {
    /// As the database and the command line write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Off => "off",
            Self::Staff => "staff",
            Self::EarlyRelease => "early-release",
            Self::LateStart(_) => "late-start",
            Self::ELearning => "e-learning",
            Self::MakeUp => "make-up",
            Self::Quiet => "quiet",
        })
    }
}
