//! Many people at once.

use futures_util::future::join_all;
use refdesk::sandbox::Route;

use super::bot::Tried;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_presses_at_once_are_each_answered() {
    let tried = Tried::open().await;
    let note = async |number: u32| {
        let number = number.to_string();
        tried.lee.types("/ticket note", &[("number", &number)]).await.text().to_owned()
    };
    let answers = join_all((0..200).map(note)).await;
    assert!(answers.iter().enumerate().all(|(number, text)| *text == format!("noted #{number}")));
    assert_eq!(tried.sandbox.requests().count(Route::Answer), 200);
    tried.close();
}
