//! Stories of the roster and the buildings: who leaves, who moves, who is new, who stands in for nobody.

use refdesk::domain::impact::Cell;
use refdesk::domain::people::Role;
use refdesk::sandbox::Person;
use refdesk::store::district;

use super::numbers::asked_in;
use crate::school::School;

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";

#[tokio::test]
async fn f21_a_librarian_resigns_and_each_teacher_gets_one_message() {
    let school = School::open().await;
    let (dana, carol) = (school.person("Dana Ruiz"), school.person("Carol Whitmore"));
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    aune.types("/ask", &[("words", STANDARD)]).await;
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    cho.types("/ask", &[("words", "how do I share a google folder?")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    let preview = carol.types("/staff leave", &[("who", "Dana Ruiz")]).await;
    let text = preview.text();
    assert!(text.contains("Dana Ruiz** does not work here from today on"), "{text}");
    assert!(text.contains("3 open requests go to others; each teacher gets one message"), "{text}");
    assert_eq!(preview.buttons(), ["Confirm", "Keep as it is"]);
    let kept = carol.presses("Keep as it is", &preview).await;
    assert!(kept.text().contains("Nothing was changed"), "{}", kept.text());
    assert!(school.reads("monroe-desk").is_empty());

    let preview = carol.types("/staff leave", &[("who", "Dana Ruiz")]).await;
    let done = carol.presses("Confirm", &preview).await;
    assert!(done.text().contains("Done"), "{}", done.text());
    let twice = carol.forges("v1:confirm:2", &done).await;
    assert!(twice.text().contains("That is settled already, and nothing was done twice"), "{}", twice.text());
    school.settles().await;
    for number in ["#1", "#2", "#3"] {
        assert!(school.card_says("monroe-desk", number).contains(number));
    }
    let told: Vec<_> = school.sandbox.dms(aune.id()).into_iter().map(|it| it.content).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Dana Ruiz does not work here any more"), "{}", told[0]);
    assert!(
        told[0].contains("#1: ") && told[0].contains("#2: ") && told[0].contains("Priya Nair"),
        "{}",
        told[0]
    );
    assert_eq!(school.sandbox.dms(cho.id()).len(), 1);
    let look = school.person("Priya Nair").types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("former librarian"), "{}", look.text());
    assert!(dana.types("/queue", &[]).await.text().contains("That is for librarians"));

    let last = carol.types("/staff leave", &[("who", "Carol Whitmore")]).await;
    assert!(last.text().contains("the last director"), "{}", last.text());
    school.close().await;
}

#[tokio::test]
async fn f22_a_teacher_moves_and_is_asked_about_what_is_open() {
    let school = School::open().await;
    let (aune, carol) = (school.person("Karin Aune"), school.person("Carol Whitmore"));
    aune.types("/ask", &[("words", STANDARD)]).await;
    aune.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;

    let preview = carol.types("/staff move", &[("who", "Karin Aune"), ("to", "monroe")]).await;
    assert!(
        preview.text().contains("Karin Aune** works at Monroe Elementary from now on"),
        "{}",
        preview.text()
    );
    carol.presses("Confirm", &preview).await;
    school.settles().await;
    let mut asked = school.sandbox.dms(aune.id());
    asked.sort_by_key(|it| it.content.contains("#2"));
    assert_eq!(asked.len(), 2);
    assert!(
        asked[0].content.contains("you work at Monroe Elementary now. Should #1 go there"),
        "{}",
        asked[0].content
    );
    let moved = aune.presses("Take it along", &asked[0]).await;
    assert!(moved.text().contains("Your librarian Priya Nair has #1 now."), "{}", moved.text());
    let stays = aune.presses("Leave it there", &asked[1]).await;
    assert!(stays.text().contains("#2 stays where it is"), "{}", stays.text());
    school.settles().await;
    assert!(school.card_says("monroe-desk", "#1").contains("Monroe Elementary"));
    assert!(school.card_says("hoover-desk", "#2").contains("Hoover Elementary"));
    let new = aune.types("/ask", &[("words", "how do I share a google folder?")]).await;
    assert!(new.text().contains("your librarian Priya Nair has it"), "{}", new.text());
    school.settles().await;
    school.close().await;
}

#[tokio::test]
async fn r46_a_helper_is_limited_to_some_kinds_in_discord() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let preview = carol.types("/staff edit", &[("who", "Dana Ruiz"), ("takes", "library, resources")]).await;
    carol.presses("Confirm", &preview).await;
    let list = school.person("Priya Nair").types("/staff list", &[("building", "hoover")]).await;
    assert!(list.text().contains("Dana Ruiz") && list.text().contains("only"), "{}", list.text());
    let answer = school.person("Karin Aune").types("/ask", &[("words", STANDARD)]).await;
    assert!(answer.text().contains("Priya Nair"), "{}", answer.text());
    school.settles().await;

    for (options, told) in [
        (vec![("who", "Dana Ruz")], "Did you mean Dana Ruiz?"),
        (vec![("who", "Dana Ruiz"), ("roles", "boss")], "I can't read \"boss\""),
        (vec![("who", "Dana Ruiz"), ("buildings", "hover")], "Did you mean Hoover Elementary?"),
        (vec![("who", "Dana Ruiz"), ("buildings", ";")], "A librarian serves a building"),
        (vec![("who", "Dana Ruiz"), ("name", "Dana Ruiz")], "nothing would change"),
    ] {
        let refused = carol.types("/staff edit", &options).await;
        assert!(refused.text().contains(told), "{options:?}: {}", refused.text());
    }
    let other =
        school.person("Dana Ruiz").types("/staff edit", &[("who", "Dana Ruiz"), ("roles", "director")]).await;
    assert!(other.text().contains("That is for the director"), "{}", other.text());
    school.close().await;
}

