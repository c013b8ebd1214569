//! The requests that are to be explained: one that was typed, or the rows of a CSV file. Every wrong row is named, at
//! once, with its line and a right example; then nothing is explained.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use csv::StringRecord;

use super::Arguments;
use super::lines::{Lines, between};
use crate::cli::Failure;
use crate::domain::district::District;
use crate::domain::explain::Question;
use crate::domain::ids::{BuildingId, Key, StaffId};
use crate::domain::nearest::closest;
use crate::domain::routing::Kind;
use crate::domain::text::Words;

/// A file that is right.
const EXAMPLE: &str = "id,text,building\nr1,\"The quiz is locked, how do I open it?\",hoover";

/// The most problems that are listed; the rest is counted.
const LISTED: usize = 50;

/// One request.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) words: Words,
    pub(super) building: Option<BuildingId>,
    pub(super) by: Option<StaffId>,
    pub(super) kind: Option<Kind>,
    pub(super) today: bool,
    pub(super) at: DateTime<Utc>,
}

impl Asked {
    pub(super) fn question(&self) -> Question<'_> {
        let Self { building, by, kind, today, .. } = *self;
        Question { words: self.words.as_str(), building, by, kind, today }
    }
}

/// The request of the command line.
pub(super) fn typed(arguments: &Arguments, district: &District, at: DateTime<Utc>) -> Result<Asked, Failure> {
    let words = Words::new(arguments.words.as_deref().unwrap_or_default());
    let words =
        words.map_err(|bad| format!("--words: {bad}. Right: --words \"how do I share a folder?\""))?;
    let by = arguments.by.as_deref().map(|it| person(it, district)).transpose();
    let by = by.map_err(|wrong| format!("--by: {wrong}"))?;
    let named = arguments.building.as_deref().map(|it| building(it, district)).transpose();
    let named = named.map_err(|wrong| format!("--building: {wrong}"))?;
    let home = by.and_then(|id| district.building_of(district.person(id)?, at));
    if named.or(home).is_none() && by.is_none() {
        return Err(format!("where do they work? Right: --building {}", first_key(district)).into());
    }
    let building = named.or(home);
    Ok(Asked { id: "1".into(), words, building, by, kind: None, today: false, at })
}

/// The requests of a file.
pub(super) fn read(file: &Path, district: &District, at: DateTime<Utc>) -> Result<Vec<Asked>, Failure> {
    let bytes = std::fs::read(file).map_err(|error| crate::cli::unread(file, &error))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("{} is not UTF-8. Save it as \"CSV UTF-8\" and try again", file.display()))?;
    all(text.trim_start_matches('\u{feff}'), district, at).map_err(|problems| {
        let count = problems.len();
        let plural = if count == 1 { "problem" } else { "problems" };
        let mut said = format!("{} has {count} {plural}; nothing was explained:\n", file.display());
        for problem in problems.iter().take(LISTED) {
            let _ = write!(said, "\n{problem}");
        }
        if count > LISTED {
            let _ = write!(said, "\n… and {} more", count - LISTED);
        }
        let _ = write!(said, "\n\nA file that is right:\n{EXAMPLE}");
        said.into()
    })
}

fn all(text: &str, district: &District, at: DateTime<Utc>) -> Result<Vec<Asked>, Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).delimiter(between(text)).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| vec![format!("line 1: {error}")])?.clone();
    let columns = Columns::of(&header)?;
    let (mut rows, mut problems, mut seen) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut lines = Lines::of(text);
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(error.to_string());
                continue;
            }
        };
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        let row = Row { columns: &columns, record: &record, district };
        let (asked, mut wrong) = row.read(at);
        if record.len() > header.len() {
            wrong.push("has more cells than the header; a text with a comma stands in quotes".into());
        }
        let id = row.cell("id").to_owned();
        if let Some(first) = (!id.is_empty()).then(|| seen.insert(id.clone(), line)).flatten() {
            wrong.push(format!("the id {id} stands in line {first} already; each row needs its own"));
        }
        problems.extend(wrong.into_iter().map(|it| format!("line {line}: {it}")));
        rows.extend(asked);
    }
    if lines.has_open_quote() {
        let line = lines.line;
        problems.retain(|it| !it.starts_with(&format!("line {line}:")));
        problems.push(format!("line {line}: a quote is opened and not closed: all that follows is one text"));
    }
    if rows.is_empty() && problems.is_empty() {
        problems.push("there is no request in it".into());
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

/// Where each column is.
struct Columns(BTreeMap<String, usize>);

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, Vec<String>> {
        let names = header.iter().map(|it| it.trim().to_lowercase());
        let columns: BTreeMap<_, _> = names.zip(0..).collect();
        let missing = ["id", "text", "building"].into_iter().filter(|it| !columns.contains_key(*it));
        let problems: Vec<_> = missing.map(|it| format!("line 1: the header has no column `{it}`")).collect();
        if problems.is_empty() { Ok(Self(columns)) } else { Err(problems) }
    }
}

struct Row<'a> {
    columns: &'a Columns,
    record: &'a StringRecord,
    district: &'a District,
}

