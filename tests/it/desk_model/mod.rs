//! The whole desk by chance: random people try random moves at random times, legal and illegal, on a real database.
//!
//! After each step the row of the ticket, its history, what its cards are to show, and who may see it must be what a
//! model says that knows only the rules of `docs` and desk.md: who leads, who helps, how far it is, when they meet, of what
//! incident it is. A failure shrinks to the shortest story that still fails. `REFDESK_MODEL` says how many stories are
//! told (64 by default).

mod deeds;
mod joint;
mod model;
mod moves;
mod office;
mod times;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use model::Model;
use moves::{Step, steps};
use office::Office;

const STORIES: u32 = 64;

#[test]
fn whatever_people_try_the_desk_stays_with_the_rules() {
    let stories = std::env::var("REFDESK_MODEL").ok().and_then(|it| it.parse().ok()).unwrap_or(STORIES);
    let config = ProptestConfig {
        cases: stories,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..Default::default()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let told = TestRunner::new(config).run(&steps(), |steps| runtime.block_on(story(&steps)));
    assert!(told.is_ok(), "{}", told.unwrap_err());
}

async fn story(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut office = Office::open().await;
    let mut models: Vec<Model> = Vec::new();
    for step in steps {
        office.tries(step, &mut models).await?;
    }
    office.close().await;
    Ok(())
}
