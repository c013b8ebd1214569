//! Birth dates: dates beside words of a birth and of a student, or beside a student's name.

use std::sync::LazyLock;

use chrono::Datelike;
use regex::Regex;

use super::Spot;
use super::names::Name;
use super::student::{A_STUDENT, REACH, is_beside};
use crate::domain::door::Identifier;
use crate::domain::door::text::{Text, any_of};

/// Students' years of birth, at any time this program is of use.
const BORN: std::ops::RangeInclusive<i32> = 1998..=2032;

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let month = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    let mes = "(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
    any_of(&[
        r"\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})",
        r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}",
        &format!(r"{month}\.? \d{{1,2}}(st|nd|rd|th)?(,? ?'?\d{{4}})?"),
        &format!(r"\d{{1,2}}(st|nd|rd|th)?( of)? {month}\.?(,? \d{{4}})?"),
        &format!(r"\d{{1,2}} de {mes}( (de|del) \d{{4}})?"),
        r"\d{1,2}/\d{1,2}",
    ])
});
static BORN_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"born|birth|birth ?da(y|te)|birthdays?|b-?day|dob|d\.o\.b|birthdate|nacio|nacid[oa]|nacimiento|cumple\w*|turns|turning|turned",
    ])
});
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"author|president|washington|lincoln|king|seuss|poet|composer|artist|on this day|year \d|dates? of birth (field|column)|celebrat\w+",
    ])
});

/// Every birth date of a text.
pub(super) fn find(text: &Text<'_>, names: &[Name]) -> Vec<Spot> {
    let born = |from: usize, to: usize, words: &str| {
        let (before, after) = (text.before(from, REACH), text.after(to, REACH / 2));
        let year = year_of(words);
        let old = year.is_some_and(|it| !BORN.contains(&it));
        let said = BORN_BEFORE.is_match(before) || BORN_BEFORE.is_match(after);
        let student = A_STUDENT.is_match(before) || A_STUDENT.is_match(after) || is_beside(names, from, to);
        let young = year.is_some_and(|it| BORN.contains(&it) && it <= 2023);
        !old && !EVENT.is_match(before)
            && (said && (student || young) || young && student && is_beside(names, from, to))
    };
    let found = DATE.find_iter(&text.plain).filter(|it| born(it.start(), it.end(), it.as_str()));
    found.map(|it| Spot { what: Identifier::BirthDate, from: it.start(), to: it.end() }).collect()
}

/// The year of a date, if it names one; of two digits the one of this century, unless that is far ahead.
fn year_of(date: &str) -> Option<i32> {
    let parts = date.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty());
    let numbers: Vec<&str> = parts.collect();
    let whole = numbers.iter().find(|it| it.len() == 4).and_then(|it| it.parse().ok());
    let short = numbers
        .get(2)
        .and_then(|it| it.parse::<i32>().ok())
        .map(|it| if it < 40 { 2000 + it } else { 1900 + it });
    whole
        .or(short)
        .filter(|it| chrono::NaiveDate::from_ymd_opt(*it, 1, 1).is_some_and(|day| day.year() == *it))
}
