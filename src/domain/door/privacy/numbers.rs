//! Numbers, birth dates and addresses that point at one student.

use std::sync::LazyLock;

use chrono::Datelike;
use regex::Regex;

use super::Spot;
use super::names::Name;
use crate::domain::door::Identifier;
use crate::domain::door::text::{Text, any_of, at_end};

/// How far around a number is looked, in bytes.
const REACH: usize = 48;

/// Students' years of birth, at any time this program is of use.
const BORN: std::ops::RangeInclusive<i32> = 1998..=2032;

static EMAIL: LazyLock<Regex> = LazyLock::new(|| any_of(&[r"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}"]));
static STUDENT_DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"@(stu|stud|student|students|pupil|pupils|learner|learners|alumnos?|estudiantes?|kids|s)\.",
        r"@[a-z0-9.-]*(student|pupil)[a-z0-9.-]*",
    ])
});
static DIGITS: LazyLock<Regex> =
    LazyLock::new(|| any_of(&[r"s?-?\d{4,14}", r"\d{1,5}[- ]\d{2,6}([- ]\d{1,6}){0,4}"]));
static USER_NAME: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(username|user name|user id|login|log in|usuario|student login)( is| es|:| =)? ?(?P<user>[a-z]+[._]?[a-z]*\d{2,}[a-z0-9]*|\d{2,}[a-z]+[a-z0-9]*)",
    ])
});
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

static NUMBER_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"((student|stu|lunch|meal|pupil|school|library|kid|kid's|his|her|their|the kid's|my student's|district|state|alumn[oa]|estudiante|estudiantil|matricula|de|almuerzo) ?'?s?)? ?(id|ids|i\.d\.|id card|number|num|no|nr|pin|pins|lunch|lunch code|code|sid|marss|card|library card|id number|lunch number|pin number|numero|matricula|identificacion|clave|carnet|credencial|locker( combo| combination)?|combo|combination|badge|barcode|patron)s?( (number|no|num|#|id|is|es|de alumno|de estudiante|del estudiante|was|are|shows|says|for|of))*",
        r"(student|kid|kids|child|boy|girl|pupil|students|alumn[oa]|estudiante|nin[oa]|users?|account|cuenta|for|add|reset|unlock|unenroll|enroll|why|remove|para|graders?|\w+ grader)",
    ])
});
static STUDENT_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(student|stu|lunch|meal|pupil|kid's|kids?|his|her|their|library|matricula|alumn[oa]|estudiante|almuerzo|locker|patron|barcode) ?'?s? ?(id|ids|i\.d\.|number|num|no|pin|pins|code|sid|card|combo|combination|bar-?code|id number|pin number|numero)?( (number|no|num|#|is|es|was|for|of|de))*|(lunch|his|her|kid'?s?|student'?s?|meal|boy|girl|one)( w/?| with| w)? (the )?(pin|code|number|id|num|no)( is| es|:)?|pin( de almuerzo)?( is| es| number)?|library card( number| no)?( is)?|numero de (alumno|estudiante|almuerzo|matricula)( es)?",
    ])
});
/// A word for a student's number a few words before it.
static OWNED: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(id|ids|pin|lunch|library card|card|patron|bar-?code|badge|locker|combo|combination|matricula|codigo de alumno|tarjeta|student number|numero de alumno)#?( [\w#:.']+){0,5}",
    ])
});
static OTHER_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    at_end(&[
        r"(ext|extension|x|phone|cell|call|text|fax|tel|telefono|room|rm|salon|aula|ticket|tickets|tag|asset( tag)?|serial( number| no)?|s/n|order|po|p\.o\.|invoice|work order|wo|page|pages|pg|pp|p|isbn|zip|version|v|build|code|error( code)?|year|years|in|since|from|standard|chapter|section|step|grade|gr|model|part|item|sku|upc|lp|inventory|barcode on the (cart|laptop)|price|cost|cents|budget|account code|course|course code|course number|class code|copier code|printer|ip|port|channel|meeting id|zoom id|passcode|lot|bus|route|box|copy|copies|of|about|over|under|than|by|the|el|extensi[o]n|pedido|orden|pagina|paginas|ano|codigo de error|call me at|firmware|windows|win|ipados|ios|mac ?os|chrome|printer|label|case|incident|request|doi|lexile|dewey)( (number|no|num|nr|numero|is|es|code|id))?[.:#]?",
    ])
});
static MONEY: LazyLock<Regex> = LazyLock::new(|| at_end(&[r"\$|€|usd"]));
static BORN_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"born|birth|birth ?da(y|te)|birthdays?|b-?day|dob|d\.o\.b|birthdate|nacio|nacid[oa]|nacimiento|cumple\w*|turns|turning|turned",
    ])
});
static A_STUDENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"students?|kid|kids|kid's|boy|girl|child|pupil|his|her|he|she|their|kindergart\w+|enroll\w*|alumn[oa]|estudiante|nin[oa]|su|\w+ grader|mom|dad|parent|guardian|twins?|siblings?",
    ])
});
static EVENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"author|president|washington|lincoln|king|seuss|poet|composer|artist|on this day|year \d|dates? of birth (field|column)|celebrat\w+",
    ])
});

