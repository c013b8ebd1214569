//! The evidence: figures against an independent count, who sees which, minutes that count once.

mod commandline;
pub(crate) mod counted;
mod minutes;
mod seen;
mod year;

use std::sync::Arc;

use refdesk::cli::demo::SAMPLE;
use refdesk::clock::Clock;
use refdesk::desk::{Caller, Desk, Impact, ImpactAsk};
use refdesk::domain::district::District;
use refdesk::domain::ids::InteractionId;
use refdesk::domain::impact::ImpactRefused;
use refdesk::domain::refused::Refused;
use refdesk::store::{Stopped, Store, district};
use tempfile::TempDir;

use crate::school::local;

/// A desk with the sample district and whatever stands in its database, at a moment.
pub struct Office {
    folder: TempDir,
    store: Store,
    desk: Desk,
    district: Arc<District>,
}

impl Office {
    pub async fn open(now: &str) -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::held_at(local(now)));
        let store = Store::open(&folder.path().join("desk.db")).await.unwrap();
        let (sample, at) = (refdesk::config::district::read(SAMPLE).unwrap(), clock.now());
        let applied =
            store.write(move |db| Box::pin(async move { Ok(district::apply(db, &sample, at).await?) }));
        applied.await.unwrap();
        let desk = Desk::new(store.clone(), clock);
        let guild = desk.guilds().await.unwrap()[0];
        let district = desk.district(guild).await.unwrap();
        Self { folder, store, desk, district }
    }

    /// The same desk serves one more district: the sample with one text in its file replaced.
    pub async fn also_serves(&self, old: &str, new: &str) {
        assert!(SAMPLE.contains(old), "the sample does not say {old}");
        let file = refdesk::config::district::read(&SAMPLE.replacen(old, new, 1)).unwrap();
        let at = self.desk.now();
        let applied =
            self.store.write(move |db| Box::pin(async move { Ok(district::apply(db, &file, at).await?) }));
        applied.await.unwrap();
    }

    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("desk.db")
    }

    /// Whatever a test wants to stand in the database.
    pub async fn runs(&self, statements: &str) {
        use sqlx::{ConnectOptions, Connection};
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(self.database());
        let mut database = options.connect().await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(statements.to_owned())).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    }

    pub fn caller(&self, name: &str) -> Caller {
        let staff = self.district.staff.iter().find(|it| it.name == name).unwrap();
        Caller {
            guild: self.district.guild,
            user: staff.user.unwrap(),
            name: name.to_owned(),
            roles: Vec::new(),
            language: "en-US".to_owned(),
            cause: InteractionId(1),
        }
    }

    /// What somebody is shown.
    pub async fn shows(
        &self,
        name: &str,
        period: &str,
        building: Option<&str>,
    ) -> Result<Impact, ImpactRefused> {
        let building = building.map(str::to_owned);
        let ask = ImpactAsk { period: Some(period.to_owned()), building, ..ImpactAsk::default() };
        match self.desk.impact(self.caller(name), ask).await {
            Ok(impact) => Ok(impact),
            Err(Stopped::Refused(refused)) => match *refused {
                Refused::Impact(refused) => Err(refused),
                other => panic!("{other:?}"),
            },
            Err(failed) => panic!("{failed}"),
        }
    }

    /// Everything, as the administrator sees it.
    pub async fn counts(&self, period: &str) -> Impact {
        let ask = ImpactAsk { period: Some(period.to_owned()), ..ImpactAsk::default() };
        self.desk.office_impact(self.district.guild, ask).await.unwrap()
    }

    pub async fn closes(self) {
        self.store.close().await;
    }
}
