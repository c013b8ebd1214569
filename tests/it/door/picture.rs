//! Asked in the wrong place: a picture without words is asked about (F26). Plain chat, mentions and direct messages
//! never reach the bot: it asks Discord for servers only, and for nobody's messages.

use crate::school::School;

#[tokio::test]
async fn f26_a_picture_without_words_is_asked_about() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    let picture = cho.shows("error.png");

    let form = cho.uses_on_message("Ask for help with this", picture).await;
    assert_eq!(form.modal().inputs[0].words(), "What is in the picture? One line");
    let answer =
        cho.fills(form.modal(), &[("What is in the picture? One line", "my gradebook says error 500")]).await;

    assert!(answer.text().contains("#1 ·"), "{}", answer.text());
    school.settles().await;
    let card = school.card_says("hoover-desk", "#1");
    assert!(card.contains("error 500"), "{card}");
    assert!(card.contains(&format!("{}/{}", picture.channel, picture.message)), "{card}");
    school.close().await;
}
