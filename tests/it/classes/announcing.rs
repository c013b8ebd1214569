//! Announcing: where a class is shown, what is refused, words that are turned away, and what is coming.

use refdesk::sandbox::Message;

use super::{PADLET, announce, but, card, says};
use crate::school::School;

#[tokio::test]
async fn r13_a_librarian_announces_a_class_with_one_command() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");

    let answer = announce(&dana, &PADLET).await;
    assert!(answer.is_ephemeral());
    school.settles().await;

    let card = says(&school, "hoover", 1);
    for said in [
        "Class 1: Padlet in 30 minutes",
        "Face-to-face: the library",
        "Google Workspace",
        "Dana Ruiz",
        "Hoover Elementary",
        "2 of 2",
        "30 min",
    ] {
        assert!(card.contains(said), "no “{said}” in {card}");
    }
    assert!(!school.reads("monroe").iter().any(|it| it.contains("Padlet")), "hers is Hoover");
    school.close().await;
}

#[tokio::test]
async fn r60_every_class_says_where_it_is_or_its_link() {
    let school = School::open().await;
    let sam = school.person("Sam Okoro");
    let online: Vec<_> =
        but("place", "").into_iter().chain([("link", "https://meet.example.org/abc")]).collect();
    announce(&sam, &online).await;
    let both = [
        &but("day", "10/1")[..],
        &[("link", "https://meet.example.org/abc"), ("buildings", "hoover, monroe")],
    ];
    announce(&sam, &both.concat()).await;
    school.settles().await;

    let card = says(&school, "classes-and-sessions", 1);
    assert!(card.contains("Online: https://meet.example.org/abc") && card.contains("everybody"), "{card}");
    assert!(!card.contains("Face-to-face"), "{card}");
    for channel in ["hoover", "monroe"] {
        let card = says(&school, channel, 2);
        assert!(card.contains("Face-to-face: the library · Online: https://meet"), "{card}");
    }
    let nowhere = sam.types("/class announce", &but("place", "")).await;
    assert!(nowhere.text().contains("A class is somewhere"), "{}", nowhere.text());
    school.close().await;
}

#[tokio::test]
async fn r13_what_cannot_be_is_refused_with_what_to_do_next() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    announce(&dana, &PADLET).await;
    for (option, value, told) in [
        ("day", "someday", "someday"),
        ("day", "2026-09-18", "which is over"),
        ("day", "9/26", "Nobody whom it is for works on Saturday, September 26"),
        ("day", "2027-12-01", "more than a year ahead"),
        ("time", "noonish", "is no time that I know"),
        ("time", "5 am", "at 6 in the morning at the earliest"),
        ("time", "9 pm", "at 9 in the evening at the latest"),
        ("time", "3:45", "You hold class 1 at that time"),
        ("minutes", "soon", "between 5 minutes and 10 hours"),
        ("minutes", "0", "between 5 minutes and 10 hours"),
        ("topic", "underwater basket", "underwater basket"),
    ] {
        let refused = dana.types("/class announce", &but(option, value)).await;
        assert!(refused.text().contains(told), "{option} {value}: {}", refused.text());
    }
    for (more, told) in
        [(("link", "meet.example.org"), "is no link"), (("buildings", "atlantis"), "atlantis")]
    {
        let refused = dana.types("/class announce", &[&but("day", "10/1")[..], &[more]].concat()).await;
        assert!(refused.text().contains(told), "{more:?}: {}", refused.text());
    }
    for who in ["Karin Aune", "Ines Kowalski", "Grace Lund"] {
        let refused = school.person(who).types("/class announce", &but("day", "10/2")).await;
        assert!(
            refused.text().contains("Only librarians, specialists and the director"),
            "{}",
            refused.text()
        );
    }
    school.settles().await;
    assert_eq!(school.reads("hoover").iter().filter(|it| it.contains("Class ")).count(), 1);
    school.close().await;
}

