//! Asked in the wrong place (F26): whatever was said where, its menu leads to the same one-line start, and a picture without
//! words is asked about. Plain chat, mentions and direct messages
//! never reach the bot by themselves: it asks Discord for servers only, and for nobody's messages.

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

#[tokio::test]
async fn f26_what_was_said_in_the_wrong_place_leads_to_the_same_start() {
    let school = School::open().await;
    let (cho, dana) = (school.person("Daniel Cho"), school.person("Dana Ruiz"));
    cho.types("/ask", &[("words", "google slides will not open")]).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    let (chat, help, old) =
        (school.channel("hoover").id, school.channel("ask-for-help").id, school.threads().remove(0).id);

    for (number, place, words) in [
        ("#2", chat, "does anybody know how to share a google doc with parents?"),
        ("#3", help, "@Refdesk how do I print progress reports from the gradebook?"),
        ("#4", old, "and where do I find citations in the library databases?"),
    ] {
        let said = school.person("Daniel Cho").in_channel(place).says(words);
        let form = cho.uses_on_message("Ask for help with this", said).await;
        let input = &form.modal().inputs[0];
        assert_eq!((input.words(), input.value.as_deref()), ("What do you need?", Some(words)));
        let answer = cho.fills(form.modal(), &[]).await;
        assert!(answer.is_ephemeral() && answer.text().contains(&format!("{number} ·")), "{}", answer.text());
        school.settles().await;
        let card = school.card_says("hoover-desk", number);
        assert!(card.contains(&format!("{}/{}", said.channel, said.message)), "the link is kept: {card}");
    }
    school.close().await;
}

#[tokio::test]
async fn f26_a_picture_of_a_class_list_is_treated_as_a_students_data() {
    let school = School::open().await;
    let cho = school.person("Daniel Cho");
    let picture = cho.shows("list.png");
    let form = cho.uses_on_message("Ask for help with this", picture).await;
    let input = &form.modal().inputs[0];
    assert!(input.placeholder.as_deref().unwrap().contains("no picture of a class list"), "{input:?}");
    let line = "Priscilla Vantage, number 311907, is missing on my list in the gradebook";
    let stopped = cho.fills(form.modal(), &[(input.words(), line)]).await;
    assert!(stopped.text().contains("Nothing was sent, and nothing was kept"), "{}", stopped.text());

    let form = cho.presses("Edit and send", &stopped).await;
    let label = form.modal().inputs[0].words().to_owned();
    let answer =
        cho.fills(form.modal(), &[(&label, "a student is missing on my list in the gradebook")]).await;

    assert!(answer.text().contains("#1 ·"), "{}", answer.text());
    school.settles().await;
    let look = cho.types("/ticket", &[("number", "1")]).await;
    let address = format!("{}/{}", picture.channel, picture.message);
    assert!(!look.text().contains(&address), "nobody is led to what the picture shows: {}", look.text());
    school.close().await;
}
