//! `refdesk impact`.

use std::process::{Command, Output};

use super::Office;
use super::year::{Chance, year};

fn refdesk(office: &Office, arguments: &[&str]) -> Output {
    let database = office.database();
    Command::new(env!("CARGO_BIN_EXE_refdesk"))
        .args(["impact", "--database"])
        .arg(database)
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[tokio::test]
async fn e4_the_year_ends_with_everything_as_files() {
    let office = Office::open("2027-06-10 12:00").await;
    office.runs(&year(&office.district, 400, &mut Chance::new(31))).await;
    office.runs("UPDATE initiative SET name = '=cmd()', goal = '+Courses' WHERE key = 'moodle'").await;
    let folder = office.folder.path().join("year");
    let folder = folder.to_str().unwrap();

    let told = said(&refdesk(&office, &["--period", "2026-08-01..2027-07-31", "--export", folder]));

    assert!(told.contains("requests and") && told.contains("entries of minutes are in"), "{told}");
    let mut rows = 0;
    for name in ["figures.csv", "requests.csv", "minutes.csv", "initiatives.csv"] {
        let text = std::fs::read_to_string(office.folder.path().join("year").join(name)).unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert!(reader.headers().unwrap().iter().any(|it| it == "goal"), "{name} has no goals (R84)");
        for record in reader.records().map(Result::unwrap) {
            rows += 1;
            for cell in &record {
                assert!(!cell.starts_with(['=', '+', '-', '@']), "{name} has a formula: {cell}");
            }
        }
        assert!(text.contains("'=cmd()"), "{name}");
        assert!(!text.contains("Dana Ruiz") && !text.contains("Teacher"), "{name} names somebody");
    }
    assert!(rows > 400, "{rows}");
    let again = refdesk(&office, &["--period", "year", "--export", folder]);
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("is there already"));
    office.closes().await;
}

#[tokio::test]
async fn figures_are_a_table_a_spreadsheet_or_json() {
    let office = Office::open("2026-11-02 12:00").await;
    office.runs(&year(&office.district, 1_200, &mut Chance::new(37))).await;
    let all = office.counts("2026-10").await.figures.requests.total.number().unwrap();

    let table = said(&refdesk(&office, &["--period", "2026-10"]));
    assert!(table.contains("2026-10-01 to 2026-10-31") && table.contains("minutes by duty"), "{table}");
    assert!(table.contains("requests by goal") && table.contains("Goal 2: engaging learning"), "{table}");
    assert!(table.contains("requests by level") && table.contains("elementary"), "{table}");
    assert!(table.contains("minutes by role and duty") && table.contains("librarian, staff"), "{table}");
    let csv = said(&refdesk(&office, &["--period", "2026-10", "--csv"]));
    let line = csv.lines().find(|it| it.contains(",requests,all,")).unwrap();
    assert!(line.ends_with(&format!(",{all},requests")), "{line}");
    let json = said(&refdesk(&office, &["--period", "2026-10", "--building", "hoover", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["from"], "2026-10-01");
    assert!(json["figures"].as_array().unwrap().len() > 20);

    for (arguments, told) in [
        (&["--period", "soon"][..], "a period is a month"),
        (&["--building", "hogwarts"], "there is no building hogwarts"),
        (&["--initiative", "telex"], "there is no initiative telex"),
    ] {
        let output = refdesk(&office, arguments);
        assert!(!output.status.success());
        let told_then = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told_then.contains(told), "{told_then}");
    }
    office.closes().await;
}

#[tokio::test]
async fn of_several_districts_each_has_its_own_page_and_what_one_lacks_stops_all() {
    let office = Office::open("2026-11-02 12:00").await;
    let other = "UPDATE district SET name = 'East & West' WHERE guild_id <> 1000000000000000001";
    office.also_serves("guild = \"1000000000000000001\"", "guild = \"2000000000000000002\"").await;
    office.runs(other).await;
    office
        .runs("UPDATE building SET key = 'old', name = 'Old' WHERE key = 'hoover' AND district_id = 2")
        .await;
    let file = |name: &str| office.folder.path().join(name);
    let page = file("page.html");
    let page = page.to_str().unwrap();

    let refused = refdesk(&office, &["--period", "2026-10", "--building", "hoover", "--page", page]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && told.contains("East & West (server 2000000000000000002)"), "{told}");
    assert!(told.contains("there is no building hoover") && told.contains("--guild"), "{told}");
    assert_eq!(std::fs::read_dir(office.folder.path()).unwrap().filter(is_page).count(), 0);

    said(&refdesk(&office, &["--period", "2026-10", "--page", page]));
    assert!(file("page-lake-prairie-public-schools.html").exists() && file("page-east-west.html").exists());
    let own = std::fs::read_to_string(file("page-east-west.html")).unwrap();
    assert!(own.contains("East &amp; West") && !own.contains("Lake Prairie"));

    std::fs::remove_file(file("page-lake-prairie-public-schools.html")).unwrap();
    let again = refdesk(&office, &["--period", "2026-10", "--page", page]);
    assert!(!again.status.success() && !file("page-lake-prairie-public-schools.html").exists());
    office.closes().await;
}

fn is_page(entry: &std::io::Result<std::fs::DirEntry>) -> bool {
    entry.as_ref().unwrap().path().extension().is_some_and(|it| it == "html")
}
