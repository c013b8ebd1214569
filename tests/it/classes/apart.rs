//! Two districts side by side, hostile controls, direct messages that are closed, and what a restart leaves alone.

use refdesk::sandbox::Message;

use super::{PADLET, announce, card, says};
use crate::promises::districts::Two;
use crate::school::School;

#[tokio::test]
async fn promise_6_a_class_of_one_district_is_nothing_in_another() {
    let two = Two::open().await;
    for district in [0, 1] {
        announce(&two.person(district, "Dana Ruiz"), &PADLET).await;
    }
    announce(&two.person(0, "Dana Ruiz"), &super::but("day", "10/1")).await;
    two.courier.deliver().await.unwrap();
    let cards = |district: usize| {
        let guild = two.districts[district].guild.0.into();
        two.sandbox.messages(two.sandbox.channel_named(guild, "hoover").unwrap().id)
    };
    assert_eq!((cards(0).len(), cards(1).len()), (2, 1));
    let own = cards(1).remove(0);
    let aune = two.person(1, "Karin Aune");
    for control in cards(0).iter().flat_map(Message::controls).filter_map(|it| it.custom_id.clone()) {
        let refused = aune.forges(&control, &own).await;
        assert!(
            refused.text().contains("There is no class of that number here"),
            "{control}: {}",
            refused.text()
        );
    }
    let carol = two.person(1, "Carol Whitmore");
    for command in ["/class who", "/class off", "/class came"] {
        let refused = carol.types(command, &[("class", "2")]).await;
        assert!(
            refused.text().contains("There is no class of that number here"),
            "{command}: {}",
            refused.text()
        );
    }
    let list = aune.types("/class list", &[]).await;
    assert!(list.text().contains("1 Padlet") && !list.text().contains("2 Padlet"), "{}", list.text());
    two.close().await;
}

#[tokio::test]
async fn f7_a_control_of_a_class_that_nobody_made_changes_nothing() {
    let school = School::open().await;
    announce(&school.person("Dana Ruiz"), &PADLET).await;
    school.settles().await;
    let shown = card(&school, "hoover", 1);
    let guild = school.guild();
    for control in [format!("v1:class-sign-up:{guild}:999"), format!("v1:class-take-back:{guild}:999")] {
        let refused = school.person("Karin Aune").forges(&control, &shown).await;
        assert!(
            refused.text().contains("There is no class of that number here"),
            "{control}: {}",
            refused.text()
        );
    }
    let never = school.person("Karin Aune").presses("I can't come", &shown).await;
    assert!(never.text().contains("You are not signed up for class 1"), "{}", never.text());
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("2 of 2"));
    school.close().await;
}

#[tokio::test]
async fn promise_3_a_restart_posts_no_card_of_a_class_twice() {
    let mut school = School::open().await;
    announce(&school.person("Dana Ruiz"), &PADLET).await;
    school.restarts().await;
    let first = card(&school, "hoover", 1);
    school.person("Karin Aune").presses("Sign up", &first).await;
    school.restarts().await;
    assert_eq!(card(&school, "hoover", 1).id, first.id, "the same message, edited");
    assert!(says(&school, "hoover", 1).contains("1 of 2"));
    school.sandbox.delete_message(first.at());
    let list = school.person("Daniel Cho").types("/class list", &[]).await;
    school.person("Daniel Cho").chooses("Sign up for a class", &list, &["1 Padlet in 30 minutes"]).await;
    school.settles().await;
    assert!(says(&school, "hoover", 1).contains("none of 2"), "a card that was deleted is posted anew");
    school.close().await;
}
