//! A tiny bot: every kind of interaction, answered in every way.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use poise::serenity_prelude as serenity;
use refdesk::sandbox::{GuildSeed, Options, Person, Sandbox, Who};
use serenity::{
    ActionRowComponent, ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateButton, CreateInputText,
    CreateInteractionResponse as Response, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage as Answer, CreateMessage, CreateModal, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption, CreateThread, EditInteractionResponse, FullEvent,
    InputTextStyle, Interaction,
};

type Error = Box<dyn std::error::Error + Send + Sync>;
type Context<'a> = poise::Context<'a, (), Error>;

pub(super) const GUILD: u64 = 100;
pub(super) const DESK: u64 = 200;
pub(super) const OFFICE: u64 = 201;
pub(super) const ANA: u64 = 301;
pub(super) const LEE: u64 = 302;

/// The sandbox with the tiny bot running in it.
pub(super) struct Tried {
    pub(super) sandbox: Sandbox,
    pub(super) ana: Person,
    pub(super) lee: Person,
    bot: tokio::task::JoinHandle<()>,
}

pub(super) fn noon() -> DateTime<Utc> {
    "2026-09-15T17:00:00Z".parse().expect("a time")
}

/// The sandbox with the inspection of every body.
pub(super) fn options() -> Options {
    let inspect = Some(crate::support::payloads::inspect());
    Options { inspect, ..plain() }
}

/// Without the inspection: for what is wrong on purpose.
pub(super) fn plain() -> Options {
    let only = vec![Who::Member(LEE.into())];
    let guild = GuildSeed::new(GUILD, "Prairie Lakes")
        .role(400, "Librarian")
        .member(ANA, "Ana", &[])
        .member(LEE, "Lee", &[400])
        .channel(DESK, "desk")
        .private_channel(OFFICE, "office", only);
    Options::new(Arc::new(noon)).guild(guild)
}

impl Tried {
    pub(super) async fn open() -> Self {
        Self::open_with(options()).await
    }

    pub(super) async fn open_with(options: Options) -> Self {
        let sandbox = Sandbox::start(options).await.expect("a sandbox");
        let bot = tokio::spawn(run(sandbox.url()));
        sandbox.connected_after(0).await;
        sandbox.until(|world| !world.commands(GUILD.into()).is_empty()).await;
        let ana = sandbox.person(GUILD.into(), ANA.into());
        let lee = sandbox.person(GUILD.into(), LEE.into());
        Self { sandbox, ana, lee, bot }
    }

    pub(super) async fn restart(&mut self) {
        let before = self.sandbox.sessions_opened();
        self.bot.abort();
        self.bot = tokio::spawn(run(self.sandbox.url()));
        self.sandbox.connected_after(before).await;
    }

    pub(super) fn close(self) {
        self.bot.abort();
        self.sandbox.stop();
        assert_eq!(self.sandbox.alarms(), Vec::<String>::new());
    }
}

async fn run(url: String) {
    let http = serenity::HttpBuilder::new("sandbox").proxy(url).ratelimiter_disabled(true).build();
    let framework = poise::Framework::builder()
        .options(poise::FrameworkOptions {
            commands: vec![ask(), later(), silent(), ticket(), show(), modal(), thread(), dm(), file()],
            event_handler: |framework, event| Box::pin(on_event(framework.serenity_context, event)),
            allowed_mentions: Some(CreateAllowedMentions::new()),
            ..Default::default()
        })
        .initialize_owners(false)
        .setup(|ctx, _, framework| {
            Box::pin(async move {
                poise::builtins::register_in_guild(ctx, &framework.options().commands, GUILD.into()).await?;
                Ok(())
            })
        })
        .build();
    let intents = serenity::GatewayIntents::GUILDS;
    let mut client =
        serenity::ClientBuilder::new_with_http(http, intents).framework(framework).await.expect("a client");
    let _ = client.start().await;
}

/// Asks
#[poise::command(slash_command, ephemeral)]
async fn ask(
    ctx: Context<'_>,
    #[description = "What it is about"] words: String,
    #[description = "Topic"]
    #[autocomplete = "topics"]
    topic: Option<String>,
    #[description = "Needed today"] today: Option<bool>,
) -> Result<(), Error> {
    let row = CreateActionRow::Buttons(vec![
        CreateButton::new("claim").label("Claim"),
        CreateButton::new("off").label("Off").disabled(true),
    ]);
    let embed = serenity::CreateEmbed::new().title("Saved").field("Words", &words, false);
    let text = format!("topic {topic:?}, today {today:?}");
    ctx.send(poise::CreateReply::default().content(text).embed(embed).components(vec![row])).await?;
    Ok(())
}

#[allow(clippy::unused_async)]
async fn topics(_: Context<'_>, partial: &str) -> serenity::CreateAutocompleteResponse {
    let all = ["Moodle", "Google Classroom", "iPads"];
    let fits = |topic: &&str| topic.to_lowercase().contains(&partial.to_lowercase());
    let choices = all.into_iter().filter(fits).map(|topic| serenity::AutocompleteChoice::new(topic, topic));
    serenity::CreateAutocompleteResponse::new().set_choices(choices.collect())
}

/// Defers, then answers and follows up
#[poise::command(slash_command)]
async fn later(ctx: Context<'_>) -> Result<(), Error> {
    ctx.defer_ephemeral().await?;
    ctx.say("first").await?;
    ctx.say("second").await?;
    Ok(())
}