#[tokio::test]
async fn r13_a_title_that_names_a_student_is_sent_again_with_the_other_options() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let turned =
        dana.types("/class announce", &but("title", "Padlet for Priscilla Vantage, number 311907")).await;
    assert!(!turned.text().contains("Priscilla") && turned.text().contains("▒▒▒"), "{}", turned.text());
    let form = dana.presses("Edit and send", &turned).await;
    let label = form.modal().inputs[0].words().to_owned();
    let place = dana.fills(form.modal(), &[(&label, "Padlet for everybody")]).await;
    assert!(place.text().contains("Class 1 is announced: Padlet for everybody"), "{}", place.text());

    let named = but("place", "where Priscilla Vantage, number 311907, sits");
    let later = |(name, value)| if name == "day" { (name, "10/1") } else { (name, value) };
    let turned = dana.types("/class announce", &named.into_iter().map(later).collect::<Vec<_>>()).await;
    assert!(!turned.text().contains("Priscilla"), "{}", turned.text());
    let form = dana.presses("Edit and send", &turned).await;
    let label = form.modal().inputs[0].words().to_owned();
    let place = dana.fills(form.modal(), &[(&label, "the computer lab")]).await;
    assert!(place.text().contains("Class 2 is announced: Padlet in 30 minutes"), "{}", place.text());
    school.settles().await;
    assert!(says(&school, "hoover", 2).contains("the computer lab"));
    for (file, bytes) in school.files() {
        let held = bytes.windows(9).any(|it| it == b"Priscilla");
        assert!(!held, "{} holds it", file.display());
    }
    school.close().await;
}

#[tokio::test]
async fn r58_several_sessions_of_one_topic_stand_side_by_side_in_the_order_of_their_days() {
    let school = School::open().await;
    let (sam, dana, aune) =
        (school.person("Sam Okoro"), school.person("Dana Ruiz"), school.person("Karin Aune"));
    let none = aune.types("/class list", &[]).await;
    assert!(none.text().contains("No class is coming here"), "{}", none.text());
    let at = |day, building| [&but("day", day)[..], &[("buildings", building)]].concat();
    announce(&sam, &at("10/8", "hoover, monroe")).await;
    announce(&sam, &at("10/6", "monroe")).await;
    let gradebook =
        [("topic", "gradebook"), ("title", "Grades that add up"), ("day", "10/7"), ("time", "7 pm")];
    let gradebook =
        [&gradebook[..], &[("minutes", "1h"), ("seats", "30"), ("link", "https://meet.example.org/g")]];
    announce(&dana, &gradebook.concat()).await;
    announce(&dana, &but("day", "10/1")).await;
    school.settles().await;

    let list = aune.types("/class list", &[]).await;
    let text = list.text();
    let order: Vec<_> = ["Google Workspace", "4 Padlet", "1 Padlet", "Gradebook", "3 Grades"]
        .iter()
        .map(|said| text.find(said).unwrap_or_else(|| panic!("no “{said}” in {text}")))
        .collect();
    assert!(order.is_sorted(), "{order:?}: {text}");
    assert!(text.contains("coming for Hoover Elementary") && !text.contains("2 Padlet"), "{text}");
    let monroe = aune.types("/class list", &[("building", "monroe"), ("topic", "google")]).await;
    let text = monroe.text();
    assert!(text.contains("2 Padlet") && text.contains("1 Padlet") && !text.contains("4 Padlet"), "{text}");
    assert!(text.find("2 Padlet") < text.find("1 Padlet"), "{text}");

    let chosen = aune.chooses("Sign up for a class", &list, &["4 Padlet in 30 minutes"]).await;
    assert!(chosen.text().contains("You have a place in class 4"), "{}", chosen.text());
    let list = aune.types("/class list", &[]).await;
    assert!(list.text().contains("you have a place"), "{}", list.text());
    let own = dana.types("/class list", &[]).await;
    assert_eq!(own.text().matches("you hold it").count(), 2, "{}", own.text());
    let menu = own.message.iter().flat_map(Message::controls).find(|it| it.is_select()).unwrap();
    assert_eq!(menu.options.len(), 1, "whoever holds a class needs no place in it: {:?}", menu.options);
    school.settles().await;
    assert!(card(&school, "hoover", 4).embeds[0].description.as_deref().unwrap().contains("1 of 2"));
    school.close().await;
}
