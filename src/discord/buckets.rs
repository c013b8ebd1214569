//! serenity keeps a rate-limit bucket for every interaction that was ever answered and forgets none: a bot that runs for a year
//! would keep them all. Here the spent ones are forgotten. Knows nothing of what was answered.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serenity::all::Http;
use serenity::http::{Ratelimit, RatelimitingBucket};
use tokio::sync::{Mutex, RwLock};
use tokio_util::sync::CancellationToken;

use crate::desk::Desk;

/// How often.
const EVERY: Duration = Duration::from_mins(10);

/// As serenity keeps them.
type Buckets = RwLock<HashMap<RatelimitingBucket, Arc<Mutex<Ratelimit>>>>;

/// Forgets spent buckets until `stop`.
pub(super) async fn forget(http: Arc<Http>, desk: Desk, stop: CancellationToken) {
    let Some(buckets) = http.ratelimiter.as_ref().map(serenity::http::Ratelimiter::routes) else { return };
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(EVERY) => forget_spent(&buckets, desk.now().into()).await,
        }
    }
}

/// A bucket that a request holds is left alone, and so is one that Discord has not filled again.
async fn forget_spent(buckets: &Buckets, now: SystemTime) {
    let is_spent =
        |it: &Mutex<Ratelimit>| it.try_lock().is_ok_and(|it| it.reset().is_none_or(|reset| reset < now));
    buckets.write().await.retain(|_, bucket| Arc::strong_count(bucket) > 1 || !is_spent(bucket));
}

#[cfg(test)]
mod tests {
    use serenity::all::{ChannelId, GuildId};
    use serenity::http::Route;

    use super::*;

    #[tokio::test]
    async fn a_bucket_is_forgotten_when_nobody_uses_it() {
        let of =
            [Route::Channel { channel_id: ChannelId::new(1) }, Route::Guild { guild_id: GuildId::new(1) }];
        let buckets: HashMap<_, Arc<Mutex<Ratelimit>>> =
            of.iter().map(|it| (it.ratelimiting_bucket(), Arc::default())).collect();
        let buckets = RwLock::new(buckets);
        let used = buckets.read().await[&of[0].ratelimiting_bucket()].clone();

        forget_spent(&buckets, SystemTime::UNIX_EPOCH).await;
        assert_eq!(buckets.read().await.len(), 1, "one is in use");
        drop(used);
        forget_spent(&buckets, SystemTime::UNIX_EPOCH).await;
        assert!(buckets.read().await.is_empty());
    }
}