/// Never answers
#[poise::command(slash_command)]
#[allow(clippy::unused_async)]
async fn silent(_: Context<'_>) -> Result<(), Error> {
    Ok(())
}

/// Has sub-commands
#[poise::command(slash_command, subcommands("note"), subcommand_required)]
#[allow(clippy::unused_async)]
async fn ticket(_: Context<'_>) -> Result<(), Error> {
    Ok(())
}

/// Notes
#[poise::command(slash_command)]
async fn note(ctx: Context<'_>, #[description = "Which"] number: u32) -> Result<(), Error> {
    ctx.say(format!("noted #{number}")).await?;
    Ok(())
}

#[poise::command(context_menu_command = "Show this")]
async fn show(ctx: Context<'_>, message: serenity::Message) -> Result<(), Error> {
    ctx.say(format!("it says {:?}", message.content)).await?;
    Ok(())
}

/// Opens a modal
#[poise::command(slash_command)]
async fn modal(ctx: Context<'_>) -> Result<(), Error> {
    let poise::Context::Application(app) = ctx else { return Ok(()) };
    app.interaction.create_response(ctx.http(), Response::Modal(form())).await?;
    Ok(())
}

fn form() -> CreateModal {
    let input =
        CreateInputText::new(InputTextStyle::Paragraph, "Words", "words").min_length(3).max_length(20);
    CreateModal::new("form", "Ask for help").components(vec![CreateActionRow::InputText(input)])
}

/// Opens a private thread
#[poise::command(slash_command)]
async fn thread(ctx: Context<'_>) -> Result<(), Error> {
    let new = CreateThread::new("Ana and Lee").kind(serenity::ChannelType::PrivateThread);
    let thread = ctx.channel_id().create_thread(ctx.http(), new).await?;
    thread.id.add_thread_member(ctx.http(), ANA.into()).await?;
    let told = CreateAllowedMentions::new().users([LEE]);
    let text = format!("<@{LEE}> come in");
    thread.id.send_message(ctx.http(), CreateMessage::new().content(text).allowed_mentions(told)).await?;
    ctx.say("opened").await?;
    Ok(())
}

/// Sends a file along
#[poise::command(slash_command)]
async fn file(ctx: Context<'_>) -> Result<(), Error> {
    let file = serenity::CreateAttachment::bytes("a,b\n1,2\n", "figures.csv").description("The figures");
    ctx.send(poise::CreateReply::default().content("here").attachment(file)).await?;
    Ok(())
}

/// Writes to the person
#[poise::command(slash_command)]
async fn dm(ctx: Context<'_>) -> Result<(), Error> {
    let sent = ctx.author().direct_message(ctx.http(), CreateMessage::new().content("hello")).await;
    let text = match sent {
        Ok(_) => "sent".to_owned(),
        Err(error) => error.to_string(),
    };
    ctx.say(text).await?;
    Ok(())
}

async fn on_event(ctx: &serenity::Context, event: &FullEvent) -> Result<(), Error> {
    let FullEvent::InteractionCreate { interaction } = event else { return Ok(()) };
    match interaction {
        Interaction::Component(component) => pressed(ctx, component).await,
        Interaction::Modal(modal) => {
            let ActionRowComponent::InputText(input) = &modal.data.components[0].components[0] else {
                return Ok(());
            };
            let text = format!("you wrote {:?}", input.value);
            let answer = Answer::new().content(text).ephemeral(true);
            Ok(modal.create_response(&ctx.http, Response::Message(answer)).await?)
        }
        _ => Ok(()),
    }
}

async fn pressed(ctx: &serenity::Context, pressed: &serenity::ComponentInteraction) -> Result<(), Error> {
    let who = pressed.user.name.clone();
    match pressed.data.custom_id.as_str() {
        "claim" => {
            let row = CreateActionRow::Buttons(vec![
                CreateButton::new("slow").label("Slow").style(ButtonStyle::Secondary),
                CreateButton::new("form").label("Form"),
            ]);
            let options =
                vec![CreateSelectMenuOption::new("One", "1"), CreateSelectMenuOption::new("Two", "2")];
            let select = CreateSelectMenu::new("pick", CreateSelectMenuKind::String { options });
            let rows = vec![row, CreateActionRow::SelectMenu(select.placeholder("Pick one"))];
            let answer = Answer::new().content(format!("claimed by {who}")).embeds(vec![]).components(rows);
            pressed.create_response(&ctx.http, Response::UpdateMessage(answer)).await?;
        }
        "slow" => {
            pressed.create_response(&ctx.http, Response::Acknowledge).await?;
            pressed.edit_response(&ctx.http, EditInteractionResponse::new().content("slowly")).await?;
        }
        "form" => pressed.create_response(&ctx.http, Response::Modal(form())).await?,
        "pick" => {
            let serenity::ComponentInteractionDataKind::StringSelect { values } = &pressed.data.kind else {
                return Ok(());
            };
            let answer = Answer::new().content(format!("picked {values:?}")).ephemeral(true);
            pressed.create_response(&ctx.http, Response::Message(answer)).await?;
            let more = CreateInteractionResponseFollowup::new().content("and more").ephemeral(true);
            pressed.create_followup(&ctx.http, more).await?;
        }
        _ => {}
    }
    Ok(())
}
