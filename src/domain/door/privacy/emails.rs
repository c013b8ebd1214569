//! Addresses and names to log in with that point at one student.

use std::sync::LazyLock;

use regex::Regex;

use super::Spot;
use super::student::{A_STUDENT, REACH};
use crate::domain::door::Identifier;
use crate::domain::door::text::{Text, any_of, at_end};

/// Some write blanks around the sign.
static EMAIL: LazyLock<Regex> =
    LazyLock::new(|| any_of(&[r"[a-z0-9._%+-]+\s?@\s?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}"]));
static STUDENT_DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"@(stu|stud|student|students|pupil|pupils|learner|learners|alumnos?|estudiantes?|kids|s)\.",
        r"@[a-z0-9.-]*(student|pupil)[a-z0-9.-]*",
    ])
});
static USER_NAME: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"(username|user name|user id|login|log in|usuario|student login)( is| es|:| =)? ?(?P<user>[a-z]+[._]?[a-z]*\d{2,}[a-z0-9]*|\d{2,}[a-z]+[a-z0-9]*)",
    ])
});

/// Every address of a student.
pub(super) fn find(text: &Text<'_>) -> Vec<Spot> {
    let spot = |from, to| Spot { what: Identifier::Email, from, to };
    let addresses = EMAIL.find_iter(&text.plain).filter(|it| {
        let address: String = it.as_str().split_whitespace().collect();
        let local = address.split('@').next().unwrap_or_default();
        let digits = local.bytes().filter(u8::is_ascii_digit).count();
        let near = text.before(it.start(), REACH);
        STUDENT_DOMAIN.is_match(&address)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_students_address_is_known_by_its_domain_its_digits_or_the_words_before_it() {
        let is_found = |words: &str| !find(&Text::of(words)).is_empty();
        for words in [
            "add 305590@students.lpps.example to the drive",
            "why does cburke @ students.lakemont.example get my mail",
            "her school email is kbjork@lakemont.example",
            "login: jm2034",
        ] {
            assert!(is_found(words), "{words}");
        }
        for words in
            ["write to helpdesk@lakemont.example", "lunch @ 11.30 in room 204", "my room2@lakemont.example"]
        {
            assert!(!is_found(words), "{words}");
        }
    }
}