#[tokio::test]
async fn f3_a_building_without_a_librarian_counts_its_need_and_shows_who_covers() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let young = school.person("Karin Aune");
    let answer = young.types("/ask", &[("words", STANDARD), ("building", "bridges")]).await;
    assert!(answer.text().contains("Bridges Community School has no librarian"), "{}", answer.text());
    let library = young
        .types(
            "/ask",
            &[
                ("words", "need the library room"),
                ("kind", "Library space or material"),
                ("building", "bridges"),
            ],
        )
        .await;
    school.settles().await;
    assert!(school.card_says("bridges-desk", "#2").contains("#2"), "{}", library.text());
    assert!(library.text().contains("Lena Fox has it"), "its support staff: {}", library.text());
    let central = young.types("/ask", &[("words", "google forms is blank"), ("building", "central")]).await;
    let said = "Central High has no librarian, so Owen Park covers.";
    assert!(central.text().contains(said), "{}", central.text());
    school.settles().await;

    let shown = carol.types("/building show", &[("building", "bridges")]).await;
    let text = shown.text();
    assert!(text.contains("Unmet need: 2 requests this year"), "{text}");
    assert!(text.contains("Rosewood Dual Immersion → Hoover Elementary → same level"), "{text}");
    assert!(text.contains("Visiting as cover: Lucia Ferreira"), "{text}");

    let preview =
        carol.types("/building cover", &[("building", "bridges"), ("chain", "hoover; Elsa Moreno")]).await;
    let text = preview.text();
    assert!(text.contains("Hoover Elementary → Elsa Moreno"), "{text}");
    assert!(text.contains("One waiting request moves"), "{text}");
    carol.presses("Confirm", &preview).await;
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("#1"));
    let dana = school.person("Dana Ruiz");
    dana.types("/claim", &[("ticket", "1")]).await;
    school.settles().await;
    dana.types("/resolve", &[("ticket", "1"), ("minutes", "10")]).await;
    school.settles().await;
    let shown = carol.types("/building show", &[("building", "bridges")]).await;
    assert!(shown.text().contains("Unmet need: 2 requests"), "even if answered at once: {}", shown.text());
    everybody_who_covers_is_away(&school).await;
    let own = carol.types("/building cover", &[("building", "bridges"), ("chain", "bridges")]).await;
    assert!(own.text().contains("can't cover for itself"), "{}", own.text());
    let added = carol.types("/building add", &[("name", "Hoover Elementary"), ("level", "elementary")]).await;
    assert!(added.text().contains("already"), "{}", added.text());
    school.close().await;
}

