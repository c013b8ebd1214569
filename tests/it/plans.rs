//! Nothing grows with the number of old rows: how SQLite would carry out every query of the store, read from the sources.

use std::path::{Path, PathBuf};

use refdesk::store::Store;
use sqlx::Row;

/// Tables that grow as long as a district lives. A query may go through them by an index, or through a partial index of
/// what is open; not through all of their rows.
const GROWING: [&str; 20] = [
    "ticket",
    "event",
    "note",
    "card",
    "owed",
    "draft",
    "spent",
    "ticket_partner",
    "ticket_companion",
    "ticket_step",
    "ticket_given",
    "meeting_reminder",
    "proposal",
    "log_entry",
    "digest_run",
    "thanks",
    "class",
    "class_card",
    "class_event",
    "class_seat",
];

/// Read everything on purpose: what is looked for at the command line, and how many tickets a backup holds.
const WHOLE: [&str; 2] = ["given_up", "look_through"];

/// What a function or a query begins with.
const MARKS: [&str; 3] = ["fn ", "sqlx::query", "all_tickets!("];

/// The text of every query in a source, with the function that it stands in.
fn queries(source: &str) -> Vec<(String, String)> {
    let (mut found, mut function) = (Vec::new(), String::new());
    let mut rest = source;
    while let Some(next) = MARKS.iter().filter_map(|it| rest.find(it)).min() {
        rest = &rest[next..];
        if let Some(named) = rest.strip_prefix("fn ") {
            function = named.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            rest = named;
            continue;
        }
        rest = &rest[rest.find('(').unwrap_or(1)..];
        let Some(open) = rest.find('"').filter(|at| !rest[..*at].contains(';')) else { continue };
        let (raw, body) = (rest[..open].ends_with("r#"), &rest[open + 1..]);
        let Some(close) = body.find(if raw { "\"#" } else { "\"" }) else { continue };
        found.push((function.clone(), body[..close].to_owned()));
        rest = &body[close..];
    }
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.flat_map(|it| if it.is_dir() { sources(&it) } else { vec![it] }).collect()
}

/// Whether a step of a plan goes through all rows of a table that grows: `SCAN ticket`, also by an index that is whole.
fn is_whole(step: &str, partial: &[String]) -> bool {
    let Some(scanned) = step.strip_prefix("SCAN ") else { return false };
    let table = scanned.split(' ').next().unwrap_or_default();
    let by_partial = partial.iter().any(|it| scanned.split(' ').any(|word| word == it));
    GROWING.contains(&table) && !by_partial
}

/// Whether a step lets the full-text index rank what it finds: for that it reads every row in which a term ever stood. The
/// number of its plan says so (SQLite's `FTS5_BI_ORDER_RANK`).
fn is_ranked(step: &str) -> bool {
    let Some((_, plan)) = step.split_once("ticket_search VIRTUAL TABLE INDEX ") else { return false };
    plan.split(':').next().and_then(|it| it.parse::<u32>().ok()).is_none_or(|it| it & 32 != 0)
}

#[tokio::test]
async fn no_query_reads_the_whole_of_a_table_that_grows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.db");
    Store::open(&file).await.unwrap().close().await;
    // Else SQLite tells of what it would look through if any reference were broken, which none is.
    let careless = sqlx::sqlite::SqliteConnectOptions::new().filename(&file).foreign_keys(false);
    let mut db = sqlx::ConnectOptions::connect(&careless).await.unwrap();
    let partial = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%WHERE%'";
    let partial: Vec<String> = sqlx::query_scalar(partial).fetch_all(&mut db).await.unwrap();
    let (mut looked, mut bad) = (0, Vec::new());
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")) {
        let source = std::fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for (function, query) in queries(source).into_iter().filter(|(it, _)| !WHOLE.contains(&it.as_str())) {
            let plan = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {query}"));
            let Ok(plan) = sqlx::raw_sql(plan).fetch_all(&mut db).await else { continue };
            looked += 1;
            let steps = plan.iter().map(|row| row.get::<String, _>("detail"));
            let whole = steps.filter(|step| is_whole(step, &partial) || is_ranked(step));
            bad.extend(whole.map(|step| format!("{}: {function}: {step}", file.display())));
        }
    }
    assert!(is_ranked("SCAN ticket_search VIRTUAL TABLE INDEX 32:M3"));
    assert!(looked > 200, "only {looked} queries were understood");
    assert!(bad.is_empty(), "\n{}", bad.join("\n"));
}