pub(super) fn find(text: &Text<'_>, names: &[Name]) -> Vec<Spot> {
    let mut spots = emails(text);
    spots.extend(dates(text, names));
    for hit in DIGITS.find_iter(&text.plain) {
        let (from, to) = (hit.start(), hit.end());
        if !spots.iter().any(|it| it.from < to && from < it.to) && is_number(text, names, from, to) {
            spots.push(Spot { what: Identifier::Number, from, to });
        }
    }
    spots
}

fn emails(text: &Text<'_>) -> Vec<Spot> {
    let spot = |from, to| Spot { what: Identifier::Email, from, to };
    let addresses = EMAIL.find_iter(&text.plain).filter(|it| {
        let local = it.as_str().split('@').next().unwrap_or_default();
        let digits = local.bytes().filter(u8::is_ascii_digit).count();
        let near = text.before(it.start(), REACH);
        STUDENT_DOMAIN.is_match(it.as_str())
            || digits >= 3
            || digits >= 2 && A_STUDENT.is_match(near)
            || is_his(near)
    });
    let users = USER_NAME.captures_iter(&text.plain).filter_map(|it| it.name("user"));
    addresses.map(|it| spot(it.start(), it.end())).chain(users.map(|it| spot(it.start(), it.end()))).collect()
}

/// Right before an address: somebody's who is a student.
fn is_his(before: &str) -> bool {
    static HIS: LazyLock<Regex> = LazyLock::new(|| {
        at_end(&[
            r"(student|kid|boy|girl|child|pupil|his|her|alumn[oa]|estudiante)'?s? ?(\w+ )?(e-?mail|address|gmail|account|correo)( address)?( is| es)?",
        ])
    });
    HIS.is_match(before)
}

fn dates(text: &Text<'_>, names: &[Name]) -> Vec<Spot> {
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

/// A student's name stands within a few words.
fn is_beside(names: &[Name], from: usize, to: usize) -> bool {
    names.iter().any(|it| it.from < to + REACH / 2 && from < it.to + REACH / 2)
}

fn is_number(text: &Text<'_>, names: &[Name], from: usize, to: usize) -> bool {
    let (before, after) = (text.before(from, REACH), text.after(to, REACH));
    let digits = text.plain[from..to].bytes().filter(u8::is_ascii_digit).count();
    let touches = before.ends_with(['.', '@', '/', '$', '-', ':']) && !before.ends_with(": ")
        || after.starts_with(['@', '%', '/'])
        || after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    if touches && !before.ends_with('#') || MONEY.is_match(before) {
        return false;
    }
    let written = text.plain[from..to].trim_start_matches(['s', '-']);
    let whole = written.bytes().all(|b| b.is_ascii_digit());
    let student = STUDENT_NUMBER.is_match(before);
    let near = A_STUDENT.is_match(before) || A_STUDENT.is_match(after) || is_beside(names, from, to);
    let owned = OWNED.is_match(before) && near && !OTHER_BEFORE.is_match(before);
    if !whole {
        return (student || owned) && (4..=14).contains(&digits);
    }
    if owned {
        return true;
    }
    if student {
        return true;
    }
    if OTHER_BEFORE.is_match(before) || !(5..=9).contains(&digits) || is_units(after) {
        return false;
    }
    NUMBER_BEFORE.is_match(before) || near || digits == 6
}

/// A count of something.
fn is_units(after: &str) -> bool {
    static UNITS: LazyLock<Regex> = LazyLock::new(|| {
        super::super::text::at_start(&[
            r" (students?|kids|people|words?|pages?|copies|books?|dollars|bucks|files?|photos?|minutes?|hours?|times|rows?|points?|teachers?|views|steps|volts|mb|gb|kb|alumnos|estudiantes|libros|paginas|palabras|copias)",
        ])
    });
    UNITS.is_match(after)
}
