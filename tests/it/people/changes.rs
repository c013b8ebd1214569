//! Stories of what the director changed about people and buildings, read afterwards.

use chrono::Duration;

use crate::school::School;

#[tokio::test]
async fn r65_who_changed_what_about_people_and_buildings_can_be_read() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    let before = carol.types("/desk changes", &[]).await;
    assert!(before.text().contains("Nobody has changed people or buildings"), "{}", before.text());
    let dropped = carol.types("/staff edit", &[("who", "Priya Nair"), ("capacity", "2")]).await;
    carol.presses("Keep as it is", &dropped).await;
    for (command, options) in [
        ("/staff move", [("who", "Karin Aune"), ("to", "monroe")]),
        ("/building cover", [("building", "hoover"), ("chain", "kennedy")]),
        ("/staff leave", [("who", "Dana Ruiz"), ("last-day", "2026-11-13")]),
    ] {
        let preview = carol.types(command, &options).await;
        let done = carol.presses("Confirm", &preview).await;
        assert!(done.text().contains("Done"), "{command}: {}", done.text());
        school.after(Duration::minutes(1)).await;
    }
    let looked = carol.types("/desk changes", &[]).await;
    let text = looked.text();
    let lines: Vec<_> = text.lines().filter(|it| it.contains("Carol Whitmore: ")).collect();
    assert_eq!(lines.len(), 3, "what was dropped is none: {text}");
    for (line, says) in lines.iter().zip([
        "Dana Ruiz** leaves, the last day is Friday",
        "Hoover",
        "Karin Aune** works at Monroe",
    ]) {
        assert!(line.contains(says), "{says}: {line}");
    }
    let others = school.person("Jo Lindqvist").types("/desk changes", &[]).await;
    assert!(others.text().contains("director"), "{}", others.text());
    school.close().await;
}

/// Two changes of one person were shown; the second one knows nothing of the first.
#[tokio::test]
async fn of_two_changes_that_are_confirmed_at_once_the_second_is_shown_anew() {
    let school = School::open().await;
    let carol = school.person("Carol Whitmore");
    for (first, second) in [("2", "3"), ("4", "5"), ("6", "7")] {
        let full = carol.types("/staff edit", &[("who", "Priya Nair"), ("capacity", first)]).await;
        let named = [("who", "Priya Nair"), ("capacity", second), ("name", "P. Nair")];
        let there = carol.types("/staff edit", &named).await;

        let (one, other) = tokio::join!(carol.presses("Confirm", &full), carol.presses("Confirm", &there));

        let done = [&one, &other].map(|it| it.text().contains("Done"));
        assert_eq!(done.iter().filter(|it| **it).count(), 1, "{} / {}", one.text(), other.text());
        let late = if done[0] { &other } else { &one };
        assert!(late.text().contains("Things have changed since"), "{}", late.text());
        if done[1] {
            let back = carol.types("/staff edit", &[("who", "P. Nair"), ("name", "Priya Nair")]).await;
            carol.presses("Confirm", &back).await;
        }
    }
    school.close().await;
}
