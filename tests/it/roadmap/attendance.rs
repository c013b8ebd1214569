//! Stories of attendance: required sessions, and the librarians' meeting.

use crate::school::School;

#[tokio::test]
async fn r25_a_required_session_has_who_was_expected_and_who_came() {
    let school = School::open().await;
    let (sam, aune, berg) =
        (school.person("Sam Okoro"), school.person("Karin Aune"), school.person("Nils Berg"));
    let nothing = sam.types("/attendance show", &[("topic", "ipads")]).await;
    assert!(nothing.text().contains("has been written down this school year"), "{}", nothing.text());

    let mentions = format!("<@{}> <@{}>, Dana Ruiz", aune.id(), berg.id());
    let expected = [("topic", "ipads"), ("expected", mentions.as_str()), ("on", "9/25")];
    let planned = sam.types("/attendance record", &expected).await;
    assert!(planned.text().contains("Friday, September 25: 0 of 3 came"), "{}", planned.text());
    assert!(planned.text().contains("Still to come (3 people)"), "{}", planned.text());
    let early = [("topic", "ipads"), ("came", "Dana Ruiz"), ("on", "2026-09-25")];
    let early = sam.types("/attendance record", &early).await;
    assert!(early.text().contains("is still to come, so nobody can have come"), "{}", early.text());

    school.until("2026-09-25 16:00").await;
    let came = format!("Dana Ruiz; <@{}>", aune.id());
    let written = sam.types("/attendance record", &[("topic", "ipads"), ("came", &came)]).await;
    assert!(written.text().contains("2 of 3 came** (written down)"), "{}", written.text());
    let again = [("topic", "ipads"), ("expected", mentions.as_str()), ("absent", "Dana Ruiz")];
    let corrected = sam.types("/attendance record", &again).await;
    assert!(corrected.text().contains("1 of 3 came"), "who came has come: {}", corrected.text());
    school.until("2026-09-28 16:00").await;
    sam.types("/attendance record", &[("topic", "ipads"), ("came", "Dana Ruiz, Priya Nair")]).await;

    let show = school.person("Carol Whitmore").types("/attendance show", &[("topic", "ipads")]).await;
    for said in [
        "Friday, September 25: 1 of 3 came",
        "Monday, September 28: 2 of 2 came",
        "Still to come (one person)",
        "Berg",
    ] {
        assert!(show.text().contains(said), "no “{said}” in {}", show.text());
    }
    assert!(!show.text().contains("Ruiz"), "she came the second time: {}", show.text());
    school.close().await;
}

#[tokio::test]
async fn r25_only_specialists_and_the_director_write_attendance_down_and_read_it() {
    let school = School::open().await;
    let sam = school.person("Sam Okoro");
    for who in ["Dana Ruiz", "Karin Aune"] {
        let person = school.person(who);
        let record = person.types("/attendance record", &[("topic", "ipads"), ("came", "Dana Ruiz")]).await;
        let show = person.types("/attendance show", &[("topic", "ipads")]).await;
        for refused in [record, show] {
            assert!(!refused.text().contains("Required sessions"), "{who}: {}", refused.text());
        }
    }
    for (options, told) in [
        (vec![("topic", "ipads")], "Nobody was named"),
        (vec![("topic", "ipads"), ("came", "Dana Ruz")], "Did you mean Dana Ruiz?"),
        (vec![("topic", "ipads"), ("came", "Dana Ruiz"), ("on", "someday")], "someday"),
    ] {
        let refused = sam.types("/attendance record", &options).await;
        assert!(refused.text().contains(told), "{options:?}: {}", refused.text());
    }
    let show = sam.types("/attendance show", &[("topic", "ipads")]).await;
    assert!(show.text().contains("has been written down this school year"), "{}", show.text());
    school.close().await;
}

#[tokio::test]
async fn r10_who_came_to_a_meeting_stands_with_the_agenda() {
    let school = School::open().await;
    let (jo, dana) = (school.person("Jo Lindqvist"), school.person("Dana Ruiz"));
    let refused = dana.types("/meeting came", &[("who", "Dana Ruiz")]).await;
    assert!(refused.text().contains("Only specialists and the director"), "{}", refused.text());
    let before = jo.types("/meeting came", &[("who", "Grace Lund"), ("on", "8/25")]).await;
    assert!(before.text().contains("Meeting of Tuesday, August 25"), "{}", before.text());
    let written = jo.types("/meeting came", &[("who", "Dana Ruiz, Priya Nair")]).await;
    let last = "Meeting of Tuesday, September 15, who came: Dana Ruiz, Priya Nair";
    assert!(written.text().contains(last), "{}", written.text());
    let agenda = dana.types("/meeting agenda", &[]).await;
    assert!(agenda.text().contains(last), "{}", agenda.text());
    assert!(agenda.text().contains("Next meeting: Tuesday, October 13"), "{}", agenda.text());
    school.close().await;
}
