//! The year's end (F15, R93): now or in August, what is kept, the last day, and the summer's peace.

use chrono::Duration;

use crate::school::School;

const STANDARD: &str = "where do I see who has not opened the worksheet in google classroom?";
const MOODLE: &str = "how do I make a quiz in moodle for my second unit?";
const IN_MAY: &str = "2027-05-18 10:41";

#[tokio::test]
async fn f15_what_can_wait_comes_back_in_workshop_week_with_the_phase_of_that_day() {
    let rollout = "{ phase = \"implementation\", from = 2025-09-02, review = 2027-05-14 },";
    let standard = format!("{rollout}\n    {{ phase = \"standard\", from = 2027-08-10 }},");
    let mut school = School::open_changed(rollout, &standard).await;
    let reyes = school.person("Alma Reyes");
    school.until(IN_MAY).await;

    let question = reyes.types("/ask", &[("words", MOODLE)]).await;
    assert!(question.is_ephemeral() && question.text().contains("can it wait until"), "{}", question.text());
    assert_eq!(question.buttons(), ["Before Thursday, June 3", "On Tuesday, August 24"]);
    let kept = reyes.presses("On Tuesday, August 24", &question).await;
    assert!(kept.text().contains("Kept for Tuesday, August 24."), "{}", kept.text());
    let mine = reyes.types("/requests", &[]).await;
    assert!(mine.text().contains("Kept for Tuesday, August 24: how do I make a quiz"), "{}", mine.text());
    school.after(Duration::days(3)).await;
    school.settles().await;
    assert_eq!(school.rows().await[0], 0, "nobody has it until then");

    school.restarts().await;
    school.until("2027-08-24 06:00").await;
    assert_eq!(school.rows().await[0], 0, "nobody is pinged before the day begins");
    school.until("2027-08-24 07:30").await;
    school.after(Duration::hours(1)).await;

    assert!(school.card_says("dakotahills-desk", "#1").contains("standard work"));
    let told = school.told(&reyes).join("\n");
    assert_eq!(told.matches("What you kept for later is #1 now").count(), 1, "{told}");
    assert!(told.contains("a quiz in moodle"), "{told}");
    let welcome = school.sandbox.dms(reyes.id()).pop().unwrap();
    let gone = reyes.presses("Take back #1", &welcome).await;
    assert!(gone.text().contains("#1 is taken back"), "{}", gone.text());
    school.close().await;
}

#[tokio::test]
async fn f15_without_an_answer_it_goes_on_and_what_is_urgent_is_not_asked_about() {
    let school = School::open().await;
    let (aune, cho) = (school.person("Karin Aune"), school.person("Daniel Cho"));
    let before = aune.types("/ask", &[("words", "how do I make a quiz in google forms?")]).await;
    assert!(before.text().contains("#1 ·"), "not in September: {}", before.text());
    school.until(IN_MAY).await;

    aune.types("/ask", &[("words", STANDARD)]).await;
    for (words, more) in
        [("the panel in my room stays black since this morning", None), (MOODLE, Some(("today", "true")))]
    {
        let options: Vec<_> = [("words", words)].into_iter().chain(more).collect();
        let answer = cho.types("/ask", &options).await;
        assert!(answer.text().contains(" · "), "{words}: {}", answer.text());
    }
    let soon = cho
        .types("/ask", &[("words", "how do I make a google form for field day?"), ("needed-by", "5/28")])
        .await;
    assert!(soon.text().contains("#4 ·"), "{}", soon.text());
    let question = cho.types("/ask", &[("words", "rubrics in google classroom, how?")]).await;
    let now = cho.presses("Before Thursday, June 3", &question).await;
    assert!(now.text().contains("#5 ·"), "{}", now.text());
    assert_eq!(school.rows().await[0], 5);

    school.after(Duration::days(1) + Duration::hours(1)).await;
    assert!(school.card_says("hoover-desk", "#6").contains("worksheet"), "no answer means now");
    school.close().await;
}

