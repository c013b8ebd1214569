//! Whether a student is near: by the words around a place, or by a name that was found.

use std::sync::LazyLock;

use regex::Regex;

use super::names::Name;
use crate::domain::door::text::any_of;

/// How far around a place is looked, in bytes.
pub(super) const REACH: usize = 48;

/// A student, or who speaks of one.
pub(super) static A_STUDENT: LazyLock<Regex> = LazyLock::new(|| {
    any_of(&[
        r"students?|kid|kids|kid's|boy|girl|child|pupil|his|her|he|she|their|kindergart\w+|enroll\w*|alumn[oa]|estudiante|nin[oa]|su|\w+ grader|mom|dad|parent|guardian|twins?|siblings?",
    ])
});

/// A student's name stands within a few words.
pub(super) fn is_beside(names: &[Name], from: usize, to: usize) -> bool {
    names.iter().any(|it| it.from < to + REACH / 2 && from < it.to + REACH / 2)
}
