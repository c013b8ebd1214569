//! Counting with an eye on how many teachers a number speaks of, and hiding what speaks of too few.
//!
//! The rule, for one table: cells of fewer teachers than may be shown go into the rest, and shown cells follow, the smallest
//! first, until the rest itself speaks of enough. So every number that is shown, and every difference of such numbers, is of
//! no teacher or of enough. It holds for several tables of the same requests at once as long as none of them follows from
//! another: kinds, initiatives, waits and the yes-or-no numbers don't. Where one would (phases follow from initiatives, a
//! role from who helps in a building, weeks from months), it is made of what is shown, or not shown.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Cell, Row, Table};
use super::figures::Detail;
use crate::domain::ids::UserId;

/// An amount, and whom it speaks of.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    pub(super) amount: u32,
    pub(super) teachers: BTreeSet<UserId>,
}

impl Group {
    fn add(&mut self, other: &Self) {
        self.amount += other.amount;
        self.teachers.extend(&other.teachers);
    }

    /// Whether it may be shown: of nobody, or of enough.
    fn may_be_shown(&self, detail: Detail) -> bool {
        match detail {
            Detail::Full => true,
            Detail::Hidden { fewer_than } => {
                self.teachers.is_empty() || self.teachers.len() >= usize::from(fewer_than)
            }
        }
    }
}

/// A whole that is divided by a key.
#[derive(Debug, Clone)]
pub(super) struct Tally<K> {
    groups: BTreeMap<K, Group>,
}

impl<K: Ord + Copy> Tally<K> {
    /// Of these lines: a key, an amount, and a teacher if it speaks of one.
    pub(super) fn of(lines: impl IntoIterator<Item = (K, u32, Option<UserId>)>) -> Self {
        let mut groups: BTreeMap<K, Group> = BTreeMap::new();
        for (key, amount, teacher) in lines {
            groups.entry(key).or_default().add(&Group { amount, teachers: teacher.into_iter().collect() });
        }
        Self { groups }
    }

    /// The table, in the order of the keys; rows of 0 are left out.
    pub(super) fn table(&self, detail: Detail) -> Table<K> {
        let mut whole = Group::default();
        self.groups.values().for_each(|group| whole.add(group));
        if !whole.may_be_shown(detail) {
            return Table { rows: Vec::new(), rest: None };
        }
        let (mut shown, small): (Vec<_>, Vec<_>) =
            self.groups.iter().partition(|(_, group)| group.may_be_shown(detail));
        let mut rest = Group::default();
        for (_, group) in &small {
            rest.add(group);
        }
        while !rest.may_be_shown(detail) {
            let smallest = shown.iter().enumerate().filter(|(_, (_, group))| !group.teachers.is_empty());
            let Some((place, _)) = smallest.min_by_key(|(_, (_, group))| group.teachers.len()) else { break };
            rest.add(shown.remove(place).1);
        }
        let rows = shown.into_iter().filter(|(_, group)| group.amount > 0);
        let rows = rows.map(|(key, group)| Row { key: *key, amount: group.amount }).collect();
        Table { rows, rest: (!small.is_empty()).then_some(rest.amount) }
    }

    /// The table, most first; equals in the order of the keys.
    pub(super) fn most_first(&self, detail: Detail) -> Table<K> {
        let mut table = self.table(detail);
        table.rows.sort_by_key(|row| std::cmp::Reverse(row.amount));
        table
    }
}

/// Everything together, if that may be shown.
pub(super) fn total(lines: impl IntoIterator<Item = (u32, Option<UserId>)>, detail: Detail) -> Cell {
    let mut whole = Group::default();
    for (amount, teacher) in lines {
        whole.add(&Group { amount, teachers: teacher.into_iter().collect() });
    }
    if whole.may_be_shown(detail) { Cell::Shown(whole.amount) } else { Cell::Hidden }
}

/// How many of them are so: shown only if both those that are and those that are not may be.
pub(super) fn count(lines: impl IntoIterator<Item = (bool, UserId)>, detail: Detail) -> Cell {
    let tally = Tally::of(lines.into_iter().map(|(is, teacher)| (is, 1, Some(teacher))));
    if tally.groups.values().all(|group| group.may_be_shown(detail)) {
        return Cell::Shown(tally.groups.get(&true).map_or(0, |group| group.amount));
    }
    Cell::Hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    const HIDDEN: Detail = Detail::Hidden { fewer_than: 3 };

    /// `("ab", &[1, 2, 3])`: one line for each teacher of each key.
    fn tally(groups: &[(char, &[u64])]) -> Tally<char> {
        Tally::of(groups.iter().flat_map(|(key, of)| of.iter().map(|it| (*key, 1, Some(UserId(*it))))))
    }

    #[test]
    fn small_cells_and_what_hides_them_go_into_the_rest() {
        for (groups, shown, rest) in [
            (&[('a', &[1, 2, 3][..]), ('b', &[4, 5, 6])][..], "a3 b3", None),
            (&[('a', &[1, 2, 3, 4]), ('b', &[5, 6, 7]), ('c', &[8])], "a4", Some(4)),
            (&[('a', &[1, 2, 3]), ('b', &[4]), ('c', &[5]), ('d', &[6])], "a3", Some(3)),
            (&[('a', &[1, 1, 1]), ('b', &[2, 3, 4])], "", Some(6)),
            (&[('a', &[1, 1, 1]), ('b', &[2, 2])], "", None),
        ] {
            let table = tally(groups).table(HIDDEN);
            let rows: Vec<_> = table.rows.iter().map(|row| format!("{}{}", row.key, row.amount)).collect();
            assert_eq!((rows.join(" ").as_str(), table.rest), (shown, rest), "{groups:?}");
        }
    }

    #[test]
    fn work_without_a_teacher_hides_nobody() {
        let lines = [
            ('a', 30, None),
            ('b', 5, Some(UserId(1))),
            ('b', 5, Some(UserId(2))),
            ('b', 5, Some(UserId(3))),
        ];
        let table = Tally::of(lines).table(HIDDEN);
        assert_eq!((table.get('a'), table.get('b'), table.rest), (Some(30), Some(15), None));
    }

    #[test]
    fn a_number_is_hidden_together_with_what_is_left_without_it() {
        let of = |yes: &[u64], no: &[u64]| {
            let lines = yes.iter().map(|it| (true, *it)).chain(no.iter().map(|it| (false, *it)));
            count(lines.map(|(is, it)| (is, UserId(it))), HIDDEN)
        };
        assert_eq!(of(&[1, 2, 3], &[4, 5, 6]), Cell::Shown(3));
        assert_eq!(of(&[], &[4, 5, 6]), Cell::Shown(0));
        assert_eq!(of(&[1, 2, 3, 4], &[5]), Cell::Hidden);
        assert_eq!(of(&[1], &[2, 3, 4]), Cell::Hidden);
    }
}
