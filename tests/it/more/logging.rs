//! Help in the hallway.

use chrono::Duration;

use crate::school::School;

#[tokio::test]
async fn b3_hallway_help_is_one_line_and_nobody_is_told() {
    let school = School::open().await;
    let (dana, cho) = (school.person("Dana Ruiz"), school.person("Daniel Cho"));
    let (who, before) = (cho.id().to_string(), school.sandbox.dms(cho.id()).len());

    let logged = dana.types("/log", &[("who", &who), ("topic", "google"), ("minutes", "10")]).await;

    assert!(logged.is_ephemeral());
    for part in ["#1: 10 min with Daniel Cho, Google Workspace", "Tuesday, September 22", "nobody is told"] {
        assert!(logged.text().contains(part), "{part} is missing in: {}", logged.text());
    }
    school.settles().await;
    assert_eq!(school.sandbox.dms(cho.id()).len(), before, "Mr. Cho is told by no one");
    assert!(school.reads("hoover-desk").is_empty() && school.threads().is_empty());
    let look = dana.types("/ticket", &[("number", "1")]).await;
    for part in ["Dana Ruiz resolved it", "10 min", "helped in passing and wrote it down"] {
        assert!(look.text().contains(part), "{part} is missing in: {}", look.text());
    }
    school.close().await;
}

#[tokio::test]
async fn a_day_is_written_down_until_its_month_closes() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let cho = school.person("Daniel Cho").id().to_string();
    let log = async |when: &str| {
        let options = [("who", cho.as_str()), ("topic", "google"), ("minutes", "10"), ("when", when)];
        dana.types("/log", &options).await.text().to_owned()
    };

    assert!(log("yesterday").await.contains("Monday, September 21"));
    assert!(log("tomorrow").await.contains("has not come yet"));
    school.later(Duration::days(24));
    let late = log("2026-09-30").await;
    assert!(late.contains("can't be written down any more") && late.contains("October 15"), "{late}");
    assert!(log("2026-10-01").await.contains("Thursday, October 1"));
    school.close().await;
}

#[tokio::test]
async fn what_cannot_be_written_down_says_why_and_loses_nothing() {
    let school = School::open().await;
    let dana = school.person("Dana Ruiz");
    let (own, cho) = (dana.id().to_string(), school.person("Daniel Cho").id().to_string());
    for (who, topic, more, said) in [
        (&own, "google", vec![], "That is yourself"),
        (&cho, "none", vec![], "what it was about"),
        (&cho, "gogle dcs", vec![], "is not on the road map"),
        (&cho, "google", vec![("building", "hogwarts")], "I know no building"),
        (&cho, "google", vec![("when", "one day"), ("line", "showed the form")], "showed the form"),
    ] {
        let mut options = vec![("who", who.as_str()), ("topic", topic), ("minutes", "10")];
        options.extend(more);
        let refused = dana.types("/log", &options).await;
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
    }
    let refused = school.person("Karin Aune");
    let refused = refused.types("/log", &[("who", &cho), ("topic", "google"), ("minutes", "5")]).await;
    assert!(refused.text().contains("for librarians, specialists and the tech office"), "{}", refused.text());

    let cart =
        [("who", own.as_str()), ("topic", "none"), ("minutes", "25"), ("line", "moved the laptop cart")];
    let support =
        [&cart[..], &[("form", "Without a teacher"), ("duty", "Maintenance and equipment")]].concat();
    let logged = dana.types("/log", &support).await;
    assert!(logged.text().contains("#1: 25 min"), "{}", logged.text());
    school.close().await;
}
