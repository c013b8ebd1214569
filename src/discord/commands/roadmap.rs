//! `/roadmap`: looked at by everybody, changed by the director, with a preview before a phase changes.

use super::choices::{self, PhaseChoice};
use super::{Context, Done, caller, reply};
use crate::desk::{RoadEdit, RoadOf, RoadTyped};
use crate::discord::controls::door::Whither;
use crate::discord::render::road;
use crate::domain::roadmap::Phase;

/// The road map.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("list", "show", "add", "edit", "phase", "candidates"),
    subcommand_required
)]
#[expect(clippy::unused_async, reason = "poise calls every command with await")]
pub(super) async fn roadmap(_: Context<'_>) -> Done {
    Ok(())
}

/// All initiatives by phase.
#[poise::command(slash_command, guild_only)]
async fn list(ctx: Context<'_>) -> Done {
    let looked = ctx.data().desk.road_map(caller(ctx)).await;
    reply::to_command(ctx, looked.map(|it| road::list(&it, &ctx.interaction.locale))).await
}

/// One initiative.
#[poise::command(slash_command, guild_only)]
async fn show(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: String,
) -> Done {
    let looked = ctx.data().desk.initiative(caller(ctx), &initiative).await;
    reply::to_command(ctx, looked.map(|it| road::show(&it, &ctx.interaction.locale))).await
}

/// A new initiative.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Context<'_>,
    #[max_length = 40] key: String,
    #[max_length = 100] name: String,
    phase: Option<PhaseChoice>,
    #[max_length = 40] on: Option<String>,
    #[max_length = 2000] patterns: Option<String>,
    #[max_length = 300] goal: Option<String>,
    #[max_length = 500] notes: Option<String>,
    #[autocomplete = "choices::specialists"]
    #[max_length = 100]
    lead: Option<String>,
    #[autocomplete = "choices::specialists"]
    #[max_length = 100]
    backup: Option<String>,
    #[max_length = 500] buildings: Option<String>,
    #[max_length = 40] grades: Option<String>,
    #[max_length = 1000] order: Option<String>,
    #[max_length = 40] review: Option<String>,
) -> Done {
    let (name, insisted) = (Some(name), false);
    let edit =
        RoadEdit { name, goal, notes, patterns, lead, backup, buildings, grades, order, review, insisted };
    let phase = phase.map_or(Phase::Learning, PhaseChoice::phase);
    change(ctx, RoadTyped { of: RoadOf::New { key, phase, on }, edit, draft: None }).await
}

/// What is said about an initiative.
#[expect(clippy::too_many_arguments, reason = "each is an option that people see")]
#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: String,
    #[max_length = 100] name: Option<String>,
    #[max_length = 2000] patterns: Option<String>,
    #[max_length = 300] goal: Option<String>,
    #[max_length = 500] notes: Option<String>,
    #[autocomplete = "choices::specialists"]
    #[max_length = 100]
    lead: Option<String>,
    #[autocomplete = "choices::specialists"]
    #[max_length = 100]
    backup: Option<String>,
    #[max_length = 500] buildings: Option<String>,
    #[max_length = 40] grades: Option<String>,
    #[max_length = 1000] order: Option<String>,
    #[max_length = 40] review: Option<String>,
) -> Done {
    let insisted = false;
    let edit =
        RoadEdit { name, goal, notes, patterns, lead, backup, buildings, grades, order, review, insisted };
    change(ctx, RoadTyped { of: RoadOf::Known(initiative), edit, draft: None }).await
}

/// A refusal repeats what took longest to type. Where a sentence is turned away, the other options are kept: it can be
/// sent again.
async fn change(ctx: Context<'_>, typed: RoadTyped) -> Done {
    let tried = ctx.data().desk.change_initiative(caller(ctx), typed).await;
    let view = tried.changed.map(|it| road::edited(&it, &ctx.interaction.locale));
    let to = tried.kept.map(|(draft, sentence)| Whither::Road { draft, sentence });
    reply::to_command_again(ctx, view, &tried.said, to).await
}

/// Another phase, forward or back.
#[poise::command(slash_command, guild_only)]
async fn phase(
    ctx: Context<'_>,
    #[autocomplete = "choices::topics"]
    #[max_length = 100]
    initiative: String,
    phase: PhaseChoice,
    #[max_length = 40] on: Option<String>,
    #[max_length = 40] review: Option<String>,
) -> Done {
    let (desk, phase) = (&ctx.data().desk, phase.phase());
    let look = desk.preview_phase(caller(ctx), &initiative, phase, on.as_deref(), review.as_deref()).await;
    reply::to_command(ctx, look.map(|it| road::preview(&it, &ctx.interaction.locale))).await
}

/// What recurs and is not on the road map.
#[poise::command(slash_command, guild_only)]
async fn candidates(ctx: Context<'_>) -> Done {
    let found = ctx.data().desk.candidates(caller(ctx)).await;
    reply::to_command(ctx, found.map(|it| road::candidates(&it, &ctx.interaction.locale))).await
}

#[cfg(test)]
mod tests {
    use super::roadmap;
    use crate::desk::RoadSentence;

    #[test]
    fn an_option_takes_as_much_of_a_sentence_as_is_kept() {
        let command = roadmap().create_as_slash_command().unwrap();
        let command = serde_json::to_value(command).unwrap();
        let named = |all: &serde_json::Value, name: &str| {
            all["options"].as_array().unwrap().iter().find(|it| it["name"] == name).unwrap().clone()
        };
        for verb in ["add", "edit"] {
            let verb = named(&command, verb);
            for (option, sentence) in [("goal", RoadSentence::Goal), ("notes", RoadSentence::Notes)] {
                assert_eq!(named(&verb, option)["max_length"], sentence.longest(), "{option}");
            }
        }
    }
}
