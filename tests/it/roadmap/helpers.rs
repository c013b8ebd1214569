//! Who helps with what: the list, the role cards, peer helpers, candidates, buildings and topics one at a time.

use crate::school::School;

#[tokio::test]
async fn anybody_asks_who_helps_with_what_in_their_building() {
    let school = School::open().await;
    let own = school.person("Karin Aune").types("/desk who", &[]).await;
    for said in [
        "Hoover Elementary: who helps with what",
        "**Dana Ruiz**: Library databases and citation, Google Workspace",
        "**Sam Okoro**: 1:1 iPads, Genius Hour and makerspace",
        "The tech office",
    ] {
        assert!(own.text().contains(said), "no “{said}” in {}", own.text());
    }
    let other = school.person("Karin Aune").types("/desk who", &[("building", "dakotahills")]).await;
    assert!(other.text().contains("**Jo Lindqvist**: Moodle, Online presentation tools"), "{}", other.text());
    school.close().await;
}

#[tokio::test]
async fn r24_a_specialist_says_where_they_are_today() {
    let school = School::open().await;
    let (jo, aune) = (school.person("Jo Lindqvist"), school.person("Karin Aune"));
    let shown =
        async || aune.types("/desk who", &[]).await.text().contains("Jo Lindqvist: Hoover Elementary");
    assert!(!shown().await);
    let said = jo.types("/staff here", &[("building", "hoover")]).await;
    assert!(said.text().contains("you are at Hoover Elementary"), "{}", said.text());
    assert!(shown().await);
    jo.types("/staff here", &[("building", "none")]).await;
    assert!(!shown().await);

    jo.types("/staff here", &[("building", "monroe")]).await;
    jo.types("/staff here", &[("building", "hoover")]).await;
    assert!(shown().await, "the last word counts");
    school.until("2026-09-23 00:10").await;
    assert!(!shown().await, "another day");
    let refused = aune.types("/staff here", &[("building", "hoover")]).await;
    assert!(!refused.text().contains("you are at"), "{}", refused.text());
    let unknown = jo.types("/staff here", &[("building", "hover")]).await;
    assert!(
        unknown.text().contains("I know no building") && !unknown.text().contains("you are at"),
        "{}",
        unknown.text()
    );
    school.close().await;
}

#[tokio::test]
async fn d3_the_principal_posts_what_a_role_is_for() {
    let school = School::open().await;
    let grace = school.person("Grace Lund");
    let card = [("building", "hoover"), ("card", "Your librarian")];
    let posted = grace.types("/desk post", &card).await;
    assert!(posted.text().contains("The card goes to the channel of Hoover Elementary"), "{}", posted.text());
    school.settles().await;
    let shown = school.reads("hoover").join("\n");
    assert!(shown.contains("Your librarian") && shown.contains("Not for"), "{shown}");

    let elsewhere = grace.types("/desk post", &[("building", "monroe"), ("card", "Your librarian")]).await;
    assert!(elsewhere.text().contains("director"), "{}", elsewhere.text());
    let teacher = school.person("Karin Aune").types("/desk post", &card).await;
    assert!(teacher.text().contains("director"), "{}", teacher.text());
    school.close().await;
}

#[tokio::test]
async fn a_teacher_offers_to_help_colleagues_and_coaches_see_it() {
    let school = School::open().await;
    let (cho, aune) = (school.person("Daniel Cho"), school.person("Karin Aune"));
    let thanks = cho.types("/peer", &[("topic", "google")]).await;
    assert!(thanks.text().contains("Nothing is routed to you"), "{}", thanks.text());

    let answer = aune.types("/ask", &[("words", "google slides will not open")]).await;
    assert!(answer.text().contains("Dana Ruiz") && !answer.text().contains("Cho"), "{}", answer.text());
    school.settles().await;
    let look = school.person("Dana Ruiz").types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("Teachers who offered to help: Daniel Cho"), "{}", look.text());

    cho.types("/peer", &[("topic", "google"), ("stop", "true")]).await;
    let look = school.person("Dana Ruiz").types("/ticket", &[("number", "1")]).await;
    assert!(!look.text().contains("Daniel Cho"), "{}", look.text());
    school.close().await;
}

