//! The sample, everything that can be wrong with it, and what its patterns recognise.

use proptest::prelude::*;

use super::*;
use crate::domain::building::Level;
use crate::domain::ids::{InitiativeId, Key};
use crate::domain::people::Role;
use crate::domain::roadmap::Initiative;
use crate::domain::topics::Topics;

const SAMPLE: &str = include_str!("../../../config/district.toml");

/// The problems of the sample with one text in it replaced.
fn problems(old: &str, new: &str) -> Vec<String> {
    assert!(SAMPLE.contains(old), "the sample does not say {old}");
    let problems = read(&SAMPLE.replacen(old, new, 1)).expect_err("problems");
    problems.iter().map(ToString::to_string).collect()
}

fn sample() -> DistrictFile {
    read(SAMPLE).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

#[test]
fn the_sample_is_the_district_of_the_design() {
    let file = sample();
    let count = |role| file.staff.values().filter(|it| it.roles.contains(&role)).count();
    assert_eq!((file.buildings.len(), file.initiatives.len()), (15, 10));
    assert_eq!((count(Role::Librarian), count(Role::Specialist), count(Role::Principal)), (12, 2, 15));
    assert!(file.staff.values().all(|it| it.user.is_some()));
    let days = file.calendar.first_day.iter_days().take_while(|it| *it <= file.calendar.last_day);
    assert_eq!(days.filter(|it| file.calendar.school_day(*it, Level::High)).count(), 169);
    let ruiz = file.staff[&"ruiz".parse::<Key>().unwrap()].schedule.clone().unwrap();
    assert_eq!(ruiz.bookable_minutes(&file.calendar, file.calendar.first_day), 90);
    let vogel = file.staff[&"vogel".parse::<Key>().unwrap()].schedule.clone().unwrap();
    assert!(vogel.windows_on(&file.calendar, file.calendar.first_day).len() >= 6);
}

#[test]
fn every_problem_has_its_place_and_a_right_example() {
    let cases = [
        ("guild = \"1000000000000000001\"", "guild = \"12\"", "district.guild: `12` is no Discord id"),
        ("America/Chicago", "America/Chicgo", "district.timezone: is not a time zone"),
        (
            "languages = [\"en\", \"es\"]",
            "languages = [\"en\", \"tlh\"]",
            "district.languages[1]: there are no",
        ),
        (
            "small_cell = 3 ",
            "smal_cell = 3 ",
            "settings.smal_cell: is not a key that belongs here; did you mean `small_cell`?",
        ),
        (
            "log_close_day = 15",
            "log_close_day = 31",
            "settings.log_close_day: has to be a whole number from 1 to 28",
        ),
        ("learning = \"specialists\"", "learning = \"nobody\"", "routing.learning: `nobody` is none of"),
        ("first_day = 2026-09-08", "first_day = \"8 Sep\"", "calendar.first_day: `8 Sep` is no date"),
        ("last_day = 2027-06-04", "last_day = 2026-06-04", "calendar.last_day: is not after"),
        (
            "\"2026-10-15..2026-10-16\"",
            "\"2026-10-16..2026-10-15\"",
            "calendar.off[0].days: ends before it begins",
        ),
        ("duty = \"07:15-15:45\"", "duty = \"7-16\"", "calendar.duty: `7-16` does not fit"),
        (
            "elementary = \"08:05",
            "elementry = \"08:05",
            "calendar.student_hours.elementry: a level is one of",
        ),
        ("2026-09-15 13:30-15:30", "15 Sep 13:30", "calendar.meetings[1]: `15 Sep 13:30` is not"),
        (
            "\"07:30-08:00\"",
            "\"07:30-08:30\"",
            "schedules.fixed-hoover.help[0]: 07:30-08:30 lies in the class of 08:15-09:05",
        ),
        ("level = \"elementary\"", "level = \"primary\"", "buildings.hoover.level: `primary` does not fit"),
        ("grades = \"K-5\"", "grades = \"5-K\"", "buildings.hoover.grades: `5-K` does not fit"),
        (
            "cover = [\"monroe\"]",
            "cover = [\"monro\"]",
            "buildings.hoover.cover[0]: there is no building or staff member `monro`; did you mean `monroe`?",
        ),
        (
            "cover = [\"monroe\"]",
            "cover = [\"hoover\"]",
            "buildings.hoover.cover: a building can't cover for itself",
        ),
        ("cover = [\"monroe\"]", "cover = [\"bridges\"]", "buildings.hoover.cover: ends in nobody"),
        ("\"#hoover-desk\"", "\"hoover desk\"", "buildings.hoover.desk_channel: is neither a channel's name"),
        (
            "user = \"1000000000000000102\"",
            "user = \"1000000000000000101\"",
            "staff.ruiz.user: is the Discord account of somebody else too (`staff.nair.user`)",
        ),
        (
            "roles = [\"librarian\"]",
            "roles = [\"librarain\"]",
            "staff.ruiz.roles[0]: `librarain` does not fit",
        ),
        (
            "schedule = \"fixed-hoover\"",
            "schedule = \"fixed-hover\"",
            "staff.ruiz.schedule: there is no schedule `fixed-hover`; did you mean `fixed-hoover`?",
        ),
        (
            "{ building = \"roosevelt\"",
            "{ building = \"rosevelt\"",
            "staff.dahl.posts[1].building: there is no building `rosevelt`; did you mean `roosevelt`?",
        ),
        ("\"fri odd\"", "\"friday\"", "staff.dahl.posts[0].days[2]: `friday` does not fit"),
        ("buildings = [\"hoover\"]\nschedule", "schedule", "staff.ruiz.buildings: is missing: a librarian"),
        ("roles = [\"director\"]", "roles = [\"principal\"]", "staff: nobody is director"),
        ("lead = \"lindqvist\"", "lead = \"ruiz\"", "initiatives.moodle.lead: `ruiz` is not a specialist"),
        (
            "bell = \"not-yet\"",
            "okoro = \"not-yet\"",
            "initiatives.moodle.readiness.okoro: `okoro` is not a librarian",
        ),
        ("'prezi'", "'prezi('", "the pattern `prezi(` can't be read: unclosed group"),
        ("'prezi'", "'(prezi)?'", "the pattern `(prezi)?` would match every request"),
        (
            "from = 2025-09-02, review = 2027-05-14",
            "from = 2022-09-02, review = 2027-05-14",
            "initiatives.moodle.phases[1].from: overlaps the phase before it",
        ),
        ("[staff.aune]", "[staff.\"Ms Aune\"]", "staff.Ms Aune: a key is 1 to 32"),
        ("[channels]", "[chanels]", "chanels: is not a key that belongs here; did you mean `channels`?"),
    ];
    for (old, new, expected) in cases {
        let found = problems(old, new);
        assert!(found.iter().any(|it| it.contains(expected)), "{new}: {found:#?}");
        assert!(found.iter().all(|it| it.contains(". Right: ") || it.contains("? Right: ")), "{found:#?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let wrong = SAMPLE
        .replace("level = \"middle\"", "level = \"junior\"")
        .replace("schedule = \"specialist\"", "schedule = \"specalist\"")
        .replace("digest_at = \"07:00\"", "digest_at = \"seven\"");
    let found = read(&wrong).expect_err("problems");
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn a_file_that_is_not_toml_has_one_problem_with_its_line() {
    for (text, path) in
        [("a = 1\nb = = 2\n", "line 2, column 5"), ("[a]\nb = 1\nb = 2\n", "line 3, column 1")]
    {
        let found = read(text).expect_err("a problem");
        assert_eq!((found.len(), found[0].path.as_str()), (1, path), "{found:?}");
    }
}

#[test]
fn an_empty_file_says_what_a_district_needs() {
    let paths: Vec<_> = read("").expect_err("problems").into_iter().map(|it| it.path).collect();
    assert_eq!(paths, ["district", "settings", "staff", "calendar"]);
}

#[test]
fn a_file_is_kept_as_it_is() {
    let text = serde_json::to_string(&sample()).unwrap();
    assert_eq!(serde_json::from_str::<DistrictFile>(&text).unwrap(), sample());
}

/// The topics of the sample, and the key of the best guess.
fn guess(words: &str) -> Option<String> {
    thread_local! {
        static TOPICS: (Vec<Key>, Topics) = topics();
    }
    TOPICS.with(|(keys, topics)| {
        let best = topics.recognise(words)?;
        keys.get(usize::try_from(best.0).ok()?).map(ToString::to_string)
    })
}

fn topics() -> (Vec<Key>, Topics) {
    let file = sample();
    let entry =
        |(id, (key, entry)): (i64, (Key, crate::domain::district::file::InitiativeEntry))| Initiative {
            id: InitiativeId(id),
            key,
            name: entry.name,
            goal: None,
            patterns: entry.patterns,
            lead: None,
            backup: None,
            scope: None,
            history: Vec::new(),
            readiness: std::collections::BTreeMap::default(),
            notes: None,
            rollout: Vec::new(),
            peers: Vec::new(),
            gone: false,
        };
    let all: Vec<_> = (0..).zip(file.initiatives).map(entry).collect();
    (all.iter().map(|it| it.key.clone()).collect(), Topics::of(&all))
}

#[test]
fn the_patterns_of_the_sample_recognise_what_teachers_write() {
    let cases = [
        ("Where do I see who hasn't opened the worksheet in Classroom?", Some("google")),
        ("the devices come Tuesday, any advice for day one with 8th graders", Some("ipads")),
        ("moodle test locked for one section, they sit it this morning", Some("moodle")),
        ("MOODEL quiz won't open", Some("moodle")),
        ("Mooodle is slow", Some("moodle")),
        ("Progress reports print blank", Some("gradebook")),
        ("grade book wont let me post grades", Some("gradebook")),
        ("My board stays dark and I wanted to learn how to do number lines on it", Some("panel")),
        ("the smart board pen draws 2 inches off", Some("panel")),
        ("the panel goes black every half hour", Some("panel")),
        ("can we do geniushour with 3rd grade", Some("makerspace")),
        ("kids want to 3d print rockets", Some("makerspace")),
        ("Padlet for exit tickets?", Some("presentation")),
        ("slideshow instead of posters", Some("presentation")),
        ("how do they cite a web page in MLA format", Some("databases")),
        ("cyberbullying lesson for 5th grade", Some("digcit")),
        ("need a D2L page for the library", Some("d2l")),
        ("course pages in Brightspace", Some("d2l")),
        ("¿Cómo comparto una carpeta compartida en Google Drive?", Some("google")),
        ("no puedo abrir el libro de calificaciones", Some("gradebook")),
        ("la pizarra no responde", Some("panel")),
        ("necesito ayuda con un cuestionario en moodle", Some("moodle")),
        ("una presentación en línea para mi clase", Some("presentation")),
        ("las tabletas nuevas llegan el martes", Some("ipads")),
        ("ciudadanía digital para sexto", Some("digcit")),
        ("Could my class do a podcast with real microphones?", None),
        ("it's doing the thing again", None),
        ("thank you so much!", None),
        ("the middle school model lesson", None),
    ];
    for (words, topic) in cases {
        assert_eq!(guess(words).as_deref(), topic, "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_file_makes_the_reader_panic(
        line in 0_usize..900,
        words in "[a-z_\\[\\]{}=\".,0-9#\\-: ]{0,40}",
        cut in any::<bool>(),
    ) {
        let mut lines: Vec<&str> = SAMPLE.lines().collect();
        let line = line % lines.len();
        if cut {
            lines.drain(line..);
        } else {
            lines[line] = &words;
        }
        if let Err(problems) = read(&lines.join("\n")) {
            prop_assert!(problems.iter().all(|it| !it.path.is_empty() && !it.what.is_empty()));
        }
    }
}