#[tokio::test]
async fn f15_who_keeps_something_can_ask_it_now_or_take_it_back() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    school.until(IN_MAY).await;
    for words in [STANDARD, MOODLE, "how do I make a quiz in google forms?"] {
        let question = aune.types("/ask", &[("words", words)]).await;
        aune.presses("On Tuesday, August 24", &question).await;
    }

    let mine = aune.types("/requests", &[]).await;
    let taken = aune.chooses("What is kept for later", &mine, &[&format!("Take back: {MOODLE}")]).await;
    assert!(taken.text().contains("Nothing was sent to anybody"), "{}", taken.text());
    let mine = aune.types("/requests", &[]).await;
    let asked = aune.chooses("What is kept for later", &mine, &[&format!("Ask now: {STANDARD}")]).await;
    assert!(asked.text().contains("#1 ·"), "{}", asked.text());
    let cho = school.person("Daniel Cho");
    let own = cho.types("/requests", &[]).await;
    for forged in ["v1:kept-now:3", "v1:kept-back:3"] {
        let refused = cho.forges(forged, &own).await;
        assert!(refused.is_ephemeral() && !refused.text().contains("quiz"), "{}", refused.text());
    }
    let mine = aune.types("/requests", &[]).await;
    assert_eq!(mine.text().matches("Kept for").count(), 1, "{}", mine.text());
    school.close().await;
}

#[tokio::test]
async fn f15_on_the_last_day_coaches_see_what_is_open_and_in_summer_nobody_is_pinged() {
    let mut school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    school.until(IN_MAY).await;
    let question = aune.types("/ask", &[("words", STANDARD)]).await;
    aune.presses("Before Thursday, June 3", &question).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;

    school.until("2027-06-11 07:00").await;
    assert!(!school.told(&dana).join("\n").contains("last working day"));
    school.until("2027-06-11 07:20").await;
    school.restarts().await;
    school.until("2027-06-11 14:00").await;
    let told = school.told(&dana).join("\n");
    assert_eq!(told.matches("is the last working day of the year").count(), 1, "{told}");
    assert!(told.contains("#1") && told.contains("worksheet"), "{told}");

    school.until("2027-07-06 10:00").await;
    let before = school.told(&dana).len();
    let question = aune.types("/ask", &[("words", "how do I make a reading log in google forms?")]).await;
    assert!(question.text().contains("Most of us are back on Tuesday, August 24"), "{}", question.text());
    aune.presses("I need it sooner", &question).await;
    school.settles().await;
    let card = school.card("hoover-desk", "#2");
    assert!(!card.content.contains("<@"), "no ping in summer: {}", card.content);
    school.until("2027-08-20 10:00").await;
    assert_eq!(school.told(&dana).len(), before, "{:?}", school.told(&dana));
    let mine = aune.types("/requests", &[]).await;
    assert!(mine.text().contains("With Dana Ruiz"), "nothing closes by itself: {}", mine.text());
    school.close().await;
}

#[tokio::test]
async fn f27_a_coach_without_direct_messages_hears_of_the_last_day_in_the_next_answer() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    school.sandbox.set_dms_open(dana.id(), false);
    school.until(IN_MAY).await;
    let question = aune.types("/ask", &[("words", STANDARD)]).await;
    aune.presses("Before Thursday, June 3", &question).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.until("2027-06-11 14:00").await;
    let said = dana.types("/queue", &[]).await;
    assert!(said.text().contains("last working day of the year. */queue* lists"), "{}", said.text());
    let again = dana.types("/queue", &[]).await;
    assert!(!again.text().contains("last working day"), "{}", again.text());
    school.close().await;
}