/// The bot asks Discord for no messages at all: only a command or a button makes a ticket.
#[tokio::test]
async fn what_coaches_say_among_themselves_is_no_ticket() {
    let school = School::open().await;
    let talk = school.channel("librarians-and-specialists").id;
    school.person("Dana Ruiz").in_channel(talk).says("does anybody know why moodle locks a quiz?");
    school.settles().await;
    let mine = school.person("Dana Ruiz").types("/requests", &[]).await;
    assert!(mine.text().contains("You have not asked for anything yet"), "{}", mine.text());

    let asked = school.person("Dana Ruiz").types("/ask", &[("words", "why does moodle lock a quiz")]).await;
    assert!(asked.text().contains("#1"), "they make one if they want one: {}", asked.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn what_recurs_and_is_on_no_road_map_is_shown_to_the_director() {
    let school = School::open().await;
    for (name, words) in [
        ("Karin Aune", "could my class do a podcast with real microphones"),
        ("Daniel Cho", "would love to do a podcast with microphones about frogs"),
        ("Nils Berg", "ideas for a podcast with microphones for the history fair"),
    ] {
        school.person(name).types("/ask", &[("words", words)]).await;
    }
    school.settles().await;
    let found = school.person("Carol Whitmore").types("/roadmap candidates", &[]).await;
    let said = "**Microphone, podcast**: 3 requests by 3 people (Hoover Elementary, Prairie View Middle)";
    assert!(found.text().contains(said), "{}", found.text());
    assert!(!found.text().contains("frogs"), "{}", found.text());
    let refused = school.person("Dana Ruiz").types("/roadmap candidates", &[]).await;
    assert!(refused.text().contains("director"), "{}", refused.text());
    school.close().await;
}

#[tokio::test]
async fn a_building_that_has_not_begun_says_from_when_on() {
    let begins = "phone = \"ext. 2110\"\nstarts = 2026-10-05";
    let school = School::open_changed("phone = \"ext. 2110\"", begins).await;
    let aune = school.person("Karin Aune");
    let told = aune.types("/ask", &[("words", "google slides will not open")]).await;
    let said = "Refdesk starts at Hoover Elementary on Monday, October 5, 2026";
    assert!(told.text().contains(said) && told.text().contains("ext. 2110"), "{}", told.text());
    school.until("2026-10-05 08:00").await;
    let asked = aune.types("/ask", &[("words", "google slides will not open")]).await;
    assert!(asked.text().contains("Dana Ruiz"), "{}", asked.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn a_staged_roll_out_reaches_one_building_after_the_other() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let order =
        [("initiative", "moodle"), ("order", "prairieview 2026-09-01, franklin 2026-10-05, east 2026-11-02")];
    let edited = carol.types("/roadmap edit", &order).await;
    assert!(edited.text().contains("the order of the roll-out"), "{}", edited.text());

    let here = school.person("Nils Berg").types("/ask", &[("words", "moodle quiz bank for grade 8")]).await;
    assert!(here.text().contains("Hannah Vogel is ready for it"), "{}", here.text());
    let asked = [("words", "moodle quiz for orchestra"), ("building", "east")];
    let later = school.person("Miriam Stone").types("/ask", &asked).await;
    assert!(
        later.text().contains("its roll-out reaches East High on Monday, November 2"),
        "{}",
        later.text()
    );
    school.settles().await;
    school.card("specialists-desk", "#2");

    school.until("2026-11-02 07:30").await;
    assert!(school.card_says("east-desk", "#2").contains("Ruth Engen is ready for it"));
    school.close().await;
}
