//! A report's key figures as names with values: the same in an embed, on a page and beside a picture.

use super::called::Called;
use crate::domain::duty::Duty;
use crate::domain::impact::{Cell, Figures, Scope, Spread, Wait};

/// One key figure.
pub(super) struct Fact {
    /// What it is.
    pub(super) name: String,
    /// The figure.
    pub(super) value: String,
}

/// The key figures, the most telling first. What is 0 says nothing and is left out, requests and time apart.
pub(super) fn facts(called: Called<'_>, figures: &Figures) -> Vec<Fact> {
    let mut facts = vec![fact(called.words.impact_fact_requests(), called.count(figures.requests.total))];
    facts.extend(pilot(called, figures));
    facts.extend(waits(called, figures));
    facts.extend(time(called, figures));
    facts.extend(outcomes(called, figures));
    facts.extend(need(called, figures));
    facts
}

pub(super) fn fact(name: String, value: String) -> Fact {
    Fact { name, value }
}

fn pilot(called: Called<'_>, figures: &Figures) -> Vec<Fact> {
    let words = called.words;
    let Some(pilot) = &figures.pilot else { return Vec::new() };
    let mut facts = vec![
        fact(words.impact_fact_askers(), pilot.askers.to_string()),
        fact(words.impact_fact_again(), pilot.again.to_string()),
    ];
    facts.extend(pilot.review.map(|day| fact(words.impact_fact_review(), called.date(day))));
    facts
}

fn waits(called: Called<'_>, figures: &Figures) -> Vec<Fact> {
    let (words, waiting) = (called.words, &figures.waiting);
    let spread = |it: &Spread| called.spread(*it);
    let mut facts = Vec::new();
    facts.extend(waiting.to_claim.iter().map(|it| fact(words.impact_fact_claimed(), spread(it))));
    // What one asked, or did, oneself is not a matter of how long it took.
    if !matches!(figures.scope, Scope::Coach(_)) {
        facts.extend(waiting.to_resolve.iter().map(|it| fact(words.impact_fact_resolved(), spread(it))));
    }
    let longer = waiting.by_wait.get(Wait::Longer).filter(|it| *it > 0);
    if let (Some(longer), Some(percent)) = (longer, waiting.by_wait.percent(Wait::Longer)) {
        let share = words.impact_share(longer.to_string(), called.percent(percent));
        facts.push(fact(words.impact_fact_longer(), share));
    }
    let still = some(waiting.still).filter(|it| *it != Cell::Hidden);
    facts.extend(still.map(|it| fact(words.impact_fact_still(), called.count(it))));
    facts
}

fn time(called: Called<'_>, figures: &Figures) -> Vec<Fact> {
    let (words, time) = (called.words, &figures.time);
    let mut facts = vec![fact(words.impact_fact_minutes(), called.time(time.total))];
    for duty in [Duty::Staff, Duty::First] {
        let (Some(minutes), Some(percent)) = (time.by_duty.get(duty), time.by_duty.percent(duty)) else {
            continue;
        };
        let (amount, percent) = (called.minutes(minutes), called.percent(percent));
        let share = match duty {
            Duty::Staff => words.impact_share_target(amount, percent, called.percent(time.target_percent)),
            _ => words.impact_share(amount, percent),
        };
        facts.push(fact(called.duty(duty), share));
    }
    facts
}

fn outcomes(called: Called<'_>, figures: &Figures) -> Vec<Fact> {
    let (words, requests) = (called.words, &figures.requests);
    [
        (requests.avoided, words.impact_fact_avoided()),
        (requests.taught, words.impact_fact_taught()),
        (requests.helped, words.impact_fact_helped()),
        (requests.repeated, words.impact_fact_repeated()),
        (unsaid(requests.given_otherwise), words.impact_fact_otherwise()),
        (unsaid(requests.logged), words.impact_fact_logged()),
    ]
    .into_iter()
    .filter_map(|(cell, name)| some(cell).map(|it| fact(name, called.count(it))))
    .chain(together(called, figures))
    .collect()
}

/// What is hidden from whoever does not see everything, or was not counted yet when the month was kept: nothing is said of it.
fn unsaid(cell: Cell) -> Cell {
    if cell == Cell::Hidden { Cell::Shown(0) } else { cell }
}

/// Help for several at once, and how many people that reached (R35).
fn together(called: Called<'_>, figures: &Figures) -> Option<Fact> {
    let (words, requests) = (called.words, &figures.requests);
    let said = match (some(unsaid(requests.together))?, requests.reached) {
        (cell, Cell::Hidden) => called.count(cell),
        (cell, people) => words.impact_together(called.count(cell), called.count(people)),
    };
    Some(fact(words.impact_fact_together(), said))
}

/// The initiative that is asked for most where nobody is ready for it.
fn need(called: Called<'_>, figures: &Figures) -> Option<Fact> {
    let gap = figures.unmet.topics.iter().find(|it| !it.requests.is_zero())?;
    let need = called.words.impact_need(called.topic(Some(gap.initiative)), called.count(gap.requests));
    Some(fact(called.words.impact_fact_need(), need))
}

fn some(cell: Cell) -> Option<Cell> {
    (!cell.is_zero()).then_some(cell)
}
