//! Who may do what with a class. Data only; the test below reads it cell by cell.

use crate::domain::class::Class;
use crate::domain::people::{Role, Staff};

/// What somebody is to a class. One may be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassWho {
    /// Holds it.
    Holder,
    /// A librarian.
    Librarian,
    /// A specialist.
    Specialist,
    /// The director.
    Director,
    /// Anybody on the server.
    Anybody,
}

/// Something that one does with a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassAct {
    /// Offer one.
    Announce,
    /// Know that it is coming; sign up and take that back.
    SignUp,
    /// See who signed up.
    SeeWho,
    /// Move it, call it off.
    Change,
    /// Say who came.
    Count,
}

/// Who signed up is between them, who holds it and the director: nobody else sees a name.
pub const CLASSES: [(ClassAct, &[ClassWho]); 5] = [
    (ClassAct::Announce, &[ClassWho::Librarian, ClassWho::Specialist, ClassWho::Director]),
    (ClassAct::SignUp, &[ClassWho::Anybody]),
    (ClassAct::SeeWho, &[ClassWho::Holder, ClassWho::Director]),
    (ClassAct::Change, &[ClassWho::Holder, ClassWho::Director]),
    (ClassAct::Count, &[ClassWho::Holder, ClassWho::Director]),
];

/// Everything that somebody is to a class; `staff` is none for who is on no roster, and was one who has not left.
pub fn class_standings(staff: Option<&Staff>, class: Option<&Class>) -> Vec<ClassWho> {
    let is = |role| staff.is_some_and(|it| it.is(role));
    let holds = staff.zip(class).is_some_and(|(staff, class)| class.held_by == staff.id);
    [
        (holds, ClassWho::Holder),
        (is(Role::Librarian), ClassWho::Librarian),
        (is(Role::Specialist), ClassWho::Specialist),
        (is(Role::Director), ClassWho::Director),
        (true, ClassWho::Anybody),
    ]
    .into_iter()
    .filter_map(|(is, who)| is.then_some(who))
    .collect()
}

/// What the table says.
pub fn may_class(act: ClassAct, standings: &[ClassWho]) -> bool {
    CLASSES.iter().any(|(it, allowed)| *it == act && standings.iter().any(|who| allowed.contains(who)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{AUNE, CAROL, JO, PARA, RUIZ, district};

    /// Holder, librarian, specialist, director, anybody.
    const CELLS: &str = "
        Announce -yyy-
        SignUp   ----y
        SeeWho   y--y-
        Change   y--y-
        Count    y--y-
    ";

    const EVERYBODY: [ClassWho; 5] =
        [ClassWho::Holder, ClassWho::Librarian, ClassWho::Specialist, ClassWho::Director, ClassWho::Anybody];

    #[test]
    fn the_table_of_classes_says_what_stands_here_in_every_cell() {
        let rows: Vec<Vec<_>> = CELLS.trim().lines().map(|it| it.split_whitespace().collect()).collect();
        assert_eq!(rows.len(), CLASSES.len());
        for (row, (act, _)) in rows.iter().zip(CLASSES) {
            assert_eq!(row[0], format!("{act:?}"));
            for (cell, who) in row[1].chars().zip(EVERYBODY) {
                assert_eq!(may_class(act, &[who]), cell == 'y', "{act:?} by {who:?}");
            }
        }
    }

    #[test]
    fn what_people_are_to_a_class() {
        use ClassWho::{Anybody, Director, Librarian, Specialist};
        let district = district();
        for (staff, is) in [
            (RUIZ, vec![Librarian, Anybody]),
            (JO, vec![Specialist, Anybody]),
            (CAROL, vec![Director, Anybody]),
            (AUNE, vec![Anybody]),
            (PARA, vec![Anybody]),
        ] {
            assert_eq!(class_standings(district.person(staff), None), is, "{staff}");
        }
        assert_eq!(class_standings(None, None), [Anybody]);
    }
}