#[tokio::test]
async fn f15_the_lists_of_the_last_day_are_reckoned_once() {
    let school = School::open().await;
    let (dana, aune) = (school.person("Dana Ruiz"), school.person("Karin Aune"));
    school.until("2027-06-11 07:20").await;
    let (told, marked) = (school.told(&dana).len(), lists(&school).await);
    assert!(marked > 10, "whoever has nothing open is marked as well: {marked}");
    let question = aune.types("/ask", &[("words", "how do I make a reading log in google forms?")]).await;
    aune.presses("I need it sooner", &question).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.settles().await;
    assert_eq!(school.desk().year_end_due(school.district.guild, school.now()).await.unwrap(), 0);
    school.until("2027-06-11 14:00").await;
    assert_eq!(lists(&school).await, marked);
    assert!(!school.told(&dana)[told..].join("\n").contains("last working day"), "nobody is asked twice");
    school.close().await;
}

#[tokio::test]
async fn f15_a_last_day_that_is_called_off_in_the_morning_is_told_all_the_same() {
    let mut school = School::open().await;
    let (dana, aune, carol) =
        (school.person("Dana Ruiz"), school.person("Karin Aune"), school.person("Carol Whitmore"));
    school.until(IN_MAY).await;
    let question = aune.types("/ask", &[("words", STANDARD)]).await;
    aune.presses("Before Thursday, June 3", &question).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.until("2027-06-11 05:40").await;

    let off =
        carol.types("/calendar day", &[("date", "today"), ("becomes", "called off: nobody comes")]).await;
    assert!(off.text().contains("June 11"), "{}", off.text());
    school.until("2027-06-11 07:20").await;
    school.restarts().await;
    school.until("2027-06-11 14:00").await;

    let told = school.told(&dana).join("\n");
    assert_eq!(told.matches("the last working day of the year, is called off").count(), 1, "{told}");
    assert!(told.contains("#1") && told.contains("worksheet"), "{told}");
    school.close().await;
}

#[tokio::test]
async fn f15_whoever_had_the_list_before_the_last_day_was_called_off_has_it_once() {
    let school = School::open().await;
    let (dana, aune, carol) =
        (school.person("Dana Ruiz"), school.person("Karin Aune"), school.person("Carol Whitmore"));
    school.until(IN_MAY).await;
    let question = aune.types("/ask", &[("words", STANDARD)]).await;
    aune.presses("Before Thursday, June 3", &question).await;
    school.settles().await;
    dana.presses("Claim", &school.card("hoover-desk", "#1")).await;
    school.until("2027-06-10 09:00").await;
    carol.types("/calendar day", &[("date", "tomorrow"), ("becomes", "called off: nobody comes")]).await;
    school.until("2027-06-11 14:00").await;
    let told = school.told(&dana).join("\n");
    assert_eq!(told.matches("last working day of the year").count(), 1, "{told}");
    school.close().await;
}

/// How many coaches were looked at on a last day.
async fn lists(school: &School) -> i64 {
    let desk = school.desk();
    let mut reader = desk.store().read().await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM year_end_list").fetch_one(&mut *reader).await.unwrap()
}

#[tokio::test]
async fn f15_what_a_request_was_taken_for_is_kept_with_it() {
    let school = School::open().await;
    let aune = school.person("Karin Aune");
    school.until(IN_MAY).await;
    let question = aune.types("/ask", &[("words", STANDARD)]).await;
    aune.presses("On Tuesday, August 24", &question).await;
    let kind: Option<String> = {
        let desk = school.desk();
        let mut reader = desk.store().read().await.unwrap();
        let sql = "SELECT json_extract(asked, '$.ask.kind') FROM draft";
        sqlx::query_scalar(sql).fetch_one(&mut *reader).await.unwrap()
    };
    assert!(kind.is_some(), "not what the words look like in August");
    school.until("2027-08-24 07:30").await;
    school.after(Duration::hours(1)).await;
    let put = school.card_says("hoover-desk", "#1");
    assert!(put.contains("worksheet"), "{put}");
    school.close().await;
}
