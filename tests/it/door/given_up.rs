//! A request that waits and can't become a ticket: its requester reads why, with their own words, once.

use chrono::Duration;

use crate::school::School;

const MAY: &str = "2027-05-18 10:41";
const MOODLE: &str = "how do I make a quiz in moodle for my second unit?";
const BROKEN: &str = "the projector in my room is broken";

/// Somebody whom the file names and who works in no building that anybody knows.
const NEW: &str = "[staff.vale]\nname = \"Robin Vale\"\nuser = \"1000000000000000777\"\n";

/// How many requests wait.
async fn drafts(school: &School) -> i64 {
    school.rows().await[1]
}

#[tokio::test]
async fn promise_3_a_work_order_that_waited_for_an_answer_is_told_once_and_not_tried_for_ever() {
    let file = format!("{}\n{NEW}", refdesk::cli::demo::SAMPLE);
    let file = file.replacen("queue_here = true", "queue_here = false", 1);
    let mut school = School::open_at(&file, crate::school::local("2026-09-22 10:41")).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);
    let question = new.types("/ask", &[("words", BROKEN)]).await;
    assert!(question.text().contains("in which building do you work?"), "{}", question.text());

    school.after(Duration::hours(29)).await;
    school.restarts().await;
    school.after(Duration::minutes(1)).await;
    let told = school.told(&new);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Staff portal › Work orders") && told[0].contains(BROKEN), "{told:?}");
    assert_eq!((school.rows().await[0], drafts(&school).await), (0, 0), "it is with whoever wrote it");
    school.close().await;
}

#[tokio::test]
async fn promise_3_whoever_answers_reads_of_the_work_order_at_once_and_not_again() {
    let file = format!("{}\n{NEW}", refdesk::cli::demo::SAMPLE);
    let file = file.replacen("queue_here = true", "queue_here = false", 1);
    let school = School::open_at(&file, crate::school::local("2026-09-22 10:41")).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);
    let question = new.types("/ask", &[("words", BROKEN)]).await;
    let answer = new.chooses("Your building", &question, &["Franklin Elementary"]).await;
    assert!(answer.text().contains("Staff portal › Work orders"), "{}", answer.text());
    school.after(Duration::hours(29)).await;
    assert_eq!((school.told(&new).len(), drafts(&school).await), (0, 0));
    school.close().await;
}

#[tokio::test]
async fn f27_where_direct_messages_are_closed_the_next_answer_says_it() {
    let file = format!("{}\n{NEW}", refdesk::cli::demo::SAMPLE);
    let file = file.replacen("queue_here = true", "queue_here = false", 1);
    let school = School::open_at(&file, crate::school::local("2026-09-22 10:41")).await;
    let new = school.person("Robin Vale");
    school.sandbox.set_roles(school.guild(), new.id(), &[]);
    school.sandbox.set_dms_open(new.id(), false);
    new.types("/ask", &[("words", BROKEN)]).await;
    school.after(Duration::hours(29)).await;
    let mine = new.types("/requests", &[]).await;
    assert!(mine.text().contains("this waited for you") && mine.text().contains(BROKEN), "{}", mine.text());
    let again = new.types("/requests", &[]).await;
    assert!(!again.text().contains(BROKEN), "{}", again.text());
    school.close().await;
}

/// Alma Reyes keeps a request for August.
async fn reyes_keeps(school: &School, words: &str) {
    let reyes = school.person("Alma Reyes");
    school.until(MAY).await;
    let question = reyes.types("/ask", &[("words", words)]).await;
    reyes.presses("On Tuesday, August 24", &question).await;
}

#[tokio::test]
async fn f15_a_kept_request_of_a_building_that_begins_later_comes_back_with_its_words() {
    let mut school = School::open().await;
    reyes_keeps(&school, MOODLE).await;
    let sample = refdesk::cli::demo::SAMPLE;
    let heading = "[buildings.dakotahills]";
    assert!(sample.contains(heading));
    school.applies(&sample.replacen(heading, &format!("{heading}\nstarts = 2027-10-04"), 1)).await;
    school.until("2027-08-24 07:30").await;
    school.restarts().await;
    school.after(Duration::hours(1)).await;
    let told = school.told(&school.person("Alma Reyes"));
    assert_eq!(told.iter().filter(|it| it.contains(MOODLE)).count(), 1, "{told:?}");
    assert!(told.join("\n").contains("could not be sent to anybody as it is"), "{told:?}");
    assert_eq!((school.rows().await[0], drafts(&school).await), (0, 0));
    school.close().await;
}

#[tokio::test]
async fn f15_of_somebody_who_has_left_the_director_hears() {
    let school = School::open().await;
    reyes_keeps(&school, MOODLE).await;
    let sample = refdesk::cli::demo::SAMPLE;
    let begin = sample.find("[staff.reyes]").unwrap();
    let end = begin + sample[begin + 1..].find("\n[").unwrap() + 1;
    school.applies(&format!("{}{}", &sample[..begin], &sample[end..])).await;
    school.until("2027-08-24 07:30").await;
    school.after(Duration::hours(1)).await;
    let read = school.reads("director").join("\n");
    assert_eq!(read.matches("Alma Reyes has left").count(), 1, "{read}");
    assert!(read.contains(MOODLE), "{read}");
    assert_eq!((school.rows().await[0], drafts(&school).await), (0, 0));
    school.close().await;
}

#[tokio::test]
async fn f15_what_was_asked_again_just_before_is_one_ticket() {
    let school = School::open().await;
    reyes_keeps(&school, MOODLE).await;
    let reyes = school.person("Alma Reyes");
    school.until("2027-08-24 07:10").await;
    let now = reyes.types("/ask", &[("words", MOODLE)]).await;
    assert!(now.text().contains("#1 ·"), "{}", now.text());
    school.until("2027-08-24 07:15").await;
    school.until("2027-08-24 08:15").await;
    assert_eq!(school.rows().await[0], 1, "it is the same one");
    let told = school.told(&reyes).join("\n");
    assert_eq!(told.matches("What you kept for later is #1 now").count(), 1, "{told}");
    let mine = reyes.types("/requests", &[]).await;
    assert!(!mine.text().contains("Kept for"), "{}", mine.text());
    school.close().await;
}