/// Then the specialist for it has it.
async fn everybody_who_covers_is_away(school: &School) {
    let librarians = school.district.staff.iter().filter(|it| it.is(Role::Librarian));
    let carol = school.person("Carol Whitmore");
    for librarian in librarians {
        carol.types("/away set", &[("who", &librarian.name), ("from", "today"), ("to", "9/25")]).await;
    }
    let asked = [("words", "google calendar for a sign-up?"), ("building", "bridges"), ("today", "true")];
    let answer = school.person("Karin Aune").types("/ask", &asked).await;
    assert!(answer.text().contains("so Jo Lindqvist covers"), "{}", answer.text());
    school.settles().await;
}

#[tokio::test]
async fn f4_a_teacher_in_two_buildings_is_asked_once_the_last_answer_first() {
    let school = School::open().await;
    let stone = school.person("Miriam Stone");
    let today = stone.types("/ask", &[("words", "google slides will not open"), ("today", "true")]).await;
    assert!(today.text().contains("Ruth Engen"), "in the morning she is at East: {}", today.text());

    let question = stone.types("/ask", &[("words", STANDARD)]).await;
    assert!(question.text().contains("which of your buildings is it for?"), "{}", question.text());
    assert!(question.text().contains("East High | West High"), "{}", question.text());
    let answer = stone.chooses("Your building", &question, &["West High"]).await;
    assert!(answer.text().contains("Owen Park"), "{}", answer.text());
    let next = stone.types("/ask", &[("words", "how do I share a google folder?")]).await;
    assert!(next.text().contains("West High | East High"), "{}", next.text());
    school.settles().await;
    for building in ["east", "west"] {
        assert_eq!(asked_in(&school, building).await.0, Cell::Shown(1), "one building's report only");
    }
    school.ends().await;
}

#[tokio::test]
async fn f16_f17_whoever_is_on_no_roster_is_welcomed_once_and_marked_as_a_guest() {
    let school = School::open().await;
    let (cho, dana) = (school.person("Daniel Cho"), school.person("Dana Ruiz"));
    let row = school.district.staff.iter().find(|it| it.name == "Daniel Cho").unwrap().id;
    let (id, now) = (school.district.id, school.now());
    let store = school.desk().store().clone();
    store
        .write(move |db| Box::pin(async move { Ok(district::depart(db, id, row, now).await?) }))
        .await
        .unwrap();
    school.sandbox.set_roles(school.guild(), cho.id(), &[]);

    let me = cho.types("/staff me", &[]).await;
    assert!(me.text().contains("I don't know yet where you work"), "{}", me.text());
    let question = cho.types("/ask", &[("words", "where do grades go in the gradebook?")]).await;
    let answer = cho.chooses("Your building", &question, &["Hoover Elementary"]).await;
    for said in [
        "Welcome! At Hoover Elementary, Dana Ruiz is there for everyday practice",
        "pilots are with the integration specialists, repairs and accounts with the tech office",
        "one line with */ask* finds the right person",
    ] {
        assert!(answer.text().contains(said), "no “{said}” in {}", answer.text());
    }
    let account = cho
        .types("/ask", &[("words", "I have no password for the portal"), ("kind", "Account or password")])
        .await;
    assert!(account.text().contains("the tech office"), "{}", account.text());
    assert!(!account.text().contains("Welcome!"), "once: {}", account.text());
    school.settles().await;
    assert!(school.card_says("hoover-desk", "#1").contains("Guest"));
    nothing_that_needs_staff_rights(&cho).await;

    let shown = dana.types("/building show", &[("building", "hoover")]).await;
    let text = shown.text();
    assert!(text.contains("One newcomer, 1 not met yet; goal: all by 31 October."), "{text}");
    assert!(text.contains("Not met yet: Daniel Cho"), "{text}");
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let shown = dana.types("/building show", &[("building", "hoover")]).await;
    assert!(shown.text().contains("0 not met yet"), "{}", shown.text());
    school.close().await;
}

/// A command, its options, and what its refusal says.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str);