impl Row<'_> {
    /// Empty if the row or the file has no such cell.
    fn cell(&self, name: &str) -> &str {
        self.columns.0.get(name).and_then(|at| self.record.get(*at)).unwrap_or_default().trim()
    }

    fn given<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, String>,
        wrong: &mut Vec<String>,
    ) -> Option<T> {
        let cell = Some(self.cell(name)).filter(|it| !it.is_empty())?;
        read(cell).map_err(|it| wrong.push(format!("{name}: {it}"))).ok()
    }

    fn read(&self, at: DateTime<Utc>) -> (Option<Asked>, Vec<String>) {
        let mut wrong = Vec::new();
        for name in ["id", "building"].into_iter().filter(|it| self.cell(it).is_empty()) {
            wrong.push(format!("{name}: the cell is empty"));
        }
        let words = Words::new(self.cell("text"));
        let words = words.map_err(|bad| wrong.push(format!("text: {bad}"))).ok();
        let building = self.given("building", |it| building(it, self.district), &mut wrong);
        let by = self.given("by", |it| person(it, self.district), &mut wrong);
        let kind = self.given("kind", kind, &mut wrong);
        let today = self.given("today", yes_or_no, &mut wrong).unwrap_or_default();
        let at = self.given("at", |it| moment(it, self.district), &mut wrong).unwrap_or(at);
        let id = self.cell("id").to_owned();
        (words.map(|words| Asked { id, words, building, by, kind, today, at }), wrong)
    }
}

fn first_key(district: &District) -> &str {
    district.buildings.first().map_or("hoover", |it| it.key.as_str())
}

fn building(typed: &str, district: &District) -> Result<BuildingId, String> {
    district.building_named(typed).map(|it| it.id).map_err(|_| {
        let keys = || district.buildings.iter().map(|it| it.key.as_str());
        match closest(&typed.to_lowercase(), keys()) {
            Some(right) => format!("no building has the key `{typed}`. Right: {right}"),
            None => format!(
                "no building has the key `{typed}`. Right: one of {}",
                keys().collect::<Vec<_>>().join(", ")
            ),
        }
    })
}

fn person(typed: &str, district: &District) -> Result<StaffId, String> {
    district.person_named(typed).map(|it| it.id).map_err(|_| {
        let keys = || district.staff.iter().filter_map(|it| it.key.as_ref()).map(Key::as_str);
        let right = closest(&typed.to_lowercase(), keys()).or_else(|| keys().next()).unwrap_or("ruiz");
        format!("the district file names nobody `{typed}`. Right: {right}")
    })
}

fn kind(typed: &str) -> Result<Kind, String> {
    let known = Kind::ALL.map(Kind::as_str).join(", ");
    typed.parse().map_err(|_| format!("`{typed}` is no kind of help. Right: one of {known}"))
}

fn yes_or_no(typed: &str) -> Result<bool, String> {
    match typed.to_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err(format!("`{typed}` is neither true nor false")),
    }
}

/// A time on the district's clocks, or one with its offset.
pub(super) fn moment(typed: &str, district: &District) -> Result<DateTime<Utc>, String> {
    let typed = typed.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(typed) {
        return Ok(at.with_timezone(&Utc));
    }
    let wall = typed.replacen(' ', "T", 1);
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let read = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(&wall, format).ok());
    let day = || typed.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN));
    let wall = read.or_else(day).ok_or_else(|| format!("`{typed}` is no time. Right: 2026-09-22T10:41"))?;
    Ok(district.calendar.moment(wall.date(), wall.time()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{HOOVER, at, district};

    fn read(text: &str) -> Result<Vec<Asked>, Vec<String>> {
        all(text, &district(), at("2026-09-22 10:41"))
    }

    #[test]
    fn quotes_line_breaks_and_further_columns_are_read() {
        let rows =
            read("id,note,text,building,at\r\na,x,\"one, \"\"two\"\"\nthree\",hoover,2026-10-01 08:00\r\n")
                .unwrap();
        assert_eq!((rows[0].words.as_str(), rows[0].building), ("one, \"two\"\nthree", Some(HOOVER)));
        assert_eq!(rows[0].at, at("2026-10-01 08:00"));
    }

    #[test]
    fn every_wrong_row_is_named_with_its_line() {
        let problems = read("id,text,building\na,,hoover\na,words,hover\n,words,hoover\n").unwrap_err();
        let said = problems.join("\n");
        for part in [
            "line 2: text: there are no words",
            "line 3: building: no building has the key `hover`. Right: hoover",
            "line 3: the id a stands in line 2",
            "line 4: id: the cell is empty",
        ] {
            assert!(said.contains(part), "{part} is not in\n{said}");
        }
        assert_eq!(read("id,words\n").unwrap_err().len(), 2);
        let far = read("id,text,building\na,words,atlantis\n").unwrap_err().join("\n");
        assert!(far.contains("Right: one of hoover"), "{far}");
        assert_eq!(read("id,text,building\n").unwrap_err(), ["there is no request in it"]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let file = "id,text,building\r\na,\"two\r\nlines\",hoover\r\n\r\nb,words,hoover\r\nc,,hoover\r\n";
        assert_eq!(read(file).unwrap_err(), ["line 6: text: there are no words in it"]);
        let open = "id,text,building\na,words,hoover\nb,\"words,hoover\nc,words,hoover\n";
        let said = "line 3: a quote is opened and not closed: all that follows is one text";
        assert_eq!(read(open).unwrap_err(), [said]);
    }

    #[test]
    fn a_spreadsheet_that_writes_semicolons_is_read() {
        let rows = read("id;text;building\na;\"one, two; three\";hoover\n").unwrap();
        assert_eq!((rows[0].words.as_str(), rows[0].building), ("one, two; three", Some(HOOVER)));
    }
}
