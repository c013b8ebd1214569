//! Nobody is ranked and nothing evaluates a teacher (R28, R39): what is kept, what is counted, what is said.

use std::path::Path;

use crate::school::School;

/// Parts of words with which people are judged, in both languages.
const JUDGING: [&str; 22] = [
    "score",
    "rating",
    "ranking",
    "leaderboard",
    "skill",
    "evaluat",
    "proficien",
    "competen",
    "underperform",
    "productiv",
    "best coach",
    "top coach",
    "slowest",
    "fastest",
    "puntuaci",
    "califica",
    "evalúa",
    "evalua",
    "desempeño",
    "clasificación",
    "mejor coach",
    "habilidad",
];

fn judges(text: &str) -> bool {
    let text = text.to_lowercase();
    JUDGING.iter().any(|word| text.contains(word))
}

fn folder(name: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let files = std::fs::read_dir(root).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_file());
    files.map(|it| (it.display().to_string(), std::fs::read_to_string(it).unwrap())).collect()
}

#[tokio::test]
async fn r39_no_column_judges_anybody_and_no_sentence_does() {
    let school = School::open().await;
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    let sql = "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'ticket_search%'";
    let columns: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *reader).await.unwrap();
    drop(reader);
    assert!(columns.iter().any(|it| it == "ticket.words"), "{columns:?}");
    let judging: Vec<_> = columns.iter().filter(|it| judges(it)).collect();
    assert!(judging.is_empty(), "{judging:?}");

    // A pilot is evaluated, by its director; a teacher never is, and one sentence says so.
    let allowed = [
        "road-evaluation",
        "news-evaluation",
        "command-roadmap-review",
        "impact-fact-review",
        "role-librarian-not",
    ];
    for (file, text) in ["locales/en", "locales/es"].iter().flat_map(|it| folder(it)) {
        for line in text.lines().filter(|it| !it.starts_with('#') && judges(it)) {
            let fine = allowed.iter().any(|key| line.starts_with(key));
            assert!(fine, "{file}: {line}");
        }
    }
    school.close().await;
}

/// What is counted by person is counted for routing alone, which gives the next request to whoever has least.
#[test]
fn r28_nothing_is_counted_by_person_but_the_load_that_routing_reads() {
    let mut counted = Vec::new();
    for place in ["src/store", "src/store/tickets", "src/store/district"] {
        for (file, text) in folder(place) {
            let by_person = text.lines().filter(|line| {
                let groups = line.to_uppercase().contains("GROUP BY")
                    || line.to_uppercase().contains("ORDER BY COUNT");
                let person =
                    ["claimed_by", "staff_id", "suggested_id", "requester_user", "lead_id", "actor_user"];
                groups && person.iter().any(|it| line.contains(it))
            });
            counted.extend(
                by_person.map(|line| format!("{}: {}", file.rsplit('/').next().unwrap(), line.trim())),
            );
        }
    }
    assert_eq!(counted, ["find.rs: GROUP BY claimed_by"]);
}

/// The names of coaches in a text, in the order in which they stand there.
fn order<'a>(text: &str, names: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<_> = names.iter().filter_map(|name| Some((text.find(name)?, *name))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

#[tokio::test]
async fn r28_no_list_of_people_changes_its_order_with_their_work() {
    const NAMES: [&str; 6] =
        ["Dana Ruiz", "Priya Nair", "Hannah Vogel", "Jo Lindqvist", "Sam Okoro", "Carol Whitmore"];
    const LOOKS: [(&str, &[(&str, &str)]); 4] =
        [("/staff list", &[]), ("/ready board", &[]), ("/building list", &[]), ("/away list", &[])];
    let school = School::open().await;
    let (carol, aune, dana) =
        (school.person("Carol Whitmore"), school.person("Karin Aune"), school.person("Dana Ruiz"));
    let mut before = Vec::new();
    for (command, options) in LOOKS {
        let look = carol.types(command, options).await;
        assert!(!look.failed(), "{command}");
        before.push(order(look.text(), &NAMES));
    }
    assert!(before.iter().any(|it| it.len() > 1), "{before:?}");

    for number in 1..=4 {
        aune.types("/ask", &[("words", &format!("google slides will not open, {number}"))]).await;
        school.settles().await;
        dana.presses("Claim", &school.card("hoover-desk", &format!("#{number}"))).await;
        if number % 2 == 0 {
            let ticket = number.to_string();
            dana.types("/resolve", &[("ticket", &ticket), ("minutes", "30")]).await;
        }
    }
    school.settles().await;

    for ((command, options), before) in LOOKS.iter().zip(before) {
        let look = carol.types(command, options).await;
        assert_eq!(order(look.text(), &NAMES), before, "{command}: {}", look.text());
    }
    let week = carol.types("/digest now", &[]).await;
    assert!(!week.failed());
    school.settles().await;
    for line in school.reads("director").iter().flat_map(|it| it.lines()) {
        assert!(!NAMES.iter().any(|it| line.contains(it)), "the director's week names nobody: {line}");
    }
    school.close().await;
}