/// What the bot answers to staff only.
async fn nothing_that_needs_staff_rights(guest: &Person) {
    let cases: [Case; 9] = [
        ("/queue", &[], "That is for librarians"),
        ("/myday", &[], "for librarians, specialists"),
        ("/staff list", &[], "That is for librarians"),
        ("/building show", &[("building", "hoover")], "That is for librarians"),
        ("/meeting agenda", &[], "That is for librarians"),
        ("/away list", &[], "That is for librarians"),
        ("/ready board", &[], "That is for librarians"),
        ("/impact", &[("building", "hoover")], "building"),
        ("/peer", &[("topic", "google")], "You are here as a guest"),
    ];
    for (command, options, said) in cases {
        let refused = guest.types(command, options).await;
        assert!(refused.is_ephemeral() && refused.text().contains(said), "{command}: {}", refused.text());
        assert!(!refused.text().contains("Dana Ruiz"), "{command}: {}", refused.text());
    }
}

#[tokio::test]
async fn a_preview_that_no_longer_holds_is_not_confirmed() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let preview = carol.types("/staff leave", &[("who", "Dana Ruiz")]).await;
    school.person("Karin Aune").types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    let old = carol.presses("Confirm", &preview).await;
    assert!(old.text().contains("Things have changed"), "{}", old.text());
    let forged = school.person("Dana Ruiz").forges("v1:confirm:1", &school.card("hoover-desk", "#1")).await;
    assert!(forged.text().contains("That is for the director"), "{}", forged.text());
    school.close().await;
}

#[tokio::test]
async fn f3_of_two_changes_that_were_shown_the_second_takes_nothing_of_the_first_back() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let named =
        carol.types("/building edit", &[("building", "central"), ("name", "Central Senior High")]).await;
    let phone = carol.types("/building edit", &[("building", "central"), ("phone", "555 0100")]).await;

    let done = carol.presses("Confirm", &named).await;
    assert!(done.text().contains("Done"), "{}", done.text());
    let old = carol.presses("Confirm", &phone).await;

    assert!(old.text().contains("changed since"), "{}", old.text());
    let shown = carol.types("/building show", &[("building", "central")]).await;
    assert!(shown.text().contains("Central Senior High"), "{}", shown.text());
    let anew = carol.types("/building edit", &[("building", "central"), ("phone", "555 0100")]).await;
    let done = carol.presses("Confirm", &anew).await;
    assert!(done.text().contains("Done"), "{}", done.text());
    school.close().await;
}

#[tokio::test]
async fn f22_a_coach_who_had_what_goes_along_hears_of_it() {
    let school = School::open().await;
    let (aune, dana, carol) =
        (school.person("Karin Aune"), school.person("Dana Ruiz"), school.person("Carol Whitmore"));
    aune.types("/ask", &[("words", STANDARD)]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let preview = carol.types("/staff move", &[("who", "Karin Aune"), ("to", "monroe")]).await;
    carol.presses("Confirm", &preview).await;
    school.settles().await;

    let asked = school.sandbox.messages(school.threads().remove(0).id).pop().unwrap();
    let moved = aune.presses("Take it along", &asked).await;

    assert!(moved.text().contains("Priya Nair has #1 now"), "{}", moved.text());
    school.settles().await;
    let told = school.told(&dana).concat();
    assert!(told.contains("#1 by Karin Aune is with") && told.contains("nothing left"), "{told}");
    let look = school.person("Priya Nair").types("/ticket", &[("number", "1")]).await;
    assert!(look.text().contains("its requester works elsewhere now"), "{}", look.text());
    assert!(!look.text().contains(": away"), "nobody is away: {}", look.text());
    school.close().await;
}

#[tokio::test]
async fn a_list_that_is_too_long_for_a_message_arrives_and_says_how_much_is_left_out() {
    let building = |n| {
        format!(
            "[buildings.annexe-{n}]\nname = 'Annexe {n} {}'\nlevel = 'elementary'\n",
            "of the school ".repeat(5)
        )
    };
    let school = School::open_with(&(1..=60).map(building).collect::<String>()).await;

    let list = school.person("Carol Whitmore").types("/building list", &[]).await;

    let text = list.text();
    assert!(text.contains("\n… +"), "{text}");
    let shown = text.lines().filter(|it| it.contains("Annexe")).count();
    let left: usize = text.rsplit("… +").next().unwrap().trim().parse().unwrap();
    assert!(shown > 10 && shown + left >= 60, "{shown} of 60 are shown, {left} counted: {text}");
    school.close().await;
}
