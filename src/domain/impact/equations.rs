//! Equations of what is known, over a prime field: does a number follow from them? Knows nothing of requests.

/// Large enough that no sum of counted requests is a multiple of it.
const PRIME: i64 = 1_000_003;

/// What is known, in steps: each has a place of its own, at which it is one.
#[derive(Default)]
pub(super) struct Equations {
    steps: Vec<(usize, Vec<i64>)>,
}

impl Equations {
    /// One more number is known: that of this sum.
    pub(super) fn learn(&mut self, sum: &[i64]) {
        let mut left = self.reduced(sum);
        if let Some(lead) = left.iter().position(|it| *it != 0) {
            let inverse = power(left[lead], PRIME - 2);
            for it in &mut left {
                *it = *it * inverse % PRIME;
            }
            self.steps.push((lead, left));
        }
    }

    /// Whether the number of this sum can be worked out.
    pub(super) fn tell(&self, sum: &[i64]) -> bool {
        self.reduced(sum).iter().all(|it| *it == 0)
    }

    /// What is left of a sum when everything known is taken off.
    fn reduced(&self, sum: &[i64]) -> Vec<i64> {
        let mut left: Vec<i64> = sum.iter().map(|it| it.rem_euclid(PRIME)).collect();
        for (lead, step) in &self.steps {
            let times = left[*lead];
            if times != 0 {
                left.iter_mut().zip(step).for_each(|(it, by)| *it = (*it - times * by).rem_euclid(PRIME));
            }
        }
        left
    }
}

fn power(base: i64, exponent: i64) -> i64 {
    (0..i64::BITS).rev().fold(1, |all, bit| {
        let all = all * all % PRIME;
        if exponent >> bit & 1 == 1 { all * base % PRIME } else { all }
    })
}

#[test]
fn a_difference_of_two_known_sums_is_known_and_nothing_else() {
    let mut known = Equations::default();
    known.learn(&[1, 1, 1]);
    known.learn(&[1, 1, 0]);
    assert!(known.tell(&[0, 0, 1]) && known.tell(&[2, 2, 5]));
    assert!(!known.tell(&[1, 0, 0]) && !known.tell(&[0, 1, 1]));
}
